import { z } from 'zod';
import type { Member } from '../community/members/member.table.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import type { Post } from '../community/posts/post.table.ts';
import { HOLD_RULES, REPORTED } from '../community/safety/hold-rules.ts';
import { count, day, digits, later, several, some, text, yes } from './cells.ts';

const kind = z.enum(['give', 'lend', 'swap', 'service']);

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
export const WISH_STAYS = ['member_id', 'offered_at', 'ignored', 'mail_offers'] as const satisfies (keyof NewsWish)[];

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
  day_starts: later(count),
  day_ends: later(count),
  most_a_day: later(count),
} satisfies Record<Exclude<keyof NewsWish, (typeof WISH_STAYS)[number]>, z.ZodType>;

const OF_MEMBER = {
  page_id: digits,
  psid: digits,
  number: count.nullable(),
  status: z.enum(['pending', 'approved', 'refused', 'banned']),
  name: text,
  answer: text,
  quartier: text,
  locale: z.enum(['fr', 'en']),
  created_at: day,
} satisfies Record<Exclude<keyof Member, (typeof MEMBER_STAYS)[number]>, z.ZodType>;

/**
 * `members.csv`: who belongs to the town, or may not come back, and what they asked for: silence among it. `psid` means
 * something on its Page alone; `blocks` are psids of those of whom they want to hear no more, `follows` the communes (INSEE) of
 * neighbouring towns they hear of.
 */
export const MEMBERS = z.strictObject({
  ...OF_MEMBER,
  admin: yes,
  ...WISHES,
  alerts: several(z.string().min(1).max(80)),
  blocks: several(digits),
  follows: several(z.string().min(1)),
});

const OF_POST = {
  number: count,
  direction: z.enum(['offer', 'request']),
  kind,
  item: some,
  word: some,
  quantity: count,
  way: z.enum(['choose', 'first', 'draw']),
  quartier: text,
  until: day.nullable(),
  loan: text,
  deposit: text,
  in_return: text,
  help_when: text,
  duration: text,
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
export const POSTS = z.strictObject({ page_id: digits, author: digits, ...OF_POST });

export type MemberLine = z.output<typeof MEMBERS>;
export type PostLine = z.output<typeof POSTS>;
