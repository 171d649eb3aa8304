import type { EffectSpec } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import type { SlotValue } from '../../conversation/state.ts';
import { readDate } from '../../language/dates/dates.ts';
import { roomBeside } from '../../language/details/told-besides.ts';
import { splitItems } from '../../language/things/split-items.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { titleOfAll } from '../../language/things/title-of-all.ts';
import { isPlural } from '../../language/words/is-plural.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { forbiddenIn, withoutContacts } from './draft.ts';
import type { Direction } from './post.table.ts';
import { idsOf, namesOf, twinsOf } from './twins.ts';

/** flows/post: quantity, things. */
const MOST_OF_A_THING = 999;
const MOST_THINGS = 20;

/** What is forbidden, by whom, and in which words. */
export const whyNot = ['why', 'place', 'named'] as const;

export const lookOverSpec = {
  outcomes: ['fine', 'split', 'forbidden', 'nothing'],
  vars: ['keyword', 'thing', 'outcome', 'post', 'twins', ...whyNot],
  slots: [
    ...[
      'item',
      'rest',
      'more',
      'things',
      'together',
      'fine',
      'since',
      'quantity',
      'plural',
      'contact',
      'linked',
      'alike',
    ],
    ...['quartier', 'when', 'duration', 'loan', 'deposit', 'in-return', 'details'],
  ],
  says: {
    ...{
      'post.contact-kept': [],
      'post.contact-only': [],
      'post.link-removed': [],
      'post.past': ['day'],
      'post.also-noted': ['rest'],
    },
    ...{ 'post.forbidden': whyNot, 'post.the-others': ['others'], 'post.as-before': ['thing'] },
  },
} satisfies EffectSpec;

/** P7, and what one would have to know before publishing. It only looks: nothing is written. */
export async function lookOver({ trx, member, town, slots: given, now }: EffectInput): Promise<EffectOutput> {
  const { slots, contact, found } = withoutContacts(given);
  const named = String(slots.item ?? '');
  const changed = otherThings(slots, named);
  const { things, said, why } = onlyAllowed(changed ?? thingsOf(slots), named, town);
  if (said === null) return refused(slots, why);
  const without: Words[] = why === null ? [] : [forbidden(why), { key: 'post.the-others', args: { others: said } }];
  const takenOut: Words[] = [
    // what came with the first message was taken out before, and nobody has heard it yet
    ...(found.contacts || (contact !== null && slots.since === undefined) ? [{ key: 'post.contact-kept' }] : []),
    ...(found.links ? [{ key: 'post.link-removed' }] : []),
  ];
  const since = typeof slots.since === 'string' ? slots.since : now.toISOString();
  // kept while the title is shown without it
  const kept = { since, ...(contact === null ? {} : { contact }), ...(found.links ? { linked: 'yes' } : {}) };
  // other things than those that were asked about: one post or several, once more
  if (changed !== null && things.length > 1) {
    // how many there were of the one before it is said of none of them
    const title = titleOfAll('', things)?.title ?? said;
    const all: Record<string, SlotValue> = { ...changedSlots(given, slots), ...kept, things, item: title, fine: title };
    if (typeof slots.quantity === 'number') all.quantity = null;
    return { outcome: 'split', slots: all, clear: ['together'], ...saying([...without, ...takenOut]) };
  }
  const tidy = tidyItem(said);
  // « 2 chaises et un canapé »: the number is the first one's
  const isSeveral = things.length > 1;
  const both = isSeveral ? titleOfAll(said, things, roomBeside(slots.details)) : null;
  const rest = both?.rest ?? '';
  const item = both?.title ?? (isSeveral || tidy.item === '' ? said : tidy.item);
  if (item.length < 2) return { outcome: 'nothing', clear: ['item'], ...saying([{ key: 'post.contact-only' }]) };
  const past = passed(slots, now);
  const lines: Words[] = [
    ...without,
    ...takenOut,
    ...(past === null ? [] : [past]),
    ...(rest === '' || rest === slots.rest ? [] : [{ key: 'post.also-noted', args: { rest } }]),
  ];
  const isCounted = !isSeveral && tidy.quantity !== undefined && tidy.quantity <= MOST_OF_A_THING;
  const isNew = isCounted && slots.quantity === undefined;
  const filled = {
    ...changedSlots(given, slots),
    ...kept,
    item,
    fine: item,
    alike: null,
    ...(isSeveral ? { things } : {}),
    ...(rest !== (slots.rest ?? '') ? { rest: rest || null, more: both?.more || null } : {}),
    ...(isNew ? { quantity: tidy.quantity ?? null } : {}),
    ...(!isSeveral && isPlural(item) && slots.kind !== 'service' ? { plural: 'yes' } : {}),
  };
  const cleared = [...(past === null ? [] : ['until']), ...(slots.things && !isSeveral ? ['things', 'together'] : [])];
  const told = { ...saying(lines), ...(cleared.length === 0 ? {} : { clear: cleared }) };
  const direction = slots.direction as Direction;
  const titles = isSeveral && slots.together === 'each' ? things : [item];
  const twins = slots.twin === undefined ? await twinsOf(trx, member, direction, titles) : [];
  const up = twins.flatMap((twin) => twin ?? []);
  if (up.length === 0) return { outcome: 'fine', slots: filled, ...told };
  // of a post for each thing several may be up: they are asked about together
  const alike = titles.length > 1 && up.length === titles.length ? 'all' : 'yes';
  return { outcome: 'fine', slots: { ...filled, alike }, vars: { ...namesOf(up), twins: idsOf(up) }, ...told };
}

