import { sql } from 'kysely';
import { hashOfCode } from '../../src/community/members/admin-code.ts';
import { hashOfPageCode } from '../../src/community/members/page-code.ts';
import type { Db } from '../../src/database/database.ts';
import type { Meta } from '../../src/emulator/meta.ts';
import type { Person } from '../../src/emulator/person.ts';
import { TIMEZONE } from './book.ts';
import type { Given, GivenPerson } from './talk.ts';

const HOUR = 3_600_000;
/** The first post and the first newcomer of a transcript get these numbers. */
const FIRST_POST = 42;
const FIRST_NEWCOMER = 12;

/** Towns that transcripts may speak of: slug → insee, name. */
export const TOWNS: Record<string, [string, string]> = {
  'saint-brieuc': ['22278', 'Saint-Brieuc'],
  quintin: ['22262', 'Quintin'],
  plerin: ['22187', 'Plérin'],
  langueux: ['22106', 'Langueux'],
  tregueux: ['22360', 'Trégueux'],
  ploufragan: ['22215', 'Ploufragan'],
  yffiniac: ['22389', 'Yffiniac'],
  // a quartier of Saint-Brieuc bears its name
  cesson: ['77067', 'Cesson'],
  quimper: ['29232', 'Quimper'],
  'saint-pierre': ['97416', 'Saint-Pierre'],
  'saint-denis': ['93066', 'Saint-Denis'],
};

/** A Page beside that of the phones: nothing is sent from there. */
const OTHER_PAGE = '104000000000009';

export interface Actor {
  person: Person;
  memberId(): Promise<string>;
}

/** Makes what a transcript takes as given: towns, people, posts, answers, codes. */
export async function furnish(
  db: Db,
  givens: readonly Given[],
  actor: (name: string) => Actor,
  now: Date,
  meta: Meta,
): Promise<void> {
  await sql`insert into page (id, created_at) values (${OTHER_PAGE}, ${now}) on conflict (id) do nothing`.execute(db);
  const towns = new Map<string, number>();
  const named = givens.flatMap((given) =>
    given.type === 'town' ? given.slug : 'town' in given ? (given.town ?? []) : [],
  );
  for (const slug of new Set(['saint-brieuc', ...named])) {
    towns.set(slug, await addTown(db, slug, givens, now));
  }
  const members = new Map<string, string>();
  const idOf = (name: string) => members.get(name) ?? fail(`nobody is called ${name}`);
  let newcomer = FIRST_NEWCOMER;
  for (const given of givens) {
    if (given.type !== 'person') continue;
    const townId = given.town === null ? null : (towns.get(given.town) ?? null);
    const hasApplied = given.status === 'pending' || given.status === 'refused';
    const number = given.number ?? (hasApplied ? newcomer++ : null);
    const id = await addMember(db, given, actor(given.who).person, townId, number, now);
    members.set(given.who, id);
    const thread = meta.core.world.threads.find(({ psid }) => psid === actor(given.who).person.psid);
    if (thread && given.moves === null) Object.assign(thread, { started: true, lastOpenerAt: now.getTime() });
  }
  await sql`update town set last_member_number = ${newcomer - 1}`.execute(db);
  for (const given of givens) {
    if (given.type === 'post') await addPost(db, given, idOf(given.by), now);
    if (given.type === 'answer') await addClaim(db, given, idOf(given.by), now);
    if (given.type === 'code') await addCode(db, given, towns.get(given.town) ?? fail(`no town ${given.town}`), now);
    if (given.type === 'address') {
      await db
        .insertInto('side_channel')
        .values({
          member_id: idOf(given.who),
          kind: 'mail',
          address: given.address,
          asked_at: now,
          confirmed_at: given.state === 'asked' ? null : now,
          refused_at: given.state === 'refused' ? now : null,
          ...(given.digest && { digest: given.digest, digest_at: now }),
        })
        .execute();
    }
    if (given.type === 'devices') {
      for (let index = 0; index < given.count; index += 1) {
        await sql`insert into side_channel (member_id, kind, address, p256dh, auth, asked_at, confirmed_at)
          values (${idOf(given.who)}, 'push', ${`https://push.example/${given.who}/${index}`}, 'p', 'a', ${now}, ${now})`.execute(
          db,
        );
      }
    }
    if (given.type === 'stands') {
      await db
        .updateTable('conversation')
        .set({ state: JSON.stringify(given.state) })
        .where('member_id', '=', idOf(given.who))
        .execute();
    }
  }
}

