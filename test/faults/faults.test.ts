import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { postSigned } from '../helpers/webhook.ts';
import { randomFrom } from '../talk/random.ts';
import { type Books, checkBooks } from './books.ts';
import { databaseMischiefs } from './database-mischief.ts';
import { type Fleet, mischiefs, openFleet } from './mischief.ts';
import { openVillage } from './village.ts';

/*
 * Real processes, a real PostgreSQL and a Graph API that keeps what it was sent, while neighbours do whatever comes to
 * their minds and something goes wrong in every round. `npm run test:faults` goes on for eight minutes and harms PostgreSQL
 * itself too; among the other tests, who share it, it is a few rounds. FAULTS_SEED begins the same story again.
 */
const LONG = process.env.FAULTS_SECONDS;
const SECONDS = Number(LONG ?? 10);
const SEED = Number(process.env.FAULTS_SEED ?? 4);
const PROCESSES = LONG === undefined ? 2 : 3;
const ACTS = 30;
const AT_ONCE = 6;

let house: Crashing;
let gate: Gate;
let url: string;
let fleet: Fleet;
beforeAll(async () => {
  house = await openCrashing({}, async (direct) => {
    url = direct;
    gate = await gateTo(direct);
    return gate.url;
  });
  // this server is a throw-away one, but what is said to be stored must outlive its processes
  await sql`alter database ${sql.id(new URL(url).pathname.slice(1))} set synchronous_commit = on`.execute(house.db);
  fleet = await openFleet(house, PROCESSES);
}, 120_000);
afterAll(async () => {
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  await gate?.[Symbol.asyncDispose]();
});

test('whatever goes wrong, everything happens once', { timeout: (SECONDS + 200) * 1_000 }, async () => {
  const random = randomFrom(SEED);
  const { people, act } = await openVillage(house, random);
  const all = mischiefs(house, gate, fleet, random);
  if (LONG !== undefined) all.unshift(...(await databaseMischiefs(house.db, url)));
  const taken = new Set<string>();
  const lost = new Map<number, object>();
  const unwatch = house.meta.watch((change) => {
    if (change.type !== 'traffic' || change.entry.kind !== 'webhook' || change.entry.status === undefined) return;
    if (change.entry.status === 200) for (const mid of midsOf(change.entry.body)) taken.add(mid);
    else lost.set(change.entry.id, change.entry.body);
  });
  const happened = new Map<string, number>();
  let books: Books | undefined;
  let rounds = 0;
  for (const until = performance.now() + SECONDS * 1_000; performance.now() < until; rounds += 1) {
    const mischief = rounds < all.length ? all[rounds] : random.pick(all);
    happened.set(mischief?.name ?? '', (happened.get(mischief?.name ?? '') ?? 0) + 1);
    await live(act, mischief?.begin());
    await toRest(lost);
    books = await checkBooks(house, taken);
    expect(books.wrong, `seed ${SEED}, round ${rounds}, ${mischief?.name}`).toEqual([]);
  }
  await fleet.whole();
  // nobody is stuck
  for (const { person } of people) {
    await person.say('menu');
    await person.waitFor(({ text }) => house.like('common.menu').asymmetricMatch(text), 20_000);
  }
  unwatch();
  await house.settled();
  process.stdout.write(
    `faults: ${JSON.stringify({ seed: SEED, rounds, kills: fleet.kills, ...books?.counts, ...Object.fromEntries(happened) })}\n`,
  );
  expect(fleet.kills).toBeGreaterThan(0);
  expect(books?.counts.messages).toBeGreaterThan(rounds * 10);
});

/** People act, several at once; in the middle of it the rest of the mischief happens. */
async function live(act: () => Promise<void>, then: (() => Promise<void>) | undefined): Promise<void> {
  let left = ACTS;
  let struck: Promise<void> | undefined;
  const chain = async () => {
    while (left > 0) {
      left -= 1;
      if (left < ACTS / 2) struck ??= then?.();
      await act();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, chain));
  await struck;
}

/** What was lost on the way comes again, as Meta brings it; then everything is let come to its end. */
async function toRest(lost: Map<number, object>): Promise<void> {
  house.meta.faults.clear();
  await fleet.whole();
  house.meta.releaseEchoes();
  await house.meta.idle();
  for (const [id, body] of lost) {
    const { status } = await postSigned(house.meta.webhook() ?? '', body);
    expect(status).toBe(200);
    lost.delete(id);
  }
  await house.leasesRunOut();
  // what is tried again after a while is tried now
  await sql`update outbox set not_before = now() where state = 'pending' and attempts > 0`.execute(house.db);
  await sql`update inbox_event set not_before = null where handled_at is null and failed_at is null`.execute(house.db);
  await house.leasesRunOut();
  await house.settled();
}

function midsOf(body: object): string[] {
  const { entry = [] } = body as { entry?: { messaging?: { message?: { mid?: string; is_echo?: boolean } }[] }[] };
  return entry.flatMap(({ messaging = [] }) =>
    messaging.flatMap(({ message }) => (message?.mid !== undefined && !message.is_echo ? [message.mid] : [])),
  );
}
