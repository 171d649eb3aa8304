import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Commune } from '../towns/town.table.ts';
import type { Founding } from './founding.table.ts';
import { type Founded, MONTH_MS } from './rules.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The communes that people would think of first, none of which has a Parallèle: of one postcode, then the biggest. */
export async function listNearest(
  db: Db,
  commune: Pick<Commune, 'insee' | 'epci' | 'department' | 'postcodes'>,
  limit: number,
): Promise<{ insee: string; name: string }[]> {
  return db
    .selectFrom('commune')
    .select(['insee', 'name'])
    .where('insee', '!=', commune.insee)
    .where((is) =>
      is.or([
        is('epci', '=', commune.epci),
        is.and([
          is('department', '=', commune.department),
          sql<boolean>`commune.postcodes && ${commune.postcodes}::text[]`,
        ]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('town').select('id').whereRef('town.insee', '=', 'commune.insee'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('town_commune').select('town_id').whereRef('town_commune.insee', '=', 'commune.insee'))),
    )
    .orderBy(sql`commune.postcodes && ${commune.postcodes}::text[]`, 'desc')
    .orderBy('population', 'desc')
    .orderBy('insee')
    .limit(limit)
    .execute();
}

/** A member's request that the operator has still to decide on. */
export async function findRequest(db: Db, memberId: string): Promise<Founding | undefined> {
  return db
    .selectFrom('founding')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
}

export async function findFounding(db: Db, id: string): Promise<Founding | undefined> {
  return db.selectFrom('founding').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function foundedBy(db: Db, memberId: string, now: Date): Promise<Founded> {
  const { opened, refused } = await db
    .selectFrom('founding')
    .select([
      sql<Date | null>`max(decided_at) filter (where town_id is not null)`.as('opened'),
      sql<string>`count(*) filter (where not accepted and decided_at > ${new Date(now.getTime() - MONTH_MS)})`.as(
        'refused',
      ),
    ])
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow();
  return { openedAt: opened, refused: Number(refused) };
}

/** How many towns have opened from the chat within a day. */
export async function countOpened(db: Db, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('founding')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('town_id', 'is not', null)
    .where('decided_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type Wish = Pick<Founding, 'member_id' | 'insee' | 'communes' | 'approval' | 'question' | 'rules'>;

/** Keeps what somebody wants to open. @param townId the town it has become; null: the operator has to decide */
export async function insertFounding(trx: Trx, wish: Wish, townId: number | null, now: Date): Promise<void> {
  const decided = townId === null ? { decided_at: null, accepted: null } : { decided_at: now, accepted: true };
  await trx
    .insertInto('founding')
    .values({ ...wish, asked_at: now, ...decided, town_id: townId })
    .execute();
}

/** @returns the request, unless somebody has decided on it already */
export async function decideFounding(
  trx: Trx,
  id: string,
  accepted: boolean,
  now: Date,
): Promise<Founding | undefined> {
  return trx
    .updateTable('founding')
    .set({ accepted, decided_at: now })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export async function setFounded(trx: Trx, id: string, townId: number): Promise<void> {
  await trx.updateTable('founding').set({ town_id: townId }).where('id', '=', id).execute();
}

/** Ends the requests for communes that have a Parallèle now. @returns whose they were */
export async function endRequests(trx: Trx, insees: readonly string[], now: Date): Promise<string[]> {
  const ended = await trx
    .updateTable('founding')
    .set({ accepted: false, decided_at: now })
    .where('insee', 'in', [...insees])
    .where('decided_at', 'is', null)
    .returning('member_id')
    .execute();
  return ended.map(({ member_id }) => member_id);
}

export interface Request extends Founding {
  name: string | null;
  place: string;
  departmentName: string;
  around: string[];
}

/** What waits for the operator, the oldest first. */
export async function listRequests(db: Db): Promise<Request[]> {
  return db
    .selectFrom('founding')
    .innerJoin('commune', 'commune.insee', 'founding.insee')
    .innerJoin('member', 'member.id', 'founding.member_id')
    .selectAll('founding')
    .select([
      'member.name',
      'commune.name as place',
      'commune.department_name as departmentName',
      sql<string[]>`array(select name from commune part where part.insee = any (founding.communes) order by name)`.as(
        'around',
      ),
    ])
    .where('founding.decided_at', 'is', null)
    .orderBy('founding.id')
    .execute();
}
