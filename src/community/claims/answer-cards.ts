import type { Bubble, Button, Card, Shown, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { isHeld } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import { inOrderShown, type Standing, standingOf } from './standing.ts';
import { type ClaimBy, markShown } from './store.ts';

/** Messenger shows ten cards. */
const MOST = 10;
const MONTH = 30 * 86_400_000;

export const answerCardSays = {
  'mine.answers-head': ['keyword', 'thing', 'direction', 'count'],
  'mine.answers-line': ['name', 'word', 'parts', 'offered', 'from', 'to'],
  'mine.card-answer': ['name', 'quartier'],
  'mine.card-answer-known': ['months', 'exchanges'],
  'mine.button-draw': [],
  'mine.button-hand-over': [],
  'mine.button-take-back': [],
} as const;

/**
 * Everybody who has a chance, in one message: first name, quartier, their word, since when they are here, exchanges done.
 * To whom it is promised comes first. They count as shown from now on.
 * @returns nothing when nobody answered
 */
export async function answerCards(trx: Trx, { post, claims }: Scene, now: Date): Promise<Bubble[]> {
  const held = claims.filter(({ state }) => isHeld(state));
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const memberIds = [...held, ...waiting].map(({ member_id }) => member_id);
  const standing = await standingOf(trx, memberIds, post.id, now);
  const all = [...held, ...inOrderShown(waiting, standing)];
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST);
  await markShown(
    trx,
    waiting.map(({ id }) => id),
    now,
  );
  const head: Words = { key: 'mine.answers-head', args: { ...aboutPost(post), count: all.length } };
  const lines = shown.filter(saysMore).map((claim) => ({ key: 'mine.answers-line', args: said(claim) }));
  const canDraw = waiting.length > 1 && held.length === 0;
  const draw = { id: 'draw', title: { key: 'mine.button-draw' }, token: doToken('draw', post.id) };
  return [
    { type: 'text', text: [head, ...lines] },
    {
      type: 'cards',
      cards: shown.map((claim) => answerCard(claim, post, standing.get(claim.member_id), now)),
      ...(canDraw ? { choices: [draw] } : {}),
    },
  ];
}

const saysMore = ({ word, parts, from_on, offered }: ClaimBy): boolean =>
  word !== null || parts > 1 || from_on !== null || offered !== null;

function said(claim: ClaimBy): Record<string, Shown> {
  const { by, word, parts, offered } = claim;
  const { from, to } = daysShown(claim);
  return {
    name: by.name ?? '',
    word: word ?? '',
    parts,
    offered: offered ?? '',
    from,
    to,
  };
}

function answerCard(claim: ClaimBy, post: Post, standing: Standing | undefined, now: Date): Card {
  const { by } = claim;
  const months = Math.floor((now.getTime() - by.created_at.getTime()) / MONTH);
  return {
    title: { key: 'mine.card-answer', args: { name: by.name ?? '', quartier: by.quartier ?? '' } },
    subtitle: { key: 'mine.card-answer-known', args: { months, exchanges: standing?.exchanges ?? 0 } },
    buttons: isHeld(claim.state) ? heldButtons(claim, post) : [mineButton('pick', claim.id)],
  };
}

function heldButtons({ id, state }: ClaimBy, { direction }: Pick<Post, 'direction'>): Button[] {
  if (state === 'out') {
    const own = direction === 'offer' ? LENDER_BUTTONS : BORROWER_BUTTONS;
    return [...own.map((name) => loanButton(name, id)), mineButton('write', id)];
  }
  return [mineButton('write', id), mineButton('hand-over', id), mineButton('take-back', id)];
}
