import type { Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { type ReturnDay, readReturnDay } from '../../language/loans/return-day.ts';
import { refusesLonger } from '../../language/loans/wants-it-back.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { daysTakenSays } from '../claims/days-taken.ts';
import { daysShown, LENDER_BUTTONS, loanButton, partiesOf } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { changeClaim } from '../claims/store.ts';
import { claimTopic, loanTopic } from '../claims/topics.ts';
import type { EffectInput, Tell } from '../effect.ts';
import { type LoanScene, lendUntil, lockLoan, tellOther } from '../loans/loan-scene.ts';
import { requestId, weighDue, weighExtension } from '../loans/rules.ts';
import { tellWaiting } from '../loans/tell-waiting.ts';
import type { Pair } from './pair.ts';
import { SPEAKS_MS } from './rules.ts';
import { lastMessageOf, lastWordsOfBoth } from './store.ts';

/*
 * What the two of a loan say to each other of its return: the words go to the other as always, and the day that is due moves once its
 * lender says so. What its borrower proposes is put to the lender with a button.
 */

const about = ['keyword', 'thing', 'name', 'due'] as const;

export const loanTalkSays = {
  'loan.due-moved': about,
  'loan.due-stays': about,
  'loan.day-asked': [...about, 'until'],
  'loan.day-asked-came': [...about, 'until'],
  'loan.longer-asked-came': [...about, 'until'],
  'loan.longer-promised': [...about, 'from'],
  'loan.due-not-moved': [...about, 'from'],
  'loan.refused-came': about,
  'loan.day-stays-came': about,
  'loan.button-allow-day': [],
  'loan.button-refuse-longer': [],
  ...daysTakenSays,
} as const;

/** What is said to whoever writes, below « c'est transmis », and what the other is told behind the words. */
export interface OfLoan {
  words: Words;
  tell: Tell[];
  /** What is no news any more to whoever writes. */
  overtakes?: string[];
}

/** null: the words say nothing of the day it comes back. Under the post's lock. */
export async function loanInWords(input: EffectInput, pair: Pair, text: string, written: Date): Promise<OfLoan | null> {
  const { claim, scene, me } = pair;
  if (claim.state !== 'out' || scene.post.kind !== 'lend') return null;
  const by = partiesOf(scene.post, claim).lender === me.id ? 'lender' : 'borrower';
  const read = await readIn(input, pair, by, { text, written });
  if (read === null || (read.how !== 'back' && read.day < scene.queue.today)) return null;
  const loan = await lockLoan({ ...input, slots: { claim: claim.id } }, by);
  if (!loan) return null;
  if (by === 'lender') return await ofLender(input, loan, read);
  // what its lender has just asked for is agreed by a yes of its borrower
  if (read.how === 'agrees') return await moveTo(input, loan, read.day);
  return await ofBorrower(input, loan, read.day);
}

/** A yes is one to the very day that the other has named. */
async function readIn(
  { trx, now }: EffectInput,
  pair: Pair,
  by: 'lender' | 'borrower',
  { text, written }: { text: string; written: Date },
): Promise<ReturnDay | null> {
  const { claim, scene } = pair;
  const read = readReturnDay(text, by, { now, timezone: scene.timezone, thing: scene.post.item }, claim.to_on);
  if (read !== null && read.how !== 'agrees') return by === 'lender' && read.how === 'asks' ? null : read;
  // « je préfère la récupérer comme prévu »
  const isNo = read === null && by === 'lender' && claim.more_until !== null && refusesLonger(text);
  if (isNo) return { day: claim.to_on ?? '', how: 'back' };
  if (read === null && !isAgreed(text)) return null;
  const asked = await askedOf(trx, pair, by, { written, now });
  if (read === null) return asked === null ? null : { day: asked, how: 'agrees' };
  const day = by === 'lender' ? (claim.more_until ?? asked) : asked;
  if (day === null || read.day === day) return day === null ? null : { day, how: 'agrees' };
  // « ok pour lundi », asked for Tuesday
  return by === 'lender' ? { day: read.day, how: 'sets' } : null;
}

/**
 * The day that a bare yes would mean: what the other has asked for, where nothing else was spoken of since, and where they had
 * not written more when it was said. null: none.
 */
async function askedOf(
  trx: Trx,
  { claim, scene, other }: Pair,
  by: 'lender' | 'borrower',
  { written, now }: { written: Date; now: Date },
): Promise<string | null> {
  const theirs = await lastMessageOf(trx, claim, other.id);
  if (theirs !== undefined && theirs.created_at > written) return null;
  const [last] = await lastWordsOfBoth(trx, claim, new Date(now.getTime() - SPEAKS_MS), 1);
  // asked by a button
  if (last === undefined) return by === 'lender' ? claim.more_until : null;
  if (last.body !== theirs?.body || last.at.getTime() !== theirs.created_at.getTime()) return null;
  const context = { now: last.at, timezone: scene.timezone, thing: scene.post.item };
  const said = readReturnDay(last.body, by === 'lender' ? 'borrower' : 'lender', context, claim.to_on);
  return said?.how === 'asks' ? said.day : null;
}

async function ofLender(input: EffectInput, loan: LoanScene, { day, how }: ReturnDay): Promise<OfLoan | null> {
  const { claim } = loan;
  if (how !== 'back' || claim.more_until === null) return await moveTo(input, loan, day);
  // « non désolé il me la faut vendredi », asked whether it may stay longer
  await changeClaim(input.trx, claim.id, { more_until: null });
  const moved = day < claim.more_until ? await moveTo(input, loan, day) : null;
  if (moved) return moved;
  const isLonger = claim.to_on === null || claim.more_until > claim.to_on;
  const buttons = [loanButton('loan-back', claim.id), mineButton('write', claim.id)];
  const tell = [tellOther(loan, input.member, isLonger ? 'loan.refused-came' : 'loan.day-stays-came', buttons)];
  return { words: { key: 'loan.due-stays', args: argsOf(loan, claim.to_on) }, tell };
}

/** The day it is due moves, and both hear it in a line; not where somebody else was promised it, nor where it is that day already. */
async function moveTo({ trx, member, now }: EffectInput, loan: LoanScene, day: string): Promise<OfLoan | null> {
  const { claim, queue } = loan;
  if (claim.to_on === day) return null;
  const weighed = weighDue(queue, claim.id, day);
  if (weighed.what === 'past') return null;
  if (weighed.what === 'promised') {
    const args = { ...argsOf(loan, claim.to_on), from: { date: weighed.from } };
    return { words: { key: 'loan.due-not-moved', args }, tell: [] };
  }
  const isLender = partiesOf(loan.post, claim).lender === member.id;
  await lendUntil(trx, loan, day, now);
  const after = { ...loan, vars: { ...loan.vars, due: { date: day } } };
  const names = isLender ? ['loan-back', 'keep'] : LENDER_BUTTONS;
  const told = tellOther(after, member, 'loan.due-moved', [
    ...names.map((name) => loanButton(name, claim.id)),
    mineButton('write', claim.id),
  ]);
  const overtakes = [loanTopic(claim.id), ...(isLender ? [] : [claimTopic(claim.id)])];
  return {
    words: { key: 'loan.due-moved', args: argsOf(loan, day) },
    tell: [told, ...tellWaiting(loan, day)],
    overtakes,
  };
}

/** « je te la rends dimanche ? »: its lender says yes with a tap, or in words; nothing has moved before that. */
async function ofBorrower({ trx, member }: EffectInput, loan: LoanScene, day: string): Promise<OfLoan | null> {
  const { claim, queue } = loan;
  if (claim.to_on === null || claim.to_on === day) return null;
  const weighed = day > claim.to_on ? weighExtension(queue, claim.id, day) : { what: 'same' as const };
  if (weighed.what === 'promised') {
    const args = { ...argsOf(loan, claim.to_on), from: { date: weighed.from } };
    return { words: { key: 'loan.longer-promised', args }, tell: [] };
  }
  await changeClaim(trx, claim.id, { more_until: day, more_dated: true });
  const id = requestId(claim.id, day);
  const allow = { ...loanButton('allow', id), title: { key: 'loan.button-allow-day' } };
  const refuse = day > claim.to_on ? [loanButton('refuse-longer', id)] : [];
  const key = weighed.what === 'asks' ? 'loan.longer-asked-came' : 'loan.day-asked-came';
  const buttons = [allow, ...refuse, mineButton('write', claim.id)];
  const tell = tellOther(loan, member, key, buttons, { until: { date: day } });
  return {
    words: { key: 'loan.day-asked', args: { ...argsOf(loan, claim.to_on), until: { date: day } } },
    tell: [tell],
  };
}

function argsOf({ vars }: LoanScene, due: string | null) {
  const { keyword, thing, name } = vars as Record<string, string>;
  return {
    keyword: keyword ?? '',
    thing: thing ?? '',
    name: name ?? '',
    due: daysShown({ from_on: due, to_on: due }).due,
  };
}
