import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importTown } from '../../src/transfer/import-town.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { withPhones } from '../helpers/moved.ts';

// A town comes to a deployment where people have written before it came: to the same Page, whose webhooks go there by now.

let house: House;
let other: House;
beforeEach(async () => {
  [house, other] = [await openHouse(), await openHouse()];
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

test('who had written there before is of the town with all that is theirs, is told so, and what they wanted is taken up', async () => {
  const town = await house.town('Quimper', { approval: true });
  const soizic = await house.admin('Soizic', town);
  const marie = await house.member('Marie', town);
  const erwan = await house.member('Erwan', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.db.updateTable('member').set({ status: 'pending' }).where('name', '=', 'Erwan').execute();
  const [there, waits, admin] = [other.phone('Marie'), other.phone('Erwan'), other.phone('Soizic')];
  // not the same numbers by chance
  await other.phone('Yann').says('bonjour');
  expect((await there.says('je donne une lampe de chevet')).join()).toContain('commune');
  await waits.says('bonjour');
  await admin.says('bonjour');
  const zip = withPhones(await exportTown(house.db, town), [
    ...([
      [marie, there],
      [erwan, waits],
    ] as const),
    [soizic, admin],
  ]);
  expect(await importTown(other.db, zip, other.clock.now())).toMatchObject({ members: 3, posts: 1, left: [] });
  await other.settled();
  const heard = there.hears();
  expect(heard[0]).toEqual(other.like('join.welcome-back', { place: 'Quimper', name: 'Marie' }));
  expect(heard.join()).toContain('lampe de chevet');
  await there.says('publier');
  expect((await there.says('mes annonces')).join()).toContain('FAUTEUIL 1');
  // who is asked for no town any more, and who waits is told so and let in by the admin who came along
  expect(waits.hears()).toEqual([other.like('join.pending', { place: 'Quimper', name: 'Erwan' })]);
  expect((await waits.says('Quimper')).join()).not.toContain('commune');
  expect((await admin.says('attente')).join()).toContain('Erwan');
  await admin.taps('approve');
  expect(waits.hears()[0]).toEqual(other.like('join.welcome', { place: 'Quimper', name: 'Erwan' }));
  const rows = await other.db
    .selectFrom('member')
    .select(['name', 'status'])
    .where('town_id', 'is not', null)
    .execute();
  expect(rows).toHaveLength(3);
  // once more changes nothing
  expect(await importTown(other.db, zip, other.clock.now())).toMatchObject({ members: 0, posts: 0 });
});

test('who is of another town there stands in the way, and how that is mended is said', async () => {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  const brest = await other.town('Brest', { approval: false });
  const there = await other.member('Marie', brest);
  const zip = withPhones(await exportTown(house.db, town), [[marie, there]]);
  await expect(importTown(other.db, zip, other.clock.now())).rejects.toThrow(
    /members\.csv, line 2: member \d+ is here already, in another town or gone from one\. Take them out of members\.csv/,
  );
  expect(await other.db.selectFrom('town').select('slug').execute()).toEqual([{ slug: 'brest' }]);
});

test('who waited there for the town hears that it is there, once; those who came with it do not', async () => {
  const town = await house.town('Quimper', { approval: false });
  const marie = await house.member('Marie', town);
  const [there, ines] = [other.phone('Marie'), other.phone('Inès')];
  for (const phone of [there, ines]) {
    await phone.says('bonjour');
    await phone.says('Quimper');
    await phone.taps('notify');
  }
  const zip = withPhones(await exportTown(house.db, town), [[marie, there]]);
  for (const time of ['first', 'again']) {
    await importTown(other.db, zip, other.clock.now());
    await other.settled();
    const opened = other.like('join.opened', { place: 'Quimper' });
    expect(
      ines.hears().filter((text) => opened.asymmetricMatch(text)),
      time,
    ).toHaveLength(time === 'first' ? 1 : 0);
    expect(there.hears().filter((text) => opened.asymmetricMatch(text))).toEqual([]);
  }
  expect(await other.db.selectFrom('waiting_list').selectAll().execute()).toEqual([]);
});

test('who waited for an admin’s word waits there too, and is not forgotten', async () => {
  const town = await house.town('Quimper', { approval: true });
  await house.admin('Soizic', town);
  const erwan = await house.member('Erwan', town);
  await house.db
    .updateTable('member')
    .set({ status: 'pending' })
    .where('id', '=', await erwan.memberId())
    .execute();
  await importTown(other.db, await exportTown(house.db, town), other.clock.now());
  const row = await other.db.selectFrom('member').select('asked_at').where('status', '=', 'pending').execute();
  expect(row).toEqual([{ asked_at: other.clock.now() }]);
});
