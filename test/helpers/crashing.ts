import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { savePage } from '../../src/community/towns/pages.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Args } from '../../src/conversation/bubble.ts';
import { createSpeech } from '../../src/conversation/speak/speech.ts';
import { type Clock, systemClock } from '../../src/database/clock.ts';
import type { Db, Trx } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { createMeta, type Meta } from '../../src/emulator/meta.ts';
import { startMetaServer } from '../../src/emulator/meta-server.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { BotMessage } from '../../src/emulator/sent-message.ts';
import { openAndTell } from '../../src/inbox/open-and-tell.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { PAGE, SECRETS } from './house.ts';
import { type Like, like, type Say } from './like.ts';
import { addMember } from './members.ts';
import { type Launch, launchProgram, type Program, startProgram } from './program.ts';
import { untilQuiet } from './quiet.ts';
import { theBook } from './the-book.ts';

/** Somebody's phone; `news`: what arrived since the last look. */
export interface CrowdMember {
  person: Person;
  news(): BotMessage[];
  button(part: string): string;
}

/** The real program as a process that can be killed, on a test's database, under real time. */
export interface Crashing extends AsyncDisposable {
  db: Db;
  /** Of the server itself, wherever the program finds it. */
  databaseUrl: string;
  /** Where the program finds it. */
  programDatabaseUrl: string;
  /** Of the fake Meta itself, wherever the program finds it. */
  graphUrl: string;
  /** Of the phones and of Meta. */
  clock: Clock;
  meta: Meta;
  program(): Program;
  kill(): Promise<void>;
  end(): Promise<number | null>;
  /** Starts it again, with what the dead one had taken free to be taken. */
  restart(): Promise<void>;
  /** One more process on the same database, as after `npm start` on another host. */
  another(env?: Record<string, string>): Promise<Program>;
  /** The same, to be killed while it starts; what is given differs from the others. */
  launch(env?: Record<string, string>, root?: string, command?: string[]): Launch;
  newcomer(name: string): CrowdMember;
  member(name: string): Promise<CrowdMember & { id: string }>;
  /** @returns the post's id */
  publish(owner: CrowdMember, text: string): Promise<string>;
  like(key: string, args?: Args): Like;
  settled(): Promise<void>;
  /** Holds a lock of a test's own transaction while something happens. */
  holding(lock: (trx: Trx) => Promise<unknown>, meanwhile: () => Promise<void>): Promise<void>;
  untilSomebodyWaitsForALock(): Promise<void>;
  /** As if a minute had passed: leases and doubts of before have ended. */
  leasesRunOut(): Promise<void>;
  claims(post: string): Promise<{ state: string; name: string | null }[]>;
  /** Rows of which neither answer nor echo said that they went out. */
  doubtful(): Promise<number>;
  /** Rows in the order in which Meta accepted them. */
  sentRows(): Promise<{ id: string; member_id: string }[]>;
  metadataOf(body: Record<string, unknown>): string;
}

export interface CrashingOptions {
  /** Of the program, besides what it needs to find the database and Meta. */
  env?: Record<string, string>;
  /** Its own database, migrated; one of the test run's unless given. */
  database?: TestDatabase;
  /** The address under which the program finds the database. */
  throughUrl?: (url: string) => string | Promise<string>;
  /** Of the phones and of Meta; the program's is the machine's, unless its environment moves it. */
  clock?: Clock;
  /** The address under which the program finds the Graph API. */
  throughGraph?: (url: string) => string | Promise<string>;
}

