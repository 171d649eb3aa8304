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

/** What `writeSheet` made of a cell, as it was. */
export function plain(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A row, and where it stands, as a person who looks for it is told: « members.csv, line 3 ». */
export type Placed<T> = T & { where: string };
