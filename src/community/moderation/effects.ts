import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { banningEffectSpecs, banningEffects } from './banning.ts';
import { calledEffectSpecs, calledEffects } from './called.ts';
import { holdingEffectSpecs, holdingEffects } from './holding.ts';
import { waitingEffectSpecs, waitingEffects } from './next-waiting.ts';
import { overturningEffectSpecs, overturningEffects } from './overturning.ts';
import { peopleEffectSpecs, peopleEffects } from './people.ts';
import { removingEffectSpecs, removingEffects } from './removing.ts';
import { reportingEffectSpecs, reportingEffects } from './reporting.ts';
import { warningEffectSpecs, warningEffects } from './warning.ts';

export const moderationEffectSpecs = {
  ...peopleEffectSpecs,
  ...banningEffectSpecs,
  ...warningEffectSpecs,
  ...removingEffectSpecs,
  ...overturningEffectSpecs,
  ...calledEffectSpecs,
  ...waitingEffectSpecs,
  ...holdingEffectSpecs,
  ...reportingEffectSpecs,
} satisfies EffectSpecs;

export const moderationEffects: Record<keyof typeof moderationEffectSpecs, Effect> = {
  ...peopleEffects,
  ...banningEffects,
  ...warningEffects,
  ...removingEffects,
  ...overturningEffects,
  ...calledEffects,
  ...waitingEffects,
  ...holdingEffects,
  ...reportingEffects,
};
