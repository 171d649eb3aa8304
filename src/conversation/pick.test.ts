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

test.each([
  ['02', null],
  ['le 02', null],
  ['le 2', null],
  ['le 10', null],
  ['01', null],
  ['35', null],
  ['1', '35288'],
  ['le 2eme', '10362'],
  ['le deuxième', '10362'],
  ['3', '02408'],
  ['le dernier', '02408'],
])('of communes, « %s », which is looked up where it is a département, by its place: %s', (text, value) => {
  const communes = [
    pick('35288', '~in-35', '~1'),
    pick('10362', '~in-10', '~2'),
    pick('02408', '~in-02', '~in-2', '~3', '~last'),
  ];
  expect(pickNamed(communes, text)).toBe(value);
});
