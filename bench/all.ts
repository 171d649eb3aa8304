import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The short form of each. null: only when it is asked for, since it needs something beside or takes an hour. */
const SHORT: Readonly<Record<string, readonly string[] | null>> = {
  webhook: [],
  turn: ['--short'],
  sender: [],
  reading: [],
  search: ['--short'],
  page: ['--short'],
  fanout: ['20000'],
  claims: ['--short'],
  memory: ['--short'],
  beside: ['--short'],
  processes: ['--short'],
  start: [],
  // the long tables of `reading`, a picture, a town's fortnights, `pgbouncer` on the PATH, what `test:faults` does too
  language: null,
  profile: null,
  reach: null,
  pooler: null,
  fuzz: null,
};
/** Longer than any of them on a machine that is busy: all together end. */
const MOST_MS = 4 * 60_000;

/**
 * Every bench, one after the other, each in a process of its own that is ended when it takes too long. Prints their JSON lines and,
 * for one that failed, a line that says so. @returns whether all went well
 */
export async function runAll(names: readonly string[]): Promise<boolean> {
  let isWell = true;
  const unknown = names.filter((name) => !(name in SHORT));
  if (unknown.length > 0) throw new Error(`Say in ${import.meta.filename} how ${unknown.join(', ')} is run short.`);
  for (const [name, options] of Object.entries(SHORT)) {
    if (options === null) continue;
    const failed = await runOne(name, options);
    if (failed === null) continue;
    isWell = false;
    console.log(JSON.stringify({ bench: name, failed }));
  }
  return isWell;
}

/** @returns why it failed */
async function runOne(name: string, options: readonly string[]): Promise<string | null> {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  // a group of its own, so that what it started ends with it
  const child = spawn(process.execPath, [script, name, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line.startsWith('{')) console.log(line);
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // it has ended by itself
    }
  };
  const stop = () => end('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const patience = new AbortController();
  const tooLong = delay(MOST_MS, 'late' as const, { signal: patience.signal }).catch(() => 'late' as const);
  const first = await Promise.race([ended, tooLong]);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  patience.abort();
  if (first !== 'late') return first[0] === 0 ? null : `ended with ${first[0]}`;
  end('SIGTERM');
  await Promise.race([ended, delay(5_000)]);
  end('SIGKILL');
  return `took longer than ${MOST_MS / 1_000} s`;
}
