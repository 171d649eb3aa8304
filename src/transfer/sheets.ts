import { z } from 'zod';
import type { Member } from '../community/members/member.table.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import type { Post } from '../community/posts/post.table.ts';
import { HOLD_RULES, REPORTED } from '../community/safety/hold-rules.ts';
import { MOST_OF_WORD } from '../language/words/make-word.ts';
import { count, day, digits, later, type Placed, several, some, yes } from './cells.ts';

const kind = z.enum(['give', 'lend', 'swap', 'service']);
const upTo = (letters: number) => some.max(letters).nullable();
const between = (least: number, most: number) =>
  count.refine((number) => number >= least && number <= most, `from ${least} to ${most}`);

/**
 * What of a member does not go with them: what the clock noticed, how they came, who decided. Whoever is being forgotten is
 * in no table, and a window opens with what somebody writes there.
 */
export const MEMBER_STAYS = [
  'id',
  'town_id',
  'window_until',
  'unreachable',
  'asked_at',
  'decided_at',
  'decided_by',
  'decision_reason',
  'left_at',
  'erase_at',
  'erased_at',
  'came_by_link',
  'reminders',
  'kept_by_crowd',
  'care_asked_at',
] as const satisfies (keyof Member)[];

/** Of what they want to hear: what was offered to them, and when. */
export const WISH_STAYS = [
  'member_id',
  'offered_at',
  'ignored',
  'mail_offers',
  'stopped_at',
] as const satisfies (keyof NewsWish)[];

/** Of a post: what it is called in one database, with whom it ended, what admins said of it. */
export const POST_STAYS = [
  'id',
  'town_id',
  'member_id',
  'exchanged_with',
  'held_quote',
  'looked_by',
  'contested_at',
  'contest_words',
  'wait_told_at',
] as const satisfies (keyof Post)[];

/** What they want to hear; nothing in any of it: everything, at once. */
const WISHES = {
  level: later(z.enum(['all', 'essential', 'nothing'])),
  kinds: several(kind),
  paused_until: later(day),
  day_starts: later(between(0, 23)),
  day_ends: later(between(1, 24)),
  most_a_day: later(between(0, 1_000)),
} satisfies Record<Exclude<keyof NewsWish, (typeof WISH_STAYS)[number]>, z.ZodType>;

const OF_MEMBER = {
  page_id: digits,
  psid: digits,
  number: between(1, 1e8).nullable(),
  status: z.enum(['pending', 'approved', 'refused', 'banned']),
  name: upTo(100),
  answer: upTo(1_000),
  quartier: upTo(100),
  locale: z.enum(['fr', 'en']),
  created_at: day,
} satisfies Record<Exclude<keyof Member, (typeof MEMBER_STAYS)[number]>, z.ZodType>;

/**
 * `members.csv`: who belongs to the town, or may not come back, and what they asked for: silence among it. `psid` means
 * something on its Page alone; `blocks` are psids of those of whom they want to hear no more, `follows` the communes (INSEE) of
 * neighbouring towns they hear of.
 */
export const MEMBERS = z
  .strictObject({
    ...OF_MEMBER,
    admin: yes,
    ...WISHES,
    alerts: several(z.string().min(1).max(80)),
    blocks: several(digits),
    follows: several(z.string().min(1)),
  })
  .refine(
    ({ day_starts, day_ends }) => (day_starts === null) === (day_ends === null) && (day_starts ?? 0) < (day_ends ?? 1),
    'day_starts and day_ends: both or none, in this order',
  );

const OF_POST = {
  number: between(1, 1e8),
  direction: z.enum(['offer', 'request']),
  kind,
  item: some.max(400),
  word: z.string().regex(new RegExp(`^[A-Z]{1,${MOST_OF_WORD}}$`), `1 to ${MOST_OF_WORD} letters A to Z`),
  quantity: between(1, 1_000_000),
  way: z.enum(['choose', 'first', 'draw']),
  quartier: upTo(100),
  until: day.nullable(),
  loan: upTo(200),
  deposit: upTo(200),
  in_return: upTo(200),
  help_when: upTo(200),
  duration: upTo(200),
  outcome: z.enum(['held', 'exchanged', 'withdrawn', 'expired', 'removed']).nullable(),
  created_at: day,
  closed_at: day.nullable(),
  expires_at: day.nullable(),
  warn_at: later(day),
  fate_at: later(day),
  contact: later(some),
  off_feed: yes.nullish().transform((off) => off ?? false),
  weighs_as: later(some),
  held_at: later(day),
  looked_at: later(day),
  held_for: later(z.enum([...HOLD_RULES.map(({ name }) => name), REPORTED])),
} satisfies Record<Exclude<keyof Post, (typeof POST_STAYS)[number]>, z.ZodType>;

/**
 * `posts.csv`: what is and was shared; `author` is a member's psid, `off_feed` what its author keeps off the web. `held`: it
 * waits for an admin.
 */
export const POSTS = z
  .strictObject({ page_id: digits, author: digits, ...OF_POST })
  .refine(
    ({ outcome, closed_at }) => (outcome === null || outcome === 'held') === (closed_at === null),
    'what has ended needs an outcome and a closed_at, what is up has neither',
  )
  .refine(
    ({ outcome, held_at, held_for }) => outcome !== 'held' || (held_at !== null && held_for !== null),
    'what waits for an admin needs held_at and held_for',
  )
  .refine((line) => line.closed_at !== null || line.expires_at !== null || mayStand(line), {
    error: 'what is up needs an expires_at (only an offer to lend or to help may do without)',
  });

const mayStand = ({ direction, kind: what }: { direction: string; kind: string }) =>
  direction === 'offer' && (what === 'lend' || what === 'service');

export type MemberLine = Placed<z.output<typeof MEMBERS>>;
export type PostLine = Placed<z.output<typeof POSTS>>;
