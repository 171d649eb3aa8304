import { expect, test } from 'vitest';
import { shortTown } from './short-name.ts';

test.each([
  ['Plérin', 10, 'Plérin'],
  ['Saint-Brieuc', 10, 'St-Brieuc'],
  ['Saint-Brieuc', 12, 'Saint-Brieuc'],
  ['Sainte-Anne-sur-Vilaine', 16, 'Ste-Anne/Vilaine'],
  ['Lamballe-Armor', 10, 'Lamballe-…'],
])('%s in %i letters → %s', (name, room, short) => {
  expect(shortTown(name, room)).toBe(short);
});
