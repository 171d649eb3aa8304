import { DateTime } from 'luxon';
import type { Bubble, Shown } from '../../conversation/bubble.ts';
import { type Period, partsLeft, periodOf } from '../claims/capacity.ts';
import type { Scene } from '../claims/carry-out.ts';
import { addDays, daysBetween, loanButton, periodFrom } from '../claims/lending.ts';
import type { Pair } from './pair.ts';
import { relayButton } from './pass.ts';
import { momentId } from './rules.ts';

/*
 * When two meet for a loan, and for which days it is promised, are said apart: one may say another day than the other.
 */

/** What is wrong with a moment that two have agreed on: not on the days it is lent for, or after it is due back. */
export type Differing = 'other-days' | 'after-due' | null;

/** The evening before, or any day of the loan, is fetched; on any day until it is due, it comes back. */
export function differs({ scene, claim }: Pick<Pair, 'scene' | 'claim'>, at: Date): Differing {
  const days = scene.post.kind === 'lend' ? periodOf(claim) : null;
  if (days === null) return null;
  const day = dayIn(scene, at);
  if (claim.state === 'out') return day > days.to ? 'after-due' : null;
  return day > days.to || day < addDays(days.from, -1) ? 'other-days' : null;
}

export const dayIn = ({ timezone }: Pick<Scene, 'timezone'>, at: Date): string =>
  DateTime.fromJSDate(at, { zone: timezone }).toISODate() ?? '';

/**
 * The loan as it would be from the day on which they meet, as long as before unless they have said how long. null: others count on it
 * then.
 */
export function movedTo(
  { scene, claim }: Pick<Pair, 'scene' | 'claim'>,
  { at, days: length }: { at: Date; days: number | null },
): Period | null {
  const days = periodOf(claim);
  if (days === null) return null;
  const moved = periodFrom(dayIn(scene, at), length ?? daysBetween(days.from, days.to) + 1);
  const others = { ...scene.queue, claims: scene.queue.claims.filter(({ id }) => id !== claim.id) };
  return partsLeft(others, moved) >= claim.parts ? moved : null;
}

export const differSays = {
  'relay.days-differ': ['keyword', 'thing', 'from', 'to'],
  'relay.after-due': ['keyword', 'thing', 'due'],
  'relay.button-move-loan': [],
  'relay.button-other-time': [],
} as const;

/** Asks one of the two which of both holds. */
export function differing(
  { claim, isBorrower }: Pick<Pair, 'claim'> & { isBorrower: boolean },
  what: Differing,
  at: Date,
  about: Record<string, Shown>,
): Bubble[] {
  if (what === null) return [];
  if (what === 'after-due') {
    const text = [{ key: 'relay.after-due', args: about }];
    const longer = loanButton(isBorrower ? 'keep' : 'loan-due', claim.id);
    return [{ type: 'buttons', text, buttons: [longer, relayButton('other-time', claim.id)] }];
  }
  const buttons = [relayButton('move-loan', momentId(claim.id, at)), relayButton('other-time', claim.id)];
  return [{ type: 'buttons', text: [{ key: 'relay.days-differ', args: about }], buttons }];
}
