import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_PEOPLE, emulatorPlugin } from './emulator-plugin.ts';
import { createMeta } from './meta.ts';
import { movableClock } from './movable-clock.ts';

const HOUR = 60 * 60 * 1000;
const AMELIE = '104/7000000000000001';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Scene {
  getStarted?: string;
  onAdvance?: (ms: number) => unknown;
}

async function scene({ getStarted = 'v1:start', onAdvance }: Scene = {}) {
  const clock = movableClock({ start: new Date('2026-11-22T10:00:00Z') });
  const heard: Buffer[] = [];
  const meta = createMeta({
    clock,
    appSecret: 'secret',
    verifyToken: 'verify',
    pages: [{ id: '104', token: 'EAASECRET', name: 'Parallèle', getStarted }],
    retryDelays: [],
    post: async (bytes) => {
      heard.push(bytes);
      return 200;
    },
  });
  const app = Fastify();
  await app.register(emulatorPlugin, {
    meta,
    baseUrl: 'http://127.0.0.1:3000',
    imageOrigins: ['https://parallele.example/x'],
    onAdvance: onAdvance ?? ((ms: number) => clock.advance(ms)),
  });
  closers.push(() => app.close());
  const events = () => heard.map((bytes) => JSON.parse(bytes.toString()).entry[0].messaging[0]);
  return { app, meta, clock, events };
}

