import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type EchoBot, type Event, send, startEchoBot } from './echo-bot.ts';
import { createMeta, type MetaOptions } from './meta.ts';
import { startMetaServer } from './meta-server.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';

const HOUR = 60 * 60 * 1000;
const page = { id: '104000000000001', token: 'EAADEMO', name: 'Parallèle', getStarted: 'v1:start' };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function scene(options: Partial<MetaOptions> = {}, answer?: (event: Event) => object[]) {
  const clock: MovableClock = movableClock({ start: new Date('2026-11-22T10:00:00Z') });
  const meta = createMeta({
    clock,
    appSecret: 'secret',
    verifyToken: 'verify',
    pages: [page],
    retryDelays: [],
    ...options,
  });
  const server = await startMetaServer(meta);
  const graph = { url: server.graphUrl, token: page.token };
  const bot: EchoBot = await startEchoBot('secret', () => graph, answer);
  meta.setWebhook(bot.url);
  closers.push(bot.close, server.close);
  return { clock, meta, server, bot, graph, amelie: meta.person({ name: 'Amélie Le Goff' }) };
}
const numbers = ({ body }: Awaited<ReturnType<typeof send>>) => [body.error?.code, body.error?.error_subcode];
const hello = { message: { text: 'Bonjour' } };

describe('a person writes', () => {
  test('the bot hears signed events, and the answer comes to the phone', async () => {
    const { amelie, bot, meta } = await scene({}, ({ message }) => [{ text: `Entendu : ${message?.text}` }]);
    expect(await amelie.say('Je donne un fauteuil à Cesson / bientôt')).toEqual({ taken: true, status: 200 });
    const answer = await amelie.waitFor((message) => message.text.startsWith('Entendu'));
    expect(answer.text).toBe('Entendu : Je donne un fauteuil à Cesson / bientôt');
    await meta.idle();
    expect(bot.heard[0]?.raw.toString()).toContain('\\u00e0 Cesson \\/ bient\\u00f4t');
    const [said, echo, delivery, read] = bot.events();
    expect(said).toMatchObject({ sender: { id: amelie.psid }, recipient: { id: page.id } });
    expect(echo).toMatchObject({ sender: { id: page.id }, message: { is_echo: true, mid: answer.mid } });
    expect(delivery).toHaveProperty('delivery.mids', [answer.mid]);
    expect(read).toHaveProperty('read.watermark');
  });

  test('by tap, quick reply, photo, sticker, link; the forms are those of the reference', async () => {
    const { amelie, bot, meta, graph, server } = await scene();
    await amelie.follow('town_saint-brieuc');
    expect(bot.events()).toEqual([]);
    await amelie.start();
    await send(graph, amelie.psid, {
      message: {
        text: 'Que veux-tu faire ?',
        quick_replies: [{ content_type: 'text', title: 'Donner', payload: 'v1:give' }],
      },
    });
    await amelie.tapQuickReply('Donner');
    await expect(amelie.tapQuickReply('Donner')).rejects.toThrow('no quick reply « Donner » but: none');
    await send(graph, amelie.psid, {
      message: {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'button',
            text: 'Voici',
            buttons: [{ type: 'postback', title: 'Publier', payload: 'v1:a:1:check:yes' }],
          },
        },
      },
    });
    await amelie.tap('Publier');
    await amelie.photo([Buffer.from('one'), Buffer.from('two')], 'Le voilà');
    await amelie.sticker();
    await amelie.like();
    await amelie.follow('post_saint-brieuc_42');
    await meta.idle();
    const acts = bot.events().filter((event) => !event.message?.is_echo && !event.delivery && !event.read);
    expect(acts[0]?.postback).toMatchObject({
      title: 'Démarrer',
      payload: 'v1:start',
      referral: { ref: 'town_saint-brieuc', source: 'SHORTLINK', type: 'OPEN_THREAD' },
    });
    expect(acts[1]?.message).toMatchObject({ text: 'Donner', quick_reply: { payload: 'v1:give' } });
    expect(acts[2]?.postback).toMatchObject({ title: 'Publier', payload: 'v1:a:1:check:yes' });
    expect(acts[3]?.message?.text).toBe('Le voilà');
    const photos = acts[3]?.message?.attachments ?? [];
    expect(photos.map((photo) => photo.type)).toEqual(['image', 'image']);
    expect(await (await fetch(photos[1]?.payload?.url ?? '')).text()).toBe('two');
    expect((await fetch(`${server.baseUrl}/emulator/photos/..%2F..%2Fetc.jpg`)).status).toBe(404);
    expect(acts[4]?.message?.attachments?.[0]?.type).toBe('sticker');
    expect(acts[5]?.message?.attachments?.[0]?.payload?.sticker_id).toBe(369239263222822);
    expect(acts[6]?.referral?.ref).toBe('post_saint-brieuc_42');
  });

  test('many at once: in order for each person', async () => {
    const { meta, bot } = await scene();
    const people = Array.from({ length: 8 }, (_, index) => meta.person({ name: `Voisin ${index}` }));
    for (let turn = 0; turn < 20; turn += 1) for (const person of people) void person.say(String(turn));
    await meta.idle();
    for (const person of people) {
      const own = bot.events().filter((event) => event.sender.id === person.psid);
      expect(own.map((event) => Number(event.message?.text))).toEqual([...Array(20).keys()]);
    }
  });

  test('a bot that fails is asked again, and the event keeps its id', async () => {
    const { amelie, bot } = await scene({ retryDelays: [1, 1] });
    bot.status = 503;
    expect(await amelie.say('un')).toEqual({ taken: false, status: 503 });
    bot.status = 200;
    expect(await amelie.say('deux')).toEqual({ taken: true, status: 200 });
    expect(bot.events().map((event) => event.message?.text)).toEqual(['deux']);
  });

  test('after an hour of failures the Page is silent until subscribed again', async () => {
    const { amelie, bot, clock, meta, graph } = await scene();
    bot.status = 500;
    await amelie.say('un');
    clock.advance(HOUR);
    await amelie.say('deux');
    expect(meta.page().subscribedFields).toEqual([]);
    bot.status = 200;
    await amelie.say('trois');
    expect(bot.events()).toEqual([]);
    const url = `${graph.url}/v25.0/${page.id}/subscribed_apps?subscribed_fields=messages&access_token=${graph.token}`;
    expect(await (await fetch(url, { method: 'POST' })).json()).toEqual({ success: true });
    await amelie.say('quatre');
    expect(bot.events().map((event) => event.message?.text)).toEqual(['quatre']);
  });
});