export async function openCrashing({
  env = {},
  database,
  throughUrl = (url) => url,
  clock = systemClock,
  throughGraph = (url) => url,
}: CrashingOptions = {}): Promise<Crashing> {
  const { db, url, close } = database ?? (await testDatabase({ connections: 4 }));
  const speech = createSpeech(theBook);
  const say: Say = (key, args = {}, locale = 'fr') =>
    speech.say(locale, { key, args }, { timezone: 'Europe/Paris', now: clock.now() });
  const meta = createMeta({ clock, ...SECRETS, pages: [PAGE], retryDelays: [] });
  const graph = await startMetaServer(meta);
  const secretKey = randomBytes(32);
  const environment = {
    DATABASE_URL: await throughUrl(url),
    SECRET_KEY: secretKey.toString('hex'),
    META_APP_SECRET: SECRETS.appSecret,
    META_VERIFY_TOKEN: SECRETS.verifyToken,
    META_PAGE_ID: PAGE.id,
    META_PAGE_TOKEN: PAGE.token,
    META_GRAPH_URL: await throughGraph(graph.graphUrl),
    ...env,
  };
  await savePage(db, secretKey, PAGE, clock.now());
  const opened = await openAndTell(db, {
    name: 'Saint-Brieuc',
    approval: true,
    timezone: 'Europe/Paris',
    now: clock.now(),
  });
  if (!('town' in opened)) throw new Error('no town');
  const town: Town = opened.town;
  let program: Program = await startProgram(environment);
  /** A test that fails in the middle leaves none behind. */
  const others: Program[] = [];
  meta.setWebhook(`${program.url}/webhook`);

  const phone = (name: string): CrowdMember => {
    const person = meta.person({ name });
    let read = 0;
    return {
      person,
      news() {
        const all = person.messages();
        const fresh = all.slice(read);
        read = all.length;
        return fresh;
      },
      button(part) {
        const found = person
          .messages()
          .flatMap(({ buttons }) => buttons.flatMap((button) => ('payload' in button ? [button.payload] : [])))
          .findLast((payload) => payload.includes(part));
        if (found === undefined) throw new Error(`${name} never saw a button « ${part} »`);
        return found;
      },
    };
  };

  const house: Crashing = {
    db,
    databaseUrl: url,
    programDatabaseUrl: environment.DATABASE_URL,
    graphUrl: graph.graphUrl,
    clock,
    meta,
    program: () => program,
    kill: () => program.kill(),
    end: () => program.end(),
    async restart() {
      await sql`update ready set lease_until = now() where lease_until is not null`.execute(db);
      program = await startProgram(environment);
      meta.setWebhook(`${program.url}/webhook`);
    },
    async another(more = {}) {
      const one = await startProgram({ ...environment, ...more });
      others.push(one);
      return one;
    },
    launch: (more = {}, root, command) => launchProgram({ ...environment, ...more }, root, command),
    newcomer: phone,
    async member(name) {
      const made = phone(name);
      const id = await addMember({ db, meta, clock }, made.person, town, {});
      return { ...made, id };
    },
    async publish(owner, text) {
      await owner.person.say(text);
      await owner.person.say('publier');
      await house.settled();
      owner.news();
      const { id } = await db.selectFrom('post').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
      return id;
    },
    like: (key, args = {}) => like(theBook, say, 'fr', [[key, args]]),
    settled: () => untilQuiet(db, meta, () => clock.now()),
    async holding(lock, meanwhile) {
      // on a pool of its own: the test goes on asking the database while it holds the lock
      const holder = connect(url, { connections: 1 });
      try {
        await holder.db.transaction().execute(async (trx) => {
          await lock(trx);
          await meanwhile();
        });
      } finally {
        await holder.close();
      }
    },
    async untilSomebodyWaitsForALock() {
      for (let waiting = false; !waiting; ) {
        const { rows } = await sql<{ waiting: boolean }>`
          select exists (select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock') as waiting`.execute(db);
        waiting = rows[0]?.waiting === true;
      }
    },
    async leasesRunOut() {
      // a row at a time: whoever holds but one never waits in a circle with those who settle many
      const [taken, leased] = await Promise.all([
        db.selectFrom('ready').select('id').where('lease_until', 'is not', null).execute(),
        db.selectFrom('outbox').select('id').where('state', 'in', ['sending', 'unknown']).execute(),
      ]);
      for (const { id } of taken)
        await sql`update ready set lease_until = now() where id = ${id} and lease_until is not null`.execute(db);
      for (const { id } of leased)
        await sql`update outbox set lease_until = now()
          where id = ${id} and state in ('sending', 'unknown')`.execute(db);
      await sql`select pg_notify('ready', '')`.execute(db);
      // the program looks for them every two seconds
      for (let left = true; left; ) {
        const { rows } = await sql<{ left: boolean }>`
          select exists (select from outbox
            where state in ('sending', 'unknown') and lease_until <= now()) as left`.execute(db);
        left = rows[0]?.left === true;
      }
    },
    claims: (post) =>
      db
        .selectFrom('claim')
        .innerJoin('member', 'member.id', 'claim.member_id')
        .select(['claim.state', 'member.name'])
        .where('post_id', '=', post)
        .orderBy('claim.id')
        .execute(),
    async doubtful() {
      const rows = await db.selectFrom('outbox').select('id').where('error', '=', 'unconfirmed').execute();
      return rows.length;
    },
    async sentRows() {
      const ids = meta
        .sends()
        .filter(({ accepted }) => accepted)
        .map(({ body }) => house.metadataOf(body).split(':')[1] ?? '');
      const rows = await db.selectFrom('outbox').select(['id', 'member_id']).where('lane', '=', 0).execute();
      const owner = new Map(rows.map(({ id, member_id }) => [id, member_id]));
      return ids.flatMap((id) => {
        const member_id = owner.get(id);
        return member_id === undefined ? [] : [{ id, member_id }];
      });
    },
    metadataOf: (body) => String((body.message as { metadata?: unknown } | undefined)?.metadata),
    async [Symbol.asyncDispose]() {
      for (const one of [program, ...others]) await one.kill();
      await graph.close();
      await close();
    },
  };
  return house;
}
