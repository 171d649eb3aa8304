import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Db } from '../../src/database/database.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { exportTown } from '../../src/transfer/export-town.ts';
import { importTown } from '../../src/transfer/import-town.ts';
import { testDatabase } from '../helpers/database.ts';
import { type House, openHouse, PAGE } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

// What is promised, lent and waited for goes with a town, and goes on where it is taken up.

const HOUR = 3_600_000;
const NAMES = ['Marie', 'Paul', 'Nina', 'Ann'] as const;
type Name = (typeof NAMES)[number];

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house[Symbol.asyncDispose]());

const townOf = (db: Db): Promise<Town> =>
  db.selectFrom('town').selectAll().where('slug', '=', 'quimper').executeTakeFirstOrThrow();

/**
 * An armchair that is promised to Paul, and that Nina and Ann wait for; a drill that Paul has until Friday; a bicycle that Nina
 * offers something for; a vase that Ann got and gave thanks for.
 */
async function aTown(): Promise<Record<Name, Phone>> {
  const town = await house.town('Quimper', { approval: false });
  const people = {} as Record<Name, Phone>;
  for (const name of NAMES) people[name] = await house.member(name, town);
  const { Marie, Paul, Nina, Ann } = people;
  for (const post of [
    ...['je donne un fauteuil en velours', 'je prête ma perceuse', 'j’échange un vélo contre une tondeuse'],
    'je donne un vase',
  ]) {
    await Marie.says(post);
    await Marie.says('publier');
  }
  for (const one of [Paul, Nina, Ann]) await one.says('je prends le fauteuil 1');
  await Nina.says('fauteuil 1');
  await Paul.says('perceuse 2');
  await Paul.says('de demain à vendredi');
  await Nina.says('vélo 3');
  await Nina.says('une tondeuse rouge');
  await Nina.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
  await Ann.says('vase 4');
  await Ann.says('merci d’avance');
  await house.pass(3 * HOUR);
  Marie.hears();
  const idOf = async (who: Phone, number: number) => {
    const { rows } = await sql<{ id: string }>`select c.id from claim c join post p on p.id = c.post_id
      where c.member_id = ${await who.memberId()} and p.number = ${number}`.execute(house.db);
    return rows[0]?.id;
  };
  for (const [who, number] of [
    [Paul, 1],
    [Paul, 2],
    [Ann, 4],
  ] as const) {
    await Marie.tapsOld(`v1:do:pick:${await idOf(who, number)}`);
  }
  await Marie.says('la perceuse est remise');
  await Marie.says('le vase est donné à Ann');
  const [ann, marie] = [await Ann.memberId(), await Marie.memberId()];
  await sql`
    insert into thanks (claim_id, from_member, to_member, town_id, words, giver_agrees_at, author_agrees_at, created_at)
    values (${await idOf(Ann, 4)}, ${ann}, ${marie}, ${town.id}, 'Il est beau', ${house.clock.now()}, ${house.clock.now()}, ${house.clock.now()})`.execute(
    house.db,
  );
  await sql`
    insert into meeting (claim_id, at, proposed_by, confirmed_at)
    values (${await idOf(Paul, 1)}, ${new Date(house.clock.now().getTime() + 26 * HOUR)}, ${marie}, ${house.clock.now()})`.execute(
    house.db,
  );
  return people;
}

async function elsewhere() {
  const other = await testDatabase({ connections: 8 });
  await other.db.insertInto('page').values({ id: PAGE.id, created_at: house.clock.now() }).execute();
  return other;
}

/** Everything about answers, by names and numbers that mean the same everywhere. */
async function answersIn(db: Db) {
  const all = async (statement: ReturnType<typeof sql>) => (await statement.execute(db)).rows;
  const of = sql`join post p on p.id = c.post_id join member m on m.id = c.member_id`;
  return {
    claims: await all(sql`
      select p.number, m.name, c.state, c.parts, c.word, c.from_on, c.to_on, c.offered, c.lot, c.shown_at, c.place_told,
             c.heard_at, c.created_at, c.decided_at, c.handed_at, x.width
        from claim c ${of} left join media x on x.id = c.offered_media order by c.id`),
    queue: await all(sql`select m.name from claim c ${of} where p.number = 1 and c.state = 'waiting' order by c.id`),
    due: await all(sql`
      select r.what, q.number, m.name, r.at from reminder r join post q on q.id = r.post_id
        left join claim c on c.id = r.claim_id left join member m on m.id = c.member_id order by 2, 1, 3`),
    meetings: await all(sql`
      select p.number, t.at, b.name, t.confirmed_at from meeting t join claim c on c.id = t.claim_id ${of}
        join member b on b.id = t.proposed_by order by t.at`),
    followed: await all(sql`
      select p.number, f.asked, f.owner_said, f.claimant_said from follow_up f join claim c on c.id = f.claim_id ${of} order by 1`),
    thanks: await all(sql`
      select t.words, a.name as by, b.name as for from thanks t join member a on a.id = t.from_member
        join member b on b.id = t.to_member`),
  };
}

