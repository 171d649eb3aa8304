import { expect, test } from 'vitest';
import { readHourLimit } from '../dates/hour-limit.ts';
import { readHours } from './hours-wished.ts';
import { readNewsWish } from './news-wishes.ts';

/** Under this in the thousandths of a second, on a machine that others use too. */
const SOON_MS = 100;
const WORDS = [
  'des',
  'le matin',
  'du matin',
  'a partir de',
  'a partir',
  'me text me',
  'pas',
  'quiet hours',
  'in the morning',
  'in the',
  'avant',
  'pas avant',
  'avant 9',
  '9h',
  '9 h',
  'coupe',
  ',',
  '1',
  'en vacances',
  'par jour',
  'les dons',
  'les dons et',
  'recevoir',
  'juste',
  'trop de messages',
];

test.each(WORDS)('« %s », said over and over, is read at once', (word) => {
  for (const end of ['x', '']) {
    const started = performance.now();
    const long = `${`${word} `.repeat(200)}${end}`;
    readHours(long.trim());
    readHourLimit(long);
    // no longer than what is still read
    readNewsWish(`${`${word} `.repeat(Math.floor(88 / (word.length + 1)))}${end}`);
    readNewsWish(`pause ${`${word} `.repeat(Math.floor(80 / (word.length + 1)))}${end}`);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  }
});
