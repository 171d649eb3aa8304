import { doToken } from '../../conversation/token.ts';
import type { Db, Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { mayTellOfMany } from '../members/crowd.ts';
import type { Member } from '../members/member.table.ts';
import { findMember, listAdmins } from '../members/store.ts';
import { findTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { type Awaiting, countAwaiting, listForgotten, takeForgotten } from './awaiting.ts';
import { aboutPost, keywordOf } from './rules.ts';

/** So long a post waits before the admins are reminded and its author is told how it stands, once. */
const PATIENCE_MS = 24 * 60 * 60_000;
/** Keywords are told of so many; the others are counted. */
const MOST_NAMED = 5;

/** What the clock says of posts that wait, for the loader of flows. */
export const awaitingSays = {
  'held.waiting': ['count', 'keywords', 'since'],
  'held.button-held': [],
  'held.your-post-waits': ['keyword', 'thing', 'how'],
} as const;

type Owed = Pick<EffectOutput, 'tell'> & { timezone: string };

/** Of which posts somebody is to be reminded. */
export const awaitingDue = (db: Db, now: Date) => listForgotten(db, PATIENCE_MS, now);

/**
 * A3. What waits for an admin is not forgotten: all who may decide on it are reminded, in one message, and its author knows.
 * A card that told of all posts since these fell due has reminded of them already.
 * @param only of these posts; null: of all
 */
export async function remindOfAwaiting(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Owed[]> {
  const forgotten = await takeForgotten(trx, PATIENCE_MS, now, only);
  const owed: Owed[] = [];
  for (const townId of new Set(forgotten.map(({ town_id }) => town_id))) {
    const town = await findTown(trx, townId);
    if (!town) continue;
    const posts = forgotten.filter(({ town_id }) => town_id === townId);
    const admins = await listAdmins(trx, townId);
    const toldAt = town.held_told_at?.getTime() ?? 0;
    const isNew = admins.length > 0 && posts.some(({ since }) => since.getTime() + PATIENCE_MS > toldAt);
    const isTold = isNew && (await mayTellOfMany(trx, townId, 'held_told_at', now));
    const reminded = isTold ? await tellAdmins(trx, town, admins, posts) : [];
    const tell = [...reminded, ...(await tellAuthors(trx, admins, posts))];
    owed.push({ tell, timezone: town.timezone });
  }
  return owed;
}

async function tellAdmins(
  trx: Trx,
  town: Town,
  admins: readonly Member[],
  posts: readonly Awaiting[],
): Promise<Tell[]> {
  const count = await countAwaiting(trx, town.id);
  return admins.flatMap((to): Tell[] => {
    // nobody judges their own, unless there is nobody else
    const theirs = admins.length === 1 ? posts : posts.filter(({ member_id }) => member_id !== to.id);
    const [first] = theirs;
    if (!first) return [];
    const keywords = theirs.slice(0, MOST_NAMED).map(keywordOf).join(', ');
    const text = [{ key: 'held.waiting', args: { count, keywords, since: { date: first.since.toISOString() } } }];
    const buttons = [{ id: 'held', title: { key: 'held.button-held' }, token: doToken('held') }];
    return [{ to, topic: `held-in:${town.id}`, bubbles: [{ type: 'buttons', text, buttons }] }];
  });
}

/** Of a post that was reported and is still up its author knows nothing. */
async function tellAuthors(trx: Trx, admins: readonly Member[], posts: readonly Awaiting[]): Promise<Tell[]> {
  const told: Tell[] = [];
  for (const post of posts) {
    const judges = admins.filter(({ id }) => id !== post.member_id);
    const to = post.outcome === null ? undefined : await findMember(trx, post.member_id);
    // the only admin has just been told as such
    if (to?.status !== 'approved' || (judges.length === 0 && admins.length > 0)) continue;
    const { keyword, thing } = aboutPost(post);
    const how = judges.length === 0 ? 'nobody' : (post.outcome ?? '');
    const text = [{ key: 'held.your-post-waits', args: { keyword, thing, how } }];
    told.push({ to, topic: `held-post:${post.id}`, bubbles: [{ type: 'text', text }] });
  }
  return told;
}
