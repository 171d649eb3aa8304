import type { Db } from '../../database/database.ts';
import { foldTownName } from '../../language/places/town-name.ts';
import { isFollowable, listFollowed } from '../members/follows.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';

/** Among which posts somebody looks, and which of them come first. */
export interface Where {
  followed: Town[];
  /** « à Plérin », of a town whose posts are looked at: all that it has comes first. */
  first?: Town;
  /** That town has a Parallèle of its own, and its posts are not looked at. */
  unheard?: { town: Town; mayFollow: boolean };
}

/** A place that bears the name of a town is that town; any other is somewhere within a town, as posts say it. */
export async function whereAsked(
  db: Db,
  member: Pick<Member, 'id' | 'page_id'>,
  home: Town,
  place: string,
): Promise<Where> {
  const followed = await listFollowed(db, member.id);
  const named = place === '' ? [] : await townsCalled(db, place);
  const isNamed = ({ id }: Town): boolean => named.some((town) => town.id === id);
  const first = [home, ...followed].find(isNamed);
  if (first) return { followed, first };
  const [other] = named;
  return other ? { followed, unheard: { town: other, mayFollow: isFollowable(member, home, other) } } : { followed };
}

/** Towns named after a commune of this name. */
async function townsCalled(db: Db, name: string): Promise<Town[]> {
  return await db
    .selectFrom('town')
    .innerJoin('commune', 'commune.insee', 'town.insee')
    .selectAll('town')
    .where('commune.folded', '=', foldTownName(name))
    .orderBy('commune.population', 'desc')
    .execute();
}
