import { expect, test } from 'vitest';
import { withHourOf } from './same-hour.ts';

test.each([
  ['samedi matin', 'dimanche', 'dimanche matin'],
  ['samedi à 14h', 'dimanche', 'dimanche à 14h'],
  ['samedi 12 décembre, de 9h à 11h', 'le 13 décembre', 'le 13 décembre, de 9h à 11h'],
  ['demain soir', 'lundi prochain', 'lundi prochain soir'],
  ['Saturday afternoon', 'Sunday', 'Sunday afternoon'],
])('« %s », rather « %s »: « %s »', (had, day, all) => expect(withHourOf(had, day)).toBe(all));

test.each([
  ['samedi matin', 'dimanche soir'],
  ['samedi', 'dimanche'],
  ['samedi matin', 'à 18h'],
  ['tous les mardis', 'mercredi'],
  [undefined, 'dimanche'],
  ['le soir', 'dimanche'],
])('%s gives « %s » no hour', (had, day) => expect(withHourOf(had, day)).toBe(day));
