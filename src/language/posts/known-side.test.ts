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
  'quelqu’un pour finir mes gâteaux ?',
  'qui pour finir mon paquet de litière minérale',
  // urgent, or with something wished for besides
  'Urgent : je donne un canapé à enlever avant samedi',
  'URGENT : donne frigo cause déménagement',
  'SOS : donne chatons',
  'Je prête ma remorque, je ne dirais pas non à une bière',
  'je donne un lot de livres, ça ne m’intéresse plus',
  'Je donne mes jouets, ils ne m’intéressent plus',
  'Je vous débarrasse de vos gravats avec ma remorque',
  'Je donne un lit. Un échange m’intéresserait aussi',
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
  'Je cherche quelqu’un pour finir ma cuisine',
  'Je cherche quelqu’un pour finir mon carrelage',
  'Je cherche quelqu’un pour finir mon déménagement samedi',
  'Je ne dirais pas non à une tondeuse le temps d’un samedi',
  'vos vieux cintres m’intéressent',
  'Urgent : qui peut me prêter une remorque ?',
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
  'urgent : lit bébé',
  'Je prête ma remorque, je ne dirais pas non à une bière',
  'je donne un lot de livres, ça ne m’intéresse plus',
  'Canapé à donner, un échange m’intéresserait',
  'quelqu’un pour finir ma récolte de pommes',
  'someone to finish my fence',
])('« %s » tells no side by its shape', (text) => {
  expect(knownSide(text.toLowerCase().replace(/’/g, "'").normalize('NFD').replace(/\p{M}/gu, ''))).toBeUndefined();
});
