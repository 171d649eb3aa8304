import { expect, test } from 'vitest';
import { openCrashing } from '../helpers/crashing.ts';
import { envelopeOf, postSigned, textEvent } from '../helpers/webhook.ts';

/** A proxy's connections stay open, and bring one webhook after the other. */
const CONNECTIONS = 6;

test('told to end while people write: what it took is kept, a message under way ends, nothing is sent twice', {
  timeout: 120_000,
}, async () => {
  await using house = await openCrashing();
  const members = await Promise.all(Array.from({ length: CONNECTIONS }, (_, n) => house.member(`Membre ${n}`)));
  const { url } = house.program();
  // messages are on their way when it is told
  house.meta.faults.sendDelayMs = 700;
  const taken = new Map<string, number>(members.map(({ id }) => [id, 0]));
  const others: number[] = [];
  let ended: Promise<number | null> | undefined;
  const writing = members.map(async ({ id, person }) => {
    for (;;) {
      const answer = await postSigned(`${url}/webhook`, envelopeOf([textEvent(person.psid, 'merci')])).catch(
        () => null,
      );
      // nobody listens any more
      if (answer === null) return;
      if (answer.status === 200) taken.set(id, (taken.get(id) ?? 0) + 1);
      else others.push(answer.status);
      if (house.meta.sends().length > 0) ended ??= house.end();
    }
  });
  await Promise.all(writing);
  expect(await ended).toBe(0);
  expect([...new Set(others)].filter((status) => status !== 503)).toEqual([]);
  const stored = await house.db
    .selectFrom('inbox_event')
    .select(({ fn }) => ['member_id', fn.countAll<string>().as('count')])
    .where('kind', '=', 'message')
    .groupBy('member_id')
    .execute();
  const kept = new Map(stored.map(({ member_id, count }) => [member_id, Number(count)]));
  for (const [id, count] of taken) expect(kept.get(id) ?? 0, `of member ${id}`).toBeGreaterThanOrEqual(count);
  expect(Math.min(...taken.values())).toBeGreaterThan(0);
  // what had begun has ended: nothing is in doubt
  const left = await house.db
    .selectFrom('outbox')
    .select('state')
    .where('state', 'in', ['sending', 'unknown'])
    .execute();
  expect(left).toEqual([]);

  house.meta.faults.clear();
  await house.restart();
  await house.settled();
  const waiting = await house.db.selectFrom('inbox_event').select('id').where('handled_at', 'is', null).execute();
  expect(waiting).toEqual([]);
  const sent = house.meta
    .sends()
    .filter(({ accepted }) => accepted)
    .map(({ body }) => house.metadataOf(body));
  expect(sent.length).toBeGreaterThan(0);
  expect(new Set(sent).size).toBe(sent.length);
  expect(await house.end()).toBe(0);
});
