import { expect, test } from 'vitest';
import { takesMomentBack } from './takes-moment-back.ts';

// a Wednesday; what was spoken of is Saturday, 10 h
const context = { now: new Date('2026-07-15T10:00:00Z'), timezone: 'Europe/Paris' };
const SATURDAY = new Date('2026-07-18T08:00:00Z');

test.each([
  'ah non finalement je peux plus samedi',
  'je peux plus samedi à 10h',
  'desolee samedi je suis plus dispo',
  'laisse tomber samedi, je te redis',
  'finalement non',
  'finalement je peux pas',
  'je peux pas samedi, plutôt dimanche',
  'mince j’annule, mon fils est malade',
  'ça va pas être possible',
  'sorry I can’t make it any more',
  'I can’t do saturday',
])('« %s » takes it back', (text) => expect(takesMomentBack(text, SATURDAY, context)).toBe(true));

test.each([
  'je peux pas le porter seule',
  'vendredi je peux pas',
  'je peux pas vendredi',
  'samedi c’est parfait',
  'oublie pas les vis',
  'c’est pas possible de passer avant ?',
  'laisse le devant la porte',
  'je suis pas loin de la gare',
  'il est pas lourd, à samedi',
])('« %s » does not', (text) => expect(takesMomentBack(text, SATURDAY, context)).toBe(false));
