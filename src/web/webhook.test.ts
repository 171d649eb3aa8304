import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParsedEvent, Receipt } from '../messenger/parsed.ts';
import { signBody } from '../messenger/signature.ts';
import { webhook } from './webhook.ts';

const SECRET = 'parallele-demo-secret';
const TOKEN = 'jeton de vérification';
const PAGE = '104000000000001';
const NOW = new Date('2026-11-22T12:00:00Z');

let app: FastifyInstance;
let received: { events: ParsedEvent[]; receipts: Receipt[] }[];
let failure: Error | null;
let logged: string;
/** Requests of which the head has come. */
let taken: number;

beforeEach(async () => {
  received = [];
  failure = null;
  logged = '';
  const stream = {
    write: (line: string) => {
      logged += line;
    },
  };
  app = Fastify({ logger: { level: 'warn', stream } });
  taken = 0;
  app.addHook('onRequest', async () => void taken++);
  await app.register(webhook, {
    appSecret: SECRET,
    verifyToken: TOKEN,
    now: () => NOW,
    receive: async (batch) => {
      if (failure) throw failure;
      received.push(batch);
    },
  });
  app.post('/other', (request) => ({ got: request.body }));
});
afterEach(() => app.close());

async function listening(): Promise<AddressInfo> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app.server.address() as AddressInfo;
}

/** A delivery of which the head has come; its body is still to come. */
async function hold(port: number, headers: Record<string, string>): Promise<ClientRequest> {
  const before = taken;
  const sent = request({ host: '127.0.0.1', port, path: '/webhook', method: 'POST', headers });
  sent.on('error', () => {});
  sent.flushHeaders();
  await expect.poll(() => taken).toBe(before + 1);
  return sent;
}

/** The same until it is answered; `whole`: all of the body comes. */
async function begin(port: number, headers: Record<string, string>, whole = false): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path: '/webhook', method: 'POST', headers });
  sent.on('error', () => {});
  if (whole) sent.end(Buffer.alloc(Number(headers['content-length']), 32));
  else sent.flushHeaders();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  sent.destroy();
  return answer;
}

const event = (n: number, text = `mot ${n}`): object => ({
  sender: { id: `700000000000${n}` },
  recipient: { id: PAGE },
  timestamp: 1795345199987,
  message: { mid: `m_${n}`, text },
});
const about = (...messaging: unknown[]): object => ({
  object: 'page',
  entry: [{ id: PAGE, time: 1795345200123, messaging }],
});

function post(body: object | string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  const payload = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return app.inject({
    method: 'POST',
    url: '/webhook',
    payload,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(payload, SECRET), ...headers },
  });
}

