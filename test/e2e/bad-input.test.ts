import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { effects } from '../../src/community/effects.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { webhookBytes } from '../../src/emulator/webhook-body.ts';
import { createLog } from '../../src/log.ts';
import { signBody } from '../../src/messenger/signature.ts';
import { type House, openHouse, SECRETS } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';
import { envelopeOf, eventOf, postBytes, postSigned, textEvent } from '../helpers/webhook.ts';

describe('what is not as it should be', () => {
  let house: House;
  let town: Town;
  let marie: Phone;
  const log = captured();
  let broken = false;

  beforeAll(async () => {
    house = await openHouse({
      log: createLog('info', log.stream),
      effects: {
        ...effects,
        'list-mine': async (input) => {
          if (broken) throw new TypeError('an effect with a bug');
          return (await effects['list-mine']?.(input)) ?? { outcome: 'none' };
        },
      },
    });
    town = await house.town('Saint-Brieuc');
    marie = await house.member('Marie', town);
  });
  afterAll(() => house[Symbol.asyncDispose]());
  afterEach(() => {
    broken = false;
    house.meta.faults.clear();
  });

  const events = async () => {
    const { count } = await house.db
      .selectFrom('inbox_event')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };

  test.each(['wrong', 'missing', 'sha1'] as const)(
    'a %s signature: 401, a line in the log, nothing stored',
    async (kind) => {
      const before = await events();
      log.lines.length = 0;
      house.meta.faults.webhook.signature = kind;
      expect(await marie.person.say('Bonjour')).toEqual({ taken: false, status: 401 });
      expect(await events()).toBe(before);
      expect(log.lines.filter((line) => line.includes('webhook-unsigned'))).toHaveLength(1);
    },
  );

  test('a signature over the text as re-written: 401', async () => {
    const envelope = envelopeOf([textEvent(marie.person.psid, 'Prêt d’échelle')]);
    const rewritten = Buffer.from(JSON.stringify(envelope));
    const headers = { 'x-hub-signature-256': signBody(rewritten, SECRETS.appSecret) };
    expect((await postBytes(house.webhookUrl, webhookBytes(envelope), headers)).status).toBe(401);
  });

  test.each([
    [
      'right',
      `hub.mode=subscribe&hub.verify_token=${encodeURIComponent(SECRETS.verifyToken)}&hub.challenge=17`,
      200,
      '17',
    ],
    ['wrong', 'hub.mode=subscribe&hub.verify_token=guess&hub.challenge=17', 403, 'refused'],
    ['absent', '', 403, 'refused'],
  ])('a verify token that is %s', async (_what, query, status, body) => {
    const answer = await fetch(`${house.webhookUrl}?${query}`);
    expect([answer.status, await answer.text()]).toEqual([status, body]);
  });

  test('more than sixteen megabytes: 413', async () => {
    const bytes = Buffer.alloc(16 * 1024 * 1024 + 1, ' ');
    const headers = { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) };
    expect((await postBytes(house.webhookUrl, bytes, headers)).status).toBe(413);
  });

  test.each(['', '{', 'object=page', '[1,2', 'NUL'])('« %s » is no JSON: 400', async (text) => {
    const bytes = Buffer.from(text);
    const headers = { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) };
    expect((await postBytes(house.webhookUrl, bytes, headers)).status).toBe(400);
  });

  test.each([{ object: 'instagram', entry: [] }, { object: 'user' }, {}, [], 7, null])(
    'not about a Page (%j): 404',
    async (body) => {
      expect((await postSigned(house.webhookUrl, body as object)).status).toBe(404);
    },
  );

  test('a Page that is not ours: 200 and dropped', async () => {
    const before = await events();
    const stranger = { sender: { id: '7100' }, recipient: { id: '999' }, message: { mid: 'm_x', text: 'Bonjour' } };
    expect((await postSigned(house.webhookUrl, envelopeOf([stranger], { pageId: '999' }))).status).toBe(200);
    expect(await events()).toBe(before);
  });

  test.each([
    ['an entry with nothing in it', { object: 'page', entry: [{ id: '104000000000001', time: 1 }, null, 3] }],
    ['no entry', { object: 'page' }],
    ['an event that is none', envelopeOf(['what', null, 7] as unknown as object[])],
    ['an event of nobody', envelopeOf([{ recipient: { id: '104000000000001' }, message: { mid: 'm', text: 'a' } }])],
    ['a field of tomorrow', envelopeOf([eventOf('7999', { telepathy: { thought: '🤔' } })])],
    ['a change of the feed', { object: 'page', entry: [{ id: '104000000000001', changes: [{ field: 'feed' }] }] }],
  ])('%s: 200, and nothing falls over', async (_what, body) => {
    expect((await postSigned(house.webhookUrl, body)).status).toBe(200);
    await house.settled();
    expect((await house.app.server.inject('/health/ready')).statusCode).toBe(200);
  });

  test('a thousand events in one POST: all stored, all handled, in order', { timeout: 60_000 }, async () => {
    const before = await events();
    const people = Array.from({ length: 10 }, (_, n) => house.phone(`Foule ${n}`));
    for (const { person } of people) {
      const thread = house.meta.core.world.threads.find(({ psid }) => psid === person.psid);
      if (thread) Object.assign(thread, { started: true, lastOpenerAt: house.clock.now().getTime() });
    }
    const at = house.clock.now().getTime();
    // every tenth has words to be answered, the others are hearts
    const all = Array.from({ length: 1000 }, (_, n) => {
      const psid = people[n % 10]?.person.psid ?? '';
      if (n % 100 < 10) return textEvent(psid, `n${n}`, at);
      return eventOf(psid, { reaction: { reaction: 'love', emoji: '❤', action: 'react', mid: `m_${n}` } }, at);
    });
    expect((await postSigned(house.webhookUrl, envelopeOf(all))).status).toBe(200);
    expect(await events()).toBe(before + 1000);
    await house.settled();
    const stored = await house.db
      .selectFrom('inbox_event')
      .select(['member_id', 'handled_at', sql<string>`body ->> 'text'`.as('text')])
      .where('kind', '=', 'text')
      .where(sql<boolean>`body ->> 'text' ~ '^n[0-9]+$'`)
      .orderBy('id')
      .execute();
    for (const own of Map.groupBy(stored, (event) => event.member_id).values()) {
      const numbers = own.map(({ text }) => Number(text.slice(1)));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers).toHaveLength(10);
    }
    const unhandled = await house.db.selectFrom('inbox_event').select('id').where('handled_at', 'is', null).execute();
    expect(unhandled).toEqual([]);
    // what waits together is one conversation: everybody is answered, nobody ten times over
    for (const person of people) expect(person.hears().length).toBeGreaterThanOrEqual(1);
  });

  test('a poison event: tried three times, set aside, told; the next one is handled', async () => {
    broken = true;
    await marie.person.say('mes annonces');
    await marie.person.say('aide');
    for (const rest of [1_000, 4_000]) {
      await house.settled();
      expect(marie.hears()).toEqual([]);
      house.clock.advance(rest);
      await house.app.tick();
    }
    await house.settled();
    const [apology, help, ...more] = marie.hears();
    expect(apology).toEqual(house.like('common.apology'));
    expect(help).toContain(house.say('common.help'));
    expect(more).toEqual([]);
    const [poison] = await house.db
      .selectFrom('inbox_event')
      .select(['attempts', 'error', 'handled_at'])
      .where('failed_at', 'is not', null)
      .execute();
    expect(poison).toMatchObject({ attempts: 3, handled_at: null });
    expect(poison?.error).toContain('TypeError');
    expect(poison?.error).not.toContain('an effect with a bug');
    broken = false;
    // whoever was told so tries again at once
    expect(await marie.says('mes annonces')).toEqual([house.like('mine.none')]);
  });

  test.each([
    ['no photo', 'not-image', () => Buffer.from('<html>not a photo</html>')],
    ['too big', 'too-big', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(11 * 1024 * 1024)])],
    ['cut short', 'not-image', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('a photo that is %s: a sentence in the chat', async (_what, reason, bytes) => {
    house.clock.advance(61_000);
    await marie.says('annuler');
    await marie.says('Je donne une chaise');
    await marie.sends(bytes());
    await house.settled();
    const heard = [...marie.heard.map(({ text }) => text), ...marie.hears()];
    expect(heard).toContainEqual(house.like(`common.photo-${reason}`));
  });

  test.each([
    'https://evil.example/a.jpg',
    'http://127.0.0.1:1/a.jpg',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'https://fbcdn.net.evil.example/a.jpg',
  ])('a photo from %s is not fetched', async (url) => {
    house.clock.advance(61_000);
    const image = { message: { mid: `m_${url}`, attachments: [{ type: 'image', payload: { url } }] } };
    await postSigned(house.webhookUrl, envelopeOf([eventOf(marie.person.psid, image, house.clock.now().getTime())]));
    await house.settled();
    expect(marie.hears()).toContainEqual(house.like('common.photo-elsewhere'));
  });

  test('several bad photos at once: the sentence is said once', async () => {
    house.clock.advance(61_000);
    const bad = ['one', 'two', 'three'].map((name) => Buffer.from(`<html>${name}</html>`));
    const heard = [...(await marie.sends(...bad)), ...marie.hears()];
    await house.settled();
    heard.push(...marie.hears());
    const sentence = house.say('common.photo-not-image');
    expect(heard.filter((text) => text.includes(sentence))).toHaveLength(1);
  });
});
