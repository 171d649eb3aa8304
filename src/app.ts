import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AppOptions } from './app-options.ts';
import { createBeside } from './beside.ts';
import { effects } from './community/effects.ts';
import { findMember } from './community/members/store.ts';
import { createPhotoFetcher } from './community/photos/fetch.ts';
import { keepPhotoUrl } from './community/photos/store.ts';
import { newsOf } from './community/posts/card.ts';
import { createPlaces } from './community/posts/places.ts';
import { passArrived } from './community/relay/arrived.ts';
import { createPages } from './community/towns/pages.ts';
import type { Words } from './conversation/bubble.ts';
import { createSpeech } from './conversation/speak/speech.ts';
import { type Carry, eachMinute } from './each-minute.ts';
import { claimByComment } from './feed/claim-by-comment.ts';
import { oweFeed } from './feed/owe.ts';
import { createHandOff } from './hand-off.ts';
import { createDrain } from './inbox/drain.ts';
import { describeFailure } from './inbox/failure.ts';
import { postInternal } from './inbox/internal.ts';
import { createKeeping } from './inbox/keeping.ts';
import { perform } from './inbox/perform.ts';
import { createReceiver } from './inbox/receive.ts';
import { createTurn } from './inbox/turn.ts';
import type { TurnPorts } from './inbox/turn-ports.ts';
import { typingShower, withTyping } from './inbox/typing.ts';
import { type Jobs, startJobs } from './jobs/jobs.ts';
import { createGraphClient } from './messenger/client.ts';
import { messengerLinks } from './messenger/deep-link.ts';
import { render } from './messenger/render.ts';
import { createMetrics } from './metrics/metrics.ts';
import { announceTo } from './outbox/announce.ts';
import * as broadcasts from './outbox/broadcasts.ts';
import { createCourier } from './outbox/deliver.ts';
import { enqueue, overtake, supersede, unsay } from './outbox/enqueue.ts';
import { arePagesWell } from './outbox/page-signs.ts';
import { createSender } from './outbox/send.ts';
import { createSpending } from './outbox/spending.ts';
import { createPageCare } from './page-care.ts';
import { createPageFeed } from './page-feed.ts';
import { createPhotosAhead } from './photos-ahead.ts';
import { createKeeper } from './retention/keep.ts';
import { createSentences } from './sentences.ts';
import { checkTemplates } from './side/check-templates.ts';
import { createTakeIn } from './take-in.ts';
import { answers, handles } from './web/health.ts';
import { createServer } from './web/server.ts';

export interface App {
  server: FastifyInstance;
  /** Begins to take and to process events. */
  start(): Promise<void>;
  /**
   * Stops in order: no more webhooks, the turns and sends under way end, then the rest.
   * @param linger until it resolves the web is answered on, while the rest ends: whoever stands in front goes elsewhere first
   */
  stop(linger?: () => Promise<unknown>): Promise<void>;
  /** What the clock would do by the minute, now. */
  tick(): Promise<void>;
  /** Resolves when no turn and no message is under way; what waits for the clock is at rest. */
  atRest(): Promise<void>;
  /** Resolve when nothing is under way beside Messenger, and nothing of a Page's feed. */
  toldBeside(): Promise<void>;
  fed(): Promise<void>;
}

/** Just below the rate at which Meta stops showing a Page's inbox (messenger-platform §4.1). */
const BRAKE = { perSecond: 35, burst: 35, apartMs: 1_000 };

