import { similarWord } from '../../language/answers/keyword.ts';
import { readDropsThing, readLetsGoOf, readOwnAnswerBack } from '../../language/answers/own-answer.ts';
import { readChangedMind, saysOfDay } from '../../language/corrections/changed-mind.ts';
import { wantsNoMore } from '../../language/corrections/wants-no-more.ts';
import { isNone } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { isAside, leaveAside } from '../questions/aside.ts';
import { sayLetGo } from '../questions/held.ts';
import { openSlot } from '../questions/open-question.ts';
import { cancel } from '../questions/review.ts';
import { flowOf, type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy, findReader } from '../start.ts';
import { asksForWhom } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';
import { recordEnd } from '../walk.ts';

/*
 * « annule ma réponse »: for us, whomever one writes to and whatever words are asked for; « finalement je ne peux plus », right behind an
 * answer. Of one it is asked whether that is meant; of several they are shown, each with its button.
 */

/** @param speak carries out a command word */
export function* takesAnswerBack(s: Session, text: string, speak: (command: string) => Part<boolean>): Part<boolean> {
  // « je ne peux pas samedi »: a word that says when not
  const isBehind =
    ((isAside(s) || isOffering(s)) && readChangedMind(text) && !saysOfDay(text)) ||
    (isAside(s) && (wantsNone(s, text) || isNothingAfterAll(text)));
  const named = s.status === 'approved' ? (readOwnAnswerBack(text) ?? (isBehind ? [] : null)) : null;
  if (named === null) return yield* dropsThing(s, text);
  const frame = top(s);
  const isAnswering =
    frame && flowOf(s, frame).starts.some((start) => start.by === 'reader' && start.reader === 'claim');
  // « pour quels jours ? »: nothing is answered yet
  if (frame && isAnswering && openSlot(s)?.type === 'period' && frame.slots.again === undefined) {
    yield* cancel(s, frame);
    return true;
  }
  const about = frame?.vars.keyword;
  if (frame && isOffering(s)) {
    s.state.frames.pop();
    recordEnd(s, frame, 'interrupted');
  }
  leaveAside(s);
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  // « lot 32 », of three that are called LOT
  const isNumbered = waits.some(({ number }) => named.includes(String(number)));
  const fits = ({ word, number }: KeywordAnswer[number]) =>
    named.length > 0
      ? named.includes(String(number)) || (!isNumbered && named.includes(word.toLowerCase()))
      : `${word} ${number}` === about;
  const meant = waits.filter(fits);
  const [only, another] = meant.length > 0 ? meant : waits;
  if (only !== undefined && another === undefined) return yield* beginBy(s, 'take-back', { post: only.post });
  return yield* speak('my-answers');
}

/** « Que proposes-tu en échange ? », of an answer that counts already. */
function isOffering(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && frame.flow === findReader(s, 'counter')?.flow.id && frame.slots.asks !== undefined;
}

/** « non », « aucun en fait », asked how many one would like. */
const wantsNone = (s: Session, text: string): boolean =>
  openSlot(s)?.type === 'number' && commandOf(s.book, text) !== 'skip' && (isNone(text) || NONE.test(fold(text)));

/** « finalement mon fils est trop grand », “sorry, too big after all”: why one does not want it, said for a word. */
const isNothingAfterAll = (text: string): boolean => AFTER_ALL.test(fold(text)) && wantsNoMore(text);
const AFTER_ALL =
  /^\W*(?:(?:ah|oh|zut|mince|bon|ok|oups|desolee?|dsl|pardon|sorry|merci|euh)[ ,!.]+)*(?:finalement|en fait|au final|desolee?|dsl|sorry|actually|after all)\b|\b(?:finalement|en fait|after all)\W*$/;

const NONE =
  /^[^a-z0-9]*(?:(?:non|nan|no|euh)[ ,]+)*(?:aucune?|rien|zero|0|none|pas du tout|plus aucune?)(?: (?:en fait|finalement|merci|du tout|actually|thanks))*[ .!]*$/;

/** « je laisse tomber les livres », of what they have answered: never a word for its owner, nor for whom they write to. */
function* dropsThing(s: Session, text: string): Part<boolean> {
  const named = s.status === 'approved' ? readDropsThing(text) : null;
  const item = top(s)?.slots.item;
  // « laisse tomber le lit », of a draft of one
  if (named === null || (typeof item === 'string' && namingWords(item).some((one) => named.includes(one))))
    return false;
  const only = yield* answeredAs(named);
  if (only === undefined) return false;
  const frame = top(s);
  // « C'est pour Marcel ? » of what was said before it: that was about the same
  if (frame && asksForWhom(s, frame)) {
    sayLetGo(s);
    s.state.frames.pop();
    recordEnd(s, frame, 'interrupted');
  }
  leaveAside(s);
  return yield* beginBy(s, 'take-back', { post: only.post });
}

/** « finalement je ne peux plus », with nothing promised to them: of the answer that waits, if it is the only one. */
export function* changedMind(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || s.ruledOut.has('talk')) return false;
  if (!readChangedMind(text) && !isNothingAfterAll(text)) return false;
  const [only, another] = (yield { ask: 'waits' }) as KeywordAnswer;
  return only !== undefined && another === undefined && (yield* beginBy(s, 'take-back', { post: only.post }));
}

/** « finalement je laisse la perceuse », of one they have answered: whether that is meant is asked. */
export function* letsGoOf(s: Session, text: string): Part<boolean> {
  const named = s.status !== 'approved' || top(s) || s.ruledOut.has('talk') ? null : readLetsGoOf(text);
  if (named === null) return false;
  const only = yield* answeredAs(named);
  return only !== undefined && (yield* beginBy(s, 'take-back', { post: only.post }));
}

/** The only one of what they have answered that is called so. */
function* answeredAs(named: readonly string[]): Part<KeywordAnswer[number] | undefined> {
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  const [only, another] = waits.filter(({ word }) => named.some((one) => similarWord(one, word)));
  return another === undefined ? only : undefined;
}
