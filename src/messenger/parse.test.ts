import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import { parseWebhook } from './parse.ts';
import type { ParsedWebhook } from './parsed.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const PAGE = '104000000000001';

/** One line of a file: a recorded shape (ids invented): an element of `messaging` or a whole body, and what must come of it. */
interface Fixture {
  about: string;
  event?: unknown;
  body?: unknown;
  gives: unknown;
}

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => ({
  file,
  cases: readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fixture),
}));

const enclose = (...messaging: unknown[]): unknown => ({
  object: 'page',
  entry: [{ id: PAGE, time: 1795345200123, messaging }],
});

function parsed(body: unknown): ParsedWebhook {
  const result = parseWebhook(body, NOW);
  if ('unknownObject' in result) throw new Error('not about a Page');
  return result;
}

/** As JSON, so that dates compare with the texts of the fixtures. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(fixtures)('$file', ({ cases }) => {
  it.each(cases)('$about', ({ gives, ...fixture }) => {
    const bytes = Buffer.from(JSON.stringify('body' in fixture ? fixture.body : enclose(fixture.event)));
    const result = plain(parseWebhook(readJson(bytes), NOW));
    if ('body' in fixture) expect(result).toEqual(withComments(gives as object));
    else if (gives === 'ignored') expect(result).toEqual({ events: [], receipts: [], comments: [], ignored: 1 });
    else if (typeof gives === 'object' && gives !== null && 'receipt' in gives) {
      expect(result).toEqual({ events: [], receipts: [gives.receipt], comments: [], ignored: 0 });
    } else if (typeof gives === 'object' && gives !== null && 'policy' in gives) {
      expect(result).toEqual({ events: [], receipts: [], comments: [], policies: [gives.policy], ignored: 0 });
    } else {
      const event = { pageId: PAGE, psid: '7000000000000001', sentAt: '2026-11-22T10:59:59.987Z' };
      expect(result).toMatchObject({ events: [{ ...event, ...(gives as object) }], receipts: [], ignored: 0 });
      expect((result as ParsedWebhook).events[0]?.inbound).toEqual((gives as { inbound: unknown }).inbound);
    }
  });
});

/** Fixtures say nothing of comments where there are none. */
const withComments = (gives: object): object => ('events' in gives ? { comments: [], ...gives } : gives);

describe('dedup keys', () => {
  const key = (event: object): string | undefined => parsed(enclose(event)).events[0]?.dedupKey;
  const parties = { sender: { id: '7000000000000001' }, recipient: { id: PAGE } };
  const link = { ...parties, timestamp: 1795345199987, referral: { ref: 'a', source: 'SHORTLINK' } };

  it('do not depend on the order of fields, on the form of ids, or on the entry', () => {
    const again = {
      referral: { source: 'SHORTLINK', ref: 'a' },
      timestamp: 1795345199987,
      sender: { id: 7000000000000001 },
    };
    expect(key(again)).toBe(key(link));
    const later = { object: 'page', entry: [{ id: PAGE, time: 1795345999999, messaging: [link] }] };
    expect(parsed(later).events[0]?.dedupKey).toBe(key(link));
  });

  it('differ for another time, another person, another content', () => {
    const others = [
      { ...link, timestamp: 1795345199988 },
      { ...link, sender: { id: '7000000000000002' } },
      { ...link, referral: { ref: 'b', source: 'SHORTLINK' } },
    ];
    expect(new Set([link, ...others].map(key)).size).toBe(4);
  });

  it('tell a message, its edits and its deletion apart', () => {
    const of = (content: object): string | undefined => key({ ...parties, timestamp: 1795345199987, ...content });
    const keys = [
      of({ message: { mid: 'm_1', text: 'un' } }),
      of({ message: { mid: 'm_1', is_deleted: true } }),
      of({ message_edit: { mid: 'm_1', num_edit: 1, text: 'deux' } }),
      of({ message_edit: { mid: 'm_1', num_edit: 2, text: 'trois' } }),
      of({ postback: { mid: 'm_1', payload: 'v1:start' } }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stay short', () => {
    const long = key({ ...parties, message: { mid: 'm_'.repeat(200), text: 'un' } });
    expect(long).toMatch(/^h:[0-9a-f]{64}$/);
    expect(key({ ...parties, postback: { payload: 'p'.repeat(1000) } })).toMatch(/^h:[0-9a-f]{64}$/);
  });
});

it('keeps every digit of ids that arrive as big numbers', () => {
  const bytes = Buffer.from(
    '{"object":"page","entry":[{"id":98765432109876543210,"messaging":[{"sender":{"id":12345678901234567891},' +
      '"recipient":{"id":98765432109876543210},"timestamp":1795345199987,"message":{"mid":"m_1","text":"un"}}]}]}',
  );
  expect(parsed(readJson(bytes)).events[0]).toMatchObject({
    pageId: '98765432109876543210',
    psid: '12345678901234567891',
  });
});

describe('whatever comes', () => {
  const fixtureEvents = fixtures.flatMap(({ cases }) => cases.map(({ event }) => event));
  const member = fc.constantFrom(
    ...['sender', 'recipient', 'id', 'message', 'mid', 'text', 'attachments', 'payload', 'url', 'is_echo', 'postback'],
    ...['reaction', 'referral', 'ref', 'optin', 'delivery', 'mids', 'watermark', 'read', 'timestamp', 'type', 'action'],
    ...['message_edit', 'quick_reply', 'sticker_id', 'is_deleted', '__proto__', 'constructor'],
  );
  /** JSON that is nearly right: Meta's own names around values of any kind. */
  const nearly = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.jsonValue(), fc.constantFrom('7000000000000001', PAGE, true, 'image', 'ADS', 1795345199987)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(member, tie('value'), { maxKeys: 5 }),
    ),
  })).value;

  it('each event gives exactly one result', () => {
    const event = fc.oneof(fc.constantFrom(...fixtureEvents), nearly, fc.jsonValue());
    const entry = fc.array(event, { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const body = { object: 'page', entry: entries.map((messaging) => ({ id: PAGE, messaging })) };
        const { events, receipts, policies = [], ignored } = parsed(body);
        expect(events.length + receipts.length + policies.length + ignored).toBe(entries.flat().length);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and gives only what can be stored', () => {
    const body = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      nearly.map((value) => enclose(value, value)),
    );
    fc.assert(
      fc.property(body, (value) => {
        const result = parseWebhook(value, NOW);
        if ('unknownObject' in result) return;
        for (const event of result.events) {
          expect(event.psid).not.toBe('');
          expect(event.dedupKey.length).toBeLessThanOrEqual(200);
          expect(event.sentAt.getTime()).toBeGreaterThan(0);
          expect(JSON.stringify(event)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
