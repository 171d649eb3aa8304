import type { EffectSpecs } from '../conversation/book.ts';
import { claimEffectSpecs, claimEffects } from './claims/claim-effects.ts';
import { leaveEffectSpecs, leaveEffects } from './claims/leave-effects.ts';
import { ownerEffectSpecs, ownerEffects } from './claims/owner-effects.ts';
import type { Effect } from './effect.ts';
import { memberEffectSpecs, memberEffects } from './members/effects.ts';
import { postEffectSpecs, postEffects } from './posts/effects.ts';

/** Everything a `do:` or `listen:` step of a flow may call. */
export const effects: Readonly<Record<string, Effect>> = {
  ...memberEffects,
  ...postEffects,
  ...claimEffects,
  ...ownerEffects,
  ...leaveEffects,
};

/** What each may answer and say, for the loader of flows. */
export const effectSpecs: EffectSpecs = {
  ...memberEffectSpecs,
  ...postEffectSpecs,
  ...claimEffectSpecs,
  ...ownerEffectSpecs,
  ...leaveEffectSpecs,
};

/** Facts that a `when: { fact }` may name. */
export const factNames = ['member.named'] as const;
