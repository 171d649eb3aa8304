import { expect, test } from 'vitest';
import { blocksThem, readBlocking, reportsThem, wantsNoWordOf, wantsPeace } from './blocking.ts';

test.each([
  ['bloquer Paul', 'paul'],
  ['Je veux bloquer Anaïs !', 'anais'],
  ['block Paul', 'paul'],
  ['bloque yann stp', 'yann'],
  ['je bloque solenn', 'solenn'],
  ['bloque samedi', null],
  ['je bloque midi', null],
  ['bloquer cette personne', null],
  ['bloquer quelqu’un', null],
  ['la porte est bloquée', null],
  ['bloc de papier', null],
])('%s', (text, name) => {
  expect(readBlocking(text)).toBe(name);
});

test.each(['bloque-la', 'bloque le stp', 'je veux la bloquer', 'block him please'])(
  '%s: whom one writes to',
  (text) => {
    expect(blocksThem(text)).toBe(true);
  },
);

test.each([
  'ce mec me harcèle, bloque le',
  'il m’insulte, bloque-la stp',
  'je veux plus lui parler, bloque-le',
  'je ne suis pas intéressée, bloque-le',
  'je veux qu’il arrête, bloque-le',
  'i want him to stop, block him',
])('« %s » says why', (text) => expect(blocksThem(text)).toBe(true));

test.each([
  'je prends le vélo, bloque le stp',
  'je la prends, bloque la',
  'oui je veux le lit, bloque-le',
  'je veux bien, bloque-la',
  'je réserve, bloque la',
  'je suis intéressé, bloque-le',
  'ça m’intéresse, bloque le',
  'du 3 au 5 mai, bloque la stp',
  'i’ll take them, block them',
])('« %s » wants a thing to be kept', (text) => expect(blocksThem(text)).toBe(false));

test.each([
  ['je la signale elle est pas serieuse', 'elle est pas serieuse'],
  ['signale-le', ''],
  ['je signale la fuite au syndic', null],
  ['signale-le moi si tu es en retard', null],
  ['I want to report him', ''],
  ['je signale CHAISE 42', null],
  ['la porte se bloque', null],
])('%s', (text, why) => {
  expect(reportsThem(text)).toBe(why);
});

test('many small words ahead take no time', () => {
  const start = performance.now();
  for (const one of ['non ', 'ok ', 'alors , ']) {
    const text = `${one.repeat(500)}je sais pas`;
    expect([readBlocking(text), blocksThem(text), reportsThem(text)]).toEqual([null, false, null]);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});

test.each([
  ["je veux plus que paul m'ecrive", { name: 'paul' }],
  ['je ne veux plus que Paul me contacte', { name: 'paul' }],
  ["que paul arrête de m'écrire", { name: 'paul' }],
  ['je veux plus de messages de paul', { name: 'paul' }],
  ["I don't want Paul to write to me", { name: 'paul' }],
  ["je veux plus qu'il m'écrive", 'them'],
])('« %s »: no word of them any more', (text, whom) => expect(wantsNoWordOf(text)).toEqual(whom));

test.each([
  "je veux que paul m'écrive",
  'je veux plus de messages',
  'je veux plus le vélo',
  "je veux plus que tu m'écrives",
])('« %s »: of nobody by name', (text) => expect(wantsNoWordOf(text)).toBeNull());

test.each([
  ['laisse moi tranquille', true],
  ["arrête de m'écrire", true],
  ['stop, leave me alone', true],
  ['laisse-moi 5 minutes', false],
  ['laisse moi le vélo devant', false],
  ['arrête de fumer', false],
])('« %s »: peace is wanted: %s', (text, is) => expect(wantsPeace(text)).toBe(is));