describe('verification', () => {
  const verify = (query: Record<string, string | string[]>): Promise<LightMyRequestResponse> =>
    app.inject({ method: 'GET', url: '/webhook', query });
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': TOKEN, 'hub.challenge': '1158201444' };

  it('gives the challenge back, as plain text', async () => {
    const reply = await verify(right);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('1158201444');
    expect(reply.headers['content-type']).toMatch(/^text\/plain/);
    expect((await verify({ ...right, 'hub.challenge': 'CHALLENGE_ACCEPTED' })).body).toBe('CHALLENGE_ACCEPTED');
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['another token', { ...right, 'hub.verify_token': 'autre' }],
    ['an empty token', { ...right, 'hub.verify_token': '' }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['a token twice', { ...right, 'hub.verify_token': [TOKEN, TOKEN] }],
    ['another mode', { ...right, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': TOKEN }],
    ['an empty challenge', { ...right, 'hub.challenge': '' }],
    ['a challenge that a browser could run', { ...right, 'hub.challenge': '<script>' }],
    ['a challenge without end', { ...right, 'hub.challenge': '1'.repeat(129) }],
    ['nothing', {}],
  ])('refuses %s', async (_what, query) => {
    const reply = await verify(query);
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toBe('refused');
  });
});

describe('delivery', () => {
  it('hands on every event and receipt, then answers 200', async () => {
    const reply = await post(
      about(event(1), event(2), { ...event(3), message: undefined, read: { watermark: 1795345199500 } }),
    );
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('EVENT_RECEIVED');
    expect(received).toHaveLength(1);
    expect(received[0]?.events.map(({ inbound }) => inbound)).toEqual([
      { type: 'text', text: 'mot 1' },
      { type: 'text', text: 'mot 2' },
    ]);
    expect(received[0]?.receipts).toMatchObject([{ type: 'read', psid: '7000000000003' }]);
  });

  it('takes the body as Meta signed it, whatever the content type', async () => {
    const body = JSON.stringify(about(event(1, 'Prêt'))).replace('ê', String.raw`\u00ea`);
    expect((await post(body, { 'content-type': 'text/plain' })).statusCode).toBe(200);
    expect((await post(body, { 'content-type': 'application/json; charset=utf-8' })).statusCode).toBe(200);
    expect(received.map(({ events }) => events[0]?.inbound)).toEqual([
      { type: 'text', text: 'Prêt' },
      { type: 'text', text: 'Prêt' },
    ]);
  });

  it('takes a thousand events at once', async () => {
    expect((await post(about(...Array.from({ length: 1000 }, (_, n) => event(n))))).statusCode).toBe(200);
    expect(received[0]?.events).toHaveLength(1000);
  });

  it('takes a thousand of the longest texts at once, each letter written as Meta does', async () => {
    const text = '\\u00e9'.repeat(2_000);
    const events = Array.from({ length: 1000 }, (_, n) => JSON.stringify(event(n, 'PUT')).replace('PUT', text));
    const reply = await post(`{"object":"page","entry":[{"id":"${PAGE}","messaging":[${events.join(',')}]}]}`);
    expect([reply.statusCode, received[0]?.events.length]).toEqual([200, 1000]);
  });

  it('answers 200 to a webhook with nothing of use', async () => {
    expect((await post({ object: 'page', entry: [{ id: PAGE }] })).statusCode).toBe(200);
  });

  it('gives events without a time the present one', async () => {
    await post({ object: 'page', entry: [{ id: PAGE, messaging: [{ ...event(1), timestamp: undefined }] }] });
    expect(received[0]?.events[0]?.sentAt).toEqual(NOW);
  });
});

describe('what is refused', () => {
  const body = JSON.stringify(about(event(1, 'un canari')));
  const sha1 = `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`;

  it.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['a wrong one', { 'x-hub-signature-256': signBody(Buffer.from(body), 'autre') }],
    ['only SHA-1', { 'x-hub-signature': sha1 }],
    ['SHA-1 under the newer name', { 'x-hub-signature-256': sha1 }],
  ])('%s: 401, one line in the log, nothing stored', async (_what, headers) => {
    const reply = await app.inject({ method: 'POST', url: '/webhook', payload: body, headers });
    expect(reply.statusCode).toBe(401);
    expect(received).toEqual([]);
    expect(logged.trim().split('\n')).toHaveLength(1);
    expect(logged).toContain('webhook-unsigned');
    expect(logged).not.toMatch(/canari|7000000000/);
  });

  it('no body at all: 401', async () => {
    expect((await app.inject({ method: 'POST', url: '/webhook' })).statusCode).toBe(401);
  });

  it('more than sixteen megabytes: 413', async () => {
    expect((await post(about(event(1, 'x'.repeat(16 * 1024 * 1024))))).statusCode).toBe(413);
    expect(received).toEqual([]);
  });

  it('what cannot be signed is refused before its body is read', async () => {
    const { port } = await listening();
    const answer = await begin(port, { 'content-length': String(8 * 1024 * 1024) });
    expect(answer.statusCode).toBe(401);
  });

  it('of large bodies a few at a time: the others come again', async () => {
    const { port } = await listening();
    const headers = { 'content-length': String(8 * 1024 * 1024), 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    const held: ClientRequest[] = [];
    while (held.length < 4) held.push(await hold(port, headers));
    expect((await begin(port, headers)).statusCode).toBe(503);
    // small ones pass meanwhile
    expect((await post(about(event(1)))).statusCode).toBe(200);
    for (const one of held) one.destroy();
    await expect
      .poll(async () => (await begin(port, { ...headers, 'content-length': '300000' }, true)).statusCode)
      .toBe(401);
  });

  it.each(['object=page', '', '{"object":"page"'])('what is no JSON (%s): 400', async (text) => {
    expect((await post(text)).statusCode).toBe(400);
  });

  it.each<object>([{ object: 'instagram', entry: [] }, {}, []])('what is not about a Page (%j): 404', async (other) => {
    expect((await post(other)).statusCode).toBe(404);
    expect(received).toEqual([]);
  });
});

it('asks Meta to deliver again when nothing could be stored, and tells nothing personal', async () => {
  failure = Object.assign(new Error('duplicate key un canari'), { code: '57P03', detail: 'un canari' });
  const reply = await post(about(event(1, 'un canari')));
  expect(reply.statusCode).toBe(503);
  expect(logged).toContain('57P03');
  expect(logged).not.toContain('canari');
  failure = null;
  expect((await post(about(event(1)))).statusCode).toBe(200);
});

it('asks Meta to deliver again when the database does not answer', async () => {
  const frozen = Fastify({ logger: false });
  await frozen.register(webhook, {
    appSecret: SECRET,
    verifyToken: TOKEN,
    now: () => NOW,
    receive: () => new Promise(() => {}),
    storeLimitMs: 5,
  });
  const payload = JSON.stringify(about(event(1)));
  const headers = { 'x-hub-signature-256': signBody(Buffer.from(payload), SECRET) };
  expect((await frozen.inject({ method: 'POST', url: '/webhook', payload, headers })).statusCode).toBe(503);
  await frozen.close();
});

it('leaves the bodies of other routes alone', async () => {
  const reply = await app.inject({ method: 'POST', url: '/other', payload: { a: 1 } });
  expect(reply.json()).toEqual({ got: { a: 1 } });
});
