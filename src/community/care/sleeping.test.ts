import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import type { EffectInput } from '../effect.ts';
import { openTown } from '../towns/open-town.ts';
import type { Town } from '../towns/town.table.ts';
import { careEffects } from './care-effects.ts';
import { askForCare, sleepersDue, tellOfSleep } from './sleeping.ts';

const { db, close } = await testDatabase({ connections: 4 });
afterAll(close);

const START = new Date('2026-11-23T09:00:00Z');
const DAY = 24 * 60 * 60_000;
const day = (count: number) => new Date(START.getTime() + count * DAY);

let town: Town;
let admin: string;
beforeEach(async () => {
  await db.updateTable('town').set({ asleep_since: null }).execute();
  await db.deleteFrom('town_admin').execute();
  // those of the test before are in the journal for ever
  await db.updateTable('member').set({ town_id: null }).execute();
  await db
    .insertInto('page')
    .values({ id: 'p', created_at: START })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const wanted = { name: 'Saint-Brieuc', approval: true, timezone: 'Europe/Paris', now: START };
  const opened = await db.transaction().execute((trx) => openTown(trx, wanted));
  town = 'town' in opened ? opened.town : (opened as { existing: Town }).existing;
  admin = await add('Soizic', 0);
  await db.insertInto('town_admin').values({ town_id: town.id, member_id: admin, since: START }).execute();
});

/** @param since the day they came in */
async function add(name: string, since: number): Promise<string> {
  const { id } = await db
    .insertInto('member')
    .values({
      ...{
        page_id: 'p',
        psid: crypto.randomUUID(),
        town_id: town.id,
        number: null,
        status: 'approved',
        name,
        answer: null,
      },
      ...{ created_at: day(since), decided_at: day(since), window_until: day(since + 1) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function writes(id: string, now: Date): Promise<void> {
  await db
    .updateTable('member')
    .set({ window_until: new Date(now.getTime() + DAY) })
    .where('id', '=', id)
    .execute();
}

/** Whom the clock tells what. */
async function told(now: Date): Promise<string[]> {
  const owed = await db.transaction().execute(async (trx) => {
    await sleepersDue(trx, now);
    return [...(await tellOfSleep(trx, now)), ...(await askForCare(trx, now))];
  });
  return owed.flatMap(({ tell = [] }) =>
    tell.map(({ to, bubbles }) => {
      const [bubble] = bubbles;
      return `${to.id === admin ? 'admin' : to.id} ${bubble && 'text' in bubble ? bubble.text[0]?.key : ''}`;
    }),
  );
}

async function take(id: string, now: Date) {
  return await db.transaction().execute(async (trx) => {
    const member = await trx.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const input: EffectInput = {
      ...{ trx, member, town, now, slots: {}, vars: {}, event: { type: 'text', text: 'x' }, eventId: '1' },
      house: { founding: 'open', timezone: 'Europe/Paris' },
    };
    return await careEffects['take-care'](input);
  });
}

test('a town sleeps when no admin has been here for thirty days, and an act of one wakes it', async () => {
  await writes(admin, day(1));
  expect(await told(new Date(day(31).getTime() - 1))).toEqual([]);
  expect(await told(day(31))).toEqual(['admin care.asleep']);
  expect(await told(day(32))).toEqual([]);
  await writes(admin, day(33));
  expect(await told(day(33))).toEqual([]);
  expect(await told(day(64))).toEqual(['admin care.asleep']);
});

test('members are asked days later, when they are here, by day, once a month; newcomers are not', async () => {
  const paul = await add('Paul', 0);
  const zoe = await add('Zoé', 30);
  await told(day(40));
  await writes(paul, day(41));
  await writes(zoe, day(41));
  expect(await told(day(41))).toEqual([]);
  await writes(paul, day(43));
  await writes(zoe, day(43));
  const night = new Date(day(43).getTime() + 14 * 60 * 60_000);
  expect(await told(night)).toEqual([]);
  expect(await told(day(43))).toEqual([`${paul} care.offer`]);
  expect(await told(day(43.1))).toEqual([]);
  await writes(paul, day(74));
  expect(await told(day(74))).toEqual([`${paul} care.offer`]);
});

test('of two who volunteer at once one holds, who was here before stays and is told', async () => {
  const [paul, marie] = [await add('Paul', 0), await add('Marie', 0)];
  await told(day(40));
  for (const id of [paul, marie]) await writes(id, day(43));
  const both = await Promise.all([take(paul, day(43)), take(marie, day(43))]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'taken']);
  const taken = both.find(({ outcome }) => outcome === 'taken');
  expect(taken?.tell?.map(({ to }) => to.id)).toEqual([admin]);
  const admins = await db.selectFrom('town_admin').select('member_id').where('town_id', '=', town.id).execute();
  expect(admins.length).toBe(2);
  expect(await told(day(44))).toEqual([]);
});

test('nobody takes over a town that does not sleep, or has only just been noticed', async () => {
  const paul = await add('Paul', 0);
  await writes(paul, day(40));
  expect((await take(paul, day(40))).outcome).toBe('changed');
  await told(day(40));
  expect((await take(paul, day(40))).outcome).toBe('changed');
  expect((await take(paul, day(43))).outcome).toBe('taken');
});
