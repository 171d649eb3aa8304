import { expect, test } from 'vitest';
import { readLonger } from './keeps-longer.ts';

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
  ['slt Fatou jpeux la garder jusqu’a samedi ?', { until: '2026-11-28' }],
  ['je voudrais la garder jusqu’à mardi', { until: '2026-11-24' }],
  ['je la garde jusqu’à dimanche stp', { until: '2026-11-29' }],
  ['jai besoin encore 1 jour', { days: 1 }],
  ['jen ai encor besoin 1 semaine', { days: 7 }],
  ['dsl g encore besoin de la perceuse 2j', { days: 2, thing: 'perceuse' }],
  ['besoin d’un jour de plus', { days: 1 }],
  ['il me la faudrait encore 2 jours', { days: 2 }],
  ['Fatou, il me la faut jusqu’à mardi', { until: '2026-11-24' }],
  ['possible de la garder un peu plus ?', {}],
  ['jusqu’à lundi c’est possible ?', { until: '2026-11-30' }],
  ['je peux la garder ce week-end ?', { until: '2026-11-29' }],
  ['can I keep it till Sunday?', { until: '2026-11-29' }],
  ['Hi Fatou, could I keep it a couple of days longer?', { days: 2 }],
  ['I need it one more day', { days: 1 }],
  ['I still need the drill until Sunday', { until: '2026-11-29', thing: 'drill' }],
  ['is it ok if I keep it until Sunday?', { until: '2026-11-29' }],
])('« %s » asks for a longer loan', (text, longer) => expect(readLonger(text, monday)).toEqual(longer));

test.each([
  'je garde le fauteuil finalement',
  'tu peux la garder',
  'je peux garder tes enfants samedi',
  'can I keep it?',
  'deux jours',
  'encore une semaine sans pluie',
  'je peux te la garder jusqu’à dimanche',
  'j’ai besoin d’une perceuse jusqu’à dimanche',
  'j’ai besoin d’aide encore 2 jours',
  'j’ai pas besoin de la perceuse encore 2 jours',
  'I need a ladder until Sunday',
  'I need help for one more day',
  'il me faut un vélo jusqu’à samedi',
  'on se voit jusqu’à quand ?',
])('« %s » does not', (text) => expect(readLonger(text, monday)).toBeNull());

test.each([
  ['jpeu la garder jusqua dimanche', { until: '2026-11-29' }],
  ['jpeux la gardé encore 2 jours stp', { days: 2 }],
  ['jvoudrai la garder 1 semaine de +', { days: 7 }],
])('« %s », as it is typed on a phone', (text, longer) => expect(readLonger(text, monday)).toEqual(longer));
