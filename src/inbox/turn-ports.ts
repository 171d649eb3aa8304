import type { Effect, EffectOutput, HouseRules } from '../community/effect.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Book, Locale } from '../conversation/book.ts';
import type { Bubble } from '../conversation/bubble.ts';
import type { Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';

/** Somebody a message is for. */
export interface Addressee {
  id: string;
  page_id: string;
  locale: Locale;
  /** They read it when they come back, which may be on another day. */
  isAway?: boolean;
}

/** Messages for somebody; `topic`, `joins`, `overtakes`, `relayId`: what they speak of and pass on, see outbox/enqueue.ts. */
export interface Owed {
  to: Addressee;
  parts: SendMessage[];
  topic?: string;
  joins?: true;
  overtakes?: readonly string[];
  relayId?: string;
  notBefore?: Date;
  /** Key of their first sentence. */
  says?: string;
  /** It only asks: a newer question takes its place while it has not been sent. */
  asks?: boolean;
  /** The posts a broadcast tells of. */
  posts?: readonly string[];
}

/** What a turn needs of the rest of the house; everything that writes takes the turn's transaction. */
export interface TurnPorts {
  book: Book;
  effects: Readonly<Record<string, Effect>>;
  timezone: string;
  house: HouseRules;
  /** Puts bubbles into words, in the reader's language and within Meta's limits. */
  render(bubbles: Bubble[], to: Addressee, timezone: string, now: Date): SendMessage[];
  /** 0: answers to what the members just did; 1: matters of theirs; 2: news of posts. */
  sendAll(trx: Trx, lane: 0 | 1 | 2, owed: readonly Owed[], now: Date): Promise<void>;
  /** These members are asked something else now: questions that were not sent yet need not be. */
  supersede(trx: Trx, memberIds: readonly string[], now: Date): Promise<void>;
  keepPhoto(trx: Trx, memberId: string, url: string, now: Date): Promise<string>;
  postInternal(trx: Trx, news: NonNullable<EffectOutput['internal']>[number], now: Date): Promise<void>;
  /** `by`: whose turn publishes, who need not be the author; null: nobody's. */
  broadcast(trx: Trx, postId: string, by: string | null): Promise<void>;
  announce(trx: Trx, what: NonNullable<EffectOutput['announce']>, timezone: string, now: Date): Promise<void>;
  takeBack(trx: Trx, postId: string, now: Date, by: string | null): Promise<void>;
  unsay(trx: Trx, relayIds: readonly string[], now: Date): Promise<void>;
  /** A post is up again; `by`: whose turn put it there. */
  upAgain(by: string): void;
  /** A mail is owed that somebody waits for; `by`: whose turn owes it. */
  letter(by: string): void;
  /** What still waits to be said of these is no news any more; `says`: only what begins with one of these sentences. */
  overtake(
    trx: Trx,
    about: readonly { memberId: string; topic: string }[],
    now: Date,
    says?: readonly string[],
  ): Promise<void>;
  placesOf(trx: Trx, town: Town, now: Date): Promise<readonly string[]>;
}
