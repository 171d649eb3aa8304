import { expect, test } from 'vitest';
import { answerToken, doToken, readToken, START_TOKEN } from './token.ts';

test('what was written is read back', () => {
  expect(readToken(START_TOKEN)).toEqual({ kind: 'start' });
  expect(readToken(doToken('claim', 42))).toEqual({ kind: 'do', button: 'claim', id: '42' });
  expect(readToken(doToken('menu'))).toEqual({ kind: 'do', button: 'menu', id: null });
  const answer = { kind: 'answer', run: '7.1', step: 'check', value: '~ok.1fc2' };
  expect(readToken(answerToken('7.1', 'check', '~ok.1fc2'))).toEqual(answer);
});

test('a value may hold the sign that parts tokens', () => {
  expect(readToken(answerToken('7', 'said', 'à 18:30'))).toMatchObject({ step: 'said', value: 'à 18:30' });
});

test.each([
  '',
  'v1',
  'v1:',
  'v1:do',
  'v1:a:7',
  'v1:a:7:check',
  'v1:a::check:x',
  'v2:do:claim:42',
  'GET_STARTED',
  'v1:b:x:y:z',
])('garbage is nothing: %j', (payload) => expect(readToken(payload)).toBeNull());