describe('the bot writes', () => {
  test('only within 24 hours of an act that opens the window', async () => {
    const { amelie, clock, graph } = await scene();
    expect(numbers(await send(graph, amelie.psid, hello))).toEqual([100, 2018001]);
    await amelie.say('Bonjour');
    clock.advance(24 * HOUR - 1);
    const sent = await send(graph, amelie.psid, hello);
    expect([sent.status, typeof sent.body.message_id]).toEqual([200, 'string']);
    clock.advance(1);
    expect(numbers(await send(graph, amelie.psid, hello))).toEqual([10, 2018278]);
    expect(numbers(await send(graph, amelie.psid, { sender_action: 'typing_on' }))).toEqual([10, 2018278]);
    await amelie.edit(amelie.lastMid(), 'Bonsoir');
    await amelie.react(sent.body.message_id ?? '', null);
    expect(numbers(await send(graph, amelie.psid, hello))).toEqual([10, 2018278]);
    await amelie.react(sent.body.message_id ?? '', '❤');
    expect((await send(graph, amelie.psid, hello)).status).toBe(200);
  });

  test('is refused with the numbers of Meta', async () => {
    const { amelie, meta, graph } = await scene();
    await amelie.say('Bonjour');
    const to = (rest: object) => send(graph, amelie.psid, rest).then(numbers);
    expect(await to({ ...hello, messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' })).toEqual([100, undefined]);
    expect(await to({ ...hello, sender_action: 'typing_on' })).toEqual([100, undefined]);
    expect(await to({ ...hello, messaging_type: undefined })).toEqual([100, undefined]);
    expect(numbers(await send(graph, '999', hello))).toEqual([100, 2018001]);
    amelie.block();
    expect(await to(hello)).toEqual([551, 1545041]);
    amelie.unblock();
    meta.page().restricted = true;
    expect(await to(hello)).toEqual([10, 1893063]);
    meta.page().restricted = false;
    meta.page().tokenDead = true;
    expect(await to(hello)).toEqual([190, 460]);
    meta.page().tokenDead = false;
    meta.faults.nextSends(1, 'refuse:613');
    expect(await to(hello)).toEqual([613, undefined]);
    expect(await to(hello)).toEqual([undefined, undefined]);
    expect(meta.sends().map((sent) => sent.accepted)).toContain(true);
    expect(amelie.messages()).toHaveLength(1);
  });

  test('needs a token, a living version, a right proof', async () => {
    const { graph } = await scene();
    const code = async (path: string) => {
      const response = await fetch(`${graph.url}${path}`, { method: 'POST' });
      return ((await response.json()) as { error: { code: number } }).error.code;
    };
    expect(await code('/v25.0/me/messages')).toBe(104);
    expect(await code('/v25.0/me/messages?access_token=other')).toBe(190);
    expect(await code('/v20.0/me/messages?access_token=EAADEMO')).toBe(12);
    expect(await code('/v25.0/me/messages?access_token=EAADEMO&appsecret_proof=00')).toBe(100);
    expect(await code('/v25.0/104000000000002/messages?access_token=EAADEMO')).toBe(100);
    expect(await code('/v25.0/nowhere/at/all')).toBe(2500);
  });

  test('shows typing, and seen', async () => {
    const { amelie, meta, graph } = await scene();
    await amelie.say('Bonjour');
    const thread = meta.core.world.threads[0];
    await send(graph, amelie.psid, { sender_action: 'typing_on' });
    expect(thread?.typingUntil).not.toBeNull();
    await send(graph, amelie.psid, { sender_action: 'mark_seen' });
    expect(thread?.seenByPage).toBeGreaterThan(0);
    await send(graph, amelie.psid, hello);
    expect(thread?.typingUntil).toBeNull();
  });
});

describe('faults', () => {
  test('sent, but the bot is told otherwise', async () => {
    const { amelie, meta, graph } = await scene();
    await amelie.say('Bonjour');
    meta.faults.nextSends(1, '500-after-accepting');
    expect((await send(graph, amelie.psid, hello)).status).toBe(500);
    meta.faults.nextSends(1, '1357046-after-accepting');
    expect(numbers(await send(graph, amelie.psid, hello))).toEqual([1, 1357046]);
    meta.faults.nextSends(1, 'reset-after-accepting');
    await expect(send(graph, amelie.psid, hello)).rejects.toThrow();
    meta.faults.nextSends(1, '500-before-accepting', { psid: amelie.psid });
    expect((await send(graph, amelie.psid, hello)).status).toBe(500);
    expect(amelie.messages()).toHaveLength(3);
    expect(meta.sends().map((one) => [one.status, one.accepted])).toEqual([
      [500, true],
      [500, true],
      [0, true],
      [500, false],
    ]);
  });

  test('an answer that never comes', async () => {
    const { amelie, meta, graph } = await scene();
    await amelie.say('Bonjour');
    meta.faults.nextSends(1, 'timeout-after-accepting');
    const pending = send(graph, amelie.psid, hello).then(
      () => 'answered',
      () => 'broken off',
    );
    await amelie.waitFor((message) => message.text === 'Bonjour');
    await closers.pop()?.();
    expect(await pending).toBe('broken off');
  });

  test('echoes late or never', async () => {
    const { amelie, meta, bot, graph } = await scene();
    await amelie.say('Bonjour');
    const echoes = () => bot.events().filter((event) => event.message?.is_echo).length;
    meta.faults.echo = 'dropped';
    await send(graph, amelie.psid, hello);
    meta.faults.echo = 'held';
    await send(graph, amelie.psid, { message: { text: 'x', metadata: 'outbox:1:0' } });
    await meta.idle();
    expect(echoes()).toBe(0);
    meta.releaseEchoes();
    await meta.idle();
    expect(bot.events().at(-1)?.message).toMatchObject({ is_echo: true, metadata: 'outbox:1:0' });
    meta.faults.echo = { lateMs: 5 };
    await send(graph, amelie.psid, hello);
    await meta.idle();
    expect(echoes()).toBe(2);
  });

  test('webhooks doubled, gathered, turned round, without time', async () => {
    const { amelie, meta, bot } = await scene();
    meta.faults.webhook.copies = 2;
    await amelie.say('deux fois');
    expect(bot.heard).toHaveLength(2);
    meta.faults.clear();
    bot.heard.length = 0;
    meta.faults.webhook.batchOf = 3;
    for (const text of ['a', 'b', 'c', 'd']) void amelie.say(text);
    await meta.idle();
    expect(bot.heard.map((one) => one.body.entry.map((entry) => entry.messaging.length))).toEqual([[2, 1], [1]]);
    meta.faults.clear();
    bot.heard.length = 0;
    meta.faults.webhook.reorder = true;
    meta.faults.webhook.timestamp = 'missing';
    void amelie.say('e');
    await amelie.say('f');
    await meta.idle();
    expect(bot.events().map((event) => [event.message?.text, event.timestamp])).toEqual([
      ['f', undefined],
      ['e', undefined],
    ]);
    meta.faults.clear();
    bot.heard.length = 0;
    meta.hold();
    void amelie.say('g');
    void amelie.say('h');
    await meta.idle();
    expect(bot.heard).toHaveLength(0);
    meta.release({ batchOf: 10 });
    await meta.idle();
    expect(bot.heard).toHaveLength(1);
  });

  test.each(['wrong', 'missing', 'sha1'] as const)('signature %s', async (signature) => {
    const { amelie, meta } = await scene();
    meta.faults.webhook.signature = signature;
    expect(await amelie.say('Bonjour')).toEqual({ taken: false, status: 401 });
  });
});

test('the callback is verified before it is taken', async () => {
  const { bot, graph, meta } = await scene();
  const set = (verify: string) =>
    fetch(`${graph.url}/v25.0/${meta.core.appId}/subscriptions`, {
      method: 'POST',
      body: new URLSearchParams({
        object: 'page',
        callback_url: bot.url,
        verify_token: verify,
        access_token: `${meta.core.appId}|secret`,
      }),
    });
  expect((await set('verify')).status).toBe(200);
  expect((await set('other')).status).toBe(400);
});

test('profile, token and person can be read', async () => {
  const { amelie, graph, meta } = await scene();
  const get = async (path: string) => (await fetch(`${graph.url}/v25.0/${path}&access_token=EAADEMO`)).json();
  const post = (body: object) =>
    fetch(`${graph.url}/v25.0/me/messenger_profile?access_token=EAADEMO`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const menu = [
    { locale: 'default', call_to_actions: [{ type: 'postback', title: 'Mes annonces', payload: 'v1:do:mine' }] },
  ];
  expect(await (await post({ persistent_menu: menu })).json()).toEqual({ result: 'success' });
  expect(await get('me/messenger_profile?fields=persistent_menu,greeting')).toEqual({
    data: [{ persistent_menu: menu }],
  });
  expect(await get(`${amelie.psid}?fields=first_name`)).toMatchObject({ error: { code: 100, error_subcode: 2018218 } });
  await amelie.tap('Mes annonces');
  expect(await get(`${amelie.psid}?fields=first_name,last_name`)).toEqual({
    first_name: 'Amélie',
    last_name: 'Le Goff',
    id: amelie.psid,
  });
  expect(await get('debug_token?input_token=EAADEMO')).toMatchObject({ data: { is_valid: true, profile_id: page.id } });
  meta.page().tokenDead = true;
  expect(await get('me?fields=name')).toMatchObject({ error: { code: 190 } });
});

test('waiting in vain says what came instead', async () => {
  const { amelie, graph } = await scene();
  await amelie.say('Bonjour');
  await send(graph, amelie.psid, hello);
  await expect(amelie.waitFor((message) => message.text === 'Au revoir', 10)).rejects.toThrow('- Bonjour');
});

test('phones keep their history over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  closers.push(async () => rmSync(folder, { recursive: true }));
  const persistTo = join(folder, 'emulator.json');
  const first = await scene({ persistTo });
  await first.amelie.photo(Buffer.from('photo'));
  await send(first.graph, first.amelie.psid, hello);
  const { psid } = first.amelie;
  await closers.pop()?.();
  const second = await scene({ persistTo });
  expect(second.amelie.psid).toBe(psid);
  expect(second.amelie.messages().map((message) => message.text)).toEqual(['Bonjour']);
  expect((await send(second.graph, psid, hello)).status).toBe(200);
  const [photo] = second.meta.core.world.threads[0]?.messages ?? [];
  const id = photo?.from === 'person' ? /photos\/(\w+)\.jpg/.exec(photo.photos?.[0] ?? '')?.[1] : undefined;
  expect(await (await fetch(`${second.server.baseUrl}/emulator/photos/${id}.jpg`)).text()).toBe('photo');
});