describe('the page', () => {
  test('comes with a strict policy that lets its import map through', async () => {
    const { app } = await scene();
    const page = await app.inject('/emulator');
    expect(page.statusCode).toBe(200);
    const map = /<script type="importmap">(.*?)<\/script>/s.exec(page.body)?.[1] ?? '';
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`'sha256-${createHash('sha256').update(map).digest('base64')}'`);
    expect(policy).toContain('img-src');
    expect(policy).toContain('https://parallele.example;');
    expect(policy).not.toContain('unsafe');
    for (const path of Object.values(JSON.parse(map).imports as Record<string, string>)) {
      const library = await app.inject(path);
      expect([path, library.statusCode, library.headers['content-type']]).toEqual([
        path,
        200,
        'text/javascript; charset=utf-8',
      ]);
    }
  });

  test('every file it needs is there, and nothing else', async () => {
    const { app } = await scene();
    const files = readdirSync(new URL('./browser/', import.meta.url)).filter((name) => name !== 'index.html');
    const sources = await Promise.all(files.map(async (name) => (await app.inject(`/emulator/app/${name}`)).body));
    const page = (await app.inject('/emulator')).body;
    const asked = [page, ...sources].flatMap((text) => [
      ...[...text.matchAll(/\/emulator\/app\/([\w.-]+)/g)].map((match) => match[1]),
      ...[...text.matchAll(/from '\.\/([\w.-]+)'/g)].map((match) => match[1]),
    ]);
    expect([...new Set(asked)].sort()).toEqual(files.sort());
    expect((await app.inject('/emulator/app/index.html')).statusCode).toBe(404);
    expect((await app.inject('/emulator/app/..%2Fmeta.ts')).statusCode).toBe(404);
    expect((await app.inject('/emulator/library/..%2F..%2Fpackage.json')).statusCode).toBe(404);
  });

  test.each([
    ['another machine', { remoteAddress: '192.168.1.20' }],
    ['a name pointed at this machine', { headers: { host: 'evil.example:3000' } }],
    ['a name that only begins like ours', { headers: { host: 'localhost.evil.example' } }],
    ['another page', { headers: { origin: 'https://evil.example' } }],
    ['another port of this machine', { headers: { host: 'localhost:3000', origin: 'http://localhost:4000' } }],
    ['a page without origin', { headers: { origin: 'null' } }],
    ['a proxy', { headers: { 'x-forwarded-for': '1.2.3.4' } }],
    ['an embedded picture', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }],
  ])('is closed to %s', async (_who, from) => {
    const { app } = await scene();
    for (const url of ['/emulator', '/emulator/live', '/emulator/graph/v25.0/me', '/emulator/photos/x.jpg']) {
      expect((await app.inject({ url, ...from })).statusCode).toBe(403);
    }
  });

  test.each([
    ['its own page', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
    ['IPv6', { host: '[::1]:3000' }],
    [
      'a link on another page',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('is open to %s', async (_who, headers) => {
    const { app } = await scene();
    expect((await app.inject({ url: '/emulator', headers })).statusCode).toBe(200);
  });
});

describe('a phone', () => {
  test('writes, taps, sends pictures', async () => {
    const { app, meta, events } = await scene();
    const act = (payload: object) => app.inject({ method: 'POST', url: `/emulator/phone/${AMELIE}`, payload });
    expect((await act({ act: 'follow', ref: 'town_saint-brieuc' })).statusCode).toBe(202);
    expect((await act({ act: 'start' })).statusCode).toBe(202);
    expect((await act({ act: 'say', text: 'Bonjour' })).statusCode).toBe(202);
    expect((await act({ act: 'sample', name: 'armchair' })).statusCode).toBe(202);
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#c8663d' } })
      .png()
      .toBuffer();
    for (const payload of [png, Buffer.from('no picture')]) {
      const headers = { 'content-type': 'image/png' };
      const sent = await app.inject({ method: 'POST', url: `/emulator/photo/${AMELIE}`, headers, payload });
      expect(sent.statusCode).toBe(202);
    }
    await meta.idle();
    expect(events().map((event) => event.postback?.referral?.ref ?? event.message?.text)).toEqual([
      'town_saint-brieuc',
      'Bonjour',
      undefined,
      undefined,
      undefined,
    ]);
    const urls = events()
      .slice(2)
      .map((event) => new URL(event.message.attachments[0].payload.url));
    expect(urls[0]?.origin).toBe('http://127.0.0.1:3000');
    const served = await Promise.all(urls.map((url) => app.inject(url.pathname)));
    expect((await sharp(served[0]?.rawPayload).metadata()).format).toBe('jpeg');
    expect((await sharp(served[1]?.rawPayload).metadata()).format).toBe('jpeg');
    expect(served[2]?.body).toBe('no picture');
  });

  test('says what cannot be done', async () => {
    const { app } = await scene({ getStarted: '' });
    const act = (payload: object, key = AMELIE) =>
      app.inject({ method: 'POST', url: `/emulator/phone/${key}`, payload });
    const refused = await act({ act: 'start' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toEqual({
      problem: 'Cette Page n’a pas encore de bouton « Démarrer » : écris-lui directement.',
    });
    expect((await act({ act: 'dance' })).statusCode).toBe(400);
    expect((await act({ act: 'say', text: 'x' }, '104/1')).statusCode).toBe(400);
    expect((await act({ act: 'block', blocked: true })).statusCode).toBe(202);
    expect((await act({ act: 'say', text: 'x' })).statusCode).toBe(409);
  });

  test('can be given to somebody new', async () => {
    const { app, meta } = await scene();
    const made = await app.inject({ method: 'POST', url: '/emulator/people', payload: { name: ' Maël ' } });
    expect(made.json()).toEqual({ key: '104/7000000000000006' });
    expect(meta.people().map((person) => person.name)).toEqual([...DEFAULT_PEOPLE.map(({ name }) => name), 'Maël']);
    expect((await app.inject({ method: 'POST', url: '/emulator/people', payload: { name: ' ' } })).statusCode).toBe(
      400,
    );
  });
});

test('the clock goes forward only', async () => {
  const { app, clock } = await scene();
  const before = clock.now().getTime();
  const move = (ms: unknown) => app.inject({ method: 'POST', url: '/emulator/clock', payload: { ms } });
  expect((await move(HOUR)).json()).toEqual({ now: before + HOUR });
  for (const ms of [-1, 0, 1e15, 'x']) expect((await move(ms)).statusCode).toBe(400);
  expect(clock.now().getTime()).toBe(before + HOUR);
});

test('a day passes in steps, and what happens at each is waited for', async () => {
  const steps: number[] = [];
  let underWay = 0;
  const { app, clock } = await scene({
    onAdvance: async (ms) => {
      underWay += 1;
      expect(underWay).toBe(1);
      clock.advance(ms);
      steps.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    },
  });
  const before = clock.now().getTime();
  const press = () => app.inject({ method: 'POST', url: '/emulator/clock', payload: { ms: 24 * HOUR } });
  await Promise.all([press(), press()]);
  expect(clock.now().getTime()).toBe(before + 48 * HOUR);
  // the last message before a window closes is offered for less than an hour
  expect(Math.max(...steps)).toBeLessThan(HOUR);
});

test('faults can be asked for, and cleared', async () => {
  const { app, meta } = await scene();
  const ask = (fault: string) => app.inject({ method: 'POST', url: '/emulator/fault', payload: { fault } });
  for (const fault of ['refuse:613', 'copies', 'signature', 'no-echo']) {
    expect((await ask(fault)).statusCode).toBe(204);
  }
  expect(meta.faults.webhook).toMatchObject({ copies: 2, signature: 'wrong' });
  expect((await ask('clear')).statusCode).toBe(204);
  expect(meta.faults.webhook).toMatchObject({ copies: 1, signature: 'right' });
  expect(meta.faults.take(undefined)).toBeUndefined();
  expect((await ask('meteor')).statusCode).toBe(400);
});

test('the live view starts with everything, tells each change, and lets the server stop', async () => {
  const { app, meta } = await scene();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const response = await fetch(`${base}/emulator/live`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (done: (events: { type: string; [more: string]: unknown }[]) => boolean) => {
    for (;;) {
      const events = [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? ''));
      if (done(events)) return events;
      const read = await reader?.read();
      if (!read || read.done) throw new Error(`ended after ${text}`);
      text += read.value;
    }
  };
  const [snapshot] = await until((events) => events.length > 0);
  const on = DEFAULT_PEOPLE.filter(({ isOff }) => !isOff);
  expect(snapshot).toMatchObject({ type: 'snapshot', featured: on.map(({ psid }) => `104/${psid}`) });
  expect(text).not.toContain('EAASECRET');
  await meta.person({ name: 'Yann' }).say('Bonsoir');
  const events = await until((all) => all.some((event) => event.type === 'message'));
  expect(events.find((event) => event.type === 'message')).toMatchObject({
    key: '104/7000000000000002',
    message: { from: 'person', text: 'Bonsoir' },
  });
  await app.close();
  closers.length = 0;
  for (;;) if ((await reader?.read())?.done) break;
});
