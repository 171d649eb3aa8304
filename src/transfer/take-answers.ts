import { randomBytes } from 'node:crypto';
import { alarms } from '../community/alarms.ts';
import { isHeld, isUnderWay } from '../community/claims/capacity.ts';
import { saveFollowUp } from '../community/handovers/store.ts';
import { reencode } from '../community/photos/reencode.ts';
import { insertPhoto } from '../community/photos/store.ts';
import { setReminder } from '../community/reminders/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import type { ClaimLine, DueLine } from './answer-sheets.ts';
import type { Made, MadePost } from './take.ts';
import { takenBy } from './unfit.ts';

export interface MadeClaims extends Made {
  /** The ids of those that were made, by their numbers. */
  ids: Map<number, string>;
  /** What was left out, a sentence each. */
  left: string[];
}

/**
 * Answers to the posts that were made just now, in the order of the table. What has happened here meanwhile to a post that was
 * there already is not touched. Whoever is not here (a neighbour of another town) has no answer: that is said.
 */
export async function takeClaims(
  trx: Trx,
  town: Town,
  lines: readonly ClaimLine[],
  posts: ReadonlyMap<number, MadePost>,
): Promise<MadeClaims> {
  const wrong: string[] = [];
  const left: string[] = [];
  const ids = new Map<number, string>();
  const underWay = new Set<string>();
  await withRoom(trx, lines, posts, async () => {
    for (const line of lines) {
      const post = posts.get(line.post);
      if (!post) continue;
      const claimant = await findMember(trx, line);
      if (claimant === undefined) {
        left.push(
          `Post ${line.post}: member ${line.claimant} is not here, and their answer (${line.state}) is left out.`,
        );
        continue;
      }
      const problem = problemWith(line, post, claimant, { ids, underWay });
      if (problem !== null) {
        wrong.push(`${line.where}: ${problem}`);
        continue;
      }
      if (isUnderWay(line.state)) underWay.add(`${post.id} ${claimant}`);
      ids.set(line.number, await takenBy(line.where, insertLine(trx, town, line, post, claimant)));
    }
  });
  return { made: ids.size, wrong, ids, left };
}

function problemWith(
  line: ClaimLine,
  post: MadePost,
  claimant: string,
  known: { ids: ReadonlyMap<number, string>; underWay: ReadonlySet<string> },
): string | null {
  if (known.ids.has(line.number)) return 'this number is there twice.';
  if (claimant === post.memberId) return 'nobody answers their own post.';
  if (isUnderWay(line.state) && known.underWay.has(`${post.id} ${claimant}`)) return 'one answer at a time.';
  return null;
}

async function findMember(trx: Trx, { page_id, claimant }: ClaimLine): Promise<string | undefined> {
  const found = await trx
    .selectFrom('member')
    .select('id')
    .where('page_id', '=', page_id)
    .where('psid', '=', claimant)
    .executeTakeFirst();
  return found?.id;
}

/**
 * What was promised stands, also where its owner has had fewer of it since: the database, which looks whether a promise can
 * be kept when it is made, is told of more for as long as these are written.
 */
async function withRoom(
  trx: Trx,
  lines: readonly ClaimLine[],
  posts: ReadonlyMap<number, MadePost>,
  write: () => Promise<void>,
): Promise<void> {
  const short = [...posts].filter(([number, { quantity }]) => {
    const held = lines.filter(({ post, state }) => post === number && (isHeld(state) || state === 'done'));
    return held.reduce((sum, { parts }) => sum + parts, 0) > quantity;
  });
  const set = async (quantityOf: (post: MadePost) => number) => {
    for (const [, post] of short) {
      await trx
        .updateTable('post')
        .set({ quantity: quantityOf(post) })
        .where('id', '=', post.id)
        .execute();
    }
  };
  await set(() => 2 ** 31 - 1);
  await write();
  await set(({ quantity }) => quantity);
}

