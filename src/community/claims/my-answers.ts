import { sql } from 'kysely';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button, Card, Shown, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Db } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { firstPhotos } from '../posts/store.ts';
import { fits, isUnderWay, type QueueClaim, UNDER_WAY } from './capacity.ts';
import type { ClaimState } from './claim.table.ts';
import { ofItsPost } from './is-of.ts';
import { daysShown, otherDaysButton } from './lending.ts';
import { alikeButton, mineButton } from './mine-cards.ts';
import { todayIn } from './today.ts';

/** What has ended is shown for so long. */
const SHOWN_MS = 7 * 86_400_000;
/** As many answers of one member are looked through. */
const MOST = 200;

export const myAnswerSays = {
  'answers.card': ['keyword', 'thing'],
  'answers.waiting': ['place', 'promised', 'parts', 'way'],
  'answers.waiting-loan': ['place', 'promised', 'from', 'to'],
  'answers.promised': ['owner', 'direction', 'parts', 'from', 'to', 'moment'],
  'answers.out': ['owner', 'to', 'direction', 'moment'],
  'answers.said-done': ['owner', 'kind', 'direction'],
  'answers.ended': ['how', 'outcome', 'owner', 'direction'],
  'answers.more': [],
  'answers.my-meetings': [],
  'claim.button-other-days': [],
} as const;

export const myAnswerSpecs = {
  'list-answers': {
    outcomes: ['some', 'none'],
    says: myAnswerSays,
  },
} satisfies EffectSpecs;

export const myAnswerEffects: Record<keyof typeof myAnswerSpecs, Effect> = {
  async 'list-answers'(input): Promise<EffectOutput> {
    const bubbles = await answerBubbles(input);
    return bubbles.length > 0 ? { outcome: 'some', bubbles } : { outcome: 'none' };
  },
};

/** C6. One's answers as they stand at this moment: what is under way first, then what ended of late. */
export async function answerBubbles({ trx, member, town, slots, now }: EffectInput): Promise<Bubble[]> {
  const today = town ? todayIn(town.timezone, now) : '';
  const all = await listMyAnswers(trx, member.id, now, today);
  const from = all.findIndex(({ id }) => id === idOf(slots.before)) + 1;
  const shown = all.slice(from, from + MOST_CARDS);
  const last = shown.at(-1);
  if (!last) return [];
  const photos = await firstPhotos(
    trx,
    shown.map(({ post }) => post.id),
  );
  const more = { id: 'my-answers', title: { key: 'answers.more' }, token: doToken('my-answers', last.id) };
  const hasMore = all.length > from + MOST_CARDS;
  // who was promised something may be about to meet somebody
  const hasPromise = shown.some(({ state, isSaidDone }) => (state === 'accepted' && !isSaidDone) || state === 'out');
  const meetings = { id: 'my-meetings', title: { key: 'answers.my-meetings' }, token: doToken('my-meetings') };
  const choices = [...(hasMore ? [more] : []), ...(hasPromise ? [meetings] : [])];
  const cards = shown.map((answer) => cardOf(answer, photos.get(answer.post.id)));
  return [{ type: 'cards', cards, ...(choices.length > 0 ? { choices } : {}) }];
}

interface MyAnswer {
  id: string;
  state: ClaimState;
  /** How many of several; 0: there is one. */
  parts: number;
  /** Among those who wait for the same, from 1. */
  place: number;
  /** Nothing is left of what they want, on their days: it is promised to others at this moment. */
  isPromised: boolean;
  isHeard: boolean;
  /** Whoever answered has said that it is done, and its owner has not said otherwise: it is promised no more. */
  isSaidDone: boolean;
  /** Of a loan. */
  from: string | null;
  to: string | null;
  /** When the two have agreed to meet, if that is still to come. */
  meetsAt: Date | null;
  owner: string;
  post: Post;
}

