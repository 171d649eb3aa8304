import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertBlock } from '../../src/community/members/blocks.ts';
import { findWish } from '../../src/community/news/wish-store.ts';
import { MOST_WAITING } from '../../src/community/photos/store.ts';
import { insertAlert, listAlerts } from '../../src/community/posts/alerts.ts';
import { openTown } from '../../src/community/towns/open-town.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importSheet, importTown } from '../../src/transfer/import-town.ts';
import { STAYS } from '../../src/transfer/town-json.ts';
import { testDatabase } from '../helpers/database.ts';
import { type House, openHouse, PAGE } from '../helpers/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house[Symbol.asyncDispose]());

/** Every setting other than a new town has it. */
const OF_ITS_OWN = {
  page_id: PAGE.id,
  after_48h: 'approve' as const,
  gather_minutes: 30,
  day_starts: 8,
  day_ends: 20,
  first_check: true,
  hold_level: 'strict' as const,
  hold_levels: { link: 'off' as const, many: 'light' as const },
  forbidden: ['matelas'],
  food_days: 3,
  gift_days: 20,
  request_days: 10,
  loan_days: 60,
  service_days: 90,
  on_feed: false,
  hand_cards: false,
};

/** A town with an admin, a member with a post that is up and one that was given, and somebody who was put out. */
async function aTown() {
  const town = await house.town('Quimper', { approval: false, question: 'Quel quartier ?' });
  const admin = await house.admin('Soizic', town);
  const marie = await house.member('=Marie, "la voisine"', town);
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
  await marie.says('publier');
  await marie.says('je donne des cartons');
  await marie.says('publier');
  await marie.says('retirer cartons');
  const out = await house.member('Erwan', town);
  await house.db
    .updateTable('member')
    .set({ status: 'banned' })
    .where('id', '=', await out.memberId())
    .execute();
  await house.db.updateTable('town').set(OF_ITS_OWN).where('id', '=', town.id).execute();
  return {
    town: await house.db.selectFrom('town').selectAll().where('id', '=', town.id).executeTakeFirstOrThrow(),
    admin,
    marie,
  };
}

/** Another deployment that answers for the same Page. */
async function elsewhere() {
  const other = await testDatabase();
  await other.db.insertInto('page').values({ id: PAGE.id, created_at: house.clock.now() }).execute();
  return other;
}

test('a photo comes in beside as many as may wait to be fetched', async () => {
  const { town } = await aTown();
  const zip = await exportTown(house.db, town);
  const other = await elsewhere();
  try {
    await importTown(other.db, zip, house.clock.now());
    await other.db.deleteFrom('post_photo').execute();
    await other.db.deleteFrom('media').execute();
    const { member_id } = await other.db
      .selectFrom('post')
      .select('member_id')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    for (let count = 0; count < MOST_WAITING; count += 1) {
      const row = { key: `waits ${count}`, member_id, url: 'https://photos.example', created_at: house.clock.now() };
      await other.db.insertInto('media').values(row).execute();
    }
    expect(await importTown(other.db, zip, house.clock.now())).toMatchObject({ photos: 1 });
    const shown = await other.db
      .selectFrom('post_photo')
      .innerJoin('media', 'media.id', 'post_photo.media_id')
      .select(['media.state', 'media.mime'])
      .execute();
    expect(shown).toEqual([{ state: 'ready', mime: 'image/jpeg' }]);
  } finally {
    await other.close();
  }
});

