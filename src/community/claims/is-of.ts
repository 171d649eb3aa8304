import { type JoinBuilder, sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import type { PostKey } from '../posts/post.table.ts';

/** A condition on `claim`: an answer to this post. */
export const isOf = ({ id, town_id }: PostKey) => sql<boolean>`(town_id = ${town_id} and post_id = ${id})`;

/** Joins answers to the post that each is to. */
export const ofItsPost = (join: JoinBuilder<Database, 'claim' | 'post'>) =>
  join.onRef('post.town_id', '=', 'claim.town_id').onRef('post.id', '=', 'claim.post_id');
