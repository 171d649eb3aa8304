import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris', places: ['Cesson', 'Plérin'] };
const inReturn = (text: string): string | undefined => readMessage(text, context).inReturn;

test.each([
  // how many, and how good
  ['j’échange une planche contre 2 places de ciné', '2 places de ciné'],
  ['j’échange mon canapé contre douze assiettes plates', 'douze assiettes plates'],
  ['5 kg de châtaignes contre un bon saucisson', 'bon saucisson'],
  // what it does, what it is for
  ['j’échange mes vinyles contre un tourne-disque qui marche', 'tourne-disque qui marche'],
  ['j’échange mes rosiers contre un arbuste qui supporte l’ombre', 'arbuste qui supporte l’ombre'],
  ['j’échange mes fleurs séchées contre papier à aquarelle', 'papier à aquarelle'],
  // the same of another size
  ['j’échange chaussures de foot 34 contre du 36', 'chaussures de foot 36'],
  ['j’échange ma veste en cuir taille M contre la même en L', 'veste en cuir en L'],
  // what is done for it
  ['il me faudrait quelqu’un qui soude un portail, je refais votre carrelage en échange', 'je refais votre carrelage'],
  // as it is typed on a phone
  ['troque citrouille géante cntre pommes', 'pommes'],
  ['échang tableau noir contr tableau blanc', 'tableau blanc'],
])('« %s » wants « %s »', (text, wanted) => {
  expect(inReturn(text)).toBe(wanted);
});

test.each([
  ['j’échange une table contre un fauteuil à Cesson', 'fauteuil'],
  ['j’échange une table contre un fauteuil, qui est intéressé ?', 'fauteuil'],
  ['j’échange une table contre un fauteuil pour samedi', 'fauteuil'],
])('« %s » wants « %s » and no more', (text, wanted) => {
  expect(inReturn(text)).toBe(wanted);
});
