import { expect, test } from 'vitest';
import { withHourOf } from './same-hour.ts';

test.each([
  ['samedi matin', 'dimanche', 'dimanche matin'],
  ['samedi à 14h', 'dimanche', 'dimanche à 14h'],
  ['samedi 12 décembre, de 9h à 11h', 'le 13 décembre', 'le 13 décembre, de 9h à 11h'],
  ['demain soir', 'lundi prochain', 'lundi prochain soir'],
  ['Saturday afternoon', 'Sunday', 'Sunday afternoon'],
  ['samedi', '18h', 'samedi 18h'],
  ['samedi 14h', 'à 18h', 'samedi à 18h'],
  ['samedi matin', 'vers 14h30', 'samedi vers 14h30'],
  ['samedi 12 décembre à 9h', 'de 14h à 16h', 'samedi 12 décembre de 14h à 16h'],
  ['demain à 14h', 'le matin', 'demain matin'],
  ['18h', 'dimanche', 'dimanche 18h'],
])('« %s », rather « %s »: « %s »', (had, day, all) => expect(withHourOf(had, day)).toBe(all));

test.each([
  ['samedi matin', 'dimanche soir'],
  ['samedi', 'dimanche'],
  ['tous les mardis', 'à 18h'],
  ['tous les mardis', 'mercredi'],
  [undefined, 'dimanche'],
  ['le soir', 'dimanche'],
])('%s leaves « %s » as it is', (had, day) => expect(withHourOf(had, day)).toBe(day));
