import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import { MOST_CALLS } from '../messenger/most-calls.ts';
import { type AtOnce, createAtOnce } from './at-once.ts';
import { type Brake, type Claim, type ClaimedRow, claimDue, duePages } from './claim.ts';
import { gatherWrites } from './gather-writes.ts';
import { createLooks } from './looks.ts';
import { createPageDoor } from './page-door.ts';
import { pausePage } from './page-pause.ts';
import { type Beginning, type Sent, type SentPart, storeBegun, storeSent } from './progress.ts';
import type { OutboxLog, SendClient } from './send-client.ts';
import { sendRow } from './send-row.ts';
import { sweepLeases } from './sweep.ts';

export interface SenderOptions {
  db: Db;
  clock: Clock;
  client: SendClient;
  /** The Page's token in clear; null: this Page cannot be written to (its queue waits). */
  pageToken(pageId: string): Promise<string | null>;
  /** The same without asking for it; null: not at hand. Without it no answer begins with its turn. */
  tokenAtHand?(pageId: string): string | null;
  /** As it is stored, not as it is remembered. */
  newestToken?(pageId: string): Promise<string | null>;
  log: OutboxLog;
  /**
   * Told once a pause: the Page has been paused (Meta's numbers), or has no token (« no token »).
   * @param isNew it sent before: this is no trouble that goes on
   */
  onPageTrouble(pageId: string, numbers: string, isNew: boolean): void;
  /** Members who were not told of posts after all: the courier decides again. */
  onGivenBack?(memberIds: readonly string[]): void;
  /** Our own brake for each Page; Meta's limits are far above it. */
  brake?: Brake;
  /**
   * Rows sent at the same time by this process. A row has its place while its call lasts and while it is written before and after it
   * that it began and was sent: at full load each of these waits its turn, so that with a Graph API 50 ms away a place is
   * taken for some 200 ms, and 64 places were 300 messages a second.
   */
  parallel?: number;
  /** How long a part may take: longer than the client's own time limit. */
  leaseMs?: number;
  /** How often to look without being woken: retries, pauses that end, what other processes enqueued. */
  pollMs?: number;
  /** In [0, 1): spreads retries. */
  random?: () => number;
}

export interface Sender {
  /**
   * A hint that something may be due, for one Page or for all. Losing it costs one poll interval. Before `start` it
   * does nothing: a process that only answers webhooks must not send.
   */
  wake(pageId?: string): void;
  /** Answers that begin with the turn that owes them, while there is plenty of everything. */
  atOnce: AtOnce;
  start(): void;
  /** Ends after the parts under way; rows with parts left go back to the queue. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing that may go now is left (the first look of `start` included). */
  idle(): Promise<void>;
}

/** Meta's number for a token that is no good. */
const OF_THE_TOKEN = /^190\b/;
const LONGEST_BACK_OFF_MS = 10_000;
/** So many free places are worth a claim. */
const FEW = 16;
/** Where answers of Meta's come in one upon the other, they are written down so seldom. */
const REST_MS = 8;
/** How long a few free places may wait for more: a claim costs the same for one row as for many. */
const GATHER_MS = 20;
/** A claim waits no longer for those who are at its Page: the lock of the database is what it needs. */
const PATIENCE_MS = 50;

/**
 * Sends what is owed. One loop claims for the woken Pages in turn (each gets its share of the free places), and
 * every claimed row is sent on its own: several members at once, one row a member, part after part.
 * The truth is in the tables; what is kept here are hints.
 */
