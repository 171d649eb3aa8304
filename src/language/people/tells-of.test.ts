import { expect, test } from 'vitest';
import { tellsOfAbsent } from './tells-of.ts';

test.each([
  ['elle repond pas', 'Amélie'],
  ['Amélie répond toujours pas', 'Amélie'],
  ['mais il est jamais venu', 'Yves'],
  ["yves m'a pas donné le sac", 'Yves'],
  ["elle n'est toujours pas passée", 'Zoé'],
  ["yves doesn't answer", 'Yves'],
  ['he never came', 'Yves'],
  ['tjrs rien de yves', 'Yves'],
  ["toujours aucune nouvelle d'Amélie", 'Amélie'],
  ['pas de réponse de fatou depuis hier', 'Fatou'],
  ['no news from yves', 'Yves'],
])('« %s » speaks of %s', (text, name) => {
  expect(tellsOfAbsent(text, name)).toBe(true);
});

test.each([
  ["elle m'a pas répondu, tu sais pourquoi ?", 'Amélie'],
  ['il marche pas, le grille-pain', 'Erwan'],
  ["elle n'est pas lourde", 'Zoé'],
  ["mon frère n'est pas venu", 'Yves'],
  ['Amélie, je peux pas demain', 'Amélie'],
  ['marcel est pas venu', 'Amélie'],
  ['il ne passe pas par la porte', 'Amélie'],
  ['rien de grave', 'Amélie'],
  ['toujours rien de mon côté', 'Fatou'],
  ['pas de nouvelles de marcel', 'Yves'],
])('« %s », to %s, does not', (text, name) => {
  expect(tellsOfAbsent(text, name)).toBe(false);
});
