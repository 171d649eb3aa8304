import { testDatabase } from '../../../test/helpers/database.ts';
import type { Db, Trx } from '../../database/database.ts';
import type { ParsedEvent } from '../../messenger/parsed.ts';
import { createDrain, type DrainOptions } from '../drain.ts';
import type { Turn, TurnOutcome } from '../handle-next.ts';
import type { Log } from '../log.ts';
import type { WaitingEvent } from '../oldest.ts';
import { createReceiver, type Receiver, type ReceiverOptions } from '../receive.ts';

export const PAGE = '104000000000001';

export class MovableClock {
  #now = new Date('2026-11-22T12:00:00Z').getTime();
  now(): Date {
    return new Date(this.#now);
  }
  advance(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

/** Keeps what was logged. */
export class LogBook implements Log {
  lines: string[] = [];
  info = (about: object, message: string) => void this.lines.push(JSON.stringify({ message, ...about }));
  warn = this.info;
  error = this.info;
}

/** A turn of one event; of several, one after the other in their transaction. */
export type OneTurn = (trx: Trx, event: WaitingEvent, now: Date) => Promise<Exclude<TurnOutcome, 'apart'>>;

const eachOf =
  (turn: OneTurn): Turn =>
  async (trx, events, now) => {
    const outcomes: TurnOutcome[] = [];
    for (const event of events) outcomes.push(await turn(trx, event, now));
    return outcomes;
  };

export interface World {
  db: Db;
  url: string;
  clock: MovableClock;
  log: LogBook;
  /** A receiver without hand-off, unless given one. */
  receiver(options?: Partial<ReceiverOptions>): Receiver;
  /** Not started. */
  drain(options: Omit<Partial<DrainOptions>, 'turn'> & { turn: OneTurn }): ReturnType<typeof createDrain>;
  memberId(psid: string): Promise<string>;
  close(): Promise<void>;
}

/** A database with one Page, and what is needed to fill and drain its inbox. */
export async function createWorld({ connections = 1 } = {}): Promise<World> {
  const { db, url, close } = await testDatabase({ connections });
  const clock = new MovableClock();
  const log = new LogBook();
  await db.insertInto('page').values({ id: PAGE, created_at: clock.now() }).execute();
  return {
    db,
    url,
    clock,
    log,
    receiver: (options = {}) =>
      createReceiver({ db, clock, log, onReady: () => {}, isOurPage: (pageId) => pageId === PAGE, ...options }),
    drain: ({ turn, ...options }) =>
      createDrain({
        db,
        clock,
        log,
        onHandled: () => {},
        onPoison: async () => {},
        onFlood: async () => {},
        turn: eachOf(turn),
        ...options,
      }),
    memberId: async (psid) =>
      (await db.selectFrom('member').select('id').where('psid', '=', psid).executeTakeFirstOrThrow()).id,
    close,
  };
}

/** A text message of the person `psid`; its dedup key is made of both. */
export function message(psid: string, text: string, extra: Partial<ParsedEvent> = {}): ParsedEvent {
  return {
    pageId: PAGE,
    psid,
    dedupKey: `m:${psid}:${text}`,
    sentAt: new Date('2026-11-22T12:00:00Z'),
    kind: 'message',
    inbound: { type: 'text', text },
    opensWindow: true,
    ...extra,
  };
}

/** Something that happens once and that others wait for. */
export class Signal {
  #settled = Promise.withResolvers<void>();
  give = (): void => this.#settled.resolve();
  get given(): Promise<void> {
    return this.#settled.promise;
  }
}

/** Counts, and resolves when a number is reached. */
export class Tally {
  count = 0;
  #waiting: { number: number; resolve(): void }[] = [];
  add = (some: readonly unknown[] = [1]): void => {
    this.count += some.length;
    for (const { number, resolve } of this.#waiting) if (this.count >= number) resolve();
  };
  reached(number: number): Promise<void> {
    if (this.count >= number) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ number, resolve }));
  }
}
