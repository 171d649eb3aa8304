import { expect, test } from 'vitest';
import { readWhoComes } from './who-comes.ts';

test.each([
  ['qui attend encore ?', ''],
  ['qui attend encore pour les bocaux ?', 'bocaux'],
  ['who’s still waiting?', ''],
  ['qui vient ?', ''],
  ['qui vient pour le frigo ?', 'frigo'],
  ['qui peut venir pour le frigo', 'frigo'],
  ['alors qui veut mon canapé ?', 'canape'],
  ['qui peut venir demain matin ?', ''],
  ['bon, qui le prend ?', ''],
  ['alors qui m’aide vendredi ?', ''],
  ['qui est dispo samedi pour le frigo', null],
  ['Who’s coming for the table?', 'table'],
  ['who wants it?', ''],
])('« %s »', (text, named) => expect(readWhoComes(text)).toBe(named));

test.each([
  'qui veut un canapé ?',
  'qui peut m’aider à porter un frigo ?',
  'qui vient de publier ça ?',
  'qui prend des bocaux ?',
  'qui veut venir au cinéma',
  'quelqu’un vient demain ?',
  'qui est-ce ?',
  'qui a le nettoyeur ?',
])('« %s » is something else', (text) => expect(readWhoComes(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['qui vient pour le '.repeat(5), 'alors '.repeat(15), `qui vient ${'ce '.repeat(25)}`])
    readWhoComes(text);
  expect(performance.now() - start).toBeLessThan(100);
});
