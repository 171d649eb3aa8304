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
  ['du 10 au 20 decembre', 'du 12 au 20', 'du 12 au 20 decembre'],
  ['du 10 au 20 décembre', 'le 13', 'le 13 décembre'],
  ['samedi 5 décembre à 9h', 'samedi 12', 'samedi 12 décembre à 9h'],
  ['from the 10th to the 20th december', 'from 12 to 18', 'from 12 to 18 december'],
])('« %s », rather « %s »: « %s »', (had, day, all) => expect(withHourOf(had, day)).toBe(all));

test.each([
  ['samedi matin', 'dimanche soir'],
  ['samedi', 'dimanche'],
  ['tous les mardis', 'à 18h'],
  ['tous les mardis', 'mercredi'],
  [undefined, 'dimanche'],
  ['le soir', 'dimanche'],
  ['du 20 décembre au 3 janvier', 'du 22 au 4'],
  ['du 10 au 20 décembre', 'du 12 au 20 janvier'],
])('%s leaves « %s » as it is', (had, day) => expect(withHourOf(had, day)).toBe(day));
