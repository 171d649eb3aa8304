import { DateTime } from 'luxon';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { Args, Bubble, Card, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { countDevices } from '../channels/devices.ts';
import { findMail, stateOfMail } from '../channels/store.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { listFollowable } from '../members/follows.ts';
import type { Kind } from '../posts/post.table.ts';
import type { Town } from '../towns/town.table.ts';
import { keepOpenSays, welcomeOffer } from './keep-open.ts';
import { USUAL_MOST } from './wanted.ts';
import { LEVELS } from './wish.table.ts';
import { findWish, noteStopped, saveWish, type Wish } from './wish-store.ts';

const KINDS: readonly Kind[] = ['give', 'lend', 'swap', 'service'];
const WISHES = ['level', 'number', 'pause', 'kinds', 'calm'] as const;
type Named = (typeof WISHES)[number];

/** How long a pause is, in days. */
const PAUSES: Readonly<Record<string, number>> = { days: 3, week: 7, weeks: 14, month: 30 };
/** How many messages about posts a day. */
const NUMBERS: Readonly<Record<string, Wish['most_a_day']>> = { one: 1, usual: null, many: 10, all: 0 };
/** When somebody wants to hear of posts: from the first hour until the last, by the clocks of the town. */
const CALM: Readonly<Record<string, Pick<Wish, 'day_starts' | 'day_ends'>>> = {
  town: { day_starts: null, day_ends: null },
  any: { day_starts: 0, day_ends: 24 },
  day: { day_starts: 9, day_ends: 21 },
  long: { day_starts: 10, day_ends: 19 },
  evening: { day_starts: 17, day_ends: 22 },
};

export const newsEffectSpecs = {
  'show-news': {
    outcomes: ['shown'],
    says: {
      ...Object.fromEntries(WISHES.map((wish) => [`news.card-${wish}`, []])),
      'news.state-level': ['value'],
      'news.state-pause': ['until'],
      'news.state-kinds': ['give', 'lend', 'swap', 'service'],
      'news.state-number': ['count'],
      'news.state-calm': ['value', 'starts', 'ends'],
      'news.card-mail': [],
      'news.state-mail': ['value'],
      'news.card-push': [],
      'news.state-push': ['count'],
      'news.card-towns': [],
      'news.state-towns': ['count', 'towns'],
      'news.change': [],
      'news.resume': [],
    } as Record<string, readonly string[]>,
  },
  'show-kinds': {
    outcomes: ['shown'],
    says: {
      ...Object.fromEntries(KINDS.map((kind) => [`news.sort-${kind}`, []])),
      'news.state-kind': ['value'],
      'news.sort-on': [],
      'news.sort-off': [],
    } as Record<string, readonly string[]>,
  },
  'switch-kind': { outcomes: ['switched', 'last', 'unknown'] },
  'save-news': { outcomes: ['saved', 'paused', 'resumed', 'same', 'last'], vars: ['until'] },
  'keep-news': { outcomes: ['kept'], says: keepOpenSays },
  'hear-stop': { outcomes: ['heard'] },
} satisfies EffectSpecs;

/** F1. What one hears of the town; one's own matters come whatever is said here. */
export const newsEffects: Record<keyof typeof newsEffectSpecs, Effect> = {
  async 'show-news'(input): Promise<EffectOutput> {
    const wish = await findWish(input.trx, input.member.id, input.now);
    const cards = WISHES.map((name): Card => {
      const isPaused = name === 'pause' && wish.paused_until !== null;
      const button = isPaused
        ? { id: 'resume', title: { key: 'news.resume' }, token: doToken('resume') }
        : { id: `news-${name}`, title: { key: 'news.change' }, token: doToken(`news-${name}`) };
      return { title: { key: `news.card-${name}` }, subtitle: stateOf(name, wish, input.town), buttons: [button] };
    });
    const towns = await townsCard(input);
    if (towns) cards.push(towns);
    if (input.house.pushes === true) {
      const count = await countDevices(input.trx, input.member.id);
      cards.push({
        title: { key: 'news.card-push' },
        subtitle: { key: 'news.state-push', args: { count } },
        buttons: [{ id: 'push', title: { key: 'news.change' }, token: doToken('push') }],
      });
    }
    if (input.house.mails === true) {
      const value = stateOfMail(await findMail(input.trx, input.member.id));
      cards.push({
        title: { key: 'news.card-mail' },
        subtitle: { key: 'news.state-mail', args: { value } },
        buttons: [{ id: 'mail', title: { key: 'news.change' }, token: doToken('mail') }],
      });
    }
    return { outcome: 'shown', bubbles: [{ type: 'cards', cards }] };
  },

  async 'show-kinds'(input): Promise<EffectOutput> {
    return { outcome: 'shown', bubbles: [kindCards(await findWish(input.trx, input.member.id, input.now))] };
  },

  /** « stop »: what of all this is asked, but what is under way does not go on meanwhile. */
  async 'hear-stop'({ trx, member, now }): Promise<EffectOutput> {
    await noteStopped(trx, member.id, now);
    return { outcome: 'heard' };
  },

  async 'switch-kind'(input): Promise<EffectOutput> {
    const { trx, member, now, slots } = input;
    const kind = KINDS.find((one) => one === slots.sort);
    if (kind === undefined) return { outcome: 'unknown' };
    const wish = await findWish(trx, member.id, now);
    const heard = wish.kinds ?? KINDS;
    const kinds = KINDS.filter((one) => (one === kind ? !heard.includes(one) : heard.includes(one)));
    if (kinds.length === 0) return { outcome: 'last' };
    await saveWish(trx, member.id, { ...wish, kinds: kinds.length === KINDS.length ? null : kinds });
    return { outcome: 'switched' };
  },

  async 'save-news'(input): Promise<EffectOutput> {
    const { trx, member, now, slots } = input;
    const before = await findWish(trx, member.id, now);
    const kinds = kindsWished(slots, before);
    if (kinds?.length === 0) return { outcome: 'last' };
    const change = kinds ? { kinds: kinds.length === KINDS.length ? null : kinds } : changeOf(input, before);
    if (change === undefined) throw new Error('save-news: no such wish');
    const wish = { ...before, ...change };
    const isOfPause = slots.pause !== undefined || slots['pause-until'] !== undefined;
    if (isOfPause && wish.paused_until === null && before.paused_until === null) return { outcome: 'same' };
    await saveWish(trx, member.id, wish);
    if (change.level === 'nothing' || change.paused_until) await noteStopped(trx, member.id, now);
    if (wish.paused_until !== null && isOfPause)
      return { outcome: 'paused', vars: { until: { date: wish.paused_until.toISOString() } } };
    if (isOfPause) return { outcome: 'resumed' };
    const named =
      slots.hours !== undefined
        ? 'calm'
        : ((['calm', 'number', 'kinds'] as const).find((name) => slots[name] !== undefined) ?? 'level');
    return { outcome: 'saved', bubbles: [{ type: 'text', text: [stateOf(named, wish, input.town)] }] };
  },

  async 'keep-news'({ trx, member }): Promise<EffectOutput> {
    await welcomeOffer(trx, member.id);
    return { outcome: 'kept' };
  },
};

/** « que les dons », « plus de prêts », « réactive les coups de main »: the kinds that are heard of then. */
function kindsWished({ kinds, how }: EffectInput['slots'], before: Wish): Kind[] | undefined {
  if (!Array.isArray(kinds)) return undefined;
  const heard = before.kinds ?? KINDS;
  if (how === 'only') return KINDS.filter((one) => kinds.includes(one));
  if (how === 'without') return heard.filter((one) => !kinds.includes(one));
  return KINDS.filter((one) => heard.includes(one) || kinds.includes(one));
}

/** Only where there is another town to hear of. */
async function townsCard({ trx, member, town }: EffectInput): Promise<Card | null> {
  const towns = town ? await listFollowable(trx, member.id) : [];
  if (towns.length === 0) return null;
  const followed = towns.filter(({ isFollowed }) => isFollowed).map(({ name }) => name);
  return {
    title: { key: 'news.card-towns' },
    subtitle: { key: 'news.state-towns', args: { count: followed.length, towns: followed.join(', ') } },
    buttons: [{ id: 'follow', title: { key: 'news.change' }, token: doToken('follow') }],
  };
}

function changeOf({ slots, now, town }: EffectInput, before: Wish): Partial<Wish> | undefined {
  if (slots.pause === 'end') return { paused_until: null };
  const day = new Date(String(slots['pause-until'] ?? ''));
  if (day > now) return { paused_until: day };
  if (slots.pause !== undefined) {
    const days = PAUSES[String(slots.pause)];
    if (days === undefined) return undefined;
    // until the morning of a day, not until the same minute
    const morning = DateTime.fromJSDate(now, { zone: town?.timezone ?? 'utc' })
      .startOf('day')
      .plus({ days, hours: 9 });
    return { paused_until: morning.toJSDate() };
  }
  if (slots.calm !== undefined) return CALM[String(slots.calm)];
  if (slots.hours !== undefined) return hoursOf(String(slots.hours), before, town);
  if (slots.number !== undefined) {
    const most_a_day = NUMBERS[String(slots.number)];
    return most_a_day === undefined ? undefined : { most_a_day };
  }
  const level = LEVELS.find((one) => one === slots.level);
  return level === undefined ? undefined : { level };
}

/** « -20 », « 9- », « 7-22 »: what is not said stays as it was, unless nothing would be left of the day. */
function hoursOf(said: string, before: Wish, town: Town | null): Partial<Wish> | undefined {
  const { from, to } = /^(?<from>\d{0,2})-(?<to>\d{0,2})$/.exec(said)?.groups ?? {};
  if (from === undefined || to === undefined || said === '-') return undefined;
  const [starts, ends] = [from === '' ? null : Number(from), to === '' ? null : Number(to)];
  const kept = [before.day_starts ?? town?.day_starts ?? 0, before.day_ends ?? town?.day_ends ?? 24] as const;
  const own = { day_starts: starts ?? kept[0], day_ends: ends ?? kept[1] };
  if (own.day_starts < own.day_ends) return own;
  return { day_starts: starts ?? 0, day_ends: ends ?? 24 };
}

function stateOf(name: Named, wish: Wish, town: Town | null): Words {
  switch (name) {
    case 'level':
      return { key: 'news.state-level', args: { value: wish.level } };
    case 'pause':
      return {
        key: 'news.state-pause',
        args: { until: wish.paused_until === null ? '' : { date: wish.paused_until.toISOString() } },
      };
    case 'kinds':
      return {
        key: 'news.state-kinds',
        args: Object.fromEntries(KINDS.map((kind) => [kind, wish.kinds?.includes(kind) === false ? 'off' : 'on'])),
      };
    case 'calm':
      return { key: 'news.state-calm', args: calmOf(wish, town) };
    case 'number':
      return { key: 'news.state-number', args: { count: wish.most_a_day ?? USUAL_MOST } };
  }
}

function calmOf({ day_starts, day_ends }: Wish, town: Town | null): Args {
  const found = Object.entries(CALM).find(([, set]) => set.day_starts === day_starts && set.day_ends === day_ends);
  const own = day_starts === null || day_ends === null ? null : { starts: day_starts, ends: day_ends };
  if (found === undefined && own) return { value: 'own', ...own };
  return {
    value: 'town',
    starts: town?.day_starts ?? 0,
    ends: town?.day_ends ?? 24,
    ...(found ? { value: found[0] } : {}),
  };
}

function kindCards(wish: Wish): Bubble {
  return {
    type: 'cards',
    cards: KINDS.map((kind): Card => {
      const isHeard = wish.kinds?.includes(kind) ?? true;
      return {
        title: { key: `news.sort-${kind}` },
        subtitle: { key: 'news.state-kind', args: { value: isHeard ? 'on' : 'off' } },
        buttons: [
          {
            id: 'news-kind',
            title: { key: isHeard ? 'news.sort-off' : 'news.sort-on' },
            token: doToken('news-kind', kind),
          },
        ],
      };
    }),
  };
}