async function insertLine(
  trx: Trx,
  town: Town,
  line: ClaimLine,
  { id: post_id, memberId: owner }: MadePost,
  claimant: string,
): Promise<string> {
  const {
    where,
    number,
    post,
    page_id,
    claimant: _,
    meets_at,
    meets_by,
    agreed_at,
    proposed_at,
    proposed_by,
    ...rest
  } = line;
  const { asked, owner_said, claimant_said, owner_waited_at, claimant_waited_at, ...more } = rest;
  const { thanked_at, thanked_by, thanks, giver_agrees_at, author_agrees_at, ...claim } = more;
  const who = (one: 'owner' | 'claimant') => (one === 'owner' ? owner : claimant);
  const other = (one: 'owner' | 'claimant') => (one === 'owner' ? claimant : owner);
  const { id: claim_id } = await trx
    .insertInto('claim')
    .values({ ...claim, town_id: town.id, post_id, member_id: claimant, offered_media: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [at, by, confirmed_at] of [
    [meets_at, meets_by, agreed_at ?? undefined],
    [proposed_at, proposed_by, null],
  ] as const) {
    if (at === null || by === null || confirmed_at === undefined) continue;
    await trx
      .insertInto('meeting')
      .values({ claim_id, at, proposed_by: who(by), confirmed_at })
      .execute();
  }
  if (asked !== null) await saveFollowUp(trx, { claim_id, asked, owner_said, claimant_said });
  for (const [by, at] of [
    ['owner', owner_waited_at],
    ['claimant', claimant_waited_at],
  ] as const) {
    if (at === null) continue;
    await trx
      .insertInto('no_show')
      .values({ claim_id, about_member: other(by), by_member: who(by), at })
      .execute();
  }
  if (thanked_at !== null && thanked_by !== null) {
    const between = { claim_id, from_member: who(thanked_by), to_member: other(thanked_by), town_id: town.id };
    const note = { words: thanks, giver_agrees_at, author_agrees_at, created_at: thanked_at };
    await trx
      .insertInto('thanks')
      .values({ ...between, ...note })
      .execute();
  }
  return claim_id;
}

/** What is to be done when, about what was made just now. */
export async function takeDue(
  trx: Trx,
  town: Town,
  lines: readonly DueLine[],
  posts: ReadonlyMap<number, MadePost>,
  claims: ReadonlyMap<number, string>,
): Promise<string[]> {
  const wrong = lines
    .filter(({ what }) => !(what in alarms))
    .map(({ what }) => `due.csv: nothing here does « ${what} ».`);
  if (wrong.length > 0) return [...new Set(wrong)];
  for (const { what, post, claim, at } of lines) {
    const postId = posts.get(post)?.id;
    const claimId = claim === null ? undefined : claims.get(claim);
    if (postId === undefined || (claim !== null && claimId === undefined)) continue;
    await setReminder(trx, {
      what,
      post: { id: postId, town_id: town.id },
      at,
      ...(claimId === undefined ? {} : { claimId }),
    });
  }
  return [];
}

/** Pictures of what is offered in exchange: `answers/<number>.jpg`. */
export async function takePictures(
  trx: Trx,
  files: ReadonlyMap<string, Uint8Array>,
  claims: ReadonlyMap<number, string>,
  now: Date,
): Promise<Made> {
  const wrong: string[] = [];
  let made = 0;
  for (const [name, bytes] of files) {
    const [, number] = /^answers\/(\d{1,9})\.jpg$/.exec(name) ?? [];
    const id = number === undefined ? undefined : claims.get(Number(number));
    if (id === undefined) continue;
    const photo = await reencode(Buffer.from(bytes));
    if (typeof photo !== 'object') {
      wrong.push(`${name}: this is no picture.`);
      continue;
    }
    const claim = await trx.selectFrom('claim').select('member_id').where('id', '=', id).executeTakeFirstOrThrow();
    const key = randomBytes(16).toString('base64url');
    const offered_media = await insertPhoto(trx, { memberId: claim.member_id, key, photo, now });
    await trx.updateTable('claim').set({ offered_media }).where('id', '=', id).execute();
    made += 1;
  }
  return { made, wrong };
}