test('a town goes to another deployment and is the same there; once more changes nothing', async () => {
  const { town, marie } = await aTown();
  const zip = await exportTown(house.db, town);
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual([
    ...['README.txt', 'claims.csv', 'due.csv', 'feed.csv', 'journal.csv', 'members.csv', 'photos/1-1.jpg'],
    ...['posts.csv', 'told.csv', 'town.json'],
  ]);
  // a name is no formula for whoever opens it in a spreadsheet
  expect(strFromU8(files['members.csv'] ?? new Uint8Array())).toContain(`"'=Marie, ""la voisine"""`);
  const other = await elsewhere();
  try {
    expect(await importTown(other.db, zip, house.clock.now())).toEqual({
      town: 'quimper',
      members: 3,
      posts: 2,
      photos: 1,
      claims: 0,
      left: [],
    });
    const there = await other.db.selectFrom('town').selectAll().executeTakeFirstOrThrow();
    expect(there).toMatchObject({ name: 'Quimper', approval: false, question: 'Quel quartier ?', last_post_number: 2 });
    // no setting is left behind: a column is carried with a value of its own here, or named among what stays
    expect(there).toMatchObject(OF_ITS_OWN);
    const taken = ['slug', 'name', 'insee', 'timezone', 'approval', 'question', 'rules', ...Object.keys(OF_ITS_OWN)];
    taken.push('last_post_number', 'last_member_number');
    expect([...taken, ...STAYS].sort()).toEqual(Object.keys(there).sort());
    const members = await other.db.selectFrom('member').select(['name', 'status', 'psid']).orderBy('id').execute();
    expect(members).toContainEqual({ name: '=Marie, "la voisine"', status: 'approved', psid: marie.person.psid });
    expect(members).toContainEqual(expect.objectContaining({ name: 'Erwan', status: 'banned' }));
    expect(await other.db.selectFrom('town_admin').select('town_id').execute()).toEqual([{ town_id: there.id }]);
    const posts = await other.db
      .selectFrom('post')
      .select(['number', 'item', 'quartier', 'outcome'])
      .orderBy('number')
      .execute();
    expect(posts).toEqual([
      { number: 1, item: 'fauteuil en velours', quartier: 'Locmaria', outcome: null },
      { number: 2, item: 'cartons', quartier: null, outcome: 'withdrawn' },
    ]);
    const photo = await other.db.selectFrom('media').select(['state', 'mime']).executeTakeFirstOrThrow();
    expect(photo).toEqual({ state: 'ready', mime: 'image/jpeg' });
    expect(await importTown(other.db, zip, house.clock.now())).toEqual({
      town: 'quimper',
      members: 0,
      posts: 0,
      photos: 0,
      claims: 0,
      left: [],
    });
    // what comes back out is what went in
    const again = unzipSync(await exportTown(other.db, there));
    const tables = ['members', 'posts', 'claims', 'due', 'feed', 'told', 'journal'].map((name) => `${name}.csv`);
    for (const name of [...tables, 'town.json']) {
      expect(strFromU8(again[name] ?? new Uint8Array())).toBe(strFromU8(files[name] ?? new Uint8Array()));
    }
  } finally {
    await other.close();
  }
});

test('what somebody asked for goes with them: silence, alerts, whom they block or follow, what stays off the web', async () => {
  const { town, marie } = await aTown();
  const near = await house.town('Pluguffan');
  const [id, erwan] = [
    await marie.memberId(),
    await house.db.selectFrom('member').select('id').where('name', '=', 'Erwan').executeTakeFirstOrThrow(),
  ];
  const now = house.clock.now();
  const wish = {
    level: 'essential' as const,
    kinds: ['give' as const, 'lend' as const],
    paused_until: new Date(now.getTime() + 3_600_000),
    day_starts: 9,
    day_ends: 18,
    most_a_day: 2,
  };
  await house.db
    .insertInto('news_wish')
    .values({ member_id: id, ...wish, offered_at: null })
    .execute();
  const alerts = ['vélo enfant', 'table ; chaises', 'C:\\; fin'];
  for (const words of alerts) {
    await inTransaction(house.db, (trx) => insertAlert(trx, { member_id: id, town_id: town.id, words }, now));
  }
  await house.db.insertInto('follow').values({ town_id: near.id, member_id: id, since: now }).execute();
  await inTransaction(house.db, (trx) => insertBlock(trx, id, erwan.id, now));
  const of = { off_feed: true, contact: '06 12 34 56 78', weighs_as: 'chair', fate_at: wish.paused_until };
  await house.db.updateTable('post').set(of).where('number', '=', 1).execute();
  const other = await elsewhere();
  const opened = await inTransaction(other.db, (trx) =>
    openTown(trx, { name: 'Pluguffan', approval: true, timezone: 'Europe/Paris', now }),
  );
  try {
    await importTown(other.db, await exportTown(house.db, town), now);
    const there = await other.db
      .selectFrom('member')
      .select('id')
      .where('psid', '=', marie.person.psid)
      .executeTakeFirstOrThrow();
    expect(await findWish(other.db, there.id, now)).toEqual(wish);
    expect(await other.db.selectFrom('news_wish').selectAll().execute()).toHaveLength(1);
    const kept = await listAlerts(other.db, there.id);
    expect(kept.map(({ words }) => words).sort()).toEqual(alerts.sort());
    const followed = await other.db.selectFrom('follow').select(['town_id', 'member_id']).execute();
    expect(followed).toEqual([{ town_id: 'town' in opened ? opened.town.id : 0, member_id: there.id }]);
    const blocked = await other.db
      .selectFrom('block')
      .innerJoin('member', 'member.id', 'blocked_id')
      .select(['member_id', 'name'])
      .execute();
    expect(blocked).toEqual([{ member_id: there.id, name: 'Erwan' }]);
    const post = await other.db.selectFrom('post').selectAll().where('number', '=', 1).executeTakeFirstOrThrow();
    expect(post).toMatchObject(of);
    const [first] = await house.db
      .selectFrom('post')
      .select(['warn_at', 'expires_at'])
      .where('number', '=', 1)
      .execute();
    expect(first?.warn_at).not.toBeNull();
    expect(post).toMatchObject(first ?? {});
  } finally {
    await other.close();
  }
});

