import type { Words } from '../../conversation/bubble.ts';
import type { Town } from '../towns/town.table.ts';

/** What admins may set; also the names of the slots of flows/settings. */
export const SETTINGS = ['approval', 'question', 'after', 'gather', 'first', 'hold'] as const;
export type Setting = (typeof SETTINGS)[number];

/** How a setting stands, for the loader of flows. */
export const settingSays = {
  'settings.state-approval': ['value'],
  'settings.state-question': ['value'],
  'settings.state-after': ['value'],
  'settings.state-gather': ['value'],
  'settings.state-first': ['value'],
  'settings.state-hold': ['value'],
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
    case 'first':
      return town.first_check ? 'on' : 'off';
    case 'hold':
      return town.hold_level;
  }
}

export function stateOf(setting: Setting, value: string): Words {
  const shown = setting === 'gather' ? Number(value) : value;
  return { key: `settings.state-${setting}`, args: { value: shown } };
}
