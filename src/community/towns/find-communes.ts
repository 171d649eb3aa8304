import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { readOverseas } from '../../language/places/overseas.ts';
import { foldTownName, readTownText } from '../../language/places/town-name.ts';
import { communesOfQuartier } from './known-quartiers.ts';
import { type Candidate, type Found, rankByPostcode, rankCommunes, splitDepartment } from './rank-communes.ts';

/** A village of which a city of a longer name may be meant. */
const SMALL = 1_000;
const CITY = 20_000;
/** Longer names than any commune has (« saint remy en bouzemont saint genest et isson » has 45 letters). */
const MAX_NAME = 60;

/**
 * The communes that a text may mean, best first: « 22000 », « st brieuc », « saintbrieuc », « Saint Brieux »,
 * « j'habite à Plérin », « Saint-Denis (974) », « 22278 » (the official number, where no post goes by it).
 * A commune that was merged is found by the name it had (« Étables-sur-Mer »), and is the commune of today.
 * `sought`: the name that was given before, of which there are several: « 93 », « celui du Morbihan », « 56320 » say which.
 * « la Réunion », « Finistère »: the biggest communes there, none of them for certain. Empty when nothing is near. Any text will do; it never throws.
 */
export async function findCommunes(db: Db, text: string, limit = 10, sought?: string): Promise<Found[]> {
  const narrowed = sought === undefined ? [] : await narrowedDown(db, sought, text, limit);
  if (narrowed.length > 0) return narrowed;
  const { name, postcode, department } = readTownText(text);
  if (postcode !== null) {
    const found = rankByPostcode(await ofPostcode(db, postcode), name, limit);
    if (found.length > 0) return found;
  }
  if (postcode === null && name === '' && namesDepartment(text))
    return await ofDepartment(db, String(department), limit);
  const letters = name.slice(0, MAX_NAME).trim();
  if (letters.replace(/[^\p{L}]/gu, '').length < 2) return [];
  const found = await ofName(db, letters, department, limit);
  return department === null ? await withQuartiers(db, found, letters, limit) : found;
}

/** « cesson »: a commune of the Seine-et-Marne, and a quartier of Saint-Brieuc, which is behind what bears the name itself. */
async function withQuartiers(db: Db, found: Found[], name: string, limit: number): Promise<Found[]> {
  const codes = communesOfQuartier(name).filter((insee) => found.every((one) => one.insee !== insee));
  if (codes.length === 0) return found;
  const { rows } = await sql<Candidate>`select ${COLUMNS} from commune where insee = any (${codes}::text[])`.execute(
    db,
  );
  // what is only like it (« Port », for « port du Légué ») is not what they said
  const called = found.filter((one) => foldTownName(one.name) === name || one.called === name);
  return [...called.map((one) => ({ ...one, exact: false })), ...rows.map(unsure)].slice(0, limit);
}

/** Before what says which of several is meant: « celui de », « dans le ». */
const WHICH =
  /^(?:(?:c est|celui|celle|celui la|celle la|ceux|le|la|les|l|the|one|that|dans|de|du|des|d|en|a|au|aux|sur|in|from|of|oui|non|yes|no|plutot|bien|moi|je suis|j habite|departement|dept|dep|code postal) )+(?=\S)/;

/** « 93 », « dans le Morbihan », « celui de la Réunion », « 56320 », and nothing else: those of that name there. */
async function narrowedDown(db: Db, sought: string, text: string, limit: number): Promise<Found[]> {
  const { name } = readTownText(sought);
  const said = foldTownName(text.slice(0, 80))
    .replace(/^(.*)$/, '$1 ')
    .replace(WHICH, '')
    .trim();
  if (name === '' || said === '') return [];
  const postcode = /^\d{2} ?\d{3}$/.test(said) ? said.replace(' ', '') : null;
  if (postcode !== null) return rankCommunes(await ofPostcode(db, postcode), name, limit);
  const number = /^(?:\d{1,3}|2a|2b)$/.test(said) ? said.padStart(2, '0').toUpperCase() : null;
  const department = number ?? readOverseas(said) ?? departmentOf(said);
  return department === undefined ? [] : await inDepartment(db, name, department, limit);
}

/** « saint martin », in the Isère: where none is called so and no more, those that begin so. */
async function inDepartment(db: Db, name: string, department: string, limit: number): Promise<Found[]> {
  const isThere = (one: Candidate) => one.department === department;
  const there = (await sameName(db, [name])).filter(isThere);
  return rankCommunes(there.length > 0 ? there : (await nearName(db, name)).filter(isThere), name, limit);
}

async function ofName(db: Db, name: string, department: string | null, limit: number): Promise<Found[]> {
  const same = await sameName(db, [name]);
  const overseas = readOverseas(name);
  // « La Réunion » is also a village of the south-west
  if (overseas !== null) return [...(await ofDepartment(db, overseas, limit - same.length)), ...same.map(unsure)];
  if (same.length > 0) {
    // « Évry » is a village, and how people call a city
    const isSmall = department === null && same.every(({ population }) => population < SMALL);
    const others = isSmall ? (await nearName(db, name)).filter(({ folded }) => folded.startsWith(`${name} `)) : [];
    return rankCommunes(
      hinted([...same, ...others.filter(({ population }) => population >= CITY)], department),
      name,
      limit,
    );
  }
  const whole = departmentOf(name);
  if (whole !== undefined) return await ofDepartment(db, whole, limit);
  const split = splitDepartment(name, departments);
  if (split !== null) {
    const there = await inDepartment(db, split.name, split.department, limit);
    if (there.length > 0) return there;
  }
  const near = rankCommunes(hinted(await nearName(db, name), department), name, limit);
  return near.length > 0 ? near : await inside(db, name, limit);
}

