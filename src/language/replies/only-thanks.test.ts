import { expect, test } from 'vitest';
import { opensPost } from '../posts/opens-post.ts';
import { isOnlyThanks } from './only-thanks.ts';

test.each(['merci', 'Merci beaucoup !', 'merci, c’est super gentil 🙏', 'thanks a lot', 'Un grand merci à vous'])(
  '%s thanks and no more',
  (text) => expect(isOnlyThanks(text)).toBe(true),
);

test.each(['merci, je viens avec la voiture', 'merci Yann, à demain', 'thanks, I’ll bring a bag', 'super merci, 18h'])(
  '%s says something to somebody',
  (text) => expect(isOnlyThanks(text)).toBe(false),
);

test.each([
  'je donne un vélo',
  'Bonjour, je cherche une échelle pour samedi',
  'j’ai besoin d’un coup de main',
  'I’m giving away a lamp',
  'I need a ladder',
])('%s opens a post', (text) => expect(opensPost(text)).toBe(true));

test.each([
  'je te donne un pot de miel',
  'je cherche ta rue',
  'je donne suite demain',
  'je peux passer, je cherche juste une place pour me garer',
  'I need your address',
])('%s opens none', (text) => expect(opensPost(text)).toBe(false));
