import { strFromU8 } from 'fflate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { tellWaiting } from '../community/founding/opening.ts';
import { openTownOf } from '../community/towns/open-town.ts';
import { listPageIds } from '../community/towns/pages.ts';
import { findTownByInsee } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { postInternal } from '../inbox/internal.ts';
import { CLAIMS, DUE } from './answer-sheets.ts';
import type { Placed } from './cells.ts';
import { readSheet, readSlices, type Sheet } from './read-sheet.ts';
import { MEMBERS, POSTS } from './sheets.ts';
import { giveNumbers, takeMembers, takePhotos, takePosts } from './take.ts';
import { takeClaims, takeDue, takePictures } from './take-answers.ts';
import { takeFeed, takeJournal, takeTold } from './take-told.ts';
import { FEED, JOURNAL, TOLD } from './told-sheets.ts';
import { TOWN_JSON } from './town-json.ts';
import { Unfit } from './unfit.ts';
import { unzip } from './unzip.ts';

/** How much was taken up; what was there already was left as it is. */
export interface Taken {
  town: string;
  members: number;
  posts: number;
  photos: number;
  /** Answers to posts. */
  claims: number;
  /** What could not come along, a sentence each. */
  left: string[];
}

/** What every zip of a town holds; the other tables came later. */
const NEEDED = ['town.json', 'members.csv', 'posts.csv'];

/** Of a table that grows with members and posts, which only the largest towns have more of. */
const LINES_AT_ONCE = 10_000;

/** What there is one of: a person on a Page, a number in a town. */
const ONCE = {
  members: [['page_id', 'psid'], ['number']],
  posts: [['number']],
} as const;

/** Takes up a town as `export` wrote it: all of it, or nothing. Throws Unfit with everything that is wrong. */
export async function importTown(db: Db, zip: Uint8Array, now: Date): Promise<Taken> {
  const files = unzip(zip);
  refuse(
    NEEDED.filter((name) => !files.has(name)).map(
      (name) => `${name} is not in this zip. Give it as \`export\` wrote it, with this at its top and not in a folder.`,
    ),
  );
  const read = (name: string) => files.get(name) ?? new Uint8Array();
  const about = TOWN_JSON.safeParse(parseJson(strFromU8(read('town.json'))));
  if (!about.success) throw new Unfit(['town.json: not a town as `export` writes it.']);
  return await inTransaction(db, async (trx) => {
    const { insee, communes, settled, counted, ...opens } = about.data;
    const { town, isNew } = await townOf(trx, { ...opens, communes: [insee, ...communes], now }, settled);
    await countOn(trx, town, counted);
    const ofMembers = readSheet('members.csv', read('members.csv'), MEMBERS, ONCE.members);
    const members = await takeMembers(trx, town, rowsOf(ofMembers), now);
    refuse(members.wrong);
    const posts = await takePosts(trx, town, rowsOf(readSheet('posts.csv', read('posts.csv'), POSTS, ONCE.posts)));
    refuse(posts.wrong);
    const photos = await takePhotos(trx, posts.known, files, now);
    refuse(photos.wrong);
    // files of before have none
    const table = <S extends z.ZodObject>(name: string, shape: S) =>
      files.has(name) ? rowsOf(readSheet(name, read(name), shape)) : [];
    const feedLeft = await takeFeed(trx, table('feed.csv', FEED), posts.posts, now);
    // a line for each member and post
    const told = files.has('told.csv') ? readSlices('told.csv', read('told.csv'), TOLD, LINES_AT_ONCE) : [];
    for await (const slice of told) await takeTold(trx, rowsOf(slice), posts.posts, now);
    const claims = await takeClaims(trx, town, table('claims.csv', CLAIMS), posts.posts);
    refuse(claims.wrong);
    refuse(await takeDue(trx, town, table('due.csv', DUE), posts.posts, claims.ids));
    const pictures = await takePictures(trx, files, claims.ids, now);
    refuse(pictures.wrong);
    const journalLeft = await takeJournal(trx, town, table('journal.csv', JOURNAL), posts.known);
    if (isNew) await tellAllWaiting(trx, town, now);
    return {
      town: town.slug,
      members: members.made,
      posts: posts.made,
      photos: photos.made + pictures.made,
      claims: claims.made,
      left: [...feedLeft, ...claims.left, ...journalLeft],
    };
  });
}

