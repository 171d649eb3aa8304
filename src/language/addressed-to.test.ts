import { expect, test } from 'vitest';
import { isAddressedTo } from './addressed-to.ts';

test.each([
  'slt zoé, jpasse demain 9h ?',
  'Zoé, je passe demain',
  'coucou Zoe je passe à 18h',
  'bonjour zoé ça te va ?',
  'merci Zoé !',
  'Zoé ?',
  'oui zoé : 18h',
  'pour zoé : je serai là à 9h',
  'à demain Zoé',
  'ok, merci zoé, à demain',
])('it is for Zoé: « %s »', (text) => {
  expect(isAddressedTo(text, 'Zoé')).toBe('surely');
});

test.each(['je passe à 18h, zoé', 'tu me dis zoé ?', 'on se voit samedi Zoé !'])('perhaps: « %s »', (text) => {
  expect(isAddressedTo(text, 'Zoé')).toBe('perhaps');
});

test.each([
  'je l’ai laissé chez zoé',
  'zoé est passée hier',
  'oui zoé est là',
  'je viens avec Zoé.',
  'slt, zoélie arrive',
  'pour zoé je ne sais pas',
  'je passe demain à 9h',
  'c’est à Zoé',
])('not for her: « %s »', (text) => {
  expect(isAddressedTo(text, 'Zoé')).toBeNull();
});

test('of a name of two words the first is enough, and one letter is none', () => {
  expect(isAddressedTo('salut jean-marc, tu es là ?', 'Jean-Marc')).toBe('surely');
  expect(isAddressedTo('salut mamie, tu es là ?', 'Mamie Jo')).toBe('surely');
  expect(isAddressedTo('salut jean tu es là ?', 'Jean-Marc')).toBeNull();
  expect(isAddressedTo('a, b', 'A')).toBeNull();
});
