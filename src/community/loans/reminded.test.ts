import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { countReminded } from './reminded.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-30T09:00:00Z');
const { add } = await openHamlet(db, NOW);
const paul = await add('paul');

/** @param beside what became of a mail about it */
async function owed(claimId: string, says: string, state: 'sent' | 'pending' | 'expired', beside?: 'sent' | 'failed') {
  const at = { created_at: NOW, not_before: NOW, lease_until: null, error: null, settled_at: NOW };
  const mail = { member_id: paul.id, kind: 'mail', channel_id: null, what: 'notices', mark: null } as const;
  const side = beside
    ? await db
        .insertInto('side_message')
        .values({ ...mail, ...at, state: beside })
        .returning('id')
        .executeTakeFirstOrThrow()
    : null;
  await db
    .insertInto('outbox')
    .values({
      ...{ page_id: 'p', member_id: paul.id, lane: 1, parts: '[]', state, post_id: null, topic: `loan:${claimId}` },
      ...{ says, side_message_id: side?.id ?? null, not_after: null, begun_part: null, begun_at: null, ...at },
    })
    .execute();
}

const count = (claimId: string, due = '2026-11-20') => countReminded(db, { claimId, borrower: paul.id, due });

test('only what came to its borrower counts, since it was due', async () => {
  expect(await count('1')).toBe(0);
  await owed('1', 'loan.late-1', 'expired');
  await owed('1', 'loan.late-2', 'pending');
  expect(await count('1')).toBe(0);
  await owed('1', 'loan.late-2', 'sent');
  await owed('1', 'loan.late-2', 'sent');
  await owed('1', 'loan.eve', 'sent');
  await owed('2', 'loan.late-1', 'sent');
  expect(await count('1')).toBe(1);
  await owed('1', 'loan.late-3', 'expired', 'sent');
  await owed('1', 'loan.late-1', 'expired', 'failed');
  expect(await count('1')).toBe(2);
  // it was due anew since
  expect(await count('1', '2026-12-01')).toBe(0);
});
