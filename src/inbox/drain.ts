import { drainMember } from './drain-member.ts';
import { drainTogether } from './drain-together.ts';
import { describeFailure } from './failure.ts';
import type { TurnParts } from './handle-next.ts';
import { handOut, release } from './lease.ts';
import { type Listener, listen } from './listen.ts';
import { pause } from './pause.ts';
import { READY_CHANNEL } from './store-events.ts';

export interface Drain {
  /**
   * A hint that members may be ready. Members are taken from the table whatever the hint says, so that this process
   * and others share the work by one rule; before `start` and after `stop` it does nothing.
   */
  wake(memberIds?: string[]): void;
  /** Until when it would take so many members, whose events are being stored; null: it has no room, or others wait for some. */
  room(members: number): Date | null;
  /** Members it has a lease of already. */
  take(memberIds: readonly string[]): void;
  /** Begins to take members; resolves once this process hears of events stored by others. */
  start(): Promise<void>;
  /** Takes no more members, lets the turns under way end, and gives back what was taken. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way in this process and a last look found nobody ready. */
  settled(): Promise<void>;
}

export interface DrainOptions extends TurnParts {
  /** Hears for whom of those who had a turn posts wait, now that they are here again. */
  onNews?(memberIds: readonly string[]): void;
  /** @param pages on which alone something is owed now; null: on any */
  onHandled(memberIds: readonly string[], pages: readonly string[] | null): void;
  /** Where to LISTEN: a direct connection, not a pooler. Without it only `wake` wakes. */
  listenUrl?: string;
  /** What the receiver of this process says on the channel: its hand-off has told us already. */
  own?: string;
  /** Transactions at the same time, each with a connection of the pool. */
  concurrency?: number;
  /** How long members taken by a process that died are kept from others; a turn takes a fraction of it. */
  leaseMs?: number;
  /** How often to look without being woken: nobody hears a lease run out. Not at all unless given. */
  pollMs?: number;
}

/** Members taken ahead, for each place: one statement hands out several. */
const AHEAD = 4;

/**
 * How long whoever is taken with their event, before anybody was told of it, is kept from others: as long as it takes to begin. Should the
 * process not come to it (it died, it is slow, it never heard that the event is stored), another finds them soon after.
 */
const TAKEN_AT_STORING_MS = 2_500;

/** So many share a transaction. */
const TOGETHER = 32;

/**
 * With so many transactions under way the next begins for so many who wait: it costs nearly the same for one as for many. Nobody waits
 * longer than that for others to come: those under way may be slow.
 */
const WORTH_ANOTHER = [1, 8, 16, 32];
const WAIT_FOR_OTHERS_MS = 15;

/**
 * How long the look behind turns that only talked waits for others to share it: it finds something only where an event
 * was stored in the very moment in which its member's turn ended.
 */
const LOOK_BEHIND_MS = 25;

