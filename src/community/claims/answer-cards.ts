import type { Bubble, Button, Card, Shown, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { readOffered } from '../../language/answers/read-offered.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { keysOfMedia } from '../photos/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { isHeld, isPast } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from './lending.ts';
import { mineButton, pickButton } from './mine-cards.ts';
import { type Replied, repliesToOwner } from './replied.ts';
import { inOrderShown, type Standing, standingOf } from './standing.ts';
import { type ClaimBy, markShown } from './store.ts';

/** Of those who wait, as many of the first are weighed against each other. */
const WEIGHED = 200;
const MONTH = 30 * 86_400_000;

export const answerCardSays = {
  'mine.answers-head': ['keyword', 'thing', 'direction', 'count'],
  'mine.answers-line': ['name', 'word', 'parts', 'state', 'offered', 'from', 'to', 'direction'],
  'mine.answers-reply': ['question', 'reply'],
  'mine.answers-more': ['count'],
  'mine.card-answer': ['name', 'quartier'],
  'mine.card-answer-known': ['months', 'exchanges'],
  'mine.button-draw': [],
  'mine.button-counter': [],
  'common.button-ask-about': [],
  'mine.button-hand-over': [],
  'mine.button-take-back': [],
} as const;

/**
 * Everybody who has a chance, in one message: first name, quartier, their word, since when they are here, exchanges done.
 * To whom it is promised comes first. They count as shown from now on.
 * @returns nothing when nobody answered
 */
export async function answerCards(trx: Trx, { post, claims, queue }: Scene, now: Date): Promise<Bubble[]> {
  const held = claims.filter(({ state }) => isHeld(state));
  // whose days are over has no chance any more, and hears of it
  const waiting = claims.filter((claim) => claim.state === 'waiting' && !isPast(claim, queue.today));
  const count = held.length + waiting.length;
  if (count === 0) return [];
  const first = waiting.slice(0, WEIGHED);
  const memberIds = [...held, ...first].map(({ member_id }) => member_id);
  const standing = await standingOf(trx, memberIds, post.id, now);
  const shown = [...held, ...inOrderShown(first, standing)].slice(0, MOST_CARDS);
  await markShown(trx, post.id, now);
  const head: Words = { key: 'mine.answers-head', args: { ...aboutPost(post), count } };
  // whom it is promised to is said where there are others
  const isDecided = shown.length > 1 && shown.some(({ state }) => isHeld(state));
  const shownIds = shown.map(({ member_id }) => member_id);
  const replies = await repliesToOwner(trx, post, shownIds);
  const isMore = isDecided || replies.size > 0 || shown.some((claim) => saysMore(claim, post));
  const lines = isMore ? linesOf(shown, post, count, replies) : [];
  const photos = await keysOfMedia(
    trx,
    shown.flatMap(({ offered_media }) => offered_media ?? []),
  );
  const canDraw = waiting.length > 1 && held.length === 0;
  const choices = [...(canDraw ? [mineButton('draw', post.id)] : []), mineButton('ask-about', post.id)];
  return [
    { type: 'text', text: [head, ...lines] },
    {
      type: 'cards',
      cards: shown.map((claim): Card => {
        const photo = photos.get(claim.offered_media ?? '');
        const card = answerCard(claim, standing.get(claim.member_id), post, now);
        return photo === undefined ? card : { ...card, photo };
      }),
      choices,
    },
  ];
}

const saysMore = ({ word, from_on, offered }: ClaimBy, post: Post): boolean =>
  word !== null || from_on !== null || offered !== null || post.quantity > 1;

/** A line for each of those who are shown, so that nobody looks for the others; how many more there are. */
function linesOf(
  shown: readonly ClaimBy[],
  post: Post,
  count: number,
  replies: ReadonlyMap<string, readonly Replied[]>,
): Words[] {
  const lines = shown.flatMap((claim): Words[] => [
    { key: 'mine.answers-line', args: said(claim, post) },
    ...(replies.get(claim.member_id) ?? []).map((args) => ({ key: 'mine.answers-reply', args: { ...args } })),
  ]);
  const more = count - shown.length;
  return more > 0 ? [...lines, { key: 'mine.answers-more', args: { count: more } }] : lines;
}

function said(claim: ClaimBy, { direction, quantity }: Post): Record<string, Shown> {
  const { by, word, parts, offered, state } = claim;
  const { from, to } = daysShown(claim);
  return {
    name: by.name ?? '',
    // what is offered is said already
    word: word === null || (offered !== null && readOffered(word) === offered) ? '' : word,
    // of one thing nobody counts
    parts: quantity > 1 ? parts : 0,
    state: isHeld(state) ? state : '',
    offered: offered ?? '',
    from,
    to,
    direction,
  };
}

function answerCard(claim: ClaimBy, standing: Standing | undefined, post: Post, now: Date): Card {
  const { by } = claim;
  const months = Math.floor((now.getTime() - by.created_at.getTime()) / MONTH);
  return {
    title: { key: 'mine.card-answer', args: { name: by.name ?? '', quartier: by.quartier ?? '' } },
    subtitle: { key: 'mine.card-answer-known', args: { months, exchanges: standing?.exchanges ?? 0 } },
    buttons: isHeld(claim.state) ? heldButtons(claim, post) : waitingButtons(claim, post),
  };
}

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
