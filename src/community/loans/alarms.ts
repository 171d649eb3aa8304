import { DateTime } from 'luxon';
import type { Bubble, Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Alarm } from '../alarm.ts';
import { sceneOf } from '../claims/carry-out.ts';
import { daysShown, LENDER_BUTTONS, loanButton, partiesOf, remindOfLateness } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { stillAway, waitsForReturn } from '../claims/still-away.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { type DueLoan, dueLoanOf, said } from './due-loan.ts';
import { aboutLoan, loanVars } from './loan-scene.ts';
import { countReminded } from './reminded.ts';
import { lateWord } from './rules.ts';
import { awaitLenderStill, saidBackAlarms, saidBackSays } from './said-back.ts';

const aboutBeginning = ['keyword', 'thing', 'name', 'from', 'to', 'moment', 'late'] as const;

/** Sentences that only the clock says. */
export const loanAlarmSays = {
  'loan.eve': aboutLoan,
  'loan.late-1': aboutLoan,
  'loan.late-2': aboutLoan,
  'loan.late-3': aboutLoan,
  'loan.late-lender': [...aboutLoan, 'reminded'],
  ...saidBackSays,
  'loan.late-told': aboutLoan,
  'loan.not-back-yet': [...aboutLoan, 'from'],
  'loan.begins-lender': [...aboutBeginning],
  'loan.begins-borrower': [...aboutBeginning],
  'loan.button-will-return': [],
  'loan.button-lost': [],
} as const;

/** What the clock says of loans. A loan that is over has no reminders; one whose day was changed has new ones. */
export const loanAlarms = {
  ...saidBackAlarms,
  /** The evening before. */
  async 'loan-eve'(input) {
    const loan = await dueLoanOf(input);
    if (!loan || loan.due < loan.today || loan.isSaidBack || loan.borrower.status !== 'approved') return {};
    const { claimId, lender, borrower } = loan;
    const topic = loanTopic(claimId);
    const buttons = ['will-return', 'loan-back', 'keep'].map((name) => loanButton(name, claimId));
    return { tell: [{ to: borrower, bubbles: [said(loan, 'loan.eve', lender, buttons)], topic }] };
  },

  /** It begins tomorrow, as was agreed days ago: both hear it, once. */
  async 'loan-begins'({ trx, post, claimId, now, timezone }) {
    const scene = await sceneOf(trx, post, now);
    const { claims, queue } = scene;
    const claim = claims.find(({ id, state }) => id === claimId && state === 'accepted');
    if (!claim?.from_on || claim.from_on < queue.today || !goesOn(post)) return {};
    const parties = partiesOf(post, claim);
    const lender = await findMember(trx, parties.lender);
    const borrower = await findMember(trx, parties.borrower);
    if (!lender || !borrower || (await blockBetween(trx, lender.id, borrower.id))) return {};
    const meets = await trx
      .selectFrom('meeting')
      .select('at')
      .where('claim_id', '=', claim.id)
      .where('confirmed_at', 'is not', null)
      .where('at', '>', now)
      .executeTakeFirst();
    const { keyword, thing } = aboutPost(post);
    const { from, to } = daysShown(claim);
    const moment = meets ? { moment: meets.at.toISOString() } : '';
    const late = stillAway(scene, claim).some(({ to_on }) => to_on !== null && to_on < queue.today) ? 'yes' : '';
    // once it has begun it is no news
    const notAfter = DateTime.fromISO(claim.from_on, { zone: timezone }).endOf('day').toJSDate();
    const tell = (key: string, receiver: Member, other: Member): Tell[] => {
      if (receiver.status !== 'approved') return [];
      const text = [{ key, args: { keyword, thing, name: other.name ?? '', from, to, moment, late } }];
      const buttons = [mineButton('write', claim.id)];
      return [{ to: receiver, bubbles: [{ type: 'buttons', text, buttons }], topic: loanTopic(claim.id), notAfter }];
    };
    return {
      tell: [...tell('loan.begins-lender', lender, borrower), ...tell('loan.begins-borrower', borrower, lender)],
    };
  },

  /** It was due some days ago. Each word is softer than the one before; the last is for its lender. */
  async 'loan-late'(input) {
    const { trx, post, now, timezone } = input;
    const loan = await dueLoanOf(input);
    if (!loan) return {};
    const { claimId, due, today, lender, borrower } = loan;
    if (loan.isSaidBack) {
      // the lender is asked, see said-back.ts, and nobody is reminded meanwhile
      const isNew = await awaitLenderStill(trx, { post, claimId }, now, loan.scene.hours);
      const buttons = ['returned', 'not-back'].map((name) => loanButton(name, claimId));
      const asked = said(loan, 'loan.back-asked', borrower, buttons);
      return isNew ? { tell: [{ to: lender, bubbles: [asked], topic: loanTopic(claimId) }] } : {};
    }
    const word = lateWord(due, today);
    if (word?.to !== 'lender') await remindOfLateness(trx, { post, claimId, due }, now, timezone);
    if (word === null) return {};
    const topic = loanTopic(claimId);
    if (word.to === 'borrower' && borrower.status === 'approved') {
      const buttons = [loanButton('loan-back', claimId), loanButton('keep', claimId), mineButton('write', claimId)];
      const told = { to: borrower, bubbles: [said(loan, `loan.late-${word.nth}`, lender, buttons)], topic };
      return { tell: [told, ...(word.nth === 1 ? tellFirstLate(loan) : [])] };
    }
    const human = { id: 'human', title: { key: 'common.button-human' }, token: doToken('human') };
    const buttons = [mineButton('write', claimId), human, loanButton('lost', claimId)];
    const choices = [loanButton('returned', claimId) as Choice];
    const reminded = await countReminded(trx, { claimId, borrower: borrower.id, due });
    const told = said(loan, 'loan.late-lender', borrower, buttons, { reminded });
    return { tell: [{ to: lender, bubbles: [{ ...told, choices }], topic }] };
  },
} satisfies Record<string, Alarm>;

/** It has just become late: its lender hears it, and whoever counts on it next. */
function tellFirstLate(loan: DueLoan): Tell[] {
  const { claimId, lender, borrower, post, due, scene } = loan;
  const ofLender = [...LENDER_BUTTONS.map((name) => loanButton(name, claimId)), mineButton('write', claimId)];
  const next = waitsForReturn({ ...scene.queue, claims: scene.claims }).filter(({ by }) => by.status === 'approved');
  return [
    { to: lender, bubbles: [said(loan, 'loan.late-told', borrower, ofLender)], topic: loanTopic(claimId) },
    ...next.map((claim): Tell => {
      const args = { ...loanVars({ post }, lender, due), from: daysShown(claim).from };
      const buttons = [mineButton('write', claim.id), mineButton('give-up', claim.id)];
      const bubble: Bubble = { type: 'buttons', text: [{ key: 'loan.not-back-yet', args }], buttons };
      return { to: claim.by, bubbles: [bubble], topic: loanTopic(claim.id) };
    }),
  ];
}
