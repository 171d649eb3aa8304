import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { surroundings } from '../../src/cli/read.ts';
import type { Learned } from '../../src/language/learned/learned.ts';
import type { PostContext } from '../../src/language/posts/post-parts.ts';
import { type MessageReading, readMessage } from '../../src/language/read-message.ts';
import { fold } from '../../src/language/words/fold.ts';

/** One message as people type it and what it means. Missing: it does not say so. */
export interface Line {
  text: string;
  intent: string;
  direction?: string;
  kind?: string;
  items?: string[];
  quantity?: number;
  quartier?: string;
  /** The last day that is meant, by the clocks of the town. */
  until?: string;
  inReturn?: string;
  now?: string;
  /** Which writer's; missing: of those the rules were written by. */
  part?: string;
}

export const TIMEZONE = 'Europe/Paris';
/** As the town of the corpus knows them. */
const { places } = await surroundings('saint-brieuc');
/** A Sunday. */
const NOW = '2026-11-22T12:00:00+01:00';

/**
 * `open` may be read while building and is what the tables learn; `open-border` may be read too, and tells of what is near the
 * border between two readings. The others are only ever measured: `held-out` as people write on an ordinary day, `border`
 * made like `open-border`, by a writer of whom nothing is in it.
 */
export type Part = 'open' | 'open-border' | 'held-out' | 'border';

export function corpus(part: Part): Line[] {
  const file = fileURLToPath(new URL(`${part}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

export function contextOf(line: Line): PostContext {
  return { now: new Date(line.now ?? NOW), timezone: TIMEZONE, places };
}

export function read(line: Line, text = line.text, learned?: Learned): MessageReading {
  return readMessage(text, contextOf(line), learned);
}

/** « 2026-11-27T22:59:59.000Z » → « 2026-11-27 », the day in the town. */
export function localDay(instant: string | undefined): string | undefined {
  return instant && new Date(instant).toLocaleDateString('sv-SE', { timeZone: TIMEZONE });
}

const SMALL = new Set(
  'a an the some of for to with un une des du de d l le la les mon ma mes notre nos vos votre pour pr au aux en et'.split(
    ' ',
  ),
);
export const contentOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));

/** A thing is found when all its words are in one thing that was read. */
export function hasItem(read: readonly string[], wanted: string): boolean {
  const words = contentOf(wanted);
  return read.some((one) => words.every((word) => contentOf(one).includes(word)));
}

/** Nothing beside the thing, except what makes a task of it. */
export function isTitle(read: readonly string[], wanted: string): boolean {
  const words = contentOf(wanted);
  const isMore = (word: string): boolean => !words.includes(word) && !/^(?:aide|help|coup|main|\d+)$/.test(word);
  return read.some((one) => {
    const got = contentOf(one);
    return words.every((word) => got.includes(word)) && !got.some(isMore);
  });
}

const plain = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : contentOf(text)
        .join(' ')
        .replace(/\bst(e?)\b/g, 'saint$1');

export interface Figure {
  right: number;
  of: number;
}
export interface Score {
  figures: Record<string, Figure>;
  /** confusion[wanted][read]: how many. */
  confusion: Record<string, Record<string, number>>;
  /** What went wrong, a line each: for the open parts only. */
  errors: string[];
}

export function score(lines: readonly Line[], learned?: Learned): Score {
  const figures: Record<string, Figure> = {};
  const confusion: Score['confusion'] = {};
  const errors: string[] = [];
  for (const line of lines) {
    const got = read(line, line.text, learned);
    const count = (name: string, isRight: boolean, wanted: unknown, seen: unknown): void => {
      const figure = figures[name] ?? { right: 0, of: 0 };
      figures[name] = figure;
      figure.of++;
      if (isRight) figure.right++;
      else errors.push(`${name}: ${JSON.stringify(line.text)} wanted ${String(wanted)}, read ${String(seen)}`);
    };
    const row = confusion[line.intent] ?? {};
    confusion[line.intent] = row;
    row[got.intent] = (row[got.intent] ?? 0) + 1;
    count('intent', got.intent === line.intent, line.intent, got.intent);
    if (line.intent !== 'post') continue;
    if (line.direction) count('direction', got.direction === line.direction, line.direction, got.direction);
    else count('asked', got.ask === 'direction' || got.ask === 'kind', 'direction', got.ask);
    if (line.kind) {
      count('kind', got.kind === line.kind, line.kind, got.kind);
      const isWrong = got.intent !== 'post' || got.kind !== line.kind || got.direction !== line.direction;
      count('not a wrong silent guess', !isWrong || got.intent === 'other' || got.ask !== null, line.kind, got.kind);
    }
    for (const item of line.items ?? []) {
      count('item', hasItem(got.items, item), item, got.items.join(' + '));
      count('title', isTitle(got.items, item), item, got.items.join(' + '));
    }
    count(
      'things counted',
      got.items.length === (line.items?.length ?? 0),
      line.items?.length ?? 0,
      got.items.join(' + '),
    );
    const until = localDay(got.until);
    if (line.until || until) count('until', line.until === until, line.until, until);
    if (line.quartier || got.quartier)
      count('quartier', plain(line.quartier) === plain(got.quartier), line.quartier, got.quartier);
    if (line.quantity || got.quantity) count('quantity', line.quantity === got.quantity, line.quantity, got.quantity);
    if (line.inReturn || got.inReturn)
      count(
        'inReturn',
        got.inReturn !== undefined && line.inReturn !== undefined && hasItem([got.inReturn], line.inReturn),
        line.inReturn,
        got.inReturn,
      );
  }
  return { figures, confusion, errors };
}
