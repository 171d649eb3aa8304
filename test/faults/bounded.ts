import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { removeNetworksOf } from './own-network.ts';
import { removeSmallDisksOf } from './small-disk.ts';

/** What the long form tries, by the lines that it writes: each says its counts. */
export const PARTS = [
  ...['kills', 'a network cut in two', 'a worker without Meta', 'a web process without PostgreSQL'],
  ...['disk full', 'bodies', 'bodies over HTTP', 'chats'],
  ...['an hour without the Graph API', 'refuse:613', 'refuse:80006', 'a share of 97 %', 'a dead token', 'wrong clocks'],
  ...['the night of 2027-03-27T17:00', 'the night of 2027-10-30T17:00'],
  ...['two versions', 'migration of rows', 'migration', 'rounds'],
];

export interface Bound {
  /** When it is over, whatever is still to be done. */
  over: AbortSignal;
  /** So long whoever is then asked to end has for it. */
  graceMs?: number;
  /** What must have said its counts, for the whole to be well; none where only some of it is asked for. */
  parts: readonly string[];
  /** Where its lines go. */
  write(line: string): void;
  env?: NodeJS.ProcessEnv;
}

/** Runs it until then at most, and ends it with all that it has started. @returns its exit code, or 1 when it was not whole */
export async function bounded(
  [command = '', ...args]: string[],
  { over, graceMs = 5_000, parts, write, env }: Bound,
): Promise<number> {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1_000);
  // a group of its own: whoever is in it can be ended together
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...(env ?? process.env), FAULTS_RUN: String(process.pid) },
  });
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // nobody is left
    }
  };
  const passOn = () => end('SIGINT');
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  let last: NodeJS.Timeout | undefined;
  const endAll = () => {
    end('SIGTERM');
    last = setTimeout(() => end('SIGKILL'), graceMs);
  };
  over.addEventListener('abort', endAll);
  const said = new Set<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const part = /^faults, (.+?): \{/.exec(line)?.[1];
    if (part !== undefined) said.add(part);
    write(part === undefined ? line : `${line} (after ${seconds()} s)`);
  });
  const [code] = await Promise.race([once(child, 'close'), once(child, 'error').then(() => [1])]);
  over.removeEventListener('abort', endAll);
  clearTimeout(last);
  const isOver = over.aborted;
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  // who has ended may have left others behind
  if (isOver) end('SIGKILL');
  removeSmallDisksOf(process.pid);
  removeNetworksOf(process.pid);
  const missing = parts.filter((part) => !said.has(part));
  if (isOver) write(`It was not done after ${seconds()} seconds, and was ended.`);
  if (missing.length > 0) write(`Of these there are no counts: ${missing.join(', ')}.`);
  if (!isOver && missing.length === 0) write(`Ended after ${seconds()} seconds.`);
  return isOver || missing.length > 0 ? 1 : (code ?? 1);
}
