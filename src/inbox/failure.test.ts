import { expect, test } from 'vitest';
import { describeFailure, isPassing, isUnreachable } from './failure.ts';

test('tells the kind of error and where, never its message', () => {
  const text = describeFailure(new TypeError('Marie Le Goff, 12 rue des Lilas'));
  expect(text).toMatch(/^TypeError at inbox\/failure\.test\.ts:\d+:\d+/);
  expect(text).not.toContain('Marie');
});

test('a message that looks like a stack stays out', () => {
  const text = describeFailure(new Error('oh\n    at secret (src/secret.ts:1:1)\n    at src/secret.ts:2:2'));
  expect(text).not.toContain('secret');
});

test('a code is kept when it is one', () => {
  expect(describeFailure(Object.assign(new Error('x'), { code: '23505' }))).toMatch(/^Error 23505 at /);
  expect(describeFailure(Object.assign(new Error('x'), { code: 'Marie est là' }))).not.toContain('Marie');
  expect(describeFailure('Marie')).toBe('thrown string');
});

test('a database that is away is told from an error of ours', () => {
  expect(isUnreachable(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isUnreachable(Object.assign(new Error('shutdown'), { code: '57P01' }))).toBe(true);
  expect(isUnreachable(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isUnreachable(new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]))).toBe(true);
  expect(isUnreachable(Object.assign(new Error('statement timeout'), { code: '57014' }))).toBe(false);
  expect(isUnreachable(Object.assign(new Error('Connection terminated, said the member'), { code: '23505' }))).toBe(
    false,
  );
  expect(isUnreachable(new TypeError('x'))).toBe(false);
  // the socket of the embedded database, while it starts again; and a file that is missing
  const missing = { code: 'ENOENT', message: 'no such file or directory' };
  expect(isUnreachable(Object.assign(new Error(missing.message), { ...missing, syscall: 'connect' }))).toBe(true);
  expect(isUnreachable(Object.assign(new Error(missing.message), { ...missing, syscall: 'open' }))).toBe(false);
  expect(isPassing(Object.assign(new Error('deadlock detected'), { code: '40P01' }))).toBe(true);
  expect(isPassing(Object.assign(new Error('cached plan must not change result type'), { code: '0A000' }))).toBe(true);
});
