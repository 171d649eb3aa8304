import { expect, test } from 'vitest';
import { putsBack } from './puts-back.ts';

test.each([
  'remets le',
  'remets-la',
  'non remets la en ligne stp',
  'oups, remets-le !',
  'finalement remettre en ligne',
  'remets l’annonce',
  'annule le retrait',
  'put it back up',
])('« %s » puts back what was taken down', (text) => expect(putsBack(text)).toBe(true));

test.each(['remets le canapé', 'remets la photo', 'je remets ça à demain', 'je le remets demain', 'retire le'])(
  '« %s » does not',
  (text) => expect(putsBack(text)).toBe(false),
);
