import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldAligned, words } from './fold.ts';

test.each([
  ['Échelle', 'echelle'],
  ['  L’ÉCHELLE\u00a0 neuve ', "l'echelle neuve"],
  ['Œufs & cæcum', 'oeufs & caecum'],
  ['« don » “free”', '" don " "free"'],
  ['e\u0301te\u0301', 'ete'],
  ['🚲 vélo 🚲', 'velo'],
  ['👨‍👩‍👧 👍🏽 🇫🇷', ''],
  ['4️⃣2️⃣', '42'],
  ['ＦＡＵＴＥＵＩＬ', 'fauteuil'],
  ['20 m²…', '20 m2...'],
  ['a\u200bb\u0000c\ud800', 'abc'],
  ['ligne\nsuivante', 'ligne suivante'],
  ['rendez‑vous – ici', 'rendez-vous - ici'],
])('%j → %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('words are letters and digits', () => {
  expect(words("L'échelle n°4, à 18h !")).toEqual(['l', 'echelle', 'n', '4', 'a', '18h']);
});

describe('properties', () => {
  const any = fc.string({ unit: 'binary', maxLength: 80 });

  test('idempotent', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('idempotent for every character there is', () => {
    const moved: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = fold(`a${String.fromCodePoint(code)}b`);
      if (fold(once) !== once) moved.push(code.toString(16));
    }
    expect(moved).toEqual([]);
  });

  test('case and accents make no difference', () => {
    const french = fc.string({ unit: fc.constantFrom(..."aàâbcçdeéèêëfghiîïklmnoôpqrstuùûvwxyz '"), maxLength: 40 });
    fc.assert(
      fc.property(french, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(fold(text));
      }),
    );
  });

  test('every folded character knows where it came from', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { text: folded, at } = foldAligned(text);
        expect(at).toHaveLength(folded.length + 1);
        for (let i = 1; i < at.length; i++) expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] as number);
        expect(at.at(-1)).toBe(text.length);
      }),
    );
  });
});
