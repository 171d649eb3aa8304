import { expect, test } from 'vitest';
import { saysNothingFits, saysOfPosts } from './nothing-fits.ts';

test.each([
  'bof',
  'bof bof',
  'Bof…',
  'rien d’intéressant',
  'y a rien qui m’intéresse',
  'non rien',
  'rien pour moi merci',
  'il n’y a rien d’interessant pour l’instant',
  'ça m’intéresse pas',
  'pas terrible',
  'nul',
  'nothing interesting',
  'nothing for me thanks',
  'meh',
  'none of these',
])('%s', (text) => expect(saysNothingFits(text)).toBe(true));

test.each([
  'rien ne presse',
  'rien de grave',
  'il n’y a rien à payer',
  'bof je préfère 18h',
  'je ne peux rien porter',
  'rien à signaler, tout va bien',
  'aucun souci',
  'aucun problème',
  'nothing to worry about',
  'ça t’intéresse pas ?',
  'non',
  'c’est nul de ne pas venir',
])('not %s', (text) => expect(saysNothingFits(text)).toBe(false));

test.each([
  'bof',
  'rien d’intéressant',
  'ça me tente pas',
  'nothing for me',
  'rien qui me plaise',
  'nothing interesting',
  'nul',
])('« %s » is said of what is seen', (text) => expect(saysOfPosts(text)).toBe(true));
test.each(['non rien merci', 'aucun', 'nothing', 'non merci', 'none', 'rien'])('« %s » may be to anybody', (text) =>
  expect(saysOfPosts(text)).toBe(false),
);
