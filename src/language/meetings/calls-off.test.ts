import { expect, test } from 'vitest';
import { readCallsOff, whatFor, withWhom } from './calls-off.ts';

test.each([
  ['annule le rdv', { what: 'off', of: '', isTold: false }],
  ['Annuler mon rendez-vous stp', { what: 'off', of: '', isTold: true }],
  ['annule le rdv de samedi', { what: 'off', of: 'de samedi', isTold: false }],
  ['bonjour, je voudrais annuler mon rdv avec Yann', { what: 'off', of: 'avec yann', isTold: true }],
  ['je dois annuler le rendez vous de demain 18h, merci', { what: 'off', of: 'de demain 18h', isTold: false }],
  ['j’annule mon rdv pour le fauteuil', { what: 'off', of: 'pour le fauteuil', isTold: true }],
  ['tu peux annuler mes rdv du 28 ?', { what: 'off', of: 'du 28', isTold: true }],
  ['comment annuler un rdv', { what: 'off', of: '', isTold: false }],
  ['annule mon rdv de samedi 10h30 avec Yann', { what: 'off', of: 'de samedi 10h30 avec yann', isTold: true }],
  ['annule mon rdv avec Marie Claude le 28 novembre', { what: 'off', isTold: true }],
  ['cancel my meeting tomorrow at 6pm', { what: 'off', isTold: true }],
  ['annule mon rdv de cet après-midi', { what: 'off', isTold: true }],
  ['annule samedi', { what: 'off', of: 'samedi', isTold: true }],
  ['annuler avec Yann', { what: 'off', of: 'avec yann', isTold: true }],
  ['cancel my meeting with Yann', { what: 'off', of: 'with yann', isTold: true }],
  ['I need to cancel the appointment on Saturday please', { what: 'off', of: 'on saturday', isTold: false }],
  ['décaler mon rdv avec Yann', { what: 'other', of: 'avec yann', isTold: true }],
  ['je voudrais changer l’heure du rdv de samedi', { what: 'other', of: 'de samedi', isTold: false }],
  ['can I reschedule my meeting?', { what: 'other', of: '', isTold: true }],
])('« %s »', (text, read) => expect(readCallsOff(text)).toMatchObject(read));

test.each([
  // a letter to the other
  'j’annule le rdv, ma fille est malade',
  'j’annule le rdv car ma fille est malade',
  'annule pas le rdv',
  'on peut décaler le rdv à 19h ? je finis tard',
  // something else
  'annule',
  'annule ma réponse',
  'annuler l’annonce',
  'mon rdv est annulé ?',
  'je cherche quelqu’un pour m’emmener à mon rdv samedi',
  'rdv samedi 10h ?',
  'annule la table pour samedi',
  'je change de boulot',
  // of somebody who is no neighbour
  'je dois annuler mon rdv au garage',
  'je dois annuler mon rdv à l’hôpital',
  'I need to cancel my appointment at the dentist',
  'annuler mon rdv chez le dentiste',
  'décaler mon rdv avec mon médecin samedi à 10h',
  'I must cancel my appointment with the doctor on Monday',
  'j’annule mon rdv à la mairie de demain 18h30',
])('« %s » is none', (text) => expect(readCallsOff(text)).toBe(null));

test('with whom', () => {
  expect(withWhom('avec yann pour le fauteuil')).toBe('yann');
  expect(withWhom('de samedi')).toBe(undefined);
});

test.each([
  ['avec yann pour le fauteuil', 'le fauteuil'],
  ['pour le fauteuil samedi', 'le fauteuil'],
  ['pour samedi 18h', undefined],
  ['for tomorrow at 6 pm', undefined],
  ['for my car', 'my car'],
  ['de samedi', undefined],
])('what for: « %s »', (of, thing) => expect(whatFor(of)).toBe(thing));

test('does not freeze', () => {
  const started = performance.now();
  readCallsOff(`${'bonjour, ok '.repeat(13)}annule`);
  readCallsOff(`annule le rdv ${'merci '.repeat(22)}x`);
  expect(performance.now() - started).toBeLessThan(100);
});
