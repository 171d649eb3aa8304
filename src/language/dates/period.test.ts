import { describe, expect, test } from 'vitest';
import { findPeriod, readPeriod, saysOnlyDays } from './period.ts';

/** Tuesday 24 November 2026, noon in Paris. */
const TUESDAY = { now: new Date('2026-11-24T11:00:00Z'), timezone: 'Europe/Paris' };
const SUNDAY = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

const NOVEMBER = (from: number, to = from) => ({ from: `2026-11-${from}`, to: `2026-11-${to}` });

test.each([
  ['demain', NOVEMBER(25)],
  ['aujourd’hui', NOVEMBER(24)],
  ['ce soir', NOVEMBER(24)],
  ['samedi', NOVEMBER(28)],
  ['le samedi', NOVEMBER(28)],
  ['samedi matin', NOVEMBER(28)],
  ['pour samedi', NOVEMBER(28)],
  ['ce week-end', NOVEMBER(28, 29)],
  ['le week-end', NOVEMBER(28, 29)],
  ['pour le weekend', NOVEMBER(28, 29)],
  ['le week-end prochain', { from: '2026-12-05', to: '2026-12-06' }],
  ['le week-end du 12 décembre', { from: '2026-12-12', to: '2026-12-13' }],
  ['pour le weekend du 12/12', { from: '2026-12-12', to: '2026-12-13' }],
  ['samedi et dimanche', NOVEMBER(28, 29)],
  ['de vendredi à dimanche', NOVEMBER(27, 29)],
  ['du vendredi au dimanche', NOVEMBER(27, 29)],
  ['de demain à vendredi', NOVEMBER(25, 27)],
  ['cette semaine', NOVEMBER(24, 29)],
  ['la semaine prochaine', { from: '2026-11-30', to: '2026-12-06' }],
  ['du 5 au 7 décembre', { from: '2026-12-05', to: '2026-12-07' }],
  ['pour la fête, du 5 au 7 décembre', { from: '2026-12-05', to: '2026-12-07' }],
  ['du 26 au 28', NOVEMBER(26, 28)],
  ['du 28 novembre au 2 décembre', { from: '2026-11-28', to: '2026-12-02' }],
  ['du 28 au 2', { from: '2026-11-28', to: '2026-12-02' }],
  ['du 20 au 26', NOVEMBER(24, 26)],
  ['le 5 décembre', { from: '2026-12-05', to: '2026-12-05' }],
  ['le 5/12', { from: '2026-12-05', to: '2026-12-05' }],
  ['jusqu’à dimanche', NOVEMBER(24, 29)],
  ['demain jusqu’à dimanche', NOVEMBER(25, 29)],
  ['à partir de jeudi pour 3 jours', NOVEMBER(26, 28)],
  ['samedi pour 2 jours', NOVEMBER(28, 29)],
  ['une semaine', NOVEMBER(24, 30)],
  ['pour 3 jours', NOVEMBER(24, 26)],
  ['pendant 10 jours', { from: '2026-11-24', to: '2026-12-03' }],
  ['pour 10 jours', { from: '2026-11-24', to: '2026-12-03' }],
  ['dans 10 jours', { from: '2026-12-04', to: '2026-12-04' }],
  ['pour dans une semaine', { from: '2026-12-01', to: '2026-12-01' }],
  ['dans 10 jours pour 3 jours', { from: '2026-12-04', to: '2026-12-06' }],
  ['dans les 10 jours', { from: '2026-11-24', to: '2026-12-04' }],
  ['d’ici 10 jours', { from: '2026-11-24', to: '2026-12-04' }],
  ['in two weeks', { from: '2026-12-08', to: '2026-12-08' }],
  ['une heure ou deux', NOVEMBER(24)],
  ['this weekend', NOVEMBER(28, 29)],
  ['on the weekend of december 5', { from: '2026-12-05', to: '2026-12-06' }],
  ['the weekend of 12 december', { from: '2026-12-12', to: '2026-12-13' }],
  ['from 5 to 7 December', { from: '2026-12-05', to: '2026-12-07' }],
  ['tomorrow', NOVEMBER(25)],
  ['Saturday for two days', NOVEMBER(28, 29)],
  ['until Sunday', NOVEMBER(24, 29)],
  ['quand tu veux', null],
  ['je ne sais pas', null],
  ['hier', null],
  ['', null],
])('« %s »', (text, period) => {
  expect(readPeriod(text, TUESDAY)).toEqual(period);
});

test('on a Sunday « ce week-end » is what is left of it', () => {
  expect(readPeriod('ce week-end', SUNDAY)).toEqual(NOVEMBER(22));
});

test('days are those of the town, across both changes of the clocks', () => {
  const spring = { now: new Date('2027-03-27T23:30:00Z'), timezone: 'Europe/Paris' };
  expect(readPeriod('une semaine', spring)).toEqual({ from: '2027-03-28', to: '2027-04-03' });
  const autumn = { now: new Date('2026-10-24T22:30:00Z'), timezone: 'Europe/Paris' };
  expect(readPeriod('de demain à mardi', autumn)).toEqual({ from: '2026-10-26', to: '2026-10-27' });
});

describe('among other words', () => {
  test.each([
    ['pour ce week-end', NOVEMBER(28, 29)],
    ['du 5 au 7 décembre', { from: '2026-12-05', to: '2026-12-07' }],
    ['demain ?', NOVEMBER(25)],
    ['demain, merci', NOVEMBER(25)],
    ['j’en ai besoin samedi', NOVEMBER(28)],
    ['pour samedi, je peux passer ce soir', NOVEMBER(28)],
    ['pour une semaine', NOVEMBER(24, 30)],
    ['je peux passer ce soir', null],
    ['merci beaucoup', null],
    ['c’est pour monter une étagère', null],
  ])('« %s »', (text, period) => {
    expect(findPeriod(text, TUESDAY)).toEqual(period);
  });
});

test.each([
  ['pour ce week-end', true],
  ['du 5 au 7 décembre', true],
  ['du 28 au 30', true],
  ['demain, merci', true],
  ['pour une semaine', true],
  ['pour samedi, je peux passer ce soir', false],
  ['c’est pour monter une étagère demain', false],
])('« %s » says days and nothing else: %s', (text, isAll) => {
  expect(saysOnlyDays(text, TUESDAY)).toBe(isAll);
});
