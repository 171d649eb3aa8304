import { expect, test } from 'vitest';
import { agreementOf, isShown, partiesOf, readNote } from './rules.ts';

test.each([
  ['Merci Marie !', 'Merci Marie !'],
  ['Merci ! Mon numéro : 06 12 34 56 78', 'Merci !'],
  ['😊', '😊'],
  ['06 12 34 56 78', null],
  ['https://exemple.fr/cadeau', null],
  ['Prêt d’argent entre particuliers, rapide et sérieux', null],
  ['!', null],
])('of « %s » is passed on %s', (said, words) => {
  expect(readNote(said)).toBe(words);
});

test('whoever gets something thanks whoever gives it', () => {
  expect(partiesOf({ member_id: 'm', direction: 'offer' }, { member_id: 'p' })).toEqual({ from: 'p', to: 'm' });
  expect(partiesOf({ member_id: 'm', direction: 'request' }, { member_id: 'p' })).toEqual({ from: 'm', to: 'p' });
});

test('shown only when both agree', () => {
  const at = new Date(0);
  expect(agreementOf({ from_member: 'p' }, 'p')).toBe('author_agrees_at');
  expect(agreementOf({ from_member: 'p' }, 'm')).toBe('giver_agrees_at');
  expect(isShown({ from_member: 'p', author_agrees_at: at, giver_agrees_at: null })).toBe(false);
  expect(isShown({ from_member: 'p', author_agrees_at: at, giver_agrees_at: at })).toBe(true);
});
