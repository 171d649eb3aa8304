import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { VarValue } from '../../conversation/state.ts';
import { daysShown, partiesOf } from '../claims/lending.ts';
import { meetingTopic } from '../claims/topics.ts';
import type { EffectInput, Tell } from '../effect.ts';
import { type Differing, differing, differs } from './loan-days.ts';
import { agree } from './meetings.ts';
import { argsFor, type Pair, varsOf } from './pair.ts';
import { relayButton } from './pass.ts';
import type { Meeting } from './relay.table.ts';
import { momentId } from './rules.ts';

export const agreedSays = {
  'relay.agreed-came': ['name', 'keyword', 'thing', 'moment', 'reminded'],
  'relay.button-other-time': [],
  'relay.button-write': [],
} as const;

/** Both have said yes: by a button, by proposing the same, or in words. */
export async function confirm({ trx, now }: Pick<EffectInput, 'trx' | 'now'>, pair: Pair, meeting: Meeting) {
  const { scene, other, claim } = pair;
  const remindAt = await agree(trx, meeting, { post: scene.post, hours: scene.hours }, now);
  // only promised to whom it can be kept: Meta lets us write to each only for a day from their last act
  const reminded = (to: Pair['me']) => (remindAt !== null && remindAt < to.window_until ? 'yes' : '');
  const args = { ...argsFor(pair), ...shown(meeting.at), reminded: reminded(other) };
  const text: Words[] = [{ key: 'relay.agreed-came', args }];
  const buttons = [relayButton('write', claim.id), relayButton('other-time', claim.id)];
  const what = differs(pair, meeting.at);
  const isBorrower = borrows(pair);
  const both = differ(pair, meeting.at, !isBorrower);
  return {
    outcome: outcomeOf(what, isBorrower),
    vars: { ...momentVars(pair, meeting.at, now), reminded: reminded(pair.me), ...daysVars(claim) },
    slots: { claim: claim.id, proposed: momentId(claim.id, meeting.at) },
    tell: [
      { to: other, bubbles: [{ type: 'buttons' as const, text, buttons }, ...both], topic: meetingTopic(claim.id) },
    ],
  };
}

/** « oui 18h ça marche, 12 rue des Lilas »: what is said to whom agrees in words, after their words were passed on. */
export async function agreeInWords(
  input: Pick<EffectInput, 'trx' | 'now'>,
  pair: Pair,
  meeting: Meeting,
): Promise<{ tell: Tell[]; bubbles: Bubble[] }> {
  const { vars, tell } = await confirm(input, pair, meeting);
  const { other, keyword, thing, moment, reminded } = vars;
  const text: Words[] = [{ key: 'relay.agreed', args: { other, keyword, thing, moment, reminded } }];
  const buttons = [relayButton('write', pair.claim.id), relayButton('other-time', pair.claim.id)];
  return { tell, bubbles: [{ type: 'buttons', text, buttons }, ...differ(pair, meeting.at, borrows(pair))] };
}

const borrows = ({ scene, claim, me }: Pair): boolean => partiesOf(scene.post, claim).borrower === me.id;

function differ(pair: Pair, at: Date, isBorrower: boolean): Bubble[] {
  const { keyword, thing } = argsFor(pair);
  return differing({ claim: pair.claim, isBorrower }, differs(pair, at), at, {
    keyword,
    thing,
    ...daysShown(pair.claim),
  });
}

/** After the day it is due its borrower may keep it longer, its lender say until when. */
function outcomeOf(what: Differing, isBorrower: boolean): string {
  if (what === null) return 'agreed';
  if (what === 'other-days') return 'differs';
  return isBorrower ? 'after-due' : 'due-before';
}

function daysVars({ from_on, to_on }: Pair['claim']): Record<'from' | 'to' | 'due', VarValue> {
  const day = (date: string | null): VarValue => (date === null ? '' : { date });
  return { from: day(from_on), to: from_on === to_on ? '' : day(to_on), due: day(to_on) };
}

export const shown = (at: Date) => ({ moment: { moment: at.toISOString() } });
export const momentVars = (pair: Pair, at: Date, now: Date) => ({ ...varsOf(pair, now), ...shown(at), reminded: '' });
