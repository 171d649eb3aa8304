import { expect, test } from 'vitest';
import { isSaidToSomebody } from './said-to-somebody.ts';

test.each([
  "tu l'as oublié ?",
  'je te la rends le 14',
  'oh mince desolee fatou',
  'elle est sublime !!!',
  'ampli marshall top',
  'g mon levain merci',
  'g les bd',
  "j'ai pris mon stere",
  "paul me l'a donné",
  'je les laisse devant la porte, 6 rue du parc, servez vous',
  'passez ce soir avant 20h',
  'attends je demande a mon mari',
  'marie 5 left for you',
  'it is perfect',
])('is said to somebody: %s', (text) => expect(isSaidToSomebody(text)).toBe(true));

test.each([
  'table basse en bois',
  'à donner canapé 3 places',
  'je donne un lit, à venir chercher samedi',
  'perceuse pour samedi',
  "j'ai un vélo à prêter",
  'top matelas 90',
  'superbe commode',
  'moving boxes, about 20',
  "j'ai des bocaux à donner",
])('is said to the town: %s', (text) => expect(isSaidToSomebody(text)).toBe(false));
