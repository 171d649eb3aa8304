import { expect, test } from 'vitest';
import { inWholeWords } from './whole-words.ts';

test.each([
  ['Robien', 'Robien'],
  ["Notre-Dame de l'Espérance", "Notre-Dame de l'Espérance"],
  ["la Notre-Dame de l'Espérance", 'la Notre-Dame'],
  ['Saint-Laurent-de-la-Grande-Mer', 'Saint-Laurent'],
  ['Saint-Laurent-du-Port-au-Nord', 'Saint-Laurent-du-Port'],
  ['x'.repeat(30), 'x'.repeat(25)],
])('« %s », in 25 letters', (name, kept) => expect(inWholeWords(name, 25)).toBe(kept));
