import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openTownCalled } from '../../../test/helpers/hamlet.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { remindOfMessages } from '../human/patience.ts';
import { insertHumanMessage } from '../human/store.ts';
import { tellOfWords } from '../human/tell-of-words.ts';
import { remindOfAwaiting } from '../posts/awaiting-patience.ts';
import { tellOfManyHeld } from '../posts/held-card.ts';
import { findTown } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { tellOfNewcomer } from './applicant-card.ts';
import { losePatience } from './patience.ts';
import { findMember, insertAdmin, listAdmins } from './store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);
beforeAll(() =>
  db
    .insertInto('page')
    .values({ id: 'p', created_at: new Date(0) })
    .execute(),
);

const HOUR = 60 * 60_000;
/** Nine in the morning in Saint-Brieuc. */
const START = new Date('2026-11-23T08:00:00Z');
const hence = (hours: number, from = START) => new Date(from.getTime() + hours * HOUR);
let town: Town;
let people = 0;
const towns =
  'Trégueux Plérin Ploufragan Langueux Rennes Brest Quimper Vannes Lannion Guingamp Lamballe-Armor Dinan Loudéac Redon Pordic Hillion'.split(
    ' ',
  );
let soizic = '';

beforeEach(async () => {
  // the town of the test before is a town where nothing waits
  await db.deleteFrom('human_message').execute();
  await db.deleteFrom('post').execute();
  await db.updateTable('member').set({ status: 'left' }).execute();
  town = await openTownCalled(db, towns.pop() ?? '', START);
  await db.updateTable('town').set({ day_starts: 0, day_ends: 24 }).where('id', '=', town.id).execute();
  soizic = await addMember('approved', START);
  await inTransaction((trx) => insertAdmin(trx, town.id, soizic, START));
});

const inTransaction = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(run);

async function addMember(status: 'approved' | 'pending', at: Date): Promise<string> {
  people += 1;
  const { rows } = await sql<{ id: string }>`
    insert into member (page_id, psid, town_id, number, status, name, answer, created_at, asked_at)
    values ('p', ${`psid ${people}`}, ${town.id}, ${people}, ${status}, ${`Zoé ${people}`}, ${`Rue ${people}`}, ${at}, ${at})
    returning id`.execute(db);
  return rows[0]?.id ?? '';
}

type Told = { to: string; keys: string[] };
const told = (tell: readonly Tell[] = []): Told[] =>
  tell.map(({ to, bubbles }) => ({
    to: to.id,
    keys: bubbles.flatMap((bubble) => ('text' in bubble ? bubble.text : [])).map(({ key }) => key),
  }));

/** What the clock says at a moment, once it has said it all. */
async function remind(owe: (trx: Trx, now: Date) => Promise<{ tell?: Tell[] }[]>, now: Date): Promise<Told[]> {
  return told((await inTransaction((trx) => owe(trx, now))).flatMap(({ tell = [] }) => tell));
}

async function current(): Promise<Town> {
  const found = await findTown(db, town.id);
  if (!found) throw new Error('not there');
  return found;
}

