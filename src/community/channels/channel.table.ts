import type { ColumnType, Generated, Selectable } from 'kysely';

/** Where a member may be told of their own matters while Messenger lets us say nothing. */
export interface SideChannelTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  kind: 'mail';
  /** The e-mail address. Nowhere else is it kept. */
  address: string;
  /** When the link that confirms it was last asked for: older links are dead. */
  asked_at: Date;
  confirmed_at: Date | null;
  /** The other side says that nobody is there. */
  refused_at: Date | null;
}
export type SideChannel = Selectable<SideChannelTable>;

/** One thing sent through a side channel. */
export interface SideMessageTable {
  id: ColumnType<string, never, never>;
  member_id: string;
  /** null: the member has given it up since. */
  channel_id: string | null;
  /** The link that confirms an address, or notices (outbox.side_message_id). */
  what: 'confirm' | 'notices';
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
}
