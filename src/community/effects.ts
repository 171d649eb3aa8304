import type { EffectSpecs } from '../conversation/book.ts';
import { administrationEffectSpecs, administrationEffects } from './administration/effects.ts';
import { claimEffectSpecs, claimEffects } from './claims/claim-effects.ts';
import { leaveEffectSpecs, leaveEffects } from './claims/leave-effects.ts';
import { manageEffectSpecs, manageEffects } from './claims/manage-effects.ts';
import { ownerEffectSpecs, ownerEffects } from './claims/owner-effects.ts';
import type { Effect } from './effect.ts';
import { humanEffectSpecs, humanEffects } from './human/effects.ts';
import { memberEffectSpecs, memberEffects } from './members/effects.ts';
import { moderationEffectSpecs, moderationEffects } from './moderation/effects.ts';
import { browseEffectSpecs, browseEffects } from './posts/browse-effects.ts';
import { draftEffectSpecs, draftEffects } from './posts/draft-effects.ts';

/** Everything a `do:` or `listen:` step of a flow may call. */
export const effects: Readonly<Record<string, Effect>> = {
  ...memberEffects,
  ...draftEffects,
  ...browseEffects,
  ...claimEffects,
  ...ownerEffects,
  ...manageEffects,
  ...humanEffects,
  ...leaveEffects,
  ...moderationEffects,
  ...administrationEffects,
};

/** What each may answer and say, for the loader of flows. */
export const effectSpecs: EffectSpecs = {
  ...memberEffectSpecs,
  ...draftEffectSpecs,
  ...browseEffectSpecs,
  ...claimEffectSpecs,
  ...ownerEffectSpecs,
  ...manageEffectSpecs,
  ...humanEffectSpecs,
  ...leaveEffectSpecs,
  ...moderationEffectSpecs,
  ...administrationEffectSpecs,
};

/** Facts that a `when: { fact }` may name. */
export const factNames = ['member.named'] as const;
