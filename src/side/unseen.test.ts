import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOUR, type World, world } from '../outbox/testing/world.ts';
import { createSideSender } from './send.ts';
import { climbUnseen, noteShown } from './unseen.ts';
import type { Way } from './way.ts';

const MINUTE = 60_000;

let w: World;
let anne: string;
beforeEach(async () => {
  w = await world({ connections: 4 });
  anne = await w.member('anne', { windowUntil: new Date(w.now().getTime() - HOUR) });
  const hers = { member_id: anne, asked_at: w.now(), confirmed_at: w.now(), refused_at: null };
  await w.db
    .insertInto('side_channel')
    .values([
      { ...hers, kind: 'mail', address: 'anne@example.org' },
      { ...hers, kind: 'push', address: 'https://push.example/1', p256dh: 'p', auth: 'a', says_shown: true },
    ])
    .execute();
});
afterEach(() => w[Symbol.asyncDispose]());

interface Sent {
  kind: 'mail' | 'push';
  state: 'waiting' | 'sent' | 'failed';
  error?: string;
  climbsAt?: Date;
}

async function message({ kind, state, error, climbsAt }: Sent): Promise<string> {
  const { id } = await w.db
    .insertInto('side_message')
    .values({
      ...{ member_id: anne, kind, what: 'notices', state, error: error ?? null, climbs_at: climbsAt ?? null },
      ...{
        channel_id: null,
        mark: null,
        created_at: w.now(),
        not_before: w.now(),
        lease_until: null,
        settled_at: null,
      },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const notice = (text: string) => w.owe(anne, text, { lane: 1, says: 'relay.came' });
const at = async (id: string) =>
  (await w.db.selectFrom('outbox').select('side_message_id').where('id', '=', id).executeTakeFirstOrThrow())
    .side_message_id;
const state = async (id: string) =>
  (await w.db.selectFrom('side_message').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

/** PostgreSQL sacrifices the first who changes a notification. */
async function deadlockOnce(): Promise<void> {
  await sql`create sequence tries`.execute(w.db);
  await sql`
    create function fail() returns trigger language plpgsql as $$ begin
      if nextval('tries') = 1 then raise exception 'deadlock' using errcode = '40P01'; end if;
      return new;
    end $$`.execute(w.db);
  await sql`create trigger fail before update on side_message for each row execute function fail()`.execute(w.db);
}

test('what another notification told, and goes on by the same mail, still goes on', async () => {
  const refused = await notice('a');
  w.pass(5 * MINUTE);
  await message({ kind: 'push', state: 'failed', error: '403' });
  const late = await notice('b');
  w.pass(20 * MINUTE);
  const unseen = await message({ kind: 'push', state: 'failed', error: 'unseen' });
  // not yet three minutes old, it was told by none
  const since = await notice('c');
  w.pass(HOUR);
  const mail = await message({ kind: 'mail', state: 'waiting' });
  await w.db.updateTable('outbox').set({ side_message_id: mail }).where('id', 'in', [refused, late]).execute();
  await noteShown(w.db, unseen, w.now());
  expect([await at(refused), await at(late), await at(since)]).toEqual([mail, unseen, null]);
  expect([await state(unseen), await state(mail)]).toEqual(['sent', 'waiting']);
});

test('what took the place of what it told goes on by no mail either', async () => {
  const first = await w.owe(anne, 'somebody has answered', { lane: 1, says: 'mine.answer-waits', topic: 'gather:1' });
  w.pass(5 * MINUTE);
  const unseen = await message({ kind: 'push', state: 'failed', error: 'unseen' });
  await w.db.updateTable('outbox').set({ side_message_id: unseen, state: 'expired' }).where('id', '=', first).execute();
  w.pass(30 * MINUTE);
  const both = await w.owe(anne, 'two have answered', { lane: 1, says: 'mine.answers-head', topic: 'gather:1' });
  w.pass(HOUR);
  const mail = await message({ kind: 'mail', state: 'waiting' });
  await w.db.updateTable('outbox').set({ side_message_id: mail }).where('id', '=', both).execute();
  await noteShown(w.db, unseen, w.now());
  expect([await at(both), await state(mail)]).toEqual([unseen, 'given-up']);
});

test('a mail that is being sent is left to its sender', async () => {
  const late = await notice('b');
  w.pass(5 * MINUTE);
  const unseen = await message({ kind: 'push', state: 'failed', error: 'unseen' });
  const mail = await message({ kind: 'mail', state: 'waiting' });
  await w.db.updateTable('side_message').set({ lease_until: w.now() }).where('id', '=', mail).execute();
  await w.db.updateTable('outbox').set({ side_message_id: mail }).execute();
  await noteShown(w.db, unseen, w.now());
  expect([await at(late), await state(mail)]).toEqual([mail, 'waiting']);
});

test('what PostgreSQL sacrifices to somebody else is written down at the second try', async () => {
  const push = await message({ kind: 'push', state: 'sent', climbsAt: w.now() });
  await deadlockOnce();
  await noteShown(w.db, push, w.now());
  const { climbs_at } = await w.db.selectFrom('side_message').select('climbs_at').executeTakeFirstOrThrow();
  expect(climbs_at).toBeNull();
});

test('what has climbed has at the second try', async () => {
  const push = await message({ kind: 'push', state: 'sent', climbsAt: w.now() });
  await w.db
    .updateTable('outbox')
    .set({ side_message_id: push })
    .where('id', '=', await notice('a'))
    .execute();
  await deadlockOnce();
  await climbUnseen(w.db, ['mail', 'push'], w.now());
  expect(await state(push)).toBe('failed');
});

test('what cannot climb holds up nothing that is owed', async () => {
  await message({ kind: 'push', state: 'sent', climbsAt: w.now() });
  await sql`
    create function fail() returns trigger language plpgsql as $$ begin
      if old.climbs_at is not null and new.climbs_at is null then raise exception 'no'; end if;
      return new;
    end $$`.execute(w.db);
  await sql`create trigger fail before update on side_message for each row execute function fail()`.execute(w.db);
  await notice('a');
  w.pass(HOUR);
  const failures: object[] = [];
  let brought = 0;
  const way: Way = {
    mostTries: 1,
    write: async () => async () => {
      brought += 1;
      return { carried: { kind: 'accepted' }, gone: [] };
    },
    bury: async () => {},
    close: () => {},
  };
  const sender = createSideSender({
    ...{ db: w.db, clock: { now: w.now }, ways: new Map([['push', way]]) },
    log: { info() {}, warn() {}, error: (about: object) => failures.push(about) },
    ...{ render: () => [], wakeSender: () => {}, wakeDrain: () => {} },
  });
  sender.start();
  await sender.idle();
  expect(brought).toBe(1);
  expect(failures.length).toBeGreaterThan(0);
  await sender.stop();
});
