import type { ColumnType, Generated, Selectable } from 'kysely';

export type Direction = 'offer' | 'request';
export type Kind = 'give' | 'lend' | 'swap' | 'service';
/** How its owner wants to choose: by hand, whoever is first, or by lot. */
export type Way = 'choose' | 'first' | 'draw';
export type Outcome = 'exchanged' | 'withdrawn' | 'expired' | 'removed';

export interface PostTable {
  id: ColumnType<string, never, never>;
  town_id: number;
  number: number;
  member_id: string;
  direction: Direction;
  kind: Kind;
  item: string;
  word: string;
  quantity: Generated<number>;
  way: Generated<Way>;
  quartier: string | null;
  until: Date | null;
  loan: string | null;
  deposit: string | null;
  in_return: string | null;
  help_when: string | null;
  duration: string | null;
  contact: string | null;
  expires_at: Date | null;
  warn_at: Date | null;
  fate_at: Date | null;
  outcome: Outcome | null;
  exchanged_with: string | null;
  created_at: Date;
  closed_at: Date | null;
}
export type Post = Selectable<PostTable>;

export interface PostPhotoTable {
  post_id: string;
  position: number;
  media_id: string;
}

/** One message owed to one member about one post. */
export interface DeliveryTable {
  post_id: string;
  member_id: string;
  state: Generated<'waiting' | 'told' | 'withdrawn'>;
  /** The words of the member's alert that the post answers. */
  alert: string | null;
}
