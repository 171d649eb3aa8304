import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, type GraphError } from './graph-errors.ts';

const body = (code: number, subcode?: number): object => ({
  error: {
    message: '(#10) Ce message est envoyé hors de la fenêtre autorisée.',
    type: 'OAuthException',
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    fbtrace_id: 'AxIIVeNpuf3',
  },
});
const of = (code: number, subcode?: number, status = 400, headers = {}): GraphError =>
  classify(status, body(code, subcode), headers);

type Expected = Partial<GraphError>;
const RETRY: Expected = { class: 'RETRY' };
const RECIPIENT: Expected = { class: 'RECIPIENT', closesRecipient: true };
const WINDOW: Expected = { ...RECIPIENT, windowClosed: true };
const MESSAGE: Expected = { class: 'MESSAGE' };
const PAGE: Expected = { class: 'PAGE', alarm: true };

describe('the table of messenger-platform §4.2, line by line', () => {
  it.each<[number, number | undefined, Expected]>([
    [1, undefined, { class: 'RETRY', retries: 1, afterwards: 'MESSAGE', idempotentOnly: true }],
    [1, 99, { class: 'RETRY', retries: 1, afterwards: 'MESSAGE', idempotentOnly: true }],
    [1, 1357046, { class: 'UNKNOWN' }],
    [2, undefined, { class: 'RETRY', retries: 3, afterwards: 'RECIPIENT' }],
    [2, 2018344, PAGE],
    [4, undefined, { class: 'RETRY', wholePage: true, retryAfterMs: 60_000 }],
    [17, undefined, { class: 'RETRY', wholePage: true }],
    [32, undefined, { class: 'RETRY', wholePage: true }],
    [4, 2018022, RETRY],
    [10, 2018278, WINDOW],
    [10, 2018065, WINDOW],
    [10, 2018108, RECIPIENT],
    [10, 1893063, { ...PAGE, retryAfterMs: 1_800_000 }],
    [10, undefined, PAGE],
    [10, 12345, PAGE],
    [10, 2018028, PAGE],
    [200, 2018028, PAGE],
    [10, 2534022, WINDOW],
    [100, 2018001, { ...RECIPIENT, alarm: true }],
    [100, 2018218, MESSAGE],
    [100, 2018109, MESSAGE],
    [100, 2018047, MESSAGE],
    [100, 2018008, { class: 'RETRY', retries: 1, afterwards: 'MESSAGE' }],
    [100, 2018074, MESSAGE],
    [100, 2018294, MESSAGE],
    [100, 2018032, MESSAGE],
    [100, 2018034, MESSAGE],
    [100, undefined, { class: 'MESSAGE', alarm: true }],
    [100, 2018999, { class: 'MESSAGE', alarm: true }],
    [190, undefined, PAGE],
    [190, 458, PAGE],
    [190, 460, PAGE],
    [190, 463, PAGE],
    [190, 467, PAGE],
    [200, 1545041, RECIPIENT],
    [551, 1545041, RECIPIENT],
    [551, undefined, RECIPIENT],
    [200, undefined, PAGE],
    [230, undefined, PAGE],
    [299, undefined, PAGE],
    [368, undefined, PAGE],
    [613, undefined, { class: 'RETRY', retryAfterMs: 30_000, wholePage: true }],
    [613, 1996, { class: 'RETRY', retryAfterMs: 30_000, wholePage: true }],
    [803, undefined, MESSAGE],
    [100, 33, MESSAGE],
    [1200, undefined, RETRY],
    [10303, undefined, MESSAGE],
    [10900, undefined, MESSAGE],
    [80001, undefined, { class: 'RETRY', wholePage: true }],
    [80006, undefined, { class: 'RETRY', wholePage: true }],
    [9000001, undefined, MESSAGE],
  ])('%i / %s', (code, subcode, expected) => {
    const error = of(code, subcode);
    expect(error).toMatchObject({ code, subcode: subcode ?? null, fbtraceId: 'AxIIVeNpuf3', ...expected });
    // What is not said of it does not hold of it.
    for (const mark of [
      'windowClosed',
      'closesRecipient',
      'alarm',
      'wholePage',
      'idempotentOnly',
      'afterwards',
    ] as const) {
      if (!(mark in expected)) expect(error[mark]).toBeUndefined();
    }
  });

  it('a refusal for want of a role concerns the person while the app is in development', () => {
    const error = classify(400, body(200, 2018028), {}, { inDevelopment: true });
    expect(error).toMatchObject(RECIPIENT);
    expect(error.alarm).toBeUndefined();
  });

  it.each([
    ['nothing', 500, null],
    ['a page of HTML', 502, '<html>'],
    ['no error', 503, {}],
    ['an error without number', 500, { error: { message: 'oups' } }],
    ['success that cannot be read', 200, null],
    ['a redirect', 302, null],
    ['a refusal without a body', 404, ''],
  ])('%s is unknown', (_what, status, answer) => {
    expect(classify(status, answer, {})).toEqual({
      class: 'UNKNOWN',
      code: null,
      subcode: null,
      fbtraceId: null,
      detail: `http ${status}`,
    });
  });
});

describe('numbers nobody has described', () => {
  it('are refused for good below 500, unknown above, retried where Meta says so', () => {
    expect(of(77777)).toMatchObject({ class: 'MESSAGE', alarm: true });
    expect(of(77777, undefined, 500)).toMatchObject({ class: 'UNKNOWN' });
    const hinted = { error: { code: 77777, is_transient: true } };
    expect(classify(500, hinted, {})).toMatchObject({ class: 'RETRY' });
  });
});

describe('how long to wait', () => {
  const usage = (minutes: number): object => ({
    'x-business-use-case-usage': `{"104":[{"type":"messenger","call_count":100,"estimated_time_to_regain_access":${minutes}}]}`,
  });

  it('is what the usage header says, in minutes', () => {
    expect(of(80006, undefined, 400, usage(7)).retryAfterMs).toBe(420_000);
    expect(of(4, undefined, 400, usage(3)).retryAfterMs).toBe(180_000);
    expect(of(80006, undefined, 400, usage(0)).retryAfterMs).toBe(60_000);
  });

  it('is what Retry-After says, if longer', () => {
    expect(of(613, undefined, 429, { 'retry-after': '90' }).retryAfterMs).toBe(90_000);
    expect(of(613, undefined, 429, { 'retry-after': 'demain' }).retryAfterMs).toBe(30_000);
    expect(classify(429, null, { 'retry-after': '90' })).toMatchObject({
      class: 'RETRY',
      wholePage: true,
      retryAfterMs: 90_000,
    });
  });
});

it('reads numbers sent as text', () => {
  expect(classify(400, { error: { code: '10', error_subcode: '2018278' } }, {})).toMatchObject(WINDOW);
});

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.oneof(fc.anything(), fc.record({ error: fc.anything() })),
      fc.dictionary(fc.string(), fc.anything()),
      (...answer) => {
        expect(classify(...answer).class).toMatch(/^[A-Z]+$/);
      },
    ),
  );
});
