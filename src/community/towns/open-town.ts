import type { Trx } from '../../database/database.ts';
import { findCommunes } from './find-communes.ts';
import { timezoneOf } from './overseas-clocks.ts';
import { isReserved, slugOf } from './slug.ts';
import { findTownByInsee, findTownBySlug, insertTown, lockCommunesAlone } from './store.ts';
import type { Town } from './town.table.ts';

export type OpenTownRefusal =
  | { refused: 'unknown' }
  | { refused: 'several'; names: string[] }
  /** `insee`: the commune that belongs to a town already. */
  | { refused: 'exists'; existing: Town; insee: string };

/** Opens a Parallèle for a commune, named as people do; nobody gets onto its waiting list meanwhile. */
export async function openTown(
  trx: Trx,
  wanted: { name: string; approval: boolean; timezone: string; now: Date },
): Promise<{ town: Town } | OpenTownRefusal> {
  const found = await findCommunes(trx, wanted.name, 10);
  const [commune] = found;
  if (!commune) return { refused: 'unknown' };
  if (!commune.exact) {
    return {
      refused: 'several',
      names: found.map(({ name, departmentName, insee }) => `${name} (${departmentName}, ${insee})`),
    };
  }
  const { approval, timezone, now } = wanted;
  return await openTownOf(trx, { communes: [commune.insee], approval, question: null, rules: null, timezone, now });
}

/**
 * Opens a Parallèle for these communes; it bears the name of the first. All are locked, so that nobody gets onto a list
 * of theirs meanwhile, and of two who open one of them at once the second finds it opened.
 */
export async function openTownOf(
  trx: Trx,
  wanted: Pick<Town, 'approval' | 'question' | 'rules' | 'timezone'> & { communes: readonly string[]; now: Date },
): Promise<{ town: Town } | Extract<OpenTownRefusal, { refused: 'exists' | 'unknown' }>> {
  const { communes, timezone, ...kept } = wanted;
  const locked = await lockCommunesAlone(trx, communes);
  const commune = locked.find(({ insee }) => insee === communes[0]);
  if (!commune || locked.length !== new Set(communes).size) return { refused: 'unknown' };
  for (const insee of communes) {
    const there = await findTownByInsee(trx, insee);
    if (there) return { refused: 'exists', existing: there, insee };
  }
  const slug = slugOf(commune.name);
  const isTaken = isReserved(slug) || (await findTownBySlug(trx, slug)) !== undefined;
  const town = await insertTown(trx, {
    // of two communes of the same name the second bears its département; and who is called as a page of ours
    slug: isTaken ? `${slug}-${commune.department.toLowerCase()}` : slug,
    name: commune.name,
    insee: commune.insee,
    timezone: timezoneOf(commune.department) ?? timezone,
    ...kept,
  });
  for (const insee of new Set(communes.filter((one) => one !== commune.insee))) {
    await trx.insertInto('town_commune').values({ insee, town_id: town.id }).execute();
  }
  return { town };
}
