import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { fold } from '../../language/words/fold.ts';
import { isListed, type WebTown } from './web-post.ts';

export interface TownLine extends Pick<WebTown, 'name' | 'slug'> {
  department: string;
  /** How many posts are up. */
  posts: number;
}

/**
 * Towns by name, so many of them: one statement, which counts the posts of these alone.
 * @param words a name or a postcode, as typed: « st brieuc », « brieuc », « 22000 »; '' is everything
 */
export async function readTowns(
  db: Db,
  { words, limit }: { words: string; limit: number },
  now: Date,
): Promise<TownLine[]> {
  const asked = plainName(words);
  if (asked === '' && words !== '') return [];
  const rows = await db
    .with('shown', (cte) =>
      cte
        .selectFrom('town')
        .select(['id', 'name', 'slug', 'insee'])
        .$if(asked !== '', (towns) => towns.where(/^\d+$/.test(asked) ? isOfPostcode(asked) : isNamed(asked)))
        .orderBy('name')
        .orderBy('id')
        .limit(limit),
    )
    .selectFrom('shown')
    .select((eb) => [
      'shown.name',
      'shown.slug',
      // not as a join: communes would be read to find those of sixty towns
      eb.selectFrom('commune').select('department_name').whereRef('commune.insee', '=', 'shown.insee').as('department'),
      eb
        .selectFrom('post')
        .select((post) => post.fn.countAll<string>().as('count'))
        .whereRef('post.town_id', '=', 'shown.id')
        .where(isListed(now))
        .as('posts'),
    ])
    .orderBy('shown.name')
    .orderBy('shown.id')
    .execute();
  return rows.map(({ department, posts, ...town }) => ({
    ...town,
    department: department ?? '',
    posts: Number(posts),
  }));
}

/** A name as it is compared: letters and digits alone, « saint » written out. */
export function plainName(text: string): string {
  return fold(text)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/[^a-z0-9]+/g, '');
}

/** The same of a name in a table. */
export const plainNameOf = (name: RawBuilder<unknown>) =>
  sql<string>`regexp_replace(regexp_replace(without_accents(normalize(${name}, nfkc)), '\\mst(e?)\\M', 'saint\\1', 'g'), '[^a-z0-9]+', '', 'g')`;

const isNamed = (asked: string) => sql<boolean>`strpos(${plainNameOf(sql`town.name`)}, ${asked}) > 0`;

const WHOLE_POSTCODE = 5;

/** Of the commune it is named after, or of one that belongs to it. */
function isOfPostcode(asked: string): RawBuilder<boolean> {
  const has =
    asked.length === WHOLE_POSTCODE
      ? // by its index
        sql`c.postcodes @> array[${asked}]`
      : sql`exists (select from unnest(c.postcodes) one where starts_with(one, ${asked}))`;
  return sql<boolean>`town.id in (
    with known as materialized (select insee from commune c where ${has})
    select t.id from known join town t on t.insee = known.insee
     union all
    select tc.town_id from known join town_commune tc on tc.insee = known.insee)`;
}
