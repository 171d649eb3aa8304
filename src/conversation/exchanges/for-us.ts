import { readChosen, sharesOut } from '../../language/answers/choosing.ts';
import { readGetsIt } from '../../language/answers/gets-it.ts';
import { readInsteadOf } from '../../language/answers/instead-of.ts';
import { readThingFor } from '../../language/answers/thing-for.ts';
import { readNotBack } from '../../language/loans/about-a-loan.ts';
import { readLonger } from '../../language/loans/keeps-longer.ts';
import { readLateWith } from '../../language/loans/late-with.ts';
import { readReturned } from '../../language/loans/returned.ts';
import { readNeedsMine } from '../../language/loans/wants-it-back.ts';
import { readHandedOver, tellsToWhom } from '../../language/meetings/handed-over.ts';
import { readNobodyCame } from '../../language/meetings/nobody-came.ts';
import { readWhenFree } from '../../language/meetings/when-free.ts';
import { readDraw, readOwn } from '../../language/own-posts/own-post.ts';
import { readShares } from '../../language/own-posts/shares.ts';
import { readWithdrawal } from '../../language/own-posts/withdrawal.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { isForNobody } from '../../language/replies/for-nobody.ts';
import { fold } from '../../language/words/fold.ts';
import type { Reader, SlotType } from '../book.ts';
import { isListening } from '../listen.ts';
import { formOf } from '../load/form-of.ts';
import { asksForNote } from '../questions/at-note.ts';
import { namesIt } from '../questions/calls-it.ts';
import { asksForThing, openSlot } from '../questions/open-question.ts';
import { askAgain } from '../questions/question.ts';
import { heardBy, type Rule } from '../questions/read-again.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { shortened } from '../shortened.ts';
import { beginBy } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * Written while one talks with a neighbour, and not to them: what is plainly for us (« retirer 17 », « c'est prêté à
 * Yann ») is done, and the talk goes on; what may be either is asked about, by one tap.
 */

/** As many letters of what is told are kept. */
const MOST_LETTERS = 300;

/** doubtful: for us, or for whom they write to. */
function readForUs(
  s: Session,
  text: string,
): 'withdraw' | 'settled' | 'returned' | 'missing' | 'longer' | 'doubtful' | null {
  if (readWithdrawal(text) !== null) return 'withdraw';
  const handed = readHandedOver(text) ?? readNobodyCame(text);
  // « j'ai pris 2 cafés », said to them
  if (handed && 'isCounted' in handed && !handed.isOfSomebody) return null;
  // « j'ai la clé », said to them
  if (handed && 'isOfNamedOnly' in handed && !namesTheirs(s, text)) return null;
  // « c'est réglé pour les deux », in the midst of a talk: of two exchanges, or of the hour that is spoken of
  if (handed && 'ofAll' in handed) return 'doubtful';
  // « bien reçu », to whom they write to: the last message
  if (handed && !('isDoubtful' in handed)) return handed.isOfSomebody ? 'settled' : 'doubtful';
  const returned = readReturned(text);
  if (returned) return returned.by === 'lender' ? 'returned' : 'doubtful';
  if (readNotBack(text)) return 'missing';
  if (readLonger(text, s.ctx)) return s.ruledOut.has('sure') ? 'doubtful' : 'longer';
  // « finalement je la donne à fatou », who does not wait for it: hardly said to whom it was promised
  if (SKIP.has(formOf(text)) || readInsteadOf(text)?.isGiven) return 'doubtful';
  const { confidence, intent } = readingOf(s, text);
  return opensPost(text) && confidence === 'strong' && intent === 'post' ? 'doubtful' : null;
}

const SKIP = new Set(['passer', 'skip']);

/** « j'ai la perceuse », to whom they write to about just that. */
const namesTheirs = (s: Session, text: string): boolean => namesIt(text, top(s)?.vars.keyword);

