import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { findDuration, isDuration, isOnlyDay } from './duration.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['besoin d’aide pour déménager un piano ce soir pendant 2h', '2h'],
  ['besoin d’aide samedi, ça prend une petite heure', 'une petite heure'],
  ['aide demain pour la matinée', 'la matinée'],
  ['I need help on Saturday for an hour', 'an hour'],
  ['besoin d’aide pour déménager samedi, 2 ou 3h', '2 ou 3h'],
  ['besoin d’aide pour déménager 2 ou 3h samedi', '2 ou 3h'],
  ['aide pour monter une armoire samedi 2-3h', '2-3h'],
  ['besoin d’aide dimanche, ça prend 2h ou 3h', '2h ou 3h'],
  ['besoin d’aide demain pendant une heure ou deux', 'une heure ou deux'],
])('« %s » takes « %s »', (text, said) => expect(findDuration(text)).toBe(said));

test.each([
  'besoin d’aide ce soir à 18h',
  'besoin d’aide samedi, 14 heures',
  'aide dimanche, 10 h',
  'besoin d’aide pour un piano',
  'aide pour 2 personnes',
  'besoin d’aide samedi à 2 ou 3h',
  'besoin d’aide samedi 14 ou 15h',
])('« %s » says no length', (text) => expect(findDuration(text)).toBeNull());

test.each([
  '2 heures',
  '1h',
  '1h30',
  'une petite heure',
  'environ 30 min',
  'la matinée',
  'une heure ou deux heures',
  '2 ou 3 heures max',
  'about an hour',
])('« %s » is a length', (text) => expect(isDuration(text)).toBe(true));

test.each(['18h', 'à 2h', 'samedi', '2', 'ce soir', 'dans 2 heures'])('« %s » is none', (text) =>
  expect(isDuration(text)).toBe(false),
);

test('a day alone is no length', () => {
  expect(isOnlyDay('samedi', context)).toBe(true);
  expect(isOnlyDay('dimanche matin', context)).toBe(true);
  expect(isOnlyDay('la matinée', context)).toBe(false);
  expect(isOnlyDay('samedi de 14h à 16h', context)).toBe(false);
  expect(isOnlyDay('je sais pas', context)).toBe(false);
});

test.each([
  ['aide pour déménager samedi matin, 2h max', '2h max', 'samedi matin'],
  ['monter un meuble samedi 2h max', '2h max', 'samedi'],
  ['tailler ma haie dimanche, une petite heure', 'une petite heure', 'dimanche'],
  ['un déménagement samedi à 14h, 2h environ', '2h environ', 'samedi à 14h'],
  ['moving a sofa on saturday, 2 hours max', '2 hours max', 'on saturday'],
])('« je cherche quelqu’un pour %s » says how long beside when', (text, long, when) => {
  const said = `je cherche quelqu’un pour ${text}`;
  expect(findDuration(said)).toBe(long);
  expect(readMessage(said, context).when?.said).toBe(when);
});

test.each(['samedi à 2h', 'samedi avant 2h max', 'samedi 18h max'])('« %s » is a moment', (when) =>
  expect(findDuration(`je cherche quelqu’un pour tailler ma haie ${when}`)).toBeNull(),
);

test('« samedi 2 ou 3h » names no second of a month', () =>
  expect(readMessage('besoin d’aide pour déménager samedi 2 ou 3h', context).when).toEqual({
    said: 'samedi',
    day: '2026-11-28',
  }));
