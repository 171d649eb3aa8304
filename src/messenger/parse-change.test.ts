import { expect, test } from 'vitest';
import { parseChange } from './parse-change.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const ENTRY = { id: '104', time: 1_795_345_200 };
const VALUE = {
  item: 'comment',
  verb: 'add',
  comment_id: '900_901',
  post_id: '104_900',
  parent_id: '104_900',
  from: { id: '7100', name: 'A. B.' },
  created_time: 1_795_345_199,
  message: 'Intéressée',
};
const read = (value: object, entry: object = ENTRY, field = 'feed') =>
  parseChange({ field, value: { ...VALUE, ...value } }, entry as typeof ENTRY, NOW);

test('a comment somebody has just written; its time counts seconds', () => {
  expect(read({})).toEqual({
    pageId: '104',
    commentId: '900_901',
    feedId: '104_900',
    fromId: '7100',
    text: 'Intéressée',
    at: new Date(1_795_345_199_000),
    became: 'added',
  });
  expect(read({ created_time: undefined })?.at).toEqual(new Date(1_795_345_200_000));
  expect(read({ created_time: undefined }, { id: '104' })?.at).toEqual(NOW);
});

test('no words, and nobody named: still a comment', () => {
  expect(read({ message: undefined, from: undefined })).toMatchObject({ text: '', fromId: null });
});

test.each([
  ['edited', 'edited'],
  ['edit', 'edited'],
  ['remove', 'removed'],
  ['delete', 'removed'],
])('one that was changed or taken back (%s)', (verb, became) => {
  expect(read({ verb })).toMatchObject({ commentId: '900_901', became });
});

test('taken off by whoever it was, it is gone', () => {
  expect(read({ verb: 'remove', from: { id: '104' } })).toMatchObject({ became: 'removed' });
  expect(read({ verb: 'edited', from: { id: '104' } })).toBeNull();
});

test.each([
  ['of no known fate', { verb: 'follow' }],
  ['without a fate', { verb: undefined }],
  ['hidden', { verb: 'hide' }],
  ['a post', { item: 'status' }],
  ['a photo', { item: 'photo' }],
  ['a reaction', { item: 'reaction' }],
  ['the Page’s own', { from: { id: '104', name: 'Parallèle' } }],
  ['the Page’s own, as a number', { from: { id: 104 } }],
  ['without a name', { comment_id: undefined }],
  ['under nothing', { post_id: undefined }],
])('nothing is made of one that is %s', (_what, value) => {
  expect(read(value)).toBeNull();
});

test('nor of another field, nor of anything that is none of these', () => {
  expect(read({}, ENTRY, 'mention')).toBeNull();
  for (const element of [null, 1, 'x', [], {}, { field: 'feed' }, { field: 'feed', value: [] }]) {
    expect(parseChange(element, ENTRY, NOW)).toBeNull();
  }
});
