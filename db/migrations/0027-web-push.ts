import { type Kysely, sql } from 'kysely';

/** Notices in a browser as a second side channel: several devices of a member, each with the keys it gave. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table data_link rename to private_link`.execute(db);
  await sql`
    alter table private_link
      -- what it opens: what is held on the member, or the page that ties a device to them
      add column what text not null default 'data' check (what in ('data', 'push')),
      drop constraint data_link_pkey,
      add primary key (member_id, what)`.execute(db);
  await sql`alter table private_link alter column what drop default`.execute(db);

  await sql`
    alter table side_channel
      drop constraint side_channel_kind_check,
      add check (kind in ('mail', 'push')),
      drop constraint side_channel_member_id_kind_key,
      -- of a browser, with what is sealed what it is to read
      add column p256dh text,
      add column auth text,
      add check ((kind = 'push') = (p256dh is not null and auth is not null))`.execute(db);
  await sql`create unique index side_channel_mail on side_channel (member_id) where kind = 'mail'`.execute(db);
  await sql`create index side_channel_member on side_channel (member_id)`.execute(db);
  // a browser shows what it gets to whoever holds it: it is one member's, the last who tied it
  await sql`create unique index side_channel_device on side_channel (md5(address)) where kind = 'push'`.execute(db);

  await sql`
    alter table side_message
      -- which way it goes: to the address of channel_id, or to all the browsers that are the member's then
      add column kind text not null default 'mail' check (kind in ('mail', 'push'))`.execute(db);
  await sql`alter table side_message alter column kind drop default`.execute(db);
}
