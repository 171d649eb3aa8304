import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { rowsRead } from '../../test/helpers/rows-read.ts';
import { connect } from '../database/pool.ts';
import { handOut, restUntil } from './lease.ts';
import { READY_CHANNEL } from './store-events.ts';
import { createWorld, message, PAGE } from './testing/world.ts';

const PEOPLE = 5_000;
const TIMES = 10;
const TABLES = ['member', 'conversation', 'inbox_event'];

test('a connection that first stored events when there was nobody reads a few rows for each, once there are many', async () => {
  const world = await createWorld();
  const { receive } = world.receiver();
  // so many that PostgreSQL keeps its plans
  for (let time = 0; time < TIMES; time += 1) await receive([message('marie', `words ${time}`)]);
  await sql`
    insert into member (page_id, psid, created_at)
    select ${PAGE}, 'p' || n, ${world.clock.now()} from generate_series(1, ${PEOPLE}) as n`.execute(world.db);
  await sql`insert into conversation (member_id) select id from member where psid like 'p%'`.execute(world.db);

  const before = await rowsRead(world.db, TABLES);
  for (let time = 0; time < TIMES; time += 1) {
    await receive([message(`p${time + 1}`, `more ${time}`), message('marie', `more ${time}`)]);
  }
  expect((await rowsRead(world.db, TABLES)) - before).toBeLessThan(TIMES * 2 * 10);
  await world.close();
});

const HINTS = 300;
const LEASE_MS = 10_000;

test('hints of one who writes without end are passed over one by one, and not once for each of the others', async () => {
  const world = await createWorld();
  const { receive } = world.receiver();
  await receive([message('marie', 'first')]);
  const marie = await world.memberId('marie');
  await restUntil(world.db, marie, new Date(world.clock.now().getTime() + LEASE_MS));
  for (let hint = 0; hint < HINTS; hint += 1) await receive([message('marie', `more ${hint}`)]);
  await receive([message('paul', 'hello')]);
  const options = { limit: 8, leaseMs: LEASE_MS };
  const before = await rowsRead(world.db, ['ready']);
  const { memberIds } = await handOut(world.db, world.clock.now(), options);
  expect(memberIds).toEqual([await world.memberId('paul')]);
  expect((await rowsRead(world.db, ['ready'])) - before).toBeLessThan(HINTS * 3);
  await world.close();
});

test('a look that was first made when nobody was ready takes the first few of many without reading them all', async () => {
  const world = await createWorld();
  const options = { limit: 8, leaseMs: LEASE_MS };
  // as it is at most times
  await sql`analyze ready`.execute(world.db);
  for (let time = 0; time < TIMES; time += 1) await handOut(world.db, world.clock.now(), options);
  await sql`
    insert into member (page_id, psid, created_at)
    select ${PAGE}, 'p' || n, ${world.clock.now()} from generate_series(1, ${PEOPLE}) as n`.execute(world.db);
  await sql`
    insert into ready (page_id, member_id, since) select page_id, id, ${world.clock.now()} from member order by id`.execute(
    world.db,
  );
  const before = await rowsRead(world.db, ['ready']);
  const { memberIds } = await handOut(world.db, world.clock.now(), options);
  const first = await world.db.selectFrom('member').select('id').orderBy('id').limit(options.limit).execute();
  expect(memberIds).toEqual(first.map(({ id }) => id));
  expect((await rowsRead(world.db, ['ready'])) - before).toBeLessThan(options.limit * 5);
  await world.close();
});

test('what comes for somebody who rests waits with them: nobody is woken, and it is found when they have rested', async () => {
  const world = await createWorld();
  const told: string[] = [];
  const heard: string[] = [];
  const until = new Date(world.clock.now().getTime() + 60_000);
  const soon = new Date(world.clock.now().getTime() + 2_500);
  const { receive } = world.receiver({
    room: () => soon,
    onReady: (all, leased) => void told.push(...all, ...leased),
  });
  const others = connect(world.url, { connections: 1 });
  const client = await others.pool.connect();
  client.on('notification', ({ channel }) => heard.push(channel));
  await client.query(`listen ${READY_CHANNEL}`);
  await world.receiver().receive([message('marie', 'first')]);
  await client.query('select');
  expect(heard).toEqual([READY_CHANNEL]);
  const marie = await world.memberId('marie');
  await world.db.updateTable('inbox_event').set({ not_before: until }).execute();
  await restUntil(world.db, marie, until);
  await receive([message('marie', 'more'), message('marie', 'and more')]);
  await client.query('select');
  expect([told, heard.length]).toEqual([[], 1]);
  const leases = async () =>
    (await world.db.selectFrom('ready').select('lease_until').orderBy('id').execute()).map((hint) => hint.lease_until);
  expect(await leases()).toEqual([until, until]);
  const options = { limit: 8, leaseMs: LEASE_MS };
  expect((await handOut(world.db, world.clock.now(), options)).memberIds).toEqual([]);
  world.clock.advance(60);
  expect((await handOut(world.db, world.clock.now(), options)).memberIds).toEqual([marie]);
  client.release(true);
  await others.close();
  await world.close();
});
