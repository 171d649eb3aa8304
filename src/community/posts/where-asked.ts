import type { Db } from '../../database/database.ts';
import { departmentOf } from '../../language/places/department-of.ts';
import { foldTownName } from '../../language/places/town-name.ts';
import { isFollowable, listFollowed } from '../members/follows.ts';
import type { Member } from '../members/member.table.ts';
import { isCommune, quartierIn } from '../members/quartier.ts';
import { knownQuartiers } from '../towns/known-quartiers.ts';
import type { Town } from '../towns/town.table.ts';

/** Among which posts somebody looks, and which of them come first. */
export interface Where {
  followed: Town[];
  /** « à Plérin », of a town whose posts are looked at: all that it has comes first. */
  first?: Town;
  /** That town has a Parallèle of its own, and its posts are not looked at. */
  unheard?: { town: Town; mayFollow: boolean };
  /** The place is known in one's own town. */
  within?: true;
  /** It is a commune that has no Parallèle. */
  elsewhere?: true;
}

/**
 * A place that bears the name of a town that is looked at is that town; then what is known by that name in one's own town is that;
 * then a town near is, and one further off that may be followed. Any other is somewhere within a town, as posts say it: Cesson lies in Saint-Brieuc, and in Seine-et-Marne.
 */
export async function whereAsked(
  db: Db,
  member: Pick<Member, 'id' | 'page_id'>,
  home: Town,
  place: string,
): Promise<Where> {
  const followed = await listFollowed(db, member.id);
  if (place === '') return { followed };
  const named = await townsCalled(db, place);
  const first = [home, ...followed].find(({ id }) => named.some((town) => town.id === id));
  if (first) return { followed, first };
  if (isQuartierOf(home, place)) return { followed, within: true };
  const near = named.find(({ insee }) => departmentOf(insee) === departmentOf(home.insee));
  if (near) return { followed, unheard: { town: near, mayFollow: isFollowable(member, home, near) } };
  if ((await quartierIn(db, home.id, place)) !== null) return { followed, within: true };
  const far = named.find((town) => isFollowable(member, home, town));
  if (far) return { followed, unheard: { town: far, mayFollow: true } };
  return (await isCommune(db, place)) ? { followed, elsewhere: true } : { followed };
}

/** Known there from its first day. */
function isQuartierOf({ insee }: Town, place: string): boolean {
  const folded = foldTownName(place);
  return knownQuartiers(insee).some((name) => foldTownName(name) === folded);
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
