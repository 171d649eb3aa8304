import { mkdtemp } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadCommunes } from '../src/community/towns/load-communes.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { connect } from '../src/database/pool.ts';
import { testSquare } from '../test/helpers/square.ts';

/** Requests under way at the same time, seconds counted for each figure, and posts of the town. */
const AT_ONCE = 50;
const SECONDS = 6;
const POSTS = 60;

interface Counted {
  requests: number;
  /** Milliseconds until the answer was there, for half of them and for all but one of a hundred. */
  p50: number;
  p99: number;
}

/**
 * How many requests a second a town's page answers, beside a file that the same server has in its memory: a JSON line a
 * figure. Readers are another thread of this machine, which takes its part of the processors.
 */
export async function bench(): Promise<void> {
  const postgres = await startEmbedded(await mkdtemp(join(tmpdir(), 'parallele-bench-')), { throwAway: true });
  await migrate(postgres.url);
  const { db, close } = connect(postgres.url, { connections: 8 });
  await loadCommunes(db, () => {});
  const { app, post } = await testSquare(db);
  try {
    for (let n = 0; n < POSTS; n += 1) {
      const direction = n % 4 === 3 ? ('request' as const) : ('offer' as const);
      await post({
        item: `chaise de jardin n° ${n}`,
        direction,
        quartier: 'Cesson',
        ...(n % 3 === 0 && { photo: 'armchair' }),
      });
    }
    await app.listen({ host: '127.0.0.1', port: 0 });
    const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const style = /href="(\/style\/[^"]+)"/.exec(await (await fetch(`${base}/saint-brieuc`)).text())?.[1] ?? '';
    const figures = [
      ['static file', style, {}],
      ['page', '/saint-brieuc', { 'accept-encoding': 'gzip' }],
      ['page of a post', '/saint-brieuc/1', { 'accept-encoding': 'gzip' }],
      ['search', '/saint-brieuc?q=chaise', { 'accept-encoding': 'gzip' }],
    ] as const;
    let file = 0;
    for (const [figure, path, headers] of figures) {
      await read({ url: `${base}${path}`, headers, seconds: 1 });
      const { requests, p50, p99 } = await read({ url: `${base}${path}`, headers, seconds: SECONDS });
      const perSecond = Math.round(requests / SECONDS);
      file ||= perSecond;
      console.log(
        JSON.stringify({ bench: 'page', figure, perSecond, p50, p99, ratio: Number((perSecond / file).toFixed(3)) }),
      );
    }
  } finally {
    await app.close();
    await close();
    await postgres.stop();
  }
}

interface Task {
  url: string;
  headers: Record<string, string>;
  seconds: number;
}

function read(task: Task): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function readFor({ url, headers, seconds }: Task): Promise<Counted> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
        answer.resume().once('end', resolve);
      }).once('error', reject);
    });
  const reader = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await one();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => Number((times[Math.floor(part * times.length)] ?? 0).toFixed(1));
  return { requests: times.length, p50: at(0.5), p99: at(0.99) };
}

if (!isMainThread) parentPort?.postMessage(await readFor(workerData as Task));
