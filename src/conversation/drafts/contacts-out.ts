import { takeOutContacts } from '../../language/people/contact.ts';
import type { SlotDef } from '../book.ts';
import { flowOf, type Session, say, tellsPost } from '../session.ts';
import type { Frame, SlotValue } from '../state.ts';

/*
 * « tel 06 12 34 56 78 Robien », asked where: a post shows no number and no link, and the summary shows what will be published. What is taken
 * out is said, and the number is kept for whoever is chosen.
 */

/** What all neighbours read, as it was typed. */
const isPublic = (def: SlotDef | undefined): boolean => def?.type === 'text' || def?.type === 'place';

/** Kept with what was told before; of the same number it is said once. */
export function noteContact(s: Session, frame: Frame, contacts: readonly string[]): void {
  const { contact } = frame.slots;
  const known = typeof contact === 'string' ? contact.split(', ') : [];
  const fresh = contacts.filter((one) => !known.some((had) => plain(had) === plain(one)));
  if (fresh.length === 0) return;
  frame.slots.contact = [...known, ...fresh].join(', ').slice(0, 80);
  say(s, { key: `${frame.flow}.contact-kept` });
}

/** A link has been taken out: that is said, and an admin may have to look at the post all the same. */
export function noteLink(s: Session, frame: Frame): void {
  frame.slots.linked = 'yes';
  say(s, { key: `${frame.flow}.link-removed` });
}

/** « 06 12 34 56 78 » and « 0612345678 » */
const plain = (contact: string): string => contact.replace(/[ ./-]/g, '');

/** @returns what is left of it; null: there was nothing to take out */
function takeOut(s: Session, frame: Frame, slot: string, value: SlotValue | undefined): string | null {
  const flow = flowOf(s, frame);
  const def = flow.slots[slot];
  if (typeof value !== 'string' || !isPublic(def) || !tellsPost(flow)) return null;
  // the title of a draft is looked over anyway
  if (def?.tells === 'title' && frame.from === undefined) return null;
  const { text, contacts, links } = takeOutContacts(value);
  if (contacts.length + links.length === 0) return null;
  if (contacts.length > 0) noteContact(s, frame, contacts);
  if (links.length > 0) noteLink(s, frame);
  return text;
}

/**
 * An answer to a question, without what no post shows.
 * @returns null: nothing else was in it, and it is asked once more
 */
export function answerToShow(s: Session, frame: Frame, slot: string, value: SlotValue): SlotValue {
  const left = takeOut(s, frame, slot, value);
  if (left === null) return value;
  return left.length < (flowOf(s, frame).slots[slot]?.min ?? 1) ? null : left;
}

/** The same of what was changed in words. */
export function takeContactsOut(s: Session, frame: Frame, changed: readonly string[]): void {
  for (const slot of changed) {
    const left = takeOut(s, frame, slot, frame.slots[slot]);
    // of what is up, it stays as it was
    if (left !== null) frame.slots[slot] = left || (frame.opened?.[slot] ?? null);
  }
}
