import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { Direction } from '../posts/post.table.ts';
import { isNamedIn } from '../posts/rules.ts';

const MOST = 20;

interface Waiting {
  post: string;
  number: number;
  word: string;
  item: string;
}

/**
 * « échange fait avec fatou », and Fatou only waits: the post of which it is said. null: of none, or of one of several.
 * @param direction of what whoever says so has given; null: of either
 */
export async function waitsByName(
  db: Db,
  ownerId: string,
  said: string,
  names: readonly string[],
  direction: Direction | null,
): Promise<string | null> {
  const [name, another] = names;
  if (name === undefined || another !== undefined) return null;
  const { rows } = await sql<Waiting>`
    select distinct p.id as post, p.number, p.word, p.item
      from post p join claim c on c.town_id = p.town_id and c.post_id = p.id join member m on m.id = c.member_id
     where p.member_id = ${ownerId} and p.outcome is null and c.state = 'waiting'
       and (${direction}::text is null or p.direction = ${direction})
       and without_accents(split_part(m.name, ' ', 1)) = without_accents(${name})
     limit ${MOST}`.execute(db);
  const named = rows.filter((one) => isNamedIn(said, one));
  const [only, other] = named.length > 0 ? named : rows;
  return only !== undefined && other === undefined ? only.post : null;
}
