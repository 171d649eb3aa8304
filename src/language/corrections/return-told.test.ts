import { expect, test } from 'vitest';
import { readReturnTold } from './return-told.ts';

test.each([
  ['contre des œufs par ex', 'œufs'],
  ['contre des oeufs par exemple', 'oeufs'],
  ['en échange de quoi ? des confitures', 'confitures'],
  ['contre quoi ? des œufs', 'œufs'],
  ['en échange : des confitures', 'confitures'],
  ['en échange de confitures', 'confitures'],
  ['en échange je veux bien des confitures', 'confitures'],
  ['je voudrais des confitures en échange', 'confitures'],
  ["j'aimerais bien des oeufs en échange", 'oeufs'],
  ['des confitures en échange', 'confitures'],
  ['plutôt contre du miel', 'miel'],
  ["je l'échange contre des œufs", 'œufs'],
  ['échange contre des œufs', 'œufs'],
  ['contre des œufs ou des légumes', 'œufs ou des légumes'],
  ['in exchange for jam', 'jam'],
  ['against some eggs for example', 'eggs'],
])('« %s »', (text, meant) => expect(readReturnTold(text)).toBe(meant));

test.each([
  'contre bons soins',
  'contre le mur',
  'contre rien',
  'contre ce que vous voulez',
  'contre 20 euros',
  'en échange de quoi ?',
  'je donne un vélo contre des œufs',
  "j'échange un vélo contre des œufs",
  'je donne des confitures',
  'à Cesson',
])('« %s » says nothing of it', (text) => expect(readReturnTold(text)).toBeNull());
