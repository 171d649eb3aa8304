import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import type { EffectInput, HouseRules } from '../../src/community/effect.ts';
import { effects } from '../../src/community/effects.ts';
import { savePage } from '../../src/community/towns/pages.ts';
import type { LoadedBook } from '../../src/conversation/load/loaded-book.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { createMeta, type Meta } from '../../src/emulator/meta.ts';
import { startMetaServer } from '../../src/emulator/meta-server.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { answerFounding } from '../../src/inbox/decide-founding.ts';
import { postInternal } from '../../src/inbox/internal.ts';
import { openAndTell } from '../../src/inbox/open-and-tell.ts';
import { testDatabase } from '../helpers/database.ts';
import { untilQuiet } from '../helpers/quiet.ts';
import { START, TIMEZONE } from './book.ts';
import { type Actor, furnish, TOWNS } from './furnish.ts';
import type { Given } from './talk.ts';

const PAGE = { id: '104000000000001', token: 'EAADEMO', name: 'Parallèle', getStarted: 'v1:start' };
/** Whatever a transcript leaves behind, what refers before what is referred to. */
const TABLES = (
  'vouch wrong_code follow_up no_show thanks meeting block reminder question_reply post_question page_comment page_post human_message private_link post_report post_photo delivery broadcast renewal news_wish outbox side_message ' +
  'relay_message claim alert follow journal town_admin admin_code ready inbox_event flow_run conversation post media_size media ' +
  'side_channel waiting_list founding page_code town_commune member town'
).split(' ');
/** Nothing else sweeps here: each time all plans are made anew. */
const TALKS_A_VACUUM = 20;
/** Their ids stand in transcripts that forge buttons. */
const COUNTED = [
  'member',
  'founding',
  'town',
  'post',
  'claim',
  'media',
  'human_message',
  'outbox',
  'side_channel',
  'side_message',
  'inbox_event',
  'reminder',
  'post_question',
  'thanks',
  'relay_message',
  'meeting',
  'vouch',
  'wrong_code',
  'journal',
  'post_report',
];

const EMPTYING = [
  'begin',
  // the journal lets nobody take a line away
  'set local session_replication_role = replica',
  ...TABLES.map((table) => `delete from ${table}`),
  // what one talk has used up of a day is no other's
  'update page set engaged = null, engaged_at = null',
  `select setval(pg_get_serial_sequence(counted, 'id'), 1, false) from unnest('{${COUNTED}}'::text[]) as counted`,
  'commit',
].join('; ');

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
  /** The operator decides on a request to open a town. */
  answerFounding(id: string, accepted: boolean, reason: string): Promise<void>;
  carried: Carried[];
  /** What the program warned of: nothing, when all is well. */
  troubles: string[];
  /** Resolves when every event is handled and everything that may be sent has been. */
  settle(): Promise<void>;
}

export async function openStage(book: LoadedBook): Promise<Stage> {
  const { db, url, close } = await testDatabase({ connections: 8 });
  // setting what the journal asks for throws all plans of a connection away
  const emptying = connect(url, { connections: 1 });
  let now = START;
  const clock = { now: () => now };
  const house: HouseRules = { founding: 'open', timezone: TIMEZONE };
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
  // they change nothing, and are three webhooks a message; the house is tested with them elsewhere
  meta.faults.receipts = 'dropped';
  meta.faults.echo = 'dropped';
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
    house,
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
      // asked each time: whoever follows their town to another Page is another member there
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
    await sql.raw(EMPTYING).execute(emptying.db);
    // a thousand transcripts leave their rows behind, and plans that were made for small tables read them all
    if (talks % TALKS_A_VACUUM === 0)
      await sql.raw(`vacuum (truncate false) ${TABLES.join(', ')}`).execute(emptying.db);
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
      house.founding = givens.find((given) => given.type === 'founding')?.who ?? 'open';
      house.mails = givens.some((given) => given.type === 'mail');
      house.feeds = givens.some((given) => given.type === 'feed');
      const isRefused = givens.some((given) => given.type === 'feed' && given.isRefused);
      await db
        .updateTable('page')
        .set({ feed_refused: isRefused ? '200' : null, feed_rest_until: null })
        .execute();
      house.pushes = givens.some((given) => given.type === 'push');
      house.shares = givens.some((given) => given.type === 'pages');
      await furnish(db, givens, actor, now, meta);
      return actors;
    },
    async open(slug) {
      const [name = slug] = TOWNS[slug] ?? [];
      const opened = await openAndTell(db, { name, approval: true, timezone: TIMEZONE, now });
      if ('refused' in opened) throw new Error(`${slug}: ${opened.refused}`);
    },
    async answerFounding(id, accepted, reason) {
      if (!(await answerFounding(db, { id, accepted, reason, now }))) throw new Error(`no request ${id}`);
    },
    async settle() {
      // so that there is less to look whether all is quiet
      await app.atRest();
      await untilQuiet(db, meta, () => now);
    },
    async [Symbol.asyncDispose]() {
      await app.stop();
      await graph.close();
      await emptying.close();
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
