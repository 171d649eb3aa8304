import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, splitText } from './split-text.ts';

const family = '👨‍👩‍👧‍👦';

describe('splitting', () => {
  it('leaves a short text whole', () => {
    expect(splitText('Bonjour', 7)).toEqual(['Bonjour']);
    expect(splitText('', 7)).toEqual([]);
    expect(splitText(' \n ', 7)).toEqual([]);
  });

  it('cuts between paragraphs, else lines, else words, else letters', () => {
    expect(splitText('un deux\n\ntrois quatre\ncinq', 20)).toEqual(['un deux', 'trois quatre\ncinq']);
    expect(splitText('un deux\ntrois quatre', 15)).toEqual(['un deux', 'trois quatre']);
    expect(splitText('un deux trois', 9)).toEqual(['un deux', 'trois']);
    expect(splitText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('passes over a paragraph that would leave next to nothing', () => {
    expect(splitText('a\n\nbcdef ghijk', 10)).toEqual(['a\n\nbcdef', 'ghijk']);
  });

  it('keeps a no-break space with its word', () => {
    expect(splitText('tu viens\u00a0?', 9)).toEqual(['tu', 'viens\u00a0?']);
  });

  it('does not cut a letter of several parts', () => {
    expect(splitText(family.repeat(3), 25)).toEqual([family.repeat(2), family]);
    expect(splitText('ae\u0301', 2)).toEqual(['a', 'e\u0301']);
  });

  it('cuts a letter longer than the limit between code points', () => {
    expect(splitText(family, 4).every((piece) => piece.isWellFormed() && piece.length <= 4)).toBe(true);
  });

  it('loses nothing but white space, whatever the text', () => {
    const letters = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-composite' }), fc.lorem());
    const texts = fc
      .array(fc.oneof(letters, fc.constantFrom(' ', '\n', '\n\n', '\u00a0', family)))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.toWellFormed().replace(/\s/g, ''));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.trim()).not.toBe('');
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('shortening', () => {
  it('ends with the mark of what is left out', () => {
    expect(shorten('Fauteuil en velours', 20)).toBe('Fauteuil en velours');
    expect(shorten('Fauteuil en velours vert', 20)).toBe('Fauteuil en velours…');
    expect(shorten('Bon fauteuil', 5)).toBe('Bon…');
    expect(shorten(family.repeat(3), 20)).toBe(`${family}…`);
  });
});
