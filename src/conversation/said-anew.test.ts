import { describe, expect, test } from 'vitest';
import { loadBook } from '../load-book.ts';
import { newConversation } from './state.ts';
import { play } from './testing.fixture.ts';

const book = loadBook();
const places = ['Robien', 'Cesson', 'Plérin', 'Langueux', 'Trégueux', 'Pordic', 'Saint-Brieuc'];

/** What stands in the draft when all of it has been said, and where it stands. */
function draft(...lines: string[]): Record<string, unknown> {
  let state = newConversation();
  for (const [turn, text] of lines.entries()) {
    state = play(book, text === '[photo]' ? { type: 'images', media: [`${turn}`] } : text, {
      state,
      context: { places, turnId: `${turn}` },
      answer: (ask) =>
        ask.ask === 'effect'
          ? { outcome: ask.effect.startsWith('look-') ? 'fine' : 'none' }
          : ['exchanges', 'shown', 'buttons', 'awaited', 'waits', 'keyword'].includes(ask.ask)
            ? []
            : null,
    }).state;
  }
  const frame = state.frames.at(-1);
  return { ...frame?.slots, at: frame?.editing ?? frame?.step };
}

describe('a deposit', () => {
  const trailer = 'je prete une remorque, caution 50€';
  test.each([
    [[trailer, 'pas 50, 80'], { deposit: '80€', quantity: null }],
    [[trailer, 'Plutôt 80'], { deposit: '80€', quantity: null }],
    [[trailer, '80 au lieu de 50'], { deposit: '80€', quantity: null }],
    [[trailer, 'non 80 la caution'], { deposit: '80 €' }],
    [[`${trailer}, 3 jours`, 'pas 50, 80'], { deposit: '80€', loan: '3 jours' }],
    [[`${trailer}, 3 jours`, 'plutôt 60'], { deposit: '60€', loan: '3 jours' }],
    [[`${trailer}, 3 jours`, 'plutôt 5'], { deposit: '50€', loan: '5 jours' }],
    [['je prete 4 tables, caution 30€', 'pas 4, 6'], { deposit: '30€', quantity: 6 }],
    [['je prete 4 tables, caution 30€', 'pas 30, 50'], { deposit: '50€', quantity: 4 }],
    [['je prete', 'tondeuse', 'pas 20 30 la caution'], { deposit: '30 €', at: 'quartier' }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('a measure', () => {
  test.each([
    [['je donne une commode 90cm', '80 cm en fait'], { item: 'commode 80 cm', details: null }],
    [['je donne un aquarium 80 litres', '60 litres pas 80'], { item: 'aquarium 60 litres', details: null }],
    [['je donne un aquarium 80 litres', 'pas 80, 60'], { item: 'aquarium 60 litres', quantity: null }],
    [['je donne une table', 'elle fait 120 cm', '130 cm plutot'], { item: 'table', details: '130 cm' }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('a part that is gone', () => {
  test.each([
    [
      ['je donne 3 kg de pommes', 'La moitié est réservée'],
      { item: '3 kg de pommes', details: 'La moitié est réservée' },
    ],
    [['je donne des bd', 'une partie est deja donnée'], { item: 'bd', details: 'une partie est deja donnée' }],
    [['je donne 10 chaises', '2 sont deja parties'], { quantity: 8, details: null }],
    [['je donne des chaises', 'certaines sont réservées'], { item: 'chaises', details: 'certaines sont réservées' }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('one of several things', () => {
  const jam = 'je donne 5 pots de confiture de figues et 2 pots de miel';
  test.each([
    [
      [jam, '3 pots de figues en fait'],
      { things: ['3 pots de confiture de figues', '2 pots de miel'], at: 'together' },
    ],
    [[jam, 'une seule', 'pas 5, 3 pots de figues'], { things: ['3 pots de confiture de figues', '2 pots de miel'] }],
    [
      [jam, '5 pots de figues', 'pas 4, 5 pots de figues'],
      { things: ['5 pots de confiture de figues', '2 pots de miel'] },
    ],
    [['je donne un canapé et un pouf', 'non c deux poufs'], { things: ['canapé', '2 poufs'], at: 'together' }],
    [['je donne une table, un lit et un buffet', 'le lit est deja parti'], { things: ['table', 'buffet'] }],
    [['je donne une table, un lit et un buffet', 'le lit est pris'], { things: ['table', 'buffet'] }],
    [['je donne des palettes et une table', 'les palettes sont parties'], { item: 'table', things: null }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('about so many', () => {
  test.each([
    [['plants de courgettes a donner', 'une quinzaine plutot'], { item: 'plants de courgettes', quantity: 15 }],
    [['je donne 4 bocaux', 'Il y en a une vingtaine'], { quantity: 20 }],
    [['je donne 4 bocaux', 'non une bonne dizaine'], { quantity: 10 }],
    [['plants de courgettes a donner, une dizaine'], { item: 'plants de courgettes', quantity: 10 }],
    [['je donne', 'des livres pour enfants, une trentaine'], { quantity: 30 }],
    [['je prete une perceuse une semaine', 'une quinzaine plutot'], { loan: '15 jours', quantity: null }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('what more is said than was asked', () => {
  test.each([
    [
      ['[photo]', 'je prete', 'perceuse bosch 700w, 1 semaine max, caution 20e'],
      { item: 'perceuse bosch 700w', loan: '1 semaine max', deposit: '20e', photos: ['0'] },
    ],
    [
      ['je prete', 'perceuse bosch, 3 jours, à robien'],
      { item: 'perceuse bosch', loan: '3 jours', quartier: 'Robien', at: 'until' },
    ],
    [
      ['je prete', 'perceuse, 1 semaine max, caution 20e'],
      { item: 'perceuse', loan: '1 semaine max', deposit: '20e', at: 'quartier' },
    ],
    [['je donne', '10 chaises, un peu abimées'], { item: 'chaises', details: 'un peu abimées', quantity: 10 }],
    [['je prete', 'perceuse bosch 700w'], { item: 'perceuse bosch 700w', at: 'quartier' }],
    [
      ['je prete', 'perceuse', 'passer', 'qqn aurait une tronconneuse a me preter samedi ?'],
      { direction: 'request', item: 'tronconneuse' },
    ],
    [['je donne', 'table', 'passer', 'je cherche une tronconneuse pour samedi'], { item: 'tronconneuse' }],
    [
      ['je donne', 'table', 'passer', "qui peut m'aider a demenager dimanche ?"],
      { direction: 'request', kind: 'service' },
    ],
    [
      ['je prete', 'perceuse', 'passer', 'qqn aurait une tronconneuse a me preter samedi ?', 'annuler'],
      { item: 'perceuse', at: 'until' },
    ],
    [['je donne', 'table', 'passer', 'je donne la table jusqu’à samedi'], { item: 'table', at: 'photos' }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

describe('help', () => {
  test.each([
    [['qqn pour garder mon chat du 10 au 20 decembre', 'du 12 au 20 plutot'], { when: 'du 12 au 20 decembre' }],
    [
      ['aide demenagement samedi 5 decembre a 9h, 3h environ', '10h plutot'],
      { when: 'samedi 5 decembre 10h', duration: '3h environ' },
    ],
    [
      ["qqn pour m'aider a monter un meuble samedi a 10h, ca prend 2h environ, contre un bon repas"],
      { duration: '2h', details: 'contre un bon repas' },
    ],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

test.each([
  [['je donne une table verte', 'la table est verte'], { item: 'table verte', details: null }],
  [['je donne une table', 'la table est un peu abîmée'], { item: 'table', details: 'un peu abîmée' }],
  [['je donne', 'table', 'trégueux'], { quartier: 'Trégueux' }],
])('what is known already is not told twice: %j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));

describe('of what is wanted in return', () => {
  test.each([
    [["j'echange du miel contre des legumes", 'ou des oeufs'], { 'in-return': 'legumes ou des oeufs' }],
    [
      ['je cherche qqn pour couper une haie samedi, contre un gateau', 'ou te preter ma tondeuse'],
      { 'in-return': 'gateau ou te preter ma tondeuse' },
    ],
    [['jechange mon velo 16 pouces contre un 20 pouces'], { 'in-return': '20 pouces', details: null }],
    [['mes plantes vertes contre bons soins'], { details: 'contre bons soins' }],
  ])('%j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));
});

test.each([
  [['[photo]', 'je donne un frigo', 'non c pas la bonne photo'], { photos: null, at: 'photos' }],
  [
    ['[photo]', 'je donne un frigo', "c'est pas la bonne photo je la change", '[photo]'],
    { photos: ['3'], details: null },
  ],
  [['je donne un bureau à Plérin', 'changer', 'la ville'], { at: 'quartier', details: null }],
])('the photo, the town: %j', (lines, slots) => expect(draft(...lines)).toMatchObject(slots));

test('« ce soir » is no « le soir »', () =>
  expect(draft('je donne des legumes a venir chercher ce soir')).toMatchObject({ details: 'lundi 23 au soir' }));

test.each([
  ['10 chaises de jardin en plastique c a langueux', { item: 'chaises de jardin en plastique', quartier: 'Langueux' }],
  ['je donne une table c a tregueux', { item: 'table', quartier: 'Trégueux' }],
  ['je donne un canapé dangle et un pouf c a pordic', { things: ['canapé dangle', 'pouf'], quartier: 'Pordic' }],
  ['vélo enfant a donner c sur plerin', { item: 'vélo enfant', quartier: 'Plérin' }],
  ['cable usb c a donner', { item: 'cable usb c' }],
])('« c » says where it is: %s', (text, slots) => expect(draft(text)).toMatchObject(slots));
