import { windowUntil } from '../community/members/window.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { ParsedEvent } from '../messenger/parsed.ts';
import { describeFailure, isUnreachable } from './failure.ts';
import { createGatherer, type GatherLimits } from './gather.ts';
import type { Log } from './log.ts';
import { type NewEvent, storeEvents } from './store-events.ts';

export interface Receiver {
  /**
   * Resolves once the events are in the database for good (or were known already, or belong to a Page that is not
   * ours). Rejects when they are not: the webhook is then answered by 503, and Meta sends it again.
   */
  receive(events: ParsedEvent[]): Promise<void>;
  /** Refuses further events; resolves when those under way are settled. */
  close(): Promise<void>;
}

export interface ReceiverOptions {
  db: Db;
  clock: Clock;
  log: Log;
  /**
   * Hears, right after the commit, who has something new: the hand-off to the drain of this process.
   * @param leased of these, whom it has already
   */
  onReady(memberIds: string[], leased: string[]): void;
  /** Until when it takes whom nobody has, so many at most; null: it has no room. */
  room?(members: number): Date | null;
  /** Hears of each time that events were stored. */
  onStored?(): void;
  isOurPage(pageId: string): boolean | Promise<boolean>;
  limits?: GatherLimits;
  /** What it says to other processes: who it is. */
  own?: string;
}

/** Takes the events of webhooks into the inbox: those that arrive while a commit is under way share the next one. */
export function createReceiver({
  db,
  clock,
  log,
  onReady,
  isOurPage,
  room,
  onStored = () => {},
  limits,
  own = '',
}: ReceiverOptions): Receiver {
  const write = async (events: NewEvent[]): Promise<void> => {
    const { told, leased } = await storeEvents(db, events, clock.now(), own, room?.(events.length) ?? null);
    onStored();
    if (told.length === 0) return;
    try {
      onReady(told, leased);
    } catch (error) {
      // Stored is stored: whoever missed the hand-off finds them in the table.
      log.error({ failure: describeFailure(error) }, 'the hand-off of stored events failed');
    }
  };
  const gatherer = createGatherer(write, isUnreachable, limits);

  return {
    async receive(events) {
      const receivedAt = clock.now();
      const pages = new Map<string, boolean>();
      for (const { pageId } of events) {
        if (!pages.has(pageId)) pages.set(pageId, await isOurPage(pageId));
      }
      const ours = events.filter(({ pageId }) => pages.get(pageId)).map((event) => newEvent(event, receivedAt));
      if (ours.length === 0) return;
      try {
        await gatherer.add(
          ours,
          ours.reduce((sum, { body }) => sum + body.length, 0),
        );
      } catch (error) {
        log.error({ events: ours.length, failure: describeFailure(error) }, 'events could not be stored');
        throw error;
      }
    },
    close: gatherer.close,
  };
}

function newEvent(event: ParsedEvent, receivedAt: Date): NewEvent {
  const { pageId, psid, dedupKey, kind, inbound, sentAt, opensWindow } = event;
  return {
    pageId,
    psid,
    dedupKey,
    kind,
    body: JSON.stringify(inbound),
    sentAt,
    receivedAt,
    windowUntil: opensWindow ? windowUntil(sentAt, receivedAt) : null,
  };
}
