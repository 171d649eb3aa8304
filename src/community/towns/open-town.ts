import type { Trx } from '../../database/database.ts';
import { findCommunes } from './find-communes.ts';
import { slugOf } from './slug.ts';
import { findTownByInsee, findTownBySlug, insertTown, lockCommuneAlone } from './store.ts';
import type { Town } from './town.table.ts';

export type OpenTownRefusal =
  | { refused: 'unknown' }
  | { refused: 'several'; names: string[] }
  | { refused: 'exists'; existing: Town };

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
  await lockCommuneAlone(trx, commune.insee);
  const there = await findTownByInsee(trx, commune.insee);
  if (there) return { refused: 'exists', existing: there };
  const slug = slugOf(commune.name);
  const isTaken = (await findTownBySlug(trx, slug)) !== undefined;
  const town = await insertTown(trx, {
    // of two communes of the same name the second bears its département
    slug: isTaken ? `${slug}-${commune.department.toLowerCase()}` : slug,
    name: commune.name,
    insee: commune.insee,
    timezone: timezoneOf(commune.department) ?? wanted.timezone,
    approval: wanted.approval,
    now: wanted.now,
  });
  return { town };
}

/** Overseas, the day begins at other hours. */
const OVERSEAS: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

function timezoneOf(department: string): string | undefined {
  return OVERSEAS[department];
}
