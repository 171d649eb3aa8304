import type { Db } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';

/** As many quartiers of a town are known by name. */
const MOST_QUARTIERS = 200;

/**
 * Places that people of a town speak of: the communes of its département, and the quartiers that stand in its posts. Read
 * messages find them however they are typed. Communes change once a year: they are read once for each département.
 */
export function createPlaces(): (db: Db, town: Town) => Promise<readonly string[]> {
  const communes = new Map<string, readonly string[]>();
  return async (db, town) => {
    const department = town.insee.startsWith('97') ? town.insee.slice(0, 3) : town.insee.slice(0, 2);
    const known = communes.get(department) ?? (await communesOf(db, department));
    // an empty list may be filled by a moment's patience: the official list is loaded while the program starts
    if (known.length > 0) communes.set(department, known);
    return [...(await quartiersOf(db, town.id)), ...known];
  };
}

async function communesOf(db: Db, department: string): Promise<string[]> {
  const rows = await db.selectFrom('commune').select('name').where('department', '=', department).execute();
  return rows.map((row) => row.name);
}

async function quartiersOf(db: Db, townId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('post')
    .select('quartier')
    .distinct()
    .where('town_id', '=', townId)
    .where('quartier', 'is not', null)
    .limit(MOST_QUARTIERS)
    .execute();
  return rows.flatMap((row) => row.quartier ?? []);
}
