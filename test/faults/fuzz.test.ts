import { expect, test } from 'vitest';
import { webhookBytes } from '../../src/emulator/webhook-body.ts';
import { signBody } from '../../src/messenger/signature.ts';
import { resumePage } from '../../src/outbox/page-pause.ts';
import { openCrashing } from '../helpers/crashing.ts';
import { PAGE, SECRETS } from '../helpers/house.ts';
import type { Program } from '../helpers/program.ts';
import { envelopeOf, postBytes, textEvent } from '../helpers/webhook.ts';
import { randomFrom } from '../talk/random.ts';
import { A_CHAT, type Fuzzed, fuzzBodies, fuzzChats, MOST_MS, ROOM } from './fuzzing.ts';
import { FUZZ, report, SEED } from './settings.ts';
import { damaged, SHAPES, spoilt } from './spoilt.ts';

/** Kilobytes a body: whoever keeps each has half of one and more of it. */
const GROWN_KB = 0.1;

/** Kilobytes, with nothing in use, of a process with `heap-told.ts`. */
async function heldBy({ pid, lines, writes }: Program): Promise<number> {
  lines.splice(0, lines.length, ...lines.filter((line) => !line.startsWith('it holds')));
  process.kill(pid, 'SIGWINCH');
  return Number(/\d+/.exec(await writes('it holds'))?.[0]);
}

function expectHealth({ slowestMs, heapBefore, heapAfter }: Fuzzed): void {
  expect(slowestMs).toBeLessThan(MOST_MS);
  expect(heapAfter - heapBefore).toBeLessThan(ROOM);
}

test(`${FUZZ} bodies of webhooks: each is refused, or read into what can be stored`, { timeout: 240_000 }, () => {
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
  await using house = await openCrashing({
    env: { NODE_OPTIONS: `--import=${new URL('heap-told.ts', import.meta.url).href}` },
  });
  const url = `${house.program().url}/webhook`;
  // whose number is in none of the bodies: the others have written too much by then
  const [paul] = (await Promise.all(['Marie', 'Ann', 'Bob', 'Paul'].map((name) => house.member(name)))).toReversed();
  if (!paul) throw new Error('nobody');
  const bodies = Math.min(FUZZ, 8_000);
  const statuses = new Map<number, number>();
  let before = 0;
  for (let count = 0; count < bodies; count += 1) {
    // what is compiled and cached by then stays
    if (count === bodies / 4) before = await heldBy(house.program());
    const bytes = damaged(webhookBytes(spoilt(random.pick(SHAPES), random) as object), random);
    const signed = { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) };
    const { status } = await postBytes(url, bytes, signed);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const after = await heldBy(house.program());
  report('bodies over HTTP', { bodies, before, after, ...Object.fromEntries(statuses) });
  expect(after - before, 'kilobytes that the process has grown by').toBeLessThan(GROWN_KB * bodies);
  expect([...statuses.keys()].filter((status) => ![200, 400, 404].includes(status))).toEqual([]);
  // some of them said that Meta has blocked the Page
  await resumePage(house.db, PAGE.id);
  const last = envelopeOf([textEvent(paul.person.psid, 'menu')]);
  const bytes = webhookBytes(last);
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

/** On the average, half as many messages each as there are at most. */
const CHATS = Math.ceil(FUZZ / 8 / ((1 + A_CHAT) / 2));
test(`${CHATS} random chats: each message is answered`, { timeout: 240_000 }, () => {
  const fuzzed = fuzzChats(CHATS, SEED + 2);
  report('chats', fuzzed);
  expectHealth(fuzzed);
});
