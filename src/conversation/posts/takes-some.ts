import { readHasOne } from '../../language/answers/has-one.ts';
import { proposesTo } from '../../language/answers/proposes-to.ts';
import { readWantsMeasure } from '../../language/answers/wants-measure.ts';
import { mayProposeToOne } from '../../language/posts/proposed.ts';
import { expandNames } from '../../language/search/synonyms.ts';
import { isPostLast, listShown, whichOf } from '../questions/just-shown.ts';
import { toWhom } from '../questions/may-mean.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';

/*
 * Answers to what was just shown that name neither it nor a number of it: some of it by its measure, or what it is swapped for.
 */

/** « 1 kg de tomates svp », « je veux bien 2 kg »: nothing counts kilos, so that it is the word for whoever gives them. */
export function* takesSome(s: Session, text: string): Part<boolean> {
  const read = isOpen(s) ? readWantsMeasure(text) : null;
  const found = findReader(s, 'claim');
  if (read === null || !found || (read.word === null && !(yield* isPostLast()))) return false;
  const shown = yield* listShown(s, read.word, { side: 'offer' });
  if (shown.length === 0) return false;
  const fresh = yield* listShown(s, read.word, { side: 'offer', isNew: true });
  // it is answered already: a word more
  if (fresh.length === 0) return (yield* addMore(s, text)) || (yield* toWhom(s, text));
  const word: Record<string, SlotValue> = read.word === null ? {} : { word: read.word };
  return yield* tryBegin(s, found, { ...whichOf(fresh, null), ...word, said: read.said, wish: 'have' });
}

function* addMore(s: Session, said: string): Part<boolean> {
  const [last] = (yield { ask: 'waits', lately: true }) as KeywordAnswer;
  return last !== undefined && (yield* beginBy(s, 'more', { post: last.post, said, asks: 'more' }));
}

/** « je te propose une switch », below a card: to whoever gives or swaps it; « j'ai une trottinette rouge », right below what is swapped for one: that is offered. */
export function* hasWanted(s: Session, text: string): Part<boolean> {
  const isToThem = isOpen(s) && proposesTo(text);
  const thing = isOpen(s) ? readHasOne(text) : null;
  const found = findReader(s, 'claim');
  const isForSwap = isOpen(s) && !isToThem && thing === null && proposesThing(s, text);
  if (!(isToThem || thing !== null || isForSwap) || !found || !(yield* isPostLast())) return false;
  // « une xbox », of what is swapped for « une console »; where only what is swapped can be meant, of any
  const ofThing = thing === null ? '' : [...new Set([thing, ...expandNames(thing).flat()])].join(' ');
  const wants = isToThem ? {} : { wants: ofThing };
  const shown = yield* listShown(s, null, { side: 'offer', isNew: true, ...wants });
  return (
    shown.length > 0 &&
    (yield* tryBegin(s, found, { ...whichOf(shown, null), said: text.replace(/\bjai\b/iu, 'j’ai'), wish: 'have' }))
  );
}

/** « je propose un pot de confiture », right below what is swapped: that is offered for it, and no post. */
function proposesThing(s: Session, text: string): boolean {
  const { intent, confidence, ask } = readingOf(s, text);
  return mayProposeToOne(text) && intent === 'post' && confidence === 'weak' && ask === 'kind';
}

const isOpen = (s: Session): boolean => s.status === 'approved' && !top(s) && !isTalking(s) && !s.ruledOut.has('claim');
