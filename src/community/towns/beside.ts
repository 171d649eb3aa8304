import { type RawBuilder, sql } from 'kysely';
import type { Town } from './town.table.ts';

const COLUMNS: Readonly<Record<keyof Town, true>> = {
  id: true,
  slug: true,
  name: true,
  insee: true,
  timezone: true,
  approval: true,
  question: true,
  gather_minutes: true,
  after_48h: true,
  crowd_told_at: true,
  crowd_seen_at: true,
  rules: true,
  day_starts: true,
  day_ends: true,
  asleep_since: true,
  page_id: true,
  first_check: true,
  hold_level: true,
  hold_levels: true,
  forbidden: true,
  food_days: true,
  gift_days: true,
  request_days: true,
  loan_days: true,
  service_days: true,
  words_told_at: true,
  vouches_told_at: true,
  held_told_at: true,
  on_feed: true,
  hand_cards: true,
  hand_told_at: true,
  last_post_number: true,
  last_member_number: true,
  created_at: true,
};
const AS = 'beside_';
const NAMES = Object.keys(COLUMNS);
const NAME_OF = new Map(NAMES.map((name) => [`${AS}${name}`, name]));

/**
 * The columns of a town, to be read in the same row with somebody who lives there: `townOf` takes them out again.
 * @param of where they are found: `town`, or the name of a whole row of it in brackets
 */
export const townBeside = (of: string): RawBuilder<unknown> =>
  sql.raw(NAMES.map((name) => `${of}.${name} as ${AS}${name}`).join(', '));

/** @param row with the columns of `townBeside`, which are null where there is none */
export function townOf<Own extends object>(row: Own): { own: Own; town: Town | null } {
  const own: Record<string, unknown> = {};
  const town: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const column = NAME_OF.get(name);
    if (column === undefined) own[name] = value;
    else town[column] = value;
  }
  return { own: own as Own, town: town.id === null ? null : (town as unknown as Town) };
}
