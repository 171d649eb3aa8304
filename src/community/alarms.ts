import type { Alarm } from './alarm.ts';
import { claimAlarms } from './claims/alarms.ts';
import { answerByAlarms } from './claims/answer-by-effects.ts';
import { unsaidAlarms } from './claims/unsaid-effects.ts';
import { askAfterAlarms } from './handovers/ask-after.ts';
import { loanAlarms } from './loans/alarms.ts';
import { questionAlarms } from './questions/alarms.ts';
import { meetingAlarms } from './relay/meeting-alarms.ts';

/** What is done when the time of a reminder has come, by its `what`. */
export const alarms: Readonly<Record<string, Alarm>> = {
  ...claimAlarms,
  ...answerByAlarms,
  ...unsaidAlarms,
  ...questionAlarms,
  ...askAfterAlarms,
  ...loanAlarms,
  ...meetingAlarms,
};
