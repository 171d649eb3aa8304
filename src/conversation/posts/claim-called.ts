import { readCalledSo } from '../../language/answers/called-so.ts';
import { asWord, readBareName, similarWord } from '../../language/answers/keyword.ts';
import { isThing, namesThing } from '../../language/things/things.ts';
import { editDistance } from '../../language/words/similar-word.ts';
import { soundOf } from '../../language/words/sounds.ts';
import { formOf } from '../load/form-of.ts';
import { isAside, leaveAside } from '../questions/aside.ts';
import { listShown, whichOf } from '../questions/just-shown.ts';
import { askMeant, isKnown } from '../questions/may-mean.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';

/*
 * A post called by its keyword's word, without its number: « CONFITURE svp, 2 si possible », « je prends CONFITURE », « CONFITURE ».
 */

/** « CONFITURE svp, 2 si possible »: begins as a keyword is written, and some post has it: that is meant, whatever was shown last. */
export function* claimCalled(s: Session, text: string): Part<boolean> {
  const written = /^\P{L}*(?<word>\p{Lu}[\p{Lu}'’-]{2,})(?=\P{L})/u.exec(text)?.groups?.word;
  const found = findReader(s, 'claim');
  const word = written === undefined || text === text.toUpperCase() ? null : asWord(formOf(written));
  if (!found || word === null || !(yield* isKnown({ word, number: null }))) return false;
  return yield* tryBegin(s, found, { word, wish: 'have' });
}

/**
 * « je prends CONFITURE »: an answer to what is called so; of several it is asked which. « CONFITURE », and no more, asks how that stands:
 * neither an answer nor a post is begun by it.
 */
export function* claimCalledSo(s: Session, text: string, parts: number | null): Part<boolean> {
  const read = s.status !== 'approved' || s.ruledOut.has('claim') ? null : readCalledSo(text);
  // in small letters many a word stands there that names nothing: « je veux bien »
  if (read === null || (!read.isLoud && !read.isWanted)) return false;
  if (!(read.isLoud || namesThing(read.word.toLowerCase(), 1))) return false;
  const { word, rest } = read;
  // asked for a word beside an answer, capitals still name a post
  const isBeside = isAside(s) && read.isLoud;
  if (isTalking(s) || (takesAnyWords(s) && !isBeside)) {
    const about = { word, number: null, sure: false, ...(rest === undefined ? {} : { rest }) };
    return read.isWanted && read.isLoud && (yield* askMeant(s, about, text, parts));
  }
  if (openSlot(s) && !isAside(s)) return false;
  const known = ((yield { ask: 'keyword', word, number: null }) as KeywordAnswer).filter(
    (post) => post.open && (read.isLoud ? similarWord(word, post.word) : isSame(word, post.word)),
  );
  if (known.length === 0) return false;
  leaveAside(s);
  const found = findReader(s, 'claim');
  const shown = yield* listShown(s, word, { side: 'offer' });
  if (!read.isWanted) return yield* beginBy(s, 'still-there', { ...whichOf(known, null), pointed: 'yes' });
  const which: Record<string, SlotValue> = shown.length > 0 ? whichOf(shown, parts) : parts === null ? {} : { parts };
  const said: Record<string, SlotValue> = rest === undefined ? {} : { said: rest };
  return found !== undefined && (yield* tryBegin(s, found, { ...which, word, wish: 'have', ...said }));
}

const isSame = (one: string, other: string): boolean => one.replace(/[SX]$/, '') === other.replace(/[SX]$/, '');

/** « confiture », « la konfiture ! », typed alone with nothing open: a keyword in small letters. That post is shown, to be answered. */
export function* pointedAt(s: Session, text: string): Part<boolean> {
  const name = s.status !== 'approved' || s.ruledOut.has('claim') || top(s) ? null : readBareName(text);
  if (name === null || name.more.length > 0 || name.said !== undefined || commandOf(s.book, text)) return false;
  const { word } = name;
  // « moi », « fin »
  if (word.length < LEAST && !isThing(word.toLowerCase())) return false;
  const isSaid = isThing(word.toLowerCase()) ? isSame : isSlip;
  const open = ((yield { ask: 'keyword', word, number: null }) as KeywordAnswer).filter((post) => post.open);
  const known = open.filter((post) => isSaid(word, post.word));
  return known.length > 0 && (yield* beginBy(s, 'still-there', { ...whichOf(known, null), pointed: 'yes' }));
}

/** A shorter word with another letter is another word. */
const LEAST = 5;

/** « konfiture », « fautueil », which name nothing else. */
function isSlip(typed: string, word: string): boolean {
  if (isSame(typed, word)) return true;
  const [one, other] = [typed.toLowerCase(), word.toLowerCase()];
  return one.length >= LEAST && (editDistance(one, other) <= 1 || soundOf(one) === soundOf(other));
}
