import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importTown } from '../../src/transfer/import-town.ts';
import { claimantsOf, commentUnder, openCommented } from '../helpers/commented.ts';
import { type House, openHouse, PAGE } from '../helpers/house.ts';
import { withPhones } from '../helpers/moved.ts';
import type { Phone } from '../helpers/phone.ts';

// What a town has told goes with it: on its Page's feed, to its members, and in its journal.

const MINUTE = 60_000;

let house: House;
let other: House;
let town: Town;
/** Here, and there. */
let marie: { here: Phone; there: Phone };
let paul: { here: Phone; there: Phone };
beforeEach(async () => {
  const here = await openCommented();
  other = await openHouse({ feeds: true });
  ({ house, town } = here);
  [marie, paul] = [both(here.marie), both(here.paul)];
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

const both = (here: Phone) => ({ here, there: other.phone(here.name) });

/** The town goes over; what stands on the Page is Meta's, and answered from there now. */
async function move(...more: { here: Phone; there: Phone }[]): Promise<Uint8Array> {
  other.meta.core.world.posts.push(...structuredClone(house.meta.core.world.posts));
  const zip = await zipOf(...more);
  expect(await importTown(other.db, zip, other.clock.now())).toMatchObject({ left: [] });
  await other.settled();
  return zip;
}

async function zipOf(...more: { here: Phone; there: Phone }[]): Promise<Uint8Array> {
  const pairs = [marie, paul, ...more].map(({ here, there }) => [here, there] as const);
  return withPhones(await exportTown(house.db, town), pairs);
}

const tableOf = async (name: string) =>
  strFromU8(unzipSync(await exportTown(house.db, town))[name] ?? new Uint8Array());

test('what stands on the Page is known there: a comment claims, and what has ended is marked', async () => {
  await move();
  const [post = expect.fail()] = other.meta.feed();
  const args = { place: 'Quimper', keyword: 'FAUTEUIL 42', thing: 'fauteuil en velours vert' };
  expect(await commentUnder(other, paul.there, 'fauteuil 42 svp', post)).toEqual([other.say('feed.reply-named', args)]);
  await paul.there.taps('claim');
  expect(await claimantsOf(other)).toEqual([await paul.there.memberId()]);
  // nothing is put there a second time, nor touched for nothing
  await other.pass(10 * MINUTE);
  expect(other.meta.feed()).toHaveLength(1);
  expect(other.meta.feed()[0]?.isEdited).toBeUndefined();
  await marie.there.says('retirer fauteuil 42');
  await other.pass(MINUTE);
  expect(other.meta.feed()[0]).toMatchObject({ id: post.id, isEdited: true });
});

test('a picture that stands there with it is known there: taken out of the post, it goes from the Page too', async () => {
  await marie.here.says('je donne un canapé à Kerfeunteun');
  await marie.here.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
  await marie.here.says('publier');
  await house.pass(4 * MINUTE);
  expect(await tableOf('feed.csv')).toMatch(/^43,\d+,\d+_\d+,1,no,,$/m);
  await move();
  const known = await other.db
    .selectFrom('page_post')
    .innerJoin('media', 'media.key', 'page_post.photo_key')
    .innerJoin('post_photo', 'post_photo.media_id', 'media.id')
    .innerJoin('post', 'post.id', 'post_photo.post_id')
    .whereRef('post.id', '=', 'page_post.post_id')
    .select('post.number')
    .execute();
  expect(known).toEqual([{ number: 43 }]);
});

test('what stands on a Page that is not answered there is left out and named; the rest comes along', async () => {
  await marie.here.says('je donne une lampe');
  await marie.here.says('publier');
  await house.pass(4 * MINUTE);
  await house.db.insertInto('page').values({ id: '9', created_at: house.clock.now() }).execute();
  // it was put up before its town went to another Page
  await sql`update page_post set page_id = '9' where post_id = (select id from post where number = 42)`.execute(
    house.db,
  );
  const sentence = 'Page 9 is not ours here: what stands there of 42 is left out, and stays as it is.';
  const taken = await importTown(other.db, await zipOf(), other.clock.now());
  expect(taken).toMatchObject({ posts: 2, left: [sentence] });
  const stands = other.db.selectFrom('page_post').innerJoin('post', 'post.id', 'page_post.post_id');
  expect(await stands.select(['number', 'page_id']).execute()).toEqual([{ number: 43, page_id: PAGE.id }]);
});

test('what was still to be put there, or to be changed, is so from there', async () => {
  await house.db.updateTable('page_post').set({ asked: 3 }).execute();
  await marie.here.says('je donne une lampe');
  await marie.here.says('publier');
  await move();
  await other.pass(MINUTE);
  const posts = other.meta.feed().map(({ message, isEdited }) => [message.includes('LAMPE 43'), isEdited === true]);
  expect(posts).toEqual([
    [true, false],
    [false, true],
  ]);
});

/** Marie gives a lamp, LAMPE 43, and Luc is told of it. */
async function heardOfLamp() {
  const luc = both(await house.member('Luc', town));
  await luc.here.says('bonjour');
  await marie.here.says('je donne une lampe de chevet');
  await marie.here.says('publier');
  await house.pass(MINUTE);
  expect(luc.here.hears().join()).toContain('LAMPE 43');
  return luc;
}

test('who has not heard of a post finds it when they come back, and who has does not hear of it twice', async () => {
  const luc = await heardOfLamp();
  await move(luc);
  const shown = (phone: Phone) => JSON.stringify(phone.person.messages());
  await paul.there.says('bonjour');
  await luc.there.says('bonjour');
  await other.pass(MINUTE);
  for (const keyword of ['FAUTEUIL 42', 'LAMPE 43']) expect(shown(paul.there)).toContain(keyword);
  expect(shown(luc.there)).not.toContain('LAMPE 43');
});

test('a post of which nobody was written down yet is told there', async () => {
  await marie.here.says('je donne une lampe de chevet');
  await marie.here.says('publier');
  const lampe = house.db.selectFrom('post').select('id').where('number', '=', 43);
  await house.db.deleteFrom('delivery').where('post_id', '=', lampe).execute();
  const { id: post_id } = await lampe.executeTakeFirstOrThrow();
  await house.db.insertInto('broadcast').values({ post_id, since: house.clock.now() }).execute();
  expect(await tableOf('told.csv')).toMatch(/^43,,,waiting,,no,$/m);
  await move();
  await other.pass(MINUTE);
  await paul.there.says('bonjour');
  await other.pass(MINUTE);
  expect(JSON.stringify(paul.there.person.messages())).toContain('LAMPE 43');
});

test('of what is down who has heard goes along too: up again there, it is told to the others alone', async () => {
  const luc = await heardOfLamp();
  await house.db.updateTable('post').set({ expires_at: house.clock.now() }).where('number', '=', 43).execute();
  await house.pass(MINUTE);
  expect(await tableOf('posts.csv')).toMatch(/^\d+,\d+,43,.*,expired,/m);
  await move(luc);
  await marie.there.says('prolonge la lampe');
  await other.pass(MINUTE);
  const shown = (phone: Phone) => JSON.stringify(phone.person.messages());
  for (const { there } of [paul, luc]) await there.says('bonjour');
  await other.pass(MINUTE);
  expect(shown(paul.there)).toContain('LAMPE 43');
  expect(shown(luc.there)).not.toContain('LAMPE 43');
});

test('nobody waits to hear of what is down, and of what is up again everybody who had not', async () => {
  const stateOf = async () => /^42,\d+,\d+,(\w+),/m.exec(await tableOf('told.csv'))?.[1];
  expect(await stateOf()).toBe('waiting');
  const set = (outcome: 'held' | 'exchanged' | null, closed_at: Date | null) =>
    house.db
      .updateTable('post')
      .set({ outcome, closed_at, ...(outcome === 'held' ? { held_at: house.clock.now(), held_for: 'reported' } : {}) })
      .execute();
  await set('held', null);
  expect(await stateOf()).toBe('withdrawn');
  await set('exchanged', house.clock.now());
  expect(await stateOf()).toBeUndefined();
  await set(null, null);
  await house.db.updateTable('delivery').set({ state: 'withdrawn' }).execute();
  expect(await stateOf()).toBe('withdrawn');
  const { id: post_id } = await house.db.selectFrom('post').select('id').executeTakeFirstOrThrow();
  await house.db.insertInto('renewal').values({ post_id, since: house.clock.now() }).execute();
  expect(await stateOf()).toBe('waiting');
});

test('a list of who has heard that is longer than one statement takes is taken whole, or not at all', async () => {
  const files = unzipSync(await zipOf());
  const [head = '', line = ''] = strFromU8(files['told.csv'] ?? new Uint8Array()).split('\n');
  const lineOf = (psid: number) => line.replace(paul.there.person.psid, String(psid));
  const strangers = Array.from({ length: 20_001 }, (_, place) => lineOf(990_000_000 + place));
  const zip = (...lines: string[]) =>
    zipSync({ ...files, 'told.csv': strToU8([head, ...strangers, ...lines, ''].join('\n')) });
  const wrong = zip(line, line.replace('waiting', 'é'));
  await expect(importTown(other.db, wrong, other.clock.now())).rejects.toThrow('told.csv, line 20004: state');
  expect(await other.db.selectFrom('town').select('slug').execute()).toEqual([]);
  await importTown(other.db, zip(line), other.clock.now());
  expect(await other.db.selectFrom('delivery').select('state').execute()).toEqual([{ state: 'waiting' }]);
});

test('a town that is there without a journal gets that of the file; two are not made one, which is said', async () => {
  const soizic = both(await house.admin('Soizic', town));
  await soizic.here.says('avertir Paul annonces en double');
  await soizic.here.says('oui');
  const early = await zipOf(soizic);
  await other.town('Quimper', { approval: false });
  expect(await importTown(other.db, early, other.clock.now())).toMatchObject({ left: [] });
  expect((await soizic.there.says('journal')).join()).toContain('annonces en double');
  // all that is in it is there by now
  expect(await importTown(other.db, early, other.clock.now())).toMatchObject({ left: [] });
  house.clock.advance(MINUTE);
  await soizic.here.says('retirer 42 pas pour ici');
  await soizic.here.says('oui');
  const sentence = 'journal.csv: Quimper has a journal here already; lines of the file that are left out: 1.';
  expect(await importTown(other.db, await zipOf(soizic), other.clock.now())).toMatchObject({ left: [sentence] });
});

test('its journal is the same there, and of whoever is being forgotten the line alone', async () => {
  const soizic = both(await house.admin('Soizic', town));
  await soizic.here.says('avertir Paul annonces en double');
  await soizic.here.says('oui');
  await soizic.here.says('retirer 42 pas pour ici');
  await soizic.here.says('oui');
  const read = async (phone: Phone) => (await phone.says('journal')).join('\n');
  const here = await read(soizic.here);
  for (const reason of ['annonces en double', 'pas pour ici']) expect(here).toContain(reason);
  const zip = await move(soizic);
  expect(await read(soizic.there)).toBe(here);
  // once more writes nothing twice
  const lines = async () => (await other.db.selectFrom('journal').selectAll().execute()).length;
  const count = await lines();
  await importTown(other.db, zip, other.clock.now());
  expect(await lines()).toBe(count);
  const paulHere = await paul.here.memberId();
  await house.db.updateTable('member').set({ erase_at: house.clock.now() }).where('id', '=', paulHere).execute();
  const journal = await tableOf('journal.csv');
  expect(journal).toContain('warned');
  expect(journal).not.toContain('annonces en double');
  expect(journal).not.toContain(paul.here.person.psid);
  expect(journal).toContain('pas pour ici');
  // of an admin too, whose words they are
  const soizicHere = await soizic.here.memberId();
  await house.db.updateTable('member').set({ erase_at: house.clock.now() }).where('id', '=', soizicHere).execute();
  expect(await tableOf('journal.csv')).not.toContain('pas pour ici');
});