test('a number that was given out comes to mean nothing else, also when what it meant is not in the file', async () => {
  const { town, marie } = await aTown();
  await house.db
    .updateTable('member')
    .set({ erase_at: house.clock.now() })
    .where('id', '=', await marie.memberId())
    .execute();
  const other = await elsewhere();
  try {
    const taken = await importTown(other.db, await exportTown(house.db, town), house.clock.now());
    expect(taken).toMatchObject({ posts: 0 });
    const counted = await other.db
      .selectFrom('town')
      .select(['last_post_number', 'last_member_number'])
      .executeTakeFirstOrThrow();
    expect(counted).toMatchObject({ last_post_number: 2, last_member_number: town.last_member_number });
  } finally {
    await other.close();
  }
});

test('what looks like a formula, or like one that is none any more, is the same when it is read back', async () => {
  const { town, marie } = await aTown();
  const id = await marie.memberId();
  for (const name of ['=1+1', "'=1+1", '＝1+1', "'Marie", '-Marie-', '"; Marie,\n"']) {
    await house.db.updateTable('member').set({ name }).where('id', '=', id).execute();
    const other = await elsewhere();
    try {
      await importTown(other.db, await exportTown(house.db, town), house.clock.now());
      const names = await other.db.selectFrom('member').select('name').execute();
      expect(names).toContainEqual({ name });
    } finally {
      await other.close();
    }
  }
});

test('what waits for an admin waits there too, with its picture and whoever answered before', async () => {
  const { town } = await aTown();
  const paul = await house.member('Paul', town);
  await paul.says('fauteuil 1');
  const held = { outcome: 'held' as const, held_at: house.clock.now(), held_for: 'reported' as const };
  await house.db.updateTable('post').set(held).where('number', '=', 1).execute();
  const other = await elsewhere();
  try {
    const taken = await importTown(other.db, await exportTown(house.db, town), house.clock.now());
    expect(taken).toMatchObject({ posts: 2, photos: 1, claims: 1 });
    const post = await other.db.selectFrom('post').selectAll().where('number', '=', 1).executeTakeFirstOrThrow();
    expect(post).toMatchObject({ ...held, closed_at: null });
  } finally {
    await other.close();
  }
  const files = unzipSync(await exportTown(house.db, town));
  const posts = strFromU8(files['posts.csv'] ?? new Uint8Array()).replace(/,[^,]*,reported$/m, ',,');
  const third = await elsewhere();
  try {
    const zip = zipSync({ ...files, 'posts.csv': strToU8(posts) });
    await expect(importTown(third.db, zip, house.clock.now())).rejects.toThrow('needs held_at and held_for');
  } finally {
    await third.close();
  }
});

