import { takeOutContacts } from '../language/people/contact.ts';
import { namingWords } from '../language/words/naming.ts';
import type { Book, Step } from './book.ts';
import { currentStep, type Session, top } from './session.ts';
import { givesUp, isSaidToAnybody } from './small-words.ts';
import type { Frame } from './state.ts';

/*
 * A talk: a step that listens, and hands on what a member writes to another. Its mark is the sentence
 * `<flow>.stop-<step>`, the word that ends it (exit `stopped`). Whoever talks is not asked anything, and what they write
 * is for the other: only plain commands, keywords alone and admins' commands go before it.
 */

/** The exit of a talk that is ended by a word. */
export const STOPPED = 'stopped';
/** Value of the word that ends a talk. */
export const STOP = '~stop';
/** The slot in which a talk keeps when its last word passed, as an ISO instant. */
const SINCE = 'since';
/** So long without a word, and it is no longer taken for granted that the next one is for the other. */
const QUIET_MS = 2 * 60 * 60_000;

export function isTalk(book: Book, frame: Frame, step: Step | undefined): step is Extract<Step, { type: 'listen' }> {
  return step?.type === 'listen' && book.sentences.has(`${frame.flow}.stop-${step.id}`);
}

/** Whether what is written now is meant for another person. */
export function isTalking(s: Session): boolean {
  const frame = top(s);
  if (s.ruledOut.has('talk')) return false;
  return frame !== undefined && isTalk(s.book, frame, currentStep(s, frame)) && !isQuiet(frame, s.ctx.now);
}

/** Nothing is asked: no dialogue is open, or a talk that is not meant. */
export function isFree(s: Session): boolean {
  const frame = top(s);
  return frame === undefined || (isTalk(s.book, frame, currentStep(s, frame)) && !isTalking(s));
}

/** Whether a talk has been silent so long that anything may be meant. */
export function isQuiet({ slots }: Frame, now: Date): boolean {
  const since = Date.parse(String(slots[SINCE] ?? ''));
  return now.getTime() - since >= QUIET_MS;
}

/** The slot in which a talk keeps since when a message waits for « is it for them? », as an ISO instant. */
const HELD = 'held';

/** What was just written is not passed on before a question about it is answered. */
export function noteHeld(frame: Frame, now: Date): void {
  frame.slots[HELD] = now.toISOString();
}

/** So soon after, the question about what is held has not been read yet. */
const TOGETHER_MS = 15_000;
/** As many letters are held. */
const MOST_LETTERS = 2_000;

/** « C'est pour Yann ? », of words that are held: whom they are for is asked, not whether a number is to be given. */
export const asksForWhom = (s: Session, frame: Frame): boolean =>
  isHolding(s, frame) && ['who', 'which'].includes(String(frame.slots[ASKS] ?? ''));

/** What is asked of words that are held. */
const ASKS = 'asks';

/** Something else was written in between: what comes now does not go on with the words that are held. */
export function noJoining(frame: Frame): void {
  frame.apart = true;
}

/** Whether what comes now goes on with the words that are held. */
export const isTogether = (frame: Frame, now: Date): boolean => now.getTime() - heldSince(frame) < TOGETHER_MS;

/** « je serai là », « vers 18h », « sonne deux fois »: what comes right behind words that are held goes with them. */
export function joinHeld(frame: Frame, text: string, now: Date): boolean {
  const { slots } = frame;
  const { said, rule } = slots;
  if (frame.apart || beginsWithNameOf(frame, text)) return false;
  // « je prends le vélo, je passe demain », which may be an answer to a post: those words are no letter yet
  if (typeof rule === 'string' && rule.split(' ')[0] === 'claim') return false;
  if (typeof said !== 'string' || !isTogether(frame, now) || takeOutContacts(text).links.length > 0) return false;
  const both = `${said}\n${text}`;
  if (both.length > MOST_LETTERS) return false;
  slots.said = both;
  return true;
}

/** « Yann amène un sac », of which one is asked whether it is for Yann or for Fatou: it is of one of them. */
function beginsWithNameOf({ picks = [], vars }: Frame, text: string): boolean {
  const [first = ''] = namingWords(text);
  return [...namingWords(String(vars.other ?? '')), ...picks.flatMap(({ words }) => words)].includes(first);
}

/** Words wait for what is asked now. */
export function isHolding(s: Session, frame: Frame): boolean {
  return typeof frame.slots[HELD] === 'string' && currentStep(s, frame)?.type === 'collect';
}

/** What was held back so long ago is not asked about any more: by now it is not what they would say. */
export function hasLapsed(frame: Frame, now: Date): boolean {
  return now.getTime() - heldSince(frame) >= QUIET_MS;
}

export const heldSince = ({ slots }: Frame): number => Date.parse(String(slots[HELD] ?? ''));

/** « Répondre » to Nina, while one writes to Yann: the next word goes to Yann. */
export function isOfAnother({ flow, slots, vars }: Frame, talk: Frame): boolean {
  const isSame = vars.keyword === talk.vars.keyword && vars.other === talk.vars.other;
  return flow === talk.flow && slots.claim !== undefined && !isSame;
}

/** Commands that are more likely said to the other: « merci », « ok »; and « comment on fait ? », « je pars ». */
const SAID_TO_PEOPLE: readonly string[] = ['thanks', 'greeting', 'yes', 'no', 'skip', 'move', 'go-on', 'more', 'edit'];

export function isSaidToPeople(book: Book, command: string, text: string): boolean {
  return SAID_TO_PEOPLE.includes(command) || isSaidToAnybody(book, text) || givesUp(book, text);
}
