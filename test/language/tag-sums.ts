import { mayFollow, TAGS } from '../../src/language/learned/word-tags.ts';

const MANY = TAGS.length;
const NEVER = -1e9;
export const FOLLOWS = TAGS.map((_, before) => TAGS.map((_, next) => mayFollow(before, next)));

/** For every token and tag, in logarithms: all ways that lead there, all that lead on from there, and all ways there are. */
export interface TagSums {
  ahead: Float64Array[];
  behind: Float64Array[];
  total: number;
}

/** `own`: the weight of each tag, a row a token; `between`: tag before × tag. A message begins after the first of TAGS. */
export function tagSums(own: readonly Float64Array[], between: Float64Array): TagSums {
  const ahead: Float64Array[] = [];
  const behind = own.map(() => new Float64Array(MANY));
  const terms = new Float64Array(MANY);
  own.forEach((sums, i) => {
    const here = new Float64Array(MANY);
    for (let tag = 0; tag < MANY; tag++) {
      for (let before = 0; before < MANY; before++) {
        const led = FOLLOWS[before]?.[tag] ? reached(ahead, i - 1, before) : NEVER;
        terms[before] = led + (between[before * MANY + tag] ?? 0);
      }
      here[tag] = logSum(terms) + (sums[tag] ?? 0);
    }
    ahead.push(here);
  });
  for (let i = own.length - 2; i >= 0; i--)
    for (let tag = 0; tag < MANY; tag++) {
      for (let next = 0; next < MANY; next++) {
        const leads = FOLLOWS[tag]?.[next] ? (behind[i + 1]?.[next] ?? 0) + (own[i + 1]?.[next] ?? 0) : NEVER;
        terms[next] = leads + (between[tag * MANY + next] ?? 0);
      }
      (behind[i] as Float64Array)[tag] = logSum(terms);
    }
  return { ahead, behind, total: logSum(ahead.at(-1) ?? new Float64Array(MANY)) };
}

/** All ways that lead to a tag at token i; before the first token stands the first tag. */
export function reached(ahead: readonly Float64Array[], i: number, tag: number): number {
  if (i < 0) return tag === 0 ? 0 : NEVER;
  return ahead[i]?.[tag] ?? NEVER;
}

function logSum(terms: Float64Array): number {
  let most = NEVER;
  for (const term of terms) if (term > most) most = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