export function createDrain(options: DrainOptions): Drain {
  const { db, clock, log, concurrency = 8, leaseMs = 10_000 } = options;
  const stopping = new AbortController();
  const parts = {
    ...options,
    stopping: stopping.signal,
    onHandled(memberIds: readonly string[], pages: readonly string[] | null) {
      mayHaveLeft ||= pages === null;
      options.onHandled(memberIds, pages);
    },
  };
  /** Leased to us, waiting: for a place of their own, and for any. */
  const apart = new Set<string>();
  const queue = new Set<string>();
  /** Leased to us, while their last turns here are ending. */
  const again = new Set<string>();
  /** Whose turns here have ended, but nobody has looked behind them. */
  const behind = new Set<string>();
  const running = new Map<string, Promise<void>>();
  /** Transactions under way: of those who want their own, and of whoever came next. */
  const under = { apart: 0, next: 0 };
  /** Half of the places are left to the former. Since only so many others begin, those who wait meanwhile share. */
  const mostNext = Math.ceil(concurrency / 2);
  const alarms = new Set<NodeJS.Timeout>();
  let started = false;
  let wanted = false;
  /** A turn was more than talk: there may be events of its making in other inboxes. */
  let mayHaveLeft = false;
  /** Not all who are ready could be handed out. */
  let isCrowded = false;
  let looking: Promise<void> | undefined;
  let listener: Listener | undefined;
  let poll: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let others: NodeJS.Timeout | undefined;
  let quiet: (() => void)[] = [];

  function wake(): void {
    if (!started || stopping.signal.aborted) return;
    wanted = true;
    looking ??= look().finally(() => {
      looking = undefined;
      whenQuiet();
    });
  }

  /** Takes members while there are any and there is room; never rejects. A wake-up during a look leads to another. */
  async function look(): Promise<void> {
    for (let troubles = 0; wanted && !stopping.signal.aborted; ) {
      // Asked again when a member is done: `wanted` stays.
      if (isFull()) {
        isCrowded = true;
        return;
      }
      wanted = false;
      mayHaveLeft = false;
      const ended = [...behind];
      behind.clear();
      try {
        const limit = concurrency * AHEAD;
        const { memberIds, more, waiting, news } = await handOut(db, clock.now(), { limit, leaseMs, behind: ended });
        troubles = 0;
        wanted ||= more;
        isCrowded = more;
        begin([...memberIds, ...waiting]);
        if (news.length > 0) options.onNews?.(news);
      } catch (error) {
        troubles += 1;
        wanted = true;
        for (const id of ended) behind.add(id);
        log.warn({ failure: describeFailure(error) }, 'members cannot be handed out');
        await pause(troubles, stopping.signal);
      }
    }
  }

  const isFull = () => apart.size + queue.size >= concurrency;

  function begin(ids: readonly string[]): void {
    // whoever has just stepped aside may be handed out before their place here is free
    for (const id of ids) {
      if (running.has(id)) again.add(id);
      else if (!apart.has(id)) queue.add(id);
    }
    fill();
  }

  /** @param isPatient false: they have waited for others long enough */
  function fill(isPatient = true): void {
    while (!stopping.signal.aborted && under.apart + under.next < concurrency) {
      const [own] = apart;
      if (own === undefined && (queue.size === 0 || under.next >= mostNext)) return;
      if (own === undefined && isPatient && queue.size < (WORTH_ANOTHER[under.next] ?? TOGETHER)) {
        waitForOthers();
        return;
      }
      const ids = own === undefined ? [...queue].slice(0, TOGETHER) : [own];
      const turns = run(ids, own === undefined ? 'next' : 'apart');
      for (const id of ids) {
        queue.delete(id);
        apart.delete(id);
        running.set(id, turns);
      }
    }
  }

  async function run(ids: readonly string[], as: 'apart' | 'next'): Promise<void> {
    under[as] += 1;
    const [only] = ids;
    if (ids.length > 1) {
      const together = await drainTogether(parts, ids);
      for (const id of together.apart) apart.add(id);
      for (const id of together.behind) behind.add(id);
    } else if (only !== undefined) {
      const onward = await drainMember(parts, only);
      if (onward === 'behind') behind.add(only);
      else if (onward === 'aside') wanted = true;
      else if (onward !== undefined) wakeAt(onward);
    }
    under[as] -= 1;
    for (const id of ids) {
      running.delete(id);
      if (again.delete(id) && !apart.has(id)) queue.add(id);
    }
    fill();
    if (wanted || mayHaveLeft || isCrowded || quiet.length > 0) wake();
    else if (behind.size > 0) lookBehind();
    whenQuiet();
  }

  function waitForOthers(): void {
    others ??= setTimeout(() => {
      others = undefined;
      fill(false);
    }, WAIT_FOR_OTHERS_MS);
  }

  function lookBehind(): void {
    if (stopping.signal.aborted) return;
    soon ??= setTimeout(() => {
      soon = undefined;
      wake();
    }, LOOK_BEHIND_MS);
  }

  /** In real time, also when the clock was moved: who moves it wakes us. The sweeper covers what is far away. */
  function wakeAt(time: Date): void {
    if (stopping.signal.aborted) return;
    const alarm = setTimeout(
      () => {
        alarms.delete(alarm);
        wake();
      },
      Math.min(Math.max(time.getTime() - clock.now().getTime(), 0) + 5, 3_600_000),
    );
    alarms.add(alarm);
  }

  function isQuiet(): boolean {
    return looking === undefined && [running, queue, apart, behind].every(({ size }) => size === 0);
  }

  function whenQuiet(): void {
    if (!isQuiet()) return;
    for (const resolve of quiet) resolve();
    quiet = [];
  }

  return {
    wake,
    room(members) {
      if (!started || stopping.signal.aborted || isCrowded) return null;
      if (apart.size + queue.size + members > concurrency * AHEAD) return null;
      // they would wait here, while another process may be idle
      if (under.next >= mostNext) return null;
      return new Date(clock.now().getTime() + TAKEN_AT_STORING_MS);
    },
    take(memberIds) {
      if (!stopping.signal.aborted) begin(memberIds);
      // their lease runs out by itself
      else release(db, memberIds).catch(() => {});
    },
    async start() {
      started = true;
      if (options.listenUrl !== undefined) listener = listen(options.listenUrl, READY_CHANNEL, wake, log, options.own);
      if (options.pollMs !== undefined) poll = setInterval(wake, options.pollMs);
      wake();
      await listener?.listening;
    },
    async stop() {
      stopping.abort();
      clearInterval(poll);
      clearTimeout(soon);
      clearTimeout(others);
      for (const alarm of alarms) clearTimeout(alarm);
      await listener?.close();
      await looking;
      await Promise.all(running.values());
      const left = [...apart, ...queue, ...again, ...behind];
      if (left.length > 0) await release(db, left).catch(() => {});
      for (const set of [queue, apart, again, behind]) set.clear();
      whenQuiet();
    },
    async settled() {
      wake();
      if (!isQuiet()) await new Promise<void>((resolve) => quiet.push(resolve));
    },
  };
}
