import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importTown } from '../../src/transfer/import-town.ts';
import { claimantsOf, commentUnder, openCommented } from '../helpers/commented.ts';
import { type House, openHouse } from '../helpers/house.ts';
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
  const pairs = [marie, paul, ...more].map(({ here, there }) => [here, there] as const);
  const zip = withPhones(await exportTown(house.db, town), pairs);
  expect(await importTown(other.db, zip, other.clock.now())).toMatchObject({ left: [] });
  await other.settled();
  return zip;
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

test('who has not heard of a post finds it when they come back, and who has does not hear of it twice', async () => {
  const luc = both(await house.member('Luc', town));
  await luc.here.says('bonjour');
  await marie.here.says('je donne une lampe de chevet');
  await marie.here.says('publier');
  await house.pass(MINUTE);
  expect(luc.here.hears().join()).toContain('LAMPE 43');
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
});
