import { expect, test } from 'vitest';
import { dated } from './dated.ts';

/** Sunday 22 November 2026, noon in Paris. */
const at = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je suis là demain matin', 'je suis là lundi 23 au matin'],
  ['venir ce soir après 18h', 'venir dimanche 22 au soir après 18h'],
  ['après-demain au plus tard', 'mardi 24 au plus tard'],
  ['I am in tomorrow afternoon', 'I am in Monday 23 afternoon'],
  ['come tonight', 'come Sunday 22 evening'],
  ['ce canapé est lourd', 'ce canapé est lourd'],
  ['venir samedi', 'venir samedi'],
])('« %s » → « %s »', (text, said) => expect(dated(text, at)).toBe(said));

test('the first of a month is « 1er »', () => {
  const last = { now: new Date('2026-11-30T11:00:00Z'), timezone: 'Europe/Paris' };
  expect(dated('je la ramène demain soir', last)).toBe('je la ramène mardi 1er au soir');
  expect(dated('I bring it back tomorrow', last)).toBe('I bring it back Tuesday 1');
});
