import { expect, test } from 'vitest';
import { readRefining } from './refining.ts';

const places = ['Plérin', 'Robien', 'Cesson'];

test.each([
  ['que les dons', { only: 'give' }],
  ['juste les prêts', { only: 'lend' }],
  ['les demandes', { only: 'request' }],
  ['seulement les coups de main stp', { only: 'service' }],
  ['montre moi que les échanges', { only: 'swap' }],
  ['show me only gifts', { only: 'give' }],
  ['dons uniquement', { only: 'give' }],
  ['only gifts', { only: 'give' }],
  ['just the requests please', { only: 'request' }],
  ['dons', { only: 'give' }],
  ['gifts', { only: 'give' }],
  ['uniquement les dons stp', { only: 'give' }],
  ['montre moi les dons', { only: 'give', isAll: true }],
  ['montre-moi tous les dons', { only: 'give', isAll: true }],
  ['tu peux me montrer les prêts ?', { only: 'lend', isAll: true }],
  ['montre moi les objets a preter', { only: 'lend', isAll: true }],
  ['voir les derniers dons', { only: 'give', isAll: true }],
  ['show me the gifts', { only: 'give', isAll: true }],
  ['show me all the requests', { only: 'request', isAll: true }],
  ['what gifts are there?', { only: 'give', isAll: true }],
  ['what is there to give away', { only: 'give', isAll: true }],
  ['y a quoi comme dons ?', { only: 'give', isAll: true }],
  ['ya quoi a emprunter', { only: 'lend', isAll: true }],
  ['quels dons il y a ?', { only: 'give', isAll: true }],
  ['il y a des prêts ?', { only: 'lend', isAll: true }],
  ['à Plérin', { place: 'Plérin' }],
  ['juste a plerin', { place: 'Plérin' }],
  ['in Cesson', { place: 'Cesson' }],
])('%s', (text, refined) => expect(readRefining(text, places)).toEqual(refined));

test.each([
  'don',
  'aide',
  'un cadeau',
  'montre moi les chaises',
  'what help do you need?',
  'à demain',
  'je donne une table à Plérin',
  'Plérin',
  'les chaises',
  'à Plérin demain ?',
])('%s: something else', (text) => expect(readRefining(text, places)).toBeNull());
