import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card, Shown, Words } from '../../conversation/bubble.ts';
import type { Effect, EffectInput } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { findPosts, firstPhotos } from '../posts/store.ts';
import type { ClaimState } from './claim.table.ts';
import { BORROWER_BUTTONS, daysShown, LENDER_BUTTONS, loanButton } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import { answerBubbles, myAnswerSays } from './my-answers.ts';

/*
 * « mes échanges »: what one gives, lends or is helped with, for those who answered one's posts; and what one answered oneself.
 */

export const myExchangeSpecs = {
  'list-exchanges': {
    outcomes: ['some', 'none'],
    says: {
      ...myAnswerSays,
      'answers.own-head': [],
      'answers.theirs-head': [],
      'answers.own': ['name', 'how', 'direction', 'to', 'moment'],
    },
  },
} satisfies EffectSpecs;

export const myExchangeEffects: Record<keyof typeof myExchangeSpecs, Effect> = {
  async 'list-exchanges'(input) {
    const own = await ownCards(input);
    const theirs = await answerBubbles(input);
    if (own.length === 0) return { outcome: theirs.length > 0 ? 'some' : 'none', bubbles: theirs };
    const head = (key: string): Bubble => ({ type: 'text', text: [{ key }] });
    const below = theirs.length > 0 ? [head('answers.theirs-head'), ...theirs] : [];
    return { outcome: 'some', bubbles: [head('answers.own-head'), { type: 'cards', cards: own }, ...below] };
  },
};

interface Own {
  id: string;
  state: ClaimState;
  name: string;
  from_on: string | null;
  to_on: string | null;
  meetsAt: Date | null;
  post: Post;
}

/** What is promised of one's own posts, or lent; the newest first. */
async function ownCards({ trx, member, now }: EffectInput): Promise<Card[]> {
  const rows = await trx
    .selectFrom('claim as c')
    .innerJoin('post as p', (join) => join.onRef('p.town_id', '=', 'c.town_id').onRef('p.id', '=', 'c.post_id'))
    .innerJoin('member as other', 'other.id', 'c.member_id')
    .leftJoin('meeting as m', (join) =>
      join.onRef('m.claim_id', '=', 'c.id').on('m.confirmed_at', 'is not', null).on('m.at', '>', now),
    )
    .select(['c.id', 'c.state', 'c.post_id', 'c.from_on', 'c.to_on', 'other.name', 'm.at as meetsAt'])
    .where('p.member_id', '=', member.id)
    .where('c.state', 'in', ['accepted', 'out'])
    .orderBy('c.id', 'desc')
    .limit(MOST_CARDS)
    .execute();
  const posts = await findPosts(trx, [...new Set(rows.map(({ post_id }) => post_id))]);
  const photos = await firstPhotos(
    trx,
    posts.map(({ id }) => id),
  );
  return rows.flatMap(({ name, post_id, ...row }) => {
    const post = posts.find(({ id }) => id === post_id);
    return post ? [cardOf({ ...row, name: name ?? '', post }, photos.get(post.id))] : [];
  });
}

function cardOf({ id, state, name, meetsAt, post, ...days }: Own, photo: string | undefined): Card {
  const { direction } = aboutPost(post);
  const moment: Shown = meetsAt === null ? '' : { moment: meetsAt.toISOString() };
  const how = state === 'out' ? 'out' : post.kind === 'service' ? 'help' : '';
  const subtitle: Words = { key: 'answers.own', args: { name, how, direction, to: daysShown(days).due, moment } };
  const loan = direction === 'offer' ? LENDER_BUTTONS : BORROWER_BUTTONS;
  const buttons =
    state === 'out'
      ? [...loan.map((one) => loanButton(one, id)), mineButton('write', id)]
      : ['write', 'hand-over', 'take-back'].map((one) => mineButton(one, id));
  return {
    title: { key: 'answers.card', args: aboutPost(post) },
    subtitle,
    ...(photo === undefined ? {} : { photo }),
    buttons,
  };
}
