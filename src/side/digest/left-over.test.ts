import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oweDigests } from './owe.ts';
import { type DigestHouse, digestHouse } from './testing/house.ts';

/** Whom a day did not suffice for: more people than letters, a mail server that is away, a process that is told to stop. */

let house: DigestHouse;
beforeEach(async () => {
  house = await digestHouse();
});
afterEach(() => house[Symbol.asyncDispose]());

const MINUTE = 60_000;
const utc = (local: string) => new Date(local).toISOString();
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const readers = () => house.mailbox.received.map(({ to }) => to);

/** From now on a day is over when so many letters went out, and those that were on their way. */
function lettersADay(most: number): void {
  const { w, mailbox } = house;
  mailbox.onTaken = async () => {
    const evening = new Date(`${w.now().toISOString().slice(0, 10)}T20:30:00Z`);
    if (mailbox.received.length % most === 0 && w.now() < evening) w.pass(evening.getTime() - w.now().getTime());
  };
}

test('more people than a Saturday has letters for: the others have theirs the next mornings, and the next Saturday again', async () => {
  const all = await Promise.all(names('w', 14).map((name) => house.reader(name, 'week')));
  await house.owed('canapé', ...all);
  lettersADay(5);
  const sender = house.open();
  await house.until('2026-11-21T23:00:00+01:00', sender);
  expect(readers().length).toBeGreaterThanOrEqual(5);
  expect(readers().length).toBeLessThan(14);
  const left = (await house.next()).filter((at) => at === utc('2026-11-22T08:00:00+01:00'));
  expect(left.length).toBe(14 - readers().length);
  await house.until('2026-11-24T23:00:00+01:00', sender);
  expect(readers().toSorted()).toEqual(
    names('w', 14)
      .map((name) => `${name}@example.org`)
      .toSorted(),
  );
  expect(new Set(await house.next())).toEqual(new Set([utc('2026-11-28T08:00:00+01:00')]));
});

test('those of each day do not overtake those who were left over, of whichever kind', async () => {
  const daily = [];
  for (const name of names('d', 8)) daily.push(await house.reader(name, 'day'));
  const weekly = [];
  for (const name of names('w', 6)) weekly.push(await house.reader(name, 'week'));
  lettersADay(4);
  await house.owed('canapé', ...weekly);
  house.at('2026-11-21T07:30:00+01:00');
  const sender = house.open();
  for (const day of ['21', '22', '23', '24']) {
    await house.owed(`table ${day}`, ...daily);
    await house.until(`2026-11-${day}T23:00:00+01:00`, sender);
  }
  // of the five lines on which they go out together, the last may be overtaken by four
  expect(new Set(readers().slice(0, 18)).size).toBe(14);
});

test('a house that was away until the next noon tells those of the day before at once', async () => {
  const marie = await house.reader('marie', 'week');
  await house.owed('canapé', marie);
  house.at('2026-11-21T10:00:00+01:00');
  await oweDigests(house.w.db, house.w.now(), () => true);
  house.at('2026-11-22T12:00:00+01:00');
  await house.until('2026-11-22T12:30:00+01:00', house.open(), MINUTE);
  expect(readers()).toEqual(['marie@example.org']);
  expect(await house.next()).toEqual([utc('2026-11-28T08:00:00+01:00')]);
});

test('whoever ended their digests meanwhile has none the next morning either', async () => {
  const marie = await house.reader('marie', 'week');
  await house.owed('canapé', marie);
  house.at('2026-11-21T10:00:00+01:00');
  await oweDigests(house.w.db, house.w.now(), () => true);
  await sql`update side_channel set digest = null, digest_at = null`.execute(house.w.db);
  await house.until('2026-11-23T12:00:00+01:00', house.open());
  expect(readers()).toEqual([]);
  const { rows } = await sql`select digest_at from side_channel`.execute(house.w.db);
  expect(rows).toEqual([{ digest_at: null }]);
});

describe('a mail server that is away', () => {
  beforeEach(async () => {
    const marie = await house.reader('marie', 'week');
    await house.owed('canapé', marie);
    house.mailbox.answers = { at: 'data', code: 451 };
    house.at('2026-11-21T08:00:00+01:00');
  });

  test.each([
    ['two hours', '10:10', 8],
    ['until the evening', '20:00', 28],
  ])('%s on Saturday: it goes out on Saturday, within half an hour', async (_, back, tries) => {
    const sender = house.open();
    await sender.idle();
    await house.until(`2026-11-21T${back}:00+01:00`, sender, 10 * MINUTE);
    expect(house.mailbox.tries).toBe(tries);
    house.mailbox.answers = null;
    await house.until(`2026-11-21T${back.replace(/:\d/, ':4')}:00+01:00`, sender, 10 * MINUTE);
    expect(readers()).toEqual(['marie@example.org']);
    expect(await house.next()).toEqual([utc('2026-11-28T08:00:00+01:00')]);
  });

  test('all Saturday: it is asked no more at night, and goes out on Sunday', async () => {
    const sender = house.open();
    await sender.idle();
    await house.until('2026-11-21T21:00:00+01:00', sender, 10 * MINUTE);
    const { tries } = house.mailbox;
    await house.until('2026-11-22T07:59:00+01:00', sender, 10 * MINUTE);
    expect(house.mailbox.tries).toBe(tries);
    expect(await house.next()).toEqual([utc('2026-11-22T08:00:00+01:00')]);
    house.mailbox.answers = null;
    await house.until('2026-11-22T08:30:00+01:00', sender, 10 * MINUTE);
    expect(readers()).toEqual(['marie@example.org']);
    expect(await house.next()).toEqual([utc('2026-11-28T08:00:00+01:00')]);
  });
});

test('a process that is told to stop leaves the rest of a morning to the next round', async () => {
  await Promise.all(names('r', 30).map((name) => house.reader(name)));
  house.at('2026-11-21T08:00:00+01:00');
  const due = async () => (await house.next()).filter((at) => at === utc('2026-11-21T08:00:00+01:00')).length;
  let slices = 2;
  await oweDigests(house.w.db, house.w.now(), () => slices-- > 0, 10);
  expect(await due()).toBe(10);
  await oweDigests(house.w.db, house.w.now(), () => false, 10);
  expect(await due()).toBe(10);
  await oweDigests(house.w.db, house.w.now(), () => true, 10);
  expect(await due()).toBe(0);
});
