import { describe, expect, it } from 'vitest';
import { readJson, storable, storableText } from './json.ts';

const read = (text: string): unknown => readJson(new TextEncoder().encode(text));

describe('reading JSON', () => {
  it('keeps every digit of an id that arrives as a number', () => {
    expect(read('{"id": 12345678901234567890, "n": 369239263222822, "f": 1.5}')).toEqual({
      id: '12345678901234567890',
      n: 369239263222822,
      f: 1.5,
    });
    expect(read('[9007199254740993,9007199254740991]')).toEqual(['9007199254740993', 9007199254740991]);
  });

  it('leaves digits within text alone', () => {
    expect(read('{"text":"carte: 12345678901234567890"}')).toEqual({ text: 'carte: 12345678901234567890' });
  });

  it('refuses what is no JSON', () => {
    expect(() => read('object=page')).toThrow(SyntaxError);
    expect(() => read('')).toThrow(SyntaxError);
  });
});

describe('what PostgreSQL can hold', () => {
  it('has no NUL and no half letters', () => {
    expect(storableText('a\u0000b\ud83e')).toBe('ab\ufffd');
    expect(storable({ 'k\u0000': ['\u0000', { b: 1, a: null }] })).toEqual({ k: ['', { a: null, b: 1 }] });
  });

  it('has its keys in order and an end', () => {
    expect(JSON.stringify(storable({ b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(JSON.stringify(storable(deep)).length).toBeLessThan(100);
  });
});
