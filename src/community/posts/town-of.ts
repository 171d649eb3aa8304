import { sql } from 'kysely';

/** The town of a post of which only the id is at hand: what lies beside the post is found by its town first. */
export const townOf = (postId: string) => sql<number>`(select town_id from post where id = ${postId})`;