/** Builds the house: every room with what it needs of the others. Nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { db, clock, log, book, roles, publicUrl, graphUrl, appSecret, isInDevelopment = false } = options;
  const speech = createSpeech(book);
  const photoUrl = (key: string) => `${publicUrl}/photos/${key}.jpg`;
  const pages = createPages(db, options.secretKey, options.page);
  const keeping = createKeeping(db);
  const metrics = createMetrics({ db, clock, roles, keeps: keeping.keeps });
  const graph = { graphUrl, version: options.graphVersion, appSecret, isInDevelopment };
  const client = metrics.client(createGraphClient(graph));
  const brake = options.brake ?? BRAKE;
  const spending = createSpending({ db, clock, brake });
  const link = messengerLinks(options.messengerUrl ?? 'https://m.me');

  const pageCare = createPageCare({
    db,
    clock,
    log,
    client,
    ...(options.appId === undefined ? {} : { appId: options.appId }),
    pageToken: pages.tokenOf,
    perform: (trx, told, timezone, now) => perform(trx, ports, told, timezone, now),
    onGood: (pageId) => sender.wake(pageId),
  });
  const sender = createSender({
    ...{ db, clock, log, client },
    pageToken: pages.tokenOf,
    tokenAtHand: pages.tokenAtHand,
    newestToken: pages.newestTokenOf,
    onPageTrouble: pageCare.onPageTrouble,
    onGivenBack(members) {
      for (const member of members) courier.wake({ member, givenBack: true });
    },
    brake,
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
  const oweSentence = createSentences({ clock, timezone: options.timezone, say, owe: oweAll });

  const beside = createBeside({
    ...{ db, clock, log, speech, publicUrl, secretKey: options.secretKey },
    ...{ mail: options.mail ?? null, push: options.push ?? null, client, pageToken: pages.tokenOf, spending, link },
    render: say,
    wakeSender: sender.wake,
    wakeDrain: () => drain.wake(),
  });

  const courier = createCourier({
    db,
    clock,
    log,
    renderPosts: (posts, member) =>
      say(newsOf(posts, member.isReturn), member.locale, posts[0]?.timezone ?? options.timezone, clock.now()),
    wakeSender: sender.wake,
    gathers: options.tryIt === undefined,
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
      feed.wake();
      photosAhead.wake();
    },
  });
  const photosAhead = createPhotosAhead({ db, log });

  const passPhotosOn = async () => {
    const now = clock.now();
    await passArrived(
      db,
      now,
      (trx, output, timezone = options.timezone) => perform(trx, ports, output, timezone, now),
      (relayMessageId, error) =>
        log.error({ relayMessageId, failure: describeFailure(error) }, 'a message with photos could not be passed on'),
    );
    sender.wake();
  };

  const ports: TurnPorts = {
    book,
    effects: options.effects ?? effects,
    timezone: options.timezone,
    house: options.house,
    render: (bubbles, to, timezone, now) => say(bubbles, to.locale, timezone, now, to.isAway),
    sendAll: oweAll,
    supersede,
    keepPhoto: async (trx, memberId, url, now) => {
      handOff.leave(memberId, 'photo');
      const key = randomBytes(16).toString('base64url');
      const { id, isTooMany } = await keepPhotoUrl(trx, { memberId, url, key, now });
      if (isTooMany) await oweSentence(trx, memberId, 'common.photo-too-many', 1, { once: true });
      return id;
    },
    postInternal: (trx, { memberId, name, about, key }, now) => postInternal(trx, memberId, name, about, key, now),
    broadcast: async (trx, postId, by) => {
      await broadcasts.owe(trx, postId, clock.now());
      if (options.house.feeds) await oweFeed(trx, postId, clock.now());
      handOff.leave(by, 'post');
    },
    announce: (trx, { bubbles, ...to }, timezone, now) =>
      announceTo(trx, to, (locale) => say(bubbles, locale, timezone, now), now),
    takeBack: async (trx, postId, now, by) => {
      await broadcasts.oweTakingBack(trx, postId, now);
      handOff.leave(by, 'post');
    },
    unsay,
    upAgain: (by) => handOff.leave(by, 'post'),
    letter: (by) => handOff.leave(by, 'letter'),
    overtake,
    placesOf: createPlaces(),
  };
  const turn = withTyping(metrics.turn(createTurn(ports)), {
    db,
    clock,
    show: typingShower({ client, pageToken: pages.tokenOf, spending }),
  });
  const carry: Carry = (trx, output, timezone, at) => perform(trx, ports, output, timezone, at);
  const sayOnPaper = (words: Words, timezone: string) =>
    speech.say('fr', words, { timezone, now: clock.now(), isReadLater: true });
  const feed = createPageFeed({
    db,
    clock,
    log,
    graph,
    pages,
    say: sayOnPaper,
    photoUrl,
    link,
    spending,
    book,
    secretKey: options.secretKey,
    render: (bubble, timezone, at) => say([bubble], 'fr', timezone, at, true),
    perform: carry,
    onPageTrouble: pageCare.onPageTrouble,
    wakeSender: sender.wake,
  });

  /** Who of all processes stored events. */
  const own = randomBytes(8).toString('hex');
  const drain = createDrain({
    db,
    clock,
    log,
    turn,
    listenUrl: options.databaseUrl,
    pollMs: 2_000,
    own,
    onPoison: (trx, event) => oweSentence(trx, event.memberId, 'common.apology', 0),
    onFlood: async (trx, event, how) => {
      // whoever was put out hears nothing, however fast they write
      const member = await findMember(trx, event.memberId);
      const isOut = member?.status === 'refused' || member?.status === 'banned';
      if (!isOut) await oweSentence(trx, event.memberId, `common.${how}`, 0);
    },
    onHandled: (memberIds, pages) => handOff.tell(memberIds, pages),
    atOnce: sender.atOnce,
    onNews: (memberIds) => {
      for (const member of memberIds) courier.wake({ member });
    },
  });

  const handOff = createHandOff({
    ...{ sender, courier, photos, photosAhead, beside: beside.sender, feed, log },
    claimByComment: (memberIds) => claimByComment(db, book, memberIds, clock.now()),
    hasFeeds: () => options.house.feeds === true,
  });

  const receiver = createReceiver({
    db,
    clock,
    log,
    isOurPage: pages.isOurs,
    own,
    room: drain.room,
    onStored: () => keeping.note(true),
    onReady: (memberIds, leased) => {
      drain.take(leased);
      if (leased.length < memberIds.length) drain.wake();
    },
  });

  const keep = createKeeper({ db, log, clock, perform: carry });

  /** All that works on its own, once the house is open. */
  const workers = [sender, courier, photos, ...beside.workers, feed, ...(options.photosAhead ? [photosAhead] : [])];

  const more = {
    photos: passPhotosOn,
    templates: (now: Date) => checkTemplates({ db, log, client, pageToken: pages.tokenOf }, now),
    kept: (now: Date) => {
      // it takes its time: what the minute owes goes meanwhile
      wakeAll();
      return keep(now);
    },
  };
  function wakeAll(): void {
    drain.wake();
    for (const worker of workers) worker.wake();
  }
  async function tick(): Promise<void> {
    const minute = { db, log, carry, kinds: beside.kinds, more, onFailure: metrics.stepFailed };
    try {
      log.debug({ counts: await eachMinute(minute, clock.now()) }, 'swept');
    } finally {
      metrics.minuteEnded();
      wakeAll();
    }
  }

  let isRunning = false;
  let lingering: () => Promise<unknown> = async () => {};
  let jobs: Jobs | undefined;
  let lookAtTokens: Promise<unknown> | undefined;
  const server = await createServer({
    db,
    pagesDb: options.pagesDb ?? db,
    clock,
    log,
    publicUrl,
    timezone: options.timezone,
    secretKey: options.secretKey,
    push: beside.push,
    onConfirmed: drain.wake,
    posters: { link, say: (key, args, timezone) => sayOnPaper({ key, args }, timezone) },
    appSecret: options.appSecret,
    verifyToken: options.verifyToken,
    receive: createTakeIn({ db, clock, pageCare, receiver, feed, sender, onFailure: () => keeping.note(false) }),
    linger: () => lingering(),
    metrics: {
      ...metrics,
      // whose token died with it Meta does not say, but of each whether it has
      deauthorized() {
        metrics.deauthorized();
        lookAtTokens = Promise.all([lookAtTokens, pageCare.tokens()]);
      },
    },
    square: {
      pushes: beside.push !== null,
      link,
      publisher: options.publisher ?? null,
      founding: options.house.founding,
      tryIt: options.tryIt ?? null,
    },
    isTaking: async () => isRunning && (await answers(db)),
    isKept: keeping.keeps,
    isHandled: () => handles(db, clock.now()),
    arePagesWell: () => arePagesWell(db, clock.now()),
  });

  return {
    server,
    tick,
    async atRest() {
      await drain.settled();
      await courier.idle();
      await sender.idle();
    },
    toldBeside: async () => void (await Promise.all(beside.workers.map((one) => one.idle()))),
    fed: feed.idle,
    async start() {
      if (roles.worker) {
        await drain.start();
        for (const worker of workers) worker.start();
        jobs = await startJobs({
          databaseUrl: options.databaseUrl,
          log,
          tasks: { sweep: tick, subscriptions: pageCare.subscriptions, tokens: pageCare.tokens },
          crontab: '* * * * * sweep\n*/10 * * * * subscriptions\n17 5 * * * tokens',
        });
        lookAtTokens = pageCare.tokens();
      }
      isRunning = true;
    },
    async stop(linger) {
      isRunning = false;
      if (linger) lingering = linger;
      const closed = server.close();
      if (!linger) await closed;
      await jobs?.stop();
      await lookAtTokens;
      await drain.stop();
      // the sender last: the others owe through it
      for (const worker of workers.toReversed()) await worker.stop();
      await closed;
      await receiver.close();
    },
  };
}
