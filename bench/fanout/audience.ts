import { sql } from 'kysely';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Db } from '../../src/database/database.ts';
import { insertDeliveries } from '../../src/outbox/deliveries.ts';
import { MONDAY } from '../../test/helpers/house.ts';

/**
 * What the people of the measured towns want, in thousandths of them: guesses on the careful side. Whoever publishes writes to them all the
 * same, so that each of these is a table the one statement has to ask.
 */
const SHARE = {
  /** Wrote within the last day. */
  here: 50,
  /** Have said where they live; one in twelve in the quartier of the post. */
  quartier: 600,
  /** Have chosen what they hear of, or when. */
  wishes: 200,
  /** Wait for something; one in forty for what is published, most in words that nobody else uses. */
  alerts: 150,
  /** Of those who wait for something, have a browser or an address for it. */
  beside: 200,
  /** Of as many as live in a town, who live elsewhere and follow it. */
  follows: 50,
  /** Want to hear nothing of somebody. */
  blocks: 10,
} as const;
/** Of their neighbours, who want to hear nothing of whoever publishes, or the other way round. */
const BLOCKS_OF_AUTHOR = 50;
/** Posts that are up in a town: one for ten members, and no more than this. */
const MOST_STANDING = 500;

export const ITEM = 'fauteuil en velours';
export const QUARTIER = 'quartier 3';
const THINGS =
  'fauteuil perceuse vélo échelle table lit lampe livre poussette tente remorque bocal graines pull chaise armoire canapé tapis miroir four frigo bureau étagère commode valise guitare piano jouet puzzle manteau casque trottinette skis tondeuse brouette scie ponceuse tapisserie rideau matelas'.split(
    ' ',
  );

/** Drawn once for a member and what it is for, so that each run meets the same people. A number from 0 to 999. */
const drawn = (member: string, what: number) =>
  sql`((hashint4(${sql.raw(member)}::int # ${sql.lit(what * 7919)}) & 2147483647) % 1000)`;

/** Members, their towns, and what they want. @param sizes of the first towns; who is left is shared among the others. @returns the first towns */
export async function fillTowns(db: Db, members: number, sizes: readonly number[]): Promise<Town[]> {
  await sql`insert into page (id, created_at) values ('104000000000001', ${MONDAY}::timestamptz)`.execute(db);
  await sql`insert into town (slug, name, insee, timezone, created_at)
    select insee, name, insee, 'Europe/Paris', ${MONDAY}::timestamptz from commune`.execute(db);
  const bounds = sizes.map((_, nth) => sizes.slice(0, nth + 1).reduce((sum, size) => sum + size, 0));
  const measured = bounds.at(-1) ?? 0;
  await sql`
    insert into member (page_id, psid, town_id, status, name, created_at, quartier, window_until)
    select '104000000000001', (7000000000000000 + n)::text,
           coalesce((select min(nth) from unnest(${bounds}::int[]) with ordinality as b(bound, nth) where n <= bound),
             ${sizes.length}::int + 1 + n % ((select count(*)::int from town) - ${sizes.length}::int)),
           'approved', 'N' || n, ${MONDAY}::timestamptz,
           case when ${drawn('n', 1)} < ${SHARE.quartier} then 'quartier ' || ${drawn('n', 2)} % 12 end,
           ${MONDAY}::timestamptz + case when ${drawn('n', 3)} < ${SHARE.here}
             then make_interval(mins => ${drawn('n', 4)} + 60) else interval '-5 days' end
      from generate_series(1, ${members}::int) n`.execute(db);
  await sql`insert into conversation (page_id, member_id, state) select page_id, id, '{}' from member where id <= ${measured}`.execute(
    db,
  );
  await fillWishes(db, measured);
  await fillSides(db, measured);
  const towns = await db.selectFrom('town').selectAll().where('id', '<=', sizes.length).orderBy('id').execute();
  for (const [nth, town] of towns.entries()) await fillTown(db, town, sizes[nth] ?? 0, measured);
  await sql`vacuum analyze`.execute(db);
  // who has not been here for days has not heard of the last post either
  for (const town of towns) await oweEarlier(db, town);
  await sql`vacuum analyze`.execute(db);
  return towns;
}

