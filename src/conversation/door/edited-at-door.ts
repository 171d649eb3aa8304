import { readOnlyName } from '../../language/people/introduction.ts';
import { isAlsoFirstName, readOtherTown } from '../../language/people/says-where.ts';
import { askAgain } from '../questions/question.ts';
import { filledOf } from '../questions/unsaved.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import type { CommunesAnswer } from '../turn.ts';

/*
 * Who is not in yet changes a message that has been acted upon: at the door it is read as if said anew, where it says what was asked once
 * (the commune, a first name) or what they would post. Anything else would answer the question that is open now; and whoever waits for the
 * admins' word has been shown to them with the old words. It is « noted » only where something has become of it.
 */

const LATE = 'common.edit-unused';

/** @param read carries out a text */
export function* editedAtDoor(s: Session, read: (text: string) => Part<void>): Part<void> {
  if (s.event.type !== 'edit' || s.event.of === null || s.event.text.trim() === '') return;
  const { text } = s.event;
  s.event = { type: 'text', text };
  const said = s.status === 'joining' && top(s) ? yield* saidAnew(s, text) : text;
  if (said === null) return void askAgain(s, { key: LATE });
  const wasAsked = top(s) !== undefined;
  const [before, at, runs] = [standing(s), s.bubbles.length, s.runs.length];
  s.event = { type: 'text', text: said };
  yield* read(said);
  // « c'est Zoé », of who waits: nothing is open, and yet it is done
  const isTaken = standing(s) !== before || (s.acted && s.runs.length > runs);
  if (isTaken || wasAsked)
    s.bubbles.splice(at, 0, { type: 'text', text: [{ key: isTaken ? 'common.edit-taken' : LATE }] });
}

/** What is known of them, and what they would have later. */
function standing({ status, state }: Session): string {
  const filled = state.frames.map(({ slots }) => filledOf(slots)).filter((slots) => Object.keys(slots).length > 0);
  return JSON.stringify([status, filled, (state.deferred ?? []).map(({ slots }) => slots)]);
}

/** As it is read where something else is asked. null: it would be taken for the answer to that. */
function* saidAnew(s: Session, text: string): Part<string | null> {
  const { intent, confidence } = readingOf(s, text);
  if (intent === 'post' && confidence === 'strong') return text;
  // « plérin », of what was « st brieuc »: in place of that
  const instead = `non, ${text}`;
  const other = readOtherTown(instead);
  const [first] =
    other === null || isAlsoFirstName(other) ? [] : ((yield { ask: 'communes', text: other }) as CommunesAnswer);
  if (first?.exact) return instead;
  return readOnlyName(text) === null ? null : text;
}
