import { saysOnlyClaim } from '../../language/answers/beside-claim.ts';
import { readChosen } from '../../language/answers/choosing.ts';
import { similarWord } from '../../language/answers/keyword.ts';
import { readHelp } from '../../language/answers/offers-help.ts';
import { readWhoComes } from '../../language/own-posts/who-comes.ts';
import { isMereNod, isToldToBot, takesItBack } from '../../language/people/told-to-bot.ts';
import { isYes } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { helpWords, take } from '../answer.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { beginBy, findReader, tryBegin } from '../start.ts';
import type { Frame } from '../state.ts';
import { isAside, leaveAside } from './aside.ts';
import { namesIt } from './calls-it.ts';
import { helpCalled, helpWanted } from './help-shown.ts';
import { listShown, whichOf } from './just-shown.ts';
import { isOfferedNow, openSlot } from './open-question.ts';
import { askAgain, SKIP } from './question.ts';

/*
 * « Un mot pour Amélie ? » takes any words, and need not be answered: so what is written below it is often for us. A command, a
 * setting, a search, another post lets go of the question; « ok » says that there is no word; whoever takes it all back is
 * asked whether they do.
 */

/** Whether a word for a neighbour is asked for that may be left out. */
export function asksForNote(s: Session): boolean {
  const slot = openSlot(s);
  return isAside(s) && slot?.type === 'text' && slot.person === true;
}

/** @returns true: it is done with; false: it is read on, the question being let go of where it is none of hers */
export function* atNote(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step || s.status !== 'approved' || !asksForNote(s) || isOfferedNow(s, text)) return false;
  if (takesItBack(text) && typeof frame.slots.post === 'string') {
    leaveAside(s);
    return yield* beginBy(s, 'take-back', { post: frame.slots.post });
  }
  // « je la prends ! »: that they do is known, and nothing to be passed on
  if (saysOnlyClaim(text) && typeof frame.slots.post === 'string') {
    leaveAside(s);
    return yield* beginBy(s, 'claim', { post: frame.slots.post });
  }
  // « je prends la 2e », of those that stand above
  const chosen = readChosen(text);
  if (chosen !== null && 'place' in chosen && (yield* listShown(s, null, { isAll: true })).length > 1) {
    leaveAside(s);
    return false;
  }
  const command = commandOf(s.book, text);
  if (isMereNod(text) && command !== 'thanks') {
    yield* take(s, frame, step, SKIP);
    return true;
  }
  if (yield* claimsOther(s, frame, text)) return true;
  if (isYes(text)) {
    askAgain(s, helpWords(s, frame));
    return true;
  }
  // what a word commands is done beside the question
  const isOurs = command === undefined && (isToldToBot(text) || readWhoComes(text) !== null) && !isOfIts(frame, text);
  if (isOurs || (yield* helpsAnother(s, frame, text))) leaveAside(s);
  return false;
}

/** « je cherche justement un fauteuil pour ma fille », for whoever gives one. */
const isOfIts = ({ vars }: Frame, text: string): boolean => namesIt(text, vars.keyword);

/** « moi aussi le tapis !! », of another post that they were just shown: an answer to that one. */
function* claimsOther(s: Session, { vars }: Frame, text: string): Part<boolean> {
  const thing = TOO.exec(fold(text))?.groups?.thing;
  const found = thing === undefined ? undefined : findReader(s, 'claim');
  if (thing === undefined || !found) return false;
  const word = thing.toUpperCase();
  if (similarWord(word, String(vars.keyword ?? '').split(' ')[0] ?? '')) return false;
  const shown = (yield* listShown(s, word, { side: 'offer' })).filter((one) => similarWord(word, one.word));
  if (shown.length === 0) return false;
  leaveAside(s);
  return yield* tryBegin(s, found, { ...whichOf(shown, null), word, wish: 'have' });
}

const TOO =
  /^\W*(?:(?:ok|oui|et|bonjour|salut|hello|super|ah|oh)[ ,!]+)*(?:(?:moi|et moi|je veux|je prends|i want|i'll take|me)(?: aussi| bien| too)?[ ,!]+)(?:pour )?(?:le |la |les |l'|the )(?<thing>[a-z]{3,24})(?: (?:aussi|svp|stp|merci|please|too))*[ .!]*$/;

/** « je peux aider pour le lit », which somebody else asks for. */
function* helpsAnother(s: Session, { slots }: Frame, text: string): Part<boolean> {
  const read = readHelp(text);
  if (!read || (read.of === undefined && read.by === null)) return false;
  const { by, of } = read;
  const shown =
    of === undefined
      ? yield* listShown(s, null, { side: 'request', ...(by === null ? {} : { by }) })
      : yield* helpCalled(s, of, by);
  const isOther = ({ post }: { post: string }) => post !== slots.post;
  if (shown.length > 0 || of === undefined || by !== null) return shown.some(isOther);
  return (yield* helpWanted(s, of)).some(isOther);
}
