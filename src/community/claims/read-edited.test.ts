import { expect, test } from 'vitest';
import type { Post } from '../posts/post.table.ts';
import { isDecidedSince, readEdited, stillCounts, wordWithout } from './read-edited.ts';

const CHAIRS = { number: 43, word: 'CHAISE', item: 'chaises', quantity: 6 } as Post;
const BY_ANSWER = { word: null, said_in: '1', parts_in: null, word_in: null };
const WITH_WORD = { ...BY_ANSWER, word: 'je passe samedi', word_in: '3' };

test('« une » counts the thing, and nobody who comes along', () => {
  const wanted = (text: string) => readEdited(CHAIRS, BY_ANSWER, { of: '1', text })?.wanted;
  expect(wanted('je prends 1 chaise 43')).toBe(1);
  expect(wanted('je prends une seule chaise 43, je passe samedi')).toBe(1);
  expect(wanted('je passe avec une amie')).toBeUndefined();
  expect(wanted('chaises 43, je passe avec une amie')).toBeNull();
  expect(wanted('pour une amie, chaises 43')).not.toBe(1);
  for (const text of ['je passe dimanche avec une amie', 'dans une heure', 'vers une heure dimanche', 'un grand merci'])
    expect(readEdited(CHAIRS, WITH_WORD, { of: '3', text })).toEqual({ wanted: null, word: text });
});

test('a message whose days were changed since is read as a word, without what names the thing', () => {
  const since = { ...BY_ANSWER, said_in: null, word_in: '1' };
  expect(readEdited(CHAIRS, since, { of: '1', text: 'chaises 43, je passe à 9h' })?.word).toBe('je passe à 9h');
});

test('how many an old message says does not overrule what came behind it', () => {
  expect(stillCounts({ parts_in: null }, '1')).toBe(true);
  expect(stillCounts({ parts_in: '5' }, '1')).toBe(false);
  expect(stillCounts({ parts_in: '5' }, '5')).toBe(true);
});

test('what the first to answer gets was decided on by nobody', () => {
  const [at, later] = [new Date('2026-11-23T10:00:00Z'), new Date('2026-11-23T10:01:00Z')];
  expect(isDecidedSince({ state: 'accepted', created_at: at, decided_at: at })).toBe(false);
  expect(isDecidedSince({ state: 'accepted', created_at: at, decided_at: later })).toBe(true);
  expect(isDecidedSince({ state: 'waiting', created_at: at, decided_at: later })).toBe(false);
});

test('what a deleted message said goes, and what another said stays', () => {
  expect(wordWithout({ ...BY_ANSWER, word: 'samedi' }, '1')).toBeNull();
  expect(wordWithout(BY_ANSWER, '1')).toBeUndefined();
  expect(wordWithout(WITH_WORD, '1')).toBeUndefined();
  expect(wordWithout(WITH_WORD, '3')).toBeNull();
  const both = { ...WITH_WORD, word: 'samedi · vers 9h' };
  expect(wordWithout(both, '3')).toBe('samedi');
  expect(wordWithout(both, '1')).toBe('vers 9h');
  expect(wordWithout(both, '2')).toBeUndefined();
});
