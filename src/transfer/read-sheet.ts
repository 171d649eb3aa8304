import { Readable } from 'node:stream';
import { parse as parseInPieces } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Placed, plain } from './cells.ts';

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
  const table = openTable(name, bytes, shape);
  if ('problems' in table) return table;
  let lines: Line[];
  try {
    lines = parse(table.content, table.how) as never;
  } catch (error) {
    return { problems: [unread(name, error)] };
  }
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const rows = lines.flatMap((line) => {
    const read = readLine(name, line, shape);
    if (!('row' in read)) {
      problems.push(...read.problems);
      return [];
    }
    for (const key of once) {
      const before = seenBefore(seen, read.cells, key, line.info.lines);
      if (before !== null) problems.push(`${read.row.where}: the same ${key.join(' and ')} as line ${before}.`);
    }
    return [read.row];
  });
  return problems.length > 0 ? { problems } : { rows };
}

/** The same of a table that may be long, so many rows at a time; with the first that are wrong it ends. */
export async function* readSlices<S extends z.ZodObject>(
  name: string,
  bytes: Uint8Array,
  shape: S,
  most: number,
): AsyncGenerator<Sheet<z.output<S>>> {
  const table = openTable(name, bytes, shape);
  if ('problems' in table) {
    yield table;
    return;
  }
  let rows: Placed<z.output<S>>[] = [];
  let problems: string[] = [];
  try {
    for await (const line of Readable.from(piecesOf(bytes)).pipe(parseInPieces(table.how))) {
      const read = readLine(name, line, shape);
      if ('row' in read) rows.push(read.row);
      else problems.push(...read.problems);
      if (rows.length < most && problems.length < most) continue;
      if (problems.length > 0) break;
      yield { rows };
      rows = [];
    }
  } catch (error) {
    problems = [...problems, unread(name, error)];
  }
  if (problems.length > 0) yield { problems };
  else if (rows.length > 0) yield { rows };
}

/** Of its bytes: a letter may be in two of them. */
function* piecesOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield Buffer.from(bytes.subarray(at, at + PIECE));
}
const PIECE = 2 ** 16;

interface Line {
  record: Record<string, string>;
  info: { lines: number };
}

type How = {
  [option in 'columns' | 'bom' | 'info' | 'trim' | 'skip_empty_lines' | 'skip_records_with_empty_values']: true;
} & {
  delimiter: string;
};

/** What it holds, and how its lines are to be read. */
function openTable(
  name: string,
  bytes: Uint8Array,
  shape: z.ZodObject,
): { problems: string[] } | { content: string; how: How } {
  const content = textOf(bytes);
  if (content === null) {
    const mend = 'Save it again as « CSV UTF-8 », or its accents would be lost.';
    return { problems: [`${name}: its letters are not UTF-8. ${mend}`] };
  }
  const { columns, delimiter } = headOf(content);
  const amiss = misfits(name, columns, shape);
  if (amiss.length > 0) return { problems: amiss };
  const empty = { skip_empty_lines: true, skip_records_with_empty_values: true } as const;
  return { content, how: { columns: true, bom: true, info: true, trim: true, ...empty, delimiter } };
}

const unread = (name: string, error: unknown) => `${name}: ${error instanceof Error ? error.message : 'not a table'}`;

function readLine<S extends z.ZodObject>(
  name: string,
  { record, info }: Line,
  shape: S,
): { row: Placed<z.output<S>>; cells: Record<string, string | null> } | { problems: string[] } {
  const where = `${name}, line ${info.lines}`;
  const cells = Object.fromEntries(
    Object.entries(record)
      .filter(([key, cell]) => key !== '' || cell !== '')
      .map(([key, cell]) => [key, cell === '' ? null : plain(cell)]),
  );
  const read = shape.safeParse(cells);
  if (read.success) return { row: { ...read.data, where }, cells };
  return {
    problems: read.error.issues.map(({ path, message }) =>
      [where, [path.join('.'), message].filter(Boolean).join(': ')].join(': '),
    ),
  };
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
