import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const WANTED_MS = 5_000;

/**
 * From `npm start` to the moment when events are taken, on the embedded PostgreSQL: the first start, which makes the database
 * and fills in the communes, and those after it. In milliseconds, with how busy the machine was; a JSON line a figure.
 */
export async function bench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parallele-bench-'));
  try {
    print('first', [await start(dataDir)]);
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) again.push(await start(dataDir));
    print('again', again);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function print(figure: 'first' | 'again', times: readonly number[]): void {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const about = { best: sorted[0], median, worst: sorted.at(-1), load: Number((loadavg()[0] ?? 0).toFixed(1)) };
  console.log(JSON.stringify({ bench: 'start', figure, ...about, ...(figure === 'again' && { wanted: WANTED_MS }) }));
}

/** @returns how long it took until it was ready; it has ended again */
async function start(dataDir: string): Promise<number> {
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const from = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { PATH, HOME, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    await delay(10);
  }
  const took = performance.now() - from;
  child.kill('SIGTERM');
  await gone;
  return took;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
