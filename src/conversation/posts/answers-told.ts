import { readAnswersPost, readThingOnDays } from '../../language/answers/answers-post.ts';
import { readKeyword, similarWord } from '../../language/answers/keyword.ts';
import { findPeriod, readPeriod } from '../../language/dates/period.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { isPostLast, listShown, whichOf } from '../questions/just-shown.ts';
import { wasKeptBack } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import type { ExchangesAnswer, KeywordAnswer } from '../turn.ts';

/** As many letters go with an answer. */
const MOST_SAID = 300;

/**
 * « compte sur moi », « moi aussi si ya désistement », « perceuse, pour ce week-end », « du 5 au 7 », to whom one post was just told, and no other: an answer to
 * it, with what they say. Where something is agreed on or waited for, only if it was told last.
 */
export function* answersTold(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || s.ruledOut.has('claim') || wasKeptBack(s)) return false;
  // « perceuse 42 samedi » says itself which
  if (readKeyword(text)?.sure) return false;
  const read = readAnswersPost(text, s.ctx);
  const word = read === null ? readThingOnDays(text, s.ctx) : null;
  const found = read === null && word === null ? undefined : findReader(s, 'claim');
  if (!found) return false;
  const [only, another] = (yield* listShown(s, null, { isNew: true })).filter(({ open }) => open);
  if (only === undefined || another !== undefined) return false;
  if (word !== null && !similarWord(word.toUpperCase(), only.word)) return false;
  const side = (yield* listShown(s, null, { side: 'offer', isNew: true })).length > 0 ? 'offer' : 'request';
  if (read !== null && read.side !== null && read.side !== side) return false;
  if (yield* maySayItElsewhere(read?.isComing === true)) return false;
  const said: Record<string, SlotValue> = read?.isBare || read?.parts ? {} : { said: text.slice(0, MOST_SAID) };
  // « moi aussi je la voudrais le 20 décembre »: of what is lent, for when
  const days = side === 'offer' ? (findPeriod(text, s.ctx) ?? readPeriod(text, s.ctx)) : null;
  const when: Record<string, SlotValue> = days === null ? {} : { days: `${days.from}/${days.to}` };
  return yield* tryBegin(s, found, { ...whichOf([only], read?.parts ?? null), ...said, ...when });
}

/** To whom they have agreed with, or of what they wait for. */
function* maySayItElsewhere(isComing: boolean): Part<boolean> {
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  if (isComing && exchanges.length > 0) return true;
  if (yield* isPostLast()) return false;
  return exchanges.length > 0 || ((yield { ask: 'waits' }) as KeywordAnswer).length > 0;
}

/** « celle de jardin », « celui en bois svp », below several that were shown: the one that is called so. */
export function* theOneOf(s: Session, text: string): Part<boolean> {
  const said = THE_ONE.exec(fold(text))?.groups?.what;
  if (said === undefined || s.status !== 'approved' || top(s) || s.ruledOut.has('claim')) return false;
  const found = findReader(s, 'claim');
  const words = namingWords(said);
  if (!found || words.length === 0 || !(yield* isPostLast())) return false;
  let shown = (yield* listShown(s, null, { isNew: true })).filter(({ open }) => open);
  for (const word of words) {
    const alike = shown.length === 0 ? [] : yield* listShown(s, word.toUpperCase(), { isNew: true });
    shown = shown.filter(({ post }) => alike.some((other) => other.post === post));
  }
  return shown.length > 0 && (yield* tryBegin(s, found, whichOf(shown, null)));
}

const THE_ONE =
  /^\W*(?:(?:alors|plutot|bon|ok|oui|moi|je (?:prends|veux|voudrais|prefere)|i'll take|yes)[ ,]+)*(?:celui|celle|ceux|celles|the one)(?:-la)? (?:de la |de l'|de |du |des |d'|en |avec |aux? |a |with |of |for |in )(?<what>[a-z' -]{3,40}?)(?:[ ,]+(?:svp|stp|please|merci))*[ !.]*$/;
