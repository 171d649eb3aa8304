import { expect, test } from 'vitest';
import { isOfIt, readBringsBack } from './loans/brings-back.ts';
import { readCounter } from './meetings/counter-offer.ts';
import { readForWhom } from './own-posts/for-whom.ts';

/** A Monday. */
const at = { now: new Date('2026-11-23T10:00:00+01:00'), timezone: 'Europe/Paris' };

test.each([
  ['c pour qui le fauteuil deja', 'fauteuil'],
  ['le fauteuil c pour qui', 'fauteuil'],
  ["à qui j'ai promis la perceuse ?", 'perceuse'],
  ["j'ai promis le fauteuil à qui", 'fauteuil'],
  ["je l'ai promis à qui le fauteuil", 'fauteuil'],
  ['qui a pris le fauteuil ?', 'fauteuil'],
  ["c'est pour qui ?", ''],
  ['who gets the armchair?', 'armchair'],
])('« %s » asks who is to have %s', (text, thing) => expect(readForWhom(text)).toBe(thing));

test.each(["c'est pour qui veut", 'qui a répondu ?', "c'est quoi", "c'est pour quoi faire", 'qui a une perceuse ?'])(
  '« %s » does not',
  (text) => expect(readForWhom(text)).toBeNull(),
);

test.each([
  ['plutôt une douzaine', 'une douzaine'],
  ['plutot contre des œufs', 'des œufs'],
  ['je préférerais du miel', 'du miel'],
  ['contre du miel plutôt', 'du miel'],
  ['Rather a dozen.', 'a dozen'],
])('« %s » would rather have %s', (text, wish) => expect(readCounter(text, at)).toBe(wish));

test.each(['plutôt samedi', 'plutôt demain à 18h', 'plutôt pas', 'une douzaine', 'plutôt toi'])(
  '« %s » wishes for nothing',
  (text) => expect(readCounter(text, at)).toBeNull(),
);

test.each([
  ['bjr je le ramene demain', '2026-11-24'],
  ['bon ok je le rends demain', '2026-11-24'],
  ['oups désolée je rends ça ce soir promis', '2026-11-23'],
  ['sorry jai encore le nettoyeur jle rend demain', '2026-11-24'],
  ['mince, j’ai pas encore pu, je la ramène vendredi', '2026-11-27'],
  ['désolé du retard je passe la rendre ce soir', '2026-11-23'],
  ['t’inquiète pas je la rends demain', '2026-11-24'],
  ['sorry I’m late, I’ll bring it back tomorrow', '2026-11-24'],
  ['je rends la perceuse samedi', '2026-11-28'],
  ['je te la rapporte ce soir', '2026-11-23'],
  ["I'll bring it back on Saturday", '2026-11-28'],
  ['je peux te la rendre dimanche ?', '2026-11-29'],
  ['can I bring it back on Saturday?', '2026-11-28'],
])('« %s » is brought back on %s', (text, day) => expect(readBringsBack(text, at)).toBe(day));

test.each(['je rends service demain', 'je le ramène', 'tu le rends demain ?', 'je ne le rends pas demain'])(
  '« %s » is no day of a return',
  (text) => expect(readBringsBack(text, at)).toBeNull(),
);

test.each(['plutôt table 12', 'je préfère le vélo 42', 'plutôt la table', 'plutôt cool', 'plutôt à Cesson'])(
  '« %s » would rather have nothing of whoever answered',
  (text) => {
    expect(readCounter(text, at)).toBeNull();
  },
);

test('what is brought back is pointed at, or it is something else', () => {
  expect(['je le ramène demain', "j'te la rends samedi", "I'll bring it back on Saturday"].every(isOfIt)).toBe(true);
  expect(['je ramène ma fille samedi', 'je dépose des livres samedi'].some(isOfIt)).toBe(false);
});