describe('words to the admins', () => {
  async function write(from: string, at: Date, claimId?: string): Promise<void> {
    const row = { townId: town.id, memberId: from, words: 'il y a quelqu’un ?', claimId, now: at };
    await inTransaction((trx) => insertHumanMessage(trx, row));
  }

  test('a reminder that falls into the rest of another comes once that is over, and only then its author knows', async () => {
    const [anne, yann] = [await addMember('approved', START), await addMember('approved', START)];
    await write(anne, START);
    await write(yann, hence(1));
    expect(await remind(remindOfMessages, hence(24))).toEqual([
      { to: soizic, keys: ['human.waiting'] },
      { to: anne, keys: ['human.waits-on'] },
    ]);
    expect(await remind(remindOfMessages, hence(25))).toEqual([]);
    expect(await remind(remindOfMessages, hence(28))).toEqual([
      { to: soizic, keys: ['human.waiting'] },
      { to: yann, keys: ['human.waits-on'] },
    ]);
    expect(await remind(remindOfMessages, hence(60))).toEqual([]);
  });

  test('a card that told of all words since is the reminder', async () => {
    const anne = await addMember('approved', START);
    await write(anne, START);
    const writer = await findMember(db, await addMember('approved', START));
    if (!writer) throw new Error('not there');
    const tellOf = async (at: Date) => {
      const row = { townId: town.id, memberId: writer.id, words: 'et moi', now: at };
      const admins = await listAdmins(db, town.id);
      return await inTransaction(async (trx) =>
        told(await tellOfWords(trx, await insertHumanMessage(trx, row), { from: writer, town, admins }, at)),
      );
    };
    const cards: Told[] = [];
    for (let count = 0; count < 6; count += 1) cards.push(...(await tellOf(hence(24.01))));
    expect(cards.at(-1)).toEqual({ to: soizic, keys: ['human.crowd'] });
    expect(await remind(remindOfMessages, hence(24.1))).toEqual([{ to: anne, keys: ['human.waits-on'] }]);
  });

  test('what no admin may judge is told to nobody, silences nothing, and waits for another admin', async () => {
    await write(soizic, START);
    expect(await remind(remindOfMessages, hence(24))).toEqual([]);
    const anne = await addMember('approved', START);
    await write(anne, hence(0.5));
    expect(await remind(remindOfMessages, hence(24.5))).toEqual([
      { to: soizic, keys: ['human.waiting'] },
      { to: anne, keys: ['human.waits-on'] },
    ]);
    const bob = await addMember('approved', START);
    await inTransaction((trx) => insertAdmin(trx, town.id, bob, hence(28)));
    expect(await remind(remindOfMessages, hence(29))).toEqual([
      { to: bob, keys: ['human.waiting'] },
      { to: soizic, keys: ['human.waits-on'] },
    ]);
  });
});

describe('where there is no admin', () => {
  const shown = async (owe: (trx: Trx, now: Date) => Promise<{ tell?: Tell[] }[]>, at: Date) =>
    (await inTransaction((trx) => owe(trx, at)))
      .flatMap(({ tell = [] }) => tell)
      .map(({ to, bubbles }) => [to.id, ...bubbles.map((bubble) => 'text' in bubble && bubble.text[0])]);

  beforeEach(() => db.deleteFrom('town_admin').execute());

  test.each(['keep', 'approve'] as const)('who waits is told so, once (%s)', async (rule) => {
    await db.updateTable('town').set({ after_48h: rule }).where('id', '=', town.id).execute();
    const rex = await addMember('pending', START);
    // there is something against them
    await sql`update member set name = 'Léo' where id = ${rex}`.execute(db);
    await sql`insert into member (page_id, psid, town_id, number, status, name, created_at, decided_at)
              values ('p', ${`old ${rule}`}, ${town.id}, 9998, 'refused', 'Léo', ${START}, ${START})`.execute(db);
    for (const at of [12, 24]) expect(await shown(losePatience, hence(at))).toEqual([]);
    const words = { key: 'join.waits-on', args: { place: town.name, how: 'nobody' } };
    expect(await shown(losePatience, hence(48))).toEqual([[rex, words]]);
    expect(await shown(losePatience, hence(49))).toEqual([]);
    expect((await findMember(db, rex))?.reminders).toBe(3);
  });

  test('who wrote to the admins is told so, once, and nobody’s rest begins', async () => {
    const anne = await addMember('approved', START);
    const row = { townId: town.id, memberId: anne, words: 'il y a quelqu’un ?', now: START };
    await inTransaction((trx) => insertHumanMessage(trx, row));
    const words = { key: 'human.waits-on', args: { place: town.name, how: 'nobody' } };
    expect(await shown(remindOfMessages, hence(24))).toEqual([[anne, words]]);
    expect(await shown(remindOfMessages, hence(25))).toEqual([]);
    expect((await current()).words_told_at).toBeNull();
  });
});