/** Not to be glued to words that wait for « C'est pour Yann ? ». */
export function isForUs(s: Session, text: string): boolean {
  if (s.book.words.has(formOf(text)) || readForUs(s, text) !== null) return true;
  return (
    readChosen(text) !== null ||
    readGetsIt(text) !== null ||
    readInsteadOf(text)?.isGiven === true ||
    readThingFor(text) !== null ||
    sharesOut(text) ||
    readDraw(text) !== null ||
    readOwn(text)?.isSure === true ||
    readShares(text) !== null
  );
}

export function* forUs(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const isHeld = frame?.slots.held !== undefined && openSlot(s)?.type === 'choice';
  if (s.ruledOut.has('us') || s.status !== 'approved') return false;
  // the chip of a question that stands there no more, also hours after the last word
  const isTalk = isTalking(s) || (frame !== undefined && isFree(s));
  if (!isHeld && isTalk && isForNobody(text)) {
    const other = frame?.vars.other;
    askAgain(s, typeof other === 'string' ? { key: 'common.passed-stays', args: { other } } : { key: 'common.nod' });
    return true;
  }
  if (!isTalking(s) && !isHeld) return false;
  const said = { said: text.slice(0, MOST_LETTERS) };
  switch (readForUs(s, text)) {
    case 'withdraw':
      return yield* beginBy(s, 'over', said);
    case 'returned':
      return yield* beginBy(s, 'returned', said);
    case 'settled':
      return yield* settle(s, text);
    case 'missing':
    case 'longer':
      return yield* speakOfLoan(s, text);
    case 'doubtful': {
      // the words that wait are asked about first; a post goes on by itself
      if (isHeld) return yield* settle(s, text);
      const other = typeof frame?.vars.other === 'string' ? frame.vars.other : '';
      return yield* beginBy(s, 'whose', { name: shortened(other), ...heardBy(s, 'us', text) });
    }
    case null:
      return false;
  }
}

/** Answered by a button, a number or a photo: « calendrier perceuse » is no answer there. */
const OTHERWISE_ANSWERED: readonly (SlotType | undefined)[] = ['choice', 'number', 'images'];

export function mayLookUp(s: Session): boolean {
  if (isFree(s)) return true;
  const isHeld = top(s)?.slots.held !== undefined;
  return !isHeld && !isListening(s) && OTHERWISE_ANSWERED.includes(openSlot(s)?.type);
}

/** « calendrier perceuse », « quand est libre l'échelle ? » */
export function* whenFree(s: Session, text: string): Part<boolean> {
  if (yield* whenFreeOfTalk(s, text)) return true;
  if (s.status !== 'approved' || !mayLookUp(s) || s.ruledOut.has('calendar') || readWhenFree(text) === null)
    return false;
  return yield* beginQuietly(s, 'calendar', { said: text.slice(0, MOST_LETTERS), ...kept(s, 'calendar', text) });
}

/** « calendrier », and nothing else, to whom they write to about what is lent: of that, and no word for them. */
function* whenFreeOfTalk(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('calendar') || !ASKS_CALENDAR.test(fold(text))) return false;
  const keyword = isTalking(s) || asksForNote(s) ? top(s)?.vars.keyword : undefined;
  if (typeof keyword !== 'string' || keyword === '') return false;
  return yield* beginQuietly(s, 'calendar', { said: `calendrier ${keyword}`, ...kept(s, 'calendar', text) });
}

