import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { loanAlarmSays } from './alarms.ts';
import { askingEffectSpecs, askingEffects } from './asking-effects.ts';
import { calendarEffectSpecs, calendarEffects } from './calendar-effects.ts';
import { dueEffectSpecs, dueEffects } from './due-effects.ts';
import { libraryEffectSpecs, libraryEffects } from './library-effects.ts';
import { returnEffectSpecs, returnEffects } from './return-effects.ts';
import { tellingEffectSpecs, tellingEffects } from './telling-effects.ts';

export const loanEffects: Readonly<Record<string, Effect>> = {
  ...returnEffects,
  ...tellingEffects,
  ...dueEffects,
  ...libraryEffects,
  ...calendarEffects,
  ...askingEffects,
};

export const loanEffectSpecs: EffectSpecs = {
  ...returnEffectSpecs,
  ...tellingEffectSpecs,
  ...dueEffectSpecs,
  ...libraryEffectSpecs,
  ...calendarEffectSpecs,
  ...askingEffectSpecs,
  // with what the clock says
  'say-back': { ...returnEffectSpecs['say-back'], says: { ...returnEffectSpecs['say-back'].says, ...loanAlarmSays } },
};