/** « dans le Finistère », « dans les Côtes-d'Armor » */
const IN_DEPARTMENT = /^(?:(?:dans|en|le|la|les|l|departement) (?:(?:de|du|des) )?)+/;

const departmentOf = (name: string): string | undefined =>
  departments.find(({ nom }) => foldTownName(nom) === name.replace(IN_DEPARTMENT, ''))?.code;

/** « la Réunion », « 974 », « dans le Finistère »: what it names has many communes, and none of them is meant for certain. */
export function namesDepartment(text: string): boolean {
  const { name, department } = readTownText(text);
  if (name === '') return /^9[78]\d$/.test(department ?? '');
  return readOverseas(name) !== null || departmentOf(name) !== undefined;
}

/** The biggest communes of a department: that is where most people are who name it. */
async function ofDepartment(db: Db, department: string, limit: number): Promise<Found[]> {
  const { rows } = await sql<Candidate>`
    select ${COLUMNS} from commune where department = ${department} order by population desc limit ${limit}`.execute(
    db,
  );
  return rows.map((one) => ({ ...unsure(one), exact: rows.length === 1 }));
}

function unsure({ folded: _, ...commune }: Candidate): Found {
  return { ...commune, exact: false };
}

/** A department's number narrows the choice, unless it was something else: « Paris 11 » is not in the Aude. */
function hinted(candidates: Candidate[], department: string | null): Candidate[] {
  const there = candidates.filter((one) => one.department === department);
  return there.length > 0 ? there : candidates;
}

/** A sentence with a town's name in it: the longest run of its words that is one. */
async function inside(db: Db, sentence: string, limit: number): Promise<Found[]> {
  const words = sentence.split(' ').slice(0, 12);
  if (words.length < 2) return [];
  const runs = words.flatMap((_, from) =>
    [1, 2, 3, 4, 5].map((length) => words.slice(from, from + length).join(' ')).filter((run) => run.length > 3),
  );
  const candidates = await sameName(db, runs);
  const longest = Math.max(0, ...candidates.map(({ folded }) => folded.length));
  const typed = candidates.find(({ folded }) => folded.length === longest)?.folded;
  if (typed === undefined) return [];
  // « saint brieux »: a saint in front belongs to the name, and Brieux is another place
  const saint = words[words.indexOf(typed.split(' ')[0] ?? '') - 1];
  if (saint === 'saint' || saint === 'sainte') {
    const near = rankCommunes(await nearName(db, `${saint} ${typed}`), `${saint} ${typed}`, limit);
    if (near.length > 0) return near;
  }
  return rankCommunes(candidates, typed, limit, false);
}

const COLUMNS = sql`insee, name, folded, department, department_name as "departmentName", postcodes, population`;

async function ofPostcode(db: Db, postcode: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${COLUMNS} from commune where postcodes && ${[postcode]}::text[] or insee = ${postcode}
    order by (${postcode} = any (postcodes)) desc, population desc limit 60`.execute(db);
  const byPost = rows.filter(({ postcodes }) => postcodes.includes(postcode));
  return byPost.length > 0 ? byPost : rows;
}

async function sameName(db: Db, names: string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${COLUMNS} from called_commune where folded = any (${names}::text[]) order by population desc limit 60`.execute(
    db,
  );
  return rows;
}

/** Words of so many names that they tell nothing. */
const COMMON = new Set(['saint', 'sainte', 'saints', 'sur', 'sous', 'les', 'des', 'aux', 'val', 'mont', 'ville']);

/** The word that tells most: the longest that is not in every other name. */
function tellingWord(name: string): string {
  const words = name.split(' ').filter((word) => !COMMON.has(word));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '') || name;
}

/**
 * Names without the article that people leave out (« havre »), beginnings, parts and near spellings: all by indexes,
 * ranked by us. Near spellings go by the one telling word: comparing whole names makes PostgreSQL weigh every
 * « saint … de … » (100 ms measured on a busy machine, 15 ms so). `%>` is said twice because once is guessed to match 350 rows, for which
 * the planner reads the whole table. Two swapped letters leave a short name without a common trigram: those go by their
 * first two letters and length.
 */
async function nearName(db: Db, name: string): Promise<Candidate[]> {
  const articles = ['le', 'la', 'les', 'l'].map((article) => `${article} ${name}`);
  const word = tellingWord(name);
  // one slip spoils three of the trigrams of a word, which has one more than letters
  const nearness = word.length < 7 ? '0.5' : '0.55';
  const isShort = name.length >= 4 && name.length <= 10;
  const { rows } = await sql<Candidate>`
    select ${COLUMNS} from called_commune where folded = any (${articles}::text[])
    union
    (select ${COLUMNS} from called_commune where folded like ${`${name}%`} order by population desc limit 20)
    union
    (select ${COLUMNS} from called_commune where folded like ${`% ${name}%`} order by population desc limit 20)
    union
    select near.* from
      (select set_config('pg_trgm.word_similarity_threshold', ${nearness}, true) as threshold offset 0) as setting,
      lateral (
        select ${COLUMNS} from called_commune
        where setting.threshold is not null and folded %> ${word} and folded %> ${`${word} `}
        order by similarity(folded, ${name}) desc, population desc limit 60
      ) as near
    union
    (select ${COLUMNS} from called_commune
      where ${isShort} and folded like ${`${name.slice(0, 2)}%`} and abs(length(folded) - ${name.length}::integer) <= 1
      order by population desc limit 400)`.execute(db);
  return rows;
}
