import { asWord, similarWord } from '../../language/answers/keyword.ts';
import { readStillThere } from '../../language/answers/still-there.ts';
import { readWants, type WantsReading } from '../../language/answers/wants.ts';
import { readWantsToo } from '../../language/answers/wants-too.ts';
import { listShown, whichOf } from '../questions/just-shown.ts';
import { askMeant, isKnown } from '../questions/may-mean.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { heardBy } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';
import { because } from './intents.ts';

/*
 * « jprends 2 pots », « je peux t'emprunter la perceuse ? », « le fauteuil est encore dispo ? »: said as one speaks, of what one has
 * just seen. It is no draft of a post, and no search.
 */

/** An answer to what was shown lately and is called so; of several it is asked which. */
export function* wantsShown(s: Session, text: string): Part<boolean> {
  const read = readWants(text) ?? readWantsToo(text);
  const found = findReader(s, 'claim');
  if (!read || !found || s.status !== 'approved' || s.ruledOut.has('claim')) return false;
  const { parts, isSaid, rest } = read;
  if (isTalking(s) || takesAnyWords(s)) {
    const [word] = read.words;
    const keyword = { word, number: null, sure: false, ...(rest === undefined ? {} : { rest }) };
    return isSaid && (yield* askMeant(s, keyword, text, parts));
  }
  // where something is asked, a number of things is an answer
  if (!isSaid && top(s)) return false;
  const slot = openSlot(s);
  if (slot && slot.type !== 'choice') return false;
  const shown = yield* shownBy(s, read);
  const [word] = read.words;
  if (shown.length === 0) return isSaid && parts !== null && !top(s) && (yield* ofWhich(s, word, parts));
  return yield* tryBegin(s, found, {
    ...whichOf(shown, parts),
    word,
    ...(read.words.length > 1 ? { thing: read.thing } : {}),
    ...(rest === undefined ? {} : { said: rest }),
    wish: 'have',
  });
}

/** Those called by the first of its words that calls any; by all of them, where nothing says that it is wanted. */
function* shownBy(s: Session, { words, isSaid }: WantsReading): Part<KeywordAnswer> {
  let shown: KeywordAnswer = [];
  for (const word of words) {
    const called = yield* listShown(s, word, { side: 'offer' });
    if (isSaid && called.length > 0) return called;
    shown = word === words[0] ? called : shown.filter(({ post }) => called.some((one) => one.post === post));
    if (!isSaid && shown.length === 0) return [];
  }
  return shown;
}

/** « jprends 2 pots », and none was shown: those of the town; or nobody can tell which. */
function* ofWhich(s: Session, word: string, parts: number): Part<boolean> {
  const found = findReader(s, 'claim');
  if (found && (yield* isKnown({ word, number: null })))
    return yield* tryBegin(s, found, { word, parts, wish: 'have' });
  return because(s, 'common.claim-which');
}

/** « le fauteuil est encore dispo ? », of what was just shown, or of what they wait for: how it stands. */
export function* stillThere(s: Session, text: string): Part<boolean> {
  const read = s.status !== 'approved' || isTalking(s) || takesAnyWords(s) ? null : readStillThere(text);
  const found = findReader(s, 'still-there');
  if (!read || !found) return false;
  const meant = yield* askedAbout(s, read.thing, read.isHelp ? 'request' : 'offer');
  const [only, another] = meant;
  // of something lent, its days answer; of anything else, whether it is there
  if (read.isDated && only && another === undefined && !s.ruledOut.has('calendar')) {
    const { heard = '', event = '', rule = '' } = heardBy(s, 'calendar', text);
    return yield* beginBy(s, 'calendar', { said: `calendrier ${only.word} ${only.number}`, heard, event, rule });
  }
  const slots: Record<string, SlotValue> = whichOf(meant, null);
  return meant.length > 0 && (yield* tryBegin(s, found, slots));
}

function* askedAbout(s: Session, thing: string, side: 'offer' | 'request'): Part<KeywordAnswer> {
  if (thing === '') return yield* listShown(s, null, { side });
  const words = thing.split(' ').flatMap((one) => (one.length > 2 ? (asWord(one) ?? []) : []));
  for (const word of words) {
    const shown = yield* listShown(s, word, { isAll: true });
    // one that has ended is only spoken of where none is up
    const open = shown.filter((one) => one.open);
    if (shown.length > 0) return open.length > 0 ? open : shown.slice(0, 1);
  }
  // what they have answered longer ago
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  return waits.filter(({ word }) => words.some((one) => similarWord(one, word)));
}
