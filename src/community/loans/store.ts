import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { Claim } from '../claims/claim.table.ts';
import { claimsOfMember } from '../claims/claims-of-member.ts';
import { ofItsPost } from '../claims/is-of.ts';
import { findClaim } from '../claims/store.ts';
import type { Post } from '../posts/post.table.ts';
import { findPost } from '../posts/store.ts';

export interface Loan {
  claim: Claim;
  post: Post;
  /** The other of the two, by their first name. */
  other: string;
  /** Promised for days to come, and not fetched yet. */
  isToCome?: true;
}

/** As many loans of a member are listed. */
export const MOST_LOANS = 200;

/**
 * What a member has lent, or borrowed, and is not back; what is due first comes first.
 * @param state accepted: what is promised, and was not noted as handed over
 */
export async function listLoans(
  db: Db,
  memberId: string,
  as: 'lender' | 'borrower',
  limit: number,
  state: 'out' | 'accepted' = 'out',
): Promise<Loan[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('post', ofItsPost)
    .innerJoin('member as author', 'author.id', 'post.member_id')
    .innerJoin('member as claimant', 'claimant.id', 'claim.member_id')
    .select(['claim.id', 'author.name as author', 'claimant.name as claimant', 'claimant.id as claimant_id'])
    .where('claim.id', 'in', sql<string>`(${claimsOfMember(memberId, [state])})`)
    .where('post.kind', '=', 'lend')
    .where((eb) =>
      eb.or([
        eb.and([eb('post.member_id', '=', memberId), eb('post.direction', '=', as === 'lender' ? 'offer' : 'request')]),
        eb.and([
          eb('claim.member_id', '=', memberId),
          eb('post.direction', '=', as === 'lender' ? 'request' : 'offer'),
        ]),
      ]),
    )
    .orderBy('claim.to_on')
    .orderBy('claim.id')
    .limit(limit)
    .execute();
  const loans: Loan[] = [];
  for (const { id, author, claimant, claimant_id } of rows) {
    const claim = await findClaim(db, id);
    const post = claim && (await findPost(db, claim.post_id));
    if (claim && post) loans.push({ claim, post, other: (claimant_id === memberId ? author : claimant) ?? '' });
  }
  return loans;
}

/**
 * What a member has of others: what is out, what they said a moment ago to have got, which its owner has not confirmed yet, and what is
 * promised to them for days to come.
 */
export async function listBorrowed(db: Db, memberId: string, today: string): Promise<Loan[]> {
  const out = await listLoans(db, memberId, 'borrower', MOST_LOANS);
  const promised = await listLoans(db, memberId, 'borrower', MOST_LOANS, 'accepted');
  const rest: Loan[] = [];
  for (const loan of promised) {
    const { member_id, id, to_on } = loan.claim;
    if (member_id === memberId && (await isSaidDone(db, id))) rest.push(loan);
    else if (to_on === null || to_on >= today) rest.push({ ...loan, isToCome: true });
  }
  return [...out, ...rest.sort((one, other) => Number(one.isToCome ?? 0) - Number(other.isToCome ?? 0))];
}

/** What of a member's is with others: what is out, and what somebody said a moment ago to have got. */
export async function listLent(db: Db, memberId: string): Promise<Loan[]> {
  const out = await listLoans(db, memberId, 'lender', MOST_LOANS);
  const promised = await listLoans(db, memberId, 'lender', MOST_LOANS, 'accepted');
  const got: Loan[] = [];
  for (const loan of promised) {
    if (loan.claim.member_id !== memberId && (await isSaidDone(db, loan.claim.id))) got.push(loan);
  }
  return [...out, ...got];
}

/** Whoever answered has said that it was handed over, and its owner has not said no. */
export async function isSaidDone(db: Db, claimId: string): Promise<boolean> {
  const row = await db
    .selectFrom('follow_up')
    .select('claimant_said')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return row?.claimant_said === 'done';
}
