import { expect, test } from 'vitest';
import { readLonger, readNotBack } from './about-a-loan.ts';

const monday = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je peux la garder jusqu’à dimanche ?', { until: '2026-11-29' }],
  ['je peux la garder 2 jours de plus ?', { days: 2 }],
  ['Est-ce que je peux la garder encore une semaine ?', { days: 7 }],
  ['on pourrait le garder deux jours de plus ?', { days: 2 }],
  ['j’aimerais garder la perceuse jusqu’à samedi', { until: '2026-11-28', thing: 'perceuse' }],
  ['je peux garder la perceuse une semaine de plus ?', { days: 7, thing: 'perceuse' }],
  ['Est-ce que je peux garder l’échelle 2 jours de plus ?', { days: 2, thing: 'echelle' }],
  ['serait-il possible de garder ta remorque jusqu’à dimanche ?', { until: '2026-11-29', thing: 'remorque' }],
  ['je garde la perceuse une semaine de plus', { days: 7, thing: 'perceuse' }],
  ['bonjour, possible de garder la perceuse plus longtemps ?', { thing: 'perceuse' }],
  ['can I keep the ladder one more week?', { days: 7, thing: 'ladder' }],
  ['je peux la garder plus longtemps ?', {}],
  ['can I keep it until Sunday?', { until: '2026-11-29' }],
  ['could I keep it two more days?', { days: 2 }],
  ['may I keep it a bit longer?', {}],
  ['prolonger', {}],
  ['je peux prolonger le prêt jusqu’à dimanche ?', { until: '2026-11-29' }],
  ['2 jours de plus', { days: 2 }],
  ['Encore une semaine stp ?', { days: 7 }],
  ['two more days please', { days: 2 }],
])('« %s » asks for a longer loan', (text, longer) => expect(readLonger(text, monday)).toEqual(longer));

test.each([
  'je garde le fauteuil finalement',
  'tu peux la garder',
  'je peux garder tes enfants samedi',
  'can I keep it?',
  'deux jours',
  'encore une semaine sans pluie',
])('« %s » does not', (text) => expect(readLonger(text, monday)).toBeNull());

test.each([
  'l’échelle n’est pas revenue',
  'la perceuse n’est toujours pas rendue',
  'il ne me l’a pas rendue',
  'elle me l’a pas rendu',
  'Yann ne m’a pas rendu la perceuse',
  'on ne me l’a toujours pas rendue',
  'my drill hasn’t come back',
  'he hasn’t returned it',
  'I still haven’t got it back',
])('« %s »: a loan is missing', (text) => expect(readNotBack(text)).toBe(true));

test.each(['tu ne me l’as pas rendue', 'il est pas venu', 'la perceuse est rendue', 'je ne suis pas là'])(
  '« %s »: none is',
  (text) => expect(readNotBack(text)).toBe(false),
);

test.each([
  ['jpeu la garder jusqua dimanche', { until: '2026-11-29' }],
  ['jpeux la gardé encore 2 jours stp', { days: 2 }],
  ['jvoudrai la garder 1 semaine de +', { days: 7 }],
])('« %s », as it is typed on a phone', (text, longer) => expect(readLonger(text, monday)).toEqual(longer));
