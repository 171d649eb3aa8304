import { expect, test } from 'vitest';
import { openHouse } from '../helpers/house.ts';

const HOUR = 60 * 60_000;

test('whoever is away reads the word of an answer as it is on coming back, and nothing of how it was', async () => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const [marie, nina] = [await house.member('Marie', town), await house.member('Nina', town)];
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(12 * HOUR);
  await house.pass(13 * HOUR);
  marie.hears();
  await nina.says('fauteuil 1, je passe "samedi" matin');
  await nina.person.edit(nina.person.lastMid(), 'fauteuil 1, je passe dimanche matin, ou lundi soir si tu préfères');
  await house.settled();
  expect(nina.hears().join('\n')).toContain('Marie lira ton mot');
  const said = (await marie.says('bonjour')).join('\n');
  expect(said).toContain('je passe dimanche matin, ou lundi soir si tu préfères');
  expect(said).not.toContain('samedi');
  // she has read it by now
  await nina.person.edit(nina.person.lastMid(), 'fauteuil 1, je passe mardi');
  await house.settled();
  expect(marie.hears().join('\n')).toContain('je passe mardi');
});

test('an answer whose message is edited after it was given up stays given up, and that is said', async () => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const [marie, nina] = [await house.member('Marie', town), await house.member('Nina', town)];
  await marie.says('je donne 6 chaises à Locmaria');
  await marie.says('publier');
  await nina.says('4 chaises 1');
  const mid = nina.person.lastMid();
  await nina.says('je laisse ma place');
  await nina.taps('back-out');
  await nina.person.edit(mid, '2 chaises 1');
  await house.settled();
  expect(nina.hears()).toEqual([house.like('claim.days-gone')]);
  const claims = await house.db.selectFrom('claim').select(['state', 'parts']).execute();
  expect(claims).toEqual([{ state: 'cancelled', parts: 4 }]);
});
