import { expect, test } from 'vitest';
import { readCalledSo } from './called-so.ts';

test.each([
  ['CONFITURE', { word: 'CONFITURE', isLoud: true, isWanted: false }],
  ['Confiture', { word: 'CONFITURE', isLoud: false, isWanted: false }],
  ['bonjour, CONFITURE svp', { word: 'CONFITURE', isLoud: true, isWanted: true }],
  ['je prends CONFITURE', { word: 'CONFITURE', isLoud: true, isWanted: true }],
  ['JE PRENDS CONFITURE !', { word: 'CONFITURE', isLoud: true, isWanted: true }],
  ['je prends confiture stp', { word: 'CONFITURE', isLoud: false, isWanted: true }],
  ['je voudrais VÉLO, je passe demain', { word: 'VELO', isLoud: true, isWanted: true, rest: 'je passe demain' }],
  ["I'll take BIKE please", { word: 'BIKE', isLoud: true, isWanted: true }],
  ['pour demain', { word: 'DEMAIN', isLoud: false, isWanted: false }],
])('« %s » is called so', (text, read) => {
  expect(readCalledSo(text)).toEqual(read);
});

test.each(['CONFITURE DE FRAISES', 'je prends rendez-vous demain', 'je prends la confiture', 'CONFITURE 29', ''])(
  '« %s » says more, or less',
  (text) => {
    expect(readCalledSo(text)).toBeNull();
  },
);
