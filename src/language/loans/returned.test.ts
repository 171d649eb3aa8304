import { expect, test } from 'vitest';
import { readReturned } from './returned.ts';

test.each([
  ['on m’a rendu la perceuse', 'lender'],
  ['Paul m’a rendu l’échelle ce matin', 'lender'],
  ['elle me l’a rendue', 'lender'],
  ['j’ai récupéré ma remorque', 'lender'],
  ['I got my drill back', 'lender'],
  ['Paul returned the ladder', 'lender'],
  ['maelle ma rendu la raclette', 'lender'],
  ['maelle a rendu la raclette', 'lender'],
  ['Maelle brought the drill back', 'lender'],
  ['she gave me the drill back', 'lender'],
  ['on a rendu la perceuse', 'borrower'],
  ['g rendu la raclette', 'borrower'],
  ['je viens de rendre la raclette', 'borrower'],
  ['raclette rendue', null],
  ['la perceuse est revenue', null],
  ['l’échelle est bien rentrée chez moi', null],
  ['la raclette c’est rendu', null],
  ['the raclette is back', null],
  ['j’ai rendu la perceuse', 'borrower'],
  ['je l’ai rendue hier', 'borrower'],
  ['je lui ai ramené l’échelle', 'borrower'],
  ['on a rendu la remorque', 'borrower'],
  ['I have returned the drill', 'borrower'],
  ['I gave it back', 'borrower'],
  ['la perceuse est rendue', null],
  ['la perceuse 42 est rendue', null],
  ['c’est rendu !', null],
  ['rendu', null],
  ['the drill is back', null],
  ['oui c’est rendu merci', null],
  ['merci c’est bien revenu', null],
  ['yes it’s back thanks', null],
  ['oui Yann me l’a rendue', 'lender'],
  ['je te l’ai rendu', 'borrower'],
  ['perceuse rendue à Fatou', null],
  ['rendu hier', null],
])('« %s » is said by the %s', (text, by) => {
  expect(readReturned(text)).toEqual({ by });
});

test.each([
  'désolé je la ramène ce soir',
  'ok je te la rends ce soir merci',
  'je veux rendre service',
  'on m’a pas rendu la perceuse',
  'pas encore rendue',
  'il m’a rendu service',
  'j’ai rendu visite à ma mère',
  'la perceuse est rendue ?',
  'je la rends demain',
  'je donne un fauteuil',
  'c’est donné',
  'the ladder is not back yet',
])('« %s » says nothing of the kind', (text) => {
  expect(readReturned(text)).toBe(null);
});
