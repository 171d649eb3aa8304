import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { claimEffects } from './claim-effects.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');

test('other days that are free at once: of one thing it is not said how many', async () => {
  const { town, add } = await openHamlet(db, NOW);
  const [marie, paul] = [await add('marie'), await add('paul')];
  const row = {
    town_id: town.id,
    member_id: marie.id,
    direction: 'offer',
    kind: 'lend',
    item: 'x',
    word: 'X',
  } as const;
  const post = await db
    .insertInto('post')
    .values({ ...row, number: 1, way: 'first', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const claim = await db
    .insertInto('claim')
    .values({ post_id: post.id, member_id: paul.id, word: null, state: 'waiting', said_in: '9', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();

  const { outcome, vars } = await db.transaction().execute((trx) =>
    claimEffects['change-days']({
      trx,
      member: paul,
      town,
      now: NOW,
      slots: { claim: claim.id, days: '2026-11-29/2026-11-29' },
      vars: {},
      event: { type: 'text', text: '' },
      eventId: '1',
      house: { founding: 'open', timezone: 'Europe/Paris' },
    }),
  );
  expect(outcome).toBe('promised');
  expect(vars).toMatchObject({ parts: 0, hoped: 0, from: { date: '2026-11-29' }, to: '' });
  // the message that answered names days no more: edited, it is but a word
  const since = await db.selectFrom('claim').select(['said_in', 'word_in']).executeTakeFirstOrThrow();
  expect(since).toEqual({ said_in: null, word_in: '9' });
});
