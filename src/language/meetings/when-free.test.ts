import { expect, test } from 'vitest';
import { readWhenFree } from './when-free.ts';

test.each([
  ['calendrier perceuse', 'perceuse'],
  ['Calendrier de la perceuse', 'perceuse'],
  ['le calendrier de l’échelle svp', 'echelle'],
  ['voir le planning du taille-haie', 'taille-haie'],
  ['calendrier perceuse 15', 'perceuse 15'],
  ['quand est libre la perceuse ?', 'perceuse'],
  ['quand est-ce que la perceuse est libre ?', 'perceuse'],
  ['la perceuse est dispo quand ?', 'perceuse'],
  ['calendar of the drill', 'drill'],
  ['calendar ladder', 'ladder'],
  ['calendrier lampe', 'lampe'],
  ['calendrier de la lampe', 'lampe'],
  ['quand est libre l’échelle ?', 'echelle'],
  ['calendrier mesureur laser', 'mesureur laser'],
  ['when is the drill free?', 'drill'],
])('« %s » asks for days', (text, thing) => {
  expect(readWhenFree(text)).toBe(thing);
});

test.each([
  'calendrier',
  'tu es libre quand ?',
  'quand es-tu libre ?',
  'je suis libre demain',
  'je donne un calendrier de l’avent',
  'quand est-ce que tu passes ?',
])('« %s » does not', (text) => {
  expect(readWhenFree(text)).toBeNull();
});
