import { expect, test } from 'vitest';
import { readHandedOver } from './handed-over.ts';

test.each([
  ['c’est prêté à Yann', 'giver', true, 'Yann'],
  ['c’est prêté', 'giver', false, undefined],
  ['C’est donné !', 'giver', false, undefined],
  ['voilà, c’est donné à Amélie', 'giver', true, 'Amélie'],
  ['il est venu la chercher', 'giver', true, undefined],
  ['Yann est passé la prendre hier', 'giver', true, 'Yann'],
  ['elle l’a récupérée', 'giver', true, undefined],
  ['je l’ai donnée hier', 'giver', false, undefined],
  ['je lui ai remis le vélo', 'giver', true, undefined],
  ['j’ai prêté la perceuse à Yann', 'giver', true, 'Yann'],
  ['la perceuse est prêtée', 'giver', false, undefined],
  ['it’s lent to Yann', 'giver', true, 'Yann'],
  ['she came to collect it', 'giver', true, undefined],
  ['Yann has it now', 'giver', true, 'Yann'],
  ['je l’ai récupérée', 'taker', false, undefined],
  ['c’est bon je l’ai récupérée', 'taker', false, undefined],
  ['je suis allée la chercher', 'taker', false, undefined],
  ['I picked it up', 'taker', false, undefined],
  ['I’ve got it, thanks', 'taker', false, undefined],
  ['perceuse prêtée à Yann', 'giver', true, 'Yann'],
  ['la petite échelle donnée à Amélie hier', 'giver', true, 'Amélie'],
  ['lent to Yann', 'giver', true, 'Yann'],
  ['drill lent to Yann', 'giver', true, 'Yann'],
  ['c’est fait', null, false, undefined],
  ['c bon jai la lampe', 'taker', false, undefined],
  ['ça y est j’ai récupéré le fauteuil', 'taker', false, undefined],
  ['ça y est je l’ai', 'taker', false, undefined],
  ['jlai', 'taker', false, undefined],
  ['c bon jl’ai merci', 'taker', false, undefined],
  ['g recu la lampe merci', 'taker', false, undefined],
  ['j’ai bien la lampe, merci Amélie', 'taker', false, undefined],
  ['I’ve got the lamp, thanks', 'taker', false, undefined],
  ['jlai récupéré hier', 'taker', false, undefined],
])('« %s » settles a promise', (text, by, isOfSomebody, name) => {
  expect(readHandedOver(text)).toEqual({ by, isOfSomebody, ...(name === undefined ? {} : { name }) });
});

test.each(['bien reçu merci', 'Bien reçu !', 'reçu merci', 'c bon bien recu'])(
  '« %s » may be said of a message too',
  (text) => expect(readHandedOver(text)).toEqual({ by: 'taker', isOfSomebody: false, isDoubtful: true }),
);

test.each([
  'j’ai la lampe',
  'j’ai une lampe merci',
  'c bon jai compris',
  'c’est bon j’ai trouvé',
  'ok j’ai une voiture',
  'bien reçu ton message',
  'pas encore récupérée',
  'tu l’as donnée ?',
  'je l’ai pris en photo',
  'je la récupère demain',
  'j’ai pris rendez-vous',
  'il vient la chercher ce soir',
  'je te l’ai donnée en main propre tu te souviens',
  'je donne un vélo',
  'j’ai eu un empêchement',
  'I gave you my number',
  'perceuse prêtée à un voisin',
  'il est gentil',
])('« %s » does not', (text) => expect(readHandedOver(text)).toBeNull());
