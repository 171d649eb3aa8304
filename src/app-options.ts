import type { Logger } from 'pino';
import type { HouseRules } from './community/effect.ts';
import type { effects } from './community/effects.ts';
import type { MailConfig } from './config.ts';
import type { LoadedBook } from './conversation/load/loaded-book.ts';
import type { Clock } from './database/clock.ts';
import type { Db } from './database/database.ts';
import type { PushIdentity } from './side/pusher.ts';

/** What the house is built with: where it stands, who it is for Meta, and what it may do. */
export interface AppOptions {
  db: Db;
  /** For what passers-by read: fewer connections of it, so that none is missed by the chat. */
  pagesDb?: Db;
  /** Where the database is, for the connections that listen. */
  databaseUrl: string;
  clock: Clock;
  log: Logger;
  book: LoadedBook;
  roles: { web: boolean; worker: boolean };
  appSecret: string;
  /** Of the app at Meta, for looking at tokens and subscriptions. */
  appId?: string;
  isInDevelopment?: boolean;
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
  brake?: { perSecond: number; burst: number; apartMs?: number };
  /** How e-mails are sent; none: they are not. */
  mail?: MailConfig;
  /** Who we are for browsers; none: they are told nothing. */
  push?: PushIdentity;
  /** Where links open Messenger; `https://m.me` unless told. */
  messengerUrl?: string;
  /** Who answers for this deployment, in one line. */
  publisher?: string;
  /** Whether photos of posts are made in the sizes of pages before anybody asks; not said: when somebody does. */
  photosAhead?: boolean;
  /** What the home page leads to where everything may be tried: the phones of the emulator. */
  tryIt?: string;
  /** What turns work with, in tests that watch them. */
  effects?: typeof effects;
}
