import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { bookings } from '../claims/booking.ts';
import { type Scene, sceneOf } from '../claims/carry-out.ts';
import { daysSaid } from '../claims/for-when.ts';
import { loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { todayOf } from '../claims/today.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { aboutPost } from '../posts/rules.ts';
import { firstPhotos, listLentBy } from '../posts/store.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { listBorrowed, listLoans } from './store.ts';

export const libraryEffectSpecs = {
  'list-library': {
    outcomes: ['some', 'none'],
    says: {
      'loan.library-head': ['count'],
      'loan.only-borrowed-head': ['count'],
      'loan.card-free': [],
      'loan.card-booked': ['name', 'from', 'to'],
      'loan.button-lend': [],
      ...loanCardSays,
    },
  },
  'list-borrowed': { outcomes: ['some', 'none'], says: { 'loan.borrowed-head': ['count'], ...loanCardSays } },
} satisfies EffectSpecs;

/** What one lends, and what one has of others. */
export const libraryEffects: Record<keyof typeof libraryEffectSpecs, Effect> = {
  async 'list-library'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const loans = await listLoans(trx, member.id, 'lender', MOST_CARDS);
    const out = new Set(loans.map(({ post }) => post.id));
    const posts = (await listLentBy(trx, member.id, MOST_CARDS)).filter(({ id }) => !out.has(id));
    const photos = await firstPhotos(
      trx,
      posts.map(({ id }) => id),
    );
    const cards: Card[] = [...loanCards(loans, []).cards];
    for (const post of posts.slice(0, MOST_CARDS - cards.length)) {
      const scene = await sceneOf(trx, post, now);
      const { keyword, thing } = aboutPost(post);
      const photo = photos.get(post.id);
      cards.push({
        title: { key: 'loan.card-title', args: { keyword, thing } },
        subtitle: nextOf(scene),
        ...(photo === undefined ? {} : { photo }),
        buttons: [mineButton('answers', post.id), loanButton('calendar', post.id), mineButton('manage', post.id)],
      });
    }
    const add: Choice = { id: 'lend', title: { key: 'loan.button-lend' }, token: doToken('lend') };
    if (cards.length === 0) return await onlyBorrowed(input, add);
    const head: Bubble = { type: 'text', text: [{ key: 'loan.library-head', args: { count: cards.length } }] };
    return { outcome: 'some', bubbles: [head, { type: 'cards', cards, choices: [add] }] };
  },

  async 'list-borrowed'(input): Promise<EffectOutput> {
    const loans = await listBorrowed(input.trx, input.member.id, todayOf(input));
    if (loans.length === 0) return { outcome: 'none' };
    const head: Bubble = { type: 'text', text: [{ key: 'loan.borrowed-head', args: { count: loans.length } }] };
    return { outcome: 'some', bubbles: [head, loanCards([], loans)] };
  },
};

/** « mes prêts », “my loans”, of whoever lends nothing: what they have of others. */
async function onlyBorrowed(input: EffectInput, add: Choice): Promise<EffectOutput> {
  const loans = await listBorrowed(input.trx, input.member.id, todayOf(input));
  if (loans.length === 0) return { outcome: 'none' };
  const head: Bubble = { type: 'text', text: [{ key: 'loan.only-borrowed-head', args: { count: loans.length } }] };
  return { outcome: 'some', bubbles: [head, { ...loanCards([], loans), choices: [add] }] };
}

/** What is next about a thing that is at home. */
function nextOf({ queue, claims }: Scene): Words {
  const [next] = bookings(queue);
  if (!next) return { key: 'loan.card-free' };
  const name = claims.find(({ id }) => id === next.claim)?.by.name ?? '';
  return { key: 'loan.card-booked', args: { name, ...daysSaid(next) } };
}
