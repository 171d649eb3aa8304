import type { Db } from '../../database/database.ts';
import { departmentOf } from '../../language/places/department-of.ts';
import { knownQuartiers } from '../towns/known-quartiers.ts';
import type { Town } from '../towns/town.table.ts';

/** As many quartiers of a town are known by name. */
const MOST_QUARTIERS = 200;

/** So long the quartiers of a town are taken to be the same: they are read with every message. */
const FRESH_MS = 60_000;

/**
 * Places that people of a town speak of: the communes of its département, the quartiers known from the first day, and
 * those that stand in its posts. Read messages find them however they are typed. Communes change once a year: they are
 * read once for each département.
 */
export function createPlaces(): (db: Db, town: Town, now: Date) => Promise<readonly string[]> {
  const communes = new Map<string, readonly string[]>();
  const known = new Map<number, { at: number; places: readonly string[] }>();
  return async (db, town, now) => {
    const before = known.get(town.id);
    if (before && Math.abs(now.getTime() - before.at) < FRESH_MS) return before.places;
    const department = departmentOf(town.insee);
    const around = communes.get(department) ?? (await communesOf(db, department));
    // an empty list may be filled in a moment: the official list is loaded while the program starts
    if (around.length > 0) communes.set(department, around);
    const places = [...(await quartiersOf(db, town.id)), ...knownQuartiers(town.insee), ...around];
    known.set(town.id, { at: now.getTime(), places });
    return places;
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