async function fillWishes(db: Db, measured: number): Promise<void> {
  await sql`
    insert into news_wish (member_id, level, kinds, paused_until, day_starts, day_ends, most_a_day)
    select id, case when ${drawn('id', 11)} < 300 then 'essential' when ${drawn('id', 11)} < 400 then 'nothing' else 'all' end,
           case when ${drawn('id', 12)} < 200 then '{lend,service}'::text[] end,
           case when ${drawn('id', 13)} < 50 then ${MONDAY}::timestamptz + interval '5 days' end,
           case when ${drawn('id', 14)} < 200 then 18 end, case when ${drawn('id', 14)} < 200 then 22 end,
           case when ${drawn('id', 15)} < 100 then 1 end
      from member where id <= ${measured} and ${drawn('id', 10)} < ${SHARE.wishes}`.execute(db);
  await sql`
    insert into alert (member_id, town_id, words, created_at)
    select id, town_id, (${THINGS}::text[])[1 + ${drawn('id', 21)} % ${THINGS.length}]
             || case when ${drawn('id', 22)} < 700 then ' modèle ' || ${drawn('id', 23)} else '' end, ${MONDAY}::timestamptz
      from member where id <= ${measured} and ${drawn('id', 20)} < ${SHARE.alerts}`.execute(db);
}

/** Browsers and addresses of who waits for something. */
async function fillSides(db: Db, measured: number): Promise<void> {
  await sql`
    insert into side_channel (member_id, kind, address, asked_at, confirmed_at, p256dh, auth)
    select member_id, kind, 'https://push.example/' || member_id, ${MONDAY}::timestamptz, ${MONDAY}::timestamptz,
           case when kind = 'push' then 'x' end, case when kind = 'push' then 'x' end
      from alert, lateral (select case when ${drawn('member_id', 31)} < 500 then 'mail' else 'push' end as kind) chosen
     where member_id <= ${measured} and ${drawn('member_id', 30)} < ${SHARE.beside}`.execute(db);
}

async function fillTown(db: Db, { id }: Town, size: number, measured: number): Promise<void> {
  await sql`
    insert into follow (town_id, member_id, since)
    select ${id}::int, member.id, ${MONDAY}::timestamptz from member where member.id > ${measured}
     order by hashint4(member.id::int) limit ${Math.round((size * SHARE.follows) / 1000)}`.execute(db);
  await sql`
    insert into block (member_id, blocked_id, created_at)
    select m.id, m.id + 1, ${MONDAY}::timestamptz from member m
     where m.town_id = ${id} and ${drawn('m.id', 40)} < ${SHARE.blocks} and exists (select from member where id = m.id + 1)
    union
    select case when n % 2 = 0 then author.id else m.id end, case when n % 2 = 0 then m.id else author.id end, ${MONDAY}::timestamptz
      from (select min(member.id) as id from member where town_id = ${id}) author,
           lateral (select member.id, row_number() over (order by hashint4(member.id::int)) as n from member
             where town_id = ${id} and member.id <> author.id order by n limit ${BLOCKS_OF_AUTHOR}) m
    on conflict do nothing`.execute(db);
  // half of them look for something, and a few of these for what is published
  await sql`
    insert into post (town_id, number, member_id, direction, kind, item, word, created_at)
    select ${id}::int, 1 + n, m.id, case when n % 2 = 0 then 'request' else 'offer' end, 'give',
           (${THINGS}::text[])[1 + n % ${THINGS.length}], 'CHOSE', ${MONDAY}::timestamptz - make_interval(hours => n)
      from (select member.id, row_number() over (order by hashint4(member.id::int # 99))::int as n from member
             where town_id = ${id} order by n limit ${Math.min(MOST_STANDING, Math.round(size / 10))}) m`.execute(db);
}

/** The last of what is up: who is here is told of it by the first look of all. */
async function oweEarlier(db: Db, { id }: Town): Promise<void> {
  const last = await db
    .selectFrom('post')
    .select(['id', 'member_id'])
    .where('town_id', '=', id)
    .where('direction', '=', 'offer')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) => insertDeliveries(trx, last.id, id, last.member_id));
}
