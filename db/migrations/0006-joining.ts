import { type Kysely, sql } from 'kysely';

/** Names of communes that are no more, whoever waits for a Parallèle in theirs, and when a member left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table former_commune (
      -- a commune that was merged into another: people still say they live there
      folded text not null,
      name text not null,
      -- the commune of today
      insee text not null references commune (insee) on delete cascade,
      -- nobody counts them any more: an equal share of the commune's
      population integer not null,
      primary key (folded, insee)
    )`.execute(db);
  await sql`create index former_commune_folded on former_commune using gin (folded gin_trgm_ops)`.execute(db);
  await sql`create index former_commune_insee on former_commune (insee)`.execute(db);
  // every name by which people may call a commune of today
  await sql`
    create view called_commune as
      select insee, name, folded, department, department_name, postcodes, population from commune
      union all
      select commune.insee, commune.name, former.folded, commune.department, commune.department_name,
        commune.postcodes, former.population
      from former_commune former join commune on commune.insee = former.insee`.execute(db);

  await sql`
    create table waiting_list (
      -- one waits for one commune at a time; the row goes when its Parallèle opens
      member_id bigint primary key references member (id),
      insee text not null references commune (insee),
      wants_to_found boolean not null default false,
      since timestamptz not null
    )`.execute(db);
  await sql`create index waiting_list_insee on waiting_list (insee)`.execute(db);

  // null: never left, or came back; set only for whoever had been let in
  await sql`alter table member add column left_at timestamptz`.execute(db);
}
