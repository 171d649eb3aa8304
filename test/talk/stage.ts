import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import type { EffectInput } from '../../src/community/effect.ts';
import { effects } from '../../src/community/effects.ts';
import { hashOfCode } from '../../src/community/members/admin-code.ts';
import { savePage } from '../../src/community/towns/pages.ts';
import type { LoadedBook } from '../../src/conversation/load/loaded-book.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { Db } from '../../src/database/database.ts';
import { createMeta, type Meta } from '../../src/emulator/meta.ts';
import { startMetaServer } from '../../src/emulator/meta-server.ts';
import type { Person } from '../../src/emulator/person.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { postInternal } from '../../src/inbox/internal.ts';
import { openAndTell } from '../../src/inbox/open-and-tell.ts';
import { testDatabase } from '../helpers/database.ts';
import { START, TIMEZONE } from './book.ts';
import type { Given, GivenPerson } from './talk.ts';

const PAGE = { id: '104000000000001', token: 'EAADEMO', name: 'Parallèle', getStarted: 'v1:start' };
const HOUR = 3_600_000;
/** The first post and the first newcomer of a transcript get these numbers. */
export const FIRST_POST = 42;
export const FIRST_NEWCOMER = 12;

/** Towns that transcripts may speak of: slug → insee, name. */
const TOWNS: Record<string, [string, string]> = {
  'saint-brieuc': ['22278', 'Saint-Brieuc'],
  quintin: ['22262', 'Quintin'],
  plerin: ['22187', 'Plérin'],
  quimper: ['29232', 'Quimper'],
  'saint-denis': ['93066', 'Saint-Denis'],
};

/** Whatever a transcript leaves behind, what refers before what is referred to. */
const TABLES = [
  ...[
    'reminder',
    'vouch',
    'wrong_code',
    'human_message',
    'post_photo',
    'delivery',
    'claim',
    'alert',
    'journal',
    'town_admin',
    'admin_code',
    'outbox',
  ],
  ...['ready', 'inbox_event', 'flow_run', 'conversation', 'post', 'media', 'waiting_list', 'member', 'town'],
];
/** Their ids stand in transcripts that forge buttons. */
const COUNTED = [
  ...['member', 'town', 'post', 'claim', 'media', 'human_message', 'outbox', 'inbox_event', 'reminder', 'vouch'],
  ...['wrong_code', 'journal'],
];

/** An effect as it was really carried out. */
export interface Carried {
  memberId: string;
  effect: string;
  answer: EffectAnswer;
}

/** The whole program between a fake Meta and a real database, used by one transcript after the other. */
export interface Stage extends AsyncDisposable {
  db: Db;
  meta: Meta;
  photo: Uint8Array;
  now(): Date;
  /** Moves the clock, and does what is done by the minute. */
  pass(ms: number): Promise<void>;
  /** News that come late, or for no reason: what the house would never do by itself. */
  news(who: string, name: string, about: Record<string, string>): Promise<void>;
  /** Empties the house and makes what is given. */
  set(givens: readonly Given[]): Promise<Map<string, Actor>>;
  /** Somebody nobody said anything of. */
  actor(name: string): Actor;
  /** The operator opens a town. */
  open(slug: string): Promise<void>;
  carried: Carried[];
  /** What the program warned of: nothing, when all is well. */
  troubles: string[];
  /** Resolves when every event is handled and everything that may be sent has been. */
  settle(): Promise<void>;
}

export interface Actor {
  person: Person;
  memberId(): Promise<string>;
}

