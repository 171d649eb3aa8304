import type { AddressInfo } from 'node:net';
import type { Db } from '../src/database/database.ts';
import { testSquare } from '../test/helpers/square.ts';
import { load } from './load.ts';
import { withDatabase } from './throwaway.ts';

/** Seconds counted for each figure, and posts of the town. */
const SECONDS = 6;
const POSTS = 60;

/**
 * How many requests a second a town's page answers, beside a file that the same server has in its memory: a JSON line a
 * figure. Readers are another thread of this machine, which takes its part of the processors.
 */
export async function bench(): Promise<void> {
  await withDatabase(({ db }) => measure(db));
}

async function measure(db: Db): Promise<void> {
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
      await load({ url: `${base}${path}`, headers, seconds: 1 });
      const { requests, p50, p99 } = await load({ url: `${base}${path}`, headers, seconds: SECONDS });
      const perSecond = Math.round(requests / SECONDS);
      file ||= perSecond;
      console.log(
        JSON.stringify({ bench: 'page', figure, perSecond, p50, p99, ratio: Number((perSecond / file).toFixed(3)) }),
      );
    }
  } finally {
    await app.close();
  }
}
