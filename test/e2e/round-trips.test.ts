import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PreparingClient } from '../../src/database/prepared.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

// From a webhook to the echo of the answer, every statement is a journey to PostgreSQL and back: with a database a
// millisecond away they are what a turn costs. These are all of them, whoever sends them; raising a number is a decision.

let house: House;
let zoe: Phone;
beforeEach(async () => {
  house = await openHouse();
  zoe = await house.member('Zoé', await house.town('Saint-Brieuc'));
  await zoe.says('bonjour');
});
afterEach(() => house[Symbol.asyncDispose]());

/** All statements until the answer has come and its echo is stored. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  await house.settled();
  const query = vi.spyOn(PreparingClient.prototype, 'query');
  try {
    await act();
    await house.meta.idle();
    await house.app.atRest();
    await house.meta.idle();
    return query.mock.calls.map(([first]) => (typeof first === 'string' ? first : JSON.stringify(first)));
  } finally {
    query.mockRestore();
  }
}

test.each([
  { act: 'a word of thanks', text: 'merci', most: 29 },
  { act: 'a post that is all said', text: 'je donne un fauteuil à Cesson, avant samedi', most: 36 },
  { act: 'what is on offer', text: 'annonces', most: 32 },
])('$act: no more than $most', async ({ text, most }) => {
  const statements = await statementsOf(() => zoe.person.say(text));
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
  expect(statements.length).toBeGreaterThan(most / 2);
});
