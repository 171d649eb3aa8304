import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import type { AppOptions } from '../../src/app-options.ts';
import { inviteAdmin } from '../../src/community/members/invite.ts';
import { savePage } from '../../src/community/towns/pages.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Args } from '../../src/conversation/bubble.ts';
import { createSpeech } from '../../src/conversation/speak/speech.ts';
import type { Db } from '../../src/database/database.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { createMeta, type Meta } from '../../src/emulator/meta.ts';
import { startMetaServer } from '../../src/emulator/meta-server.ts';
import { type MovableClock, movableClock } from '../../src/emulator/movable-clock.ts';
import { openAndTell } from '../../src/inbox/open-and-tell.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Like, like, type Say, type Sentence } from './like.ts';
import { addMember } from './members.ts';
import { type Phone, phoneOf } from './phone.ts';
import { untilQuiet } from './quiet.ts';
import { theBook } from './the-book.ts';

export const PAGE = { id: '104000000000001', token: 'EAADEMO', name: 'Parallèle', getStarted: 'v1:start' };
export const SECRETS = { appSecret: 'the app secret', verifyToken: 'the verify token' };
/** What an operator sets to run on the Page and the Graph API of a house. */
export const environmentOf = (house: House) => ({
  META_APP_SECRET: SECRETS.appSecret,
  META_VERIFY_TOKEN: SECRETS.verifyToken,
  META_PAGE_ID: PAGE.id,
  META_PAGE_TOKEN: PAGE.token,
  META_APP_ID: house.meta.core.appId,
  META_GRAPH_URL: house.graphUrl,
  PUBLIC_URL: new URL(house.webhookUrl).origin,
});
/** A Monday morning. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');
const TIMEZONE = 'Europe/Paris';

export interface HouseOptions {
  /** Of the pool; 8 unless told. */
  connections?: number;
  /** What this process does of it; everything unless told. */
  roles?: AppOptions['roles'];
  brake?: AppOptions['brake'];
  log?: Logger;
  effects?: AppOptions['effects'];
  mail?: AppOptions['mail'];
  /** Whether posts go on the Page's feed; they do not unless told. */
  feeds?: boolean;
  push?: AppOptions['push'];
  /** Pauses before Meta brings a webhook again that was not taken, in real ms; it brings each once unless told. */
  retryDelays?: number[];
  /** Meta tells nothing of what it delivered: three webhooks a message less, where nothing depends on them. */
  isUntold?: boolean;
  /** Its own database, migrated; one of the test run's unless given. */
  database?: Pick<TestDatabase, 'db' | 'url' | 'close'>;
}

/** The whole program on a database of its own, between a fake Meta and its people, over real HTTP on both sides. */
export interface House extends AsyncDisposable {
  db: Db;
  databaseUrl: string;
  secretKey: Buffer;
  meta: Meta;
  app: App;
  clock: MovableClock;
  /** Where the fake Graph API is. */
  graphUrl: string;
  /** Where webhooks go. */
  webhookUrl: string;
  /** Opens a town by the name people use. `lastMember`, `lastPost`: the numbers given out go on from there. */
  town(name: string, settings?: TownSettings): Promise<Town>;
  /** Somebody who never wrote to the Page. */
  phone(name: string): Phone;
  /** Somebody who became admin by a one-time code of their own. */
  admin(name: string, town: Town): Promise<Phone>;
  /** Somebody who is in already. `window`: whether Meta lets the Page write to them (open unless told). */
  member(name: string, town: Town, how?: { locale?: 'fr' | 'en'; window?: 'open' | 'closed' }): Promise<Phone>;
  /** A sentence of the flows, as it is said: tests name keys, so that changing a word breaks none. */
  say: Say;
  /** The same for `toEqual`, where what a test leaves unsaid may be anything. */
  like(key: string, args?: Args, locale?: 'fr' | 'en'): Like;
  /** Several sentences, each a line of one message. */
  likeLines(...sentences: Sentence[]): Like;
  /** Moves the clock on, and does what the clock does by the minute. */
  pass(ms: number): Promise<void>;
  /** Resolves when all that came has been handled and all that may be sent was. */
  settled(): Promise<void>;
}

