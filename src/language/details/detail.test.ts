import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDetail } from './detail.ts';

test.each([
  ["c'est pour ma fille qui part en camp scout", "c'est pour ma fille qui part en camp scout"],
  ['ya une petite tache dessus', 'il y a une petite tache dessus'],
  ['pour demenager 1 frigo', 'pour demenager 1 frigo'],
  ['ah et aussi des bocaux le parfait', 'aussi des bocaux le parfait'],
  ["j'ai 82 ans", "j'ai 82 ans"],
  ['j’ai 82 ans je peux pas payer', 'j’ai 82 ans je peux pas payer'],
  ['pas trop lourde si possible', 'pas trop lourde si possible'],
  ['ah et il faut me ramener aussi apres', 'il faut me ramener aussi apres'],
  ['jai oublié de dire que jhabite rue de brest 3e etage', 'j’habite rue de brest 3e etage'],
  ['merci de venir le soir apres 18h', 'merci de venir le soir apres 18h'],
  ['venir apres 18h svp', 'venir apres 18h'],
  ['faut etre 2 pour le porter', 'faut etre 2 pour le porter'],
  ['gris et en bon etat juste une tache', 'gris et en bon etat juste une tache'],
  ['il est rouge taille 26 freins a revoir', 'il est rouge taille 26 freins a revoir'],
  ['très bon état', 'très bon état'],
  ['tu peux ajouter que c’est lourd', 'c’est lourd'],
  ["it's for my son", "it's for my son"],
  ['not too heavy if possible', 'not too heavy if possible'],
  ['I forgot to say there is no lift', 'there is no lift'],
  ['please ring after 6pm', 'please ring after 6pm'],
  ['thanks for coming in the evening', 'thanks for coming in the evening'],
])('« %s » tells « %s »', (text, told) => expect(readDetail(text)).toBe(told));

test.each([
  ...['asdf', 'asdf qwer', 'ok', 'oui', 'non', 'x', '👍', '...', '', 'bleh bleh', 'beaucoup trop', 'bientôt peut-être'],
  ...['merci beaucoup', 'merci de votre aide', 'trop contente, merci', 'pas de souci', 'pas besoin', 'super', 'bon'],
  ...[
    'je ne comprends pas',
    'tu comprends rien',
    'c’est nul',
    'c’est bon',
    'pourquoi',
    'comment on fait',
    'mes annonces',
  ],
  ...[
    'je donne une table',
    'je cherche une perceuse',
    'je prends le vélo',
    'je les garde',
    'j’ai besoin de quelqu’un samedi',
  ],
  ...[
    'mes pots de confiture jles ai plus',
    'il est grand comment votre sapin',
    'elle est où ?',
    'voir aspirateur',
    'annule tout',
  ],
  ...['thank you so much', 'what is this', 'show my posts', 'you don’t understand', 'stop'],
])('« %s » tells nothing', (text) => expect(readDetail(text)).toBeNull());

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 320 }), (text) => void readDetail(text)));
});
