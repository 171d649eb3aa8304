import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { foldTownName } from '../../language/places/town-name.ts';

/** One entry of the official list, as far as we read it. */
interface OfficialCommune {
  code: string;
  nom: string;
  type: string;
  departement: string;
  codesPostaux?: string[];
  population?: number;
  /** Of a commune that is no more: the number of the one it belongs to. */
  chefLieu?: string;
}
/** Communes that work together (« intercommunalité »). */
interface OfficialUnion {
  code: string;
  membres: { code: string }[];
}
interface OfficialDepartment {
  code: string;
  nom: string;
}

const PACKAGE = '@etalab/decoupage-administratif';
/** Goes up when what we derive from the list changes, so that a new program fills the table anew. */
const SHAPE = 4;
const BATCH = 5_000;
/** Two programs that start together fill the table one after the other. */
const LOCK = 7_315_001;

/**
 * Fills table `commune` with today's French communes, from the official list that comes with the package. Does nothing
 * when this version of the list is already there; communes that are no more go, unless a town bears their number or
 * somebody waits for one. Their names stay, as names of the commune they belong to now.
 * `onProgress` gets sentences for whoever waits. Answers how many communes were written.
 */
export async function loadCommunes(db: Db, onProgress: (line: string) => void = () => {}): Promise<number> {
  const require = createRequire(import.meta.url);
  const { version } = (await readJson(require.resolve(`${PACKAGE}/package.json`))) as { version: string };
  const stamp = `${PACKAGE} ${version}, shape ${SHAPE}`;
  if ((await loadedStamp(db)) === stamp) return 0;
  const communes = (await readJson(require.resolve(`${PACKAGE}/data/communes.json`))) as OfficialCommune[];
  const departments = (await readJson(require.resolve(`${PACKAGE}/data/departements.json`))) as OfficialDepartment[];
  const unions = (await readJson(require.resolve(`${PACKAGE}/data/epci.json`))) as OfficialUnion[];
  const unionOf = new Map(unions.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));
  const names = new Map(departments.map(({ code, nom }) => [code, nom]));
  // Arrondissements of Paris, Lyon and Marseille are left out: their postcodes stand with the commune. So are places
  // without a postcode: nobody lives there.
  const current = communes.filter(
    ({ type, codesPostaux = [] }) => type === 'commune-actuelle' && codesPostaux.length > 0,
  );
  return await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    if ((await loadedStamp(trx)) === stamp) return 0;
    for (let start = 0; start < current.length; start += BATCH) {
      await insertBatch(trx, current.slice(start, start + BATCH), names, unionOf);
      onProgress(`Communes: ${Math.min(start + BATCH, current.length)} of ${current.length}`);
    }
    const codes = current.map(({ code }) => code);
    await sql`
      delete from commune
      where insee <> all (${codes}::text[])
        and not exists (select from town where town.insee = commune.insee)
        and not exists (select from town_commune part where part.insee = commune.insee)
        and not exists (select from waiting_list waiting where waiting.insee = commune.insee)
        and not exists (select from founding where founding.insee = commune.insee)
    `.execute(trx);
    await writeFormer(trx, formerNames(current, communes));
    await sql`comment on table commune is ${sql.lit(stamp)}`.execute(trx);
    return current.length;
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The version of the list in the table, kept as the table's comment: it commits and is copied with the rows. */
async function loadedStamp(db: Db | Trx): Promise<string | null> {
  const { rows } = await sql<{ stamp: string | null }>`
    select obj_description('commune'::regclass, 'pg_class') as stamp where exists (select from commune)
  `.execute(db);
  return rows[0]?.stamp ?? null;
}

async function insertBatch(
  trx: Trx,
  communes: OfficialCommune[],
  departments: Map<string, string>,
  unionOf: Map<string, string>,
): Promise<void> {
  const column = (read: (commune: OfficialCommune) => string): string[] => communes.map(read);
  await sql`
    insert into commune (insee, name, folded, department, department_name, postcodes, population, epci)
    select insee, name, folded, department, department_name, string_to_array(postcodes, ','), population,
      nullif(epci, '')
    from unnest(
      ${column(({ code }) => code)}::text[],
      ${column(({ nom }) => nom)}::text[],
      ${column(({ nom }) => foldTownName(nom))}::text[],
      ${column(({ departement }) => departement)}::text[],
      ${column(({ departement }) => departments.get(departement) ?? departement)}::text[],
      ${column(({ codesPostaux = [] }) => codesPostaux.join(','))}::text[],
      ${communes.map(({ population = 0 }) => population)}::integer[],
      ${column(({ code }) => unionOf.get(code) ?? '')}::text[]
    ) as official (insee, name, folded, department, department_name, postcodes, population, epci)
    on conflict (insee) do update set
      name = excluded.name, folded = excluded.folded, department = excluded.department,
      department_name = excluded.department_name, postcodes = excluded.postcodes, population = excluded.population,
      epci = excluded.epci
  `.execute(trx);
}

/**
 * Communes that were merged without a trace in the official list, which keeps their numbers alone, and whose names are said
 * daily. The number of the commune of today, and the names.
 */
const WHOLLY_MERGED: Readonly<Record<string, readonly string[]>> = {
  // Les Sables-d'Olonne, since 2019
  '85194': ["Le Château-d'Olonne", 'Olonne-sur-Mer'],
  // Dunkerque
  '59183': ['Malo-les-Bains', 'Rosendaël', 'Petite-Synthe'],
};

interface FormerName {
  folded: string;
  name: string;
  insee: string;
  population: number;
}

/** Names of communes that were merged into one of today (« Étables-sur-Mer »), but for its own. */
function formerNames(current: readonly OfficialCommune[], all: readonly OfficialCommune[]): FormerName[] {
  const today = new Map(current.map((commune) => [commune.code, commune]));
  const merged = new Map<string, Map<string, string>>();
  for (const { type, nom, chefLieu = '' } of all) {
    if ((type !== 'commune-deleguee' && type !== 'commune-associee') || !today.has(chefLieu)) continue;
    const names = merged.get(chefLieu) ?? new Map<string, string>();
    merged.set(chefLieu, names.set(foldTownName(nom), nom));
  }
  for (const [insee, gone] of Object.entries(WHOLLY_MERGED)) {
    if (!today.has(insee)) continue;
    const names = merged.get(insee) ?? new Map<string, string>();
    for (const nom of gone) names.set(foldTownName(nom), nom);
    merged.set(insee, names);
  }
  return [...merged].flatMap(([insee, names]) => {
    const { nom = '', population = 0 } = today.get(insee) ?? {};
    const own = foldTownName(nom);
    const share = Math.round(population / new Set([...names.keys(), own]).size);
    return [...names]
      .filter(([folded]) => folded !== own)
      .map(([folded, name]) => ({ folded, name, insee, population: share }));
  });
}

async function writeFormer(trx: Trx, names: readonly FormerName[]): Promise<void> {
  await trx.deleteFrom('former_commune').execute();
  await sql`
    insert into former_commune (folded, name, insee, population)
    select * from unnest(
      ${names.map(({ folded }) => folded)}::text[],
      ${names.map(({ name }) => name)}::text[],
      ${names.map(({ insee }) => insee)}::text[],
      ${names.map(({ population }) => population)}::integer[]
    )`.execute(trx);
}
