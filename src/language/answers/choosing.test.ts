import { expect, test } from 'vitest';
import { pointsOnly, readChoosesAgain, readChosen, readChosenAlone, readGiven, readOneFor } from './choosing.ts';

test.each([
  ['je choisis Yann', 'yann'],
  ['C’est pour Anne-Lise !', 'anne-lise'],
  ['ok pour Zoé', 'zoe'],
  ['je le donne à Yann', 'yann'],
  ['va pour Marie', 'marie'],
  ['donne-le à Paul', 'paul'],
  ['I’ll go with Kate', 'kate'],
  ['give it to Kate please', 'kate'],
  ['je choisi yann', 'yann'],
  ['je choisis Yann aussi', 'yann'],
  ['je prefere fatou', 'fatou'],
  ['ill give it to joel', 'joel'],
  ['I’ll lend it to Joel too', 'joel'],
  ['ok for Marcel', 'marcel'],
  ['okay for Marcel please', 'marcel'],
  ['fine with Marcel', 'marcel'],
  ['I’m going with Marcel', 'marcel'],
  ['let’s say Marcel', 'marcel'],
])('%s', (text, name) => expect(readChosen(text)).toEqual({ names: [name] }));

test.each([
  ['je choisis Yann et Paul', { names: ['yann', 'paul'] }],
  ['ok pour Yann, Paul et Zoé', { names: ['yann', 'paul', 'zoe'] }],
  ['je choisis Yann pour l’échelle', { names: ['yann'], of: "l'echelle" }],
  ['je choisis Paul pour le FAUTEUIL 1', { names: ['paul'], of: 'le fauteuil 1' }],
  ['je choisis Anne-Lise et Paul pour les chaises', { names: ['anne-lise', 'paul'], of: 'les chaises' }],
  ['je choisis les deux pour les chaises', { all: true, of: 'les chaises' }],
  ['je choisis tous les deux', { all: true }],
  ['le premier', { place: 1 }],
  ['La deuxième', { place: 2 }],
  ['je prends le dernier', { place: -1 }],
  ['the first one', { place: 1 }],
])('%s: several, or by their place', (text, chosen) => expect(readChosen(text)).toEqual(chosen));

test.each([
  ['Paul', { names: ['paul'] }],
  ['Yann et Paul', { names: ['yann', 'paul'] }],
  ['Les deux !', { all: true }],
  ['both please', { all: true }],
  ['plutôt Fatou', { names: ['fatou'] }],
  ['Yann aussi', { names: ['yann'] }],
  ['et Yann', { names: ['yann'] }],
  ['Erwan pour les deux', { names: ['erwan'], of: 'les deux' }],
  ['les 2 pr erwan', { names: ['erwan'], of: 'les 2' }],
  ['ok les deux à Erwan', { names: ['erwan'], of: 'les deux' }],
  ['both for Kate', { names: ['kate'], of: 'both' }],
  ['rather Joel', { names: ['joel'] }],
  ['tout pour yann et fatou', { names: ['yann', 'fatou'] }],
])('%s, alone', (text, chosen) => expect(readChosenAlone(text)).toEqual(chosen));

test.each([
  'je donne un vélo',
  'plutôt samedi',
  'plutôt moi',
  'les deux pour samedi',
  'les deux pour moi',
  'le fauteuil',
  'bonjour, je cherche une perceuse',
  'finalement je garde',
  'et tu viens quand',
])('no names: %s', (text) => {
  expect(readChosenAlone(text)).toBeNull();
});

test.each([
  'c’est pour demain',
  'ok pour samedi',
  'ok for Saturday',
  'ok with that',
  'yes for tonight',
  'je donne à manger aux chats du quartier',
  'c’est pour un déménagement',
  'je donne un vélo à Robien',
  'c’est pour moi',
  'ok',
  'le fauteuil',
])('not %s', (text) => expect(readChosen(text)).toBeNull());

test.each(['changer d’avis', 'J’ai changé d’avis', 'finalement je change d’avis', 'I changed my mind'])(
  '%s: chooses again',
  (text) => expect(readChoosesAgain(text)).toBe(true),
);
test.each(['j’ai changé d’avis, je garde le vélo', 'ton avis ?'])('not %s', (text) =>
  expect(readChoosesAgain(text)).toBe(false),
);

test.each([
  ["c fatou ki l'aura", ['fatou']],
  ["c'est Fatou qui l'aura", ['fatou']],
  ['c yann ki vient le chercher', ['yann']],
  ["c'est Fatou et Yann qui les auront", ['fatou', 'yann']],
  ['c pour yann', ['yann']],
])('« %s » is a choice, as it is typed on a phone', (text, names) => expect(readChosen(text)).toEqual({ names }));

test.each(["c'est quoi", 'c qui', "c'est moi qui l'ai", 'c bon'])('« %s » chooses nobody', (text) =>
  expect(readChosen(text)).toBeNull(),
);

test('a name is no shortened word', () => {
  expect(readChosen('je choisis Jen')).toEqual({ names: ['jen'] });
  expect(readChosen('c pr Ya')).toEqual({ names: ['ya'] });
});

test.each([
  ['je donne le canapé a yves', 'le canape', ['yves']],
  ['ok je prête mon échelle à Marcel !', 'mon echelle', ['marcel']],
  ["j'ai donné l'armoire à Anne-Lise", "l'armoire", ['anne-lise']],
  ['je vais laisser les chaises à Yann et à Paul', 'les chaises', ['yann', 'paul']],
  ['on garde la table de jardin pour Fatou', 'la table de jardin', ['fatou']],
  ['I’m giving the sofa to Kate', 'the sofa', ['kate']],
  ['i’ll give my ladder to joel please', 'my ladder', ['joel']],
])('« %s »: the thing, and to whom', (text, of, names) => expect(readGiven(text)).toEqual({ names, of }));

test.each([
  'je donne un vélo à Robien',
  'je donne le canapé',
  'je garde le vélo pour moi',
  'je prête la tente pour samedi',
])('to nobody by name: %s', (text) => expect(readGiven(text)).toBeNull());

test('« donne le reste à Kate », « donne 1 à Tom »: who gets it; « la 2e », alone, only points', () => {
  expect(readChosen('donne le reste à Kate')).toEqual({ names: ['kate'] });
  expect([readOneFor('donne 1 à Tom'), readOneFor('give one to Kate')]).toEqual(['tom', 'kate']);
  expect([readOneFor('donne 2 à Tom'), readOneFor('je donne une à deux chaises à Tom')]).toEqual([null, null]);
  expect(['la 2e', 'le deuxième', 'the second one', 'la première stp'].every(pointsOnly)).toBe(true);
  expect(['je prends la 2e', 'la 2e m’intéresse', 'I’d like the second one'].some(pointsOnly)).toBe(false);
});
