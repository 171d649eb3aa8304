import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Card, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { SETTLED_HERE } from '../../language/refusals/forbidden.ts';
import { readForbidden } from '../../language/refusals/forbidden-list.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { requireAdmin, tellOtherAdmins } from '../members/rights.ts';
import { countPending } from '../members/store.ts';
import { HOLD_LEVELS, SIGN_LEVELS, SIGNS } from '../safety/hold-rules.ts';
import { resumeFeed } from '../towns/pages.ts';
import { updateTown, writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import {
  ABOUT_PEOPLE,
  ABOUT_POSTS,
  HOURS,
  LIKE_THE_OTHERS,
  LIVES,
  SETTINGS,
  type Setting,
  settingIn,
  settingSays,
  signLines,
  stateOf,
} from './setting-words.ts';

export const settingsEffectSpecs = {
  'show-settings': {
    outcomes: ['shown'],
    says: {
      ...Object.fromEntries(SETTINGS.map((setting) => [`settings.card-${setting}`, []])),
      ...settingSays,
      'settings.change': [],
    } as Record<string, readonly string[]>,
  },
  'show-signs': {
    outcomes: ['shown'],
    says: {
      'settings.text-signs': ['level'],
      'settings.state-signs': ['count'],
      'settings.state-sign': ['sign', 'level'],
    },
  },
  'save-setting': {
    outcomes: ['saved', 'same'],
    vars: ['count'],
    says: { 'settings.told-saved': ['by'] },
  },
} satisfies EffectSpecs;

/** A5. How a town is kept: what stands now, and one thing changed at a time. */
export const settingsEffects: Record<keyof typeof settingsEffectSpecs, Effect> = {
  async 'show-settings'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const cardOf = (setting: Setting): Card => ({
      title: { key: `settings.card-${setting}` },
      subtitle: stateOf(setting, settingIn(setting, town)),
      buttons: [{ id: `set-${setting}`, title: { key: 'settings.change' }, token: doToken(`set-${setting}`) }],
    });
    const bubbles = [ABOUT_PEOPLE, ABOUT_POSTS].map((some): Bubble => ({ type: 'cards', cards: some.map(cardOf) }));
    return { outcome: 'shown', bubbles };
  },

  async 'show-signs'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const head = { key: 'settings.text-signs', args: { level: town.hold_level } };
    return { outcome: 'shown', bubbles: [{ type: 'text', text: [head, ...signLines(town)] }] };
  },

  async 'save-setting'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const town = await requireAdmin(input);
    const setting = SETTINGS.find((one) => one === slots.which);
    const change = setting && changeOf(setting, slots, town);
    if (!setting || !change) throw new Error('save-setting: no such setting');
    const sign = SIGNS.find((one) => one === slots.sign);
    const value = settingIn(setting, { ...town, ...change }, sign);
    if (value === settingIn(setting, town, sign)) return { outcome: 'same', ...said(stateOf(setting, value)) };
    await updateTown(trx, town.id, change);
    // whoever puts it on has seen to what Meta refused
    if (change.on_feed) await resumeFeed(trx, town.page_id ?? member.page_id);
    const line = { townId: town.id, adminId: member.id, action: `set-${setting}`, reason: value, now };
    await writeJournal(trx, line);
    const isOpened = setting === 'approval' && value === 'off';
    const waiting = isOpened ? await countPending(trx, town.id) : 0;
    const told = await tellOtherAdmins(input, town, { key: 'settings.told-saved', args: { by: member.name ?? '' } });
    const state = stateOf(setting, value);
    return {
      outcome: 'saved',
      vars: { count: waiting },
      ...said(state),
      tell: told.map(({ to }) => ({
        to,
        bubbles: [{ type: 'text', text: [{ key: 'settings.told-saved', args: { by: member.name ?? '' } }, state] }],
      })),
    };
  },
};

/** How it stands, before the flow says the rest. */
function said(state: Words): Pick<EffectOutput, 'bubbles'> {
  return { bubbles: [{ type: 'text', text: [state] }] };
}

/** What a value of a slot makes of the town; undefined: it is none. */
function changeOf(setting: Setting, slots: EffectInput['slots'], town: Town): Partial<Town> | undefined {
  const value = slots[setting];
  const is = (option: string) => value === option;
  switch (setting) {
    case 'approval':
      return is('on') || is('off') ? { approval: is('on') } : undefined;
    case 'question':
      return value === undefined ? undefined : { question: typeof value === 'string' ? value : null };
    case 'after':
      return is('approve') || is('keep') ? { after_48h: value as Town['after_48h'] } : undefined;
    case 'gather': {
      const minutes = GATHER[String(value)];
      return minutes === undefined ? undefined : { gather_minutes: minutes };
    }
    case 'rules':
      return value === undefined ? undefined : { rules: typeof value === 'string' ? value : null };
    case 'hours':
      return HOURS[String(value)];
    case 'first':
      return is('on') || is('off') ? { first_check: is('on') } : undefined;
    case 'hand':
      return is('on') || is('off') ? { hand_cards: is('on') } : undefined;
    case 'hold':
      return HOLD_LEVELS.some(is) ? { hold_level: value as Town['hold_level'] } : undefined;
    case 'sign':
      return signOf(slots, town);
    case 'feed':
      return is('on') || is('off') ? { on_feed: is('on') } : undefined;
    case 'forbidden':
      return value === undefined ? undefined : { forbidden: is('usual') ? [...SETTLED_HERE] : readForbidden(value) };
    case 'life':
      return lifeOf(slots);
  }
}

/** The level of one sign alone. */
function signOf(
  { sign: given, level: chosen }: EffectInput['slots'],
  { hold_levels }: Town,
): Partial<Town> | undefined {
  const sign = SIGNS.find((one) => one === given);
  if (!sign) return undefined;
  const { [sign]: _before, ...others } = hold_levels;
  if (chosen === LIKE_THE_OTHERS) return { hold_levels: others };
  const level = SIGN_LEVELS.find((one) => one === chosen);
  return level && { hold_levels: { ...others, [sign]: level } };
}

/** The days of one sort of posts. */
function lifeOf({ life, days, 'food-days': foodDays, 'long-days': longDays }: EffectInput['slots']) {
  const sort = LIVES.find((one) => one === life);
  if (!sort) return undefined;
  const chosen = sort === 'food' ? foodDays : sort === 'gift' || sort === 'request' ? days : longDays;
  return { [`${sort}_days`]: chosen === 'endless' ? null : Number(String(chosen).slice(1)) };
}

/** For how long answers are gathered before an owner is shown them together. */
const GATHER: Readonly<Record<string, number>> = { none: 0, hour: 60, 'two-hours': 120, 'half-day': 360 };