async function addTown(db: Db, slug: string, givens: readonly Given[], now: Date): Promise<number> {
  const [insee, name] = TOWNS[slug] ?? fail(`which commune is ${slug}?`);
  const given = givens.find((one) => one.type === 'town' && one.slug === slug);
  const settings = given?.type === 'town' ? given : { approval: true, question: null, isElsewhere: false };
  const row = await db
    .insertInto('town')
    .values({
      slug,
      name,
      insee,
      timezone: TIMEZONE,
      approval: settings.approval,
      question: settings.question,
      page_id: settings.isElsewhere ? OTHER_PAGE : null,
      last_post_number: FIRST_POST - 1,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function addMember(
  db: Db,
  given: GivenPerson,
  { psid, pageId }: Person,
  townId: number | null,
  number: number | null,
  now: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('member')
    .values({
      ...(given.moves === null ? { page_id: pageId, psid } : { page_id: OTHER_PAGE, psid: `old ${psid}` }),
      town_id: townId,
      number,
      status: given.status,
      name: given.called,
      answer: given.answer,
      locale: given.locale,
      window_until: new Date(now.getTime() + (given.moves === null ? 20 : -20) * HOUR),
      created_at: now,
      asked_at: number === null ? null : now,
      left_at: given.status === 'left' ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
  if (given.moves !== null && townId !== null) {
    await db.updateTable('town').set({ page_id: pageId }).where('id', '=', townId).execute();
    const code = { hash: hashOfPageCode(given.moves), expires_at: new Date(now.getTime() + 24 * HOUR) };
    await db
      .insertInto('page_code')
      .values({ member_id: id, page_id: pageId, follower_id: null, ...code })
      .execute();
  }
  if (given.isAdmin && townId !== null) {
    await db.insertInto('town_admin').values({ town_id: townId, member_id: id, since: now }).execute();
  }
  return id;
}

async function addPost(db: Db, given: Extract<Given, { type: 'post' }>, by: string, now: Date): Promise<void> {
  const { town_id } = await db.selectFrom('member').select('town_id').where('id', '=', by).executeTakeFirstOrThrow();
  await db
    .insertInto('post')
    .values({
      town_id: town_id ?? fail('whoever posts has a town'),
      number: given.number,
      member_id: by,
      direction: given.direction as 'offer',
      kind: given.kind as 'give',
      item: given.item,
      word: given.word,
      outcome: given.outcome as 'exchanged' | null,
      quantity: given.quantity,
      in_return: given.inReturn,
      way: given.way as 'choose',
      expires_at: given.endsOn === null ? null : new Date(`${given.endsOn}T22:59:59Z`),
      created_at: now,
      closed_at: given.outcome === null ? null : now,
    })
    .execute();
  await sql`update town set last_post_number = greatest(last_post_number, ${given.number})`.execute(db);
}

async function addClaim(db: Db, given: Extract<Given, { type: 'answer' }>, by: string, now: Date): Promise<void> {
  const post = await db.selectFrom('post').select('id').where('number', '=', given.number).executeTakeFirstOrThrow();
  await db
    .insertInto('claim')
    .values({
      post_id: post.id,
      member_id: by,
      word: given.said,
      state: given.state as 'waiting',
      created_at: now,
      decided_at: given.state === 'waiting' ? null : now,
      // drawn in the order in which they are given
      lot: `00000000-0000-0000-0000-${String(given.line).padStart(12, '0')}`,
    })
    .execute();
}

async function addCode(db: Db, given: Extract<Given, { type: 'code' }>, townId: number, now: Date): Promise<void> {
  await db
    .insertInto('admin_code')
    .values({
      hash: hashOfCode(given.code),
      town_id: townId,
      created_at: now,
      expires_at: new Date(now.getTime() + 48 * HOUR),
      used_at: given.used ? now : null,
      used_by: null,
    })
    .execute();
}

function fail(message: string): never {
  throw new Error(message);
}
