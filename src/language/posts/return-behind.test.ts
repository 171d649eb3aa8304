import { describe, expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { spellOut } from '../words/spell-out.ts';
import { findReturnBehind, returnOfSwap } from './return-behind.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const behind = (text: string): string | undefined => findReturnBehind(text, spellOut(text), [])?.name;

describe('what is given for it, said behind it', () => {
  test.each([
    ['lit une place voulu, mon canapé en échange', 'canapé'],
    ['il me faudrait un rehausseur, je donne notre siège coque en retour', 'siège coque'],
    ['qui a des cordages ? je donne un taud à la place', 'taud'],
    ['cherche combinaison 8 ans, j’ai un gaufrier à laisser en contrepartie', 'gaufrier'],
    ['voudrai un autoradio, je laisse deux enceintes contre', 'enceintes'],
    ['my daughter needs a wheel, I can give a saddle in return', 'saddle'],
    ['une haie à tailler ? mes sablés en remerciement', 'sablés'],
    ['je veux bien une tente, j’ai un hamac avec son support à proposer en échange', 'hamac avec son support'],
    ['j’ai des timbres, j’aimerais des cartes postales à la place', 'cartes postales'],
  ])('« %s »: %s', (text, wanted) => {
    expect(behind(text)).toBe(wanted);
  });

  test.each([
    'je donne deux vestes en échange',
    'un lit, je ne demande rien en échange',
    'cherche un vélo en échange de confitures',
    'échange canapé contre fauteuil',
    'mon dos a voté, samedi je le veux par contre',
    'un coup de main, et mille bisous en retour',
    'je prête ma tondeuse, elle reste à sa place',
  ])('« %s » says nothing of it', (text) => {
    expect(behind(text)).toBeUndefined();
  });
});

test.each([
  ['mon fils veut un skate, on a une trottinette', 'trottinette'],
  ['veut bottes 44, donne bottes 42', 'bottes 42'],
  ['wanted a dash cam, offering a satnav', 'satnav'],
  ['lunch boxes for water bottles', 'water bottles'],
  ['je répare ton vélo, tu m’aides à ranger le garage', 'aides à ranger le garage'],
  ['je lave vos vitres, vous me coupez les cheveux', 'coupez les cheveux'],
  ['je te donne des œufs, tu me donnes du cidre', 'cidre'],
  ['we bake, you babysit', 'babysit'],
])('a swap without a word for it: « %s » gives « %s »', (text, wanted) => {
  expect(returnOfSwap(text, spellOut(text))).toBe(wanted);
});

test.each([
  ['il me faut un vélo 24 pouces, mon 20 pouces en échange', '20 pouces', 'vélo 24 pouces'],
  ['je cherche une cocotte, je donne un wok en échange', 'wok', 'cocotte'],
  ['besoin d’une échelle, un pot de miel en retour', 'pot de miel', 'échelle'],
])('« %s » asks for a swap for %s', (text, inReturn, item) => {
  expect(readMessage(text, context)).toMatchObject({
    intent: 'post',
    direction: 'request',
    kind: 'swap',
    inReturn,
    items: [item],
  });
});
