import { describe, expect, test } from 'vitest';
import { classify } from '../messenger/graph-errors.ts';
import { judge, metadataOf, numbersOf, pauseLength, plus, readMetadata, tokensAt } from './rules.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
const refusal = (code: number, subcode?: number) =>
  classify(400, { error: { code, error_subcode: subcode, message: 'non' } }, {});

describe('judge', () => {
  test.each([
    ['answers', 0, 'failed'],
    ['own matters', 1, 'pending'],
    ['broadcasts', 2, 'expired'],
  ] as const)('somebody who cannot be reached: %s', (_what, lane, row) => {
    expect(judge(refusal(551), { lane, attempts: 0 }, NOW, 0)).toEqual({
      kind: 'recipient',
      because: 'unreachable',
      row,
    });
    expect(judge(refusal(10, 2018278), { lane, attempts: 0 }, NOW, 0)).toMatchObject({ because: 'window-closed' });
  });

  test('pauses grow, are spread, and end', () => {
    const pause = (attempts: number, random = 0) => {
      const verdict = judge(refusal(1200), { lane: 0, attempts }, NOW, random);
      return verdict.kind === 'retry' ? verdict.notBefore.getTime() - NOW.getTime() : verdict.kind;
    };
    expect([0, 1, 2, 3, 4, 5].map((attempts) => pause(attempts))).toEqual([5e3, 10e3, 20e3, 40e3, 80e3, 'failed']);
    expect(pause(0, 0.99)).toBeGreaterThan(7_000);
  });

  test('a fault that only looks temporary', () => {
    // now and then it has gone out all the same: its echo says so
    expect(judge(refusal(2), { lane: 1, attempts: 2 }, NOW, 0).kind).toBe('doubt');
    expect(judge(refusal(100, 2018008), { lane: 1, attempts: 1 }, NOW, 0).kind).toBe('failed');
  });

  test('an hour of trouble at Meta costs nobody a matter of their own, nor a post', () => {
    const next = (code: number, lane: 0 | 1 | 2, attempts: number) => {
      const verdict = judge(refusal(code), { lane, attempts }, NOW, 0);
      return verdict.kind === 'retry' ? verdict.notBefore.getTime() - NOW.getTime() : verdict.kind;
    };
    for (const lane of [1, 2] as const) {
      expect(next(1200, lane, 5)).toBe(160e3);
      expect(next(1200, lane, 20)).toBe(600e3);
      expect(next(1200, lane, 144)).toBe('failed');
      expect(next(2, lane, 3)).toBe(3_600e3);
      expect(next(2, lane, 27)).toBe('recipient');
    }
    // an answer is no news any more; that says nothing of whom it was for
    expect(next(2, 0, 3)).toBe('failed');
  });

  test('where the whole Page has to rest, the next to ask is somebody else; who is refused for half a day asks by the hour', () => {
    const rest = { kind: 'retry', restPageUntil: plus(NOW, 30_000) };
    expect(judge(refusal(613), { lane: 1, attempts: 0 }, NOW, 0)).toEqual({ ...rest, notBefore: plus(NOW, 30_000) });
    expect(judge(refusal(613), { lane: 1, attempts: 2 }, NOW, 0)).toEqual({ ...rest, notBefore: plus(NOW, 90_000) });
    expect(judge(refusal(613), { lane: 1, attempts: 144 }, NOW, 0)).toEqual({
      ...rest,
      notBefore: plus(NOW, 3_630_000),
    });
  });

  test('what may have gone out is in doubt, never tried again', () => {
    for (const error of [refusal(1), refusal(1, 1357046), classify(502, null, {})]) {
      expect(judge(error, { lane: 0, attempts: 0 }, NOW, 0)).toEqual({ kind: 'doubt', until: plus(NOW, 60_000) });
    }
  });

  test('a line that is down is no reason to give a message up', () => {
    const error = {
      class: 'RETRY',
      code: null,
      subcode: null,
      fbtraceId: null,
      retries: 5,
      retryAfterMs: 5000,
    } as const;
    expect(judge(error, { lane: 0, attempts: 50 }, NOW, 0)).toEqual({ kind: 'retry', notBefore: plus(NOW, 600_000) });
  });

  test('a limit of the Page rests the Page', () => {
    expect(judge(refusal(4), { lane: 0, attempts: 9 }, NOW, 0)).toMatchObject({ restPageUntil: plus(NOW, 60_000) });
    expect(judge(refusal(190, 460), { lane: 0, attempts: 0 }, NOW, 0)).toEqual({ kind: 'page-trouble' });
  });
});

test('a Page in trouble rests half an hour, doubling to four', () => {
  expect([1, 2, 3, 4, 5, 60].map((trouble) => pauseLength(trouble) / 60_000)).toEqual([30, 60, 120, 240, 240, 240]);
});

test('metadata comes back as it went, and nothing else is taken for ours', () => {
  expect(readMetadata(metadataOf('922337203685477580', 3))).toEqual({ id: '922337203685477580', part: 3 });
  for (const foreign of [
    undefined,
    '',
    'o:1',
    'o:01:0',
    'job:81',
    'o:1:0 ',
    'o:-1:0',
    'o:1:0:0',
    'o:9223372036854775808:0',
  ]) {
    expect(readMetadata(foreign)).toBeNull();
  }
});

test('the bucket fills to the brim and no further, and does not stick when a clock was set back', () => {
  const brake = { perSecond: 10, burst: 20 };
  const page = { bucket: -5, bucketAt: NOW };
  expect(tokensAt(page, brake, NOW)).toBe(-5);
  expect(tokensAt(page, brake, plus(NOW, 1000))).toBe(5);
  expect(tokensAt(page, brake, plus(NOW, 60_000))).toBe(20);
  expect(tokensAt(page, brake, plus(NOW, -60_000))).toBe(20);
});

test('numbers for the log', () => {
  expect(numbersOf(refusal(10, 2018278))).toBe('10/2018278');
  expect(numbersOf(refusal(190))).toBe('190');
  expect(numbersOf(classify(502, null, {}))).toBe('http 502');
});
