import { expect, test } from 'vitest';
import { openHouse } from '../helpers/house.ts';

const HOUR = 60 * 60_000;

test.each([
  ['away', 'je préviens dès son retour.'],
  ['here', 'je préviens.'],
])('whoever is next in line and %s: its owner is told « %s »', async (where, words) => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const [marie, nina, luc] = [
    await house.member('Marie', town),
    await house.member('Nina', town),
    await house.member('Luc', town),
  ];
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await nina.says('je prends le fauteuil 1');
  await luc.says('je prends le fauteuil 1');
  await marie.taps('pick');
  await house.pass(12 * HOUR);
  await house.pass(13 * HOUR);
  if (where === 'here') await luc.says('bonjour');
  await marie.says('bonjour');
  await nina.says('bonjour');
  marie.hears();
  await nina.says('je laisse ma place pour le fauteuil 1');
  await nina.taps('back-out');
  const said = marie.hears().join('\n').replaceAll(/\s/g, ' ');
  expect(said).toContain('Place à Luc');
  expect(said).toContain(words);
});
