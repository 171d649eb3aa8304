import { expect, test } from 'vitest';
import { readAgreesTo } from './agrees-to.ts';

test.each([
  ['ok pour le casque', 'le casque'],
  ['oui c’est d’accord pour zelda', 'zelda'],
  ['D’accord avec le casque alors', 'le casque'],
  ['ça marche pour la switch avec zelda !', 'la switch avec zelda'],
  ['ok pour 12 oeufs', '12 oeufs'],
  ['ok va pour le casque aussi', 'le casque'],
  ['finalement ok pour le casque', 'le casque'],
  ['bon allez, d’accord pour le casque finalement', 'le casque'],
  ['si, je veux bien pour le casque quand même', 'le casque'],
  ['ok je rajoute le casque', 'le casque'],
  ['ok I’ll add the headset too', 'the headset'],
  ['fine with the headset', 'the headset'],
  ['yes deal for the headset please', 'the headset'],
])('« %s »', (text, thing) => expect(readAgreesTo(text)).toBe(thing));

test.each([
  'ok pour la ps4 mais sans le casque',
  'pas ok pour le casque',
  'ok pour le casque ?',
  'ok pour demain',
  'ok',
  'le casque',
  'non pour le casque',
  'je rajoute une chaise',
  'ok je mets le casque demain mais pas la trottinette',
  'finalement pas pour le casque',
])('« %s » is no such yes', (text) => expect(readAgreesTo(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['oui '.repeat(25), `ok pour ${'le '.repeat(30)}?`, 'oui, '.repeat(20)]) readAgreesTo(text);
  expect(performance.now() - start).toBeLessThan(100);
});
