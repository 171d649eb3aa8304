import { expect, test } from 'vitest';
import { loadBook } from '../../load-book.ts';
import { isFromTheOther, lineOf } from './mail-words.ts';

const book = loadBook();

test.each([
  ['claim.answer-came', 'answer'],
  ['claim.answer-taken', 'answer'],
  ['mine.answers-head', 'answer'],
  ['swap.offer-came', 'answer'],
  ['mine.chosen', 'chosen'],
  ['mine.your-turn', 'chosen'],
  ['mine.nudge', 'chosen'],
  ['mine.not-chosen', 'own-answer'],
  ['mine.lapsed', 'own-answer'],
  ['relay.meet-soon', 'meeting'],
  ['relay.proposal-came', 'meeting'],
  ['meetings.declined-came', 'meeting'],
  ['meetings.withdrawn-came', 'meeting'],
  ['loan.eve', 'loan'],
  ['loan.begins-lender', 'loan'],
  ['loan.begins-borrower', 'loan'],
  ['mine.lent', 'loan'],
  ['mine.came-back', 'loan'],
  ['relay.came', 'message'],
  ['relay.address-came', 'message'],
  ['claim.word-came', 'message'],
  ['ask.question-came', 'question'],
  ['thanks.came', 'thanks'],
  ['admin.newcomer', 'admins'],
  ['held.what', 'admins'],
  // to its author, and to who reported: no matter of admins
  ['held.your-post-up', 'other'],
  ['report.your-post-hidden', 'other'],
  ['report.looked', 'other'],
  ['mine.owner-given-up', 'other'],
  ['vouch.question', 'other'],
])('%s is told as %s', (key, line) => {
  expect(book.sentences.has(key)).toBe(true);
  expect(lineOf(key)).toBe(line);
});

test('what nobody has thought of is a message that waits', () => {
  for (const key of [null, '', 'new.thing']) expect(lineOf(key)).toBe('other');
});

test('only what comes of the other is told to the other', () => {
  for (const key of ['relay.came', 'claim.answer-came', 'mine.chosen', 'loan.due-came']) {
    expect([key, isFromTheOther(key)]).toEqual([key, true]);
  }
  for (const key of ['relay.meet-soon', 'loan.eve', 'mine.nudge', 'mine.not-chosen', 'admin.newcomer', null]) {
    expect([key, isFromTheOther(key)]).toEqual([key, false]);
  }
});
