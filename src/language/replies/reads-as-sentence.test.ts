import { expect, test } from 'vitest';
import { saysNotYet } from './not-yet.ts';
import { readsAsSentence } from './reads-as-sentence.ts';
import { saysWeather } from './weather.ts';

test.each([
  'il pleut',
  'au fait merci pour hier',
  'on est rentrés tard hier soir',
  'j’ai bien dormi',
  't’as vu le match ?',
  'mdr',
  'bonne nuit',
  'ma fille est malade',
  'by the way it’s raining',
  'thanks for yesterday!',
])('« %s » is said as one talks', (said) => expect(readsAsSentence(said)).toBe(true));

test.each([
  'une vieille lampe',
  'Robien',
  'près de la gare',
  'fin du mois',
  'le lit de ma fille',
  'an old lamp',
  'ilot de cuisine',
])('« %s » may be a name, a place, a day', (said) => expect(readsAsSentence(said)).toBe(false));

test.each(['il pleut', 'il fait beau aujourd’hui', 'il fait trop froid dehors', 'it’s raining again'])(
  '« %s » is the weather',
  (said) => expect(saysWeather(said)).toBe(true),
);
test.each(['il fait 2 m de large', 'il fait du bruit', 'elle fait beau dans un salon', 'il est froid'])(
  '« %s » is not',
  (said) => expect(saysWeather(said)).toBe(false),
);

test.each(['non attends', 'attends', 'oups non attends stp', 'pas encore', 'hold on', 'no wait a minute'])(
  '« %s » holds back',
  (said) => expect(saysNotYet(said)).toBe(true),
);
test.each(['attends samedi', 'je t’attends', 'wait for me', 'non'])('« %s » does not', (said) =>
  expect(saysNotYet(said)).toBe(false),
);
