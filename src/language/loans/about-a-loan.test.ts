import { expect, test } from 'vitest';
import { readNotBack } from './about-a-loan.ts';

test.each([
  'l’échelle n’est pas revenue',
  'la perceuse n’est toujours pas rendue',
  'il ne me l’a pas rendue',
  'elle me l’a pas rendu',
  'Yann ne m’a pas rendu la perceuse',
  'on ne me l’a toujours pas rendue',
  'elle me la toujours pas rendu',
  'paul ma pas rendu la perceuse',
  'ben non il me l’a toujours pas ramené',
  'my drill hasn’t come back',
  'he hasn’t returned it',
  'I still haven’t got it back',
])('« %s »: a loan is missing', (text) => expect(readNotBack(text)).toBe(true));

test.each(['tu ne me l’as pas rendue', 'il est pas venu', 'la perceuse est rendue', 'je ne suis pas là'])(
  '« %s »: none is',
  (text) => expect(readNotBack(text)).toBe(false),
);
