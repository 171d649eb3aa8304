import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Member } from '../community/members/member.table.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import type { Post } from '../community/posts/post.table.ts';

/** A cell is text; an empty one is nothing. */
const some = z.string().trim().min(1);
const text = some.nullable();
const day = z.iso.datetime({ offset: true }).transform((at) => new Date(at));
const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const digits = z.string().regex(/^\d{1,20}$/);
const yes = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const kind = z.enum(['give', 'lend', 'swap', 'service']);
/** Several in one cell: « give; lend ». A table without such a column says nothing of it. */
const several = <T extends z.ZodType<unknown, string>>(one: T) =>
  z
    .string()
    .transform((cell) => cell.split(';').map((part) => part.trim()))
    .pipe(z.array(one))
    .nullable()
    .default(null);
const later = <T extends z.ZodType>(column: T) => column.nullable().default(null);

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
  'held_at',
  'held_for',
  'held_quote',
  'looked_at',
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
 * something on its Page alone; `blocks` are psids of those of whom they want to hear no more.
 */
export const MEMBERS = z.strictObject({
  ...OF_MEMBER,
  admin: yes,
  ...WISHES,
  alerts: several(z.string().min(1).max(80)),
  blocks: several(digits),
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
  outcome: z.enum(['exchanged', 'withdrawn', 'expired', 'removed']).nullable(),
  created_at: day,
  closed_at: day.nullable(),
  expires_at: day.nullable(),
  warn_at: later(day),
  fate_at: later(day),
  contact: later(some),
  off_feed: yes.nullish().transform((off) => off ?? false),
  weighs_as: later(some),
} satisfies Record<Exclude<keyof Post, (typeof POST_STAYS)[number]>, z.ZodType>;

/** `posts.csv`: what is and was shared; `author` is a member's psid, `off_feed` what its author keeps off the web. */
export const POSTS = z.strictObject({ page_id: digits, author: digits, ...OF_POST });

export type MemberLine = z.output<typeof MEMBERS>;
export type PostLine = z.output<typeof POSTS>;

/**
 * A table as people open it: comma-separated, UTF-8 with the mark that spreadsheets look for; what somebody wrote is
 * never a formula there (an apostrophe is put before it, and taken away on reading).
 */
export function writeSheet(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const cells = rows.map((row) => Object.fromEntries(columns.map((name) => [name, cellOf(row[name])])));
  return stringify(cells, { header: true, columns: [...columns], bom: true, escape_formulas: true });
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join('; ');
  return String(value);
}

/** The rows of a table, or everything that is wrong with it by line. */
export function readSheet<S extends z.ZodObject>(
  name: string,
  content: string,
  shape: S,
): { rows: z.output<S>[] } | { problems: string[] } {
  let lines: { record: Record<string, string>; info: { lines: number } }[];
  try {
    lines = parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    return { problems: [`${name}: ${error instanceof Error ? error.message : 'not a table'}`] };
  }
  const problems: string[] = [];
  const rows = lines.flatMap(({ record, info }) => {
    const cells = Object.fromEntries(
      Object.entries(record).map(([key, cell]) => [key, cell === '' ? null : plain(cell)]),
    );
    const read = shape.safeParse(cells);
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues) {
      problems.push(`${name}, line ${info.lines}: ${[path.join('.'), message].filter(Boolean).join(': ')}`);
    }
    return [];
  });
  return problems.length > 0 ? { problems } : { rows };
}

function plain(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
