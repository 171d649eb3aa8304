import type { Bubble } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Alarm, AlarmInput } from '../alarm.ts';
import { awayOf, carryOut, namesPromised } from '../claims/carry-out.ts';
import { loanButton } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { bringBack } from '../claims/queue.ts';
import { wasReached } from '../claims/reached.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import type { PostKey } from '../posts/post.table.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { addReminder, setReminder } from '../reminders/store.ts';
import { type OpenLoan, openLoanOf, said } from './due-loan.ts';
import { aboutLoan } from './loan-scene.ts';
import { tellReady } from './return-effects.ts';

/*
 * « Je l’ai rendue », and its lender says neither yes nor no: they are asked once more, and after a week the borrower's word counts. Not
 * while the lender is away and cannot have read what they are asked: then it waits for them, and they have some days from their return.
 * Nobody is to be a borrower for ever because somebody else does not answer.
 */

const DAY = 86_400_000;
/** After the borrower's word: when the lender is asked once more, and when it counts. */
const AGAIN_AFTER = 3 * DAY;
const COUNTS_AFTER = 7 * DAY;
/** Rings when a lender who was away has had some days to read it. */
const READ = 'said-back-read';

export const saidBackSays = {
  'loan.back-by-word': [...aboutLoan, 'next', 'away'],
  'loan.back-by-word-came': aboutLoan,
} as const;

/** Its borrower has just said so. Under the post's lock. */
export async function awaitLender(
  trx: Trx,
  { post, claimId }: { post: PostKey; claimId: string },
  now: Date,
  hours: TownHours,
): Promise<void> {
  const at = humaneTime(new Date(now.getTime() + AGAIN_AFTER), hours);
  await setReminder(trx, { what: 'said-back', post, claimId, at });
}

/** The same, of what was said back before there was such a reminder. @returns whether there was none */
export async function awaitLenderStill(
  trx: Trx,
  { post, claimId }: { post: PostKey; claimId: string },
  now: Date,
  hours: TownHours,
): Promise<boolean> {
  const at = humaneTime(new Date(now.getTime() + COUNTS_AFTER - AGAIN_AFTER), hours);
  return await addReminder(trx, { what: 'said-back', post, claimId, at });
}

export const saidBackAlarms = {
  async 'said-back'(input) {
    const { trx, post, now } = input;
    const loan = await openLoanOf(input);
    const since = loan?.claim.said_back_at;
    // its lender has answered, or named another day
    if (!loan || !since) return {};
    const { scene, claimId, lender, borrower } = loan;
    const { hours } = scene;
    const reminder = { what: 'said-back', post, claimId };
    const counts = countsFrom(since);
    if (now < counts) {
      await setReminder(trx, { ...reminder, at: humaneTime(counts, hours) });
      const buttons = ['returned', 'not-back'].map((name) => loanButton(name, claimId));
      const topic = loanTopic(claimId);
      return { tell: [{ to: lender, bubbles: [said(loan, 'loan.back-asked', borrower, buttons)], topic }] };
    }
    if (!canHaveRead(loan, since)) {
      // the question waits for them
      await setReminder(trx, { ...reminder, at: humaneTime(new Date(now.getTime() + DAY), hours) });
      return {};
    }
    if (now.getTime() < counts.getTime() + DAY) return await takeTheirWord(input, loan);
    // they have come back since it was waited for them, and have some days too
    await setReminder(trx, { ...reminder, what: READ, at: humaneTime(new Date(now.getTime() + AGAIN_AFTER), hours) });
    return {};
  },

  /** Its lender, who was away, has had the question in front of them for some days. */
  async [READ](input) {
    const loan = await openLoanOf(input);
    const since = loan?.claim.said_back_at;
    // it was denied meanwhile, and perhaps said anew
    if (!loan || !since || input.now < countsFrom(since)) return {};
    return await takeTheirWord(input, loan);
  },
} satisfies Record<string, Alarm>;

const countsFrom = (since: Date): Date => new Date(since.getTime() + COUNTS_AFTER);

/** Whether the lender can have read what they are asked: they were there then, or have come back since. */
const canHaveRead = ({ lender }: OpenLoan, since: Date): boolean => wasReached({ decided_at: since, by: lender });

/** What its borrower has said counts: it is back. */
async function takeTheirWord({ trx, now }: AlarmInput, loan: OpenLoan): ReturnType<Alarm> {
  const { scene, claimId, lender, borrower } = loan;
  const back = bringBack(scene.queue, claimId);
  if (!back) return {};
  const news = back.news.filter(({ claim }) => claim !== claimId);
  const { tell, ...others } = await carryOut(trx, scene, { ...back, news }, now);
  const isLate = loan.due !== null && loan.due < loan.today;
  const ready = isLate ? tellReady({ ...scene, claim: loan.claim }, lender) : [];
  const next = namesPromised(scene.claims, back, { ...scene.post, quantity: 1 }).join(', ');
  const human = { id: 'human', title: { key: 'common.button-human' }, token: doToken('human') };
  const both: [Member, Bubble][] = [
    [lender, said(loan, 'loan.back-by-word', borrower, [human], { next, away: awayOf(scene.claims, back, now) })],
    [borrower, said(loan, 'loan.back-by-word-came', lender, [mineButton('thank', claimId)])],
  ];
  const told = both.flatMap(([to, bubble]): Tell[] =>
    to.status === 'approved' ? [{ to, bubbles: [bubble], topic: loanTopic(claimId) }] : [],
  );
  return { ...others, tell: [...told, ...tell, ...ready] };
}