async function memberSheet(trx: Trx, town: Town, bytes: Uint8Array, now: Date): Promise<number> {
  const { made, wrong, unnumbered } = await takeMembers(
    trx,
    town,
    filled('members', readSheet('members', bytes, MEMBERS, ONCE.members)),
    now,
  );
  refuse(wrong);
  await giveNumbers(trx, town, unnumbered);
  return made;
}

async function postSheet(trx: Trx, town: Town, bytes: Uint8Array): Promise<number> {
  const { made, wrong } = await takePosts(trx, town, filled('posts', readSheet('posts', bytes, POSTS, ONCE.posts)));
  refuse(wrong);
  return made;
}

/** Takes up one table, for a town that is there. Throws Unfit. */
export async function importSheet(
  db: Db,
  town: Town,
  what: 'members' | 'posts',
  bytes: Uint8Array,
  now: Date,
): Promise<Taken> {
  return await inTransaction(db, async (trx) => {
    const made = what === 'members' ? await memberSheet(trx, town, bytes, now) : await postSheet(trx, town, bytes);
    return { town: town.slug, members: 0, posts: 0, photos: 0, claims: 0, left: [], [what]: made };
  });
}

/** Numbers that were given out before are in people's heads and links: what comes next has others. */
async function countOn(
  trx: Trx,
  { id }: Town,
  { last_post_number, last_member_number }: z.output<typeof TOWN_JSON>['counted'],
): Promise<void> {
  await sql`
    update town set last_post_number = greatest(last_post_number, ${last_post_number}::integer),
                    last_member_number = greatest(last_member_number, ${last_member_number}::integer)
     where id = ${id}`.execute(trx);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Unfit(problems);
}

function rowsOf<T>(sheet: Sheet<T>): Placed<T>[] {
  if ('problems' in sheet) throw new Unfit(sheet.problems);
  return sheet.rows;
}

/** Of a table by itself; that of a town may well have no post. */
function filled<T>(name: string, sheet: Sheet<T>): Placed<T>[] {
  const rows = rowsOf(sheet);
  if (rows.length === 0) throw new Unfit([`${name}: it names its columns, and nothing follows.`]);
  return rows;
}

/** Whoever waited here for this town's Parallèle: it has one. Those of the file are of it already, and hear nothing of that. */
async function tellAllWaiting(trx: Trx, town: Town, now: Date): Promise<void> {
  for (const { memberId, name, about, key } of await tellWaiting(trx, town, now)) {
    await postInternal(trx, memberId, name, about, key, now);
  }
}

/** The town that is there, as it is; else a new one, settled as the one that was written. */
async function townOf(
  trx: Trx,
  wanted: Parameters<typeof openTownOf>[1],
  settled: z.output<typeof TOWN_JSON>['settled'],
): Promise<{ town: Town; isNew: boolean }> {
  const [insee = ''] = wanted.communes;
  const there = await findTownByInsee(trx, insee);
  if (there) return { town: there, isNew: false };
  const opened = await openTownOf(trx, wanted);
  if ('town' in opened) {
    const page = settled.page_id ?? null;
    if (page !== null && !(await listPageIds(trx)).includes(page)) {
      throw new Unfit([`town.json: Page ${page} is not ours: \`page add ${page}\` first.`]);
    }
    if (Object.keys(settled).length === 0) return { town: opened.town, isNew: true };
    const town = await trx
      .updateTable('town')
      .set(settled)
      .where('id', '=', opened.town.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { town, isNew: true };
  }
  throw new Unfit([
    opened.refused === 'unknown'
      ? `town.json: ${wanted.communes.join(', ')}: not all are communes of the official list.`
      : `town.json: ${opened.insee} belongs to ${opened.existing.slug} already.`,
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
