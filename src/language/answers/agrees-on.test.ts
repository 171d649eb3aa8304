import { expect, test } from 'vitest';
import { readAgreesOn } from './agrees-on.ts';

test.each([
  ["c'est bon pour paul", ['paul']],
  ['c bon paul', ['paul']],
  ["paul c'est ok", ['paul']],
  ['lea ok', ['lea']],
  ['léa, c’est bon', ['lea']],
  ['ah ok. bon ok pour paul', ['paul']],
  ['ok paul on fait ca', ['paul']],
  ["ok c'est pour toi paul", ['paul']],
  ['lea je te la garde', ['lea']],
  ['paul a gagné', ['paul']],
  ['allez paul', ['paul']],
  ["paul's would be perfect ta", ['paul']],
  ["brilliant, paul's would be perfect ta", ['paul']],
  ['celui de paul est parfait', ['paul']],
  ['pour la mere de paul alors', ['paul']],
  ['ok alors lea', ['lea']],
  ['paul ok, et lea je sais pas', ['paul']],
  ['ok paul ok lea ok fatou', ['paul', 'lea', 'fatou']],
  ['paul puis lea ca serait parfait', ['paul', 'lea']],
  ['paul lea fatou et jo ok', ['paul', 'lea', 'fatou', 'jo']],
  ['c’est bon pour paul et pour léa', ['paul', 'lea']],
  ['anne-lise is fine', ['anne-lise']],
])('« %s »: a yes to people by name', (text, names) => expect(readAgreesOn(text)).toEqual({ names }));

test.each([
  ['ok tous', { all: true }],
  ['ok pour tous', { all: true }],
  ['c’est bon pour tout le monde !', { all: true }],
  ['ok les deux', { count: true }],
  ['les 2 c bon', { count: true }],
  ['je te le mets de coté', { you: true }],
  ['c’est pour toi', { you: true }],
])('« %s »', (text, read) => expect(readAgreesOn(text)).toEqual(read));

test.each([
  'ok',
  'ok merci',
  'c bon',
  'ok jeudi',
  'ok pour samedi',
  'ok 18h',
  'ca marche demain soir',
  'paul ok ?',
  'paul',
  'merci paul',
  'super merci beaucoup',
  'oui je le prends',
  'ok bonne journée',
  'ok pas de souci',
  'c’est bon pour moi',
])('« %s »: names nobody', (text) => expect(readAgreesOn(text)).toBeNull());

test('nothing anybody types can freeze it', () => {
  const began = performance.now();
  for (const one of ['ok ', 'c est bon ', 'paul ', "c'", ', et ']) readAgreesOn(one.repeat(60).slice(0, 90));
  expect(performance.now() - began).toBeLessThan(200);
});
