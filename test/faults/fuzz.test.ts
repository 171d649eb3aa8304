import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { webhookBytes } from '../../src/emulator/webhook-body.ts';
import { loadBook } from '../../src/load-book.ts';
import { readJson } from '../../src/messenger/json.ts';
import { parseWebhook } from '../../src/messenger/parse.ts';
import { signBody } from '../../src/messenger/signature.ts';
import { resumePage } from '../../src/outbox/progress.ts';
import { openCrashing } from '../helpers/crashing.ts';
import { PAGE, SECRETS } from '../helpers/house.ts';
import { envelopeOf, postBytes, textEvent } from '../helpers/webhook.ts';
import { START, TIMEZONE } from '../talk/book.ts';
import { turn } from '../talk/machine.ts';
import { Model } from '../talk/model.ts';
import { type Random, randomFrom } from '../talk/random.ts';
import { COMMANDS, GARBAGE, ONE_LINERS, PIECES, STRANGE, TALK } from '../talk/walk-words.ts';
import { FUZZ, report, SEED } from './settings.ts';

const FIXTURES = new URL('../../src/messenger/fixtures/', import.meta.url);
const SHAPES = readdirSync(FIXTURES).flatMap((file) =>
  readFileSync(new URL(file, FIXTURES), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event?: unknown; body?: unknown })
    .map(({ event, body }) => body ?? envelopeOf([event as object])),
);
const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, '', '\u0000', '\ud800', 'é'.repeat(3_000), '9'.repeat(400)],
  ...[[], {}, [[[]]], { __proto__: null }, { constructor: 1 }, PAGE.id, '7000000000000001'],
];

/** Something of a body taken away, put elsewhere, doubled, or made odd. */
function spoilt(body: unknown, random: Random): unknown {
  const copy = structuredClone(body);
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    let at = copy as Record<string, unknown> | unknown[];
    for (let depth = random.below(7); depth > 0; depth -= 1) {
      const inner = Object.values(at).filter((value) => typeof value === 'object' && value !== null);
      if (inner.length === 0) break;
      at = random.pick(inner) as typeof at;
    }
    const key = random.pick(Object.keys(at));
    const odd = structuredClone(random.pick<unknown>(random.below(3) === 0 ? SHAPES : ODD));
    if (Array.isArray(at)) random.below(2) === 0 ? at.push(odd) : at.splice(0, 1);
    else if (key === undefined || random.below(6) === 0) at[String(random.below(9))] = odd;
    else if (random.below(4) === 0) delete at[key];
    else at[key] = random.below(5) === 0 ? [at[key], at[key]] : odd;
  }
  return copy;
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const heap = () => {
  gc();
  return process.memoryUsage().heapUsed;
};
/** What caches may take; a leak of a few hundred bytes each shows in a hundred thousand. */
const ROOM = 48 * 2 ** 20;

test(`${FUZZ} bodies of webhooks: each is read or refused`, { timeout: 3_600_000 }, () => {
  const random = randomFrom(SEED);
  let half = 0;
  let events = 0;
  let slowest = 0;
  for (let count = 0; count < FUZZ; count += 1) {
    if (count === FUZZ >> 1) half = heap();
    const bytes = Buffer.from(JSON.stringify(spoilt(random.pick(SHAPES), random)) ?? 'null');
    const begun = performance.now();
    const parsed = parseWebhook(readJson(bytes), START);
    slowest = Math.max(slowest, performance.now() - begun);
    if (!('unknownObject' in parsed)) events += parsed.events.length;
  }
  report('bodies', { bodies: FUZZ, events, slowestMs: Math.round(slowest) });
  expect(heap() - half).toBeLessThan(ROOM);
  expect(events).toBeGreaterThan(FUZZ / 20);
});

