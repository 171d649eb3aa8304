import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { fold } from '../../language/words/fold.ts';
import type { Post } from '../posts/post.table.ts';
import { soughtAs } from './sought-as.ts';

/** In a town with more open posts than that the newest count. */
const MOST = 1_000;

/**
 * Whose own open posts a new post of their town answers: of a town's posts each is compared once. Those in whose quartier it
 * is are likely to want it, too (`best-first.ts` weighs the same for who comes back).
 */
export async function findLikely(
  db: Db,
  post: Pick<Post, 'town_id' | 'member_id' | 'direction' | 'item'>,
): Promise<string[]> {
  const open = await db
    .selectFrom('post')
    .select(['member_id', 'item'])
    .where('town_id', '=', post.town_id)
    .where(sql<boolean>`outcome is null`)
    .where('direction', '=', post.direction === 'offer' ? 'request' : 'offer')
    .where('member_id', '!=', post.member_id)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const answersPost = soughtAs(post.item);
  const isLikely = (other: string): boolean =>
    post.direction === 'offer' ? soughtAs(other)(post.item) : answersPost(other);
  return [...new Set(open.filter(({ item }) => isLikely(item)).map(({ member_id }) => member_id))];
}

/** How members of its town write the quartier of a post: each spelling is compared once, and not each member. */
export async function spellingsOf(
  db: Db,
  { town_id, quartier }: Pick<Post, 'town_id' | 'quartier'>,
): Promise<string[]> {
  if (quartier === null) return [];
  const { rows } = await sql<{ quartier: string }>`
    select distinct quartier from member where town_id = ${town_id} and quartier is not null`.execute(db);
  return rows.map((row) => row.quartier).filter((one) => fold(one) === fold(quartier));
}
