import { expect, test } from 'vitest';
import { readStillThere } from './still-there.ts';
import { readWants } from './wants.ts';

test.each([
  ['jprends 2 pots', 'pots', 2, true],
  ['2 confiture de fraise stp', 'confiture de fraise', 2, false],
  ['confiture de fraise svp', 'confiture de fraise', null, false],
  ['je prends les 2 chaises', 'chaises', 2, true],
  ["je peux t'emprunter la perceuse ?", 'perceuse', null, true],
  ['tu peux me prêter la perceuse demain ?', 'perceuse', null, true],
  ['jveu bien 2 pots de miel pr samedi stp', 'pots de miel', 2, true],
  ["j'emprunte la perceuse samedi", 'perceuse', null, true],
  ['je veux bien une confiture', 'confiture', null, true],
  ['can I borrow the drill on Saturday?', 'drill', null, true],
  ['3 jars please', 'jars', 3, false],
] as const)('« %s » would have %s', (text, thing, parts, isSaid) =>
  expect(readWants(text)).toMatchObject({ thing, parts, isSaid }),
);

test.each([
  ['je veux bien le nettoyeur samedi', 'samedi'],
  ['je prends 3 des pots, je passe ce soir', 'je passe ce soir'],
  ["jveu bien 4 chaises pr la fete de l'école", "pr la fete de l'école"],
  ['jprends 2 pots stp', undefined],
  ['est ce que je peux avoir la perceuse pour samedi', 'pour samedi'],
  ['je voudrai bien 2 pots de miel contre 6 oeufs', 'contre 6 oeufs'],
])('« %s » says besides: %s', (text, rest) => expect(readWants(text)?.rest).toBe(rest));

test.each([
  'je cherche 2 pots',
  'je donne 2 pots de confiture',
  'je voudrais une perceuse',
  "quelqu'un aurait 2 pots",
  'je ne veux pas le fauteuil',
  '2 jours',
  '3 enfants',
  '18h',
  'je prends le train de 8h',
  'merci pour les 2 pots',
  'bonjour',
])('« %s » names nothing that one would have', (text) => expect(readWants(text)).toBeNull());

test.each([
  ['le fauteuil est encore dispo ?', 'fauteuil'],
  ['il est tjrs dispo le fauteuil ?', 'fauteuil'],
  ['est-ce que la table est toujours là ?', 'table'],
  ['encore dispo ?', ''],
  ['le fauteuil est deja parti ?', 'fauteuil'],
  ['il en reste combien des pots ?', 'pots'],
  ['any jars left?', 'jars'],
  ['is the armchair still available?', 'armchair'],
])('« %s » asks whether it is still there: %s', (text, thing) => expect(readStillThere(text)).toEqual({ thing }));

test.each([
  'je suis dispo',
  "c'est parti",
  'dispo',
  'la perceuse est libre samedi ?',
  'elle est là ?',
  'je suis encore là',
])('« %s » does not', (text) => expect(readStillThere(text)).toBeNull());

test.each(['jpeux emprunté la perceuse', 'jpe tenprunté la perceuse ?', 'jpeu recupéré la perceuse stp'])(
  '« %s » would have it',
  (text) => expect(readWants(text)).toMatchObject({ thing: 'perceuse', isSaid: true }),
);
