import { expect, test } from 'vitest';
import { readChangedOwn } from './changed-own.ts';

test.each([
  ['le fauteuil est à Plérin finalement', 'fauteuil', 'plutôt à Plérin'],
  ['finalement le fauteuil est à Plérin', 'fauteuil', 'plutôt à Plérin'],
  ['Le fauteuil 42 c’est plutôt à Cesson', 'fauteuil 42', 'plutôt à Cesson'],
  ['finalement c’est jusqu’à vendredi le fauteuil', 'fauteuil', 'plutôt jusqu’à vendredi'],
  ['le vélo c’est jusqu’à samedi finalement', 'velo', 'plutôt jusqu’à samedi'],
  ['mets le fauteuil jusqu’à samedi', 'fauteuil', 'plutôt jusqu’à samedi'],
  ['le lit, il faut venir le chercher avant jeudi', 'lit', 'plutôt avant jeudi'],
  ['renomme le fauteuil en fauteuil club', 'fauteuil', 'le titre : fauteuil club'],
  ['change le titre du fauteuil en Fauteuil club', 'fauteuil', 'le titre : Fauteuil club'],
  ['rename the chair to garden chair', 'chair', 'le titre : garden chair'],
  ['the chair is in Plérin now', 'chair', 'plutôt in Plérin'],
  ['put the chair until Saturday', 'chair', 'plutôt until Saturday'],
])('« %s »', (text, named, change) => expect(readChangedOwn(text)).toEqual({ named, change }));

test.each([
  ...[
    'le fauteuil est à Plérin',
    'le fauteuil est encore là ?',
    'le fauteuil est parti',
    'je suis à Plérin finalement',
  ],
  ...['finalement je garde le fauteuil', 'mets-moi le fauteuil de côté', 'jusqu’à vendredi', 'plutôt jusqu’à samedi'],
  ...[
    'je donne le fauteuil jusqu’à samedi',
    'merci pour le fauteuil',
    'change le titre du fauteuil',
    'le prêt est fini',
  ],
])('« %s » changes none', (text) => expect(readChangedOwn(text)).toBeNull());
