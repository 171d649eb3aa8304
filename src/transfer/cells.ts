import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

/** A cell is text; an empty one is nothing. */
export const some = z.string().trim().min(1);
export const text = some.nullable();
export const day = z.iso.datetime({ offset: true }).transform((at) => new Date(at));
export const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const digits = z.string().regex(/^\d{1,20}$/);
export const yes = z.enum(['yes', 'no']).transform((word) => word === 'yes');
/**
 * Several in one cell: « give; lend »; a semicolon of one of them has a backslash before it. A table without such a column
 * says nothing of it.
 */
export const several = <T extends z.ZodType<unknown, string>>(one: T) =>
  z
    .string()
    .transform((cell) => (cell.match(/(?:\\.|[^;])+/gs) ?? []).map((part) => part.trim().replaceAll(/\\(.)/gs, '$1')))
    .pipe(z.array(one))
    .nullable()
    .default(null);
export const later = <T extends z.ZodType>(column: T) => column.nullable().default(null);

/**
 * A table as people open it: comma-separated, UTF-8 with the mark that spreadsheets look for; what somebody wrote is
 * never a formula there (an apostrophe is put before it, and taken away on reading).
 */
export function writeSheet(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const cells = rows.map((row) => Object.fromEntries(columns.map((name) => [name, cellOf(row[name])])));
  return stringify(cells, { header: true, columns: [...columns], bom: true, cast: { string: unlikeFormula } });
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((part) => String(part).replaceAll(/[\\;]/g, '\\$&')).join('; ');
  return String(value);
}

/** With the wide signs of East Asian keyboards, which some programs take for the narrow ones. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const unlikeFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A row, and where it stands, as a person who looks for it is told: « members.csv, line 3 ». */
export type Placed<T> = T & { where: string };
export type Sheet<T> = { rows: Placed<T>[] } | { problems: string[] };

/**
 * The rows of a table, or everything that is wrong with it by line. Read as spreadsheets write it: parted by commas or
 * semicolons, with lines of nothing at its end.
 * @param once columns of which no two rows may hold the same (where they hold anything)
 */
export function readSheet<S extends z.ZodObject>(
  name: string,
  bytes: Uint8Array,
  shape: S,
  once: readonly (readonly (keyof z.output<S> & string)[])[] = [],
): Sheet<z.output<S>> {
  const content = textOf(bytes);
  if (content === null) {
    const mend = 'Save it again as « CSV UTF-8 », or its accents would be lost.';
    return { problems: [`${name}: its letters are not UTF-8. ${mend}`] };
  }
  const head = headOf(content);
  const amiss = misfits(name, head.columns, shape);
  if (amiss.length > 0) return { problems: amiss };
  let lines: { record: Record<string, string>; info: { lines: number } }[];
  try {
    const { delimiter } = head;
    const empty = { skip_empty_lines: true, skip_records_with_empty_values: true };
    const how = { columns: true, bom: true, info: true, trim: true, ...empty, delimiter };
    lines = parse(content, how) as never;
  } catch (error) {
    return { problems: [`${name}: ${error instanceof Error ? error.message : 'not a table'}`] };
  }
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const rows = lines.flatMap(({ record, info }) => {
    const where = `${name}, line ${info.lines}`;
    const cells = Object.fromEntries(
      Object.entries(record)
        .filter(([key, cell]) => key !== '' || cell !== '')
        .map(([key, cell]) => [key, cell === '' ? null : plain(cell)]),
    );
    const read = shape.safeParse(cells);
    if (read.success) {
      for (const key of once) {
        const before = seenBefore(seen, cells, key, info.lines);
        if (before !== null) problems.push(`${where}: the same ${key.join(' and ')} as line ${before}.`);
      }
      return [{ ...read.data, where }];
    }
    for (const { path, message } of read.error.issues) {
      problems.push(`${where}: ${[path.join('.'), message].filter(Boolean).join(': ')}`);
    }
    return [];
  });
  return problems.length > 0 ? { problems } : { rows };
}

/** null: it is in other letters than UTF-8, as older spreadsheets save it. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** French spreadsheets part cells by semicolons. */
function headOf(content: string): { columns: string[]; delimiter: string } {
  const [line = ''] = content.split(/\r\n|\n|\r/, 1);
  const delimiter = line.includes(';') && !line.includes(',') ? ';' : ',';
  const columns = line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  return { columns: columns.filter((column) => column !== ''), delimiter };
}

/** What is wrong with its first line, said once and not for every line. */
function misfits(name: string, columns: readonly string[], shape: z.ZodObject): string[] {
  if (columns.length === 0) return [`${name}: it is empty; its first line names the columns.`];
  const known = Object.entries(shape.shape);
  const needed = known.filter(([, cell]) => !z.safeParse(cell, undefined).success).map(([key]) => key);
  const missing = needed.filter((key) => !columns.includes(key));
  const strange = columns.filter((column) => !(column in shape.shape));
  return [
    ...(missing.length > 0 ? [`${name}, line 1: these columns are missing: ${missing.join(', ')}.`] : []),
    ...(strange.length > 0 ? [`${name}, line 1: there is no column ${strange.join(', ')}.`] : []),
  ];
}

/** @returns the line that holds the same */
function seenBefore(
  seen: Map<string, number>,
  cells: Readonly<Record<string, string | null>>,
  key: readonly string[],
  line: number,
): number | null {
  const held = key.map((column) => cells[column] ?? null);
  if (held.includes(null)) return null;
  const mark = JSON.stringify([key, held]);
  const before = seen.get(mark) ?? null;
  if (before === null) seen.set(mark, line);
  return before;
}

function plain(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
