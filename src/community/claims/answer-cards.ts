import type { Bubble, Button, Card, Shown, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { readOffered } from '../../language/answers/read-offered.ts';
import type { Member } from '../members/member.table.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { keysOfMedia } from '../photos/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { isHeld, isPast } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import { countSaid } from './count-said.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from './lending.ts';
import { mineButton, pickButton } from './mine-cards.ts';
import { type Replied, repliesToOwner } from './replied.ts';
import { listToShow, markShown } from './shown.ts';
import { inOrderShown, type Standing, standingOf } from './standing.ts';
import { type ClaimBy, countWaiting } from './store.ts';

/** Of those who wait, as many of the first are weighed against each other. */
const WEIGHED = 200;
const MONTH = 30 * 86_400_000;

export const answerCardSays = {
  'mine.answers-head': ['keyword', 'thing', 'direction', 'count'],
  'mine.answers-line': ['name', 'word', 'parts', 'state', 'offered', 'from', 'to', 'direction'],
  'mine.answers-reply': ['question', 'reply'],
  'mine.answers-next': ['keyword', 'thing', 'direction'],
  'mine.answers-more': ['count'],
  'mine.button-more-answers': [],
  'mine.card-answer': ['name', 'quartier'],
  'mine.card-answer-known': ['months', 'exchanges'],
  'mine.button-draw': [],
  'mine.button-counter': [],
  'common.button-ask-about': [],
  'mine.button-hand-over': [],
  'mine.button-take-back': [],
} as const;

/** Which of them are shown, where they are more than a message has cards. */
interface Page {
  /** From the first to be shown, in order. */
  from?: number;
  /** Those whom their owner has not seen yet come first. */
  newFirst?: true;
}

/**
 * Everybody who has a chance, in one message: first name, quartier, their word, since when they are here, exchanges done.
 * To whom it is promised comes first. Who is shown counts as shown from now on; for the others there is a button.
 * @returns nothing when nobody answered
 */
export async function answerCards(
  trx: Trx,
  { post, queue }: Pick<Scene, 'post' | 'queue'>,
  now: Date,
  page: Page = {},
): Promise<Bubble[]> {
  const { inOrder, count, standing } = await inOrderFor(trx, { post, queue }, now, page);
  if (count === 0) return [];
  const from = (page.from ?? 0) < count ? (page.from ?? 0) : 0;
  // whoever stood behind, and has come forward since, is not left out
  const missed = inOrder.slice(0, from).filter(({ state, shown_at }) => state === 'waiting' && shown_at === null);
  const shown = [...missed, ...inOrder.slice(from)].slice(0, MOST_CARDS);
  const next = from + Math.max(0, shown.length - missed.length);
  const more = count - next;
  await markShown(
    trx,
    shown.map(({ id }) => id),
    now,
  );
  const waiting = count - inOrder.filter(({ state }) => isHeld(state)).length;
  const head: Words =
    from > 0
      ? { key: 'mine.answers-next', args: aboutPost(post) }
      : { key: 'mine.answers-head', args: { ...aboutPost(post), count } };
  // whom it is promised to is said where there are others
  const isDecided = shown.length > 1 && shown.some(({ state }) => isHeld(state));
  const shownIds = shown.map(({ member_id }) => member_id);
  const replies = await repliesToOwner(trx, post, shownIds);
  const isMore = isDecided || replies.size > 0 || shown.some((claim) => saysMore(claim, post));
  const lines = isMore ? linesOf(shown, post, replies) : [];
  const photos = await keysOfMedia(
    trx,
    shown.flatMap(({ offered_media }) => offered_media ?? []),
  );
  const canDraw = waiting > 1 && waiting === count;
  const choices = [...(canDraw ? [mineButton('draw', post.id)] : []), mineButton('ask-about', post.id)];
  const cards = shown.map((claim): Card => {
    const photo = photos.get(claim.offered_media ?? '');
    const card = answerCard(claim, standing.get(claim.member_id), post, now);
    return photo === undefined ? card : { ...card, photo };
  });
  const text: Bubble = { type: 'text', text: [head, ...lines] };
  if (more <= 0) return [text, { type: 'cards', cards, choices }];
  const rest: Bubble = {
    type: 'buttons',
    text: [{ key: 'mine.answers-more', args: { count: more } }],
    buttons: [mineButton('more-answers', pageId(post.id, next))],
    choices,
  };
  return [text, { type: 'cards', cards }, rest];
}

/**
 * All who have a chance, as far as this page needs them: to whom it is promised, then whoever waits. The first of these are
 * weighed against each other, the others stand as they came.
 */
async function inOrderFor(
  trx: Trx,
  { post, queue: { today } }: Pick<Scene, 'post' | 'queue'>,
  now: Date,
  { from = 0, newFirst }: Page,
): Promise<{ inOrder: ClaimBy[]; count: number; standing: Map<string, Standing> }> {
  const limits = { waiting: Math.max(WEIGHED, from + MOST_CARDS), unshown: WEIGHED };
  // whose days are over has no chance any more, and hears of it
  const claims = (await listToShow(trx, post, limits)).filter((one) => one.state !== 'waiting' || !isPast(one, today));
  const held = claims.filter(({ state }) => isHeld(state));
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const [first, others] = [waiting.slice(0, WEIGHED), waiting.slice(WEIGHED)];
  const memberIds = claims.map(({ member_id }) => member_id);
  const standing = await standingOf(trx, memberIds, post.id, now);
  const count = held.length + (await countWaiting(trx, post, post.kind === 'lend' ? today : undefined));
  const weighed = [...inOrderShown(first, standing), ...others];
  const isNew = ({ shown_at }: ClaimBy) => shown_at === null;
  const isLong = newFirst && count > MOST_CARDS;
  const line = isLong ? [...weighed.filter(isNew), ...weighed.filter((one) => !isNew(one))] : weighed;
  return { inOrder: [...held, ...line], count, standing };
}

/** What « Voir la suite » carries: `12.10`. */
const pageId = (postId: string, from: number): string => `${postId}.${from}`;

/** null: not such an id. Buttons can be forged. */
export function readPageId(id: unknown): { post: string; from: number } | null {
  const [, post, from] = /^([1-9]\d{0,17})\.(\d{1,5})$/.exec(String(id ?? '')) ?? [];
  return post === undefined ? null : { post, from: Number(from) };
}

const saysMore = ({ word, from_on, offered }: ClaimBy, post: Post): boolean =>
  word !== null || from_on !== null || offered !== null || isCounted(post);

/** A line for each of those who are shown. */
function linesOf(shown: readonly ClaimBy[], post: Post, replies: ReadonlyMap<string, readonly Replied[]>): Words[] {
  return shown.flatMap((claim): Words[] => [
    { key: 'mine.answers-line', args: said(claim, post) },
    ...(replies.get(claim.member_id) ?? []).map((args) => ({ key: 'mine.answers-reply', args: { ...args } })),
  ]);
}

function said(claim: ClaimBy, post: Post): Record<string, Shown> {
  const { by, word, offered, state } = claim;
  const { from, to } = daysShown(claim);
  return {
    name: by.name ?? '',
    // what is offered is said already
    word: word === null || (offered !== null && readOffered(word) === offered) ? '' : word,
    // of one thing nobody counts
    parts: isCounted(post) ? countSaid(claim) : 0,
    state: isHeld(state) ? state : '',
    offered: offered ?? '',
    from,
    to,
    direction: post.direction,
  };
}

function answerCard(claim: ClaimBy, standing: Standing | undefined, post: Post, now: Date): Card {
  const buttons = isHeld(claim.state) ? heldButtons(claim, post) : waitingButtons(claim, post);
  return { ...whatIsKnownOf(claim.by, standing, now), buttons };
}

/** First name, quartier, since when they are here, exchanges done; and never more. */
export function whatIsKnownOf(
  { name, quartier, created_at }: Pick<Member, 'name' | 'quartier' | 'created_at'>,
  standing: Standing | undefined,
  now: Date,
): Pick<Card, 'title' | 'subtitle'> {
  const months = monthsSince(created_at, now);
  return {
    title: { key: 'mine.card-answer', args: { name: name ?? '', quartier: quartier ?? '' } },
    subtitle: { key: 'mine.card-answer-known', args: { months, exchanges: standing?.exchanges ?? 0 } },
  };
}

/** First name, and since when they are here: who has answered nobody shows no more of themselves. */
export function whatIsKnownOfOwner(
  { name, created_at }: Pick<Member, 'name' | 'created_at'>,
  now: Date,
): Pick<Card, 'title' | 'subtitle'> {
  return {
    title: { key: 'mine.card-answer', args: { name: name ?? '', quartier: '' } },
    subtitle: { key: 'mine.card-owner-known', args: { months: monthsSince(created_at, now) } },
  };
}

const monthsSince = (at: Date, now: Date): number => Math.floor((now.getTime() - at.getTime()) / MONTH);

function waitingButtons({ id }: ClaimBy, post: Post): Button[] {
  return [pickButton(post, id), ...(post.kind === 'swap' ? [mineButton('counter', id)] : [])];
}

function heldButtons({ id, state }: ClaimBy, { direction }: Pick<Post, 'direction'>): Button[] {
  if (state === 'out') {
    const own = direction === 'offer' ? LENDER_BUTTONS : BORROWER_BUTTONS;
    return [...own.map((name) => loanButton(name, id)), mineButton('write', id)];
  }
  return [mineButton('write', id), mineButton('hand-over', id), mineButton('take-back', id)];
}
