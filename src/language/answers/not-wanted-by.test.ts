import { expect, test } from 'vitest';
import { saysNotWantedBy } from './not-wanted-by.ts';

test('somebody does not want it', () => {
  for (const text of [
    "tom n'en veut pas",
    'Tom en veut plus finalement',
    'finalement paul ne la prend pas',
    'marie n’est plus intéressée',
    "Tom doesn't want it any more",
    'ma sœur n’en veut plus',
  ])
    expect(saysNotWantedBy(text), text).toBe(true);
});

test('what is given because it is not wanted any more is a post', () => {
  for (const text of [
    'je donne des croquettes, mon chat n’en veut plus',
    "je n'en veux pas",
    "personne n'en veut",
    'qui n’en veut pas ?',
    'tom veut bien',
    'table dont tom ne veut plus',
    'vélo, tom n’en veut pas',
  ])
    expect(saysNotWantedBy(text), text).toBe(false);
});
