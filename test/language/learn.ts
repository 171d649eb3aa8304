import { findDates } from '../../src/language/dates.ts';
import { damping, READINGS, type Reading, softmax, sumsOf } from '../../src/language/likely.ts';
import { spellOut } from '../../src/language/spell-out.ts';
import { traitsOf } from '../../src/language/traits.ts';
import { contextOf, type Line } from './score.ts';

const ROUNDS = 20;
const STEP = 0.3;
const DECAY = 1e-4;

/** The reading of a labelled line; null where people would ask. */
function readingOf({ intent, direction, kind }: Line): Reading | null {
  const name = intent === 'post' ? `${direction} ${kind}` : intent;
  return READINGS.find((one) => one === name) ?? null;
}

/**
 * Learns from labelled lines how much each trait speaks for each reading: multinomial logistic regression by stochastic
 * gradient descent, always in the same order. Traits seen once are left out. Returns the text of LEARNED_WEIGHTS.
 */
export function learn(lines: readonly Line[]): string {
  const examples = lines.flatMap((line) => {
    const reading = readingOf(line);
    if (reading === null) return [];
    const folded = spellOut(line.text).text;
    const traits = traitsOf(folded, findDates(folded.replace(/\n/g, ' '), contextOf(line)));
    return [{ traits, wanted: READINGS.indexOf(reading) }];
  });
  const seen = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits.keys()) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const kept = examples.map(({ traits, wanted }) => ({
    traits: new Map([...traits].filter(([trait]) => (seen.get(trait) ?? 0) > 1)),
    wanted,
  }));
  const table = new Map<string, number[]>();
  for (const [trait, times] of seen)
    if (times > 1)
      table.set(
        trait,
        READINGS.map(() => 0),
      );
  let seed = 1;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const step = STEP / (1 + round * 0.3);
    const order = kept.map((example) => ({ example, at: random() })).sort((a, b) => a.at - b.at);
    for (const { example } of order) descend(table, example.traits, example.wanted, step);
  }
  return written(table);
}

function descend(table: Map<string, number[]>, traits: Map<string, number>, wanted: number, step: number): void {
  const guesses = softmax(sumsOf(table, traits));
  const damp = damping(traits);
  for (const [trait, value] of traits) {
    const weights = table.get(trait);
    if (weights === undefined) continue;
    guesses.forEach((guess, index) => {
      const gap = (index === wanted ? 1 : 0) - guess;
      const old = weights[index] ?? 0;
      if (Math.abs(gap) > 1e-3) weights[index] = old + step * (gap * value * damp - DECAY * old);
    });
  }
}

function written(table: ReadonlyMap<string, readonly number[]>): string {
  const entries = [...table].flatMap(([trait, weights]) => {
    const tenths = weights
      .map((weight, index) => ({ index, tenths: Math.round(weight * 10) }))
      .filter((one) => one.tenths !== 0)
      .map((one) => `${one.index}:${one.tenths}`);
    return tenths.length === 0 ? [] : [`${trait}|${tenths.join(',')}`];
  });
  const rows: string[] = [];
  for (let i = 0; i < entries.length; i += 25) rows.push(entries.slice(i, i + 25).join(' '));
  return rows.join('\n');
}
