import { expect, test } from 'vitest';
import { readNeedsMine, refusesLonger, wantsItBack } from './wants-it-back.ts';

test.each([
  'je prefere la recuperer samedi comme prevu',
  'non désolé il me la faut vendredi',
  'Désolée, j’en ai besoin dimanche',
  'non je dois la récupérer',
  'Sorry, I need it back on Friday',
])('« %s »: no longer', (text) => expect(wantsItBack(text)).toBe(true));

test.each(['je veux la perceuse', 'oui garde-la', 'il me faut une échelle', 'je voudrais la récupérer quand ?'])(
  'not « %s »',
  (text) => expect(wantsItBack(text)).toBe(false),
);

test.each([
  ["il me faut l'échelle pour dimanche", 'echelle'],
  ['il va me falloir la perceuse avant samedi', 'perceuse'],
  ["j'ai besoin de mon nettoyeur pour samedi", 'nettoyeur'],
  ['I need my drill back by Sunday', 'drill'],
  ['je veux le recuperer dimanche au plus tard', undefined],
])('« %s »: needed back, %s', (text, thing) =>
  expect(readNeedsMine(text)).toEqual(thing === undefined ? {} : { thing }),
);

test.each([
  'il me faut une échelle pour dimanche',
  'il faut la perceuse',
  'j’ai besoin d’aide pour samedi',
  'la perceuse pour dimanche',
])('« %s » is nothing lent', (text) => expect(readNeedsMine(text)).toBeNull());

test.each([
  'non desole fatou la veut le 26',
  'non désolée c’est promis à Fatou',
  'non desole c promis a fatou',
  'Désolé, quelqu’un d’autre l’attend',
  'non pas possible, lucie la prend samedi',
  'pas possible desolee',
  'non je peux pas',
  'no sorry emma has it sunday',
  'sorry, I promised it to Tom',
  'non il me la faut vendredi',
  'non désolée pas possible',
  'no sorry I can’t, sorry',
  'désolé je peux pas merci',
  'non pas cette fois',
  'non je peux pas, j’en ai besoin vendredi',
  'non désolé je peux pas te la laisser plus longtemps',
  'sorry I can’t let you keep it any longer',
  'impossible désolée',
])('« %s » lets nobody keep it', (text) => expect(refusesLonger(text)).toBe(true));

test.each([
  'oui fatou la prend vendredi seulement',
  'fatou la veut le 26',
  'non pas de souci',
  'non non garde-la',
  'désolé du retard',
  'non c’est bon',
  'desolee je suis au travail',
  'non fatou est pas la',
  'désolé je peux pas parler là',
  'non je peux pas venir ce soir',
  'sorry I can’t talk now',
  'merci mais je peux pas descendre',
  'désolée impossible de me garer',
  'non pas possible à 18h',
  'non je peux pas rester plus longtemps',
  'impossible désolé je suis au travail',
  'non pas possible de venir',
])('« %s » does not say so', (text) => expect(refusesLonger(text)).toBe(false));
