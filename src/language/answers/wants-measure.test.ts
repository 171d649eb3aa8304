import { expect, test } from 'vitest';
import { readWantsMeasure } from './wants-measure.ts';

test('some of what is measured is wanted', () => {
  expect(readWantsMeasure('1 kg de tomates svp')).toEqual({ word: 'TOMATES', said: '1 kg de tomates svp' });
  expect(readWantsMeasure('je veux bien 2 kg')).toEqual({ word: null, said: '2 kg' });
  expect(readWantsMeasure('Bonjour, je voudrais 1 kilo de tomates, je passe ce soir')).toEqual({
    word: 'TOMATES',
    said: '1 kilo de tomates, je passe ce soir',
  });
  expect(readWantsMeasure("I'd like 2 kg of tomatoes please")).toMatchObject({ word: 'TOMATOES' });
  expect(readWantsMeasure('je prendrais bien la moitié')).toEqual({ word: null, said: 'la moitié' });
  expect(readWantsMeasure('un kilo me suffit')).toEqual({ word: null, said: 'un kilo me suffit' });
});

test('what is given or sought, or not wanted, is none of that', () => {
  for (const text of [
    '5 kg de tomates',
    'je donne 5 kg de tomates',
    'je cherche 1 kg de tomates svp',
    'je prends 2 pots',
    'il pèse 2 kg',
    'je veux bien',
    'je prends 2',
    'la moitié est partie',
  ])
    expect(readWantsMeasure(text), text).toBeNull();
});
