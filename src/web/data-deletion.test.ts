import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signRequest } from '../messenger/signature.ts';
import { dataDeletion } from './data-deletion.ts';

const SECRET = 'parallele-demo-secret';
const NOW = new Date('2026-11-22T12:00:00Z');
const SIGNED =
  'R5Jokck3J0uYdCkFjR5ZUzh3YZwddVQwi2it09iVx0s.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3OTUzNDg4MDAsImlzc3VlZF9hdCI6MTc5NTM0NTIwMCwidXNlcl9pZCI6IjIxODQ3MSJ9';

let app: FastifyInstance;
let codes: Map<string, Date>;
let deauthorized: number;

beforeEach(async () => {
  codes = new Map();
  deauthorized = 0;
  app = Fastify();
  await app.register(dataDeletion, {
    appSecret: SECRET,
    publicUrl: 'https://example.fr',
    remember: async (code, at) => codes.set(code, at),
    recall: async (code) => codes.get(code) ?? null,
    onDeauthorized() {
      deauthorized += 1;
    },
    now: () => NOW,
    square: {
      ...{ publicUrl: 'https://example.fr', publisher: null, founding: 'closed', tryIt: null },
      link: () => 'https://m.me/1',
    },
  });
  app.post('/other', (request) => ({ got: request.body }));
});
afterEach(() => app.close());

function form(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
}

describe('a deletion request', () => {
  it('is answered with a code and the page that shows its status', async () => {
    const reply = await form('/data-deletion', { signed_request: SIGNED });
    expect(reply.statusCode).toBe(200);
    const { url, confirmation_code: code } = reply.json();
    expect(code).toMatch(/^[0-9a-f]{24}$/);
    expect(url).toBe(`https://example.fr/data-deletion/${code}`);
    expect(codes).toEqual(new Map([[code, NOW]]));

    const status = await app.inject(`/data-deletion/${code}`);
    expect(status.statusCode).toBe(200);
    expect(status.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(status.body).toContain('22 novembre 2026');
    expect(status.body).toContain(code);
    expect(status.body).toContain('supprimer mes données');
    expect(status.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; /);
    expect(status.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(status.headers['x-robots-tag']).toBe('noindex, nofollow');
  });

  it('gets the same code when it is delivered again, another when it is another', async () => {
    const first = (await form('/data-deletion', { signed_request: SIGNED })).json();
    expect((await form('/data-deletion', { signed_request: SIGNED })).json()).toEqual(first);
    const other = signRequest({ algorithm: 'HMAC-SHA256', issued_at: 1795345201, user_id: '218471' }, SECRET);
    expect((await form('/data-deletion', { signed_request: other })).json()).not.toEqual(first);
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['what Meta did not sign', { signed_request: `${SIGNED.slice(0, -1)}8` }],
    ['garbage', { signed_request: 'x' }],
  ])('is refused when it holds %s', async (_what, fields) => {
    expect((await form('/data-deletion', fields)).statusCode).toBe(400);
    expect((await form('/deauthorize', fields)).statusCode).toBe(400);
    expect([codes.size, deauthorized]).toEqual([0, 0]);
  });

  it('is refused without a form', async () => {
    expect((await app.inject({ method: 'POST', url: '/data-deletion' })).statusCode).toBe(400);
  });
});

it.each(['0123456789ab', '%3Cscript%3E', 'x'.repeat(99)])(
  'an unknown code (%s) is a page that says so',
  async (code) => {
    for (const [lang, words] of [
      ['fr', 'Aucune demande ne porte ce code'],
      ['en', 'No request has this code'],
    ]) {
      const reply = await app.inject({ url: `/data-deletion/${code}`, headers: { 'accept-language': lang } });
      expect(reply.statusCode).toBe(404);
      expect(reply.body).toContain(`<html lang="${lang}">`);
      expect(reply.body).toContain(words);
      expect(reply.body).not.toContain('<script');
    }
  },
);

it('answers the deauthorisation of a Page, and says so to whoever watches', async () => {
  expect((await form('/deauthorize', { signed_request: SIGNED })).statusCode).toBe(200);
  expect(deauthorized).toBe(1);
});

it('reads forms on its own routes only', async () => {
  expect((await form('/other', { a: '1' })).statusCode).toBe(415);
});
