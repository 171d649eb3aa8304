import { expect, test } from 'vitest';
import { readsAsMessage } from './reads-as-message.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  'je passe à 18h',
  'jpasse demain',
  'j’arrive !',
  'je suis devant',
  'on se retrouve à la gare',
  'tu es là ?',
  'ça te va ?',
  'demain 18h ?',
  'je peux venir samedi',
  'on my way',
])('« %s » is said to somebody', (text) => {
  expect(readsAsMessage(text, context)).toBe(true);
});

test.each(['un fauteuil', 'samedi', 'Cesson', 'il est en bon état', 'bois clair, 80 cm', `${'je passe '.repeat(40)}`])(
  '« %s » is not',
  (text) => {
    expect(readsAsMessage(text, context)).toBe(false);
  },
);
