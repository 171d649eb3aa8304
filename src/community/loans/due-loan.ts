import type { Args, Bubble, Button } from '../../conversation/bubble.ts';
import type { AlarmInput } from '../alarm.ts';
import { type Scene, sceneOf } from '../claims/carry-out.ts';
import { partiesOf } from '../claims/lending.ts';
import type { ClaimBy } from '../claims/store.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { loanVars } from './loan-scene.ts';

/** A loan that is out. */
export interface OpenLoan {
  scene: Scene;
  claim: ClaimBy;
  claimId: string;
  /** null: no day was said. */
  due: string | null;
  today: string;
  isSaidBack: boolean;
  lender: Member;
  borrower: Member;
  post: AlarmInput['post'];
}

/** One that is due on a day. */
export type DueLoan = OpenLoan & { due: string };

/** The one that a reminder is about; null: it is over, or due on no day. */
export async function dueLoanOf(input: AlarmInput): Promise<DueLoan | null> {
  const loan = await openLoanOf(input);
  return loan === null || loan.due === null ? null : { ...loan, due: loan.due };
}

/** The same, also of what is due on no day. */
export async function openLoanOf({ trx, post, claimId, now }: AlarmInput): Promise<OpenLoan | null> {
  const scene = await sceneOf(trx, post, now);
  const { claims, queue } = scene;
  const claim = claims.find(({ id, state }) => id === claimId && state === 'out');
  if (!claim) return null;
  const parties = partiesOf(post, claim);
  const lender = await findMember(trx, parties.lender);
  const borrower = await findMember(trx, parties.borrower);
  if (!lender || !borrower) return null;
  const isSaidBack = claim.said_back_at !== null;
  const { today } = queue;
  return { scene, claim, claimId: claim.id, due: claim.to_on, today, isSaidBack, lender, borrower, post };
}

/** @param other of the two, who is spoken of */
export function said(
  { post, due }: OpenLoan,
  key: string,
  other: Member,
  buttons: Button[],
  more: Args = {},
): Extract<Bubble, { type: 'buttons' }> {
  return { type: 'buttons', text: [{ key, args: { ...loanVars({ post }, other, due), ...more } }], buttons };
}
