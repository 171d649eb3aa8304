import { expect, test } from 'vitest';
import { besides } from '../details/besides.ts';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Plérin', 'Cesson'] };

test.each([
  [
    'je donne 3 pots de confiture de fraises et une caisse de livres pour enfants (un peu abîmés), dispo mardi et jeudi après 18h à Plérin',
    ['3 pots de confiture de fraises', 'caisse de livres pour enfants (un peu abîmés)'],
    'mardi et jeudi après 18h',
  ],
  ['je donne une table et 4 chaises dont une bancale', ['table', '4 chaises (dont une bancale)'], null],
  ['je donne une table (un pied cassé) et 4 chaises', ['table (un pied cassé)', '4 chaises'], null],
  [
    'je donne une lampe, un vélo avec un pneu crevé et un grille pain',
    ['lampe', 'vélo (avec un pneu crevé)', 'grille pain'],
    null,
  ],
  [
    'je donne une machine à café, un grille pain (marche plus) et 3 tasses',
    ['machine à café', 'grille pain (marche plus)', '3 tasses'],
    null,
  ],
  ['giving away a table and 4 chairs (one is wobbly)', ['table', '4 chairs (one is wobbly)'], null],
  // of all of them
  ['je donne 4 chaises, une table et un lit bébé, bon état', ['4 chaises', 'table', 'lit bébé'], 'bon état'],
])('%s', (text, items, told) => {
  const read = readMessage(text, context);
  expect(read.items).toEqual(items);
  expect(besides(text, read, context)).toBe(told);
});

test.each([
  ['je donne un lit, dispo mardi et jeudi', 'mardi et jeudi'],
  ['je donne une table dispo samedi matin ou dimanche', 'samedi matin ou dimanche'],
  ['giving away a sofa, tuesday or thursday after 6pm', 'tuesday or thursday after 6pm'],
  ['je donne un lit du mardi au jeudi', null],
  ['je donne un lit avant samedi', null],
])('%s: %s', (text, told) => {
  expect(besides(text, readMessage(text, context), context)).toBe(told);
});

test.each([
  ['je prête appareil à raclette, sauf les 24 et 25', 'sauf les 24 et 25'],
  ['looking to borrow a ladder, can bring a cake in exchange', 'can bring a cake in exchange'],
  [
    'je donne des graines de courge et potimaron, 1 sachet par personne, boite aux lettres au 12 rue de la gare',
    '1 sachet par personne, boite aux lettres',
  ],
])('%s: told besides', (text, told) => {
  const read = readMessage(text, context);
  expect(read.items).toHaveLength(1);
  expect(read.until).toBeUndefined();
  expect(besides(text, read, context)).toBe(told);
});
