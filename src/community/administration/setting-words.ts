import type { Words } from '../../conversation/bubble.ts';
import type { Town } from '../towns/town.table.ts';

/** What admins may set; also the names of the slots of flows/settings. */
export const SETTINGS = [
  'approval',
  'question',
  'after',
  'gather',
  'first',
  'hold',
  'rules',
  'hours',
  'feed',
  'hand',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** When people may be asked something unasked; others, which a database may hold, are told as the usual ones. */
export const HOURS: Readonly<Record<string, Pick<Town, 'day_starts' | 'day_ends'>>> = {
  usual: { day_starts: 9, day_ends: 21 },
  early: { day_starts: 8, day_ends: 20 },
  late: { day_starts: 10, day_ends: 22 },
  short: { day_starts: 10, day_ends: 19 },
};

/** How a setting stands, for the loader of flows. */
export const settingSays = {
  'settings.state-approval': ['value'],
  'settings.state-question': ['value'],
  'settings.state-after': ['value'],
  'settings.state-gather': ['value'],
  'settings.state-rules': ['value'],
  'settings.state-hours': ['value'],
  'settings.state-first': ['value'],
  'settings.state-hold': ['value'],
  'settings.state-feed': ['value'],
  'settings.state-hand': ['value'],
} as const;

/** The value as it stands in the journal and as sentences take it; '': none. */
export function settingIn(setting: Setting, town: Town): string {
  switch (setting) {
    case 'approval':
      return town.approval ? 'on' : 'off';
    case 'question':
      return town.question ?? '';
    case 'after':
      return town.after_48h;
    case 'gather':
      return String(town.gather_minutes);
    case 'rules':
      return town.rules ?? '';
    case 'hours':
      return hoursOf(town);
    case 'first':
      return town.first_check ? 'on' : 'off';
    case 'hold':
      return town.hold_level;
    case 'feed':
      return town.on_feed ? 'on' : 'off';
    case 'hand':
      return town.hand_cards ? 'on' : 'off';
  }
}

export function stateOf(setting: Setting, value: string): Words {
  const shown = setting === 'gather' ? Number(value) : value;
  return { key: `settings.state-${setting}`, args: { value: shown } };
}

function hoursOf({ day_starts, day_ends }: Town): string {
  const found = Object.entries(HOURS).find(([, set]) => set.day_starts === day_starts && set.day_ends === day_ends);
  return found?.[0] ?? 'usual';
}
