import { claimAlarmSays } from './claims/alarms.ts';
import { askAfterSays } from './handovers/ask-after.ts';
import { loanAlarmSays } from './loans/alarms.ts';
import { meetingAlarmSays } from './relay/meeting-alarms.ts';

/** What the clock alone says, and yet is news to whoever has not read it. */
const NEWS: readonly string[] = [
  'after.taken-as-done',
  'mine.drawn',
  'mine.owner-unreached',
  'loan.back-by-word',
  'loan.back-by-word-came',
] satisfies (keyof typeof askAfterSays | keyof typeof claimAlarmSays | keyof typeof loanAlarmSays)[];

/**
 * First sentences of what the clock reminds of or asks, and of what was asked for somebody: it may have waited for whoever was
 * away. When they act of themselves on what it is about, they have answered it. What a neighbour has said or proposes is not
 * among them: nothing of that is lost.
 */
export const SETTLED_BY_ACT: readonly string[] = [
  ...[askAfterSays, meetingAlarmSays, claimAlarmSays, loanAlarmSays].flatMap((says) => Object.keys(says)),
  // what has become of a promise, and what is done about it: to whoever ends the post it is no news
  'mine.owner-given-up',
  'mine.owner-let-go',
  'mine.owner-silent',
  'mine.owner-lapsed',
  'mine.owner-missed',
  // « is it so? », of what they have just told
  'after.received-came',
  'loan.back-asked',
].filter((key) => !NEWS.includes(key) && !key.includes('.button-'));
