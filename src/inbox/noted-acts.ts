import { type RawBuilder, sql } from 'kysely';
import { FURTHEST } from './waiting.ts';

/**
 * Parts of a `with`: beside each comment that waits to claim, what its author has done is noted as it is handled. Events are found by
 * their number then; by their member they are found only while they wait. Whoever has such a comment locked is claiming, and reads
 * what this handles as waiting: a turn never waits for them.
 * @param handled a part before, with `id`, `member_id` and `window_until` of events @param members whose they are, as an array
 */
export const notedActs = (handled: string, members: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  claiming as materialized (
    select id from page_comment where member_id = any(${members}) and claims_post is not null for update skip locked),
  noted as (
    update page_comment set acts = array(
             select act.id from (
               select unnest(page_comment.acts) as id
               union all
               select h.id from ${sql.table(handled)} h
                where h.member_id = page_comment.member_id and h.window_until is not null) act
              order by act.id desc limit ${sql.lit(FURTHEST)})
     where id = any(array(select id from claiming)))`;
