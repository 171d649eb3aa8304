import { expect, test, vi } from 'vitest';
import { PreparingClient } from '../../src/database/prepared.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { envelopeOf, postSigned, textEvent } from '../helpers/webhook.ts';

/** What neighbours say one after the other: talk, drafts, lists, what wants a transaction of its own, nothing at all. */
const SAID = [
  ['bonjour', 'merci'],
  ['merci', 'merci'],
  ['aide', 'annonces'],
  ['je donne', 'un fauteuil', 'à Cesson'],
  ['je cherche une perceuse', 'à Robien'],
  ['zzz plouf', 'zzz plouf'],
  ['annonces', 'non'],
  ['mes annonces', 'mes réponses'],
  ['je prête un vélo', 'annuler'],
  ['english', 'hello'],
  ['👍', 'ok'],
  ['pause', 'reprendre'],
  ['mes données', 'merci'],
  ['signaler', 'non'],
];

async function openWithNeighbours(): Promise<{ house: House; phones: Phone[] }> {
  const house = await openHouse();
  const town = await house.town('Saint-Brieuc');
  const phones: Phone[] = [];
  for (const [place] of SAID.entries()) phones.push(await house.member(`Voisine ${place}`, town));
  for (const phone of phones) phone.hears();
  return { house, phones };
}

/** How often turns were taken: once in each of their transactions. */
async function takenDuring(act: () => Promise<void>): Promise<number> {
  const query = vi.spyOn(PreparingClient.prototype, 'query');
  try {
    await act();
    return query.mock.calls.filter(([first]) => JSON.stringify(first)?.includes('take_turns_')).length;
  } finally {
    query.mockRestore();
  }
}

test('neighbours who write at the same moment hear what they hear one after the other', async () => {
  const apart = await openWithNeighbours();
  await using _one = apart.house;
  const together = await openWithNeighbours();
  await using _other = together.house;
  for (const round of [0, 1, 2]) {
    const who = SAID.flatMap((said, place) => (said[round] === undefined ? [] : [{ place, text: said[round] }]));
    const heard: string[][] = [];
    const single = await takenDuring(async () => {
      for (const { place, text } of who) heard.push((await apart.phones[place]?.says(text)) ?? []);
    });
    const shared = await takenDuring(async () => {
      const events = who.map(({ place, text }) => textEvent(together.phones[place]?.person.psid ?? '', text));
      expect((await postSigned(together.house.webhookUrl, envelopeOf(events))).status).toBe(200);
      await together.house.settled();
    });
    expect(who.map(({ place }) => together.phones[place]?.hears())).toEqual(heard);
    expect(heard.every((words) => words.length > 0)).toBe(true);
    expect(single).toBe(who.length);
    // what is plain talk goes together, what is more than that by itself afterwards
    if (who.length > 2) expect(shared).toBeLessThan((2 * single) / 3);
  }
});
