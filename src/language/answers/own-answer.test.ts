import { expect, test } from 'vitest';
import { readLetsGoOf, readOwnAnswerBack } from './own-answer.ts';

test.each<[string, string[]]>([
  ['annule ma réponse', []],
  ['Annuler ma réponse stp', []],
  ['finalement j’annule ma réponse', []],
  ['je voudrais retirer ma réponse pour la lampe', ['lampe']],
  ['annule ma réponse à LAMPE 43 !', ['lampe', '43']],
  ['cancel my answer please', []],
  ['annule ma réservation de perceuse', ['perceuse']],
  ['je laisse ma place', []],
  ['finalement je rends ma place pour les chaises', ['chaises']],
  ['I give up my place', []],
  ['How do I cancel my answer?', []],
  ['comment je peux annuler ma réponse ?', []],
])('« %s » takes an answer back', (text, named) => {
  expect(readOwnAnswerBack(text)).toEqual(named);
});

test.each(['annule mon annonce', 'ma réponse est oui', 'annuler', 'je retire ma proposition', 'annule mon alerte'])(
  '« %s » does not',
  (text) => expect(readOwnAnswerBack(text)).toBeNull(),
);

test('« je laisse la perceuse »: of what', () => {
  expect(readLetsGoOf('finalement je laisse la perceuse')).toEqual(['perceuse']);
  expect(readLetsGoOf('I’ll give up the bike')).toEqual(['bike']);
  expect(readLetsGoOf('je laisse la clé sous le paillasson')).toBeNull();
  expect(readOwnAnswerBack('je retire ma réponse au tapis')).toEqual(['tapis']);
});
