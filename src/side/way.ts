import type { SideKind } from '../community/channels/channel.table.ts';
import type { Locale } from '../conversation/book.ts';
import type { Trx } from '../database/database.ts';

/** What became of one try. `because`: a code and a number, never the server's words, which quote the address. */
export type Carried =
  | { kind: 'accepted' }
  /** Nobody is there: nothing is sent to this address any more. */
  | { kind: 'nobody'; because: string }
  /** It is refused for good. */
  | { kind: 'refused'; because: string }
  | { kind: 'later'; because: string }
  /** Nobody knows whether it went out: it is not sent again. */
  | { kind: 'unknown'; because: string }
  /** No call was made. */
  | { kind: 'untried'; because: string; until: Date };

/** A row of side_message that this process has leased, with what it takes to write it. */
export interface Claimed {
  id: string;
  kind: SideKind;
  what: 'confirm' | 'notices' | 'alert';
  /** Of an alert. */
  postIds: string[];
  channelId: string | null;
  attempts: number;
  lease: Date;
  member: { id: string; page_id: string; locale: Locale };
  place: string;
  slug: string | null;
  timezone: string;
}

export interface Attempt {
  carried: Carried;
  /** Channels where nobody is any more. */
  gone: readonly string[];
}

/** A way beside Messenger. */
export interface Way {
  /**
   * Writes it of what is true now; nothing has left then. null: it would tell nothing that is still true.
   * @returns what brings it
   */
  write(claimed: Claimed, now: Date): Promise<(() => Promise<Attempt>) | null>;
  /** What becomes of channels where nobody is. */
  bury(trx: Trx, claimed: Claimed, gone: readonly string[], now: Date): Promise<void>;
  /** So often is one thing tried before the next rung. */
  mostTries: number;
  /** Whoever reads would see it twice: notices that may have gone out are not sent again. A link that is waited for is. */
  isOnce?: true;
  close(): void;
}

/** Where all of it is told: the Page, with the town they come from. */
export function pageLink({ member, slug }: Pick<Claimed, 'member' | 'slug'>): string {
  return `https://m.me/${member.page_id}${slug === null ? '' : `?ref=town_${slug}`}`;
}
