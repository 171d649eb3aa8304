import { expect, test } from 'vitest';
import { opensPost } from './opens-post.ts';

test.each([
  'je donne un frigo',
  'j’ai un frigo à donner',
  'à donner : frigo',
  'cherche échelle',
  'je veux donner des livres',
  'quelqu’un aurait une échelle ?',
  'I’m giving away a fridge',
])('%s', (text) => expect(opensPost(text)).toBe(true));

test.each([
  'je te donne un pot de miel',
  'j’ai une voiture',
  'j’ai un truc à faire',
  'cherche sous le pot',
  'cherche bien',
  'donne moi ton adresse',
  'prête pas attention',
  'je vais donner un coup de fil',
])('not %s', (text) => expect(opensPost(text)).toBe(false));
