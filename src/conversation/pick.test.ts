import { expect, test } from 'vitest';
import { namingWords } from '../language/words/naming.ts';
import { pickNamed } from './pick.ts';

const pick = (value: string, ...words: string[]) => ({ value, title: { key: 'x' }, words });
const PICKS = [
  pick('joel', ...namingWords('Joël', 'TONDEUSE', '12', 'tondeuse à gazon'), '~yes'),
  pick('zoe', ...namingWords('Zoé', 'LAMPE', '13', "lampe d'enfant"), '~no'),
];

test.each([
  ['Joël', 'joel'],
  ['pour joel', 'joel'],
  ['c’est pour Joël', 'joel'],
  ['la tondeuse', 'joel'],
  ['l’lampe', 'zoe'],
  ['non, pour Zoé !', 'zoe'],
  ['13', 'zoe'],
  ['oui', 'joel'],
  ['Non', 'zoe'],
  ['non merci', 'zoe'],
])('%s names one', (text, value) => expect(pickNamed(PICKS, text)).toBe(value));

test.each(['la tondeuse est prête', 'pour', 'Joël ou Zoé', 'Marie', '', '?', 'pour joël, à 18h'])(
  '%s names none',
  (text) => expect(pickNamed(PICKS, text)).toBeNull(),
);

test('what two of them are called names neither', () => {
  expect(pickNamed([pick('1', 'marie', 'lampe'), pick('2', 'marie', 'chaise')], 'marie')).toBeNull();
});
