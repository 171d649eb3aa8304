import { readReturned } from '../language/loans/returned.ts';
import { readAdminCode } from '../language/people/admin-code.ts';
import { givesNothing } from '../language/people/reaches.ts';
import { isForNobody } from '../language/replies/for-nobody.ts';
import { readPlainAnswer } from '../language/replies/small-answers.ts';
import { answerCurrent, reject } from './answer.ts';
import { afterHandOver } from './buttons/after-hand-over.ts';
import { saidYes, saidYesToNewer } from './buttons/said-yes.ts';
import { typedButton } from './buttons/typed-button.ts';
import { aboutMe } from './door/about-me.ts';
import { adminCommand } from './door/admin-command.ts';
import { answerAsked } from './door/asked-at-door.ts';
import { atDoor, comesFrom } from './door/at-door.ts';
import { commandPost } from './door/command-post.ts';
import { lost } from './door/door.ts';
import { letsIn } from './door/lets-in.ts';
import { helpedWhileWaiting } from './door/not-in-yet.ts';
import { openIn } from './door/open-in.ts';
import { reasonBehind } from './door/reason-behind.ts';
import { atChoice } from './drafts/at-choice.ts';
import { atRequest } from './drafts/at-request.ts';
import { behindThanks } from './drafts/behind-thanks.ts';
import { correct } from './drafts/correct.ts';
import { givesUpDraft, wantsDropped } from './drafts/drop-draft.ts';
import { isForgottenFor, offerForgotten } from './drafts/forgotten.ts';
import { inPieces } from './drafts/in-pieces.ts';
import { correctUp, publishedAlready, takeDownUp, tellMoreUp } from './drafts/just-up.ts';
import { nameAsked } from './drafts/name-asked.ts';
import { ofPhotoAhead, onPhoto } from './drafts/on-photo.ts';
import { oneMessage, thingAndMore } from './drafts/one-message.ts';
import { oneMore } from './drafts/one-more.ts';
import { onlyPolite } from './drafts/only-polite.ts';
import { withoutPhoto } from './drafts/photo-words.ts';
import { publishNow } from './drafts/publish-now.ts';
import { moneyAside, tellMore } from './drafts/tell-more.ts';
import { takesAfterAll } from './exchanges/after-all.ts';
import { answersNewer } from './exchanges/answers-newer.ts';
import { asksReturn } from './exchanges/asks-return.ts';
import { asksAll, asksSomebody, speaksToAnswerer } from './exchanges/asks-somebody.ts';
import { atOffer } from './exchanges/at-offer.ts';
import { besideCounter } from './exchanges/beside-counter.ts';
import { callsOff } from './exchanges/calls-off.ts';
import { chosen } from './exchanges/chosen.ts';
import { declines } from './exchanges/declines.ts';
import { forBoth } from './exchanges/for-both.ts';
import { forPartner } from './exchanges/for-partner.ts';
import { forUs, ofLoan, settled, whenFree } from './exchanges/for-us.ts';
import { answeredSince, joinsWaiting, meantForWaiting, saidToSomebody } from './exchanges/for-waiting.ts';
import { keepsSafe } from './exchanges/keeps-safe.ts';
import { letsKeep } from './exchanges/lets-keep.ts';
import { nodsToNeighbour } from './exchanges/nods-to-neighbour.ts';
import {
  bringsBack,
  contactForNobody,
  countered,
  counteredNothing,
  forWhom,
  lateWord,
  meantAs,
  stillWaits,
  wasThere,
} from './exchanges/of-exchanges.ts';
import { otherDays } from './exchanges/other-days.ts';
import { changedMind, letsGoOf, takesAnswerBack } from './exchanges/takes-answer-back.ts';
import { tellsOfThem } from './exchanges/tells-of-them.ts';
import { thanksNotShown } from './exchanges/thanks-not-shown.ts';
import { troubleTold } from './exchanges/trouble-told.ts';
import { whoGetsIt } from './exchanges/who-gets-it.ts';
import { isListening } from './listen.ts';
import { takesAllShown } from './posts/all-shown.ts';
import { answersTold, theOneOf } from './posts/answers-told.ts';
import { atCount } from './posts/at-count.ts';
import { claimByKeyword } from './posts/claim-by-keyword.ts';
import { pointedAt } from './posts/claim-called.ts';
import { flagged } from './posts/flag.ts';
import { noAnswer, noDraft, noteOfThanks } from './posts/intents.ts';
import { nothingFits } from './posts/nothing-fits.ts';
import { allOfThem, otherCount } from './posts/other-count.ts';
import { over } from './posts/over.ts';
import { changesOwn, drawsLots, ownPost, putBack } from './posts/own-post.ts';
import { partGoneOfShown } from './posts/part-gone-of-shown.ts';
import { plainlyForUs } from './posts/plainly-for-us.ts';
import { postAtLetter } from './posts/post-at-letter.ts';
import { refine } from './posts/refine.ts';
import { search } from './posts/search.ts';
import { strayed } from './posts/strayed.ts';
import { hasWanted, takesSome } from './posts/takes-some.ts';
import { twoTopics } from './posts/two-topics.ts';
import { stillThere } from './posts/wants-shown.ts';
import { isAside, isOtherPost, isPostAside, leaveEmptyDraft } from './questions/aside.ts';
import { atNote } from './questions/at-note.ts';
import { helpShown } from './questions/help-shown.ts';
import { swapShown, takesShown } from './questions/just-shown.ts';
import { askOrWrite, endsTalk, momentForPartner, replyTo, wordMore } from './questions/may-mean.ts';
import { isOfferedNow, offeredBeside, openSlot, takesAnyWords } from './questions/open-question.ts';
import { askAgain } from './questions/question.ts';
import { cancel } from './questions/review.ts';
import { besidePicture } from './questions/set-aside.ts';
import { readingOf } from './reading.ts';
import { flowOf, isReviewed, type Part, type Session, top } from './session.ts';
import type { Reading } from './slots/slot.ts';
import { nothingAsked } from './small-talk.ts';
import { commandOf, givesUp, isSaidToAnybody, SMALL_TALK } from './small-words.ts';
import { spoken } from './spoken.ts';
import { beginBy, beginJoining, press } from './start.ts';
import { isFree, isSaidToPeople, isTalking } from './talk.ts';

