import { expect, test } from 'vitest';
import { proposesTo } from './proposes-to.ts';

test.each([
  'je te propose une switch',
  'je te donne mon ancien vélo',
  'oui je te propose des confitures',
  'je peux te proposer ma ps4 en échange',
  'I can offer you a bike',
  'contre une machine à coudre ?',
  'et contre des œufs ça te va ?',
  'in exchange for a jar of honey?',
])('« %s » is swapped for what is shown', (text) => expect(proposesTo(text)).toBe(true));

test.each([
  'je vous donne des tomates',
  'j’échange un vélo contre une trottinette',
  'contre bons soins',
  'je vous propose des cours de guitare',
  'je vous propose mon aide pour le jardin',
  'je te propose mon aide',
  'je te donne mon numéro',
  'je te donne mon nouveau numéro',
  'je te donne mon adresse',
  'je te propose un rdv',
  'je te propose un autre jour',
  'je te propose un créneau samedi',
  'je te propose un coup de main',
  'je te donne des nouvelles demain',
  'I can give you a lift',
  'I’ll give you a call',
  'I can give you my number',
  'I can give you a hand',
])('« %s » is not', (text) => expect(proposesTo(text)).toBe(false));
