import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Alarm } from '../alarm.ts';
import { carryOut, namesPromised } from '../claims/carry-out.ts';
import { loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { bringBack } from '../claims/queue.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { addReminder, setReminder } from '../reminders/store.ts';
import { dueLoanOf, said } from './due-loan.ts';
import { aboutLoan } from './loan-scene.ts';
import { tellReady } from './return-effects.ts';

/*
 * « Je l’ai rendue », and its lender says neither yes nor no: they are asked once more, and after a week the borrower's word counts.
 * Nobody is to be a borrower for ever because somebody else does not answer.
 */

const DAY = 86_400_000;
/** After the borrower's word: when the lender is asked once more, and when it counts. */
const AGAIN_AFTER = 3 * DAY;
const COUNTS_AFTER = 7 * DAY;

export const saidBackSays = {
  'loan.back-by-word': [...aboutLoan, 'next'],
  'loan.back-by-word-came': aboutLoan,
} as const;

/** Its borrower has just said so. Under the post's lock. */
export async function awaitLender(
  trx: Trx,
  { postId, claimId }: { postId: string; claimId: string },
  now: Date,
  hours: TownHours,
): Promise<void> {
  const at = humaneTime(new Date(now.getTime() + AGAIN_AFTER), hours);
  await setReminder(trx, { what: 'said-back', postId, claimId, at });
}

/** The same, of what was said back before there was such a reminder. @returns whether there was none */
export async function awaitLenderStill(
  trx: Trx,
  { postId, claimId }: { postId: string; claimId: string },
  now: Date,
  hours: TownHours,
): Promise<boolean> {
  const at = humaneTime(new Date(now.getTime() + COUNTS_AFTER - AGAIN_AFTER), hours);
  return await addReminder(trx, { what: 'said-back', postId, claimId, at });
}

export const saidBackAlarms = {
  async 'said-back'(input) {
    const { trx, post, now } = input;
    const loan = await dueLoanOf(input);
    const since = loan?.claim.said_back_at;
    // its lender has answered, or named another day
    if (!loan || !since) return {};
    const { scene, claimId, lender, borrower } = loan;
    const counts = new Date(since.getTime() + COUNTS_AFTER);
    const topic = loanTopic(claimId);
    if (now < counts) {
      await setReminder(trx, { what: 'said-back', postId: post.id, claimId, at: humaneTime(counts, scene.hours) });
      const buttons = ['returned', 'not-back'].map((name) => loanButton(name, claimId));
      return { tell: [{ to: lender, bubbles: [said(loan, 'loan.back-asked', borrower, buttons)], topic }] };
    }
    const back = bringBack(scene.queue, claimId);
    if (!back) return {};
    const news = back.news.filter(({ claim }) => claim !== claimId);
    const { tell, ...others } = await carryOut(trx, scene, { ...back, news }, now);
    const isLate = loan.due < loan.today;
    const ready = isLate ? tellReady({ ...scene, claim: loan.claim }, lender) : [];
    const next = namesPromised(scene.claims, back, 1).join(', ');
    return { ...others, tell: [...tellBoth(next), ...tell, ...ready] };

    function tellBoth(next: string): Tell[] {
      const human = { id: 'human', title: { key: 'common.button-human' }, token: doToken('human') };
      const toLender: Bubble = said(loan as NonNullable<typeof loan>, 'loan.back-by-word', borrower, [human], { next });
      const thanks = [mineButton('thank', claimId)];
      const toBorrower = said(loan as NonNullable<typeof loan>, 'loan.back-by-word-came', lender, thanks);
      const both: [Member, Bubble][] = [
        [lender, toLender],
        [borrower, toBorrower],
      ];
      return both.flatMap(([to, bubble]) => (to.status === 'approved' ? [{ to, bubbles: [bubble], topic }] : []));
    }
  },
} satisfies Record<string, Alarm>;
