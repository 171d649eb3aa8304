import type { ColumnType, Generated, Selectable } from 'kysely';
import type { DigestEvery } from './digest.table.ts';

/** What a member may choose: e-mail, or notifications in a browser. */
export type ChannelKind = 'mail' | 'push';
/** By which way the house itself sends something beside the window: also by a template that Meta approved for the Page. */
export type SideKind = ChannelKind | 'template';

/** Where a member may be told of their own matters while Messenger lets us say nothing. */
export interface SideChannelTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  kind: ChannelKind;
  /** The e-mail address, or the address of a browser at its maker's push service. Nowhere else is it kept. */
  address: string;
  /** When the link that confirms it was last asked for: older links are dead. Of a browser, when it was tied. */
  asked_at: Date;
  confirmed_at: Date | null;
  /** The other side says that nobody is there. */
  refused_at: Date | null;
  /** Keys of a browser, base64url: what it is sent is sealed with them, from its maker too. */
  p256dh: Generated<string | null>;
  auth: Generated<string | null>;
  /** Of a browser: its worker says what it shows. Those tied before that was asked of it do once one of their member's has said so. */
  says_shown: Generated<boolean>;
  /** Of an address: how often it is sent what is new in the town; null: not at all. */
  digest: Generated<DigestEvery | null>;
  /** The morning of the next one. */
  digest_at: Generated<Date | null>;
}
export type SideChannel = Selectable<SideChannelTable>;

/** One thing sent through a side channel. */
export interface SideMessageTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  /** By which way; `hand`: an admin is asked for a word of their own, and `sent` when they say it is. */
  kind: SideKind | 'hand';
  /** Of a mail; null: the member has given it up since. A notification goes to all their browsers. */
  channel_id: string | null;
  /** The link that confirms an address; notices (outbox.side_message_id); or posts that were asked for by an alert. */
  what: 'confirm' | 'notices' | 'alert';
  /** Of the last, the posts it tells of. */
  post_ids: Generated<string[]>;
  /** Of a confirmation, a hash of the address, for a day: how often it was asked for. */
  mark: string | null;
  /** `sent`: its server has accepted it; `failed`: refuses it for good; `given-up`: in vain for hours, or pointless. */
  state: Generated<'waiting' | 'sent' | 'failed' | 'given-up'>;
  created_at: Date;
  not_before: Date;
  lease_until: Date | null;
  attempts: Generated<number>;
  error: string | null;
  settled_at: Date | null;
  /** Of a notification that was taken: when it was in vain, unless a browser shows it before. */
  climbs_at: Generated<Date | null>;
  /** The admin who says that they have written (`sent`), or that they cannot (`given-up`). */
  admin_id: Generated<string | null>;
}
