import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { Trx } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';
import { leaveEffects } from './leave-effects.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);
let town: Town;
beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  town = opened.town;
});

let people = 0;
async function addMember(isAdmin = false) {
  people += 1;
  const member = await db
    .insertInto('member')
    .values({
      page_id: 'p',
      psid: `${people}`,
      town_id: town.id,
      number: null,
      status: 'approved',
      name: `N${people}`,
      answer: null,
      created_at: NOW,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (isAdmin)
    await db.insertInto('town_admin').values({ town_id: town.id, member_id: member.id, since: NOW }).execute();
  return member;
}

const leaving = (member: Awaited<ReturnType<typeof addMember>>) =>
  inTrx((trx) =>
    leaveEffects.leave({
      trx,
      member,
      town,
      now: NOW,
      slots: {},
      vars: {},
      event: { type: 'text', text: 'oui' },
      eventId: '1',
      house: { founding: 'open', timezone: 'Europe/Paris' },
    }),
  );

async function addPost(number: number, by: string): Promise<string> {
  const row = {
    town_id: town.id,
    number,
    member_id: by,
    direction: 'offer',
    kind: 'give',
    item: 'x',
    word: 'X',
  } as const;
  const { id } = await db
    .insertInto('post')
    .values({ ...row, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

test('of two admins who leave at the same moment, one stays', async () => {
  const admins = [await addMember(true), await addMember(true)];
  const outcomes = await Promise.all(admins.map(leaving));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['last-admin', 'left']);
  const left = await db.selectFrom('town_admin').select('member_id').execute();
  expect(left).toHaveLength(1);
});

test('two neighbours who leave at once, each with an answer to the other’s post, do not wait for each other', async () => {
  const [one, two] = [await addMember(), await addMember()];
  const posts = [await addPost(1, one.id), await addPost(2, two.id)];
  const claim = { word: null, state: 'accepted', created_at: NOW, decided_at: NOW } as const;
  await db
    .insertInto('claim')
    .values([
      { ...claim, post_id: posts[0] ?? '', member_id: two.id },
      { ...claim, post_id: posts[1] ?? '', member_id: one.id },
    ])
    .execute();
  const outcomes = await Promise.all([leaving(one), leaving(two)]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['left', 'left']);
  const rows = await db.selectFrom('post').select('outcome').where('id', 'in', posts).execute();
  expect(rows).toEqual([{ outcome: 'withdrawn' }, { outcome: 'withdrawn' }]);
  const open = await db.selectFrom('claim').select('id').where('state', 'in', ['waiting', 'accepted']).execute();
  expect(open).toEqual([]);
  const gone = await db.selectFrom('member').select(['status', 'left_at']).where('id', '=', one.id).execute();
  expect(gone).toEqual([{ status: 'left', left_at: NOW }]);
});
