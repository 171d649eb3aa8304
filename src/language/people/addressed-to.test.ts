import { expect, test } from 'vitest';
import { isAddressedTo, withoutAddress } from './addressed-to.ts';

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

test.each([
  'Zoé tu peux venir mardi',
  'zoe je passe demain à 9h',
  'Zoé ok pour 10h',
  'merci Zoé pour tout',
  'zoé ça te va mardi 18h ?',
  'Zoé viens quand tu veux',
  'Zoé peux-tu venir mardi ?',
  'Zoé prends ton vélo',
])('it is for Zoé, though no comma says so: « %s »', (text) => {
  expect(isAddressedTo(text, 'Zoé')).toBe('surely');
});

test.each([
  'Zoé mercredi plutôt, 19h',
  'zoé pour le vélo demain 10h ?',
  'Zoé amène un antivol',
  'non zoé plutôt mardi',
  'pour Zoé mercredi 19h',
  'Zoé à 18h',
  'Zoé pourrais-tu passer mardi ?',
  'Zoé seras-tu là demain ?',
  'zoé 18h devant la mairie',
])('it is most likely for Zoé: « %s »', (text) => {
  expect(isAddressedTo(text, 'Zoé')).toBe('likely');
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
  'Zoé passe demain à 18h',
  'zoé m’a dit de venir',
  'Zoé et Yann à 18h',
  'zoé demain je lui donne la clé',
  'Zoé a pris les deux autres, tu peux venir',
  'Zoé est venue ?',
  'Zoé n’est pas venue',
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

test.each([
  ['Yann: demain 18h', 'Yann', 'demain 18h'],
  ['Zoé : je serai là à midi', 'zoé', 'je serai là à midi'],
  ['pour zoe: 10h', 'Zoé', '10h'],
  ['À Yann :\nla clé est chez Rose : sonne', 'Yann', 'la clé est chez Rose : sonne'],
  ['Yann, tu peux venir ?', 'Yann', 'Yann, tu peux venir ?'],
  ['Rose: 2', 'Yann', 'Rose: 2'],
  ['Yann :', 'Yann', 'Yann :'],
])('« %s », to %s, says « %s »', (text, name, said) => {
  expect(withoutAddress(text, name)).toBe(said);
});

test('a smiley behind a name is no address', () => {
  expect(withoutAddress('Yann :) à demain', 'Yann')).toBe('Yann :) à demain');
});
