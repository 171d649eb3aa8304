import { expect, test } from 'vitest';
import { readHandedOver } from './handed-over.ts';
import { tellsTrouble } from './tells-trouble.ts';

test.each([
  "je l'ai cassé la lame jsuis desole",
  "j'ai recup les chaises mais ya que 3",
  "j'ai bien eu la lampe mais elle marche pas",
  'bien reçu mais il manque une vis',
  "j'ai abîmé la perceuse, désolé",
  'got it but one is missing',
  'I broke the handle, so sorry',
])('« %s »: something is wrong, and nothing is noted as done', (text) => {
  expect(tellsTrouble(text)).toBe(true);
  expect(readHandedOver(text)).toBeNull();
});

test.each([
  "je l'ai récupérée merci",
  'bien reçu',
  "c'est fait",
  'ça marche',
  'ça ne marche pas pour moi demain',
  "c'est cassé ?",
  'mais oui',
])('« %s »: nothing is', (text) => expect(tellsTrouble(text)).toBe(false));
