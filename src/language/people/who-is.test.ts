import { expect, test } from 'vitest';
import { readWhoIs } from './who-is.ts';

test.each([
  ['c qui jo ?', 'jo'],
  ["c'est qui jo", 'jo'],
  ['qui est Jo', 'jo'],
  ['jo c qui deja', 'jo'],
  ['c ki jo', 'jo'],
  ['euh c’est qui ce Jo ?', 'jo'],
  ['who is Jo?', 'jo'],
])('« %s » asks who that is', (text, name) => expect(readWhoIs(text)).toBe(name));

test.each([
  'c qui ?',
  "c'est pour qui ?",
  'qui est intéressé ?',
  'qui est dispo samedi',
  'qui est là',
  "c'est qui le prochain",
  'qui a répondu ?',
])('« %s » asks nothing of the kind', (text) => expect(readWhoIs(text)).toBeNull());
