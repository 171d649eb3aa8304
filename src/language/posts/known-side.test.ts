import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { knownSide } from './known-side.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris', places: ['Robien', 'Plérin'] };
const side = (text: string): string | undefined => readMessage(text, context).direction;

test.each([
  // asked of others whether they need it, by who has it
  'Need someone to feed your cat over Christmas? That’s me',
  'Need a hand in the garden? I’ve a strong back and no job at the moment',
  'Besoin d’un diable pour bouger un frigo ? j’en ai un à prêter',
  'Besoin d’un chauffeur pour l’hôpital ? Je suis là les mardis',
  'Il vous faut un chauffeur pour la dialyse ? Je rentre de nuit et je peux enchaîner',
  'Quelqu’un cherche un covoiturage le matin ? J’ai trois sièges vides',
  // whoever eats it up
  'quelqu’un pour finir ma soupe ?',
  'cherche personne qui veut mon vieux skate',
  'svp prenez mes coings, on n’en peut plus',
  'Vous auriez l’usage d’une bétonnière ?',
  'à qui rendrait service un parc pour bébé ?',
])('« %s » offers', (text) => {
  expect(side(text)).toBe('offer');
});

test.each([
  'could do with a wok and a rice cooker',
  'lend us a cello stand pls',
  'qui donne ses vieilles décos de Noël ?',
  'j’accepterais volontiers de la lecture',
  'Emprunt : siège auto pour les cousins',
  'Tout l’ancien matériel photo que vous n’utilisez plus m’intéresse',
])('« %s » asks', (text) => {
  expect(side(text)).toBe('request');
});

test.each([
  // who needs it is the one who writes
  'besoin d’une perceuse ? non, d’une visseuse, je la rends demain',
  'besoin d’un coup de main svp ? ma voiture est en panne',
  'vous cherchez quoi ?',
  'quelqu’un pour finir ma terrasse avec moi',
  'prenez votre temps',
  'j’aurais l’usage d’une bétonnière deux jours',
  'qui donne des cours de piano ?',
  'à qui le tour ?',
])('« %s » tells no side by its shape', (text) => {
  expect(knownSide(text.toLowerCase().replace(/’/g, "'").normalize('NFD').replace(/\p{M}/gu, ''))).toBeUndefined();
});