/** Under way, the newest first; then those that ended since, the newest first. */
async function listMyAnswers(db: Db, memberId: string, now: Date, today: string): Promise<MyAnswer[]> {
  const since = new Date(now.getTime() - SHOWN_MS);
  const claims = await db
    .selectFrom('claim as c')
    .innerJoin('post as p', (join) => join.onRef('p.town_id', '=', 'c.town_id').onRef('p.id', '=', 'c.post_id'))
    .innerJoin('member as owner', 'owner.id', 'p.member_id')
    .leftJoin('meeting as m', (join) =>
      join.onRef('m.claim_id', '=', 'c.id').on('m.confirmed_at', 'is not', null).on('m.at', '>', now),
    )
    .select(['c.id', 'c.member_id', 'c.state', 'c.parts', 'c.from_on', 'c.to_on', 'c.lot', 'c.place_told'])
    .leftJoin('follow_up as f', 'f.claim_id', 'c.id')
    .select(['c.heard_at', 'f.claimant_said', 'owner.name as owner', 'p.id as post_id', 'm.at as meets_at'])
    .select([
      // of a loan those count who want one of the same days, as in places.ts
      sql<number>`(select count(*) from claim w where w.town_id = c.town_id and w.post_id = c.post_id and w.state = 'waiting' and w.id <= c.id
        and (p.kind <> 'lend' or c.from_on is null or w.from_on is null
          or (w.from_on <= c.to_on and c.from_on <= w.to_on)))::int`.as('place'),
    ])
    .where('c.member_id', '=', memberId)
    .where((eb) => eb.or([eb('c.state', 'in', UNDER_WAY), eb('c.decided_at', '>', since)]))
    .orderBy(sql`c.state = any(${UNDER_WAY}::text[])`, 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute();
  if (claims.length === 0) return [];
  const ids = [...new Set(claims.map(({ post_id }) => post_id))];
  const posts = await db.selectFrom('post').selectAll().where('id', 'in', ids).execute();
  const taken = await takenOf(
    db,
    claims.filter(({ state }) => state === 'waiting').map(({ post_id }) => post_id),
  );
  const byId = new Map(posts.map((post) => [post.id, post]));
  const answers = claims.flatMap((row): MyAnswer[] => {
    const post = byId.get(row.post_id);
    if (!post) return [];
    const { id, state, place, owner, from_on: from, to_on: to, meets_at: meetsAt } = row;
    const isPromised = state === 'waiting' && fits({ post, claims: taken.get(post.id) ?? [], today }, row) === 0;
    const parts = isCounted(post) ? row.parts : 0;
    const isHeard = row.heard_at !== null;
    const isSaidDone = state === 'accepted' && row.claimant_said === 'done';
    return [{ id, state, parts, place, isPromised, isHeard, isSaidDone, from, to, meetsAt, owner: owner ?? '', post }];
  });
  const isOver = ({ state, isSaidDone }: MyAnswer): boolean => !isUnderWay(state) || isSaidDone;
  return answers.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)));
}

/** What of these posts is promised, lent or gone, by post: all that counts for what is left. */
async function takenOf(db: Db, postIds: readonly string[]): Promise<Map<string, QueueClaim[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .select(['claim.id', 'claim.post_id', 'claim.member_id', 'claim.state', 'claim.parts'])
    .select(['claim.from_on', 'claim.to_on', 'claim.lot', 'claim.place_told'])
    .where('post.id', 'in', [...postIds])
    .where('claim.state', 'in', ['accepted', 'out', 'done'])
    .execute();
  return Map.groupBy(rows, ({ post_id }) => post_id);
}

function cardOf(answer: MyAnswer, photo: string | undefined): Card {
  return {
    title: { key: 'answers.card', args: aboutPost(answer.post) },
    subtitle: stateOf(answer),
    ...(photo === undefined ? {} : { photo }),
    buttons: buttonsOf(answer),
  };
}

function stateOf({ state, parts, place, isPromised, isSaidDone, from, to, meetsAt, owner, post }: MyAnswer): Words {
  const { direction, outcome } = aboutPost(post);
  const days = daysShown({ from_on: from, to_on: to });
  const promised = isPromised ? 'yes' : '';
  const moment: Shown = meetsAt === null ? '' : { moment: meetsAt.toISOString() };
  if (isSaidDone) return { key: 'answers.said-done', args: { owner, kind: post.kind, direction } };
  switch (state) {
    case 'waiting':
      return from === null
        ? { key: 'answers.waiting', args: { place, promised, parts, way: post.way } }
        : { key: 'answers.waiting-loan', args: { place, promised, from: days.from, to: days.to } };
    case 'accepted':
      return { key: 'answers.promised', args: { owner, direction, parts, from: days.from, to: days.to, moment } };
    case 'out':
      return { key: 'answers.out', args: { owner, to: days.due, direction, moment } };
    default:
      return { key: 'answers.ended', args: { how: state, outcome, owner, direction } };
  }
}

function buttonsOf({ id, state, isHeard, isSaidDone, post }: MyAnswer): Button[] {
  const alike = post.direction === 'offer' && state !== 'done' ? [alikeButton(post.item)] : [];
  if (!isUnderWay(state)) return alike;
  if (state === 'waiting') {
    const isLoan = post.kind === 'lend' && post.direction === 'offer' && post.outcome === null;
    return [...(isLoan ? [otherDaysButton(id)] : []), mineButton('give-up', id), ...alike];
  }
  if (state === 'out' || isSaidDone) return [mineButton('write', id)];
  return [mineButton('write', id), ...(isHeard ? [] : [mineButton('coming', id)]), mineButton('give-up', id)];
}
