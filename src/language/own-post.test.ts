import { expect, test } from 'vitest';
import { readDraw, readOwn } from './own-post.ts';

test.each([
  ['retirer chaises 13', 'withdraw', 'chaises 13', false],
  ['retirer chaises', 'withdraw', 'chaises', false],
  ['Retirer les chaises', 'withdraw', 'chaises', false],
  ['supprimer l’annonce', 'withdraw', '', true],
  ['supprime mon annonce de chaises', 'withdraw', 'chaises', true],
  ['annule mon annonce 13 stp', 'withdraw', '13', true],
  ['je veux retirer mon annonce', 'withdraw', '', true],
  ['retirer', 'withdraw', '', false],
  ['supprimer', 'withdraw', '', false],
  ['delete my post about the chairs', 'withdraw', 'chairs', true],
  ['remove CHAIRS 13', 'withdraw', 'chairs 13', false],
  ['modifier chaises', 'change', 'chaises', false],
  ['modifier mon annonce', 'change', '', true],
  ['edit chairs 13', 'change', 'chairs 13', false],
  ['qui a répondu ?', 'answers', '', true],
  ['qui a répondu pour les chaises', 'answers', 'chaises', true],
  ['les réponses chaises 13', 'answers', 'chaises 13', false],
  ['réponses', 'answers', '', true],
  ['voir les réponses', 'answers', '', true],
  ['who answered?', 'answers', '', true],
  ['see the answers for the chairs', 'answers', 'chairs', true],
  ['les réponses pour le fauteuil', 'answers', 'fauteuil', true],
  ['réponses pour le fauteuil en velours', 'answers', 'fauteuil en velours', true],
  ['réponse pour demain', 'answers', 'demain', false],
] as const)('%s', (text, wants, named, isSure) => expect(readOwn(text)).toEqual({ wants, named, isSure }));

test.each([
  'enlever un nid de guêpes',
  'supprimer mes données',
  'retirer ma réponse',
  'retirer la photo',
  'changer de ville',
  'modifier mon prénom',
  'changer d’avis',
  'je peux retirer les chaises demain ?',
  'je change mes fenêtres, je donne les anciennes à qui veut venir',
  'annuler',
  'je donne un fauteuil',
  'qui peut m’aider à déménager ?',
])('not %s', (text) => expect(readOwn(text)).toBeNull());

test.each([
  ['non enlève le fauteuil', 'fauteuil'],
  ['finalement retire la lampe', 'lampe'],
])('%s withdraws', (text, named) => {
  expect(readOwn(text)).toMatchObject({ wants: 'withdraw', named });
});

test.each([
  ['tirer au sort', ''],
  ['Tirage au sort pour les chaises', 'chaises'],
  ['draw lots', ''],
  ['je donne des tickets tirés au sort', null],
])('%s: to draw lots', (text, named) => expect(readDraw(text)).toBe(named));
