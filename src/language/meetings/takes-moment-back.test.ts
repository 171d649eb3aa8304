import { expect, test } from 'vitest';
import { takesAgreedBack, takesMomentBack } from './takes-moment-back.ts';

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

test.each([
  'je peux plus samedi',
  'jpeux plus samedi dsl',
  'finalement pas samedi',
  'mince samedi ça va plus être possible',
  'je peux plus samedi, dimanche 10h ?',
  'je peux plus samedi matin',
  'je suis plus dispo samedi à 10h',
  'on annule samedi',
  'samedi je viens pas finalement',
  'je peux plus venir',
  'désolée je peux pas venir finalement',
  'je dois annuler, mon fils est malade',
  'ma voiture est en panne, je peux plus samedi',
  'I can’t make it any more',
  'sorry I can’t do Saturday',
  'I have to cancel',
])('« %s » takes back what was agreed', (text) => expect(takesAgreedBack(text, SATURDAY, context)).toBe(true));

test.each([
  'finalement non',
  'laisse tomber',
  'je peux pas le porter seule',
  'je peux pas vendredi',
  'finalement pas dimanche',
  'je peux pas samedi soir',
  'mon mari peut pas samedi',
  'ma sœur est pas là samedi',
  't’es plus dispo samedi ?',
  'samedi c’est parfait',
  'je peux pas venir plus tôt',
  'je peux pas venir avant 10h',
  'il est pas lourd, à samedi',
  'pas de souci pour samedi',
  'oublie pas les vis samedi',
  't’inquiète pas, à samedi',
  'tu annules pas samedi hein',
  'merci ! je peux passer samedi vers 10h',
  'je peux plutôt samedi 10h',
])('« %s » leaves it as it is', (text) => expect(takesAgreedBack(text, SATURDAY, context)).toBe(false));
