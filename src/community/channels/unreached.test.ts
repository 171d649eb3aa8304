import { expect, test } from 'vitest';
import { inTransaction } from '../../database/in-transaction.ts';
import { HOUR, world } from '../../outbox/testing/world.ts';
import { endUnreached } from './unreached.ts';

test('whoever was told that a neighbour was written to beside Messenger does not hear that they were not reached', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  const names: Record<string, string> = {};
  const said: string[] = [];
  for (const [name, state] of [
    ['bob', 'sent'],
    ['carol', 'failed'],
    ['dan', null],
  ] as const) {
    const member = await w.member(name);
    names[member] = name;
    const claim = { post_id: await w.post(anne, name), member_id: member, created_at: w.now() };
    const { id } = await w.db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
    const about = { lane: 1, topic: `claim:${id}` } as const;
    await w.owe(anne, 'avis', { ...about, says: 'claim.answer-came' });
    if (!state) continue;
    // a later one is what went out
    const reminder = await w.owe(anne, 'rappel', { ...about, joins: true, says: 'mine.nudge' });
    const message = { member_id: anne, kind: 'template', what: 'notices', state } as const;
    const { id: side } = await w.db
      .insertInto('side_message')
      .values({ ...message, created_at: w.now(), not_before: w.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    await w.db
      .updateTable('outbox')
      .set({ side_message_id: side, created_at: new Date(w.now().getTime() + HOUR) })
      .where('id', '=', reminder)
      .execute();
  }
  w.pass(30 * 24 * HOUR);
  for (const { tell = [] } of await inTransaction(w.db, (trx) => endUnreached(trx, w.now()))) {
    for (const { to, bubbles } of tell)
      said.push(`${names[to.id]} ${JSON.stringify(bubbles).match(/channels\.\w+/)?.[0]}`);
  }
  expect(said).toEqual(['bob channels.unanswered', 'carol channels.unreached', 'dan channels.unreached']);
});

test('where both sides of one answer have been away, both are told, each of the other', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  const bob = await w.member('bob');
  const claim = { post_id: await w.post(anne, 'lampe'), member_id: bob, created_at: w.now() };
  const { id } = await w.db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
  for (const member of [anne, bob])
    await w.owe(member, 'avis', { lane: 1, topic: `claim:${id}`, says: 'claim.answer-came' });
  w.pass(30 * 24 * HOUR);
  const owed = await inTransaction(w.db, (trx) => endUnreached(trx, w.now()));
  const told = owed.flatMap(({ tell = [] }) => tell.map(({ to }) => to.id));
  expect(told.toSorted()).toEqual([anne, bob].toSorted());
});
