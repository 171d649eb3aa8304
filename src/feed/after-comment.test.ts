import { expect, test } from 'vitest';
import { loadBook } from '../load-book.ts';
import { readSince } from './after-comment.ts';

const book = loadBook();
const said = (text: string) => ({ type: 'text' as const, text });

test.each([
  'plus d’e-mails',
  'plus de notifications',
  'stop mails',
  'arrête les notifs',
  'stop les annonces',
  'plus d’annonces',
])('« %s » is of something else: they are asked', (words) => {
  expect(readSince(book, [said(words)])).toBe('ask');
});

test.each([
  'non',
  'stop',
  'annuler',
  'laisse tomber',
  'oublie-moi',
  'stop je n’en veux plus',
  'désolé je me suis trompé d’annonce',
])('« %s » takes it back', (words) => {
  expect(readSince(book, [said(words)])).toBe('drop');
});

test('of an act whose words are gone nobody knows what it said, unless they say it again', () => {
  expect(readSince(book, [null])).toBe('ask');
  expect(readSince(book, [said('bonjour'), null])).toBe('ask');
  expect(readSince(book, [null, said('oui')])).toBe('claim');
  expect(readSince(book, [null, said('non')])).toBe('drop');
});
