import type { ColumnType, Generated, Selectable } from 'kysely';

export type MediaState = 'waiting' | 'ready' | 'failed';

export interface MediaTable {
  id: ColumnType<string, never, never>;
  key: string;
  /** Its member's; filled in where it is left out. */
  page_id: Generated<string>;
  member_id: string;
  url: string;
  state: Generated<MediaState>;
  failure: string | null;
  attempts: Generated<number>;
  lease_until: Date | null;
  mime: string | null;
  width: number | null;
  height: number | null;
  bytes: Buffer | null;
  created_at: Date;
}
export type Media = Selectable<MediaTable>;

/** A photo in one of the sizes of pages. */
export interface MediaSizeTable {
  media_id: string;
  /** In pixels, as it is named in links. */
  width: number;
  format: 'avif' | 'webp' | 'jpg';
  bytes: Buffer;
}