export function* words(s: Session, text: string): Part<void> {
  if (yield* besidePicture(s, text, (said) => words(s, said))) return;
  if (yield* saidYesToNewer(s, text)) return;
  if ((yield* atNote(s, text)) || (yield* forBoth(s, text)) || (yield* atOffer(s, text)) || (yield* atCount(s, text)))
    return;
  if ((yield* onlyPolite(s, text)) || withoutPhoto(s, text)) return;
  // what a button in front of them says is its answer, whatever else it may mean
  if (isOfferedNow(s, text) && (yield* answerCurrent(s)).taken) return;
  const beside = offeredBeside(s, text);
  if (beside && (yield* press(s, beside))) return;
  if ((yield* afterHandOver(s, text)) || (yield* saidYes(s, text)) || (yield* nodsToNeighbour(s, text))) return;
  if (yield* nothingFits(s, text)) return;
  if ((yield* publishNow(s, text)) || (yield* wantsDropped(s, text)) || (yield* givesUpDraft(s, text))) return;
  if ((yield* atRequest(s, text)) || (yield* atChoice(s, text))) return;
  // « je laisse ma place », asked how many one would like: of that answer
  if (isAside(s) && (yield* takesAnswerBack(s, text, (said) => spoken(s, said)))) return;
  const command = commandOf(s.book, text) ?? meantAs(s, text);
  // these are also commands of their own; what any other word commands, its button does too
  if ((command === undefined || BESIDE_BUTTONS.has(command)) && (yield* typedButton(s, text))) return;
  if (yield* givenUp(s, text)) return;
  if (yield* atDoor(s, text)) return;
  if (command !== undefined && !isForOther(s, command, text)) {
    if (mayReply(s, command, text) && (yield* replyTo(s, text, 'a neighbour'))) return;
    // « plus de messages », said in a talk: perhaps of that talk, so that nothing ends before it is asked
    if (yield* spoken(s, command === 'no-news' && isTalking(s) ? 'stop' : command)) return;
  }
  if ((yield* adminCommand(s, text)) || (yield* letsIn(s, text))) return;
  if (yield* openIn(s, text)) return;
  if ((yield* keepsSafe(s, text)) || (yield* thanksNotShown(s, text))) return;
  if ((yield* callsOff(s, text)) || (yield* code(s, text))) return;
  if (yield* plainlyForUs(s, text)) return;
  const speak = (said: string) => spoken(s, said);
  if (yield* takesAnswerBack(s, text, speak)) return;
  if ((yield* besideCounter(s, text)) || (yield* otherCount(s, text))) return;
  if ((yield* asksSomebody(s, text)) || (yield* asksAll(s, text))) return;
  if ((yield* declines(s, text)) || (yield* whoGetsIt(s, text))) return;
  if ((yield* tellsOfThem(s, text)) || (yield* answersNewer(s, text))) return;
  if (yield* takesAfterAll(s, text, (said) => words(s, said))) return;
  if (yield* twoTopics(s, text)) return;
  if (publishedAlready(s, text) || (yield* partGoneOfShown(s, text))) return;
  if (takeDownUp(s, text) || (yield* putBack(s, text)) || (yield* ownPost(s, text))) return;
  if ((yield* commandPost(s, text)) || (yield* moneyAside(s, text))) return;
  if ((yield* oneMore(s, text)) || (yield* onPhoto(s, text)) || (yield* ofPhotoAhead(s, text))) return;
  if (joinsWaiting(s, text) || (yield* answeredSince(s, text))) return;
  if ((yield* correctUp(s, text)) || (yield* correct(s, text)) || (yield* inPieces(s, text))) return;
  if ((yield* drawsLots(s, text)) || (yield* aboutMe(s, text))) return;
  if ((yield* reasonBehind(s, text, 'plain')) || (yield* flagged(s, text))) return;
  if (yield* forUs(s, text)) return;
  if ((yield* troubleTold(s, text)) || (yield* returned(s, text))) return;
  if ((yield* settled(s, text)) || (yield* wasThere(s, text))) return;
  if ((yield* letsKeep(s, text)) || (yield* asksReturn(s, text)) || (yield* ofLoan(s, text))) return;
  if ((yield* whenFree(s, text)) || (yield* bringsBack(s, text))) return;
  if (yield* forWhom(s, text)) return;
  if (yield* noteOfThanks(s, text)) return;
  if ((yield* forPartner(s, text)) || (yield* speaksToAnswerer(s, text))) return;
  if (yield* replyTo(s, text)) return;
  if (yield* otherDays(s, text)) return;
  if (yield* chosen(s, text)) return;
  if (yield* stillThere(s, text)) return;
  if (yield* takesAllShown(s, text)) return;
  if ((yield* helpShown(s, text)) || (yield* answersTold(s, text)) || (yield* theOneOf(s, text))) return;
  if (yield* claimByKeyword(s, text)) return;
  if (yield* allOfThem(s, text)) return;
  if (yield* countered(s, text)) return;
  if (yield* takesShown(s, text)) return;
  if ((yield* swapShown(s, text)) || (yield* hasWanted(s, text)) || (yield* takesSome(s, text))) return;
  if (yield* askOrWrite(s, text)) return;
  if (yield* over(s, text)) return;
  if (yield* noDraft(s, text)) return;
  if (yield* refine(s, text)) return;
  if (yield* counteredNothing(s, text)) return;
  if (yield* search(s, text)) return;
  const from = yield* comesFrom(s, text);
  if (from) {
    yield* beginJoining(s, from);
    return answerAsked(s, text);
  }
  if (top(s)) {
    if (flowOf(s, top(s) as NonNullable<ReturnType<typeof top>>).defers && (yield* oneMessage(s, text, true))) return;
    // a talk that fell silent long ago does not swallow a post
    if (isQuietTalk(s) && readingOf(s, text).confidence === 'strong' && (yield* oneMessage(s, text, false))) return;
    const isOther = isPostAside(s, text) || isOtherPost(s, text) || leaveEmptyDraft(s, text);
    if (isOther && (yield* oneMessage(s, text, false))) return;
    if (yield* thingAndMore(s, text)) return;
    if (yield* nameAsked(s, text)) return;
    if (yield* lateWord(s, text)) return;
    if (yield* postAtLetter(s, text)) return;
    if (helpedWhileWaiting(s)) return;
    // « Pour Parallèle »: whom they write to does not get it
    const isForgotten = isForgottenFor(s, text);
    const isElse = isForgotten || (isFree(s) && s.ruledOut.has('talk'));
    const { taken, rejected } = isElse ? NOT_TAKEN : yield* answerCurrent(s);
    if (taken) return;
    if (yield* oneMessage(s, text, false)) return;
    if (yield* tellMore(s, text)) return;
    if (yield* noAnswer(s, text, speak)) return;
    if (yield* replyTo(s, text, 'whoever asked last')) return;
    if (isForgotten) return offerForgotten(s);
    if (rejected && 'rejected' in rejected) return yield* reject(s, rejected.rejected);
  } else if (
    (yield* tellMoreUp(s, text)) ||
    (yield* changesOwn(s, text)) ||
    (yield* letsGoOf(s, text)) ||
    (yield* pointedAt(s, text)) ||
    (yield* saidToSomebody(s, text)) ||
    (yield* behindThanks(s, text)) ||
    (yield* oneMessage(s, text, false)) ||
    (yield* noAnswer(s, text, speak)) ||
    (yield* wordMore(s, text)) ||
    (yield* momentForPartner(s, text)) ||
    contactForNobody(s, text) ||
    (yield* changedMind(s, text)) ||
    (yield* stillWaits(s, text)) ||
    (yield* meantForWaiting(s, text))
  ) {
    return;
  }
  if (strayed(s, text) || (yield* reasonBehind(s, text, 'perhaps'))) return;
  if (nothingAsked(s, text, command)) return;
  if (!top(s) && (endsTalk(s, text) || isForNobody(text))) return void askAgain(s, { key: 'common.nothing-to-cancel' });
  yield* lost(s);
}

