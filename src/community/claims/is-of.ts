import { sql } from 'kysely';
import type { Post } from '../posts/post.table.ts';

/** A condition on `claim`: an answer to this post. */
export const isOf = ({ id, town_id }: Pick<Post, 'id' | 'town_id'>) =>
  sql<boolean>`(town_id = ${town_id} and post_id = ${id})`;
