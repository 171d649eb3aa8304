import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTownName, readTownText } from './town-name.ts';

describe('foldTownName', () => {
  test.each([
    ['Saint-Brieuc', 'saint brieuc'],
    ['ST BRIEUC', 'saint brieuc'],
    ['St. Brieuc', 'saint brieuc'],
    ['Ste-Anne', 'sainte anne'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['Plestin s/ Mer', 'plestin sur mer'],
    ['Stains', 'stains'],
    ['Œuilly', 'oeuilly'],
    ['  Île-d’Aix ', 'ile d aix'],
  ])('%s → %s', (name, folded) => {
    expect(foldTownName(name)).toBe(folded);
  });

  test('idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(foldTownName(foldTownName(text))).toBe(foldTownName(text));
      }),
    );
  });
});

describe('readTownText', () => {
  test.each([
    ['22000', { name: '', postcode: '22000', department: null }],
    ['22 000 Saint-Brieuc', { name: 'saint brieuc', postcode: '22000', department: null }],
    ["J'habite à st brieuc", { name: 'saint brieuc', postcode: null, department: null }],
    ['Bonjour, je suis de Plérin', { name: 'plerin', postcode: null, department: null }],
    ['au Havre', { name: 'havre', postcode: null, department: null }],
    ['Le Havre', { name: 'le havre', postcode: null, department: null }],
    ['Saint-Denis (974)', { name: 'saint denis', postcode: null, department: '974' }],
    ['Paris 11ème arrondissement', { name: 'paris', postcode: null, department: null }],
    ['le 3e à Lyon', { name: 'lyon', postcode: null, department: null }],
    ['fort de france', { name: 'fort de france', postcode: null, department: null }],
    ['bastia 2b', { name: 'bastia', postcode: null, department: '2B' }],
    ['la commune de Langueux svp', { name: 'langueux', postcode: null, department: null }],
    ['I live in Lannion', { name: 'lannion', postcode: null, department: null }],
    ['', { name: '', postcode: null, department: null }],
    ['🙂', { name: '', postcode: null, department: null }],
  ])('%s', (text, read) => {
    expect(readTownText(text)).toEqual({ isNear: false, ...read });
  });
});

test.each([
  ["J'habite à Plérin mais je travaille à Saint-Brieuc", 'plerin', false],
  ["Je travaille à Saint-Brieuc mais j'habite à Plérin", 'plerin', false],
  ['I live in Plérin but I work in Saint-Brieuc', 'plerin', false],
  ['je suis étudiant à Saint-Brieuc', 'saint brieuc', false],
  ['étudiante à Rennes', 'rennes', false],
  ['I am a student in Rennes', 'rennes', false],
  ['je suis actuellement étudiant à Rennes et j’habite Plérin', 'plerin', false],
  ['j’habite à Plérin, je suis étudiant à Rennes', 'plerin', false],
  ['Trégueux pres de saint brieuc', 'tregueux', false],
  ['je suis de plérin, à côté de st brieuc', 'plerin', false],
  ['à côté de Saint-Brieuc', 'saint brieuc', true],
  ["j'habite près de Saint-Brieuc", 'saint brieuc', true],
  ['near Lannion', 'lannion', true],
  ['La Chapelle-près-Sées', 'la chapelle pres sees', false],
  ['Autour', 'autour', false],
])('%s: the town one lives in, not one that is named for its sake', (text, name, isNear) => {
  expect(readTownText(text)).toMatchObject({ name, isNear });
});
