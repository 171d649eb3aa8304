import { pack } from '../../src/language/packed.ts';
import { bestTags, TAG_ROWS, TAGS } from '../../src/language/word-tags.ts';
import { dice, shuffled } from './learn.ts';

export interface TagExample {
  features: readonly { rows: readonly number[]; rules: number }[];
  /** Index into TAGS, a token each. */
  wanted: readonly number[];
  /** How often what the rules found is hidden. */
  hidden: number;
}

const ROUNDS = 12;
/** A thing overlooked is worse than a word too many: while learning, « nothing » is made to look better by so much. */
const MISSED = { thing: 50, count: 30, return: 40, place: 15 } as const;
const MANY = TAGS.length;

const missed = (tag: number): number => {
  const name = (TAGS[tag] ?? '').replace('+', '');
  return name in MISSED ? MISSED[name as keyof typeof MISSED] : 0;
};

/** Averaged structured perceptron over whole messages. */
export function learnTags(examples: readonly TagExample[]): string {
  const size = TAG_ROWS * MANY;
  const table = new Float64Array(size + MANY * MANY);
  const late = new Float64Array(size + MANY * MANY);
  const weights = { rows: table.subarray(0, size), between: table.subarray(size) };
  const random = dice(777);
  let time = 1;
  const change = (at: number, by: number): void => {
    table[at] = (table[at] ?? 0) + by;
    late[at] = (late[at] ?? 0) + by * time;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, wanted, hidden } of shuffled(examples, random)) {
      const isHidden = random() < hidden;
      const counts = features.map(({ rows, rules }) => (isHidden ? rules : rows.length));
      const handicap = wanted.map((tag) => TAGS.map((_, one) => (one === 0 && tag !== 0 ? missed(tag) : 0)));
      const got = bestTags(weights, features, counts, handicap);
      time++;
      let before: readonly [number, number] = [0, 0];
      got.forEach((tag, i) => {
        const right = wanted[i] ?? 0;
        if (tag !== right) {
          for (const row of (features[i]?.rows ?? []).slice(0, counts[i])) {
            change(row * MANY + right, 1);
            change(row * MANY + tag, -1);
          }
        }
        if (tag !== right || before[0] !== before[1]) {
          change(size + before[0] * MANY + right, 1);
          change(size + before[1] * MANY + tag, -1);
        }
        before = [right, tag];
      });
    }
  }
  return pack(
    table.map((weight, i) => weight - (late[i] ?? 0) / time),
    CLIP,
  );
}

/** Weights beyond this are cut off. */
const CLIP = 24;
