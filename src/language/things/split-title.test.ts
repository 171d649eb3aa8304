import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTitle } from './split-title.ts';

test('a long description is a title, and what is told besides', () => {
  const long =
    'un fauteuil immense et très confortable, avec des accoudoirs en bois et un tissu vert et des pieds tournés';
  expect(splitTitle(long, 80, 120)).toEqual({
    title: 'fauteuil immense et très confortable',
    more: 'avec des accoudoirs en bois et un tissu vert et des pieds tournés',
  });
  expect(splitTitle('un fauteuil vert', 80, 120)).toEqual({ title: 'fauteuil vert', more: '' });
  expect(splitTitle('a'.repeat(90), 80, 120).title).toHaveLength(80);
});

test('neither is longer than there is room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const { title, more } = splitTitle(text, 80, 120);
      expect(title.length).toBeLessThanOrEqual(80);
      expect(more.length).toBeLessThanOrEqual(120);
    }),
  );
});
