import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crossValidate } from '../test/language/cross-validate.ts';
import { learn } from '../test/language/learn.ts';
import { corpus, read, type Score, score } from '../test/language/score.ts';

const INTENTS = 'post claim command greeting thanks question cancel report sale spam other'.split(' ');

/**
 * How well messages are read: a JSON line a figure for each part of the corpus, the confusion of intents, and the time a
 * message takes. `--cross` tells how lines of writers not yet heard are read, `--learn` learns anew. `--errors` adds what went wrong in the open parts; the parts set apart are only ever told in totals.
 */
export function bench(options: readonly string[]): void {
  if (options.includes('--learn')) {
    relearn();
    return;
  }
  if (options.includes('--cross')) {
    cross();
    return;
  }
  for (const part of ['open', 'open-border', 'held-out', 'border'] as const) {
    const { figures, confusion, errors } = score(corpus(part));
    for (const [figure, { right, of }] of Object.entries(figures)) {
      console.log(JSON.stringify({ bench: 'language', part, figure, percent: percent(right, of), right, of }));
    }
    console.log(`\nintents, ${part}: a row for what was meant, a column for what was read\n${table(confusion)}\n`);
    if (part.startsWith('open') && options.includes('--errors')) console.log(`${errors.join('\n')}\n`);
  }
  console.log(JSON.stringify({ bench: 'language', figure: 'time', microseconds: microseconds() }));
}

/** `--learn`: writes anew what the open parts teach. */
function relearn(): void {
  const { readings, tags } = learn(corpus('open'), corpus('open-border'));
  write('reading-weights', 'READING_WEIGHTS', 'row × readings, see `likely.ts`', readings);
  write('tag-weights', 'TAG_WEIGHTS', 'row × tags, then tag × tag, see `word-tags.ts`', tags);
}

function write(name: string, constant: string, what: string, text: string): void {
  const file = fileURLToPath(new URL(`../src/language/learned/${name}.ts`, import.meta.url));
  const head = `/** Written by \`npm run bench -- language --learn\` from the open corpus: ${what}; packed as in \`packed.ts\`. */`;
  writeFileSync(file, `${head}\nexport const ${constant} =\n  '${text}';\n`);
}

/** `--cross`: every writer's lines as read by what the others' lines teach. */
function cross(): void {
  for (const { part, score } of crossValidate(corpus('open'))) {
    const figures = Object.entries(score.figures).map(([figure, { right, of }]) => [figure, percent(right, of)]);
    console.log(JSON.stringify({ bench: 'language', part, unheard: true, ...Object.fromEntries(figures) }));
  }
}

const percent = (right: number, of: number): number => Math.round((right / of) * 1000) / 10;

function table(confusion: Score['confusion']): string {
  const head = ['', ...INTENTS].map((name) => name.padStart(9)).join('');
  const rows = INTENTS.map((wanted) => {
    const cells = INTENTS.map((name) => String(confusion[wanted]?.[name] ?? '·').padStart(9));
    return wanted.padStart(9) + cells.join('');
  });
  return [head, ...rows].join('\n');
}

const ROUNDS = 7;
/** Every so many a line of the corpus, which is of many writers in turn. */
const EVERY = 9;

/** A message, all in all, once the program is warm: processor time, in the middle one of some rounds. */
export function microseconds(): number {
  const lines = [...corpus('open'), ...corpus('held-out')].filter((_, index) => index % EVERY === 0);
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage();
    for (const line of lines) read(line);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / lines.length;
  });
  const [, ...warm] = rounds;
  return Math.round(warm.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
}
