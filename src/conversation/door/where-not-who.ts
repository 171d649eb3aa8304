import { isWrongTown } from '../../language/people/at-door.ts';
import {
  beforeNear,
  isAlsoFirstName,
  isPlaceName,
  readOtherTown,
  saysOnlyTown,
  saysPlace,
} from '../../language/people/says-where.ts';
import { departmentOf } from '../../language/places/department-of.ts';
import { askAgain, askBecause, collectOf, understood } from '../questions/question.ts';
import { flowOf, type Part, type Session, say } from '../session.ts';
import type { Frame } from '../state.ts';
import type { CommunesAnswer } from '../turn.ts';
import { walk } from '../walk.ts';

/*
 * At the door people think again about what they said before: « non Plérin pardon », « côté gare », when their first name is asked.
 * Nobody comes in by the name of a place.
 */

/** Where in the town somebody lives, said before it was asked; and what they are called. */
export const WHERE = 'where';
export const NAME = 'name';
/** What the admins of the town ask, mostly where in it somebody lives. */
const ANSWER = 'answer';

/** A second thought about the commune or the quartier, when the quartier or the first name is being asked. */
export function* whereNotWho(s: Session, frame: Frame, slot: string, text: string): Part<boolean> {
  const flow = flowOf(s, frame);
  const type = flow.slots[slot]?.type;
  const town = Object.keys(flow.slots).find((name) => flow.slots[name]?.type === 'town');
  if ((type !== 'name' && type !== 'text') || town === undefined) return false;
  if (isWrongTown(text)) {
    yield* askTownAgain(s, frame, town);
    return true;
  }
  const places = s.ctx.places ?? [];
  const isPlace = type === 'name' && saysPlace(text, places);
  const { commune, place, question } = frame.vars;
  const isAgain = [commune, place].some((name) => typeof name === 'string' && saysOnlyTown(text, name));
  if (isAgain && (type === 'name' || ((question ?? '') === '' && s.state.misses === 0))) {
    askBecause(s, { key: 'common.town-known' });
    return true;
  }
  // « Trégueux près de Saint-Brieuc »
  const near = type === 'name' ? beforeNear(text) : null;
  const said = near ?? readOtherTown(text) ?? (isPlace && isPlaceName(text, places) ? text : null);
  const other = said === null || isAlsoFirstName(said) ? null : said;
  if (other !== null) {
    const [first] = (yield { ask: 'communes', text: other }) as CommunesAnswer;
    if (first?.exact && isOtherTown(first.insee, String(frame.slots[town]), isPlaceName(other, places))) {
      yield* otherTown(s, frame, town, first.insee);
      return true;
    }
  }
  if (!isPlace) return false;
  understood(s);
  const before = frame.slots[ANSWER];
  const isTold = typeof before === 'string' && ![commune, place].some((name) => name !== '' && name === before);
  if (frame.slots.asks === 'yes') frame.slots[ANSWER] = (isTold ? `${before}, ${text}` : text).slice(0, MOST_LETTERS);
  askAgain(s, { key: 'common.where-noted' });
  return true;
}

/** « Cesson » is a quartier there, and a commune far away: what is known by that name around is meant. */
function isOtherTown(insee: string, town: string, isKnownHere: boolean): boolean {
  const isNear = departmentOf(insee) === departmentOf(town);
  return insee !== town && (isNear || !isKnownHere);
}

/** As many letters has an answer to the admins. */
const MOST_LETTERS = 300;

/** What was said of the commune that it is not goes with it. */
function* otherTown(s: Session, frame: Frame, town: string, insee: string): Part<void> {
  understood(s);
  for (const slot of [WHERE, ANSWER]) delete frame.slots[slot];
  frame.filled = [...frame.filled.filter((slot) => slot !== town && slot !== ANSWER), town];
  frame.slots[town] = insee;
  yield* walk(s, collectOf(flowOf(s, frame), town)?.id ?? 'end');
}

/** All that hangs on the commune is asked anew with it; what somebody is called stays. */
function* askTownAgain(s: Session, frame: Frame, town: string): Part<void> {
  const flow = flowOf(s, frame);
  understood(s);
  for (const slot of Object.keys(flow.slots)) if (slot !== NAME) delete frame.slots[slot];
  frame.filled = frame.filled.filter((slot) => slot === NAME);
  say(s, { key: 'common.other-town' });
  yield* walk(s, collectOf(flow, town)?.id ?? 'end');
}
