import { expect, test } from 'vitest';
import { loadBook } from '../../src/load-book.ts';
import { TABLE_NAMES } from '../../src/retention/tables.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { snapshotOfOthers } from './snapshot.ts';
import { PRIVATE, TOWNS_OWN, type TwoTowns, twoTowns } from './two-towns.ts';

/*
 * Every standing button of every flow, tapped through the webhook with ids of things that are somebody else's; whatever
 * is asked then is answered and confirmed. Nothing of others changes, and nothing of theirs is told.
 */

/** Every button a flow may begin by. */
const BUTTONS = [...loadBook().flows.values()].flatMap(({ starts }) =>
  starts.flatMap((start) =>
    start.by === 'button' ? [{ button: start.button, takesId: start.fills !== undefined }] : [],
  ),
);
/** Ids that things of every kind have in the first town. */
const IDS = ['1', '4'];

const TOLD = ['town', 'delivery'];
/**
 * A post of one's own takes the town's next number, and its neighbours are told. Whoever is blocked and has not heard of it yet, since
 * they are away, is not told any more.
 */
const BY_RIGHT: Readonly<Record<string, readonly string[]>> = {
  give: TOLD,
  request: TOLD,
  'block-person': ['delivery'],
};

/** By right: anybody settles somewhere, and writes to the admins of their own town; whoever lives there answers posts and reports them. */
const ANYBODY = ['settle', 'human', 'write-back', 'report'];
const NEIGHBOURS = [...ANYBODY, 'claim', 'flag', 'ask-about'];

/** No dialogue goes on, and nobody is too fast: a hundred taps in a minute would wait for the next. */
const RESTED = { state: '{}', paced_count: 0, paced_ahead: null };

interface Attack {
  wrong: string[];
  taps: number;
}

async function attack(
  house: House,
  phone: Phone,
  secrets: readonly string[],
  skip: readonly string[],
): Promise<Attack> {
  const memberId = await phone.memberId();
  const wrong: string[] = [];
  let taps = 0;
  let before = await snapshotOfOthers(house.db, TABLE_NAMES, memberId);
  for (const { button, takesId } of BUTTONS) {
    if (skip.includes(button)) continue;
    for (const id of takesId ? IDS : ['']) {
      const payload = `v1:do:${button}${id && ':'}${id}`;
      const heard = await phone.tapsOld(payload);
      if (await asksSomething(house, memberId)) {
        heard.push(...(await phone.says('un mot de trop')), ...(await phone.says('oui')));
      }
      taps += 1;
      const after = await snapshotOfOthers(house.db, TABLE_NAMES, memberId);
      for (const table of Object.keys(before)) {
        if (BY_RIGHT[button]?.includes(table)) continue;
        if (before[table] !== after[table]) wrong.push(`${payload}: changes ${table}`);
      }
      before = after;
      const cards = JSON.stringify(phone.heard) + heard.join('\n');
      for (const secret of secrets) if (cards.includes(secret)) wrong.push(`${payload}: tells ${secret}`);
      // leaving, and asking to be forgotten, are one's own right; the next button is tapped from inside again
      await house.db
        .updateTable('member')
        .set({ status: 'approved', erase_at: null })
        .where('id', '=', memberId)
        .execute();
      await house.db.updateTable('conversation').set(RESTED).where('member_id', '=', memberId).execute();
    }
  }
  return { wrong, taps };
}

async function asksSomething(house: House, memberId: string): Promise<boolean> {
  const { state } = await house.db
    .selectFrom('conversation')
    .select('state')
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow();
  return (state.frames?.length ?? 0) > 0;
}

async function open(): Promise<{ house: House; scene: TwoTowns }> {
  const house = await openHouse({ isUntold: true });
  return { house, scene: await twoTowns(house.db) };
}

test('there are buttons to be tapped', () => {
  expect(BUTTONS.length).toBeGreaterThan(25);
});

test('by an admin of another town', { timeout: 240_000 }, async () => {
  const { house, scene } = await open();
  await using _house = house;
  const stranger = await house.member('Eve', scene.other);
  const town_admin = { town_id: scene.other.id, member_id: await stranger.memberId(), since: house.clock.now() };
  await house.db.insertInto('town_admin').values(town_admin).execute();
  const { wrong, taps } = await attack(house, stranger, Object.values({ ...PRIVATE, ...TOWNS_OWN }), ANYBODY);
  expect(wrong).toEqual([]);
  expect(taps).toBeGreaterThan(40);
});

test('by a neighbour who owns none of it', { timeout: 240_000 }, async () => {
  const { house, scene } = await open();
  await using _house = house;
  const neighbour = await house.member('Eve', scene.home);
  const { wrong, taps } = await attack(house, neighbour, Object.values(PRIVATE), NEIGHBOURS);
  expect(wrong).toEqual([]);
  expect(taps).toBeGreaterThan(40);
});

test.each(['refused', 'banned'] as const)(
  'by somebody %s: they hear how it stands, and nothing but what is their own begins',
  {
    timeout: 120_000,
  },
  async (status) => {
    const { house, scene } = await open();
    await using _house = house;
    const eve = await house.member('Eve', scene.home);
    const memberId = await eve.memberId();
    await house.db.updateTable('member').set({ status }).where('id', '=', memberId).execute();
    expect(await eve.says('bonjour')).toEqual([house.say(`common.${status}`)]);
    const before = await snapshotOfOthers(house.db, TABLE_NAMES, memberId);
    const turnedAway = ['common.out-can', 'common.out-may-change'].map((key) => house.say(key));
    for (const { button } of BUTTONS) {
      await house.db
        .updateTable('conversation')
        .set({ paced_count: 0, paced_ahead: null })
        .where('member_id', '=', memberId)
        .execute();
      const heard = await eve.tapsOld(`v1:do:${button}:1`);
      if (['my-data', 'forget-me', 'keep-me'].includes(button)) expect([button, heard.length]).toEqual([button, 1]);
      else expect([button, heard]).toEqual([button, [expect.toSatisfy((said) => turnedAway.includes(said))]]);
    }
    expect(await snapshotOfOthers(house.db, TABLE_NAMES, memberId)).toEqual(before);
  },
);
