import { expect, test } from 'vitest';
import type { Condition } from './book.ts';
import { holds } from './condition.ts';

const slots = { kind: 'give', quantity: 3, until: null };
const facts = { 'member.named': true };

test.each<[Condition, boolean]>([
  [{ slot: 'kind', is: 'give' }, true],
  [{ slot: 'kind', is: 'lend' }, false],
  [{ slot: 'quantity', in: [2, 3] }, true],
  [{ slot: 'until', missing: true }, true],
  [{ slot: 'photos', missing: true }, true],
  [{ slot: 'kind', missing: false }, true],
  [{ slot: 'until', in: ['samedi'] }, false],
  [{ fact: 'member.named' }, true],
  [{ fact: 'town.asks' }, false],
  [{ not: { fact: 'member.named' } }, false],
  [{ all: [{ slot: 'kind', is: 'give' }, { fact: 'town.asks' }] }, false],
  [{ any: [{ slot: 'kind', is: 'give' }, { fact: 'town.asks' }] }, true],
])('%j is %s', (when, expected) => expect(holds(when, slots, facts)).toBe(expected));

test('without a condition everything holds', () => expect(holds(undefined, {}, {})).toBe(true));
