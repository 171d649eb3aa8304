import { expect, test } from 'vitest';
import { foldAligned } from '../words/fold.ts';
import { knownKind } from './known-kind.ts';

const kind = (text: string): string | undefined => knownKind(foldAligned(text).text);

test.each([
  ['J’ai trop de bodies 6 mois et pas assez de 9 mois', 'swap'],
  ['je donne 2 poules à celui qui me tond la haie', 'swap'],
  ['je vous refais la plomberie et vous me refaites la clôture', 'swap'],
  ['une échelle pour dimanche, je vous la ramène le soir', 'lend'],
  ['ma tente, vous me la rendrez sèche', 'lend'],
  ['a throne for the play, we’d bring it back Monday', 'lend'],
  ['Je descends à Nantes lundi, il me reste deux places', 'service'],
  ['personne pour garder le petit mercredi', 'service'],
])('« %s »: %s', (text, wanted) => {
  expect(kind(text)).toBe(wanted);
});

test.each([
  'Il me faut des bocaux, je les rends pleins de gelée',
  'prenez ces verres et surtout ne me les rendez pas',
  'costume de vache, ne revenez pas me les rendre surtout',
  'dieu vous le rendra',
  'je donne mon canapé à qui me le prend',
  'je donne un buffet à celui qui me débarrasse aussi du lit',
  'j’offre une bière à qui m’aide à porter mon piano',
  'je rends service à qui veut',
  'je rends mon appart le 30',
  'deux places pour le match de samedi',
  'trop de pommes, servez-vous',
])('« %s » tells no kind by its shape', (text) => {
  expect(kind(text)).toBeUndefined();
});
