import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gateTo } from '../../test/helpers/gate.ts';
import { connect } from '../database/pool.ts';
import { postInternal } from './internal.ts';
import { createWorld, message, PAGE, Signal, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const stored = () =>
  world.db
    .selectFrom('inbox_event as e')
    .innerJoin('member as m', 'm.id', 'e.member_id')
    .select(['m.psid', 'e.body', 'e.kind', 'e.sent_at', 'e.received_at', 'e.window_until'])
    .orderBy('e.id')
    .execute();

describe('a webhook', () => {
  test('makes the member, their conversation, the event and a hint, and hands the member on', async () => {
    const ready: string[][] = [];
    await world.receiver({ onReady: (ids) => void ready.push(ids) }).receive([message('marie', 'Bonjour')]);
    const id = await world.memberId('marie');
    expect(ready).toEqual([[id]]);
    expect(await stored()).toEqual([
      {
        psid: 'marie',
        body: { type: 'text', text: 'Bonjour' },
        kind: 'message',
        sent_at: new Date('2026-11-22T12:00:00Z'),
        received_at: world.clock.now(),
        window_until: new Date('2026-11-23T11:55:00Z'),
      },
    ]);
    expect(await world.db.selectFrom('conversation').select(['member_id', 'state']).execute()).toEqual([
      { member_id: id, state: {} },
    ]);
    expect(await world.db.selectFrom('ready').select(['member_id', 'lease_until']).execute()).toEqual([
      { member_id: id, lease_until: null },
    ]);
  });

  test('sent three times, one after the other and at once, is stored once', async () => {
    const ready: string[][] = [];
    const { receive } = world.receiver({ onReady: (ids) => void ready.push(ids) });
    const events = [message('marie', 'un'), message('marie', 'deux'), message('marie', 'un')];
    await receive(events);
    await Promise.all([receive(events), receive(events)]);
    expect((await stored()).map(({ body }) => body)).toEqual([
      { type: 'text', text: 'un' },
      { type: 'text', text: 'deux' },
    ]);
    expect(ready).toHaveLength(1);
  });

  test('of a thousand events is stored whole, in its order', async () => {
    const events = Array.from({ length: 1000 }, (_, index) => message(`person ${index % 7}`, `words ${index}`));
    await world.receiver().receive(events);
    expect((await stored()).map(({ body }) => body)).toEqual(events.map(({ inbound }) => inbound));
  });

  test('for a Page that is not ours is dropped', async () => {
    await world.receiver().receive([message('marie', 'Bonjour', { pageId: 'theirs' })]);
    expect(await stored()).toEqual([]);
  });

  test('that does not open the window says so', async () => {
    await world.receiver().receive([message('marie', 'Bonjour', { opensWindow: false })]);
    expect((await stored())[0]?.window_until).toBeNull();
  });

  test('that cannot be stored fails alone', async () => {
    const { receive } = world.receiver({ isOurPage: () => true });
    const results = await Promise.allSettled([
      receive([message('a', 'first')]),
      receive([message('b', 'second')]),
      receive([message('c', 'of a Page that has no row', { pageId: 'ghost' })]),
      receive([message('d', 'fourth')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await stored()).map(({ psid }) => psid)).toEqual(['a', 'b', 'd']);
    expect(world.log.lines.join()).toContain('23503');
    expect(world.log.lines.join()).not.toContain('of a Page');
  });

  test('is stored although the hand-off fails', async () => {
    const onReady = () => {
      throw new Error('no');
    };
    await world.receiver({ onReady }).receive([message('marie', 'Bonjour')]);
    expect(await stored()).toHaveLength(1);
  });

  test('is refused after closing', async () => {
    const receiver = world.receiver();
    await receiver.close();
    await expect(receiver.receive([message('marie', 'Bonjour')])).rejects.toThrow();
  });
});

test('two processes that receive the same people at once do not get in each other’s way', async () => {
  const other = connect(world.url, { connections: 1 });
  const people = Array.from({ length: 50 }, (_, index) => `person ${index}`);
  const batches = [people, people.toReversed(), people, people.toReversed()];
  await Promise.all(
    batches.map((batch, index) =>
      world.receiver(index % 2 ? { db: other.db } : {}).receive(batch.map((psid) => message(psid, `words ${index}`))),
    ),
  );
  expect(await stored()).toHaveLength(200);
  expect(await world.db.selectFrom('conversation').select('member_id').execute()).toHaveLength(50);
  await other.close();
});

test('while the database is away webhooks are refused, and afterwards taken again', async () => {
  await using gate = await gateTo(world.url);
  const away = connect(gate.url, { connections: 2 });
  const { receive } = world.receiver({ db: away.db });
  await receive([message('marie', 'un')]);
  await gate.away();
  const refused = await Promise.allSettled([receive([message('marie', 'deux')]), receive([message('paul', 'trois')])]);
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await gate.back();
  await receive([message('marie', 'deux')]);
  expect((await stored()).map(({ body }) => body)).toEqual([
    { type: 'text', text: 'un' },
    { type: 'text', text: 'deux' },
  ]);
  await away.close();
});

test('a webhook never waits for a turn, whatever the turn has changed', async () => {
  await world.db
    .insertInto('commune')
    .values({
      insee: 'test',
      name: 'Essai',
      folded: 'essai',
      department: '0',
      department_name: 'Essai',
      postcodes: [],
      population: 1,
    })
    .execute();
  const town = await world.db
    .insertInto('town')
    .values({ slug: 'essai', name: 'Essai', insee: 'test', timezone: 'Europe/Paris', created_at: world.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const webhooks = connect(world.url, { connections: 1 });
  const { receive } = world.receiver({ db: webhooks.db });
  await receive([message('marie', 'un'), message('paul', 'un')]);
  const marie = await world.memberId('marie');
  const paul = await world.memberId('paul');

  const begun = new Signal();
  const goOn = new Signal();
  const turn = world.db.transaction().execute(async (trx) => {
    await trx.selectFrom('conversation').select('revision').where('member_id', '=', marie).forNoKeyUpdate().execute();
    await trx
      .updateTable('member')
      .set({
        town_id: town.id,
        number: sql<number>`id`,
        status: 'pending',
        name: 'Somebody',
        window_until: world.clock.now(),
      })
      .execute();
    await trx.updateTable('conversation').set({ revision: 1 }).execute();
    await trx
      .updateTable('inbox_event')
      .set({ handled_at: world.clock.now() })
      .where('member_id', '=', marie)
      .execute();
    await trx.updateTable('page').set({ bucket: 3 }).execute();
    await postInternal(trx, paul, 'somebody-claimed', { post: 42 }, 'claim:1', world.clock.now());
    await sql`delete from ready where member_id = ${marie}`.execute(trx);
    begun.give();
    await goOn.given;
  });
  await Promise.race([begun.given, turn]);
  await receive([message('marie', 'un'), message('paul', 'un'), message('marie', 'deux'), message('paul', 'deux')]);
  goOn.give();
  await turn;
  expect(await stored()).toHaveLength(5);
  expect((await world.db.selectFrom('ready').select('member_id').where('member_id', '=', marie).execute()).length).toBe(
    1,
  );
  await webhooks.close();
});

test('an internal event is posted once, also to somebody who never wrote', async () => {
  const { id } = await world.db
    .insertInto('member')
    .values({ page_id: PAGE, psid: 'imported', created_at: world.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let times = 0; times < 2; times += 1) {
    await world.db
      .transaction()
      .execute((trx) => postInternal(trx, id, 'approved', { by: 'Anne' }, 'approved:1', world.clock.now()));
  }
  expect(await stored()).toMatchObject([
    { kind: 'internal', body: { type: 'internal', name: 'approved', about: { by: 'Anne' } }, window_until: null },
  ]);
  expect(await world.db.selectFrom('conversation').select('member_id').execute()).toEqual([{ member_id: id }]);
  expect(await world.db.selectFrom('ready').select('member_id').execute()).toEqual([{ member_id: id }]);
});
