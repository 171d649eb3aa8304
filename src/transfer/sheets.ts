import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

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

/** `members.csv`: who belongs to the town, or may not come back. `psid` means something on its Page alone. */
export const MEMBERS = z.strictObject({
  page_id: digits,
  psid: digits,
  number: count.nullable(),
  status: z.enum(['pending', 'approved', 'refused', 'banned']),
  admin: yes,
  name: text,
  answer: text,
  quartier: text,
  locale: z.enum(['fr', 'en']),
  created_at: day,
});

/** `posts.csv`: what is and was shared; `author` is a member's psid. */
export const POSTS = z.strictObject({
  number: count,
  page_id: digits,
  author: digits,
  direction: z.enum(['offer', 'request']),
  kind: z.enum(['give', 'lend', 'swap', 'service']),
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
});

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
