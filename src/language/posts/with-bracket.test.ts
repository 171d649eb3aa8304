import { expect, test } from 'vitest';
import { readDetail } from '../details/detail.ts';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Robien'] };

test.each([
  ['legumes (courgettes et tomates)', 'legumes (courgettes et tomates)'],
  ['à donner légumes (courgettes et tomates)', 'légumes (courgettes et tomates)'],
  ['jdonne legumes (courgettes et tomates) robien', 'legumes (courgettes et tomates)'],
  ['j’ai des légumes à donner (courgettes et tomates)', 'légumes (courgettes et tomates)'],
  ['donne légumes du jardin (courgettes, tomates)', 'légumes du jardin (courgettes, tomates)'],
  ['je donne un carton de livres (romans, BD)', 'carton de livres (romans, BD)'],
  ['donne lot de vêtements (jeans, pulls, chemises)', 'lot de vêtements (jeans, pulls, chemises)'],
  ['je donne un canapé (bon état)', 'canapé'],
  ['je donne une étagère 85cm', 'étagère 85cm'],
  ['jdonne table 120 x 80 robien', 'table 120 x 80'],
])('« %s » is one thing: « %s »', (text, title) => {
  const { items, title: whole } = readMessage(text, context);
  expect([whole, items]).toEqual([title, [title]]);
});

test('two things stay two', () =>
  expect(readMessage('donne table ronde (diamètre 110) et 4 chaises', context).items).toEqual([
    'table ronde (diamètre 110)',
    '4 chaises',
  ]));

test.each(['85cm', '120 x 80', '2m50 de long', 'taille 38', 't38', '120 sur 80'])('« %s » is told of a thing', (said) =>
  expect(readDetail(said)).toBe(said),
);

test.each(['12', '18h', '10 jours', '2 ou 3h'])('« %s » measures nothing', (said) =>
  expect(readDetail(said)).toBeNull(),
);