export async function openStage(book: LoadedBook): Promise<Stage> {
  const { db, url, close } = await testDatabase({ connections: 8 });
  let now = START;
  const clock = { now: () => now };
  const carried: Carried[] = [];
  const troubles: string[] = [];
  const secretKey = randomBytes(32);
  const deliver = async (bytes: Buffer, headers: Record<string, string>) =>
    (await app.server.inject({ method: 'POST', url: '/webhook', payload: bytes, headers })).statusCode;
  const meta = createMeta({
    clock,
    appSecret: 'secret',
    verifyToken: 'verify',
    pages: [PAGE],
    retryDelays: [],
    post: deliver,
  });
  const graph = await startMetaServer(meta);
  const app: App = await createApp({
    db,
    databaseUrl: url,
    clock,
    log: pino({ level: 'warn', base: null }, { write: (line: string) => void troubles.push(line) }),
    book,
    roles: { web: true, worker: true },
    appSecret: 'secret',
    verifyToken: 'verify',
    graphUrl: graph.graphUrl,
    graphVersion: 'v25.0',
    secretKey,
    publicUrl: 'https://parallele.example',
    timezone: TIMEZONE,
    mediaHosts: [new URL(graph.baseUrl).host],
    brake: { perSecond: 1e6, burst: 1e6 },
    effects: watched(carried),
  });
  const photo = await samplePhotos().jpeg('armchair');
  if (!photo) throw new Error('no sample photo');
  let talks = 0;
  await savePage(db, secretKey, PAGE, now);
  await app.start();

  const actors = new Map<string, Actor>();
  const actor = (name: string): Actor => {
    const found = actors.get(name);
    if (found) return found;
    const person = meta.person({ name: `${name} ${talks}` });
    const made: Actor = {
      person,
      memberId: async () =>
        (await db.selectFrom('member').select('id').where('psid', '=', person.psid).executeTakeFirstOrThrow()).id,
    };
    actors.set(name, made);
    return made;
  };

  async function empty(): Promise<void> {
    talks += 1;
    actors.clear();
    carried.length = 0;
    troubles.length = 0;
    now = START;
    // not by truncate: its locks and those of the program's own rounds may wait for each other
    await db.transaction().execute(async (trx) => {
      // the journal lets nobody take a line away
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const table of TABLES) await sql`delete from ${sql.table(table)}`.execute(trx);
      for (const table of COUNTED) {
        await sql`select setval(pg_get_serial_sequence(${table}, 'id'), 1, false)`.execute(trx);
      }
    });
  }

  async function isQuiet(): Promise<boolean> {
    const { rows } = await sql<{ waiting: boolean }>`select
      exists (select from inbox_event where handled_at is null and failed_at is null
        and (not_before is null or not_before <= ${now}))
      or exists (select from outbox o join member m on m.id = o.member_id
        where o.state in ('pending', 'sending', 'unknown') and o.not_before <= ${now} and m.window_until > ${now})
      or exists (select from media where state = 'waiting')
      or exists (select from delivery d join member m on m.id = d.member_id join post p on p.id = d.post_id
        where d.state = 'waiting' and m.window_until > ${now} and p.outcome is null) as waiting`.execute(db);
    return rows[0]?.waiting === false;
  }

  return {
    db,
    meta,
    photo,
    carried,
    troubles,
    actor,
    now: () => now,
    async pass(ms) {
      now = new Date(now.getTime() + ms);
      await app.tick();
    },
    async news(who, name, about) {
      const memberId = await actor(who).memberId();
      await db
        .transaction()
        .execute((trx) => postInternal(trx, memberId, name, about, randomBytes(8).toString('hex'), now));
      await app.tick();
    },
    async set(givens) {
      await empty();
      await furnish(db, givens, actor, now, meta);
      return actors;
    },
    async open(slug) {
      const [name = slug] = TOWNS[slug] ?? [];
      const opened = await openAndTell(db, { name, approval: true, timezone: TIMEZONE, now });
      if ('refused' in opened) throw new Error(`${slug}: ${opened.refused}`);
    },
    async settle() {
      const deadline = performance.now() + 10_000;
      do {
        if (performance.now() > deadline) throw new Error(`not settled: ${await whatWaits(db)}`);
        await meta.idle();
      } while (!(await isQuiet()));
      await meta.idle();
    },
    async [Symbol.asyncDispose]() {
      await app.stop();
      await graph.close();
      await close();
    },
  };
}

function watched(carried: Carried[]): typeof effects {
  return Object.fromEntries(
    Object.entries(effects).map(([effect, carryOut]) => [
      effect,
      async (input: EffectInput) => {
        const answer = await carryOut(input);
        carried.push({ memberId: input.member.id, effect, answer });
        return answer;
      },
    ]),
  );
}

async function whatWaits(db: Db): Promise<string> {
  const events = await db.selectFrom('inbox_event').select(['kind', 'error']).where('handled_at', 'is', null).execute();
  const owed = await db.selectFrom('outbox').select(['state', 'error']).where('state', '!=', 'sent').execute();
  return JSON.stringify({ events, owed });
}

async function furnish(
  db: Db,
  givens: readonly Given[],
  actor: (name: string) => Actor,
  now: Date,
  meta: Meta,
): Promise<void> {
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
    if (thread) Object.assign(thread, { started: true, lastOpenerAt: now.getTime() });
  }
  await sql`update town set last_member_number = ${newcomer - 1}`.execute(db);
  for (const given of givens) {
    if (given.type === 'post') await addPost(db, given, idOf(given.by), now);
    if (given.type === 'answer') await addClaim(db, given, idOf(given.by), now);
    if (given.type === 'code') await addCode(db, given, towns.get(given.town) ?? fail(`no town ${given.town}`), now);
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
  const settings = given?.type === 'town' ? given : { approval: true, question: null };
  const row = await db
    .insertInto('town')
    .values({
      slug,
      name,
      insee,
      timezone: TIMEZONE,
      approval: settings.approval,
      question: settings.question,
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
      page_id: pageId,
      psid,
      town_id: townId,
      number,
      status: given.status,
      name: given.called,
      answer: given.answer,
      locale: given.locale,
      window_until: new Date(now.getTime() + 20 * HOUR),
      created_at: now,
      asked_at: number === null ? null : now,
      left_at: given.status === 'left' ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
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
