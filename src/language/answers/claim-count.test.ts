import { expect, test } from 'vitest';
import { takeOutCount } from './claim-count.ts';
import { readKeyword } from './keyword.ts';

test.each([
  ["j'en prends 2", 2, null],
  ['j’en prends 2, confiture 42', 2, 'CONFITURE 42'],
  ['je prends 3 pots de confiture 42', 3, 'POTS 42'],
  ['2 confiture 42', 2, 'CONFITURE 42'],
  ['je prends deux pots de confiture 42', 2, 'POTS 42'],
  ["confiture 42, j'en prends 2", 2, 'CONFITURE 42'],
  ['confiture 42 x3', 3, 'CONFITURE 42'],
  ["I'd like two jars 42", 2, 'JARS 42'],
  ['je prends 2 pots', 2, 'POTS'],
  ['2 pour moi', 2, null],
  ['je peux en avoir 5 ?', 5, null],
  ['on pourrait en prendre deux, confiture 42', 2, 'CONFITURE 42'],
  ['jars 42, could I have 3', 3, 'JARS 42'],
  ['je les prends tous', 999, null],
  ['1 chaise 43', 1, 'CHAISE 43'],
  ['je prends 1 pot 43 svp', 1, 'POT 43'],
  ['one chair 43 please', 1, 'CHAIR 43'],
  // nothing is counted
  ['1 rue de la gare 22000', null, null],
  ['1 h 30', null, null],
  ['fauteuil 42', null, 'FAUTEUIL 42'],
  ['je prends le 42', null, '42'],
  ['confiture 42, je passe à 18h', null, 'CONFITURE 42'],
  ['une confiture 42', null, 'CONFITURE 42'],
  ['je peux venir à 5h ?', null, null],
  ['je peux en avoir pour 2 jours ?', null, null],
  ['je peux en prendre 2h après ?', null, null],
  ['2 rue de la gare 22000', null, null],
])('%s', (said, parts, meant) => {
  const { parts: read, text } = takeOutCount(said);
  expect(read).toBe(parts);
  const keyword = readKeyword(text);
  expect(keyword && [keyword.word, keyword.number].filter((one) => one !== null).join(' ')).toBe(meant);
});

test.each([
  ['jen prend 2', 2, ''],
  ['jprends 2 pots', 2, 'jprends les pots'],
  ['jen veux 3 stp', 3, ''],
])('« %s », as it is typed on a phone: %s', (text, parts, left) =>
  expect(takeOutCount(text)).toEqual({ parts, text: left }),
);

test.each([
  ...['ok ', 'bonjour ', 'ok, ', 'oui ok! ', 'pot ', 'confiture', 'a', 'a-', "j'", 'a 1 ', '1', '2 ', 'x2 '],
  ...['je prends ', 'les 4 ', 'merci ', 'pour moi ', ' , ', '!', 'tous ', 'pot42 '],
])('« %s » over and over does not freeze', (words) => {
  for (const [ahead, behind] of [
    ['', ''],
    ['', '?'],
    ['ok ', ' 3 pots 42 ¤'],
    ['pots 42, ', ' ¤'],
    ['je prends 2 ', '¤'],
  ] as const) {
    const started = performance.now();
    takeOutCount(`${ahead}${words.repeat(Math.floor(480 / words.length))}${behind}`.slice(0, 500));
    takeOutCount(words.repeat(24));
    expect(performance.now() - started).toBeLessThan(100);
  }
});
