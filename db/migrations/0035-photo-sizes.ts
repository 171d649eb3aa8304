import { type Kysely, sql } from 'kysely';

/** Photos in the sizes of pages, made when they are first asked for. They go with their photo. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table media_size (
      media_id bigint not null references media (id) on delete cascade,
      -- in pixels, as it is named in links; the picture itself may be smaller
      width smallint not null,
      format text not null check (format in ('avif', 'webp', 'jpg')),
      bytes bytea not null,
      primary key (media_id, width, format)
    )`.execute(db);
}
