import { z } from 'zod';
import type { Town } from '../community/towns/town.table.ts';

const hour = z.int().min(0).max(24);
const days = z.int().min(1).max(365);

/**
 * What of a town does not go with it: what it is called in one database, what the clock noticed, and when it was made.
 */
export const STAYS = [
  'id',
  'asleep_since',
  'crowd_told_at',
  'crowd_seen_at',
  'held_told_at',
  'words_told_at',
  'vouches_told_at',
  'hand_told_at',
  'created_at',
] as const satisfies (keyof Town)[];

/** How far it has counted: also what is not in the file has a number, which must not come to mean something else. */
const COUNTED = {
  last_post_number: z.int().min(0).max(1e9),
  last_member_number: z.int().min(0).max(1e9),
} satisfies Partial<Record<keyof Town, z.ZodType>>;

/** What its slug and name are is settled by its commune where it goes; they are written for whoever reads the file. */
const NAMED = ['slug', 'name', 'insee'] as const satisfies (keyof Town)[];

/** What its admins and the operator have settled. A column that is in none of these lists does not compile. */
const SETTLED = {
  timezone: z.string(),
  approval: z.boolean(),
  question: z.string().nullable(),
  rules: z.string().nullable(),
  page_id: z.string().nullable(),
  after_48h: z.enum(['approve', 'keep']),
  gather_minutes: z.int().min(0),
  day_starts: hour,
  day_ends: hour,
  first_check: z.boolean(),
  hold_level: z.enum(['light', 'normal', 'strict']),
  hold_levels: z.record(z.string(), z.enum(['off', 'light', 'normal', 'strict'])),
  forbidden: z.array(z.string()),
  food_days: days,
  gift_days: days,
  request_days: days,
  loan_days: days.nullable(),
  service_days: days.nullable(),
  on_feed: z.boolean(),
  hand_cards: z.boolean(),
} satisfies Record<Exclude<keyof Town, (typeof STAYS | typeof NAMED)[number] | keyof typeof COUNTED>, z.ZodType>;

const { timezone, approval, question, rules, ...later } = SETTLED;

/** `town.json`. What an older file does not know of is as in every new town. */
export const TOWN_JSON = z.object({
  insee: z.string(),
  communes: z.array(z.string()),
  ...{ timezone, approval, question, rules },
  settled: z.object(later).partial().default({}),
  counted: z.object(COUNTED).default({ last_post_number: 0, last_member_number: 0 }),
});

/** A town as `town.json` holds it. */
export function townJson(town: Town, communes: readonly string[]): string {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, town[name as keyof Town]] as const));
  const about = {
    ...pick([...NAMED, 'timezone', 'approval', 'question', 'rules']),
    communes,
    settled: pick(Object.keys(later)),
    counted: pick(Object.keys(COUNTED)),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
