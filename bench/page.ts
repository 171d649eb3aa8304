import type { AddressInfo } from 'node:net';
import type { Db } from '../src/database/database.ts';
import { testSquare } from '../test/helpers/square.ts';
import { load } from './load.ts';
import { withDatabase } from './throwaway.ts';

/** Seconds counted for each figure, and posts of the town. */
const SECONDS = 6;
const SHORT_SECONDS = 1;
const POSTS = 60;
const GZIP = { 'accept-encoding': 'gzip' };

/**
 * How many requests a second a town's page answers, beside a file that the same server has in its memory: a JSON line a
 * figure. Readers of one page share what is made for it; so that this hides nothing, the same with an address for each of
 * those who ask at a time. Readers are another thread of this machine, which takes its part of the processors.
 */
export async function bench(options: readonly string[]): Promise<void> {
  const seconds = options.includes('--short') ? SHORT_SECONDS : SECONDS;
  await withDatabase(({ db }) => measure(db, seconds));
}

async function measure(db: Db, seconds: number): Promise<void> {
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
    const figures: readonly Figure[] = [
      ['static file', [style], {}],
      ['page', ['/saint-brieuc'], GZIP],
      ['page of a post', ['/saint-brieuc/1'], GZIP],
      ['search', ['/saint-brieuc?q=chaise'], GZIP],
      ['pages of posts, each another', postPaths(POSTS), GZIP],
      ['searches, each another', searchPaths(), GZIP],
    ];
    let file = 0;
    for (const [figure, paths, headers] of figures) {
      await load({ url: base, paths, headers, seconds: Math.min(1, seconds) });
      const { requests, p50, p99 } = await load({ url: base, paths, headers, seconds });
      const perSecond = Math.round(requests / seconds);
      file ||= perSecond;
      console.log(
        JSON.stringify({ bench: 'page', figure, perSecond, p50, p99, ratio: Number((perSecond / file).toFixed(3)) }),
      );
    }
  } finally {
    await app.close();
  }
}

type Figure = readonly [name: string, paths: readonly string[], headers: Record<string, string>];

/** More than are asked for at a time (load.ts: 50), so that nobody asks for what another is being given. */
export function postPaths(posts: number): string[] {
  return Array.from({ length: posts }, (_, n) => `/saint-brieuc/${n + 1}`);
}

/** Words that find much, little and nothing, each in many forms. */
export function searchPaths(): string[] {
  const things = ['chaise', 'jardin', 'cesson', 'perceuse', 'piano'];
  return things.flatMap((thing) => Array.from({ length: 20 }, (_, n) => `/saint-brieuc?q=${thing}%20${n + 1}`));
}
