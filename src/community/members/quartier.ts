import type { Db, Trx } from '../../database/database.ts';
import { foldTownName } from '../../language/places/town-name.ts';
import { words } from '../../language/words/fold.ts';
import type { Member } from './member.table.ts';
import { updateMember } from './store.ts';

/** As many quartiers of a town are known by name. */
const MOST_QUARTIERS = 200;

/**
 * Where in their town somebody lives, as they say themselves: whoever chooses among answers sees it. Only a quartier that
 * stands in posts of that town counts; a commune is none. null: none is named.
 */
export async function quartierIn(db: Db, townId: number, said: string): Promise<string | null> {
  const rows = await db
    .selectFrom('post')
    .select('quartier')
    .distinct()
    .where('town_id', '=', townId)
    .where('quartier', 'is not', null)
    .limit(MOST_QUARTIERS)
    .execute();
  const text = ` ${words(said).join(' ')} `;
  const isNamed = (quartier: string) => text.includes(` ${words(quartier).join(' ')} `);
  const named = rows.flatMap(({ quartier }) => (quartier !== null && isNamed(quartier) ? [quartier] : []));
  // « Robien Gare » rather than « Gare »
  for (const quartier of named.sort((a, b) => b.length - a.length)) {
    if (!(await isCommune(db, quartier))) return quartier;
  }
  return null;
}

/** A post of theirs says where they are: kept, unless they have said so before, or it is another commune. */
export async function keepFirstQuartier(
  trx: Trx,
  member: Pick<Member, 'id' | 'quartier'>,
  said: string | null,
): Promise<void> {
  if (said === null || member.quartier !== null || (await isCommune(trx, said))) return;
  await updateMember(trx, member.id, { quartier: said.slice(0, 60) });
}

/** Where in a town somebody's things are, as they said when they last posted one there. */
export async function lastQuartierOf(db: Db, memberId: string, townId: number): Promise<string | null> {
  const post = await db
    .selectFrom('post')
    .select('quartier')
    .where('member_id', '=', memberId)
    .where('town_id', '=', townId)
    .where('quartier', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return post?.quartier ?? null;
}

/** Whether a commune of this name lies in the département of another: « Saint-Laurent » may be moved to. */
export async function isCommuneNear(db: Db, name: string, insee: string): Promise<boolean> {
  const found = await db
    .selectFrom('commune')
    .select('insee')
    .where('folded', '=', foldTownName(name))
    .where('department', '=', (of) => of.selectFrom('commune').select('department').where('insee', '=', insee))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether any commune is called so. */
export async function isCommune(db: Db, name: string): Promise<boolean> {
  const found = await db
    .selectFrom('commune')
    .select('insee')
    .where('folded', '=', foldTownName(name))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
