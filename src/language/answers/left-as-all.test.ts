import { expect, test } from 'vitest';
import { leftAsAll } from './left-as-all.ts';

test.each([
  ['je prends tout ce qui reste', 'je prends tout'],
  ['jprend tout ce quil reste', 'je prends tout'],
  ['je prend le reste', 'je prends tout'],
  ['moi je veux bien tout le reste, je passe ce soir', 'je prends tout, je passe ce soir'],
  ['je prends ceux qui restent', 'je prends tout'],
  ['je peux prendre ce qui reste', 'je prends tout'],
  ['I’ll take what’s left', 'je prends tout'],
  ['I’ll take the rest please', 'je prends tout please'],
])('« %s »: all there is', (text, all) => expect(leftAsAll(text)).toBe(all));

test.each([
  'je prends tout',
  'je donne tout ce qui reste',
  'il reste 2 chaises',
  'je prends la table qui reste',
  'le reste demain',
])('« %s » stays as it is', (text) => expect(leftAsAll(text)).toBe(text));
