import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doToken, readToken } from '../../conversation/token.ts';
import { readPage, writePage } from './page-token.ts';

test('what a button carries comes back from it', () => {
  const page = { words: 'vélo d’enfant ?', quartier: 'Cesson', after: { rank: 16, number: 42 } };
  const token = readToken(doToken('more', writePage(page)));
  expect(token?.kind === 'do' && token.id !== null ? readPage(token.id) : null).toEqual(page);
});

test('a place among the posts of followed towns, and one from before there were any', () => {
  const page = { words: 'vélo', quartier: '', after: { rank: 6, number: 12_345_678_901, isAway: true as const } };
  expect(readPage(writePage(page))).toEqual(page);
  expect(readPage('16.42~Cesson~vélo')?.after).toEqual({ rank: 16, number: 42 });
});

test('what else there is stays what else there is on the next page', () => {
  const page = { words: 'fauteuil', quartier: '', isBeside: true as const, after: { rank: 6, number: 12 } };
  expect(readPage(writePage(page))).toEqual(page);
});

test('whatever was typed, the button stays within its limits and reads as one', () => {
  const place = fc.record({ rank: fc.integer({ min: 0, max: 16 }), number: fc.integer({ min: 1, max: 999_999_999 }) });
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.string({ maxLength: 300 }),
      place,
      (words, quartier, after) => {
        const token = doToken('more', writePage({ words, quartier, after }));
        expect(token.length).toBeLessThan(1_000);
        const read = readToken(token);
        expect(read).toMatchObject({ kind: 'do', button: 'more' });
        expect(readPage(read?.kind === 'do' ? (read.id ?? '') : '')?.after).toEqual(after);
      },
    ),
  );
});

test.each(['', '1', '6.4', '6.4~~~', '-1.4~~', 'x.y~~', '6.4~~'.padEnd(200, 'a')])('« %s » is no page', (text) => {
  expect(readPage(text)).toBeNull();
});
