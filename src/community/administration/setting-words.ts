import type { Words } from '../../conversation/bubble.ts';
import { SETTLED_HERE } from '../../language/refusals/forbidden.ts';
import { ownWordsOf } from '../posts/draft.ts';
import { SIGNS, type Sign } from '../safety/hold-rules.ts';
import type { Town } from '../towns/town.table.ts';

/** What admins may set; also the names of the slots of flows/settings. */
/** What concerns people, then what concerns posts: a carousel each. */
export const ABOUT_PEOPLE = ['approval', 'question', 'after', 'rules', 'hours', 'hand'] as const;
export const ABOUT_POSTS = ['gather', 'first', 'hold', 'sign', 'forbidden', 'life', 'feed'] as const;
export const SETTINGS = [...ABOUT_PEOPLE, ...ABOUT_POSTS] as const;
export type Setting = (typeof SETTINGS)[number];

/** When people may be asked something unasked; others, which a database may hold, are told as the usual ones. */
export const HOURS: Readonly<Record<string, Pick<Town, 'day_starts' | 'day_ends'>>> = {
  usual: { day_starts: 9, day_ends: 21 },
  early: { day_starts: 8, day_ends: 20 },
  late: { day_starts: 10, day_ends: 22 },
  short: { day_starts: 10, day_ends: 19 },
};

/** The sorts of posts that a town gives a life of their own, in the order in which the journal keeps their days. */
export const LIVES = ['gift', 'request', 'food', 'loan', 'service'] as const;

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
  'settings.state-signs': ['count'],
  'settings.state-sign': ['sign', 'level'],
  'settings.state-feed': ['value'],
  'settings.state-hand': ['value'],
  'settings.state-forbidden': ['value', 'words'],
  'settings.state-life': ['gift', 'request', 'food', 'loan', 'service'],
} as const;

/**
 * The value as it stands in the journal and as sentences take it; '': none.
 * @param sign the one that is meant, of « signe par signe »; undefined: how many are not as the others
 */
export function settingIn(setting: Setting, town: Town, sign?: Sign): string {
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
    case 'sign':
      return sign === undefined
        ? String(ownSignsOf(town).length)
        : `${sign} ${town.hold_levels[sign] ?? LIKE_THE_OTHERS}`;
    case 'feed':
      return town.on_feed ? 'on' : 'off';
    case 'hand':
      return town.hand_cards ? 'on' : 'off';
    case 'forbidden':
      return town.forbidden.join(', ');
    case 'life':
      return LIVES.map((sort) => town[`${sort}_days`] ?? 0).join(' ');
  }
}

export function stateOf(setting: Setting, value: string): Words {
  if (setting === 'forbidden') return forbiddenState(value);
  if (setting === 'life') {
    const days = value.split(' ').map(Number);
    return { key: 'settings.state-life', args: Object.fromEntries(LIVES.map((sort, at) => [sort, days[at] ?? 0])) };
  }
  if (setting === 'sign') return signState(value);
  const shown = setting === 'gather' ? Number(value) : value;
  return { key: `settings.state-${setting}`, args: { value: shown } };
}

/** Of a sign that has no level of its own. */
export const LIKE_THE_OTHERS = 'town';

/** Those about which the town is otherwise than about the rest. */
function ownSignsOf({ hold_levels }: Town): Sign[] {
  return SIGNS.filter((sign) => hold_levels[sign] !== undefined);
}

/** `3`: how many are otherwise; `link off`: how one stands. */
function signState(value: string): Words {
  const [sign = '', level] = value.split(' ');
  if (level === undefined) return { key: 'settings.state-signs', args: { count: Number(sign) } };
  return { key: 'settings.state-sign', args: { sign, level } };
}

/** How those stand about which the town is otherwise, a line each; where there are none, that. */
export function signLines(town: Town): Words[] {
  const own = ownSignsOf(town);
  if (own.length === 0) return [stateOf('sign', settingIn('sign', town))];
  return own.map((sign) => stateOf('sign', settingIn('sign', town, sign)));
}

function forbiddenState(value: string): Words {
  const things = value.split(', ').filter((one) => one !== '');
  const settled = SETTLED_HERE.filter((one) => things.includes(one));
  const words = ownWordsOf({ forbidden: things }).join(', ');
  const sort = settled.length === SETTLED_HERE.length ? 'both' : (settled[0] ?? (words === '' ? 'none' : 'own'));
  return { key: 'settings.state-forbidden', args: { value: sort, words } };
}

function hoursOf({ day_starts, day_ends }: Town): string {
  const found = Object.entries(HOURS).find(([, set]) => set.day_starts === day_starts && set.day_ends === day_ends);
  return found?.[0] ?? 'usual';
}
