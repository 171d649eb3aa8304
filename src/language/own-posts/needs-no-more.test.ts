import { expect, test } from 'vitest';
import { readNeedsNoMore } from './needs-no-more.ts';

test.each([
  ['je n’ai plus besoin de ma poussette', 'poussette'],
  ['jai plus besoin de mon lit bébé', 'lit bébé'],
  ['Bonjour, je ne me sers plus de mes skis', 'skis'],
  ['I no longer need my stroller', 'stroller'],
])('« %s »: « %s »', (text, thing) => expect(readNeedsNoMore(text)).toBe(thing));

test.each(['je n’ai plus besoin de poussette', 'j’ai besoin de ma poussette', 'c’est donné'])(
  '« %s » is of nothing of their own',
  (text) => expect(readNeedsNoMore(text)).toBeNull(),
);
