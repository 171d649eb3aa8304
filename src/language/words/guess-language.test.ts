import { describe, expect, test } from 'vitest';
import { asksForLanguage, followLanguage, guessLanguage, type Heard } from './guess-language.ts';

describe('the first words', () => {
  test.each([
    ['hi', 'en'],
    ['Hi there, how does this work?', 'en'],
    ["I'm giving away a green armchair in Cesson", 'en'],
    ['looking for a drill', 'en'],
    ['Bonjour', 'fr'],
    ['slt', 'fr'],
    ['je donne un fauteuil', 'fr'],
    ['cherche perceuse', 'fr'],
    ['Hello', null],
    ['ok', null],
    ['Saint-Brieuc', null],
    ['👍', null],
    ['', null],
  ])('%s → %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe('somebody who goes on in the other language', () => {
  const after = (language: 'fr' | 'en', ...said: string[]) =>
    said.reduce<Heard>((heard, text) => followLanguage(heard, text), { language, running: 0 }).language;

  test.each([
    ['fr', 'en', ['Is the armchair still there?', 'I can come to get it this evening']],
    ['fr', 'en', ['I am looking for a drill', 'ok', 'do you know where I can get some paint?']],
    ['en', 'fr', ['je cherche une perceuse', 'vous pouvez me dire quand ?']],
    ['fr', 'fr', ['Is the armchair still there?']],
    ['fr', 'fr', ['ok', 'hello', 'ok', 'Hello']],
    ['fr', 'fr', ['Is it still there?', 'je peux passer ce soir', 'I can come to get it']],
    ['fr', 'fr', ['Je donne le livre « The Art of War »', 'et aussi « Of Mice and Men »']],
    ['en', 'en', ['Le Havre', 'La Rochelle', 'oui', 'non']],
    ['fr', 'fr', ['FAUTEUIL 42', 'table', '2 chaises']],
  ] as const)('%s → %s: %j', (from, to, said) => {
    expect(after(from, ...said)).toBe(to);
  });
});

test.each([
  ["hello I'm new in St Brieuc", 'en'],
  ['I am Lena', 'en'],
  ['I live in London but I have a house in Langueux', 'en'],
  ['what is this?', 'en'],
  ['Is-en-Bassigny', 'fr'],
  ['Lena', 'fr'],
  ['city centre', 'fr'],
  ["j'habite à Plérin", 'fr'],
] as const)('asked for a town or a name, at the door: %s → %s', (text, language) => {
  const heard = followLanguage({ language: 'fr', running: 0 }, text, { isName: true, enough: 1 });
  expect(heard.language).toBe(language);
});
test.each(['La Roche-sur-Yon', 'Fort-de-France', 'Le Havre', 'Jean de la Tour'])('no French in a name: %s', (text) => {
  expect(followLanguage({ language: 'en', running: 1 }, text, { isName: true }).language).toBe('en');
});

describe('asking for a language', () => {
  test.each([
    ['english', 'en'],
    ['speak English please', 'en'],
    ['in english', 'en'],
    ['In english pls', 'en'],
    ['english thx', 'en'],
    ['Do you speak English?', 'en'],
    ['parle anglais', 'en'],
    ['tu peux parler anglais stp ?', 'en'],
    ["I don't speak French", 'en'],
    ['en français svp', 'fr'],
    ['je préfère le français', null],
    ['je préfère en français', 'fr'],
    ['je ne parle pas anglais', 'fr'],
    ["cours d'anglais", null],
    ['je donne un dictionnaire anglais', null],
    ['anglais français', null],
    ['ok', null],
  ])('%s → %s', (text, language) => {
    expect(asksForLanguage(text)).toBe(language);
  });
});
