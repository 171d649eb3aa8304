import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Saint-Brieuc', 'saint-brieuc'],
  ['Plérin', 'plerin'],
  ["L'Haÿ-les-Roses", 'l-hay-les-roses'],
  ['Œuilly', 'oeuilly'],
  ['Bors (Canton de Charente-Sud)', 'bors-canton-de-charente-sud'],
  ['  Île-d’Aix ', 'ile-d-aix'],
])('%s → %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
