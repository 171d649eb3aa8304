import { type AllShown, readAllShown } from '../../language/answers/all-shown.ts';
import { leftAsAll } from '../../language/answers/left-as-all.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { leaveAside } from '../questions/aside.ts';
import { asksForNote } from '../questions/at-note.ts';
import { listShown, whichOf } from '../questions/just-shown.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { noteEach } from './beside-several.ts';

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
  const of = yield* sideOf(s, read);
  const run = yield* listShown(s, null, { ...of, isAll: true, isRun: true });
  const last = yield* listShown(s, null, of);
  const meant = count === null ? run : run.slice(0, count);
  const said: Record<string, SlotValue> = rest === undefined ? {} : { said: rest };
  if (meant.length < Math.max(2, count ?? 2) || last.length > (count ?? MOST_OF_ALL)) {
    // « je m'occupe des deux », below three, or one: with which, is asked
    if (!read.isHelp || isNote || last.length === 0) return false;
    return yield* tryBegin(s, found, { ...whichOf(last, null), ...said, wish: 'have' });
  }
  const fresh = yield* listShown(s, null, { ...of, isNew: true, isRun: true });
  const open = meant.filter(({ post }) => fresh.some((one) => one.post === post));
  // « les deux », right behind an answer to the one that was shown last, counts that
  const isBehind = open[0]?.post !== meant[0]?.post;
  if (open.length === 0 || (isBehind && (!isSaid || count === null))) return false;
  leaveAside(s);
  const parts: Record<string, SlotValue> = count === null ? { parts: ALL_THERE } : {};
  const posts = open.map(({ post }) => post);
  noteEach(s, posts, rest);
  return yield* tryBegin(s, found, { shown: posts, wish: 'each', ...parts, ...said });
}

/** « je peux aider pour les deux », « les deux » right below what is asked for: of requests, or of whatever was shown. */
function* sideOf(s: Session, { isSaid, isHelp, count }: AllShown): Part<{ side?: 'offer' | 'request' }> {
  if (isSaid) return { side: isHelp ? 'request' : 'offer' };
  const [asked] = yield* listShown(s, null, { side: 'request' });
  if (asked === undefined) return { side: 'offer' };
  const requests = yield* listShown(s, null, { side: 'request', isAll: true, isRun: true });
  const all = (yield* listShown(s, null, { isAll: true, isRun: true })).slice(0, count ?? undefined);
  return all.every(({ post }) => requests.some((one) => one.post === post)) ? { side: 'request' } : {};
}

/** « je prends tout », below a page of cards, is asked which. */
const MOST_OF_ALL = 3;

/** Of several of one thing, « les deux » are two of those. */
function countsParts(s: Session): boolean {
  const asks = top(s)?.slots.asks;
  return asks === 'parts' || asks === 'parts-only' || top(s)?.slots.parts !== undefined;
}
