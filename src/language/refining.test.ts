import { expect, test } from 'vitest';
import { readRefining } from './refining.ts';

const places = ['Plérin', 'Robien', 'Cesson'];

test.each([
  ['que les dons', { only: 'give' }],
  ['juste les prêts', { only: 'lend' }],
  ['les demandes', { only: 'request' }],
  ['seulement les coups de main stp', { only: 'service' }],
  ['montre moi que les échanges', { only: 'swap' }],
  ['dons uniquement', { only: 'give' }],
  ['only gifts', { only: 'give' }],
  ['just the requests please', { only: 'request' }],
  ['à Plérin', { place: 'Plérin' }],
  ['juste a plerin', { place: 'Plérin' }],
  ['in Cesson', { place: 'Cesson' }],
])('%s', (text, refined) => expect(readRefining(text, places)).toEqual(refined));

test.each(['dons', 'aide', 'à demain', 'je donne une table à Plérin', 'Plérin', 'les chaises', 'à Plérin demain ?'])(
  '%s: something else',
  (text) => expect(readRefining(text, places)).toBeNull(),
);
