import { DateTime } from 'luxon';
import type { EffectInput } from '../effect.ts';

/** The day it is in a town, `YYYY-MM-DD`. */
export function todayIn(timezone: string, now: Date): string {
  return DateTime.fromJSDate(now, { zone: timezone }).toISODate() ?? '';
}

/** The day it is for whoever acts; '' where they have no town. */
export const todayOf = ({ town, now }: Pick<EffectInput, 'town' | 'now'>): string =>
  town ? todayIn(town.timezone, now) : '';
