import { expect, test } from 'vitest';
import { readOkOnDay } from './ok-on-day.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['ok fatou apres demain', 'fatou', '2026-11-25'],
  ['ok lucie dimanche', 'lucie', '2026-11-29'],
  ['Oui Fatou, mercredi', 'fatou', '2026-11-25'],
  ['d’accord pour lucie ce week-end', 'lucie', '2026-11-28'],
  ['ok pour Gwen du 26 au 28', 'gwen', '2026-11-26'],
  ['yes emma on sunday', 'emma', '2026-11-29'],
])('« %s »', (text, name, from) => expect(readOkOnDay(text, context)).toEqual({ name, from }));

test.each([
  'ok demain',
  'ok fatou',
  'ok pour dimanche',
  'fatou dimanche',
  'ok fatou 18h',
  'ok fatou dimanche ?',
  'ok je viens dimanche',
  'ok à dimanche',
  'ok super dimanche',
  'oui, dans dix minutes',
  'ok mais dimanche',
  'oui vers dimanche',
])('« %s » does not', (text) => expect(readOkOnDay(text, context)).toBeNull());
