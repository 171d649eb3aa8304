import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['Je donne un manteau long, taille XL, à venir chercher', 'manteau long, taille XL'],
  ['je prête un déguisement de pirate (taille 6 ans)', 'déguisement de pirate, taille 6 ans'],
  ['Je cherche des bottes, pointure 38', 'bottes, pointure 38'],
])('whom it fits is part of its name: %s', (text, title) => {
  const { items, title: whole } = readMessage(text, context);
  expect([items, whole]).toEqual([[title], title]);
});

test.each([
  ['Je donne un nain de jardin, taille 40 cm', 'nain de jardin'],
  ['Je donne un manteau, grande taille', 'manteau'],
])('how big a thing is, is not: %s', (text, title) => {
  expect(readMessage(text, context).title?.startsWith(title)).toBe(true);
  expect(readMessage(text, context).title).not.toMatch(/, taille \d/);
});
