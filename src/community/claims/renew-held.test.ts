import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import type { EffectInput } from '../effect.ts';
import { endExpired } from './expire.ts';
import { manageEffects } from './manage-effects.ts';

const { db, close } = await testDatabase({ connections: 1 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-12-03T09:00:00Z');
const { town, add } = await openHamlet(db, NOW);
const marie = await add('marie');
let numbers = 0;

type Look = { held_at: Date | null; looked_at: Date | null; outcome: 'held' | null };

/** A post as it stands, whose time is over a week later; @returns what its owner hears when they put it up again, and how it stands then */
async function upAgain(look: Look): Promise<{ said: unknown; outcome: string | null; isTold: boolean }> {
  numbers += 1;
  const row = {
    town_id: town.id,
    member_id: marie.id,
    direction: 'offer',
    kind: 'give',
    item: 'x',
    word: 'X',
  } as const;
  const { id } = await db
    .insertInto('post')
    .values({
      ...row,
      ...look,
      held_for: look.held_at === null ? null : 'money',
      number: numbers,
      created_at: NOW,
      expires_at: new Date('2026-11-30T22:59:59Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await inTransaction(db, (trx) => endExpired(trx, LATER));
  const output = await inTransaction(db, (trx) =>
    manageEffects.renew({
      ...{ trx, member: marie, town, slots: { post: id }, vars: {}, now: LATER },
    } as unknown as EffectInput),
  );
  const { outcome } = await db.selectFrom('post').select('outcome').where('id', '=', id).executeTakeFirstOrThrow();
  return { said: output.vars?.outcome, outcome, isTold: (output.tell ?? []).length > 0 };
}

const at = (day: string) => new Date(`2026-11-${day}T10:00:00Z`);

test('what no admin has looked at waits for one again, however long ago its time was over', async () => {
  await db.updateTable('member').set({ status: 'approved' }).execute();
  expect((await upAgain({ held_at: at('23'), looked_at: null, outcome: 'held' })).outcome).toBe('held');
  expect((await upAgain({ held_at: at('25'), looked_at: at('24'), outcome: 'held' })).said).toBe('held');
});

test('what an admin has let up, or never had to be looked at, is up again', async () => {
  expect(await upAgain({ held_at: at('23'), looked_at: at('24'), outcome: null })).toMatchObject({ outcome: null });
  expect(await upAgain({ held_at: null, looked_at: null, outcome: null })).toMatchObject({
    outcome: null,
    isTold: false,
  });
});
