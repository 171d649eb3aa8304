import { sql } from 'kysely';
import type { Member } from '../../src/community/members/member.table.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Db } from '../../src/database/database.ts';

/** Words of the first town that only those whom they concern may read. */
export const PRIVATE = {
  claimWord: 'secretmot',
  claimant: 'Secretclaude',
  contact: 'secretcontact',
  answer: 'secretreponse',
  applicant: 'Secretpaule',
  writer: 'Secretwanda',
  alert: 'secretalerte',
  forAdmins: 'secretappel',
  photo: 'secretphoto',
  decision: 'secretraison',
} as const;
/** Words that its members may read, and nobody else. */
export const TOWNS_OWN = { item: 'secretobjet', owner: 'Secretodile', place: 'secretquartier' } as const;

export const NOW = new Date('2026-11-23T10:00:00Z');

export interface TwoTowns {
  home: Town;
  other: Town;
  /** Approved in the first town; owns nothing there. */
  neighbour: string;
  /** Admin of the second town. */
  stranger: string;
  /** Put out of the first town, and refused there. */
  banned: string;
  refused: string;
  /** Ids that things of the first town have: each names a thing of several kinds. */
  ids: string[];
}

/**
 * A town in which there is one of everything a button may name, in every state it may be in; beside it another one, and
 * people who have no business with any of it.
 */
export async function twoTowns(db: Db): Promise<TwoTowns> {
  await sql`insert into page (id, created_at) values ('1', ${NOW}), ('2', ${NOW})`.execute(db);
  const [home, other] = [await addTown(db, 'Saint-Brieuc', '22278'), await addTown(db, 'Quimper', '29232')];
  const person = (town: Town, status: string, given: Partial<Record<'name' | 'answer' | 'page', string>> = {}) =>
    addMember(db, town, status, given);
  const owner = await person(home, 'approved', { name: TOWNS_OWN.owner });
  const claimants = [1, 2].map(() => person(home, 'approved', { name: PRIVATE.claimant }));
  const applicant = await person(home, 'pending', { name: PRIVATE.applicant, answer: PRIVATE.answer });
  await person(home, 'refused', { name: PRIVATE.applicant, answer: PRIVATE.answer });
  const writer = await person(home, 'approved', { name: PRIVATE.writer });
  const admin = await person(home, 'approved');
  await sql`insert into town_admin (town_id, member_id, since) values (${home.id}, ${admin}, ${NOW})`.execute(db);
  await sql`update member set decided_by = ${admin}, decided_at = ${NOW}, decision_reason = ${PRIVATE.decision}
    where status = 'refused'`.execute(db);

  const ways = [
    ['offer', 'give', null, ['waiting', 'accepted']],
    ['offer', 'lend', null, ['out', 'accepted']],
    ['request', 'service', null, ['waiting']],
    ['offer', 'give', 'expired', ['declined']],
    ['offer', 'swap', 'exchanged', ['done']],
  ] as const;
  for (const [direction, kind, outcome, states] of ways) {
    const post = await addPost(db, home, owner, { direction, kind, outcome });
    for (const [index, state] of states.entries()) {
      await sql`insert into claim (post_id, member_id, word, state, offered, created_at)
        values (${post}, ${await claimants[index]}, ${PRIVATE.claimWord}, ${state}, ${PRIVATE.claimWord}, ${NOW})`.execute(
        db,
      );
    }
    await sql`insert into media (key, member_id, url, state, created_at)
      values (${`${PRIVATE.photo}${post}`}, ${owner}, '', 'ready', ${NOW})`.execute(db);
    await sql`insert into human_message (town_id, member_id, words, asked_at) values (${home.id}, ${writer}, ${PRIVATE.forAdmins}, ${NOW})`.execute(
      db,
    );
    await sql`insert into alert (member_id, town_id, words, created_at)
      values (${writer}, ${home.id}, ${`${PRIVATE.alert} ${post}`}, ${NOW})`.execute(db);
    await sql`insert into reminder (what, post_id, at) values ('gather', ${post}, ${NOW})`.execute(db);
  }
  await sql`insert into journal (town_id, admin_id, action, member_id, reason, at)
    values (${home.id}, ${admin}, 'refused', ${applicant}, ${PRIVATE.decision}, ${NOW})`.execute(db);

  const neighbour = await person(home, 'approved', { name: 'Eve' });
  // a neighbour town's admin, on a Page of its own
  const stranger = await person(other, 'approved', { name: 'Eve', page: '2' });
  const second = await person(other, 'approved', { page: '2' });
  await sql`insert into town_admin (town_id, member_id, since)
    values (${other.id}, ${stranger}, ${NOW}), (${other.id}, ${second}, ${NOW})`.execute(db);
  const banned = await person(home, 'banned', { name: 'Eve' });
  const refused = await person(home, 'refused', { name: 'Eve' });
  return { home, other, neighbour, stranger, banned, refused, ids: await idsIn(db, home.id) };
}

/** Every id of a thing of the first town, of whatever kind. */
async function idsIn(db: Db, townId: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (
      select id from post union select id from claim union select id from media union select id from human_message
      union select id from alert union select id from member where town_id = ${townId} and name is distinct from 'Eve') thing
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

async function addTown(db: Db, name: string, insee: string): Promise<Town> {
  return await db
    .insertInto('town')
    .values({
      slug: name.toLowerCase(),
      name,
      insee,
      timezone: 'Europe/Paris',
      question: null,
      created_at: NOW,
      last_post_number: 100,
      last_member_number: 100,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

let made = 0;
async function addMember(
  db: Db,
  town: Town,
  status: string,
  given: Partial<Record<'name' | 'answer' | 'page', string>>,
): Promise<string> {
  made += 1;
  const { id } = await db
    .insertInto('member')
    .values({
      page_id: given.page ?? '1',
      psid: `psid ${made}`,
      town_id: town.id,
      number: made,
      status: status as Member['status'],
      name: given.name ?? null,
      answer: given.answer ?? null,
      // nothing is sent to them: what they would be told waits where it is seen
      window_until: new Date(NOW.getTime() - 3_600_000),
      created_at: NOW,
      asked_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
  return id;
}

async function addPost(
  db: Db,
  town: Town,
  owner: string,
  given: {
    direction: 'offer' | 'request';
    kind: 'give' | 'lend' | 'swap' | 'service';
    outcome: 'expired' | 'exchanged' | null;
  },
): Promise<string> {
  made += 1;
  const { id } = await db
    .insertInto('post')
    .values({
      ...given,
      town_id: town.id,
      number: made,
      member_id: owner,
      item: `${TOWNS_OWN.item} ${made}`,
      word: 'SECRETOBJET',
      quantity: 9,
      quartier: TOWNS_OWN.place,
      contact: PRIVATE.contact,
      created_at: NOW,
      closed_at: given.outcome && NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
