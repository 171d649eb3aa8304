import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importSheet, importTown } from '../../src/transfer/import-town.ts';
import { testDatabase } from '../helpers/database.ts';
import { type House, openHouse, PAGE } from '../helpers/house.ts';

// What must not be taken up, or not in silence: tables of a spreadsheet, zips that were spoilt, numbers that mean two things.

let house: House;
let town: Town;
beforeEach(async () => {
  house = await openHouse();
  town = await house.town('Quimper', { approval: false });
});
afterEach(() => house[Symbol.asyncDispose]());

const MEMBERS = 'page_id,psid,number,status,admin,name,answer,quartier,locale,created_at';
const POSTS =
  'number,page_id,author,direction,kind,item,word,quantity,way,quartier,until,loan,deposit,in_return,help_when,duration,outcome,created_at,closed_at,expires_at';

interface Line {
  psid?: string;
  number?: string;
  status?: string;
  admin?: string;
  name?: string;
}
function person({ psid = '7990', number = '', status = 'approved', admin = 'no', name = 'Nolwenn' }: Line): string {
  return `${PAGE.id},${psid},${number},${status},${admin},${name},,,fr,2026-01-02T10:00:00Z`;
}
const take = (what: 'members' | 'posts', content: string | Uint8Array) =>
  importSheet(house.db, town, what, typeof content === 'string' ? strToU8(content) : content, house.clock.now());
const people = (...lines: string[]) => take('members', [MEMBERS, ...lines, ''].join('\n'));
const posts = (...lines: string[]) => take('posts', [POSTS, ...lines, ''].join('\n'));
const names = async () =>
  (await house.db.selectFrom('member').select('name').orderBy('id').execute()).map((m) => m.name);

const post = ({ number = '40', word = 'LAMPE', quantity = '1', ends = '2027-01-02T10:00:00Z', kind = 'give' } = {}) =>
  `${number},${PAGE.id},7990,offer,${kind},une lampe,${word},${quantity},choose,,,,,,,,,2026-01-02T10:00:00Z,,${ends}`;

describe('a table', () => {
  test('that is not UTF-8 is refused, whatever it is instead', async () => {
    const table = `${MEMBERS}\n${person({ name: 'Amélie' })}\n`;
    for (const letters of ['latin1', 'utf16le'] as const) {
      await expect(take('members', Buffer.from(table, letters))).rejects.toThrow(/not UTF-8.*« CSV UTF-8 »/);
    }
    expect(await names()).toEqual([]);
    await take('members', Buffer.from(table));
    expect(await names()).toEqual(['Amélie']);
  });

  test('of a French spreadsheet is read: semicolons, and lines of nothing behind it', async () => {
    const lines = [MEMBERS, person({ name: 'Amélie' }), person({ psid: '7991' })];
    const semicolons = [...lines.map((line) => line.replaceAll(',', ';')), ';;;;;;;;;', ';;;;;;;;;', ''].join('\r\n');
    expect(await take('members', `\ufeff${semicolons}`)).toMatchObject({ members: 2 });
    expect(await names()).toEqual(['Amélie', 'Nolwenn']);
    expect(await people(person({ psid: '7992' }), ',,,,,,,,,', ',,,,,,,,,')).toMatchObject({ members: 1 });
  });

  test('of nothing is no success, and one of other columns is said once', async () => {
    await expect(take('members', '')).rejects.toThrow('members: it is empty');
    await expect(take('members', '\n\n')).rejects.toThrow('members: it is empty');
    await expect(take('members', `${MEMBERS}\n`)).rejects.toThrow('nothing follows');
    const other = `${MEMBERS.replace('psid', 'facebook')}\n${person({})}\n${person({ psid: '7991' })}\n`;
    await expect(take('members', other)).rejects.toThrow(
      /^members, line 1: these columns are missing: psid\.\nmembers, line 1: there is no column facebook\.$/,
    );
  });

  test('that says two things of one person, or of one number, is refused by line', async () => {
    await expect(
      people(person({ psid: '888', status: 'banned' }), person({ psid: '888', admin: 'yes' })),
    ).rejects.toThrow('members, line 3: the same page_id and psid as line 2');
    await expect(people(person({ number: '7' }), person({ psid: '7991', number: '7' }))).rejects.toThrow(
      'members, line 3: the same number as line 2',
    );
    await people(person({ number: '7' }));
    await expect(people(person({ psid: '7991', number: '7' }))).rejects.toThrow(
      'members, line 2: number 7 is that of member 7990 here',
    );
    await expect(posts(post(), post({ word: 'TABLE' }))).rejects.toThrow('posts, line 3: the same number as line 2');
    expect(await names()).toEqual(['Nolwenn']);
  });

  test('of which a line can be nothing here is refused with that line', async () => {
    const wishes = (values: string) =>
      take('members', `${MEMBERS},day_starts,day_ends,most_a_day\n${person({})},${values}\n`);
    await expect(wishes(',,999999999')).rejects.toThrow('members, line 2: most_a_day: from 0 to 1000');
    await expect(wishes('30,40,')).rejects.toThrow('members, line 2: day_starts: from 0 to 23');
    await expect(wishes('20,9,')).rejects.toThrow('members, line 2: day_starts and day_ends');
    await expect(people(person({ name: 'n'.repeat(5_000) }))).rejects.toThrow('members, line 2: name');
    await people(person({}));
    await expect(posts(post({ quantity: '0' }))).rejects.toThrow('posts, line 2: quantity: from 1 to');
    await expect(posts(post({ word: 'ma table' }))).rejects.toThrow('posts, line 2: word: 1 to 18 letters');
    await expect(posts(post({ ends: '' }))).rejects.toThrow('posts, line 2: what is up needs an expires_at');
    expect(await posts(post({ ends: '', kind: 'lend' }))).toMatchObject({ posts: 1 });
  });

  test('without numbers gives each a number of the town, which no other has', async () => {
    await people(person({ number: '7' }), person({ psid: '7991' }), person({ psid: '7992', status: 'pending' }));
    const given = await house.db.selectFrom('member').select('number').orderBy('id').execute();
    expect(given).toEqual([{ number: 7 }, { number: 8 }, { number: 9 }]);
    const { last_member_number } = await house.db
      .selectFrom('town')
      .select('last_member_number')
      .executeTakeFirstOrThrow();
    expect(last_member_number).toBe(9);
  });
});

