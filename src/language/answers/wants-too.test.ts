import { expect, test } from 'vitest';
import { readWantsToo } from './wants-too.ts';

test.each<[string, string, number | null]>([
  ['couscous pour moi aussi !', 'couscous', null],
  ['la soupe aussi, 2 parts', 'soupe', 2],
  ['la soupe pour moi', 'soupe', null],
  ['salut, les rideaux aussi stp', 'rideaux', null],
  ['moi aussi le tapis !!', 'tapis', null],
  ['et du couscous pour nous aussi, trois parts svp', 'couscous', 3],
  ['soup for me too please', 'soup', null],
])('%s', (text, thing, parts) => expect(readWantsToo(text)).toMatchObject({ thing, parts, isSaid: true }));

test.each([
  'je cherche un vélo pour moi',
  'merci à toi aussi',
  'bonne soirée à toi aussi',
  'moi aussi',
  'pareil pour moi',
  'oui pour moi',
  'la soupe aussi ?',
  'un vélo pour ma fille',
])('%s is nothing of the kind', (text) => expect(readWantsToo(text)).toBeNull());
