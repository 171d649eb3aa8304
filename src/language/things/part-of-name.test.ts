import { expect, test } from 'vitest';
import { inTask, isPartOfName } from './part-of-name.ts';

test.each([
  ['pots', 'pots de confiture', true],
  ['seedlings', 'tomato seedlings', true],
  ['pots de miel', 'pots de confiture', false],
  ['canapé', 'fauteuil', false],
  ['de la', 'pots de confiture', false],
])('« %s » of « %s »: %s', (said, title, is) => expect(isPartOfName(said, title)).toBe(is));

test.each([
  ['garder un chat', 'chats', 2, 'garder 2 chats'],
  ['garder mon chat pendant les vacances', 'chats', 2, 'garder 2 chats pendant les vacances'],
  ['monter un meuble', 'gros meuble', null, 'monter un gros meuble'],
  ['tailler la haie', 'pelouse', null, null],
])('« %s », rather « %s » (%s): « %s »', (task, item, quantity, all) => expect(inTask(task, item, quantity)).toBe(all));