test('the same sent to a process, with broken JSON and cut bytes among it: it answers, and goes on', {
  timeout: 240_000,
}, async () => {
  const random = randomFrom(SEED + 1);
  await using house = await openCrashing();
  const url = `${house.program().url}/webhook`;
  // whose number is in none of the bodies: the others have written too much by then
  const [paul] = (await Promise.all(['Marie', 'Ann', 'Bob', 'Paul'].map((name) => house.member(name)))).toReversed();
  if (!paul) throw new Error('nobody');
  const bodies = Math.min(FUZZ / 20, 4_000);
  const statuses = new Map<number, number>();
  for (let count = 0; count < bodies; count += 1) {
    let bytes = webhookBytes(spoilt(random.pick(SHAPES), random) as object);
    if (random.below(10) === 0) bytes = bytes.subarray(0, random.below(bytes.length));
    if (random.below(10) === 0) bytes[random.below(bytes.length)] = random.below(256);
    const signed = { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) };
    const { status } = await postBytes(url, bytes, signed);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  report('bodies over HTTP', { bodies, ...Object.fromEntries(statuses) });
  expect([...statuses.keys()].filter((status) => ![200, 400, 404].includes(status))).toEqual([]);
  // some of them said that Meta has blocked the Page
  await resumePage(house.db, PAGE.id);
  const after = envelopeOf([textEvent(paul.person.psid, 'menu')]);
  const bytes = webhookBytes(after);
  const menu = paul.person.waitFor(({ text }) => house.like('common.menu').asymmetricMatch(text), 120_000);
  expect((await postBytes(url, bytes, { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) })).status).toBe(200);
  await menu;
  const set = await house.db
    .selectFrom('inbox_event')
    .select(['kind', 'error'])
    .where('failed_at', 'is not', null)
    .execute();
  expect(set).toEqual([]);
});

const MESSAGES = Math.ceil(FUZZ / 8);
test(`${MESSAGES} messages of random chats: each is answered`, { timeout: 3_600_000 }, () => {
  const random = randomFrom(SEED + 2);
  const book = loadBook();
  const WORDS = [...COMMANDS, ...ONE_LINERS, ...PIECES, ...STRANGE, ...TALK, ...GARBAGE];
  const letters = () =>
    String.fromCodePoint(
      ...Array.from({ length: 1 + random.below(30) }, () =>
        random.pick([32, 101, 769, 8205, 128_105, 1 + random.below(0xd000)]),
      ),
    );
  /** Parts of what people say, in any order, cut anywhere. */
  const text = () => {
    const parts = Array.from({ length: 1 + random.below(4) }, () =>
      random.below(8) === 0 ? letters() : random.pick(WORDS),
    );
    const whole = parts.join(random.pick([' ', '', ', ', '\n', ' et '])).slice(0, 2_000);
    return whole.slice(random.below(4) === 0 ? random.below(whole.length) : 0) || 'a';
  };
  let half = 0;
  let slowest = 0;
  let chats = 0;
  let model = new Model();
  let member = model.add({ status: 'approved', isNamed: true });
  for (let count = 0; count < MESSAGES; count += 1) {
    if (count === MESSAGES >> 1) half = heap();
    // a chat is ten messages long
    if (count % 10 === 0) {
      chats += 1;
      model = new Model();
      member = model.add(
        random.below(3) === 0 ? { locale: random.pick(['fr', 'en']) } : { status: 'approved', isNamed: true },
      );
    }
    const said = text();
    const begun = performance.now();
    const result = turn(
      member.machine,
      { type: 'text', text: said },
      {
        book,
        now: START,
        timezone: TIMEZONE,
        answer: (ask) => model.answer(member, ask),
        waiting: [],
        isMuted: false,
      },
    );
    // the first of all finds everything cold
    if (count > 0) slowest = Math.max(slowest, performance.now() - begun);
    expect(result?.bubbles.length, `seed ${SEED}, message ${count}: ${JSON.stringify(said)}`).toBeGreaterThan(0);
  }
  report('chats', { chats, messages: MESSAGES, slowestMs: Math.round(slowest) });
  expect(heap() - half).toBeLessThan(ROOM);
});
