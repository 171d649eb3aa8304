import { expect, test } from 'vitest';
import { saysMoney, sellsThing } from './says-money.ts';

test.each([
  'tu peux mettre que c’est payé 10e de l’heure',
  'vélo 50 €',
  '20 euros',
  'je paie 10 euros',
  'c’est rémunéré',
  'I can pay',
  '£20',
])('« %s »', (text) => expect(saysMoney(text)).toBe(true));

test.each([
  ...[
    'j’ai 82 ans je peux pas payer',
    '30 € de caution',
    'valeur 50 €',
    'c’est pas payé',
    'sans payer',
    '3e étage',
    'taille 26',
  ],
  ...['2 heures le samedi', 'il m’a coûté 30 €', 'pays de Saint-Brieuc'],
])('« %s » asks for none', (text) => expect(saysMoney(text)).toBe(false));

test('a sale says that it is one', () => {
  expect([sellsThing('je vends une lampe 10 €'), sellsThing('lampe 10 €')]).toEqual([true, false]);
});
