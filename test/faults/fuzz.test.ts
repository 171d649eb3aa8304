import { expect, test } from 'vitest';
import { webhookBytes } from '../../src/emulator/webhook-body.ts';
import { signBody } from '../../src/messenger/signature.ts';
import { resumePage } from '../../src/outbox/page-pause.ts';
import { openCrashing } from '../helpers/crashing.ts';
import { PAGE, SECRETS } from '../helpers/house.ts';
import { envelopeOf, postBytes, textEvent } from '../helpers/webhook.ts';
import { randomFrom } from '../talk/random.ts';
import { A_CHAT, type Fuzzed, fuzzBodies, fuzzChats, MOST_MS, ROOM } from './fuzzing.ts';
import { FUZZ, report, SEED } from './settings.ts';
import { damaged, SHAPES, spoilt } from './spoilt.ts';

function expectHealth({ slowestMs, heapBefore, heapAfter }: Fuzzed): void {
  expect(slowestMs).toBeLessThan(MOST_MS);
  expect(heapAfter - heapBefore).toBeLessThan(ROOM);
}

test(`${FUZZ} bodies of webhooks: each is refused, or read into what can be stored`, { timeout: 3_600_000 }, () => {
  const fuzzed = fuzzBodies(FUZZ, SEED);
  report('bodies', fuzzed);
  expectHealth(fuzzed);
  expect(fuzzed.events).toBeGreaterThan(FUZZ / 20);
  expect(Math.min(fuzzed.refused, fuzzed.broken)).toBeGreaterThan(FUZZ / 200);
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
    const bytes = damaged(webhookBytes(spoilt(random.pick(SHAPES), random) as object), random);
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

const CHATS = Math.ceil(FUZZ / 8 / A_CHAT);
test(`${CHATS} random chats: each message is answered`, { timeout: 3_600_000 }, () => {
  const fuzzed = fuzzChats(CHATS, SEED + 2);
  report('chats', fuzzed);
  expectHealth(fuzzed);
});
