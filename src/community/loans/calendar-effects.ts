import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card, Words } from '../../conversation/bubble.ts';
import { readWhenFree } from '../../language/meetings/when-free.ts';
import { namingWords } from '../../language/words/naming.ts';
import { bookings, HORIZON, takenDays } from '../claims/booking.ts';
import { type Scene, sceneOf } from '../claims/carry-out.ts';
import { daysSaid } from '../claims/for-when.ts';
import { loanButton, periodFrom } from '../claims/lending.ts';
import { findFollowedCalled } from '../claims/which-post.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { hearsOf } from '../members/follows.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { findOpenPostsCalled, findPost, findPostByNumber } from '../posts/store.ts';

export const calendarEffectSpecs = {
  'which-calendar': {
    outcomes: ['one', 'several', 'none'],
    slots: ['post'],
    says: { 'loan.which-calendar': [], 'loan.card-title': ['keyword', 'thing'], 'common.button-calendar': [] },
  },
  'show-calendar': {
    outcomes: ['shown', 'gone'],
    vars: ['keyword', 'thing', 'outcome'],
    says: {
      'loan.calendar-head': ['keyword', 'thing'],
      'loan.calendar-free': [],
      'loan.calendar-taken': ['from', 'to'],
      'loan.calendar-open': ['from'],
      'loan.calendar-whose': ['name', 'from', 'to'],
      'loan.calendar-rest': [],
    },
  },
} satisfies EffectSpecs;

/** When a thing that is lent is free. */
export const calendarEffects: Record<keyof typeof calendarEffectSpecs, Effect> = {
  /** « calendrier perceuse »: the thing that is meant, or those that may be. */
  async 'which-calendar'(input): Promise<EffectOutput> {
    const posts = await meantBy(input);
    const [only, another] = posts;
    if (!only) return { outcome: 'none' };
    if (!another) return { outcome: 'one', slots: { post: only.id } };
    const cards = posts.slice(0, MOST_CARDS).map((post): Card => {
      const { keyword, thing } = aboutPost(post);
      const buttons = [loanButton('calendar', post.id)];
      return { title: { key: 'loan.card-title', args: { keyword, thing } }, buttons };
    });
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: 'loan.which-calendar' }] },
        { type: 'cards', cards },
      ],
    };
  },

  /** When a thing is free, in words. Its owner sees who has it; nobody else sees a name. */
  async 'show-calendar'({ trx, member, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const isOwn = post?.member_id === member.id;
    if (post?.kind !== 'lend' || post.direction !== 'offer') return { outcome: 'gone' };
    if (!isOwn && !(await hearsOf(trx, member, post.town_id))) return { outcome: 'gone' };
    const { keyword, thing, outcome } = aboutPost(post);
    if (post.outcome === 'held' && !isOwn) return { outcome: 'gone' };
    if (post.outcome !== null && !isOwn) return { outcome: 'gone', vars: { keyword, thing, outcome } };
    const scene = await sceneOf(trx, post, now);
    const lines = isOwn ? whose(scene) : taken(scene);
    const text: Words[] = [
      { key: 'loan.calendar-head', args: { keyword, thing } },
      ...lines,
      ...(lines.length === 0
        ? [{ key: 'loan.calendar-free' }]
        : isOpenEnd(lines)
          ? []
          : [{ key: 'loan.calendar-rest' }]),
    ];
    return { outcome: 'shown', vars: { keyword, thing, outcome }, bubbles: [{ type: 'text', text }] };
  },
};

/** What is lent in the town and called so: by its number, else by the most of its words. */
async function meantBy({ trx, member, town, slots }: EffectInput): Promise<Post[]> {
  const thing = readWhenFree(String(slots.said ?? ''));
  if (!town || thing === null) return [];
  const number = /(?<!\d)[1-9]\d{0,5}(?!\d)/.exec(thing)?.[0];
  const numbered = number === undefined ? undefined : await findPostByNumber(trx, town.id, Number(number));
  if (numbered && isLent(numbered)) return [numbered];
  let meant: Post[] | null = null;
  for (const word of namingWords(thing).filter((one) => /^\D{3,}$/.test(one))) {
    const here = await findOpenPostsCalled(trx, town.id, word, member.id);
    const called = [...here, ...(await findFollowedCalled(trx, member, word, null))].filter(isLent);
    const both: Post[] = meant?.filter(({ id }) => called.some((post) => post.id === id)) ?? [];
    meant = both.length > 0 ? both : (meant ?? (called.length > 0 ? called : null));
  }
  return meant ?? [];
}

const isLent = ({ kind, direction }: Post): boolean => kind === 'lend' && direction === 'offer';

const isOpenEnd = (lines: readonly Words[]): boolean => lines.at(-1)?.key === 'loan.calendar-open';

function taken({ queue }: Scene): Words[] {
  return takenDays(queue, periodFrom(queue.today, HORIZON)).map(({ from, to, isOpen }) =>
    isOpen
      ? { key: 'loan.calendar-open', args: { from: { date: from } } }
      : { key: 'loan.calendar-taken', args: daysSaid({ from, to }) },
  );
}

function whose({ queue, claims }: Scene): Words[] {
  return bookings(queue).map(({ claim, from, to }) => ({
    key: 'loan.calendar-whose',
    args: { ...daysSaid({ from, to }), name: claims.find(({ id }) => id === claim)?.by.name ?? '' },
  }));
}
