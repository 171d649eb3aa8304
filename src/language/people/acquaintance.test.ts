import { expect, test } from 'vitest';
import { findAcquaintance, readAcquaintance, readAcquaintances } from './acquaintance.ts';

test.each([
  ['je connais Anne', 'Anne'],
  ['Bonjour, je connais bien Anne-Lise !', 'Anne-Lise'],
  ['je suis une amie d’Éloïse', 'Éloïse'],
  ['I know Paul.', 'Paul'],
  ["I'm a neighbour of Kate", 'Kate'],
  ['je connais le quartier', null],
  ['je connais pas mal de monde', null],
  ['je ne connais personne', null],
  ['je connais', null],
  ['je donne un fauteuil', null],
])('« %s » names %s', (text, name) => {
  expect(readAcquaintance(text)).toBe(name);
});

test.each([
  ['je connais Fatou, Yann et Lucie', ['Fatou', 'Yann', 'Lucie']],
  ['Je connais Anne et Paul.', ['Anne', 'Paul']],
  ['Maëlle me connaît', ['Maëlle']],
  ['Paul et Anne me connaissent bien !', ['Paul', 'Anne']],
  ['tout le monde me connaît', []],
  ['personne ne me connaît', []],
])('« %s » names each', (text, names) => {
  expect(readAcquaintances(text)).toEqual(names);
});

test.each([
  ['J’habite à Robien, je connais Maëlle', 'Maëlle'],
  ['rue des Lilas et je connais bien Paul. À bientôt !', 'Paul'],
  ['Je connais Anne', 'Anne'],
  ['In Robien, and I know Paul', 'Paul'],
  ['J’habite à Robien', null],
  ['Robien, je connais le quartier', null],
  ['', null],
])('in an answer: %s → %s', (text, name) => {
  expect(findAcquaintance(text)).toBe(name);
});
