import { readCanThen } from '../../language/answers/can-then.ts';
import { helpsIfNeeded } from '../../language/answers/helps-if-needed.ts';
import { similarWord } from '../../language/answers/keyword.ts';
import { readHelp } from '../../language/answers/offers-help.ts';
import { namingWords } from '../../language/words/naming.ts';
import { formOf } from '../load/form-of.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { ExchangesAnswer, KeywordAnswer } from '../turn.ts';
import { isPostLast, listShown, whichOf } from './just-shown.ts';
import { openSlot } from './open-question.ts';

/*
 * « je peux aider », « j'en ai une », and no more: what was asked for in what they were shown last, and of several it is asked which;
 * « moi aussi je peux aider Nina »: what Nina asks for; « … pour le lave-linge »: that of them, whichever was shown last.
 */

export function* helpShown(s: Session, text: string): Part<boolean> {
  if (openSlot(s) || isTalking(s)) return false;
  return (yield* helpTold(s, text)) || (yield* canThen(s, text));
}

function* helpTold(s: Session, text: string): Part<boolean> {
  const read = readHelp(text);
  if (!read) return false;
  const found = findReader(s, 'claim');
  if (!found) return false;
  const { by, thing, rest } = read;
  // « monter l'armoire »: what is done, and with what
  const of = read.of === undefined || thing === undefined ? read.of : `${read.of} ${thing}`;
  const last = yield* listShown(s, null, { side: 'request', ...(by === null ? {} : { by }) });
  const called = of === undefined ? last : yield* helpCalled(s, of, by);
  // « pour la haie », of the only thing that Marcel asks for: TAILLER 43
  const shown = called.length === 0 && by !== null && last.length === 1 ? last : called;
  if (shown.length > 0 && read.isAvailable && (yield* isSpokenOf(read.of))) return false;
  const said: Record<string, SlotValue> = rest === undefined ? {} : { said: rest };
  if (shown.length > 0) return yield* tryBegin(s, found, { ...whichOf(shown, null), ...said });
  if (of === undefined || by !== null) return false;
  // not seen of late, or called so by nobody: for which, is asked
  const anywhere = yield* helpWanted(s, of);
  const which = anywhere.length > 0 ? anywhere : (yield* areAllRequests(s, last, read.isAvailable ? 1 : 2)) ? last : [];
  // the only one in town that is called so: nothing else can be meant
  const [only, another] = anywhere;
  const isPlain = only !== undefined && another === undefined && similarWord(namingWords(of)[0] ?? '', only.word);
  const wish: Record<string, SlotValue> = isPlain && !read.isAvailable ? {} : { wish: 'have' };
  return which.length > 0 && (yield* tryBegin(s, found, { ...whichOf(which, null), ...said, ...wish }));
}

/** « je peux mais pas avant 11h », « je suis là si besoin », right below a request: help with that, and when is the word for its owner. */
function* canThen(s: Session, text: string): Part<boolean> {
  const found = readCanThen(text) || helpsIfNeeded(text) ? findReader(s, 'claim') : undefined;
  if (!found || top(s) || s.ruledOut.has('claim') || !(yield* isPostLast())) return false;
  const shown = yield* listShown(s, null, { side: 'request' });
  // below offers too, or where something is promised: perhaps of those
  if (!(yield* areAllRequests(s, shown, 1)) || (yield* isSpokenOf(undefined))) return false;
  return yield* tryBegin(s, found, { ...whichOf(shown, null), said: text.slice(0, MOST_OF_WORD) });
}
const MOST_OF_WORD = 300;

/** « dispo vendredi pour le canapé », of a sofa that is promised: for whom one has agreed with. */
function* isSpokenOf(of: string | undefined): Part<boolean> {
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  return exchanges.some(({ keyword }) => of === undefined || isAkin(keyword.split(' ')[0] ?? '', of));
}

/** Words of a name that are looked up. */
const MOST_WORDS = 3;

/** Requests by what they are about, of what was shown lately or of whoever it is said: those of most of its words. */
export function* helpCalled(s: Session, of: string, by: string | null): Part<KeywordAnswer> {
  const words = namingWords(of).slice(0, MOST_WORDS);
  if (by !== null) {
    const own = yield* listShown(s, null, { side: 'request', by });
    return own.filter(({ word }) => words.some((one) => isAkin(word, one)));
  }
  const last = yield* listShown(s, null, { side: 'request' });
  const times = new Map<string, { post: KeywordAnswer[number]; count: number }>();
  for (const word of words) {
    const named = yield* listShown(s, word.toUpperCase(), { side: 'request' });
    const akin = last.filter((post) => isAkin(post.word, word) && !named.some((one) => one.post === post.post));
    for (const post of [...named, ...akin])
      times.set(post.post, { post, count: (times.get(post.post)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...times.values()].map(({ count }) => count));
  return [...times.values()].flatMap(({ post, count }) => (count === most ? [post] : []));
}

/** Nothing but requests was shown last, and several: « le frigo » is most likely of one of them, by another name. */
function* areAllRequests(s: Session, last: KeywordAnswer, least: number): Part<boolean> {
  return last.length >= least && (yield* listShown(s, null)).length === last.length;
}

/** What a neighbour asks for and is called so, seen or not. */
export function* helpWanted(s: Session, of: string): Part<KeywordAnswer> {
  const noun = namingWords(of).at(0)?.toUpperCase() ?? null;
  if (s.status !== 'approved' || noun === null) return [];
  return (yield { ask: 'keyword', word: noun, number: null, side: 'request' }) as KeywordAnswer;
}

/** « déménager », « déménagement ». */
function isAkin(word: string, said: string): boolean {
  return similarWord(said, word) || (said.length > STEM && formOf(word).startsWith(said.slice(0, STEM)));
}

/** As many letters of two words that say the same are alike. */
const STEM = 6;
