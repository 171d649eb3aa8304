import { DateTime } from 'luxon';
import type { SlotValue } from '../../conversation/state.ts';
import { dated } from '../../language/dates/dated.ts';
import { readDate } from '../../language/dates/dates.ts';
import { readHourLimit } from '../../language/dates/hour-limit.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { findForbidden, findOwnWord, SETTLED_HERE } from '../../language/refusals/forbidden.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import type { Town } from '../towns/town.table.ts';
import { type LifeFacts, lifetimeOf } from './lifetime.ts';
import type { Direction, Kind, Post, Way } from './post.table.ts';
import { aboutPost } from './rules.ts';
import { inTwo, thingOf, withDetails } from './title.ts';

/** What the author says of a post: the columns a draft fills, and may change later. */
export type Told = Pick<
  Post,
  | ('direction' | 'kind' | 'item' | 'quantity' | 'way' | 'quartier' | 'until')
  | ('loan' | 'deposit' | 'in_return' | 'help_when' | 'duration' | 'expires_at' | 'warn_at' | 'fate_at')
>;

/** Whatever is shown to all: no phone number, address or link may stand in it. */
const PUBLIC = ['item', 'details', 'quartier', 'when', 'duration', 'loan', 'deposit', 'in-return'] as const;

/** The slots of a draft without contacts and links in what is shown to all. A field that held nothing else is left out. */
export function withoutContacts(slots: Readonly<Record<string, SlotValue>>): {
  slots: Record<string, SlotValue>;
  /** Kept for whoever is chosen; null: none. */
  contact: string | null;
  /** Whether contacts, or links, were taken out just now. */
  found: { contacts: boolean; links: boolean };
} {
  const clean: Record<string, SlotValue> = { ...slots };
  const contacts = typeof slots.contact === 'string' ? [slots.contact] : [];
  const known = contacts.length;
  let hasLinks = false;
  const take = (said: string): string => {
    const { text, contacts: more, links } = takeOutContacts(said);
    contacts.push(...more);
    hasLinks ||= links.length > 0;
    return more.length + links.length > 0 ? text : said;
  };
  for (const name of PUBLIC) {
    const said = slots[name];
    if (typeof said === 'string') clean[name] = take(said) || null;
  }
  if (Array.isArray(slots.things)) clean.things = slots.things.map(take).filter((thing) => thing !== '');
  const contact = [...new Set(contacts)].join(', ').slice(0, 200);
  return {
    slots: clean,
    contact: contact === '' ? null : contact,
    found: { contacts: contacts.length > known, links: hasLinks },
  };
}

const DAY_MS = 86_400_000;
/** « qu'est devenu… ? »: after some days, sooner than an offer without an end would be forgotten. */
const FATE_AFTER_DAYS = 5;
/** Standing offers are asked about seldom. */
const FATE_OF_STANDING_DAYS = 45;

/** The columns of a post from the slots of its draft. Slots of another kind than the chosen one are left out. */
export function toldBy(
  slots: Readonly<Record<string, SlotValue>>,
  { now, town }: { now: Date; town: LifeFacts['town'] },
): Told {
  const text = (name: string) => (typeof slots[name] === 'string' ? (slots[name] as string) : null);
  const direction = text('direction') as Direction;
  const kind = text('kind') as Kind;
  const item = text('item') ?? '';
  const isHelp = kind === 'service';
  const when = isHelp ? text('when') : null;
  // « demain soir 19h » is another day for whoever reads it tomorrow
  const told = when === null ? null : dated(when, { now, timezone: town.timezone });
  const said = when === null ? text('until') : (readDate(when, { now, timezone: town.timezone })?.until ?? null);
  const until = said === null ? null : new Date(said);
  const hour = isHelp || until === null ? null : readHourLimit(text('details') ?? '');
  const end = until === null || hour === null ? until : endAt(until, hour, { now, zone: town.timezone });
  const { expiresAt, warnAt } = lifetimeOf({ direction, kind, item, until: end, now, town });
  return {
    direction,
    kind,
    item: withDetails(item, text('details')),
    quantity: typeof slots.quantity === 'number' ? slots.quantity : 1,
    way: (text('way') ?? 'choose') as Way,
    quartier: capitalised(text('quartier')),
    // « le 28 » says itself which day it is
    until: told !== null && until !== null && saysWhichDay(told, until, town.timezone) ? null : until,
    loan: kind === 'lend' ? text('loan') : null,
    deposit: kind === 'lend' && direction === 'offer' ? text('deposit') : null,
    in_return: kind === 'swap' ? text('in-return') : null,
    help_when: told,
    duration: isHelp ? text('duration') : null,
    expires_at: expiresAt,
    warn_at: warnAt,
    fate_at: fateOf({ direction, kind }, expiresAt, now),
  };
}