export function createSender(options: SenderOptions): Sender {
  const { db, clock, log } = options;
  const brake = options.brake ?? { perSecond: 10, burst: 20 };
  const parallel = options.parallel ?? MOST_CALLS;
  const leaseMs = options.leaseMs ?? 30_000;
  const pollMs = options.pollMs ?? 2_000;
  const few = Math.max(1, Math.min(FEW, Math.floor(parallel / 4)));

  const woken = new Set<string>();
  let everywhere = false;
  const underWay = new Set<Promise<void>>();
  /** Places of answers that are being written. */
  let kept = 0;
  const looks = createLooks();
  const door = createPageDoor();
  const begin = gatherWrites((all: Beginning[]) => storeBegun(db, all));
  const sent = gatherWrites<SentPart, { sent: Sent; asOf: number }>(async (all) => {
    const asOf = looks.ended();
    return (await storeSent(db, all)).map((sent) => ({ sent, asOf }));
  }, REST_MS);
  let loop: Promise<void> | null = null;
  let stopping = false;
  let started = false;
  let failures = 0;
  let poll: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  const timers = new Map<string, NodeJS.Timeout>();
  const withoutToken = new Set<string>();

  function wake(pageId?: string): void {
    if (!started) return;
    if (pageId === undefined) everywhere = true;
    else woken.add(pageId);
    run();
  }

  function run(): void {
    // a loop under way looks at the hints again before it ends
    if (loop || stopping) return;
    loop = serveAll()
      .then(() => {
        failures = 0;
        return true;
      })
      .catch((error: unknown) => {
        failures += 1;
        log.error({ err: error, failures }, 'outbox: the database did not answer');
        return false;
      })
      .then((ok) => {
        loop = null;
        if (ok && (everywhere || woken.size > 0)) run();
        else if (!ok) later('', Math.min(100 * 2 ** failures, LONGEST_BACK_OFF_MS));
      });
  }

  async function serveAll(): Promise<void> {
    let isPatient = true;
    while (!stopping && (everywhere || woken.size > 0)) {
      if (everywhere) {
        const pages = await duePages(db, clock.now());
        everywhere = false;
        for (const pageId of pages) woken.add(pageId);
        continue;
      }
      const free = parallel - underWay.size - kept;
      if (free <= 0 || (free < few && isPatient)) {
        isPatient = await moreFree(free <= 0);
        continue;
      }
      isPatient = true;
      const [pageId] = woken;
      if (pageId === undefined) return;
      // a few at a time also when many Pages wait: they come round in turn
      const share = Math.min(free, Math.max(few, Math.ceil(free / woken.size)));
      woken.delete(pageId);
      try {
        await servePage(pageId, share);
      } catch (error) {
        woken.add(pageId);
        throw error;
      }
    }
  }

  /** @returns whether it is worth to wait on: not when nothing ended for a while (a Graph API that hangs) */
  async function moreFree(isFull: boolean): Promise<boolean> {
    const ended = Promise.race(underWay).then(() => true);
    if (isFull) return ended;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, GATHER_MS, false);
    });
    return Promise.race([ended, enough]).finally(() => clearTimeout(timer));
  }

  async function servePage(pageId: string, limit: number): Promise<void> {
    const token = await options.pageToken(pageId);
    if (token === null) {
      if (!withoutToken.has(pageId)) options.onPageTrouble(pageId, 'no token', false);
      withoutToken.add(pageId);
      return;
    }
    withoutToken.delete(pageId);
    const claim = await db.connection().execute(async (one) => {
      // with a connection already: those at the Page have theirs, and may have the last ones
      const { leave } = await door.enter([pageId], PATIENCE_MS);
      const claimIn = (ownFirst: boolean) =>
        claimDue(one, pageId, { now: clock.now(), limit, leaseMs, brake, ownFirst });
      return await looks.at(pageId, claimIn).finally(leave);
    });
    if (claim.more) woken.add(pageId);
    if (claim.waitMs > 0) later(pageId, claim.waitMs);
    if (claim.givenBack.length > 0) options.onGivenBack?.(claim.givenBack);
    for (const row of claim.rows) launch(row, token, claim);
  }

  function launch(row: ClaimedRow, token: string, { trouble, slow }: Pick<Claim, 'trouble' | 'slow'>): void {
    let asOf = Number.NEGATIVE_INFINITY;
    const sending: Promise<void> = sendRow(row, {
      db,
      clock,
      client: options.client,
      page: { id: row.pageId, token },
      trouble,
      slow,
      leaseMs,
      log,
      random: options.random ?? Math.random,
      isStopping: () => stopping,
      pause: (pageId, numbers) => pauseFor(pageId, numbers, token),
      storeBegun: begin,
      async storeSent(part) {
        const stored = await sent(part);
        asOf = stored.asOf;
        return stored.sent;
      },
    })
      .catch((error: unknown) => {
        // its lease runs out, and the sweeper takes it from there
        log.error({ err: error, outboxId: row.id }, 'outbox: a row was left under way');
        return false;
      })
      .then((isLast) => {
        underWay.delete(sending);
        // the member's next row may go now; also one of which the last statement knew nothing, and for which a look found them too busy
        if (!isLast || looks.mayHaveMissed(row.pageId, asOf)) woken.add(row.pageId);
        // what nobody asked for follows a moment later
        if (!isLast && row.lane > 0 && brake.apartMs) later(row.pageId, brake.apartMs);
        run();
      });
    underWay.add(sending);
  }

  /** Half of the places are for what waits in the queue. */
  function keep(places: number): boolean {
    if (places > 0 && (!started || stopping || parallel - underWay.size - kept - places < parallel / 2)) return false;
    kept += places;
    return true;
  }

  function during(work: Promise<void>): void {
    const ended: Promise<void> = work.finally(() => underWay.delete(ended));
    underWay.add(ended);
  }

  async function pauseFor(pageId: string, numbers: string, token: string): Promise<void> {
    // of an old token that is no news: it was renewed while this process went on with what it remembered
    if (OF_THE_TOKEN.test(numbers) && (await hasNewToken(pageId, token))) return;
    const trouble = await pausePage(db, pageId, numbers, clock.now());
    if (trouble === 0) return;
    log.error({ pageId, numbers }, 'outbox: Meta refuses this Page, it is paused');
    options.onPageTrouble(pageId, numbers, trouble === 1);
  }

  async function hasNewToken(pageId: string, token: string): Promise<boolean> {
    const newest = await options.newestToken?.(pageId);
    return newest !== undefined && newest !== null && newest !== token;
  }

  /** Looks again after a while. */
  function later(pageId: string, milliseconds: number): void {
    if (!started || stopping || timers.has(pageId)) return;
    const timer = setTimeout(() => {
      timers.delete(pageId);
      if (pageId === '') run();
      else wake(pageId);
    }, milliseconds);
    timers.set(pageId, timer);
  }

  /** Also settles what processes that died left behind: a member waits for it before hearing anything more. */
  async function look(): Promise<void> {
    try {
      await sweepLeases(db, clock.now());
      wake();
    } catch (error) {
      log.error({ err: error }, 'outbox: the database did not answer');
    }
    if (started && !stopping) poll = setTimeout(lookAgain, pollMs);
  }

  function lookAgain(): void {
    looking = look();
  }

  return {
    wake,
    atOnce: createAtOnce({
      ...{ db, clock, log, brake, leaseMs, door, wake, keep, during },
      tokenAtHand: (pageId) => options.tokenAtHand?.(pageId) ?? null,
      launch: (row, token) => launch(row, token, { trouble: null, slow: false }),
      isStopping: () => stopping,
    }),
    start() {
      if (started || stopping) return;
      started = true;
      lookAgain();
    },
    async stop() {
      stopping = true;
      started = false;
      clearTimeout(poll);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await settled();
    },
    idle: settled,
  };

  async function settled(): Promise<void> {
    await looking;
    while (loop || underWay.size > 0) await Promise.all([loop, ...underWay]);
  }
}
