import { expect, test } from 'vitest';
import { readHasOne } from './has-one.ts';

test('somebody has what is wanted', () => {
  expect(readHasOne('jai une trottinette rouge')).toBe('trottinette rouge');
  expect(readHasOne("Bonjour, j'ai justement une trottinette, presque neuve")).toBe('trottinette');
  expect(readHasOne('moi j’ai deux pots de miel')).toBe('pots de miel');
  expect(readHasOne("I've got a red scooter")).toBe('red scooter');
});

test('what is given or lent to all, a question, or a need is a post or for somebody', () => {
  for (const text of [
    "j'ai une trottinette à donner",
    "j'ai une question",
    "j'ai besoin d'une trottinette",
    "j'ai pas de trottinette",
    "t'as une trottinette ?",
    "j'ai une table que je prête",
    'une trottinette rouge',
  ])
    expect(readHasOne(text), text).toBeNull();
});