/** « modifier », « oui », « non », « demander »: what they mean is said by the buttons in front of somebody, if it is among them. */
const BESIDE_BUTTONS = new Set(['edit', 'yes', 'no', 'more', 'request']);

const NOT_TAKEN: { taken: boolean; rejected?: Reading } = { taken: false };

/** « non », « laisse », asked for one's number, or in which quartier one is: nothing is given. */
function* givenUp(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const asked = openSlot(s);
  if (!frame) return false;
  const isRefused = asked?.type === 'place' && !isReviewed(s, frame) && readPlainAnswer(text) === 'no';
  if (!isRefused && (asked?.wants === undefined || !givesNothing(text))) return false;
  yield* cancel(s, frame);
  return true;
}

/** To whom they talk with, or in a note to somebody: « merci beaucoup », « comment on fait ? ». */
function isForOther(s: Session, command: string, text: string): boolean {
  if (isTalking(s)) return isSaidToPeople(s.book, command, text);
  if (isAskedAgain(s, command, text)) return true;
  const { letter = false, person = letter } = openSlot(s) ?? {};
  // « cc », a day after « Tu peux lui dire pourquoi »: to us
  if (command === 'greeting' && s.ctx.now.getTime() - Date.parse(top(s)?.asked ?? '') > FRESH_MS) return false;
  return (letter && (command === 'thanks' || command === 'greeting')) || (person && isSaidToAnybody(s.book, text));
}

