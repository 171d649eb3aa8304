import { expect, test } from 'vitest';
import { isPlainClaim, keywordsIn, namesPost, replyTo } from './reply-words.ts';

const POST = { id: '7', number: 42, word: 'FAUTEUIL', item: 'fauteuil en velours vert' };

test.each([
  'FAUTEUIL 42',
  'fauteuil 42 svp',
  'Bonjour, fauteuil42 !',
  '42',
  'je prends le fauteuil 42, je peux passer ce soir',
  'je prends le fauteuil',
])('« %s » names it', (words) => {
  expect(namesPost(words, POST)).toBe(true);
});

test.each(['Magnifique !', 'table 43', 'fauteuil 43', 'il mesure combien ?', 'je cherche un fauteuil', ''])(
  '« %s » does not',
  (words) => {
    expect(namesPost(words, POST)).toBe(false);
  },
);

const post = { ...POST, direction: 'offer', kind: 'give', outcome: null } as const;
test('the button answers the post; one that has ended has none', () => {
  const tokens = (bubble: ReturnType<typeof replyTo>) =>
    bubble.type === 'buttons' ? bubble.buttons.map((button) => ('token' in button ? button.token : '')) : [];
  expect(tokens(replyTo(post, { place: 'Quimper', isNamed: true }))).toEqual(['v1:do:claim:7', 'v1:do:browse']);
  expect(tokens(replyTo({ ...post, outcome: 'exchanged' }, { place: 'Quimper', isNamed: true }))).toEqual([
    'v1:do:browse',
  ]);
});

test.each([
  'FAUTEUIL 42',
  'fauteuil 42 svp',
  'Bonjour, fauteuil42 !',
  '42',
  'n°42',
  'je prends le fauteuil 42, je peux passer ce soir',
  'je peux avoir le fauteuil 42 ?',
  'can I have fauteuil 42 please?',
  'fauteuil 42 je peux passer ce soir ?',
  'le fauteuil 42 est pour moi',
  'je suis intéressée par le fauteuil 42',
])('« %s » wants it', (words) => {
  expect(isPlainClaim(words)).toBe(true);
});

test.each([
  'non pour le fauteuil 42',
  'no thanks fauteuil 42',
  'non merci pour le fauteuil 42',
  'fauteuil 42 non merci',
  'pas intéressé par le fauteuil 42',
  'je ne veux plus du fauteuil 42',
  'j’annule pour le fauteuil 42',
  'finalement fauteuil 42 c’est trop grand',
  'le fauteuil 42 est parti ?',
  'le fauteuil 42 est parti',
  'le fauteuil 42 est à moi',
  'fauteuil 42 ?',
  'fauteuil 42 dispo ?',
  'fauteuil 42 encore dispo',
  'le fauteuil 42 mesure combien ?',
  'qui a pris le fauteuil 42 ?',
  'je peux voir le fauteuil 42 ?',
  'plutôt le vélo 43 que le fauteuil 42',
  'is fauteuil 42 still available?',
])('« %s » does not say that they want it', (words) => {
  expect(isPlainClaim(words)).toBe(false);
});

test.each([
  ['FAUTEUIL 42 et VELO 43', ['fauteuil 42', 'velo 43']],
  ['fauteuil42, vélo43 svp', ['fauteuil 42', 'velo 43']],
  ['je prends le fauteuil 42 & le vélo n°43', ['fauteuil 42', 'velo 43']],
  ['42 et 43', ['42', '43']],
  ['42', ['42']],
  ['fauteuil 42 et encore le fauteuil 42', ['fauteuil 42']],
  ['Magnifique !', []],
])('« %s » may name %o', (words, known) => {
  expect(keywordsIn(words).map(({ word, number }) => (word === null ? `${number}` : `${word} ${number}`))).toEqual(
    known,
  );
});

test('a long row of digits is soon read', () => {
  expect(keywordsIn(`${'1'.repeat(400)}x`)).toEqual([]);
});
