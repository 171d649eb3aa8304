import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card, Choice, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { bookings } from '../claims/booking.ts';
import { type Scene, sceneOf } from '../claims/carry-out.ts';
import { daysSaid } from '../claims/for-when.ts';
import { loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { todayOf } from '../claims/today.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { firstPhotos, listLentBy } from '../posts/store.ts';
import { loanCardSays, loanCards } from './loan-cards.ts';
import { listBorrowed, listLoans, MOST_LOANS } from './store.ts';

export const libraryEffectSpecs = {
  'list-library': {
    outcomes: ['some', 'none'],
    says: {
      'loan.library-head': ['count'],
      'loan.only-borrowed-head': ['count'],
      'loan.card-free': [],
      'loan.card-booked': ['name', 'from', 'to'],
      'loan.button-lend': [],
      'loan.more': [],
      ...loanCardSays,
    },
  },
  'list-borrowed': {
    outcomes: ['some', 'none'],
    says: { 'loan.borrowed-head': ['count'], 'loan.more': [], ...loanCardSays },
  },
} satisfies EffectSpecs;

/** What one lends, and what one has of others. */
export const libraryEffects: Record<keyof typeof libraryEffectSpecs, Effect> = {
  async 'list-library'(input): Promise<EffectOutput> {
    const { trx, member } = input;
    const loans = await listLoans(trx, member.id, 'lender', MOST_LOANS);
    const out = new Set(loans.map(({ post }) => post.id));
    const home = (await listLentBy(trx, member.id, MOST_LOANS)).filter(({ id }) => !out.has(id));
    const count = loans.length + home.length;
    const add: Choice = { id: 'lend', title: { key: 'loan.button-lend' }, token: doToken('lend') };
    if (count === 0) return await onlyBorrowed(input, add);
    const { from, to, choices } = pageOf(input, count, 'library');
    const cards = [
      ...loanCards(loans.slice(from, to), []).cards,
      ...(await homeCards(input, home.slice(Math.max(0, from - loans.length), Math.max(0, to - loans.length)))),
    ];
    const list: Bubble = { type: 'cards', cards, choices: [...choices, add] };
    const head: Bubble = { type: 'text', text: [{ key: 'loan.library-head', args: { count } }] };
    return { outcome: 'some', bubbles: from === 0 ? [head, list] : [list] };
  },

  async 'list-borrowed'(input): Promise<EffectOutput> {
    return await borrowed(input, 'loan.borrowed-head', []);
  },
};

/** « mes prêts », “my loans”, of whoever lends nothing: what they have of others. */
const onlyBorrowed = (input: EffectInput, add: Choice): Promise<EffectOutput> =>
  borrowed(input, 'loan.only-borrowed-head', [add]);

async function borrowed(input: EffectInput, key: string, more: readonly Choice[]): Promise<EffectOutput> {
  const loans = await listBorrowed(input.trx, input.member.id, todayOf(input));
  if (loans.length === 0) return { outcome: 'none' };
  const { from, to, choices } = pageOf(input, loans.length, 'borrowed');
  const head: Bubble = { type: 'text', text: [{ key, args: { count: loans.length } }] };
  const offered = [...choices, ...more];
  const list: Bubble = {
    ...loanCards([], loans.slice(from, to)),
    ...(offered.length > 0 ? { choices: offered } : {}),
  };
  return { outcome: 'some', bubbles: from === 0 ? [head, list] : [list] };
}

/** Which of them are shown now, and the button of those behind. Where there are fewer by now it begins anew. */
function pageOf(
  { slots }: EffectInput,
  count: number,
  button: 'library' | 'borrowed',
): { from: number; to: number; choices: Choice[] } {
  const asked = Number(idOf(slots.page) ?? 0);
  const from = asked < count ? asked : 0;
  const to = from + MOST_CARDS;
  const more: Choice = { id: button, title: { key: 'loan.more' }, token: doToken(button, String(to)) };
  return { from, to, choices: count > to ? [more] : [] };
}

/** What is at home. */
async function homeCards({ trx, now }: EffectInput, posts: readonly Post[]): Promise<Card[]> {
  const photos = await firstPhotos(
    trx,
    posts.map(({ id }) => id),
  );
  const cards: Card[] = [];
  for (const post of posts) {
    const { keyword, thing } = aboutPost(post);
    const photo = photos.get(post.id);
    cards.push({
      title: { key: 'loan.card-title', args: { keyword, thing } },
      subtitle: nextOf(await sceneOf(trx, post, now)),
      ...(photo === undefined ? {} : { photo }),
      buttons: [mineButton('answers', post.id), loanButton('calendar', post.id), mineButton('manage', post.id)],
    });
  }
  return cards;
}

/** What is next about a thing that is at home. */
function nextOf({ queue, claims }: Scene): Words {
  const [next] = bookings(queue);
  if (!next) return { key: 'loan.card-free' };
  const name = claims.find(({ id }) => id === next.claim)?.by.name ?? '';
  return { key: 'loan.card-booked', args: { name, ...daysSaid(next) } };
}
