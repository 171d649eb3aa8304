import { expect, test } from 'vitest';
import { namesPost, replyTo } from './reply-words.ts';

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
