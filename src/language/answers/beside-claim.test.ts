import { expect, test } from 'vitest';
import { besideClaim, isClaimAlone, saysOnlyClaim, wantsOne } from './beside-claim.ts';

test.each([
  [
    'je suis intéressée, ma fille dort par terre, je peux venir samedi',
    'ma fille dort par terre, je peux venir samedi',
  ],
  ['Je le prends. Ma fille dort par terre. Je peux venir samedi !', 'Ma fille dort par terre. Je peux venir samedi !'],
  ['moi ! je passe demain soir', 'je passe demain soir'],
  ['Bonjour, je la prends, je passe à 18h', 'je passe à 18h'],
  ['je la prends lundi', 'lundi'],
  ['ça m’intéresse beaucoup, c’est pour mon fils', 'c’est pour mon fils'],
  ['je veux bien le prendre, j’ai une voiture', 'j’ai une voiture'],
  ['je le veux bien pour ma fille', 'pour ma fille'],
  ['je le prends et je passe demain', 'je passe demain'],
  ['ma fille dort par terre, je le prends !', 'ma fille dort par terre'],
  ['I’d love it! My daughter sleeps on the floor.', 'My daughter sleeps on the floor.'],
  ['I’m interested, I can come on Saturday', 'I can come on Saturday'],
  ['I’ll take it because mine is broken', 'because mine is broken'],
  ['12 mois pour moi svp', '12 mois'],
  ['Bonjour, taille 38 pour moi merci', 'taille 38'],
  ['un pour ma mère stp', 'pour ma mère stp'],
  ['deux pour mes voisins', 'pour mes voisins'],
  ['one for my sister please', 'for my sister please'],
  ['le dernier pour moi merci je peux passer demain', 'merci je peux passer demain'],
])('%s', (text, said) => expect(besideClaim(text)).toBe(said));

test.each([
  'je le prends',
  'Je suis intéressée !',
  'moi !',
  'moi aussi je la veux bien',
  'je la prends, merci beaucoup',
  'oui je le prends svp',
  'je suis intéressé si toujours dispo',
  'I’d love it, thanks',
  'I’ll take it if still available',
  'mine please',
  'je suis preneuse',
  'le dernier pour moi svp',
  '2 pour moi',
  '12 mois',
  'un canapé pour ma mère',
])('nothing beside: %s', (text) => expect(besideClaim(text)).toBeNull());

test('longer than a message can be: not read', () => {
  expect(besideClaim(`je le prends, ${'a'.repeat(1_900)}`)).toHaveLength(300);
  expect(besideClaim(`je le prends, ${'a'.repeat(2_000)}`)).toBeNull();
});

test.each(['je la prends', 'I’ll take it', 'je suis preneuse !', 'moi ça m’intéresse', 'jle prends', 'me please!'])(
  '« %s » and no more',
  (text) => expect(isClaimAlone(text)).toBe(true),
);

test.each([
  'je la prends, je passe ce soir',
  'je prends la lampe',
  'oui',
  'demain 18h',
  'je suis preneuse, encore là ?',
])('« %s » says more, or less', (text) => expect(isClaimAlone(text)).toBe(false));

test.each([
  ['je la prends !', true],
  ['je suis preneuse', true],
  ['moi je la veux bien', true],
  ['I’ll take it please', true],
  ['elle me plaît beaucoup', false],
  ['moi aussi', false],
  ['me too!', false],
  ['il me plaît bien', false],
] as const)('« %s », asked for a word, is nothing new: %s', (text, is) => expect(saysOnlyClaim(text)).toBe(is));

test.each(['un pour ma mère stp', 'le dernier pour moi', 'Bonjour, une pour moi svp', 'one for my sister please'])(
  'one of them: %s',
  (text) => expect(wantsOne(text)).toBe(true),
);
test.each(['deux pour moi', 'un canapé pour ma mère', 'pour moi', 'je le prends'])('says not how many: %s', (text) =>
  expect(wantsOne(text)).toBe(false),
);
