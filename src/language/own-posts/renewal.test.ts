import { expect, test } from 'vitest';
import { readRenewal, readRenewalAlone, saysNobodyWants } from './renewal.ts';

const CONTEXT = { now: new Date('2026-11-23T10:00:00+01:00'), timezone: 'Europe/Paris' };
const of = (text: string) => readRenewal(text, CONTEXT);

test.each([
  ['prolonge le vélo jusqu’à dimanche', { until: '2026-11-29T22:59:59.000Z' }],
  ["prolonger canapé 15 jusqu'au 15", { until: '2026-12-15T22:59:59.000Z' }],
  ['extend the bike until Sunday', { until: '2026-11-29T22:59:59.000Z' }],
  ['prolonge le vélo pour 2 semaines', { until: '2026-12-07T22:59:59.000Z', isLeast: true }],
  ['prolonge le vélo de deux semaines', { more: 14 }],
  ['prolonge le vélo encore une semaine', { more: 7 }],
  ['prolonge le vélo 3 jours', { more: 3 }],
  ['prolonge le body 12 mois de 2 semaines', { more: 14 }],
  ['prolonge le body 12 mois pour 2 semaines', { until: '2026-12-07T22:59:59.000Z', isLeast: true }],
  ['prolonge le vélo 3 mois', { more: 90 }],
  ["prolonge le vélo jusqu'à nouvel ordre", { unread: true }],
  ["prolonge mon annonce d'une semaine", { more: 7 }],
  ['extend my post by a week', { more: 7 }],
  ['extend my post for two more weeks', { until: '2026-12-07T22:59:59.000Z', isLeast: true }],
  ['prolonge le vélo de quelques jours', { unread: true }],
])('« %s »', (text, meant) => expect(of(text)).toEqual(meant));

test('no day is named: as usual', () => {
  for (const text of [
    'prolonge body 12 mois',
    'prolonge les pyjamas de 6 mois',
    'prolonge body bébé 18 mois',
    'prolonge le vélo',
    'prolonger vélo 12',
    'renew the bike',
    'prolonge le vélo encore un peu',
    'remets le canapé en ligne',
  ])
    expect(of(text)).toBeNull();
});

test.each([
  ["jusqu'à mercredi", { until: '2026-11-25T22:59:59.000Z' }],
  ["oui, jusqu'au 15 stp", { until: '2026-12-15T22:59:59.000Z' }],
  ['une semaine de plus', { more: 7 }],
  ['ok prolonge encore 15 jours', { more: 15 }],
  ['until Sunday please', { until: '2026-11-29T22:59:59.000Z' }],
  ["je donne un vélo jusqu'à mercredi", null],
  ['mercredi', null],
  ['oui', null],
  ["jusqu'à nouvel ordre", null],
])('« %s », below « On prolonge ? »', (text, meant) => expect(readRenewalAlone(text, CONTEXT)).toEqual(meant));

test('nobody wants it', () => {
  for (const text of ["personne n'en veut", 'Personne...', "bah personne l'a pris", 'nobody wants it'])
    expect(saysNobodyWants(text)).toBe(true);
  for (const text of ["personne n'a répondu ?", 'une personne', 'personne âgée cherche aide'])
    expect(saysNobodyWants(text)).toBe(false);
});
