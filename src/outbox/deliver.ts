import type { Clock } from '../database/clock.ts';
import type { Db, Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { finishSome, type Progress, writeDeliveries } from './broadcasts.ts';
import { choose } from './choose.ts';
import { gatherUnsent } from './deliveries.ts';
import {
  type DueDelivery,
  type DueMember,
  type DueOnly,
  dueMembers,
  lastOfSlice,
  lockDeliveries,
  markDeliveries,
  type PostForCard,
  photosUnderWay,
  reserveMembers,
} from './due-deliveries.ts';
import { enqueue, type OwedMessage } from './enqueue.ts';
import { createGivenBack } from './given-back.ts';
import type { Rank } from './outbox.table.ts';
import type { OutboxLog } from './send-client.ts';
import { createTurns, type Turns } from './turns.ts';
import { createWriting, type Writing } from './writing.ts';

/**
 * Words and buttons for the posts, in the order in which they are shown: one message for one post, a carousel for several
 * (F2). `isReturn`: some of them were published while the member was away (F3).
 */
export type RenderPosts = (
  posts: PostForCard[],
  member: { id: string; locale: 'fr' | 'en'; isReturn: boolean },
) => SendMessage[];

export interface CourierOptions {
  db: Db;
  clock: Clock;
  renderPosts: RenderPosts;
  /** Hears which Pages have something new to send, after the commit. */
  wakeSender(pageId: string): void;
  log: OutboxLog;
  /** false: posts close together are told one by one, as where one person tries everything and looks on. */
  gathers?: boolean;
  /** Members told in one transaction. */
  batch?: number;
  /** Members of whom one look everywhere asks at a time. */
  slice?: number;
  pollMs?: number;
}

export interface Courier {
  /**
   * A hint: a post was published, a photo is ready, this member came back; `givenBack`: what was written for them was no news any
   * more when it was to be sent.
   */
  wake(about?: { member?: string; givenBack?: boolean }): void;
  start(): void;
  stop(): Promise<void>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
  /** Tells everybody who may be told now. @returns the number of members */
  runOnce(now: Date): Promise<number>;
}

/**
 * What hints do not tell (somebody's hours begin, another process died) is looked for so often, everywhere. Of millions that
 * takes a while: so many at a time, with a rest between them, and what hints tell comes first.
 */
const SWEEP_MS = 10 * 60_000;
/** People's hours begin at full hours of their clocks, some of which (the Marquesas) are half an hour off: a look everywhere just then finds them at once. */
const HOURS_BEGIN_MS = 30 * 60_000;
const SLICE = 5_000;
const REST_MS = 100;

/** What else there is to do is looked at after so many batches. */
const TIDIED_EVERY = 32;

const idsOf = (members: readonly DueMember[]): string[] => members.map(({ id }) => id);

/** Turns waiting deliveries of reachable members into one broadcast a member. */
export function createCourier(options: CourierOptions): Courier {
  const { db, clock, log } = options;
  const batch = options.batch ?? 100;
  const slice = options.slice ?? SLICE;
  const gathers = options.gathers ?? true;
  const isDueNow = ({ gatheredUntil }: DueMember): boolean => !gathers || gatheredUntil === null;
  let round: Promise<void> | null = null;
  let again = false;
  /** Ends the round's wait for what is being written. */
  let heed = (): void => {};
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let sweptAt = Number.NEGATIVE_INFINITY;
  /** How far the look everywhere that is under way has come. */
  let sweptTo: string | null = null;
  let rest: NodeJS.Timeout | undefined;
  /** Who came back, or was just being told of something; of which posts photos are under way. Lost with the process, which begins by looking everywhere. */
  const members = new Set<string>();
  /** For whom posts are being gathered, and until when. Lost likewise. */
  const gathering = new Map<string, Date>();
  const waitingForPhotos = new Set<string>();
  const progress: Progress = new Map();
  const isGivenBackAgain = createGivenBack(SWEEP_MS);

  async function runOnce(now: Date): Promise<number> {
    await writeDeliveries(db);
    while ((await finishSome(db, now, progress)).isMore);
    return await tell(now, {});
  }

  async function tell(now: Date, only: DueOnly, begin = '0'): Promise<number> {
    let told = 0;
    let after: string | null = begin;
    while (after !== null && !stopped) {
      const result: { told: number; last: string | null } = await tellSome(now, only, after);
      told += result.told;
      after = result.last;
    }
    return told;
  }

  async function tellSome(now: Date, only: DueOnly, after: string): Promise<{ told: number; last: string | null }> {
    const result = await db.transaction().execute((trx) => tellBatch(trx, now, after, only));
    for (const pageId of result.pages) options.wakeSender(pageId);
    // not at once: whoever has them now may have told them by the next round
    for (const id of result.taken) members.add(id);
    for (const { id, gatheredUntil } of result.gathered) if (gatheredUntil !== null) gathering.set(id, gatheredUntil);
    return result;
  }

  /** Members in order of id, from the one after `after`; nobody is looked at twice in a round. */
  async function tellBatch(trx: Trx, now: Date, after: string, only: DueOnly) {
    const found = await dueMembers(trx, now, batch, after, only);
    if (found.length === 0) return { last: null, taken: [], gathered: [], told: 0, pages: new Set<string>() };
    const wanted = idsOf(found.filter(isDueNow));
    const among = await reserveMembers(trx, wanted);
    const free = new Set(among);
    // whom another courier is telling is left to it; and whom it has just told may have had enough
    const ours = idsOf((await dueMembers(trx, now, batch, '0', { among })).filter(isDueNow));
    // what has not left yet is told with the rest
    if (gathers) await gatherUnsent(trx, ours, now);
    const deliveries = await lockDeliveries(trx, ours, now);
    const messages: OwedMessage[] = [];
    const told: DueDelivery[] = [];
    const passed: DueDelivery[] = [];
    const { ofMembers, unwanted } = await choose(trx, deliveries);
    for (const [memberId, { shown, over }] of ofMembers) {
      const parts = render(memberId, shown);
      const [first] = shown;
      if (parts === null || first === undefined) continue;
      messages.push({
        pageId: first.member.pageId,
        memberId,
        lane: 2,
        rank: Math.min(...shown.map(({ rank }) => rank)) as Rank,
        parts,
        posts: shown.map(({ post }) => post.id),
      });
      told.push(...shown);
      passed.push(...over);
    }
    await enqueue(trx, messages, now);
    await markDeliveries(trx, told, 'told');
    await markDeliveries(trx, passed, 'passed');
    await markDeliveries(trx, unwanted, 'unwanted');
    return {
      last: found.at(-1)?.id ?? null,
      taken: wanted.filter((id) => !free.has(id)),
      gathered: gathers ? found : [],
      told: messages.length,
      pages: new Set(messages.map((message) => message.pageId)),
    };
  }

  /** A post that cannot be worded must not keep the others' news back. */
  function render(memberId: string, due: DueDelivery[]): SendMessage[] | null {
    const member = due[0]?.member;
    if (member === undefined) return null;
    try {
      return options.renderPosts(
        due.map((delivery) => delivery.post),
        { id: member.id, locale: member.locale, isReturn: due.some(({ isMissed }) => isMissed) },
      );
    } catch (error) {
      log.error({ err: error, memberId }, 'courier: a post could not be worded');
      return null;
    }
  }

  function wake(about: { member?: string; givenBack?: boolean } = {}): void {
    if (stopped) return;
    if (about.givenBack && about.member !== undefined && isGivenBackAgain(about.member, clock.now())) return;
    if (about.member !== undefined) members.add(about.member);
    if (round) {
      again = true;
      heed();
      return;
    }
    again = false;
    round = goRound()
      .catch((error: unknown) => {
        log.error({ err: error }, 'courier: a round failed, the next one takes it up');
        sweptAt = Number.NEGATIVE_INFINITY;
        sweptTo = null;
      })
      .then(() => {
        round = null;
        if (again) wake();
      });
  }

  /**
   * Looks only where something is known to be due; from time to time everywhere. A town of a million takes minutes: its posts, and those of
   * all other towns, are told some members at a time, in turn, and hints are heeded in between.
   */
  async function goRound(): Promise<void> {
    const turns = createTurns(tellSome, clock);
    const writing = createWriting(db, turns.add);
    try {
      await takeTurns(turns, writing);
    } catch (error) {
      // the next round looks everywhere, and must find what is being written now
      await writing.end().catch(() => {});
      throw error;
    }
  }

  async function takeTurns(turns: Turns, writing: Writing): Promise<void> {
    let slices = 0;
    let isFirst = true;
    do {
      while (!stopped) {
        if (again || isFirst) {
          isFirst = false;
          again = false;
          for (const post of waitingForPhotos) turns.add(post);
          waitingForPhotos.clear();
          await writing.begin();
          await tellThoseHere(clock.now());
        }
        if (turns.isOver()) {
          if (again) continue;
          if (!writing.isUnderWay()) break;
          await Promise.race([writing.next(), new Promise<void>((resolve) => (heed = resolve))]);
          continue;
        }
        const post = await turns.next();
        if (post !== null) for (const one of await photosUnderWay(db, [post], clock.now())) waitingForPhotos.add(one);
        slices += 1;
        if (slices % TIDIED_EVERY === 0) await tidy(turns);
      }
      await writing.end();
      await tidy(turns);
    } while (!turns.isOver() && !stopped);
  }

  /** Who came back, was just being told of something, or for whom posts were gathered. */
  async function tellThoseHere(now: Date): Promise<void> {
    const ready = [...gathering].flatMap(([id, until]) => (until <= now ? [id] : []));
    const here = [...new Set([...members, ...ready])];
    members.clear();
    for (const id of ready) gathering.delete(id);
    if (here.length > 0) await tell(now, { among: here });
  }

  /** In a large town that takes a while, and nobody waits for it: what is to be told comes in between. */
  async function tidy(turns: Turns): Promise<void> {
    const now = clock.now();
    await sweepOn(now);
    const { isMore, upAgain } = await finishSome(db, now, progress);
    for (const { post, after } of upAgain) turns.add(post, after);
    if (isMore && !stopped) rest ??= setTimeout(afterRest, REST_MS);
  }

  /** One slice of a look everywhere, where one is under way or due. */
  async function sweepOn(now: Date): Promise<void> {
    if (rest !== undefined) return;
    if (sweptTo === null) {
      const hasBegun = Math.floor(now.getTime() / HOURS_BEGIN_MS) !== Math.floor(sweptAt / HOURS_BEGIN_MS);
      if (Math.abs(now.getTime() - sweptAt) < SWEEP_MS && !hasBegun) return;
      sweptAt = now.getTime();
      sweptTo = '0';
    }
    const last = await lastOfSlice(db, sweptTo, slice);
    await tell(now, last === null ? {} : { upTo: last }, sweptTo);
    sweptTo = last;
    if (last !== null && !stopped) rest = setTimeout(afterRest, REST_MS);
  }

  function afterRest(): void {
    rest = undefined;
    wake();
  }

  async function idle(): Promise<void> {
    while (round) await round;
  }

  return {
    wake,
    start() {
      timer ??= setInterval(() => wake(), options.pollMs ?? 5_000);
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await idle();
      clearTimeout(rest);
    },
    idle,
    runOnce,
  };
}
