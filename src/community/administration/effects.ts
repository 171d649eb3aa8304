import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { announcingEffectSpecs, announcingEffects } from './announcing.ts';
import { journalEffectSpecs, journalEffects } from './reading-journal.ts';
import { redeemingEffectSpecs, redeemingEffects } from './redeeming.ts';
import { settingsEffectSpecs, settingsEffects } from './settings.ts';
import { statisticsEffectSpecs, statisticsEffects } from './statistics.ts';
import { teamEffectSpecs, teamEffects } from './team.ts';

export const administrationEffectSpecs = {
  ...announcingEffectSpecs,
  ...teamEffectSpecs,
  ...redeemingEffectSpecs,
  ...settingsEffectSpecs,
  ...journalEffectSpecs,
  ...statisticsEffectSpecs,
} satisfies EffectSpecs;

export const administrationEffects: Record<keyof typeof administrationEffectSpecs, Effect> = {
  ...announcingEffects,
  ...teamEffects,
  ...redeemingEffects,
  ...settingsEffects,
  ...journalEffects,
  ...statisticsEffects,
};
