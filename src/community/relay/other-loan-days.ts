import { DateTime } from 'luxon';
import type { Words } from '../../conversation/bubble.ts';
import { readOtherDays } from '../../language/dates/other-days.ts';
import { type Period, partsLeft, periodOf } from '../claims/capacity.ts';
import { addDays, daysBetween, daysShown, periodFrom } from '../claims/lending.ts';
import { loanTopic } from '../claims/topics.ts';
import type { OfLoan } from './loan-talk.ts';
import { argsFor, type Pair } from './pair.ts';
import { relayButton } from './pass.ts';
import { moveId } from './rules.ts';

/*
 * « finalement du 12 au 13 », said by one of the two of a loan that is promised: the other reads it, and moves the loan with a tap. Until
 * then it stays as it is, and that is said.
 */

export const otherLoanDaysSays = {
  'relay.days-asked': ['other', 'keyword', 'thing', 'from', 'to', 'taken'],
  'relay.days-asked-came': ['name', 'keyword', 'thing', 'from', 'to'],
  'relay.button-move-loan': [],
  'relay.button-write': [],
} as const;

/** null: the words name no other days, or it is no such loan. Under the post's lock. */
export function otherDaysInWords(pair: Pair, text: string, now: Date): OfLoan | null {
  const { claim, scene, other } = pair;
  const noted = periodOf(claim);
  if (scene.post.kind !== 'lend' || claim.state !== 'accepted' || noted === null) return null;
  const asked = periodIn(text, noted, { now, timezone: scene.timezone });
  if (asked === null || asked.from < scene.queue.today) return null;
  if (asked.from === noted.from && asked.to === noted.to) return null;
  const others = { ...scene.queue, claims: scene.queue.claims.filter(({ id }) => id !== claim.id) };
  const isFree = partsLeft(others, asked) >= claim.parts;
  const { name, keyword, thing } = argsFor(pair);
  const about = { other: other.name ?? '', keyword, thing, ...daysOf(noted) };
  const words: Words = { key: 'relay.days-asked', args: { ...about, taken: isFree ? '' : 'yes' } };
  if (!isFree) return { words, tell: [] };
  const at = DateTime.fromISO(`${asked.from}T12:00`, { zone: scene.timezone }).toJSDate();
  const told = { key: 'relay.days-asked-came', args: { name, keyword, thing, ...daysOf(asked) } };
  const buttons = [relayButton('move-loan', moveId(claim.id, at, lengthOf(asked) + 1)), relayButton('write', claim.id)];
  return {
    words,
    tell: [
      { to: other, bubbles: [{ type: 'buttons', text: [told], buttons }], topic: loanTopic(claim.id), joins: true },
    ],
  };
}

const lengthOf = ({ from, to }: Period): number => daysBetween(from, to);

function daysOf({ from, to }: Period) {
  const shown = daysShown({ from_on: from, to_on: to });
  return { from: shown.from, to: shown.to };
}

/** « je peux décaler au 12 ? »: from that day on, as long as before. */
function periodIn(text: string, noted: Period, context: { now: Date; timezone: string }): Period | null {
  const said = readOtherDays(text.replace(/[?\s]+$/, ''), context);
  if (said === null || !said.isAlone) return null;
  const { from, to } = said.days;
  // « juste samedi », of a week-end: that day, and no other
  if (from !== to || said.isOnly) return { from, to };
  // « plutôt dimanche », of a week-end: then they meet
  const isOfMeeting = from >= addDays(noted.from, -1) && from <= noted.to;
  return isOfMeeting ? null : periodFrom(from, lengthOf(noted) + 1);
}