test('answers, promises, loans and what is due go around, and are the same', async () => {
  await aTown();
  const zip = await exportTown(house.db, await townOf(house.db));
  const files = unzipSync(zip);
  await using other = await elsewhere();
  const taken = await importTown(other.db, zip, house.clock.now());
  expect(taken).toMatchObject({ claims: 6, photos: 1, left: [] });
  const [here, there] = [await answersIn(house.db), await answersIn(other.db)];
  // the words of what is over stay behind
  for (const claim of here.claims as { state: string; word: string | null }[])
    if (claim.state === 'done') claim.word = null;
  expect(there).toEqual(here);
  const states = (there.claims as { number: number; name: string; state: string }[]).map(
    ({ number, name, state }) => `${number} ${name} ${state}`,
  );
  expect(states).toEqual([
    ...['1 Paul accepted', '1 Nina waiting', '1 Ann waiting', '2 Paul out', '3 Nina waiting', '4 Ann done'],
  ]);
  expect(there.claims).toContainEqual(expect.objectContaining({ to_on: '2026-11-27', state: 'out' }));
  expect(there.due.length).toBeGreaterThan(2);
  expect([there.meetings.length, there.thanks.length]).toEqual([1, 1]);
  // once more changes nothing, and what comes back out is what went in
  expect(await importTown(other.db, zip, house.clock.now())).toMatchObject({ claims: 0, photos: 0, left: [] });
  expect(await answersIn(other.db)).toEqual(there);
  const again = unzipSync(await exportTown(other.db, await townOf(other.db)));
  expect(Object.keys(again).sort()).toEqual(Object.keys(files).sort());
  for (const name of ['claims.csv', 'due.csv', 'town.json']) {
    expect(strFromU8(again[name] ?? new Uint8Array())).toBe(strFromU8(files[name] ?? new Uint8Array()));
  }
});

test('where it is taken up it goes on: who gives up makes room for the next, and a loan is reminded of', async () => {
  await aTown();
  const zip = await exportTown(house.db, await townOf(house.db));
  await using other = await elsewhere();
  await importTown(other.db, zip, house.clock.now());
  await using next = await openHouse({ database: { ...other, close: async () => {} } });
  await next.pass(3 * HOUR + 60_000);
  const [marie, paul, nina] = [next.phone('Marie'), next.phone('Paul'), next.phone('Nina')];
  for (const one of [marie, paul, nina]) await one.says('bonjour');
  await paul.says('finalement je ne prends plus le fauteuil 1');
  await paul.says('oui');
  const { queue, claims } = await answersIn(other.db);
  expect(claims).toContainEqual(expect.objectContaining({ number: 1, name: 'Paul', state: 'cancelled' }));
  const first = (claims as { number: number; state: string; name: string }[]).find(
    ({ number, state }) => number === 1 && (state === 'accepted' || state === 'waiting'),
  );
  expect(first?.name).toBe('Nina');
  expect(queue.length).toBeGreaterThan(0);
  paul.hears();
  for (let day = 0; day < 4; day += 1) {
    await next.pass(24 * HOUR);
    await paul.says('bonjour');
  }
  expect(paul.person.messages().map(({ text }) => text)).toContainEqual(next.like('loan.eve'));
});

test('nobody is in it who is gone, nor whom nobody can be told; a neighbour who is not there is named', async () => {
  const { Paul, Nina } = await aTown();
  const near = await house.town('Pluguffan', { approval: false });
  await sql`update member set town_id = ${near.id} where id = ${await Paul.memberId()}`.execute(house.db);
  await sql`update member set erase_at = ${house.clock.now()} where id = ${await Nina.memberId()}`.execute(house.db);
  const zip = await exportTown(house.db, await townOf(house.db));
  const sheet = strFromU8(unzipSync(zip)['claims.csv'] ?? new Uint8Array());
  expect(sheet).not.toContain(Nina.person.psid);
  expect(sheet).not.toContain('tondeuse rouge');
  expect(sheet).not.toContain('merci d’avance');
  await using other = await elsewhere();
  const taken = await importTown(other.db, zip, house.clock.now());
  expect(taken.claims).toBe(2);
  expect(taken.left).toEqual([
    `Post 1: member ${Paul.person.psid} is not here, and their answer (accepted) is left out.`,
    `Post 2: member ${Paul.person.psid} is not here, and their answer (out) is left out.`,
  ]);
});

test('what an owner has fewer of now was promised all the same; what contradicts itself is refused', async () => {
  await aTown();
  await sql`update post set quantity = 2 where number = 1`.execute(house.db);
  await sql`update claim set parts = 2 where state = 'accepted'`.execute(house.db);
  await sql`update post set quantity = 1 where number = 1`.execute(house.db);
  const zip = await exportTown(house.db, await townOf(house.db));
  await using other = await elsewhere();
  expect(await importTown(other.db, zip, house.clock.now())).toMatchObject({ claims: 6 });
  const post = await other.db.selectFrom('post').select('quantity').where('number', '=', 1).executeTakeFirstOrThrow();
  expect(post.quantity).toBe(1);

  const files = unzipSync(zip);
  const sheet = strFromU8(files['claims.csv'] ?? new Uint8Array());
  await using third = await elsewhere();
  const attempt = (name: string, text: string) =>
    importTown(third.db, zipSync({ ...files, [name]: strToU8(text) }), house.clock.now());
  const [head = '', first = ''] = sheet.split('\n');
  await expect(attempt('claims.csv', `${head}\n${first}\n${first.replace(/^1,/, '9,')}\n`)).rejects.toThrow(
    'claims.csv, line 3: one answer at a time',
  );
  await expect(attempt('claims.csv', `${head}\n${first.replace('accepted', 'vendu')}\n`)).rejects.toThrow(
    'claims.csv, line 2: state',
  );
  await expect(attempt('due.csv', 'what,post,claim,at\nring-the-bells,1,,2026-12-01T10:00:00Z\n')).rejects.toThrow(
    'nothing here does « ring-the-bells »',
  );
  expect(await third.db.selectFrom('claim').selectAll().execute()).toEqual([]);
});
