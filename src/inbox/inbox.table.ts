import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';
import type { ConversationState, VarValue } from '../conversation/state.ts';

export interface InboxEventTable {
  id: ColumnType<string, never, never>;
  page_id: string;
  member_id: string;
  dedup_key: string;
  kind: string;
  /** The parsed event (messenger/event.ts), or an internal one; null once blanked. */
  body: JSONColumnType<object> | null;
  sent_at: Date;
  received_at: Date;
  /** Until when this act of the member lets us write to them; null: it opens no window. */
  window_until: Date | null;
  attempts: Generated<number>;
  not_before: Date | null;
  handled_at: Date | null;
  failed_at: Date | null;
  error: string | null;
}
export type InboxEvent = Selectable<InboxEventTable>;

/** A hint that a member has events waiting. There may be several for one member, and none is fatal. */
export interface ReadyTable {
  id: ColumnType<string, never, never>;
  /** Its member's; filled in where it is left out, as in the tables below. */
  page_id: Generated<string>;
  member_id: string;
  since: Date;
  /** Taken by a worker, or waiting for later, until then. */
  lease_until: Date | null;
}

export interface ConversationTable {
  page_id: Generated<string>;
  member_id: string;
  revision: Generated<number>;
  state: JSONColumnType<ConversationState>;
  muted_until: Date | null;
  /** Since when a draft waits for its author; null: none, or they have been reminded. */
  draft_since: Date | null;
  /** How fast its member writes, see pace.ts. */
  paced_from: Generated<Date | null>;
  paced_count: Generated<number>;
  slowed: Generated<boolean>;
  paced_ahead: Generated<Date | null>;
  paced_slowly: Generated<boolean>;
}

export interface FlowRunTable {
  page_id: Generated<string>;
  member_id: string;
  id: string;
  flow: string;
  version: number;
  opened_at: Date;
  closed_at: Date | null;
  outcome: string | null;
  subject: JSONColumnType<Record<string, VarValue>>;
}
