import { takeOutContacts } from '../../language/people/contact.ts';
import { saysMoney } from '../../language/posts/says-money.ts';
import { splitTitle } from '../../language/things/split-title.ts';
import { isTask } from '../../language/things/things.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { fill } from '../answer.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { flowOf, type Part, type Session, say, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { settle } from '../walk.ts';

/*
 * « C'est quoi ? » was asked, and the answer says more than a title: it is too long for one, or of another kind than was said
 * before (« un don », then « aide au déménagement »).
 */

/** Longer is a story. */
const MOST = 300;

export function* nameAsked(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame) return false;
  const { details, item } = flowOf(s, frame).slots;
  if (details === undefined || item === undefined || openSlot(s) !== item || saysMoney(text)) return false;
  if (text.length > (item.max ?? 80) && text.length <= MOST)
    return yield* longName(s, frame, text, item.max ?? 80, details.max ?? 120);
  return yield* otherKind(s, frame, text);
}

function* longName(s: Session, frame: Frame, text: string, most: number, room: number): Part<boolean> {
  const { text: said } = takeOutContacts(text);
  const { title, more } = splitTitle(said, most, room);
  if (title === '') return false;
  const had = typeof frame.slots.details === 'string' ? frame.slots.details : null;
  if (more !== '' && had === null) frame.slots.details = more;
  yield* fill(s, frame, 'item', title);
  return true;
}

/** The title says another kind, or side: which of the two is asked once. */
function* otherKind(s: Session, frame: Frame, text: string): Part<boolean> {
  const { intent, direction, title, confidence, ask } = readingOf(s, text);
  if (intent !== 'post' || title === undefined) return false;
  const isOtherSide =
    text.includes('?') &&
    confidence === 'strong' &&
    ask !== 'direction' &&
    direction !== undefined &&
    direction !== frame.slots.direction;
  const isHelp = isTask(title) && (frame.slots.kind === 'give' || frame.slots.kind === 'lend');
  if (!isOtherSide && !isHelp) return false;
  const wrong = isOtherSide ? 'direction' : 'kind';
  understood(s);
  frame.slots.item = title;
  delete frame.slots[wrong];
  delete frame.editing;
  frame.filled = [...frame.filled.filter((name) => name !== wrong && name !== 'item'), 'item'];
  say(s, { key: 'common.rather-ask' });
  yield* settle(s, frame, ['item']);
  return true;
}

/** The same, of a draft they look at: its thing told again, at more length than a title has. */
export function longerTitle(s: Session, frame: Frame, text: string): boolean {
  const { details, item } = flowOf(s, frame).slots;
  const most = item?.max ?? 80;
  if (text.length <= most || text.length > MOST || text.includes('?')) return false;
  const { title, more } = splitTitle(text, most, details?.max ?? 120);
  const known = tidyItem(String(frame.slots.item)).item.toLowerCase();
  if (more === '' || !title.toLowerCase().includes(known) || typeof frame.slots.details === 'string') return false;
  understood(s);
  frame.slots.item = title;
  frame.slots.details = more;
  askAgain(s, { key: 'common.changed' });
  return true;
}
