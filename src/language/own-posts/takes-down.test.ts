import { expect, test } from 'vitest';
import { takesDown } from './takes-down.ts';

test.each([
  'nan attends enleve la',
  'mince non enleve',
  'annule l’annonce',
  'enlève-la',
  'non en fait supprime',
  'oups retire ça stp',
  'tu peux l’enlever ?',
  'je veux la retirer',
  'supprime mon annonce',
  'wait, take it down please',
  'delete it',
])('%s', (text) => expect(takesDown(text)).toBe(true));

test.each([
  'enlève la table',
  'enlève la photo',
  'je prends',
  'take',
  'enlever un nid de guêpes',
  'retire canapé 12',
  'annule le rendez-vous',
  'non merci',
  'attends',
])('%s is no such thing', (text) => expect(takesDown(text)).toBe(false));
