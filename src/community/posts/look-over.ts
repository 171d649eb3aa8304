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
import { forbiddenIn, nameOf, withoutContacts } from './draft.ts';
import type { Direction, Post } from './post.table.ts';
import { findTwin } from './store.ts';

/** flows/post: quantity, things. */
const MOST_OF_A_THING = 999;
const MOST_THINGS = 20;

/** What is forbidden, by whom, and in which words. */
export const whyNot = ['why', 'place', 'named'] as const;

export const lookOverSpec = {
  outcomes: ['fine', 'split', 'forbidden', 'nothing'],
  vars: ['keyword', 'thing', 'outcome', 'post', ...whyNot],
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
  // other things than those that were asked about: one post or several, once more
  if (changed !== null && things.length > 1) {
    // how many there were of the one before it is said of none of them
    const title = titleOfAll('', things)?.title ?? said;
    const all: Record<string, SlotValue> = { things, item: title, fine: title };
    if (typeof slots.quantity === 'number') all.quantity = null;
    return { outcome: 'split', slots: all, clear: ['together'], ...saying(without) };
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
    // what came with the first message was taken out before, and nobody has heard it yet
    ...(found.contacts || (contact !== null && slots.since === undefined) ? [{ key: 'post.contact-kept' }] : []),
    ...(found.links ? [{ key: 'post.link-removed' }] : []),
    ...(past === null ? [] : [past]),
    ...(rest === '' || rest === slots.rest ? [] : [{ key: 'post.also-noted', args: { rest } }]),
  ];
  const isCounted = !isSeveral && tidy.quantity !== undefined && tidy.quantity <= MOST_OF_A_THING;
  const isNew = isCounted && slots.quantity === undefined;
  const filled = {
    ...changedSlots(given, slots),
    item,
    fine: item,
    since: typeof slots.since === 'string' ? slots.since : now.toISOString(),
    alike: null,
    ...(isSeveral ? { things } : {}),
    ...(rest !== (slots.rest ?? '') ? { rest: rest || null, more: both?.more || null } : {}),
    ...(isNew ? { quantity: tidy.quantity ?? null } : {}),
    ...(contact === null ? {} : { contact }),
    ...(found.links ? { linked: 'yes' } : {}),
    ...(!isSeveral && isPlural(item) && slots.kind !== 'service' ? { plural: 'yes' } : {}),
  };
  const cleared = [...(past === null ? [] : ['until']), ...(slots.things && !isSeveral ? ['things', 'together'] : [])];
  const told = { ...saying(lines), ...(cleared.length === 0 ? {} : { clear: cleared }) };
  const direction = slots.direction as Direction;
  const titles = isSeveral && slots.together === 'each' ? things.map((thing) => counted(thing).item) : [item];
  const twins: Post[] = [];
  for (const title of slots.twin === undefined ? titles : []) {
    const found = await findTwin(trx, { member_id: member.id, direction, item: title });
    if (found && !twins.some(({ id }) => id === found.id)) twins.push(found);
  }
  const [twin] = twins;
  if (!twin) return { outcome: 'fine', slots: filled, ...told };
  // of a post for each thing several may be up: they are asked about together
  const alike = twins.filter(({ outcome }) => outcome === twin.outcome).map(nameOf);
  const all = (name: 'keyword' | 'thing') => alike.map((one) => one[name]).join(', ');
  const vars = { ...nameOf(twin), keyword: all('keyword'), thing: all('thing') };
  return { outcome: 'fine', slots: { ...filled, alike: 'yes' }, vars, ...told };
}

/** Forbidden, all of it. What was told before is kept: the title that was fine, or the draft that is asked for its first. */
function refused(slots: EffectInput['slots'], why: WhyNot): EffectOutput {
  if (typeof slots.fine === 'string') return asBefore(slots.fine, why);
  if (isWholeMessage(slots)) return { outcome: 'forbidden', vars: why };
  return { outcome: 'nothing', clear: ['item', 'things', 'together'], ...saying([forbidden(why)]) };
}

/** A message that told it all leaves nothing open: what it did not say is empty, and not still to be asked. */
const isWholeMessage = (slots: EffectInput['slots']): boolean => slots.duration !== undefined;

/** « 4 chaises » of a list: four of a thing. */
export function counted(title: string): { item: string; quantity: number } {
  const match = /^(\d{1,3}) (.+)$/.exec(title);
  const quantity = Number(match?.[1] ?? 1);
  return match?.[2] && quantity > 0 ? { item: match[2], quantity } : { item: title, quantity: 1 };
}

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
