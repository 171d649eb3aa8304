import { expect, test } from 'vitest';
import { readAfterAll } from './after-all.ts';

test.each([
  ['finalement je veux bien le fauteuil', 'je veux bien le fauteuil', 'fauteuil'],
  ['Finalement oui je le prends', 'je le prends', null],
  ['ah finalement si, je la prends', 'je la prends', null],
  ['en fait je veux bien la table merci', 'je veux bien la table merci', 'table'],
  ['finalement je veux bien', 'je veux bien', null],
  ['finalement j’accepte svp merci', 'j’accepte svp merci', null],
  [
    'finalement je suis toujours intéressée par la table de jardin',
    'je suis toujours intéressée par la table de jardin',
    'table de jardin',
  ],
  ['actually yes I’ll take it, thanks', 'I’ll take it, thanks', null],
  ['actually I’d love it', 'I’d love it', null],
  ['au final je prends le vélo', 'je prends le vélo', 'velo'],
  ['bon finalement je suis preneuse', 'je suis preneuse', null],
  ['Actually I’ll take the armchair', 'I’ll take the armchair', 'armchair'],
])('« %s » takes it', (text, rest, thing) => {
  expect(readAfterAll(text)).toEqual({ rest, thing });
});

test.each([
  'finalement je ne prends pas le fauteuil',
  'finalement je veux plus du fauteuil',
  'finalement je prends que 2 chaises',
  'finalement je viens demain',
  'finalement je laisse le fauteuil',
  'finalement non',
  'je veux bien le fauteuil',
  'finalement je prends plutôt la lampe',
  'finalement je peux plus',
  'finalement je le prends ?',
  'finalement je prends celle d’Emmaüs',
  'finalement je prends une table chez ikea',
  'finalement je prends la table de chez ikea',
  'finalement je prends la table d’Emmaüs',
  'actually I have to cancel',
  'actually I have it',
  'actually I want it back',
  'actually I’d love to but I’m away',
  'actually I want to cancel',
  'finalement je veux bien annuler',
  'finalement je veux bien l’annuler',
  'finalement je prends fatou',
  'finalement je prends mon vélo',
  'finalement je veux bien un coup de main',
  'finalement je la prends demain',
])('« %s » does not', (text) => expect(readAfterAll(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['bon, '.repeat(20), 'finalement '.repeat(9), 'finalement oui '.repeat(6)]) readAfterAll(text);
  expect(performance.now() - start).toBeLessThan(50);
});
