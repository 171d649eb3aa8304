import type { Db } from '../../database/database.ts';
import type { Post } from '../posts/post.table.ts';
import { type Period, periodOf } from './capacity.ts';
import { ofItsPost } from './is-of.ts';

/** As many of those who answered are looked through. */
const MOST_WAITING = 200;

/** Whose answers wait on a member's own open posts, or are promised there; the newest posts first. */
export async function listAnswersToOwn(
  db: Db,
  memberId: string,
): Promise<
  {
    id: string;
    by: string;
    name: string | null;
    isWaiting: boolean;
    parts: number;
    offered: string | null;
    /** The days of a loan that is wished for. */
    days: Period | null;
    post: Post;
  }[]
> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .innerJoin('member', 'member.id', 'claim.member_id')
    .selectAll('post')
    .select([
      'claim.id as claim_id',
      'claim.member_id as claim_by',
      'claim.state as claim_state',
      'claim.parts as claim_parts',
      'claim.offered as claim_offered',
      'claim.from_on as claim_from',
      'claim.to_on as claim_to',
      'member.name',
    ])
    .where('post.member_id', '=', memberId)
    .where('post.outcome', 'is', null)
    .where('claim.state', 'in', ['waiting', 'accepted'])
    .orderBy('post.id', 'desc')
    .orderBy('claim.id')
    .limit(MOST_WAITING)
    .execute();
  return rows.map(
    ({ claim_id, claim_by, claim_state, claim_parts, claim_offered, claim_from, claim_to, name, ...post }) => ({
      id: claim_id,
      by: claim_by,
      name,
      parts: claim_parts,
      offered: claim_offered,
      isWaiting: claim_state === 'waiting',
      days: periodOf({ from_on: claim_from, to_on: claim_to }),
      post,
    }),
  );
}
