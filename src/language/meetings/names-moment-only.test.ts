import { expect, test } from 'vitest';
import { agreesToMomentOnly, namesMomentOnly } from './names-moment-only.ts';

test.each(['ok 19h30', 'oui demain 18h', 'ça marche 19h30', 'd’accord pour 10h', 'ok for 6pm'])(
  '« %s » agrees to a moment, and says nothing else',
  (text) => expect(agreesToMomentOnly(text)).toBe(true),
);

test.each(['19h30', 'ok', 'plutôt 19h30', 'ok 19h30 mais pas chez moi', 'ok 19h30, 12 rue des Lilas', '19h30 ?'])(
  '« %s » does not',
  (text) => expect(agreesToMomentOnly(text)).toBe(false),
);

test('a moment and nothing else', () => {
  expect(namesMomentOnly('ok demain 18h')).toBe(true);
  expect(namesMomentOnly('je passe demain 18h')).toBe(false);
});
