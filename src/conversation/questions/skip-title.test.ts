import { expect, test } from 'vitest';
import { loadBook } from '../../load-book.ts';
import { skipKeys } from './question.ts';

const book = loadBook();
const post = book.flows.get('post');

/** « Surprends-moi » is said by whoever gives: whoever seeks a swap gives something for it themselves. */
test.each([
  ['offer', 'post.skip-in-return'],
  ['request', 'post.skip-in-return-request'],
])('what passes the question of a swap, of an %s', (direction, key) => {
  if (!post) throw new Error('no flow post');
  const frame = { run: '1', flow: 'post', version: 1, step: 'in-return', slots: { direction, kind: 'swap' } };
  const keys = skipKeys(post, { ...frame, vars: {}, filled: [] }, 'in-return');
  expect(keys.find((one) => book.sentences.has(one))).toBe(key);
});
