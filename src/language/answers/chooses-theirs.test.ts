import { expect, test } from 'vitest';
import { isOfOffers, readChoosesTheirs, strikesDeal } from './chooses-theirs.ts';

test.each([
  ['je prends celui de fatou', 'fatou'],
  ['je choisis celui de Fatou', 'fatou'],
  ['je prefere celui de yann', 'yann'],
  ['finalement plutôt celle d’Erwan', 'erwan'],
  ['ok pour celui de gwen merci', 'gwen'],
  ['celui de yann me plaît mieux', 'yann'],
  ['marché conclu avec erwan', 'erwan'],
  ['I’ll take the one from Tom', 'tom'],
  ['I’d rather have Tom’s', 'tom'],
])('« %s »', (text, name) => {
  expect(readChoosesTheirs(text)).toBe(name);
  expect(isOfOffers(text)).toBe(true);
});

test.each(['la switch d’erwan me va', 'marche conclu', 'ok deal', 'la console de fatou c’est parfait'])(
  '« %s » is of what is offered',
  (text) => expect(isOfOffers(text)).toBe(true),
);

test.each([
  'celui de gauche a un accroc',
  'celle de ma fille est rouge',
  'je prends celui de la cave',
  'le tiroir du bas est cassé',
  'la roue de secours va bien',
  'le vélo de mon fils',
  'je préfère un lit à barreaux',
  'les pieds de la table sont démontables',
])('« %s » is not', (text) => expect(isOfOffers(text)).toBe(false));

test('deal', () => expect(strikesDeal('marché conclu !')).toBe(true));
