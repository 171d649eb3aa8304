import type { Book } from '../book.ts';
import { isListening } from '../listen.ts';
import { type Part, type Session, say, top } from '../session.ts';
import type { ConversationState, KeptOnce } from '../state.ts';
import { isHolding } from '../talk.ts';
import type { RunChange, TurnEvent } from '../turn.ts';
import { upgrade } from '../upgrade.ts';
import { recordEnd } from '../walk.ts';
import { askAgain, standing } from './question.ts';

/**
 * A member changed the words of their last message or took it back, and nothing has been done with it yet: the dialogue
 * goes back to where it stood before, and new words are read as if typed. null: not so; `tooLate` answers.
 * @param runs dialogues that the old words had begun are added to it as interrupted
 */
export function takeBack(
  book: Book,
  state: ConversationState,
  event: TurnEvent,
  runs: RunChange[],
): { state: ConversationState; event: TurnEvent; turn: string } | null {
  const { undo } = state;
  if ((event.type !== 'edit' && event.type !== 'delete') || undo === undefined || undo.turn !== event.of) return null;
  if (event.type === 'edit' && event.text.trim() === '') return null;
  const before: ConversationState = structuredClone(undo.before);
  const same: readonly KeptOnce[] = undo.same ?? (undo.putOff === 'same' ? ['deferred'] : []);
  Object.assign(before, structuredClone(only(state, same)));
  runs.push(...upgrade(book, before));
  const stays = new Set(before.frames.map(({ run }) => run));
  for (const { run, flow, version, vars } of state.frames) {
    if (!stays.has(run)) runs.push({ run, flow, version, closed: { outcome: 'interrupted', subject: { ...vars } } });
  }
  return { state: before, event: event.type === 'edit' ? { type: 'text', text: event.text } : event, turn: undo.turn };
}

/**
 * At the end of a turn: where the dialogue stood before it, should its words be changed. Only the last act can be taken
 * back, and only while no effect was carried out for it and no dialogue has ended with it.
 * @param isWhole the turn was about one message of the member and not several
 */
export function keepUndo(s: Session, before: ConversationState, turn: string, isWhole: boolean): void {
  const { type } = s.event;
  const hasEnded = before.frames.some(({ run }) => !s.state.frames.some((one) => one.run === run));
  // what has ended meanwhile, a draft that lapsed, does not come back with the words of before
  if (!hasEnded && (CHANGES_NOTHING.has(type) || (type === 'other' && isAsBefore(s, before)))) return;
  delete s.state.undo;
  if (type !== 'text' || !isWhole || s.acted || hasEnded) return;
  const { undo: _, ...kept } = before;
  const same = KEPT_ONCE.filter(
    (name) => kept[name] !== undefined && JSON.stringify(kept[name]) === JSON.stringify(s.state[name]),
  );
  for (const name of same) delete kept[name];
  s.state.undo = { turn, before: kept, ...(same.length > 0 && { same }) };
}

const KEPT_ONCE: readonly KeptOnce[] = ['deferred', 'dropped', 'made'];

const only = (state: ConversationState, names: readonly KeptOnce[]): Partial<ConversationState> =>
  Object.fromEntries(names.filter((name) => state[name] !== undefined).map((name) => [name, state[name]]));

const CHANGES_NOTHING: ReadonlySet<TurnEvent['type']> = new Set(['edit', 'delete', 'reaction', 'unknown']);

/** A voice message, a sticker, a place, of which nothing came. */
const isAsBefore = ({ state, acted }: Session, before: ConversationState): boolean =>
  !acted && JSON.stringify(state.frames) === JSON.stringify(before.frames);

/** The words that were changed have been acted upon, or others have followed: what can be done is said plainly. */
export function tooLate(s: Session): void {
  const { event } = s;
  if (event.type !== 'edit' || event.of === null) return;
  const key = 'common.edit-too-late';
  s.bubbles.push({ type: 'buttons', text: [{ key }], buttons: ['mine', 'my-answers'].map((name) => standing(name)) });
  // who writes to somebody is asked nothing
  if (!isListening(s)) askAgain(s);
}

/**
 * « C'est pour Maëlle ? », and the words that wait for the answer are changed: they have gone to nobody, and the new ones are read in
 * their place.
 * @param read carries out a text
 */
export function* changeHeld(s: Session, read: (text: string) => Part<void>): Part<boolean> {
  const { event } = s;
  const frame = top(s);
  if (event.type !== 'edit' || !frame || !isHolding(s, frame) || event.text.trim() === '') return false;
  if (event.of === null || frame.slots.event !== event.of) return false;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  say(s, { key: 'common.edit-taken' });
  s.event = { type: 'text', text: event.text };
  yield* read(event.text);
  return true;
}
