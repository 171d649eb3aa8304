import { describe, expect, test } from 'vitest';
import type { Queue, QueueClaim } from '../claims/capacity.ts';
import { dueAfter, lateWord, lose, weighDue, weighExtension, whoseDaysGo } from './rules.ts';

const TODAY = '2026-11-23';

const days = (id: string, state: QueueClaim['state'], from: string | null, to = from): QueueClaim => ({
  ...{ id, member_id: id, state, parts: 1, lot: id, place_told: null },
  from_on: from === null ? null : `2026-${from}`,
  to_on: to === null ? null : `2026-${to}`,
});
const LOAN = days('1', 'out', '11-20', '11-24');
const queueOf = (claims: QueueClaim[], over: Partial<Queue['post']> = {}): Queue => ({
  post: {
    ...{ id: '1', member_id: '1', direction: 'offer', kind: 'lend', quantity: 1 },
    ...{ outcome: null, way: 'choose', expires_at: null },
    ...over,
  },
  claims: [LOAN, ...claims],
  today: TODAY,
});

describe('what is said of a loan that was due on the 20th', () => {
  test.each([
    ['2026-11-19', null],
    ['2026-11-20', null],
    ['2026-11-21', { to: 'borrower', nth: 1 }],
    ['2026-11-22', { to: 'borrower', nth: 1 }],
    ['2026-11-23', { to: 'borrower', nth: 2 }],
    ['2026-11-27', { to: 'borrower', nth: 3 }],
    ['2026-11-29', { to: 'lender' }],
    ['2027-01-29', { to: 'lender' }],
  ])('on %s', (today, word) => {
    expect(lateWord('2026-11-20', today)).toEqual(word);
  });
});

test('who waits for days that were free, and are no more when it stays out until the 28th', () => {
  const waiting = [
    days('2', 'waiting', '11-28', '11-30'),
    days('3', 'waiting', '12-05', '12-07'),
    days('4', 'waiting', '11-24'),
    days('5', 'waiting', null),
  ];
  expect(whoseDaysGo(queueOf(waiting), '1', '2026-11-28')).toEqual(['2']);
  expect(whoseDaysGo(queueOf(waiting, { quantity: 2 }), '1', '2026-11-28')).toEqual([]);
});

describe('a loan until the 24th is to go on', () => {
  const until = (day: string, ...claims: QueueClaim[]) => weighExtension(queueOf(claims), '1', `2026-${day}`);

  test('granted, when nobody waits', () => {
    expect(until('11-28')).toEqual({ what: 'granted' });
  });

  test('granted, when whoever waits would like other days', () => {
    expect(until('11-28', days('2', 'waiting', '12-05', '12-07'))).toEqual({ what: 'granted' });
    expect(until('11-28', days('2', 'waiting', '11-22'))).toEqual({ what: 'granted' });
  });

  test('asked, when somebody waits for one of these days, or for any', () => {
    expect(until('11-28', days('2', 'waiting', '11-28', '11-30'))).toEqual({ what: 'asks' });
    expect(until('11-28', days('2', 'waiting', null))).toEqual({ what: 'asks' });
  });

  test('asked, when somebody was told that they are next, though it is out on their days', () => {
    expect(until('11-28', days('2', 'waiting', '11-24'))).toEqual({ what: 'asks' });
  });

  test('not possible, when somebody was promised it', () => {
    expect(until('11-28', days('2', 'accepted', '11-27', '11-30'))).toEqual({ what: 'promised', from: '2026-11-27' });
  });

  test('granted in spite of both, when there is another of the kind', () => {
    const claims = [days('2', 'accepted', '11-27', '11-30'), days('3', 'waiting', '11-26')];
    expect(weighExtension(queueOf(claims, { quantity: 2 }), '1', '2026-11-26')).toEqual({ what: 'granted' });
    expect(weighExtension(queueOf(claims, { quantity: 2 }), '1', '2026-11-27')).toEqual({ what: 'granted' });
    expect(weighExtension(queueOf(claims, { quantity: 3 }), '1', '2026-11-28')).toEqual({ what: 'granted' });
  });

  test('no news, when it is lent until then anyway', () => {
    expect(until('11-24')).toEqual({ what: 'same' });
    expect(weighExtension(queueOf([]), '9', '2026-12-01')).toEqual({ what: 'same' });
  });
});

test('its lender names a day: not a past one, nor one that is promised', () => {
  const promised = queueOf([days('2', 'accepted', '11-27', '11-30')]);
  expect(weighDue(promised, '1', '2026-11-26')).toEqual({ what: 'set' });
  expect(weighDue(promised, '1', TODAY)).toEqual({ what: 'set' });
  expect(weighDue(promised, '1', '2026-11-22')).toEqual({ what: 'past' });
  expect(weighDue(promised, '1', '2026-12-05')).toEqual({ what: 'promised', from: '2026-11-27' });
});

test('« +2 jours » is after the day it is due, or after today when that is past', () => {
  expect(dueAfter('2026-11-24', TODAY, 2)).toBe('2026-11-26');
  expect(dueAfter('2026-11-20', TODAY, 2)).toBe('2026-11-25');
});

describe('what will not come back', () => {
  test('ends the post, and whoever counted on it is told', () => {
    const lost = lose(queueOf([days('2', 'accepted', '11-28'), days('3', 'waiting', null)]), '1');
    expect(lost?.quantity).toBe(0);
    expect(lost?.decision.ends).toBe('withdrawn');
    expect(lost?.decision.changes).toEqual([
      { claim: '1', state: 'done' },
      { claim: '2', state: 'declined' },
      { claim: '3', state: 'declined' },
    ]);
    expect(lost?.decision.news.map(({ claim, what }) => [claim, what])).toEqual([
      ['2', 'taken-away'],
      ['3', 'taken-away'],
    ]);
  });

  test('of several there is one less: only the last promise that no longer holds is taken back', () => {
    const claims = [days('2', 'accepted', '11-28'), days('3', 'accepted', '11-28'), days('4', 'accepted', '12-05')];
    const lost = lose(queueOf(claims, { quantity: 2 }), '1');
    expect(lost?.quantity).toBe(1);
    expect(lost?.decision.ends).toBe(undefined);
    expect(lost?.decision.changes).toEqual([
      { claim: '1', state: 'done' },
      { claim: '3', state: 'declined' },
    ]);
    expect(lost?.decision.news).toEqual([{ to: 'claimant', claim: '3', what: 'let-go' }]);
  });

  test('ends the loan alone, when the post is over', () => {
    const lost = lose(queueOf([], { outcome: 'exchanged' }), '1');
    expect(lost?.decision).toEqual({ changes: [{ claim: '1', state: 'done' }], news: [] });
  });

  test('is nothing that is at home', () => {
    expect(lose(queueOf([days('2', 'accepted', '11-28')]), '2')).toBe(null);
  });
});
