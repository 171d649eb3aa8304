import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Commune, WaitingList } from '../towns/town.table.ts';

export async function findWait(db: Db, memberId: string): Promise<WaitingList | undefined> {
  return db.selectFrom('waiting_list').selectAll().where('member_id', '=', memberId).executeTakeFirst();
}

/** How many wait for a commune, besides somebody who asks. */
export async function countWaiting(db: Db, insee: string, besides?: string): Promise<number> {
  const { count } = await db
    .selectFrom('waiting_list')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('insee', '=', insee)
    .$if(besides !== undefined, (query) => query.where('member_id', '!=', besides as string))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether the operator has still to say yes or no to somebody who would open this commune's, or to this member. */
export async function isOpeningAsked(db: Db, insee: string, memberId: string): Promise<boolean> {
  const asked = await db
    .selectFrom('founding')
    .select('id')
    .where('decided_at', 'is', null)
    .where((is) =>
      is.or([
        is('member_id', '=', memberId),
        is('insee', '=', insee),
        sql<boolean>`founding.communes && ${[insee]}::text[]`,
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return asked !== undefined;
}

/** Puts somebody on a commune's list, and takes them off any other. */
export async function joinList(trx: Trx, wait: { memberId: string; insee: string; now: Date }): Promise<void> {
  const { memberId: member_id, insee, now: since } = wait;
  await trx
    .insertInto('waiting_list')
    .values({ member_id, insee, since })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet({
        insee,
        since: sql<Date>`case when waiting_list.insee = excluded.insee then waiting_list.since else excluded.since end`,
      }),
    )
    .execute();
}

/** Takes somebody off their list, or off this commune's only. @returns false when they were on none. */
export async function leaveList(trx: Trx, memberId: string, insee?: string): Promise<boolean> {
  const query = trx.deleteFrom('waiting_list').where('member_id', '=', memberId);
  const { numDeletedRows } = await (insee === undefined ? query : query.where('insee', '=', insee)).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the wait of everybody on these communes' lists, in the order in which they came. */
export async function endWaits(trx: Trx, insees: readonly string[]): Promise<WaitingList[]> {
  const ended = await trx
    .deleteFrom('waiting_list')
    .where('insee', 'in', [...insees])
    .returningAll()
    .execute();
  return ended.sort((a, b) => a.since.getTime() - b.since.getTime());
}

/** Communes that people wait in, the most wanted first. */
export async function listWaiting(
  db: Db,
): Promise<{ insee: string; name: string; departmentName: string; waiting: number }[]> {
  const rows = await db
    .selectFrom('waiting_list')
    .innerJoin('commune', 'commune.insee', 'waiting_list.insee')
    .select(['commune.insee', 'commune.name', 'commune.department_name'])
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .groupBy(['commune.insee', 'commune.name', 'commune.department_name'])
    .orderBy('waiting', 'desc')
    .orderBy('commune.name')
    .execute();
  return rows.map(({ insee, name, department_name, waiting }) => ({
    insee,
    name,
    departmentName: department_name,
    waiting: Number(waiting),
  }));
}

/**
 * Towns with a Parallèle around a commune: those that share a postcode with it first, then those of its intercommunalité
 * (either may lie in another département), then those of its département with the most members.
 */
export async function listNeighbours(
  db: Db,
  commune: Pick<Commune, 'department' | 'postcodes' | 'epci'>,
  limit: number,
): Promise<{ insee: string; name: string }[]> {
  const sharesPostcode = sql<boolean>`commune.postcodes && ${commune.postcodes}::text[]`;
  const isUnited = sql<boolean>`coalesce(commune.epci = ${commune.epci}, false)`;
  return db
    .selectFrom('town')
    .innerJoin('commune', 'commune.insee', 'town.insee')
    .select(['town.insee', 'town.name'])
    .where(({ eb, or }) => or([eb('commune.department', '=', commune.department), isUnited, sharesPostcode]))
    .orderBy(sharesPostcode, 'desc')
    .orderBy(isUnited, 'desc')
    .orderBy(
      (eb) =>
        eb
          .selectFrom('member')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .whereRef('member.town_id', '=', 'town.id')
          .where('member.status', '=', 'approved'),
      'desc',
    )
    .orderBy('town.name')
    .limit(limit)
    .execute();
}
