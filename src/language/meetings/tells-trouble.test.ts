import { expect, test } from 'vitest';
import { readHandedOver } from './handed-over.ts';
import { readTrouble, tellsTrouble } from './tells-trouble.ts';

test.each([
  "je l'ai cassé la lame jsuis desole",
  "j'ai recup les chaises mais ya que 3",
  "j'ai bien eu la lampe mais elle marche pas",
  'bien reçu mais il manque une vis',
  "j'ai abîmé la perceuse, désolé",
  'got it but one is missing',
  'I broke the handle, so sorry',
])('« %s »: something is wrong, and nothing is noted as done', (text) => {
  expect(tellsTrouble(text)).toBe(true);
  expect(readHandedOver(text)).toBeNull();
});

test.each([
  "je l'ai récupérée merci",
  'bien reçu',
  "c'est fait",
  'ça marche',
  'ça ne marche pas pour moi demain',
  "c'est cassé ?",
  'mais oui',
])('« %s »: nothing is', (text) => expect(tellsTrouble(text)).toBe(false));

test.each([
  ['la perceuse marche pas', 'thing'],
  ["ta perceuse elle s'allume plus", 'thing'],
  ['le vélo a un souci de frein', 'thing'],
  ["j'ai un problème avec la tondeuse", 'thing'],
  ['le pneu du vélo est crevé', 'thing'],
  ['il manque la selle du vélo', 'it'],
  ["the drill doesn't work", 'thing'],
  ['il est cassé le vélo', 'it'],
  ['il marche pas', 'it'],
  ['quelqu’un peut réparer le vélo, il est cassé', null],
  ['je cherche une perceuse, la mienne est cassée', null],
  ['la perceuse marche bien', null],
  ['la perceuse ne tourne pas rond ?', null],
] as const)('« %s »: of what one has, of a thing, or neither (%s)', (text, expected) => {
  expect(readTrouble(text)).toBe(expected);
});
