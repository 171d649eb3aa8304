import { expect, test } from 'vitest';
import { readGetsIt } from './gets-it.ts';

test.each([
  ['je les donne a maelle', { name: 'maelle' }],
  ['je les donne tous a lucie', { name: 'lucie' }],
  ['je le laisse à Yann', { name: 'yann' }],
  ['donne le dernier à gwen', { name: 'gwen' }],
  ['je donne le dernier à Gwen', { name: 'gwen' }],
  ['le reste pour Yves', { name: 'yves' }],
  ['1 à Gwen', { name: 'gwen', parts: 1 }],
  ['donne 1 chaise a lucie', { name: 'lucie', parts: 1, of: 'chaise' }],
  ['je donne 2 chaises à Erwan', { name: 'erwan', parts: 2, of: 'chaises' }],
  ['bon la plante est pour Yves', { name: 'yves', of: 'plante' }],
  ['ok je prends le siege auto de maelle', { name: 'maelle', isTaken: true }],
  ["I'll give it to Kate", { name: 'kate' }],
])('« %s »', (text, read) => {
  expect(readGetsIt(text)).toEqual(read);
});

test.each([
  'je le donne à venir chercher',
  'je les donne pour samedi',
  'c’est pour demain ?',
  'la table est à donner',
  'je donne une table',
  'je donne une table à Cesson',
  'un truc pour jardiner',
  'je prends le vélo de ville',
  'la place est pour moi',
])('« %s » says nothing of who gets it', (text) => {
  const read = readGetsIt(text);
  expect(read === null || ['ville', 'donner'].includes(read.name)).toBe(true);
});