const ASKS_CALENDAR =
  /^\W*(?:(?:le |the |voir (?:le )?|see (?:the )?)?(?:calendrier|planning|calendar)|quand (?:est[- ]ce|c'est|est-elle|est-il) libre|when is it free)(?: (?:stp|svp|please))?\W*$/;

/** « je peux la garder jusqu'à dimanche ? », « l'échelle n'est pas revenue »: of what is lent. */
export function* ofLoan(s: Session, text: string): Part<boolean> {
  const asked = openSlot(s)?.type;
  // « C'est pour Amélie ? », « Jusqu'à quand ? »: it answers neither
  const isBeside = asked === 'date' || (top(s)?.slots.held !== undefined && asked === 'choice');
  return s.status === 'approved' && (mayLookUp(s) || isBeside) && (yield* speakOfLoan(s, text));
}

function* speakOfLoan(s: Session, text: string): Part<boolean> {
  if (s.ruledOut.has('loan')) return false;
  // « jusqu'à dimanche ? », asked until when, is the answer
  const isAnswer =
    openSlot(s)?.type === 'date' && (/^\W*(?:jusqu|until|till)/i.test(text) || readNeedsMine(text) !== null);
  const isLonger = !isAnswer && (readLonger(text, s.ctx) !== null || (yield* isLate(s, text)));
  const isMissing = readNotBack(text) || (!isTalking(s) && !isAnswer && readNeedsMine(text) !== null);
  const reader = isMissing ? 'missing' : isLonger ? 'longer' : null;
  if (reader === null) return false;
  // of the loan they talk about with its lender; with anybody else it is asked what is meant
  const claim = isTalking(s) && reader === 'longer' ? top(s)?.slots.claim : undefined;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  const said = { said: text.slice(0, MOST_LETTERS), ...about, ...kept(s, 'loan', text) };
  return yield* beginQuietly(s, reader, said);
}

/** « je peux pas le rendre avant vendredi »; « pas avant vendredi », lately reminded of what they have borrowed. Not to whom they write to. */
function* isLate(s: Session, text: string): Part<boolean> {
  const late = isTalking(s) ? null : readLateWith(text, s.ctx);
  if (late === null || !late.isBare) return late !== null;
  return ((yield { ask: 'buttons', names: REMINDS, of: 'lately' }) as ButtonsAnswer).length > 0;
}

/** Below « c'était à rendre ». */
const REMINDS = ['loan-back'];

/** « c'est prêté », « je l'ai récupérée », « personne n'est venu »: of what is promised, first of what they talk about. */
export function* settled(s: Session, text: string): Part<boolean> {
  const read = readHandedOver(text) ?? readNobodyCame(text);
  // « il est venu chercher », where a button is to be tapped, or a draft is looked over
  const frame = top(s);
  const isReview = frame !== undefined && currentStep(s, frame)?.type === 'review' && frame.editing === undefined;
  const isDraft = frame !== undefined && tellsPost(flowOf(s, frame));
  const isPlain = (read?.isOfSomebody === true || tellsToWhom(text)) && (isReview || isDraft || mayLookUp(s));
  return s.status === 'approved' && (isFree(s) || asksForThing(s) || isPlain) && (yield* settle(s, text));
}

function* settle(s: Session, text: string): Part<boolean> {
  if (s.ruledOut.has('settled')) return yield* ofWhatIsLent(s, text);
  if ((readHandedOver(text) ?? readNobodyCame(text)) === null) return false;
  const claim = top(s)?.slots.claim;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  return yield* beginQuietly(s, 'settled', {
    said: text.slice(0, MOST_LETTERS),
    ...about,
    ...kept(s, 'settled', text),
  });
}

/** « il est pas venu », « oui je l'ai », of nothing that is promised: said by whoever lends, of whom it is with, and that it is back. */
function* ofWhatIsLent(s: Session, text: string): Part<boolean> {
  if (s.ruledOut.has('return') || isTalking(s)) return false;
  const read = readHandedOver(text);
  const hasIt = read?.by === 'taker' && !read.isCounted && !read.isDoubtful && !read.isOfNamedOnly;
  const by = readNobodyCame(text) ? 'absent' : hasIt ? 'got' : null;
  if (by === null) return false;
  return yield* beginQuietly(s, 'asks-return', { said: text.slice(0, MOST_LETTERS), by, ...kept(s, 'return', text) });
}

/** The words, to be read anew if nothing of theirs is meant. Nothing is asked of them: they do not lapse. */
export function kept(s: Session, rule: Rule, text: string): Record<string, SlotValue> {
  const { heard = '', event = '' } = heardBy(s, rule, text);
  return { heard, event, rule };
}

/** When nothing of theirs is meant, the words are read anew, and may still not be understood. */
export function* beginQuietly(s: Session, reader: Reader, slots: Record<string, SlotValue>): Part<boolean> {
  const { misses, said } = s.state;
  const isBegun = yield* beginBy(s, reader, slots);
  if (s.again !== undefined) {
    s.state.misses = misses;
    if (said !== undefined) s.state.said = said;
  }
  return isBegun;
}