/** So long after somebody was asked for a word, they greet us and not a neighbour. */
const FRESH_MS = 2 * 3_600_000;

/** « c'est gratuit », right behind a question of a neighbour: whoever asks back, or takes leave, does not answer. */
const mayReply = (s: Session, command: string, text: string): boolean =>
  !top(s) && command !== 'bye' && !text.includes('?') && isSaidToAnybody(s.book, text);

/** A talk that nobody has said a word in for long. */
const isQuietTalk = (s: Session): boolean => top(s) !== undefined && isFree(s);

/** « tu es là ? », « je comprends pas », « je suis rentrée » may still be meant for whom they wrote to hours ago: the talk asks. */
function isAskedAgain(s: Session, command: string, text: string): boolean {
  if (!isQuietTalk(s) || s.ruledOut.has('talk')) return false;
  if (command === 'home' || givesUp(s.book, text)) return true;
  return SMALL_TALK.includes(command) || ((command === 'help' || command === 'how') && isSaidToAnybody(s.book, text));
}

/** A one-time code. */
function* code(s: Session, text: string): Part<boolean> {
  const read = readAdminCode(text);
  if (read === null || !(yield* beginBy(s, 'code', { code: read }))) return false;
  // a code that does not work leaves whoever sent it at the door
  if (s.status !== 'approved' && !top(s)) yield* beginJoining(s, {});
  return true;
}

/** « on m'a rendu la perceuse », « je l'ai rendue »: not where any words would do. */
function* returned(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || (isListening(s) && !isFree(s)) || takesAnyWords(s)) return false;
  if (readReturned(text) === null) return false;
  return yield* beginBy(s, 'returned', { said: text.slice(0, 300) });
}
