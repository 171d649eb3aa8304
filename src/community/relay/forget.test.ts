import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { forgetRelays } from './forget.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

async function addMember(psid: string): Promise<string> {
  const { id } = await db
    .insertInto('member')
    .values({ page_id: 'p', psid, number: null, status: 'approved', name: psid, answer: null, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

test('words are kept for thirty days, and for fourteen after the exchange', async () => {
  const opened = await openHamlet(db, NOW);
  const marie = await addMember('Marie');
  const paul = await addMember('Paul');
  const post = await db
    .insertInto('post')
    .values({
      town_id: opened.town.id,
      number: 1,
      member_id: marie,
      direction: 'offer',
      kind: 'give',
      item: 'fauteuil',
      word: 'FAUTEUIL',
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const message = async (state: 'accepted' | 'declined', decided: number, written: number) => {
    const claim = await db
      .insertInto('claim')
      .values({ post_id: post.id, member_id: paul, state, created_at: ago(decided), decided_at: ago(decided) })
      .returning('id')
      .executeTakeFirstOrThrow();
    const about = { claim_id: claim.id, member_id: paul, event_id: claim.id };
    const row = { ...about, body: 'mots', created_at: ago(written) };
    return (await db.insertInto('relay_message').values(row).returning('id').executeTakeFirstOrThrow()).id;
  };
  const fresh = await message('declined', 2, 3);
  const over = await message('declined', 15, 20);
  await message('declined', 61, 61);
  const old = await message('accepted', 31, 31);
  await forgetRelays(db, NOW);
  const rows = await db.selectFrom('relay_message').select(['id', 'body']).orderBy('id').execute();
  expect(rows).toEqual([
    { id: fresh, body: 'mots' },
    { id: over, body: null },
    { id: old, body: null },
  ]);
});
