import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { learn } from '../test/language/learn.ts';
import { corpus, read, type Score, score } from '../test/language/score.ts';

const INTENTS = 'post claim command greeting thanks question cancel report sale spam other'.split(' ');

/**
 * How well messages are read: a JSON line a figure for both parts of the corpus, the confusion of intents, and the time a
 * message takes. `--errors` adds what went wrong in the open part; the part set apart is only ever told in totals.
 */
export function bench(options: readonly string[]): void {
  if (options.includes('--learn')) {
    relearn();
    return;
  }
  for (const part of ['open', 'held-out'] as const) {
    const { figures, confusion, errors } = score(corpus(part));
    for (const [figure, { right, of }] of Object.entries(figures)) {
      console.log(JSON.stringify({ bench: 'language', part, figure, percent: percent(right, of), right, of }));
    }
    console.log(`\nintents, ${part}: a row for what was meant, a column for what was read\n${table(confusion)}\n`);
    if (part === 'open' && options.includes('--errors')) console.log(`${errors.join('\n')}\n`);
  }
  console.log(JSON.stringify({ bench: 'language', figure: 'time', microseconds: microseconds() }));
}

/** `--learn`: writes anew what the open part teaches of the weight of words. */
function relearn(): void {
  const file = fileURLToPath(new URL('../src/language/learned-weights.ts', import.meta.url));
  const head =
    '/** Written by `npm run bench -- language --learn` from the open corpus: trait|reading:tenths, see `likely.ts`. */';
  writeFileSync(file, `${head}\nexport const LEARNED_WEIGHTS = \`\n${learn(corpus('open'))}\n\`;\n`);
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

/** A message, all in all, once the program is warm. */
function microseconds(): number {
  const lines = [...corpus('open'), ...corpus('held-out')];
  const rounds = 5;
  for (const line of lines) read(line);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const line of lines) read(line);
  return Math.round(((performance.now() - start) * 1000) / (rounds * lines.length));
}