describe('posts that wait', () => {
  async function hold(memberId: string, at: Date): Promise<void> {
    people += 1;
    await sql`
      insert into post (town_id, number, member_id, direction, kind, item, word, outcome, held_at, held_for, created_at)
      values (${town.id}, ${people}, ${memberId}, 'offer', 'give', 'vélo', 'VELO', 'held', ${at}, 'link', ${at})`.execute(
      db,
    );
  }

  test('a reminder that falls into the rest of another comes once that is over, and only then its author knows', async () => {
    const [anne, yann] = [await addMember('approved', START), await addMember('approved', START)];
    await hold(anne, START);
    await hold(yann, hence(1));
    expect(await remind(remindOfAwaiting, hence(24))).toEqual([
      { to: soizic, keys: ['held.waiting'] },
      { to: anne, keys: ['held.your-post-waits'] },
    ]);
    expect(await remind(remindOfAwaiting, hence(25))).toEqual([]);
    expect(await remind(remindOfAwaiting, hence(28))).toEqual([
      { to: soizic, keys: ['held.waiting'] },
      { to: yann, keys: ['held.your-post-waits'] },
    ]);
  });

  test('a card that told of all posts since is the reminder; before they fell due it is none', async () => {
    const [anne, yann] = [await addMember('approved', START), await addMember('approved', START)];
    await hold(anne, START);
    await hold(yann, hence(1));
    const card = await inTransaction((trx) => tellOfManyHeld(trx, town.id, hence(24)));
    expect(told(card)).toEqual([{ to: soizic, keys: ['held.crowd'] }]);
    expect(await remind(remindOfAwaiting, hence(25.5))).toEqual([{ to: anne, keys: ['held.your-post-waits'] }]);
    expect(await remind(remindOfAwaiting, hence(28))).toEqual([
      { to: soizic, keys: ['held.waiting'] },
      { to: yann, keys: ['held.your-post-waits'] },
    ]);
  });

  test('an admin is told of the posts of others alone, and of their own where there is nobody else', async () => {
    const crowd = async (at: Date) =>
      (await inTransaction((trx) => tellOfManyHeld(trx, town.id, at))).map(({ to, bubbles }) => [
        to.id,
        ...bubbles.map((bubble) => 'text' in bubble && bubble.text[0]?.args?.count),
      ]);
    await hold(soizic, START);
    expect(await crowd(hence(1))).toEqual([[soizic, 1]]);
    const bob = await addMember('approved', START);
    await inTransaction((trx) => insertAdmin(trx, town.id, bob, hence(1)));
    expect(await crowd(hence(6))).toEqual([[bob, 1]]);
    await hold(await addMember('approved', START), START);
    expect(await crowd(hence(11))).toEqual([
      [soizic, 1],
      [bob, 2],
    ]);
  });

  test('where there is nobody to tell, nobody’s rest begins', async () => {
    await db.deleteFrom('town_admin').execute();
    await hold(await addMember('approved', START), START);
    expect(await inTransaction((trx) => tellOfManyHeld(trx, town.id, hence(1)))).toEqual([]);
    expect((await remind(remindOfAwaiting, hence(24))).map(({ keys }) => keys)).toEqual([['held.your-post-waits']]);
    expect((await current()).held_told_at).toBeNull();
  });
});

