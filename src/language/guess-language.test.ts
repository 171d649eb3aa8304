import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

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
