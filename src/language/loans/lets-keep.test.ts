import { expect, test } from 'vitest';
import { readLetsKeep } from './lets-keep.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  'il peut la garder jusqu’à jeudi',
  'ok elle peut le garder jusqu’à jeudi',
  'ils peuvent les garder jusqu’à jeudi',
  'finalement il peut la garder jusqu’au 26 novembre',
  'je lui laisse jusqu’à jeudi',
  'je la lui laisse jusqu’à jeudi',
  'qu’il la garde jusqu’à jeudi',
  'dis-lui qu’il peut la garder jusqu’à jeudi',
  'he can keep it until Thursday',
  'let her keep it until Thursday',
])('%s', (text) => expect(readLetsKeep(text, context)).toBe('2026-11-26'));

test.each([
  'il peut la garder',
  'il peut la garder jusqu’à jeudi ?',
  'il ne peut pas la garder jusqu’à jeudi',
  'je peux la garder jusqu’à jeudi',
  'tom peut la garder jusqu’à jeudi',
  'il peut passer jusqu’à jeudi',
  'il peut la garder pour lui',
])('%s: no day', (text) => expect(readLetsKeep(text, context)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['ok '.repeat(40), `${'dis-lui que '.repeat(10)}`, `il peut ${'la '.repeat(30)}`])
    readLetsKeep(text, context);
  expect(performance.now() - start).toBeLessThan(100);
});
