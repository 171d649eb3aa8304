import { expect, test } from 'vitest';
import { type House, openHouse } from '../helpers/house.ts';

const HOUR = 60 * 60_000;

async function neighbours(house: House) {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  const nina = await house.member('Nina', town);
  const luc = await house.member('Luc', town);
  return { marie, nina, luc };
}

test.each([
  ['away', 'je préviens dès son retour.'],
  ['here', 'je préviens.'],
])('whoever is next in line and %s: its owner is told « %s »', async (where, words) => {
  await using house = await openHouse();
  const { marie, nina, luc } = await neighbours(house);
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

test.each([
  ['Luc and Nina', 'je préviens Nina et Luc, chacun au plus tard à son retour', ['nina et luc'], 'donne 5 chaises'],
  ['everybody', 'Je préviens tout le monde, au plus tard au retour de chacun', ['draw'], 'donne un vélo'],
  [
    'who has a piece of a lot',
    'pour Luc, dès son retour',
    ['je choisis luc pour la passoire', 'oui'],
    'donne une casserole',
  ],
])('who chooses is told that %s will hear of it when they are back', async (_, words, said, post) => {
  await using house = await openHouse();
  const { marie, nina, luc } = await neighbours(house);
  await marie.says(`je ${post} à Locmaria`);
  await marie.says('publier');
  if (post === 'donne une casserole')
    await house.db.updateTable('post').set({ item: '3 poêles, casserole, passoire' }).execute();
  for (const one of [nina, luc]) await one.says('je prends le 1');
  for (let n = 0; n < 2; n += 1) await house.pass(13 * HOUR);
  await marie.says('qui a répondu ?');
  const heard: string[] = [];
  for (const one of said) heard.push(...(await (one === 'draw' ? marie.taps(one) : marie.says(one))));
  expect(heard.join('\n').replaceAll(/\s/g, ' ').replaceAll('Nina (1), Luc (1)', 'Nina et Luc')).toContain(words);
});
