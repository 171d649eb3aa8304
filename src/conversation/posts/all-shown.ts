import { readAllShown } from '../../language/answers/all-shown.ts';
import { leftAsAll } from '../../language/answers/left-as-all.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { leaveAside } from '../questions/aside.ts';
import { asksForNote } from '../questions/at-note.ts';
import { listShown } from '../questions/just-shown.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';

/**
 * « je veux bien les deux », « je prends tout », of cards that were shown minutes apart: none of them is passed over without a word. Of more
 * cards than are counted it is asked which.
 */
export function* takesAllShown(s: Session, text: string): Part<boolean> {
  const isNote = asksForNote(s);
  const read =
    s.status !== 'approved' || s.ruledOut.has('claim') || (top(s) && !isNote) ? null : readAllShown(leftAsAll(text));
  const found = findReader(s, 'claim');
  // « les deux », asked for a word, counts what is answered
  if (read === null || found === undefined || (isNote && (!read.isSaid || read.count === null || countsParts(s))))
    return false;
  const { count, isSaid, rest } = read;
  const run = yield* listShown(s, null, { side: 'offer', isAll: true, isRun: true });
  const last = yield* listShown(s, null, { side: 'offer' });
  const meant = count === null ? run : run.slice(0, count);
  if (meant.length < Math.max(2, count ?? 2) || last.length > (count ?? MOST_OF_ALL)) return false;
  const fresh = yield* listShown(s, null, { side: 'offer', isNew: true, isRun: true });
  const open = meant.filter(({ post }) => fresh.some((one) => one.post === post));
  // « les deux », right behind an answer to the one that was shown last, counts that
  const isBehind = open[0]?.post !== meant[0]?.post;
  if (open.length === 0 || (isBehind && (!isSaid || count === null))) return false;
  leaveAside(s);
  const said: Record<string, SlotValue> = rest === undefined ? {} : { said: rest };
  const parts: Record<string, SlotValue> = count === null ? { parts: ALL_THERE } : {};
  return yield* tryBegin(s, found, { shown: open.map(({ post }) => post), wish: 'each', ...parts, ...said });
}

/** « je prends tout », below a page of cards, is asked which. */
const MOST_OF_ALL = 3;

/** Of several of one thing, « les deux » are two of those. */
function countsParts(s: Session): boolean {
  const asks = top(s)?.slots.asks;
  return asks === 'parts' || asks === 'parts-only' || top(s)?.slots.parts !== undefined;
}