test('whoever is being forgotten is not in it, nor what they shared', async () => {
  const { town, marie } = await aTown();
  await house.db
    .updateTable('member')
    .set({ erase_at: house.clock.now() })
    .where('id', '=', await marie.memberId())
    .execute();
  const files = unzipSync(await exportTown(house.db, town));
  const all = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  for (const trace of ['Marie', 'fauteuil', marie.person.psid]) expect(all).not.toContain(trace);
  expect(Object.keys(files).filter((name) => name.startsWith('photos/'))).toEqual([]);
});

test('nothing is taken of what is not whole, and everything that is wrong is said', async () => {
  const { town } = await aTown();
  const files = unzipSync(await exportTown(house.db, town));
  const other = await elsewhere();
  const attempt = (changed: Record<string, Uint8Array | string>) => {
    const bytes = Object.entries({ ...files, ...changed }).map(([name, value]) => [
      name,
      typeof value === 'string' ? strToU8(value) : value,
    ]);
    return importTown(other.db, zipSync(Object.fromEntries(bytes)), house.clock.now());
  };
  const posts = strFromU8(files['posts.csv'] ?? new Uint8Array());
  try {
    await expect(importTown(other.db, strToU8('nothing of the kind'), house.clock.now())).rejects.toThrow('no zip');
    await expect(attempt({ 'town.json': '{"insee":"99999"}' })).rejects.toThrow('town.json');
    await expect(attempt({ 'posts.csv': posts.replace('offer', 'cadeau').replace('give', 'vente') })).rejects.toThrow(
      /posts\.csv, line 2: direction: .*\nposts\.csv, line 2: kind: /,
    );
    await expect(attempt({ 'posts.csv': posts.replaceAll(/,70\d{14},/g, ',7999,') })).rejects.toThrow(
      'Post 1: nobody in Quimper',
    );
    await expect(attempt({ 'photos/1-1.jpg': 'no picture' })).rejects.toThrow('photos/1-1.jpg: this is no picture');
    await other.db.deleteFrom('page').execute();
    await expect(attempt({})).rejects.toThrow(`\`page add ${PAGE.id}\` first`);
    for (const table of ['town', 'member', 'post', 'media'] as const) {
      expect(await other.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  } finally {
    await other.close();
  }
});

test('a table alone, for a town that is there', async () => {
  const { town } = await aTown();
  const head = 'page_id,psid,number,status,admin,name,answer,quartier,locale,created_at';
  const line = (psid: string) => `${PAGE.id},${psid},,approved,no,Nolwenn,,Kerfeunteun,fr,2026-01-02T10:00:00Z`;
  expect(
    await importSheet(
      house.db,
      town,
      'members',
      strToU8(`${head}\n${line('7990')}\n${line('7991')}\n`),
      house.clock.now(),
    ),
  ).toMatchObject({
    members: 2,
  });
  await expect(
    importSheet(house.db, town, 'members', strToU8(`${head}\n${line('x')}\n`), house.clock.now()),
  ).rejects.toThrow('members, line 2: psid');
  const nolwenn = await house.db
    .selectFrom('conversation')
    .innerJoin('member', 'member.id', 'member_id')
    .select('name')
    .where('psid', '=', '7990')
    .execute();
  expect(nolwenn).toEqual([{ name: 'Nolwenn' }]);
  const columns =
    'number,page_id,author,direction,kind,item,word,quantity,way,quartier,until,loan,deposit,in_return,help_when,duration,outcome,created_at,closed_at,expires_at';
  const post = (word: string) =>
    `40,${PAGE.id},7990,offer,give,une lampe,${word},1,choose,,,,,,,,,2026-01-02T10:00:00Z,,2026-12-24T10:00:00Z`;
  const posts = (word: string) =>
    importSheet(house.db, town, 'posts', strToU8(`${columns}\n${post(word)}\n`), house.clock.now());
  await expect(posts('')).rejects.toThrow('posts, line 2: word');
  expect(await posts('LAMPE')).toMatchObject({ posts: 1 });
  const read = await house.app.server.inject(`/${town.slug}/40`);
  expect(read.body).toContain('une lampe');
});
