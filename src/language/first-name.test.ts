import { expect, test } from 'vitest';
import { readFirstName } from './first-name.ts';

test.each([
  ['Léa', 'Léa'],
  ["moi c'est Léa", 'Léa'],
  ['Moi, c’est léa !', 'Léa'],
  ["je m'appelle jean-marc 😀", 'Jean-Marc'],
  ["je m'appelle plutôt Nina", 'Nina'],
  ['Bonjour, je suis KARIM', 'Karim'],
  ['my name is Kate', 'Kate'],
  ["I'm Tom, thanks", 'Tom'],
  ['Léa Martin', 'Léa'],
  ['LÉA MARTIN', 'Léa'],
  ['Jean Paul Le Goff', 'Jean Paul Le Goff'],
  ['Jean Paul', 'Jean-Paul'],
  ['marie claire dupont', 'Marie-Claire'],
  ['Anne-Lise Perrot', 'Anne-Lise'],
  ['Mamie Jo', 'Mamie Jo'],
  ['Mme Martin', 'Mme Martin'],
  ['Nina et Paul', 'Nina et Paul'],
  ['Léa, de Robien', 'Léa'],
  ['Léa du quartier Cesson', 'Léa'],
  ['Yann (Plérin)', 'Yann'],
  ['McGregor', 'McGregor'],
  ["N'Golo", "N'Golo"],
  ['Zoé merci', 'Zoé'],
  ['123', '123'],
  ['😀', ''],
  ['***', '***'],
  ['Marie-Charlotte-Alexandrine-Joséphine de la Tour', 'Marie-Charlotte-Alexandrine-Joséphine de la Tour'],
])('%s → %s', (said, name) => {
  expect(readFirstName(said)).toBe(name);
});