/** Forbidden, all of it. What was told before is kept: the title that was fine, or the draft that is asked for its first. */
function refused(slots: EffectInput['slots'], why: WhyNot): EffectOutput {
  if (typeof slots.fine === 'string') return asBefore(slots.fine, why);
  if (isWholeMessage(slots)) return { outcome: 'forbidden', vars: why };
  return { outcome: 'nothing', clear: ['item', 'things', 'together'], ...saying([forbidden(why)]) };
}

/** A message that told it all leaves nothing open: what it did not say is empty, and not still to be asked. */
const isWholeMessage = (slots: EffectInput['slots']): boolean => slots.duration !== undefined;

export function thingsOf(slots: EffectInput['slots']): string[] {
  return Array.isArray(slots.things) ? slots.things : [];
}

/** The last day of a draft, when it has gone by: it would end as soon as it is told. */
export function passed({ until, kind }: EffectInput['slots'], now: Date): Words | null {
  if (typeof until !== 'string' || kind === 'service' || new Date(until) > now) return null;
  return { key: 'post.past', args: { day: { date: until } } };
}

/** « demain », in a draft that waited over a night: it was said of another day than it would be read as now. */
export function isAnotherDay({ kind, when, since }: EffectInput['slots'], now: Date, timezone: string): boolean {
  if (kind !== 'service' || typeof when !== 'string' || typeof since !== 'string') return false;
  const said = readDate(when, { now: new Date(since), timezone })?.until;
  return said !== undefined && said !== readDate(when, { now, timezone })?.until;
}

/**
 * The things of a title that was typed by itself: as the answer to « c'est quoi ? », or in place of another. null: they have
 * been told apart, or it is one.
 */
function otherThings(slots: EffectInput['slots'], named: string): string[] | null {
  const isFirst = slots.fine === undefined && slots.things === undefined && !isWholeMessage(slots);
  const isChanged = slots.fine !== undefined && slots.fine !== named;
  if ((!isFirst && !isChanged) || slots.kind === 'service') return null;
  const things = splitItems(named).map(listed);
  if (things.length < 2 && slots.things === undefined) return null;
  return things.length > MOST_THINGS ? [] : things;
}

/** « un lit » as it stands in a list: « lit », « 4 chaises ». */
function listed(thing: string): string {
  const { item, quantity } = tidyItem(thing);
  if (item === '') return thing;
  return quantity === undefined || quantity < 2 ? item : `${quantity} ${item}`;
}

type WhyNot = Record<(typeof whyNot)[number], string>;

/** What may be published; the title stays as it was where all may. `why`: what of it may not. */
type Allowed = { things: string[]; said: string; why: WhyNot | null } | { things: string[]; said: null; why: WhyNot };

/** Of several things those that nobody forbids. */
function onlyAllowed(things: readonly string[], named: string, town: Town | null): Allowed {
  const all = things.length > 1 ? things : [];
  const why = forbiddenIn([named, ...all], town);
  if (why === null) return { things: [...all], said: named, why };
  const rest = all.filter((thing) => forbiddenIn([thing], town) === null);
  const said = rest.join(', ');
  const isLeft = rest.length > 0 && forbiddenIn([said], town) === null;
  return isLeft ? { things: rest, said, why } : { things: [], said: null, why };
}

/** A title that was fine was changed into one that is not: everything else of the draft stays. */
function asBefore(fine: string, why: WhyNot): EffectOutput {
  return { outcome: 'fine', slots: { item: fine }, ...saying(keptAs(why, fine)) };
}

/** What is forbidden, and what stays. */
export const keptAs = (why: WhyNot, thing: string): Words[] => [
  forbidden(why),
  { key: 'post.as-before', args: { thing } },
];

export const forbidden = (why: WhyNot): Words => ({ key: 'post.forbidden', args: why });

export const saying = (text: Words[]): Pick<EffectOutput, 'bubbles'> =>
  text.length === 0 ? {} : { bubbles: [{ type: 'text', text }] };

/** What was taken out of the answers, as slots to write back. */
function changedSlots(before: EffectInput['slots'], after: EffectInput['slots']): Record<string, SlotValue> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}
