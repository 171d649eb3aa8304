import { corpus, score } from '../test/language/score.ts';
import { microseconds } from './language.ts';

/** How well and how fast messages are read, in few lines: a JSON line a figure. With the tables: `npm run bench -- language`. */
export function bench(): void {
  for (const part of ['open', 'open-border'] as const) {
    for (const [figure, { right, of }] of Object.entries(score(corpus(part)).figures)) {
      const percent = Math.round((right / of) * 1_000) / 10;
      console.log(JSON.stringify({ bench: 'reading', part, figure, percent, right, of }));
    }
  }
  console.log(JSON.stringify({ bench: 'reading', figure: 'one message', microseconds: microseconds() }));
}
