import type { Button } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { dropOfClaims } from '../reminders/store.ts';
import { carryOut, lockFrontOf } from './carry-out.ts';
import { loanButton, partiesOf } from './lending.ts';
import { listOut } from './store.ts';
import { loanTopic } from './topics.ts';

export const partLoansSays = {
  'mine.lender-gone': ['name', 'keyword', 'thing'],
  'mine.borrower-gone': ['name', 'keyword', 'thing'],
} as const;

/**
 * Somebody goes who has lent or borrowed something. Their lender's queue must not take for back what is not: it stays
 * lent until its lender says what has become of it, who hears so. Who had it from somebody who goes is told, and is
 * not reminded any more: nobody is left to say that it is back.
 */
export async function partLoans(trx: Trx, memberId: string, now: Date): Promise<Tell[]> {
  const gone = await findMember(trx, memberId);
  const tell: Tell[] = [];
  for (const id of await listOut(trx, memberId)) {
    const scene = await lockFrontOf(trx, id, now);
    if (scene?.claim.state !== 'out') continue;
    const { post, claim } = scene;
    const { lender, borrower } = partiesOf(post, claim);
    await dropOfClaims(trx, post.town_id, [id]);
    const isLender = memberId === lender;
    if (isLender) await carryOut(trx, scene, { changes: [{ claim: id, state: 'done' }], news: [] }, now);
    const other = await findMember(trx, isLender ? borrower : lender);
    if (other?.status !== 'approved') continue;
    const { keyword, thing } = aboutPost(post);
    const text = [
      { key: `mine.${isLender ? 'lender' : 'borrower'}-gone`, args: { name: gone?.name ?? '', keyword, thing } },
    ];
    const buttons: Button[] = isLender ? [] : [loanButton('returned', id), loanButton('lost', id)];
    const topic = loanTopic(id);
    tell.push({
      to: other,
      bubbles: [isLender ? { type: 'text', text } : { type: 'buttons', text, buttons }],
      topic,
    });
  }
  return tell;
}
