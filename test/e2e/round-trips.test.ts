import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { PreparingClient } from '../../src/database/prepared.ts';
import { type House, openHouse } from '../helpers/house.ts';

// From a webhook to the echo of the answer, every statement is a journey to PostgreSQL and back: with a database a
// millisecond away they are what a turn costs. These are all of them, whoever sends them; raising a number is a decision.

let house: House;
let town: Town;
beforeEach(async () => {
  house = await openHouse();
  town = await house.town('Saint-Brieuc');
});
afterEach(() => house[Symbol.asyncDispose]());

/** What a connection plans anew each time, although its words are the same: PostgreSQL tries five times, then decides. */
const ALWAYS_PLANNED = 'select statement from pg_prepared_statements where custom_plans > 5 and generic_plans = 0';

/** All statements until the answer has come and its echo is stored. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  await house.settled();
  // below the client of ours, which has a begin and a commit go with the statements beside them
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    await house.meta.idle();
    await house.app.atRest();
    await house.meta.idle();
    return query.mock.calls.map(([first]) => (typeof first === 'string' ? first : (first as { text: string }).text));
  } finally {
    query.mockRestore();
  }
}

const NEIGHBOURS = ['Zoé', 'Yann', 'Rozenn', 'Malo', 'Enora'];

test.each([
  // three of them before Meta is called: what came is stored, the turn taken, its end written with its answer begun
  { act: 'a word of thanks', text: 'merci', most: 7 },
  // one of them for the towns that are followed: what answers it is looked for there, too
  { act: 'a post that is all said', text: 'je donne un fauteuil à Cesson, avant samedi', most: 17 },
  { act: 'what is on offer', text: 'annonces', most: 12 },
])('$act: no more than $most', async ({ text, most }) => {
  const counted: string[][] = [];
  for (const name of NEIGHBOURS) {
    const neighbour = await house.member(name, town);
    await neighbour.says('bonjour');
    counted.push(await statementsOf(() => neighbour.person.say(text)));
  }
  // looks by the second fall into some of them
  const [fewest = []] = counted.sort((a, b) => a.length - b.length);
  expect(fewest.length, fewest.join('\n')).toBeLessThanOrEqual(most);
  expect(fewest.length).toBeGreaterThan(most / 2);
});

test('what is asked in every turn is planned once a connection', async () => {
  const neighbour = await house.member('Zoé', town);
  const query = vi.spyOn(PreparingClient.prototype, 'query');
  for (let time = 0; time < 15; time += 1) await neighbour.says(time % 2 === 0 ? 'merci' : 'annonces');
  const clients = new Set(query.mock.contexts as PreparingClient[]);
  query.mockRestore();
  const planned: unknown[] = [];
  for (const client of clients) {
    const { rows } = await pg.Client.prototype.query.call<PreparingClient, [string], Promise<pg.QueryResult>>(
      client,
      ALWAYS_PLANNED,
    );
    planned.push(...rows.map(({ statement }) => statement));
  }
  expect(planned).toEqual([]);
});
