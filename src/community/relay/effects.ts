import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { changeEffectSpecs, changeEffects } from './change-effects.ts';
import { meetingEffectSpecs, meetingEffects } from './meeting-effects.ts';
import { moveLoanEffectSpecs, moveLoanEffects } from './move-loan-effects.ts';
import { myMeetingEffectSpecs, myMeetingEffects } from './my-meetings-effects.ts';
import { optionsEffectSpecs, optionsEffects } from './options-effects.ts';
import { talkEffectSpecs, talkEffects } from './talk-effects.ts';
import { whoseEffectSpecs, whoseEffects } from './whose-effects.ts';

/** The two of a promise write to each other, through the bot. */
export const relayEffects: Readonly<Record<string, Effect>> = {
  ...talkEffects,
  ...optionsEffects,
  ...meetingEffects,
  ...changeEffects,
  ...whoseEffects,
  ...moveLoanEffects,
  ...myMeetingEffects,
};

export const relayEffectSpecs = {
  ...talkEffectSpecs,
  ...optionsEffectSpecs,
  ...meetingEffectSpecs,
  ...changeEffectSpecs,
  ...whoseEffectSpecs,
  ...moveLoanEffectSpecs,
  ...myMeetingEffectSpecs,
} satisfies EffectSpecs;
