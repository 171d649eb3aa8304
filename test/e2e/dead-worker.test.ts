import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/database/pool.ts';
import { LEASE_MS, LOOK_EVERY_MS } from '../../src/outbox/rounds.ts';
import { DOUBT_AFTER_LEASE_MS } from '../../src/outbox/rules.ts';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import type { Program } from '../helpers/program.ts';

/*
 * A web process, and workers that die (kill -9) while they have something. What the dead one took is free again after its
 * lease: how long that is stands in the tables at the moment of its death, and once it is over another worker comes by
 * itself, woken by nobody. Both together are less than ninety seconds.
 */
const WITHIN_MS = 90_000;
/** Turns and messages: how often a worker looks without being woken. */
const POLL_MS = 2_000;

let house: Crashing;
beforeAll(async () => {
  house = await openCrashing({ env: { ROLES: 'web' } });
}, 60_000);
afterAll(() => house?.[Symbol.asyncDispose]());

const worker = (): Promise<Program> => house.another({ ROLES: 'worker' });

/** When the last of what was taken in any table is free again: milliseconds from now. */
async function freeAfter(): Promise<number> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'lease_until'`.execute(house.db);
  const names = tables.map(({ name }) => name).toSorted();
  expect(names).toEqual(['digest', 'media', 'outbox', 'page_comment', 'page_post', 'ready', 'side_message']);
  const all = names.map((name) => sql`select max(lease_until) as at from ${sql.table(name)}`);
  const { rows } = await sql<{ ms: number | null }>`
    select extract(epoch from max(at) - now())::float * 1000 as ms from (${sql.join(all, sql` union all `)}) as leased`.execute(
    house.db,
  );
  expect(rows[0]?.ms).toEqual(expect.any(Number));
  return Number(rows[0]?.ms);
}

/** As if their time had come; nobody is told. */
async function leasesEnd(): Promise<void> {
  await sql`update ready set lease_until = now() where lease_until is not null`.execute(house.db);
  await sql`update outbox set lease_until = now() where state in ('sending', 'unknown')`.execute(house.db);
}

test('in the middle of a turn: another worker has it within ninety seconds', { timeout: 120_000 }, async () => {
  const first = await worker();
  const [owner, taker] = [await house.member('Odile'), await house.member('Paol')];
  const post = await house.publish(owner, 'Je donne un vase');
  const second = { started: undefined as Program | undefined };
  await house.holding(
    (trx) => sql`select from post where id = ${post} for update`.execute(trx),
    async () => {
      await taker.person.tap(`v1:do:claim:${post}`);
      await house.untilSomebodyWaitsForALock();
      second.started = await worker();
      await first.kill();
    },
  );
  expect((await freeAfter()) + POLL_MS).toBeLessThan(WITHIN_MS);
  expect(await house.claims(post)).toEqual([]);
  const heard = owner.person.waitFor(() => true);
  await leasesEnd();
  await heard;
  await house.settled();
  expect(await house.claims(post)).toEqual([{ state: 'waiting', name: 'Paol' }]);
  expect(owner.news()).toHaveLength(1);
  await second.started?.end();
});

test('while it sends: another one says what is left within ninety seconds', { timeout: 120_000 }, async () => {
  const first = await worker();
  const alan = house.newcomer('Alan');
  house.meta.faults.echo = 'dropped';
  house.meta.faults.nextSends(1, 'timeout-after-accepting', { psid: alan.person.psid });
  const begins = alan.person.waitFor(() => true);
  await alan.person.say('Bonjour');
  await begins;
  const second = await worker();
  await first.kill();
  house.meta.faults.clear();
  expect((await freeAfter()) + DOUBT_AFTER_LEASE_MS + 2 * POLL_MS).toBeLessThan(WITHIN_MS);
  const goesOn = alan.person.waitFor(({ text }) => house.like('join.ask-town').asymmetricMatch(text), 60_000);
  await leasesEnd();
  // first it is in doubt whether it went out, then it counts as sent
  for (let isInDoubt = false; !isInDoubt; ) {
    const rows = await house.db.selectFrom('outbox').select('id').where('state', '=', 'unknown').execute();
    isInDoubt = rows.length > 0;
  }
  await leasesEnd();
  await goesOn;
  await second.end();
});

test('a host that vanished with its connections open holds its locks no longer either', async () => {
  const { pool, close } = connect(house.databaseUrl, { connections: 1 });
  const { rows } = await pool.query(
    "select setting::int as ms from pg_settings where name = 'idle_in_transaction_session_timeout'",
  );
  await close();
  expect(rows[0].ms).toBeGreaterThan(0);
  expect(rows[0].ms + POLL_MS).toBeLessThan(WITHIN_MS);
});

test('what goes beside Messenger and to the feeds moves as soon', () => {
  expect(LEASE_MS + LOOK_EVERY_MS).toBeLessThan(WITHIN_MS);
});
