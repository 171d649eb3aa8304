import type { Bubble, Choice, Words } from '../../conversation/bubble.ts';
import type { SlotValue, VarValue } from '../../conversation/state.ts';
import { findPeriod, saysOnlyDays } from '../../language/dates/period.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { inTheWay } from './booking.ts';
import type { Period } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import { loanDays, periodFrom } from './lending.ts';
import { mineButton } from './mine-cards.ts';

/** For when a thing is wanted of somebody who lends it. */

export const takenSays = {
  'claim.taken-head': ['keyword', 'thing'],
  'claim.taken-days': ['from', 'to'],
  'claim.taken-from': ['from'],
} as const;

/**
 * The days of an answer to an offer to lend: those of its question, else those in its words; skipped, it is from today for
 * as long as it is lent. null: nothing that is lent out. undefined: to be asked.
 */
export function wantedFor(
  { post, queue, timezone }: Scene,
  slots: Readonly<Record<string, SlotValue>>,
  now: Date,
): Period | null | undefined {
  if (post.kind !== 'lend' || post.direction !== 'offer') return null;
  if (slots.days === null) return periodFrom(queue.today, loanDays(post));
  if (slots.days !== undefined) return readDays(slots.days);
  const said = String(slots.said ?? '');
  const [first = ''] = said.split(/[,.;!?\n]/);
  // « samedi. J'ai des trous à faire »
  return findPeriod(said, { now, timezone }) ?? findPeriod(first, { now, timezone }) ?? undefined;
}

/** Before something is promised nobody is given a phone number, and no link ever passes. */
export function withoutContacts(said: string): { word: string; isCut: boolean } {
  const { text, contacts, links } = takeOutContacts(said);
  return { word: /[\p{L}\p{N}]/u.test(text) ? text : '', isCut: contacts.length + links.length > 0 };
}

/** To whoever had written one. */
export const CONTACT_KEPT: Bubble[] = [{ type: 'text', text: [{ key: 'claim.contact-kept' }] }];

/** What is to be passed on of the words that came with an answer: not the days, which are said apart; no contact. */
export function wordOf(
  { timezone }: Scene,
  said: SlotValue | undefined,
  period: Period | null,
  now: Date,
): { word: string | null; isCut: boolean } {
  if (typeof said !== 'string') return { word: null, isCut: false };
  const { word, isCut } = withoutContacts(said);
  const isSaidApart = word === '' || (period !== null && saysOnlyDays(word, { now, timezone }));
  return { word: isSaidApart ? null : word, isCut };
}

/** A period as a slot holds it, `2026-12-05/2026-12-07`, and back. */
export const writeDays = ({ from, to }: Period): string => `${from}/${to}`;
function readDays(value: SlotValue): Period | undefined {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(String(value)) ?? [];
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

export function daysSaid(period: Period | null): Record<'from' | 'to', VarValue> {
  if (period === null) return { from: '', to: '' };
  return { from: { date: period.from }, to: period.from === period.to ? '' : { date: period.to } };
}

/** The same, of what would be noted instead. */
export function newDaysSaid(period: Period): Record<'new-from' | 'new-to', VarValue> {
  const { from, to } = daysSaid(period);
  return { 'new-from': from, 'new-to': to };
}

/** Plainly: which days are taken, and until when. Nobody is named. */
export function whatIsTaken({ post, queue }: Scene, wish: Period): Bubble[] {
  const { keyword, thing } = aboutPost(post);
  const lines = inTheWay(queue, wish).map(takenLine);
  return [{ type: 'text', text: [{ key: 'claim.taken-head', args: { keyword, thing } }, ...lines] }];
}

function takenLine({ from, to, isOpen }: { from: string; to: string; isOpen: boolean }): Words {
  if (isOpen) return { key: 'claim.taken-from', args: { from: { date: from } } };
  return { key: 'claim.taken-days', args: daysSaid({ from, to }) };
}

/** « Quand est-ce libre ? » */
export const calendarOf = (post: Pick<Post, 'id'>): Choice => mineButton('calendar', post.id);
