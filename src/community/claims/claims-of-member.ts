import { type RawBuilder, sql } from 'kysely';
import type { ClaimState } from './claim.table.ts';

/**
 * Ids of the answers in which a member has a part: those they gave, and those to their posts. It stands in `id in (…)`, as no index serves
 * `c.member_id = … or p.member_id = …`: for one of them the answers of all would be read. One to a post of one's own is there twice.
 * @param states only of those; they are written out, so that the indexes of answers in such a state are of use
 */
export function claimsOfMember(
  memberId: string | RawBuilder<unknown>,
  states: readonly ClaimState[] = [],
): RawBuilder<{ id: string }> {
  const isSo =
    states.length === 0 ? sql`` : sql` and claim.state in (${sql.join(states.map((state) => sql.lit(state)))})`;
  return sql`
    select claim.id from claim where claim.member_id = ${memberId}${isSo}
    union all select claim.id from post join claim on claim.town_id = post.town_id and claim.post_id = post.id
     where post.member_id = ${memberId}${isSo}`;
}
