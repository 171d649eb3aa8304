import { expect, test } from 'vitest';
import { isDeclined, isNo, isNone, isYes, readPlainAnswer } from './small-answers.ts';

test.each([
  'oui',
  'Oui !',
  'OUIII',
  'ok',
  'd’accord',
  'ok merci',
  'yes please',
  '👍',
  '👍🏽',
  'Bien sûr',
  'vas-y',
  'c’est bon',
])('yes: %s', (text) => {
  expect([isYes(text), isNo(text), isNone(text)]).toEqual([true, false, false]);
});
test.each(['non', 'Nooon', 'NON merci', 'nope', 'no thanks', '👎', 'pas du tout'])('no: %s', (text) => {
  expect([isYes(text), isNo(text), isNone(text)]).toEqual([false, true, true]);
});
test.each([
  'aucun',
  'Aucune',
  'pas de date',
  'passer',
  'Skip',
  'rien',
  'sans',
  'je ne sais pas',
  'n’importe quand',
  '-',
  'no deadline',
])('none: %s', (text) => {
  expect([isYes(text), isNo(text), isNone(text)]).toEqual([false, false, true]);
});
test.each(['', 'oui mais pas demain', 'fauteuil', 'non c’est à Plérin', 'noisette', 'ok google'])(
  'neither: %s',
  (text) => {
    expect([isYes(text), isNo(text), isNone(text)]).toEqual([false, false, false]);
  },
);

test.each([
  'non',
  'non merci',
  'Non merci !',
  'Non, merci.',
  'rien merci',
  'merci, ça ira',
  'non ça ira',
  'No thanks!',
  'pas la peine',
])('declined: %s', (text) => {
  expect(isDeclined(text)).toBe(true);
});
test.each([
  'merci',
  'quand tu veux',
  'n’importe quand',
  'non mais demain oui',
  'ce soir',
  'ok',
  'ça ira pour samedi ?',
])('not declined: %s', (text) => {
  expect(isDeclined(text)).toBe(false);
});

test.each([
  ["c'est bon", 'yes'],
  ['ouai', 'yes'],
  ['oui pas de souci', 'yes'],
  ['ok oui', 'yes'],
  ['Oui, c’est bien pour elle !', 'yes'],
  ['yeah sure', 'yes'],
  ['that’s right', 'yes'],
  ['yes it’s for him', 'yes'],
  ['c ok pr moi', 'yes'],
  ['ui daccor', 'yes'],
  ['tkt nikel', 'yes'],
  ['oki', 'yes'],
  ['jsui ok', 'yes'],
  ['jveu bien', 'yes'],
  ['dsl jpe pa', null],
  ['non', 'no'],
  ['non pas pour elle', 'no'],
  ['no thanks', 'no'],
  ['c’est bon ?', null],
  ['vers 18h', null],
  ['oui vers 18h', null],
  // of a post that is being written
  ['publier', null],
  ['publie', null],
  ['enregistrer', null],
  ['valider', null],
  ['ok publie', null],
  ['send it', null],
  ['c’est tout bon', 'yes'],
  ['je confirme', 'yes'],
] as const)('to a plain question, « %s »: %s', (text, answer) => expect(readPlainAnswer(text)).toBe(answer));
