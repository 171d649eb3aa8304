import { expect, test } from 'vitest';
import { readAsksAll } from './asks-all.ts';

test.each([
  [
    'vous pouvez venir quand ? jai besoin de la place samedi',
    'vous pouvez venir quand ? jai besoin de la place samedi',
  ],
  ['Vous avez une voiture ?', 'Vous avez une voiture ?'],
  ['qui peut venir samedi matin ?', 'qui peut venir samedi matin ?'],
  ['can you all come saturday?', 'can you all come saturday?'],
  ['demande leur quand ils peuvent venir', 'Quand tu peux venir ?'],
])('« %s »', (text, words) => expect(readAsksAll(text)).toBe(words));

test.each([
  'merci à vous',
  'vous pouvez venir samedi',
  'comment ça marche ?',
  'c’est quoi vos annonces ?',
  'tu peux venir quand ?',
  'je leur demande',
])('« %s » asks nobody of them', (text) => expect(readAsksAll(text)).toBeNull());
