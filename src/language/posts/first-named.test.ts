import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['Frigo américain. Donne. 1,80 m. Camion obligatoire.', 'frigo américain'],
  ['Parasol chauffant, prêt de soirée', 'parasol chauffant'],
  ['vélo d’appartement Domyos, pour qui veut s’en servir', 'vélo d’appartement Domyos'],
])('who begins with a thing passes it on: %s', (text, title) => {
  expect(readMessage(text, context).items).toEqual([title]);
});

test.each([
  ['Je vide le garage, à donner : une étagère', 'étagère'],
  ['Salon trop petit, je donne un buffet', 'buffet'],
])('what leads up to it is no thing of the post: %s', (text, title) => {
  expect(readMessage(text, context).items).toEqual([title]);
});

test.each([
  ['Vélo cassé. Cherche roue 26 pouces.', 'roue 26 pouces'],
  ['Voiture en panne. Cherche garagiste.', 'garagiste'],
  ['Machine à laver HS, cherche technicien', 'technicien'],
  ['Perceuse. Cherche mèches béton.', 'mèches béton'],
  ['Tondeuse, besoin d’une bougie', 'bougie'],
  ['Poussette. Il me faut une roue avant.', 'roue avant'],
  ['Bike, looking for a pump', 'pump'],
  ['Vélo. Donne la roue 26 pouces.', 'roue 26 pouces'],
  ['Lave-linge en panne. Donne pièces.', 'pièces'],
  ['Poussette. Cherche. Pas trop vieille.', 'poussette'],
])('what it needs is sought, and what is left of it given: %s', (text, title) => {
  expect(readMessage(text, context).items).toEqual([title]);
});