export interface TownSettings {
  approval?: boolean;
  question?: string;
  lastMember?: number;
  lastPost?: number;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { db, url, close } = options.database ?? (await testDatabase({ connections: options.connections ?? 8 }));
  const clock = movableClock({ start: MONDAY });
  const speech = createSpeech(theBook);
  const say: Say = (key, args = {}, locale = 'fr') =>
    speech.say(locale, { key, args }, { timezone: TIMEZONE, now: clock.now() });
  const meta = createMeta({ clock, ...SECRETS, pages: [PAGE], retryDelays: options.retryDelays ?? [] });
  if (options.isUntold) Object.assign(meta.faults, { receipts: 'dropped', echo: 'dropped' });
  const graph = await startMetaServer(meta);
  const secretKey = randomBytes(32);
  await savePage(db, secretKey, PAGE, clock.now());
  const app = await createApp({
    db,
    databaseUrl: url,
    clock,
    log: options.log ?? pino({ level: 'silent' }),
    book: theBook,
    roles: options.roles ?? { web: true, worker: true },
    ...SECRETS,
    graphUrl: graph.graphUrl,
    graphVersion: 'v25.0',
    secretKey,
    publicUrl: 'https://parallele.example',
    timezone: TIMEZONE,
    house: {
      founding: 'open',
      mails: options.mail !== undefined,
      pushes: options.push !== undefined,
      feeds: options.feeds === true,
      timezone: TIMEZONE,
    },
    ...(options.mail ? { mail: options.mail } : {}),
    ...(options.push ? { push: options.push } : {}),
    mediaHosts: [new URL(graph.baseUrl).host],
    brake: options.brake ?? { perSecond: 1e6, burst: 1e6 },
    ...(options.effects ? { effects: options.effects } : {}),
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.server.address() as AddressInfo;
  const webhookUrl = `http://127.0.0.1:${port}/webhook`;
  meta.setWebhook(webhookUrl);
  await app.start();

  const house: House = {
    db,
    databaseUrl: url,
    secretKey,
    meta,
    app,
    clock,
    webhookUrl,
    graphUrl: graph.graphUrl,
    async town(name, { approval = true, question, lastMember = 0, lastPost = 0 } = {}) {
      const opened = await openAndTell(db, { name, approval, timezone: TIMEZONE, now: clock.now() });
      if (!('town' in opened)) throw new Error(`${name}: ${opened.refused}`);
      return db
        .updateTable('town')
        .set({ question: question ?? null, last_member_number: lastMember, last_post_number: lastPost })
        .where('id', '=', opened.town.id)
        .returningAll()
        .executeTakeFirstOrThrow();
    },
    phone: (name) => phoneOf(house, meta.person({ name })),
    async admin(name, town) {
      const phone = house.phone(name);
      await phone.says(await inTransaction(db, (trx) => inviteAdmin(trx, town.id, clock.now())));
      await phone.says(name);
      return phone;
    },
    async member(name, town, how = {}) {
      const phone = house.phone(name);
      await addMember(house, phone.person, town, how);
      return phone;
    },
    say,
    like: (key, args = {}, locale = 'fr') => like(theBook, say, locale, [[key, args]]),
    likeLines: (...sentences) => like(theBook, say, 'fr', sentences),
    async pass(ms) {
      clock.advance(ms);
      await app.tick();
      await app.toldBeside();
      await app.fed();
      await house.settled();
    },
    async settled() {
      // so that there is less to look whether all is quiet
      if (options.roles?.worker !== false) await app.atRest();
      await untilQuiet(db, meta, () => clock.now());
    },
    async [Symbol.asyncDispose]() {
      await app.stop();
      await graph.close();
      await close();
    },
  };
  return house;
}
