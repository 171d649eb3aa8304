import { sql } from 'kysely';
import type { Db } from '../src/database/database.ts';
import { type GraphProcess, startGraphProcess } from './graph-process.ts';
import { load, psidOf } from './load.ts';
import { postPaths, searchPaths } from './page.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, atRate, type Bot, flow, startOurs } from './turn.ts';

/** Members, of them who write, and posts of their town. */
const MEMBERS = 1_000;
const POSTS = 60;
/** Pages asked for a second, meanwhile. */
const PAGES = [50, 200];
/** Turns of one figure. */
const TURNS = 1_500;
const SHORT = 300;

const READERS = [
  ['one page of a town', ['/saint-brieuc']],
  ['pages of posts and searches, each another', [...postPaths(POSTS), ...searchPaths()]],
] as const;

/**
 * Whether pages take from the chat: turns a second of one process while so many pages a second are read of it, beside the
 * turns without a reader just before and just after; then how long an answer takes at half of that. A JSON line a figure:
 * `ratio` is turns with readers by turns without. Whoever reads is a thread of this machine, which takes its part of the
 * processors as well: on two cores some of what is missing is theirs.
 */
export async function bench(options: readonly string[]): Promise<void> {
  const turns = options.includes('--short') ? SHORT : TURNS;
  using graph = await startGraphProcess();
  await withDatabase(async ({ db, url }) => {
    await addTown(db);
    await addMembers(db, MEMBERS);
    await addPosts(db);
    await using bot = await startOurs(url, graph.graphUrl(0));
    await flow(bot, graph, turns, writer);
    for (const [readers, paths] of READERS) {
      for (const pages of PAGES) {
        const before = await turnsOf(bot, graph, turns);
        const beside = await whileRead(bot, paths, pages, turns / before, () => turnsOf(bot, graph, turns));
        const after = await turnsOf(bot, graph, turns);
        const without = (before + after) / 2;
        print({
          figure: 'turns',
          readers,
          pages: beside.read,
          without,
          beside: beside.found,
          ratio: beside.found / without,
        });
        const alone = await atRate(bot, graph, without / 2, writer);
        const { found } = await whileRead(bot, paths, pages, 6, () => atRate(bot, graph, without / 2, writer));
        print({ figure: 'answers at half load', readers, pages, without: alone, beside: found });
      }
    }
  });
}

const writer = (n: number) => psidOf(n % MEMBERS);

/** @returns so many a second */
async function turnsOf(bot: Bot, graph: GraphProcess, turns: number): Promise<number> {
  const { answers, seconds } = await flow(bot, graph, turns, writer);
  return answers / seconds;
}

/**
 * Measures while pages are read, and a while longer, so that no moment of it is without readers.
 * @param seconds about as long as it takes without them
 * @returns what was found, and how many pages a second were really read
 */
async function whileRead<T>(
  bot: Bot,
  paths: readonly string[],
  perSecond: number,
  seconds: number,
  measure: () => Promise<T>,
): Promise<{ found: T; read: number }> {
  const url = new URL(bot.webhook).origin;
  let isOver = false;
  let requests = 0;
  let read = 0;
  const reading = (async () => {
    while (!isOver) {
      const part = Math.max(1, Math.ceil(seconds / 4));
      requests += (await load({ url, paths, headers: { 'accept-encoding': 'gzip' }, seconds: part, perSecond }))
        .requests;
      read += part;
    }
  })();
  const found = await measure();
  isOver = true;
  await reading;
  return { found, read: requests / read };
}

async function addPosts(db: Db): Promise<void> {
  await sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, quartier, created_at)
    select town.id, n, (select min(id) from member), case n % 4 when 3 then 'request' else 'offer' end, 'give',
           'chaise de jardin n° ' || n, 'CHAISE', 'Cesson', now()
      from generate_series(1, ${POSTS}::int) as n, town`.execute(db);
}

function print(figure: Record<string, unknown>): void {
  const rounded = Object.entries(figure).map(([name, value]) => [
    name,
    typeof value === 'number' ? Number(value.toFixed(name === 'ratio' ? 2 : 0)) : value,
  ]);
  console.log(JSON.stringify({ bench: 'beside', ...Object.fromEntries(rounded) }));
}
