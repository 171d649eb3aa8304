import { DateTime } from 'luxon';
import type { Bubble, Button, Choice } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Alarm, AlarmInput } from '../alarm.ts';
import { type Scene, sceneOf } from '../claims/carry-out.ts';
import { daysShown, LENDER_BUTTONS, loanButton, partiesOf, remindOfLateness } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { stillAway, waitsForReturn } from '../claims/still-away.ts';
import { loanTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { aboutLoan, loanVars } from './loan-scene.ts';
import { lateWord } from './rules.ts';

const aboutBeginning = ['keyword', 'thing', 'name', 'from', 'to', 'moment', 'late'] as const;

/** Sentences that only the clock says. */
export const loanAlarmSays = {
  'loan.eve': aboutLoan,
  'loan.late-1': aboutLoan,
  'loan.late-2': aboutLoan,
  'loan.late-3': aboutLoan,
  'loan.late-lender': aboutLoan,
  'loan.late-told': aboutLoan,
  'loan.not-back-yet': [...aboutLoan, 'from'],
  'loan.begins-lender': [...aboutBeginning],
  'loan.begins-borrower': [...aboutBeginning],
  'loan.button-will-return': [],
  'loan.button-lost': [],
} as const;

/** What the clock says of loans. A loan that is over has no reminders; one whose day was changed has new ones. */
export const loanAlarms = {
  /** The evening before. */
  async 'loan-eve'(input) {
    const loan = await loanOf(input);
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
    const loan = await loanOf(input);
    if (!loan) return {};
    const { claimId, due, today, lender, borrower } = loan;
    const word = lateWord(due, today, loan.isSaidBack);
    if (word?.to !== 'lender') await remindOfLateness(trx, { postId: post.id, claimId, due }, now, timezone);
    if (word === null) return {};
    const topic = loanTopic(claimId);
    if (word.to === 'borrower' && borrower.status === 'approved') {
      const buttons = [loanButton('loan-back', claimId), loanButton('keep', claimId), mineButton('write', claimId)];
      const told = { to: borrower, bubbles: [said(loan, `loan.late-${word.nth}`, lender, buttons)], topic };
      return { tell: [told, ...(word.nth === 1 ? tellFirstLate(loan) : [])] };
    }
    if (loan.isSaidBack) {
      const buttons = ['returned', 'not-back'].map((name) => loanButton(name, claimId));
      return { tell: [{ to: lender, bubbles: [said(loan, 'loan.back-asked', borrower, buttons)], topic }] };
    }
    const human = { id: 'human', title: { key: 'common.button-human' }, token: doToken('human') };
    const buttons = [mineButton('write', claimId), human, loanButton('lost', claimId)];
    const choices = [loanButton('returned', claimId) as Choice];
    return {
      tell: [{ to: lender, bubbles: [{ ...said(loan, 'loan.late-lender', borrower, buttons), choices }], topic }],
    };
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

interface DueLoan {
  scene: Scene;
  claimId: string;
  due: string;
  today: string;
  isSaidBack: boolean;
  lender: Member;
  borrower: Member;
  post: AlarmInput['post'];
}

async function loanOf({ trx, post, claimId, now }: AlarmInput): Promise<DueLoan | null> {
  const scene = await sceneOf(trx, post, now);
  const { claims, queue } = scene;
  const claim = claims.find(({ id, state }) => id === claimId && state === 'out');
  if (!claim?.to_on) return null;
  const parties = partiesOf(post, claim);
  const lender = await findMember(trx, parties.lender);
  const borrower = await findMember(trx, parties.borrower);
  if (!lender || !borrower) return null;
  const isSaidBack = claim.said_back_at !== null;
  return { scene, claimId: claim.id, due: claim.to_on, today: queue.today, isSaidBack, lender, borrower, post };
}

/** @param other of the two, who is spoken of */
function said(
  { post, due }: DueLoan,
  key: string,
  other: Member,
  buttons: Button[],
): Extract<Bubble, { type: 'buttons' }> {
  return { type: 'buttons', text: [{ key, args: loanVars({ post }, other, due) }], buttons };
}
