import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { alarms } from './community/alarms.ts';
import { watchOverTowns } from './community/care/sleeping.ts';
import { endExpired, endPast } from './community/claims/expire.ts';
import type { HouseRules } from './community/effect.ts';
import { effects } from './community/effects.ts';
import { retryFoundings } from './community/founding/retrying.ts';
import { losePatience } from './community/members/patience.ts';
import { findMember } from './community/members/store.ts';
import { offerToKeepOpen } from './community/news/keep-open.ts';
import { createPhotoFetcher } from './community/photos/fetch.ts';
import { keepPhotoUrl } from './community/photos/store.ts';
import { remindOfAwaiting } from './community/posts/awaiting-patience.ts';
import { newsOf } from './community/posts/card.ts';
import { takeNudges } from './community/posts/nudges.ts';
import { createPlaces } from './community/posts/places.ts';
import { passArrived } from './community/relay/arrived.ts';
import { createPages } from './community/towns/pages.ts';
import type { LoadedBook } from './conversation/load/loaded-book.ts';
import { createSpeech } from './conversation/speak/speech.ts';
import type { Clock } from './database/clock.ts';
import type { Db, Trx } from './database/database.ts';
import { takeWaitingDrafts } from './inbox/drafts.ts';
import { createDrain } from './inbox/drain.ts';
import { describeFailure } from './inbox/failure.ts';
import { postInternal } from './inbox/internal.ts';
import { carryOver, offerPages, readdress } from './inbox/move-page.ts';
import { noteHumanAnswers } from './inbox/mute.ts';
import { perform } from './inbox/perform.ts';
import { createReceiver } from './inbox/receive.ts';
import { ringDue } from './inbox/ring.ts';
import { sweepInbox } from './inbox/sweep.ts';
import { type Addressee, createTurn, type TurnPorts } from './inbox/turn.ts';
import { type Jobs, startJobs } from './jobs/jobs.ts';
import { createGraphClient } from './messenger/client.ts';
import { messengerLinks } from './messenger/deep-link.ts';
import { render } from './messenger/render.ts';
import { announceTo } from './outbox/announce.ts';
import { createCourier } from './outbox/deliver.ts';
import { insertDeliveries, takeBack } from './outbox/deliveries.ts';
import { enqueue, supersede, unsay } from './outbox/enqueue.ts';
import { wasJustSaid } from './outbox/just-said.ts';
import { reconcile } from './outbox/reconcile.ts';
import { createSender } from './outbox/send.ts';
import { sweepOutbox } from './outbox/sweep.ts';
import { createKeeper } from './retention/keep.ts';
import { createCarrier } from './side/carrier.ts';
import { createMailer } from './side/mailer.ts';
import { createServer } from './web/server.ts';

export interface AppOptions {
  db: Db;
  /** Where the database is, for the connections that listen. */
  databaseUrl: string;
  clock: Clock;
  log: Logger;
  book: LoadedBook;
  roles: { web: boolean; worker: boolean };
  appSecret: string;
  verifyToken: string;
  graphUrl: string;
  graphVersion: string;
  /** 32 bytes that seal the tokens of Pages. */
  secretKey: Buffer;
  /** The Page this process was started with, whatever key its stored token was sealed with. */
  page?: { id: string; token: string };
  publicUrl: string;
  timezone: string;
  house: HouseRules;
  /** From where photos may be fetched. */
  mediaHosts: readonly string[];
  /** The brake of a Page: messages a second, and how many at once. */
  brake?: { perSecond: number; burst: number };
  /** How e-mails are sent; none: they are not. */
  mail?: { url: string; from: string; domain: string };
  /** Where links open Messenger; `https://m.me` unless told. */
  messengerUrl?: string;
  /** Who answers for this deployment, in one line. */
  publisher?: string;
  /** What turns work with, in tests that watch them. */
  effects?: typeof effects;
}

export interface App {
  server: FastifyInstance;
  /** Begins to take and to process events. */
  start(): Promise<void>;
  /** Stops in order: no more webhooks, the turns and sends under way end, then the rest. */
  stop(): Promise<void>;
  /** What the clock would do by the minute, now. */
  tick(): Promise<void>;
  /** Resolves when no mail is under way. */
  mailed(): Promise<void>;
}

/** Just below the rate at which Meta stops showing a Page's inbox (messenger-platform §4.1). */
const BRAKE = { perSecond: 35, burst: 150 };

