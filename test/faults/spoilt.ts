import { readdirSync, readFileSync } from 'node:fs';
import { PAGE } from '../helpers/house.ts';
import { envelopeOf } from '../helpers/webhook.ts';
import type { Random } from '../talk/random.ts';

/** Webhooks as Meta never sends them, made of those it does. */

const FIXTURES = new URL('../../src/messenger/fixtures/', import.meta.url);
export const SHAPES = readdirSync(FIXTURES).flatMap((file) =>
  readFileSync(new URL(file, FIXTURES), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event?: unknown; body?: unknown })
    .map(({ event, body }) => body ?? envelopeOf([event as object])),
);
const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, '', '\u0000', '\ud800', 'é'.repeat(3_000), '9'.repeat(400)],
  ...[[], {}, [[[]]], { __proto__: null }, { constructor: 1 }, PAGE.id, '7000000000000001'],
];

/** Something of a body taken away, put elsewhere, doubled, or made odd. */
export function spoilt(body: unknown, random: Random): unknown {
  const copy = structuredClone(body);
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    let at = copy as Record<string, unknown> | unknown[];
    for (let depth = random.below(7); depth > 0; depth -= 1) {
      const inner = Object.values(at).filter((value) => typeof value === 'object' && value !== null);
      if (inner.length === 0) break;
      at = random.pick(inner) as typeof at;
    }
    const key = random.pick(Object.keys(at));
    const odd = structuredClone(random.pick<unknown>(random.below(3) === 0 ? SHAPES : ODD));
    if (Array.isArray(at)) random.below(2) === 0 ? at.push(odd) : at.splice(0, 1);
    else if (key === undefined || random.below(6) === 0) at[String(random.below(9))] = odd;
    else if (random.below(4) === 0) delete at[key];
    else at[key] = random.below(5) === 0 ? [at[key], at[key]] : odd;
  }
  return copy;
}

/** Cut off somewhere, or with a byte that is another: now and then no JSON any more. */
export function damaged(bytes: Buffer, random: Random): Buffer {
  let left = bytes;
  if (random.below(10) === 0) left = left.subarray(0, random.below(left.length));
  if (random.below(10) === 0 && left.length > 0) left[random.below(left.length)] = random.below(256);
  return left;
}
