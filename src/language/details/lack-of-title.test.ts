import { expect, test } from 'vitest';
import { lackOfTitle } from './lack-of-title.ts';

test.each([
  ['puzzle, il manque une pièce', 'puzzle', 'il manque une pièce'],
  ['livres pour enfants, quelques pages déchirées', 'livres pour enfants', 'quelques pages déchirées'],
  ['chaises pliantes, dont une bancale', 'chaises pliantes', 'dont une bancale'],
  ['pulls taille M, un a un petit trou', 'pulls taille M', 'un a un petit trou'],
  ['bd, une a la couverture dechirée', 'bd', 'une a la couverture dechirée'],
  ['plates, two of them chipped', 'plates', 'two of them chipped'],
])('%s', (title, item, lack) => {
  expect(lackOfTitle(title)).toEqual({ item, lack });
});

test.each(['fauteuil en velours vert', 'vélo, taille 24', 'chaise cassée', '2 chaises, une table'])(
  '%s is a name',
  (title) => {
    expect(lackOfTitle(title)).toBeNull();
  },
);
