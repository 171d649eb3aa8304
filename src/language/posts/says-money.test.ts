import { expect, test } from 'vitest';
import { saysMoney, saysRent, sellsThing } from './says-money.ts';

test.each([
  'tu peux mettre que c’est payé 10e de l’heure',
  'vélo 50 €',
  '20 euros',
  'je paie 10 euros',
  'c’est rémunéré',
  'I can pay',
  '£20',
  'quinze euros',
  'canapé vingt euros',
  'vingt-cinq balles',
  'une dizaine d’euros',
  'un euro symbolique',
  'cent euros',
  'twenty euros',
  'ten quid',
  'contre petit billet',
  'contre un billet de 20',
  'contre du cash',
  'contre un peu d’argent',
  'moyennant finances',
  '10 euros par jour',
  'caution 10 € par jour',
  '5€ la journée',
  '10e par jour',
  'dix balles',
  '10 balles de l’heure',
  'contre une participation aux frais',
])('« %s »', (text) => expect(saysMoney(text)).toBe(true));

test.each([
  'vingt balles de tennis',
  'deux balles de paille',
  'contre des sous-verres',
  'contre des sous-vêtements',
  'contre une participation au ménage',
  'je suis au 3e, la semaine après 18h',
  ...[
    'j’ai 82 ans je peux pas payer',
    '30 € de caution',
    'valeur 50 €',
    'c’est pas payé',
    'sans payer',
    '3e étage',
    'taille 26',
  ],
  ...[
    'jeu de vingt cartes',
    'quinze',
    'vingt minutes',
    'cinq jours',
    'caution quinze euros',
    'quinze euros de caution',
  ],
  ...[
    'payé vingt euros',
    'contre un billet de train',
    'contre du liquide vaisselle',
    'euros',
    'un euro de valeur en caution',
  ],
  ...['caution 20 € pour la journée', '20 € de caution', '200 litres par jour', 'en liquide vaisselle'],
  ...['2 heures le samedi', 'il m’a coûté 30 €', 'pays de Saint-Brieuc'],
])('« %s » asks for none', (text) => expect(saysMoney(text)).toBe(false));

test('a sale says that it is one', () => {
  expect([sellsThing('je vends une lampe 10 €'), sellsThing('lampe 10 €')]).toEqual([true, false]);
});

test('what is paid by the day is no deposit', () => {
  const said = ['10 euros par jour', 'caution 5€ la journée', '20 euros a week', '5 e/jour'];
  expect(said.filter((one) => !saysRent(one))).toEqual([]);
  expect(['20 euros', '50 € pour le week-end', 'un chèque de 100 €', 'rien'].filter(saysRent)).toEqual([]);
});