/** Builds the house: every room with what it needs of the others. Nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { db, clock, log, book, roles, publicUrl } = options;
  const speech = createSpeech(book);
  const photoUrl = (key: string) => `${publicUrl}/photos/${key}.jpg`;
  const pages = createPages(db, options.secretKey, options.page);
  const client = createGraphClient({
    graphUrl: options.graphUrl,
    version: options.graphVersion,
    appSecret: options.appSecret,
  });

  const sender = createSender({
    db,
    clock,
    log,
    client,
    pageToken: pages.tokenOf,
    onPageTrouble: (pageId, numbers) => log.error({ pageId, numbers }, 'the Page cannot be written to'),
    brake: options.brake ?? BRAKE,
  });

  const say = (
    bubbles: Parameters<typeof speech.speak>[1][],
    locale: 'fr' | 'en',
    timezone: string,
    now: Date,
    isReadLater = false,
  ) =>
    render(
      bubbles.map((bubble) => speech.speak(locale, bubble, { timezone, now, isReadLater })),
      { photoUrl, pageUrl: (path) => `${publicUrl}${path}` },
    );
  const oweAll: TurnPorts['sendAll'] = async (trx, lane, owed, now) => {
    const messages = owed.map(({ to, ...message }) => ({ pageId: to.page_id, memberId: to.id, lane, ...message }));
    await enqueue(trx, messages, now);
  };
  const owe: TurnPorts['send'] = (trx, to, lane, parts, now, says) =>
    oweAll(trx, lane, [{ to, parts, ...(says === undefined ? {} : { says }) }], now);
  const oweQuestion = async (trx: Trx, to: Addressee, lane: 0 | 1, parts: ReturnType<typeof say>, now: Date) => {
    await enqueue(trx, [{ pageId: to.page_id, memberId: to.id, lane, parts, asks: true }], now);
  };
  /** `once`: not when the member was told the very same within the last minute. */
  const oweSentence = async (trx: Trx, memberId: string, key: string, lane: 0 | 1, { once = false } = {}) => {
    const now = clock.now();
    const to = await trx
      .selectFrom('member')
      .select(['id', 'page_id', 'locale'])
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow();
    const parts = say([{ type: 'text', text: [{ key }] }], to.locale, options.timezone, now);
    if (once && (await wasJustSaid(trx, memberId, lane, parts, now))) return;
    await owe(trx, to, lane, parts, now);
  };

  const mailer = options.mail
    ? createMailer({
        db,
        clock,
        log,
        carrier: createCarrier(options.mail.url, options.mail.from),
        secretKey: options.secretKey,
        publicUrl,
        domain: options.mail.domain,
        say: (timezone, now) => (locale, key, args) =>
          speech.say(locale, { key, ...(args && { args }) }, { timezone, now, isReadLater: true }),
        render: say,
        wakeSender: sender.wake,
      })
    : null;

  const courier = createCourier({
    db,
    clock,
    log,
    renderPosts: (posts, member) =>
      say(newsOf(posts, member.isReturn), member.locale, posts[0]?.timezone ?? options.timezone, clock.now()),
    wakeSender: sender.wake,
  });

  const photos = createPhotoFetcher({
    db,
    clock,
    log,
    allowedHosts: options.mediaHosts,
    onFailed: (trx, photo, reason) => oweSentence(trx, photo.member_id, `common.photo-${reason}`, 1, { once: true }),
    onReady: () => {
      // a hint: the minute's round finds it too
      passPhotosOn().catch((error: unknown) =>
        log.error({ failure: describeFailure(error) }, 'photos wait to be passed on'),
      );
      courier.wake();
      sender.wake();
    },
  });

  const passPhotosOn = async () => {
    const now = clock.now();
    await passArrived(
      db,
      now,
      (trx, output, timezone) => perform(trx, ports, output, timezone, now),
      (relayMessageId, error) =>
        log.error({ relayMessageId, failure: describeFailure(error) }, 'a message with photos could not be passed on'),
    );
    sender.wake();
  };

  /** Authors whose turn published a post; the courier is woken after its commit. */
  const published = new Set<string>();
  const wakeCourierFor = async (memberId: string) => {
    if (published.delete(memberId) || (await hasWaitingDeliveries(db, memberId))) courier.wake();
  };

  const ports: TurnPorts = {
    book,
    effects: options.effects ?? effects,
    timezone: options.timezone,
    house: options.house,
    render: (bubbles, to, timezone, now) => say(bubbles, to.locale, timezone, now, to.isAway),
    send: owe,
    sendAll: oweAll,
    ask: oweQuestion,
    supersede,
    keepPhoto: (trx, memberId, url, now) =>
      keepPhotoUrl(trx, { memberId, url, key: randomBytes(16).toString('base64url'), now }),
    postInternal: (trx, { memberId, name, about, key }, now) => postInternal(trx, memberId, name, about, key, now),
    broadcast: async (trx, { postId, townId, authorId }) => {
      await insertDeliveries(trx, postId, townId, authorId);
      published.add(authorId);
    },
    announce: (trx, { bubbles, ...to }, timezone, now) =>
      announceTo(trx, to, (locale) => say(bubbles, locale, timezone, now), now),
    takeBack,
    unsay,
    placesOf: createPlaces(),
  };
  const turn = createTurn(ports);

  const drain = createDrain({
    db,
    clock,
    log,
    turn,
    listenUrl: options.databaseUrl,
    pollMs: 2_000,
    onPoison: (trx, event) => oweSentence(trx, event.memberId, 'common.apology', 0),
    onFlood: async (trx, event) => {
      // whoever was put out hears nothing, however fast they write
      const member = await findMember(trx, event.memberId);
      const isOut = member?.status === 'refused' || member?.status === 'banned';
      if (!isOut) await oweSentence(trx, event.memberId, 'common.too-fast', 0);
    },
    // hints only: what they are about is in the tables, and the sweeper finds it too
    onHandled: (memberId) => {
      sender.wake();
      // the courier looks by itself every few seconds, so that a failure here costs only those
      wakeCourierFor(memberId).catch(() => {});
      photos.wake();
      mailer?.wake();
    },
  });

  const receiver = createReceiver({
    db,
    clock,
    log,
    isOurPage: pages.isOurs,
    onReady: (memberIds) => drain.wake(memberIds),
  });

  const keep = createKeeper({
    db,
    log,
    perform: (trx, output, timezone, at) => perform(trx, ports, output, timezone, at),
  });

  async function tick(): Promise<void> {
    const now = clock.now();
    pages.forget();
    const counts = { ...(await sweepInbox(db, now)), ...(await sweepOutbox(db, now)) };
    const timed = await db.transaction().execute(async (trx) => {
      const expired = await endExpired(trx, now);
      const past = await endPast(trx, now);
      for (const { timezone, ...ended } of [...expired, ...past]) await perform(trx, ports, ended, timezone, now);
      for (const owe of [losePatience, remindOfAwaiting, offerToKeepOpen, watchOverTowns]) {
        for (const { timezone, ...owed } of await owe(trx, now)) await perform(trx, ports, owed, timezone, now);
      }
      const nudges = await takeNudges(trx, now);
      for (const { memberId, postId, name, key } of nudges) {
        await postInternal(trx, memberId, name, { post: postId }, key, now);
      }
      await offerPages(trx, now);
      for (const news of await retryFoundings(trx, now)) {
        await postInternal(trx, news.memberId, news.name, news.about, news.key, now);
      }
      const drafts = await takeWaitingDrafts(trx, now);
      for (const { memberId, key } of drafts) await postInternal(trx, memberId, 'draft-waits', {}, key, now);
      return { expired: expired.length, nudges: nudges.length, drafts: drafts.length };
    });
    const followed = await carryOver(db, log, now);
    await readdress(db);
    const rung = await ringDue(
      {
        db,
        log,
        alarms,
        perform: (trx, output, timezone, at) => perform(trx, ports, output, timezone, at),
      },
      now,
    );
    await passPhotosOn();
    log.debug({ counts: { ...counts, ...timed, rung, followed, ...(await keep(now)) } }, 'swept');
    drain.wake();
    photos.wake();
    courier.wake();
    sender.wake();
    mailer?.wake();
  }

  let isRunning = false;
  let jobs: Jobs | undefined;
  const server = await createServer({
    db,
    clock,
    log,
    publicUrl,
    timezone: options.timezone,
    secretKey: options.secretKey,
    onConfirmed: drain.wake,
    appSecret: options.appSecret,
    verifyToken: options.verifyToken,
    async receive({ events, receipts }) {
      await receiver.receive(events);
      const settled = await reconcile(db, receipts, clock.now());
      await noteHumanAnswers(db, settled.humanAnswers, clock.now());
      for (const pageId of settled.wake) sender.wake(pageId);
    },
    square: {
      link: messengerLinks(options.messengerUrl ?? 'https://m.me'),
      publisher: options.publisher ?? null,
      founding: options.house.founding,
    },
    isReady: async () => isRunning && (await answers(db)),
  });

  return {
    server,
    tick,
    mailed: async () => await mailer?.idle(),
    async start() {
      if (roles.worker) {
        await drain.start();
        sender.start();
        courier.start();
        photos.start();
        mailer?.start();
        jobs = await startJobs({
          databaseUrl: options.databaseUrl,
          log,
          tasks: { sweep: tick },
          crontab: '* * * * * sweep',
        });
      }
      isRunning = true;
    },
    async stop() {
      isRunning = false;
      await server.close();
      await receiver.close();
      await jobs?.stop();
      await drain.stop();
      await photos.stop();
      await mailer?.stop();
      await courier.stop();
      await sender.stop();
    },
  };
}

/** Did this member miss posts that may be told now that they are here? */
async function hasWaitingDeliveries(db: Db, memberId: string): Promise<boolean> {
  const delivery = await db
    .selectFrom('delivery')
    .select('post_id')
    .where('member_id', '=', memberId)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst();
  return delivery !== undefined;
}

async function answers(db: Db): Promise<boolean> {
  try {
    await db.selectFrom('page').select('id').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}
