import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet, openTownCalled } from '../../../test/helpers/hamlet.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';
import { lateDeeds } from './hold-store.ts';
import type { Outcome } from './post.table.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;
const LONG = 'chiot croisé labrador à réserver';
let town: Town;
let quintin: Town;
let rex: Member;
let lea: Member;
let number = 0;

beforeAll(async () => {
  const hamlet = await openHamlet(db, NOW);
  town = hamlet.town;
  [rex, lea] = [await hamlet.add('Rex'), await hamlet.add('Léa')];
  quintin = await openTownCalled(db, 'Quintin', NOW);
});
beforeEach(async () => {
  await db.deleteFrom('post').execute();
  await db.deleteFrom('flow_run').execute();
});

interface Given {
  by?: Member;
  in?: Town;
  item?: string;
  hoursAgo?: number;
  outcome?: Outcome | 'held';
  heldFor?: 'link' | 'many' | 'reported';
  looked?: boolean;
}

async function post({ by = rex, in: where = town, item = 'vélo', hoursAgo = 1, ...held }: Given): Promise<void> {
  number += 1;
  const at = new Date(NOW.getTime() - hoursAgo * HOUR);
  await db
    .insertInto('post')
    .values({
      town_id: where.id,
      number,
      member_id: by.id,
      direction: 'offer',
      kind: 'give',
      item,
      word: 'MOT',
      outcome: held.outcome ?? null,
      closed_at: held.outcome === undefined || held.outcome === 'held' ? null : at,
      held_at: held.heldFor === undefined ? null : at,
      held_for: held.heldFor ?? null,
      looked_at: held.looked ? at : null,
      looked_by: held.looked ? lea.id : null,
      created_at: at,
    })
    .execute();
}

async function answered(hoursAgo: number, { flow = 'claim', outcome = 'ended', by = rex } = {}): Promise<void> {
  number += 1;
  const closed = new Date(NOW.getTime() - hoursAgo * HOUR);
  const run = { id: String(number), flow, version: 1, opened_at: closed, closed_at: closed, outcome, subject: '{}' };
  await db
    .insertInto('flow_run')
    .values({ member_id: by.id, ...run })
    .execute();
}

const deeds = (item = 'lampe') => lateDeeds(db, { memberId: rex.id, townId: town.id, item, now: NOW });

test('who has done nothing is known for nothing', async () => {
  await post({ by: lea });
  expect(await deeds()).toEqual({ same: 1, lateAnswers: 0, ofHour: 0, hasPosted: false, waiting: 0 });
});

test('the same title counts of a day of their own, and of a week of other towns when it is long, accents or none', async () => {
  await post({ item: 'Vélo' });
  await post({ item: 'velo', hoursAgo: 23 });
  await post({ item: 'vélo', hoursAgo: 25 });
  await post({ by: lea, item: 'vélo' });
  expect((await deeds('vélo')).same).toBe(3);
  await post({ by: lea, in: quintin, item: 'vélo' });
  expect((await deeds('vélo')).same).toBe(3);
  await post({ by: lea, item: LONG });
  expect((await deeds(LONG)).same).toBe(1);
  await post({ by: lea, in: quintin, item: LONG, hoursAgo: 6 * 24 });
  await post({ by: lea, in: quintin, item: LONG.toUpperCase(), hoursAgo: 1 });
  expect((await deeds(LONG)).same).toBe(2);
  await db.deleteFrom('post').execute();
  await post({ by: lea, in: quintin, item: LONG, hoursAgo: 8 * 24 });
  expect((await deeds(LONG)).same).toBe(1);
});

test('answers to what is over count of an hour, and only those', async () => {
  await answered(0.5);
  await answered(0.9);
  await answered(1.1);
  await answered(0.5, { outcome: 'told' });
  await answered(0.5, { flow: 'post' });
  await answered(0.5, { by: lea });
  expect((await deeds()).lateAnswers).toBe(2);
});

test('posts of an hour count, whatever became of them, until an admin has looked and let one up', async () => {
  await post({ hoursAgo: 1.1 });
  await post({ hoursAgo: 0.9, outcome: 'withdrawn' });
  await post({ hoursAgo: 0.8, outcome: 'held', heldFor: 'many' });
  await post({ hoursAgo: 0.7, in: quintin });
  await post({ hoursAgo: 0.7, by: lea });
  expect((await deeds()).ofHour).toBe(3);
  await post({ hoursAgo: 0.6, outcome: 'removed', heldFor: 'many', looked: true });
  expect((await deeds()).ofHour).toBe(4);
  await post({ hoursAgo: 0.5, heldFor: 'many', looked: true });
  await post({ hoursAgo: 0.4 });
  expect((await deeds()).ofHour).toBe(1);
});

test('what waits of them counts, unless it is because neighbours reported it', async () => {
  await post({ outcome: 'held', heldFor: 'link' });
  await post({ outcome: 'held', heldFor: 'reported' });
  await post({ by: lea, outcome: 'held', heldFor: 'link' });
  expect((await deeds()).waiting).toBe(1);
});

test.each<[string, Given, boolean]>([
  ['is up', {}, true],
  ['is over', { outcome: 'withdrawn' }, true],
  ['waits', { outcome: 'held', heldFor: 'link' }, false],
  ['was up until it was reported', { outcome: 'held', heldFor: 'reported' }, true],
  ['was let up', { heldFor: 'link', looked: true }, true],
  ['was withdrawn before anybody looked', { outcome: 'withdrawn', heldFor: 'link' }, false],
  ['was taken down', { outcome: 'removed' }, false],
])('a first post that %s', async (_, given, hasPosted) => {
  await post({ ...given, in: quintin });
  expect((await deeds()).hasPosted).toBe(false);
  await post(given);
  expect((await deeds()).hasPosted).toBe(hasPosted);
});