describe('a zip', () => {
  async function aTown(): Promise<Uint8Array> {
    const marie = await house.member('Marie', town);
    await marie.says('je donne une perceuse à Locmaria');
    await marie.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
    await marie.says('publier');
    return await exportTown(house.db, town);
  }

  test('whose post has the number of another one here takes nothing, and says so', async () => {
    const zip = await aTown();
    await using other = await testDatabase();
    await other.db.insertInto('page').values({ id: PAGE.id, created_at: house.clock.now() }).execute();
    await importTown(other.db, zip, house.clock.now());
    const files = unzipSync(zip);
    const table = strFromU8(files['posts.csv'] ?? new Uint8Array());
    const later = table.replace(/(?<=,)\d{4}-\d\d-\d\dT[^,]*(?=,,)/, '2026-01-01T00:00:00.000Z');
    expect(later).not.toBe(table);
    await other.db.deleteFrom('post_photo').execute();
    const changed = zipSync({ ...files, 'posts.csv': strToU8(later) });
    await expect(importTown(other.db, changed, house.clock.now())).rejects.toThrow(
      'posts.csv, line 2: post 1 here is another one (« perceuse »)',
    );
    expect(await other.db.selectFrom('post_photo').selectAll().execute()).toEqual([]);
    // and no picture finds its way to a post that is not in the file
    const without = zipSync({ ...files, 'posts.csv': strToU8(`${table.split('\n')[0]}\n`), 'claims.csv': strToU8('') });
    await expect(importTown(other.db, without, house.clock.now())).rejects.toThrow('there is no post 1 in posts.csv');
  });

  test('that was spoilt on the way, or is not whole, is not taken', async () => {
    const files = unzipSync(await aTown());
    await using other = await testDatabase();
    await other.db.insertInto('page').values({ id: PAGE.id, created_at: house.clock.now() }).execute();
    const bytes = zipSync(files, { level: 0 });
    const at = Buffer.from(bytes).indexOf('Marie');
    bytes[at] = 'H'.charCodeAt(0);
    await expect(importTown(other.db, bytes, house.clock.now())).rejects.toThrow('members.csv: it is not as it was');
    for (const name of ['members.csv', 'posts.csv', 'town.json']) {
      const { [name]: _, ...rest } = files;
      await expect(importTown(other.db, zipSync(rest), house.clock.now())).rejects.toThrow(
        `${name} is not in this zip`,
      );
    }
    expect(await other.db.selectFrom('town').selectAll().execute()).toEqual([]);
  });
});
