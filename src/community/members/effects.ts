import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { adminEffectSpecs, adminEffects } from './admin-effects.ts';
import { crowdEffectSpecs, crowdEffects } from './crowd-effects.ts';
import { joinEffectSpecs, joinEffects } from './join-effects.ts';
import { nameEffectSpecs, nameEffects } from './name-effects.ts';
import { pageEffectSpecs, pageEffects } from './page-effects.ts';
import { quartierEffectSpecs, quartierEffects } from './quartier-effects.ts';
import { vouchingEffectSpecs, vouchingEffects } from './vouching.ts';
import { waitingEffectSpecs, waitingEffects } from './waiting-effects.ts';

export const memberEffectSpecs = {
  ...joinEffectSpecs,
  ...waitingEffectSpecs,
  ...nameEffectSpecs,
  ...quartierEffectSpecs,
  ...adminEffectSpecs,
  ...crowdEffectSpecs,
  ...vouchingEffectSpecs,
  ...pageEffectSpecs,
} satisfies EffectSpecs;

export const memberEffects: Record<keyof typeof memberEffectSpecs, Effect> = {
  ...joinEffects,
  ...waitingEffects,
  ...nameEffects,
  ...quartierEffects,
  ...adminEffects,
  ...crowdEffects,
  ...vouchingEffects,
  ...pageEffects,
};
