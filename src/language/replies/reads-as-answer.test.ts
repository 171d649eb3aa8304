import { expect, test } from 'vitest';
import { readsAsAnswer } from './reads-as-answer.ts';

test.each([
  'oui',
  'Non.',
  '80 cm',
  'oui il marche',
  'il est bleu',
  '2 m x 80',
  'environ 12 kg',
  'je ne sais pas',
  '👍',
  '3',
])('%s answers', (text) => expect(readsAsAnswer(text)).toBe(true));

test.each([
  'Je donne un fauteuil en velours vert à Cesson avant samedi',
  'pourquoi ?',
  'oui, et toi ?',
  'je cherche une perceuse',
  '5 pots de confiture à donner, à venir chercher ce soir',
  'fauteuil 42',
  '',
])('%s may be anything', (text) => expect(readsAsAnswer(text)).toBe(false));