/** « avant 20h », of that day; where that has gone by it holds for the day. */
function endAt(day: Date, at: { hour: number; minute: number }, { now, zone }: { now: Date; zone: string }): Date {
  const end = DateTime.fromJSDate(day, { zone })
    .set({ ...at, second: 0, millisecond: 0 })
    .toJSDate();
  return end > now ? end : day;
}

/** « le 28 », « 28/11 »; « 14h » is no day. */
function saysWhichDay(when: string, day: Date, zone: string): boolean {
  const number = DateTime.fromJSDate(day, { zone }).day;
  return new RegExp(`(?<![\\d:h])0?${number}(?![\\d:h]| h)`).test(when);
}

/** Names of places begin with a capital, however they were typed. */
function capitalised(name: string | null): string | null {
  return name === null ? null : name.charAt(0).toLocaleUpperCase('fr') + name.slice(1);
}

/** When to ask what has become of it; null when its end comes before, and asks the same. */
export function fateOf(
  { direction, kind }: Pick<Post, 'direction' | 'kind'>,
  expiresAt: Date | null,
  now: Date,
): Date | null {
  const isStanding = direction === 'offer' && (kind === 'lend' || kind === 'service');
  const days = isStanding ? FATE_OF_STANDING_DAYS : FATE_AFTER_DAYS;
  const at = new Date(now.getTime() + days * DAY_MS);
  return expiresAt === null || at.getTime() + 2 * DAY_MS < expiresAt.getTime() ? at : null;
}

/** The slots of a draft from a post that is up, to be changed. */
export function slotsOf(post: Post, media: readonly string[]): Record<string, SlotValue> {
  return {
    direction: post.direction,
    kind: post.kind,
    ...inTwo(post.item),
    quantity: post.quantity === 1 ? null : post.quantity,
    way: post.way === 'choose' ? null : post.way,
    quartier: post.quartier,
    until: post.until?.toISOString() ?? null,
    loan: post.loan,
    deposit: post.deposit,
    'in-return': post.in_return,
    when: post.help_when,
    duration: post.duration,
    photos: media.length === 0 ? null : [...media],
    post: post.id,
  };
}

/** Whether two tellings of a post give it the same life. « demain » said again is the day that it was. */
export function livesAlike(post: Post, told: Told): boolean {
  return (
    post.direction === told.direction &&
    post.kind === told.kind &&
    post.help_when === told.help_when &&
    (told.help_when !== null ||
      (thingOf(post.item) === thingOf(told.item) &&
        post.until?.getTime() === told.until?.getTime() &&
        (post.until === null || hourOf(post.item) === hourOf(told.item))))
  );
}

/** « avant 20h », told behind the title: the hour at which its last day ends. */
function hourOf(title: string): string {
  const limit = readHourLimit(inTwo(title).details ?? '');
  return limit === null ? '' : `${limit.hour}:${limit.minute}`;
}

/** The last day as it is said to people. */
export function endShown(post: Pick<Post, 'expires_at'>): string {
  return post.expires_at?.toISOString() ?? '';
}

/** What a dialogue about a draft says of a post: not its side, which is the draft's to say. */
export function nameOf(post: Post) {
  const { keyword, thing, outcome } = aboutPost(post);
  return { keyword, thing, outcome, post: post.id };
}

/**
 * What the law or the town forbids, in the first title that names such a thing. Whoever has no town yet hears what most
 * towns forbid.
 */
export function forbiddenIn(titles: readonly string[], town: Pick<Town, 'name' | 'forbidden'> | null) {
  for (const title of titles) {
    const why = findForbidden(title, town?.forbidden);
    const named = why === null && town !== null ? findOwnWord(title, ownWordsOf(town)) : null;
    if (why === null && named === null) continue;
    return { why: why ?? 'own', place: town?.name ?? '', named: named ?? '' };
  }
  return null;
}

/** The same of what is told besides: « …, et aussi une bouteille de vin ». */
export function forbiddenBesides(details: SlotValue | undefined, town: Pick<Town, 'name' | 'forbidden'> | null) {
  if (typeof details !== 'string') return null;
  return forbiddenIn([details, ...details.split(/, | et | and /u).map((part) => tidyItem(part).item)], town);
}

/** The same of what a swap is for; of another kind it is not told. */
export function forbiddenInReturn(slots: Readonly<Record<string, SlotValue>>, town: Parameters<typeof forbiddenIn>[1]) {
  return slots.kind === 'swap' ? forbiddenBesides(slots['in-return'], town) : null;
}

/** What a town forbids in its admins' own words. */
export function ownWordsOf({ forbidden }: Pick<Town, 'forbidden'>): string[] {
  return forbidden.filter((one) => !SETTLED_HERE.some((settled) => settled === one));
}
