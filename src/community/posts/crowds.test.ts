import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { tellOfNewcomer } from '../members/applicant-card.ts';
import { findMember, insertAdmin } from '../members/store.ts';
import { vouchingEffects } from '../members/vouching.ts';
import { findTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { tellOfHeld } from './held-card.ts';
import { countReported } from './report-store.ts';
import { findPost } from './store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const START = new Date('2026-11-23T09:00:00Z');
const SECOND = 1_000;
const HOURS = 3;
let town: Town;
let people = 0;

beforeAll(async () => {
  const opened = await openHamlet(db, START);
  town = opened.town;
  const soizic = await addMember('approved', START);
  await db.transaction().execute((trx) => insertAdmin(trx, town.id, soizic, START));
});

async function addMember(status: 'approved' | 'pending', at: Date): Promise<string> {
  people += 1;
  const { rows } = await sql<{ id: string }>`
    insert into member (page_id, psid, town_id, number, status, name, created_at, asked_at)
    values ('p', ${`psid ${people}`}, ${town.id}, ${people}, ${status}, ${`Zoé ${people}`}, ${at}, ${at})
    returning id`.execute(db);
  return rows[0]?.id ?? '';
}

async function addHeld(memberId: string, at: Date): Promise<string> {
  people += 1;
  const { rows } = await sql<{ id: string }>`
    insert into post (town_id, number, member_id, direction, kind, item, word, outcome, held_at, held_for, created_at)
    values (${town.id}, ${people}, ${memberId}, 'offer', 'give', 'vélo', 'VELO', 'held', ${at}, 'link', ${at})
    returning id`.execute(db);
  return rows[0]?.id ?? '';
}

async function tellHeld(postId: string, memberId: string, now: Date): Promise<number> {
  const [post, owner, current] = [
    await findPost(db, postId),
    await findMember(db, memberId),
    await findTown(db, town.id),
  ];
  if (!post || !owner || !current) throw new Error('not there');
  return (await db.transaction().execute((trx) => tellOfHeld(trx, [post], owner, current, now))).length;
}

test('ten thousand made-up newcomers cost an admin a handful of cards and one an hour', {
  timeout: 120_000,
}, async () => {
  let cards = 0;
  for (let count = 0; count < 10_000; count += 1) {
    const now = new Date(START.getTime() + count * SECOND);
    const id = await addMember('pending', now);
    // the others are as many as these, and told of no more
    if (count > 50 && count % 20 !== 0) continue;
    const applicant = await findMember(db, id);
    if (!applicant) throw new Error('not there');
    cards += (await db.transaction().execute((trx) => tellOfNewcomer(trx, applicant, town, now))).length;
  }
  expect(cards).toBeGreaterThan(5);
  expect(cards).toBeLessThanOrEqual(5 + HOURS);
});

test('a hundred posts of one person cost two cards an hour, of a hundred people a handful', async () => {
  const rex = await addMember('approved', START);
  let ofOne = 0;
  for (let count = 0; count < 100; count += 1) {
    const now = new Date(START.getTime() + count * SECOND);
    ofOne += await tellHeld(await addHeld(rex, now), rex, now);
  }
  expect(ofOne).toBe(2);
  let ofMany = 0;
  for (let count = 0; count < 100; count += 1) {
    const now = new Date(START.getTime() + (7_200 + count) * SECOND);
    const id = await addMember('approved', now);
    ofMany += await tellHeld(await addHeld(id, now), id, now);
  }
  expect(ofMany).toBe(6);
});

test('posts that their authors have ended are no crowd of reported ones', async () => {
  const now = new Date(START.getTime() + 48 * 3_600_000);
  const [rex, nadia] = [await addMember('approved', now), await addMember('approved', now)];
  const report = async (): Promise<string> => {
    const id = await addHeld(rex, now);
    await sql`update post set outcome = null, held_at = null, held_for = null where id = ${id}`.execute(db);
    await sql`insert into post_report (post_id, member_id, at) values (${id}, ${nadia}, ${now})`.execute(db);
    return id;
  };
  const reported: string[] = [];
  for (let count = 0; count < 21; count += 1) reported.push(await report());
  expect(await countReported(db, town.id)).toBe(21);
  await db.updateTable('post').set({ outcome: 'withdrawn', closed_at: now }).where('id', 'in', reported).execute();
  expect(await countReported(db, town.id)).toBe(0);
  const hidden = await report();
  await db
    .updateTable('post')
    .set({ outcome: 'held', held_at: now, held_for: 'reported' })
    .where('id', '=', hidden)
    .execute();
  expect(await countReported(db, town.id)).toBe(1);
});

test('whoever vouches hears whether the admins are told at that moment', async () => {
  const now = new Date(START.getTime() + 72 * 3_600_000);
  const by = await findMember(db, await addMember('approved', now));
  if (!by) throw new Error('not there');
  const vouch = async () => {
    const { rows } = await sql<{ id: string }>`
      insert into vouch (applicant_id, member_id, asked_at) values (${await addMember('pending', now)}, ${by.id}, ${now})
      returning id`.execute(db);
    return await db.transaction().execute((trx) =>
      vouchingEffects['answer-vouch']({
        trx,
        eventId: '1',
        house: { founding: 'open', timezone: 'Europe/Paris' },
        member: by,
        town,
        now,
        slots: { vouch: String(rows[0]?.id), knows: 'yes' },
        vars: {},
        event: { type: 'text', text: 'oui' },
      }),
    );
  };
  const said: [told: unknown, cards: number | undefined][] = [];
  for (let count = 0; count < 7; count += 1) {
    const { vars, tell } = await vouch();
    said.push([vars?.told, tell?.length]);
  }
  // five cards, one for all, and then they see it when they look
  expect(said).toEqual([...Array(6).fill(['yes', 1]), ['', 0]]);
});