describe('people who wait', () => {
  const standing = async (id: string) => (await findMember(db, id))?.status;
  const letInAfter48 = () => db.updateTable('town').set({ after_48h: 'approve' }).where('id', '=', town.id).execute();
  const newcomer = async (at: Date): Promise<Told[]> => {
    const applicant = await findMember(db, await addMember('pending', at));
    if (!applicant) throw new Error('not there');
    return told(await inTransaction((trx) => tellOfNewcomer(trx, applicant, town, at)));
  };

  test('a reminder that falls into the rest of another comes once that is over, and only then they know', async () => {
    const [anne, yann] = [await addMember('pending', START), await addMember('pending', hence(1))];
    for (const at of [12, 13, 14, 24, 26]) await remind(losePatience, hence(at));
    expect(await remind(losePatience, hence(48))).toEqual([
      { to: anne, keys: ['join.waits-on'] },
      { to: soizic, keys: ['admin.waiting'] },
    ]);
    expect(await remind(losePatience, hence(49))).toEqual([]);
    expect(await remind(losePatience, hence(50))).toEqual([
      { to: yann, keys: ['join.waits-on'] },
      { to: soizic, keys: ['admin.waiting'] },
    ]);
    expect(await remind(losePatience, hence(99))).toEqual([]);
  });

  test('whom a crowd kept waiting comes in once there has been none for a day, unless there is something against them', async () => {
    await letInAfter48();
    const anne = await addMember('pending', START);
    await addMember('pending', START);
    await sql`update member set answer = 'Je viens d’arriver de Lyon', name = 'Rex' where number = ${people}`.execute(
      db,
    );
    const rex = String((await sql<{ id: string }>`select id from member where name = 'Rex'`.execute(db)).rows[0]?.id);
    const crowd: string[] = [];
    for (let count = 0; count < 20; count += 1) crowd.push(await addMember('pending', hence(1)));
    const heard = await remind(losePatience, hence(48));
    expect(heard).toContainEqual({ to: anne, keys: ['join.waits-on'] });
    expect(heard).toContainEqual({ to: soizic, keys: ['admin.waiting', 'admin.kept-waiting'] });
    expect(await remind(losePatience, hence(52))).not.toContainEqual({ to: anne, keys: ['join.waits-on'] });
    expect(await standing(anne)).toBe('pending');
    // somebody of that name is known to the admins
    await sql`insert into member (page_id, psid, town_id, number, status, name, created_at, decided_at)
              values ('p', 'old', ${town.id}, 9999, 'refused', 'Rex', ${START}, ${START})`.execute(db);
    // an admin has begun to refuse it: fewer wait than a crowd, and one is left that somebody made up
    const [made, ...refused] = crowd;
    if (made === undefined) throw new Error('nobody');
    await db.updateTable('member').set({ status: 'refused' }).where('id', 'in', refused).execute();
    for (const at of [53, 60, 75]) await remind(losePatience, hence(at));
    expect([await standing(anne), await standing(made)]).toEqual(['pending', 'pending']);
    await db.updateTable('member').set({ status: 'refused' }).where('id', '=', made).execute();
    expect(await remind(losePatience, hence(76))).toEqual([{ to: soizic, keys: ['admin.let-in'] }]);
    expect(await standing(anne)).toBe('approved');
    expect(await standing(rex)).toBe('pending');
    expect(await remind(losePatience, hence(77))).toEqual([]);
  });

  test('whoever waited before the town settled that time lets in comes in too', async () => {
    const sven = await addMember('pending', START);
    for (const at of [12, 24, 48]) await remind(losePatience, hence(at));
    expect(await standing(sven)).toBe('pending');
    await letInAfter48();
    expect(await remind(losePatience, hence(60))).toEqual([{ to: soizic, keys: ['admin.let-in'] }]);
    expect(await standing(sven)).toBe('approved');
  });

  test('whom the card of a crowd has not reached yet reads how many wait by then', async () => {
    town = await current();
    for (let count = 0; count < 5; count += 1) await addMember('pending', START);
    expect((await newcomer(START)).map(({ keys }) => keys)).toEqual([['admin.crowd']]);
    expect(await newcomer(START)).toEqual([]);
    await sql`insert into outbox (page_id, member_id, lane, parts, topic, created_at, not_before)
              values ('p', ${soizic}, 1, '[{"text": "six wait"}]', ${`pending:${town.id}`}, ${START}, ${START})`.execute(
      db,
    );
    expect((await newcomer(START)).map(({ keys }) => keys)).toEqual([['admin.crowd']]);
    const row = await db.selectFrom('outbox').select(['state', 'error']).where('member_id', '=', soizic).execute();
    expect(row).toEqual([{ state: 'expired', error: 'overtaken' }]);
  });

  test('of a crowd that trickles in they hear seldom, and that nobody comes in by time alone', async () => {
    await letInAfter48();
    town = await current();
    const heard: Told[] = [];
    for (let minute = 0; minute < 60 * 60; minute += 10) {
      const at = hence(minute / 60);
      heard.push(...(await newcomer(at)).filter(({ keys }) => !keys.includes('admin.newcomer')));
      heard.push(...(await remind(losePatience, at)).filter(({ to }) => to === soizic));
    }
    expect(heard.length).toBeGreaterThanOrEqual(10);
    expect(heard.length).toBeLessThanOrEqual(17);
    // the first reminder may come before it is a crowd
    const crowded = heard.filter(({ keys }) => keys.includes('admin.kept-waiting'));
    expect(crowded.length).toBeGreaterThanOrEqual(heard.length - 1);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from member where town_id = ${town.id} and status = 'pending' and reminders = 0 and asked_at <= ${hence(40)}`.execute(
      db,
    );
    expect(rows[0]?.count).toBe(0);
  });
});
