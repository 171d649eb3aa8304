import { takeOutCount } from '../../language/answers/claim-count.ts';
import { helpsWithNothingNamed } from '../../language/answers/helps-if-needed.ts';
import { readHelp } from '../../language/answers/offers-help.ts';
import { readChangedMind } from '../../language/corrections/changed-mind.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { readDetail } from '../../language/details/detail.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { asksForHuman } from '../../language/people/asks-for-human.ts';
import { isOnlyThanks } from '../../language/replies/only-thanks.ts';
import { readSearch } from '../../language/search/search-words.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { helpWords } from '../answer.ts';
import { draftLookedAt } from '../drafts/tell-more.ts';
import { claimShown, saidBeside } from '../questions/just-shown.ts';
import { toWhom } from '../questions/may-mean.ts';
import { openSlot } from '../questions/open-question.ts';
import { askBecause, menuBecause, miss } from '../questions/question.ts';
import { intentOf, readingOf } from '../reading.ts';
import { type Part, type Session, say, top } from '../session.ts';
import { beginBy, findButton, tryBegin } from '../start.ts';
import { isFree, isHolding, isTalking } from '../talk.ts';
import type { ButtonsAnswer, KeywordAnswer } from '../turn.ts';
import { claimCalled } from './claim-called.ts';

/** A longer note is asked for, so that it can be said that it is too long. */
const MOST_OF_NOTE = 300;
/** As many words of a complaint are passed on. */
const MAX_WORDS = 400;

/**
 * What must become neither a draft nor an answer: swindles, complaints, calls for a human. Not while somebody is asked
 * for words of their own: there they may speak of anything.
 */
export function* noDraft(s: Session, text: string): Part<boolean> {
  if (asksForWords(s)) return false;
  const intent = intentOf(s, text);
  if (intent === 'spam') {
    say(s, { key: 'common.spam' });
    return true;
  }
  // « de préférence quelqu'un du quartier », of a draft
  const isTold = draftLookedAt(s) !== undefined && readDetail(text) !== null;
  // « got anything for kids » looks for something
  const isElse = isTold || readSearch(text) !== null;
  const isComplaint = intent === 'report' && !(isElse && readingOf(s, text).confidence === 'weak');
  // « je peux remplacer si besoin », and nothing that was asked for in front of them
  if (!top(s) && s.status === 'approved' && helpsWithNothingNamed(text)) return because(s, 'common.claim-which');
  if (!isComplaint && (isTold || !asksForHuman(text))) return false;
  return yield* beginBy(s, 'report', isComplaint ? { words: text.slice(0, MAX_WORDS) } : {});
}

/**
 * What no question, keyword or draft has taken: whoever asks is helped, small talk between two who have an exchange may
 * be meant for the other, « je le prends » misses which. False: it is not understood.
 * @param speak carries out a command word
 */
export function* noAnswer(s: Session, text: string, speak: (command: string) => Part<boolean>): Part<boolean> {
  if (asksForWords(s)) return false;
  const { intent } = readingOf(s, text);
  const isUnable = readUnableOn(text) !== null;
  switch (intent) {
    case 'thanks':
      return (!isOnlyThanks(text) && (yield* toWhom(s, text))) || (yield* speak(intent));
    case 'greeting':
      // « bonjour, on se voit où ? », to whom they have an exchange with
      if ((text.includes('?') || readsAsMessage(text, s.ctx)) && (yield* toWhom(s, text))) return true;
      return yield* speak(intent);
    case 'claim':
      if (top(s)) return false;
      if (yield* claimCalled(s, text)) return true;
      // whoever helps answers a request, and whoever cannot on a day takes nothing
      if (readHelp(text) === null && !isUnable && (yield* claimShown(s, text))) return true;
      // « je peux passer demain à 18 h ? »: of what is promised to them, where nothing else was shown
      if (speaksOfComing(s, text) && ((yield* toWhom(s, text)) || (yield* isAwaitedStill(s)))) return true;
      // “I can't make it on Sunday”: of what is promised to them
      if (readChangedMind(text) && (yield* beginBy(s, 'over', { said: text.slice(0, MOST_OF_NOTE) }))) return true;
      // « je peux pas demain, plutôt lundi »: of what is agreed on or waited for
      if (isUnable) return (yield* toWhom(s, text)) || (yield* isAwaitedStill(s));
      return because(s, 'common.claim-which');
    case 'question':
      return (yield* toWhom(s, text)) || because(s, helpWords(s, top(s)).key);
    case 'other':
      return yield* toWhom(s, text);
    default:
      return false;
  }
}

/** “I'll come by tomorrow”, « tu es là ce soir pour la perceuse »: said of what is promised. */
const speaksOfComing = (s: Session, text: string): boolean =>
  readMoment(text, s.ctx) !== null || readsAsMessage(text, s.ctx) || COMES.test(spellOut(text).text);

const COMES =
  /^[^a-z0-9]*(?:(?:bonjour|salut|coucou|ok|oui|hello|hi|alors|dis|et) ?[ ,!]+)*(?:tu (?:es|seras) (?:la|chez toi|dispo\w*)|t'es (?:la|chez toi|dispo\w*)|es[- ]tu (?:la|chez toi)|(?:je|on) (?:passe|viens|vient|arrive|passerai|viendrai)|(?:i'?ll|i will|i can|i'm going to|we'?ll|can i|may i) (?:come|pop|drop|stop|swing|be there)|(?:are you|will you be) (?:there|home|in|around))(?![a-z])/;

/** Nothing is promised to them yet, and they wait for something: nobody reads it. */
function* isAwaitedStill(s: Session): Part<boolean> {
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  return waits.length > 0 && !waits.some(({ promised }) => promised) && because(s, 'common.answer-waits');
}

/** « merci Amélie, super perceuse ! », with « Un petit mot » in front of them: that word, and not one for us. */
export function* noteOfThanks(s: Session, text: string): Part<boolean> {
  const talk = isFree(s) ? undefined : top(s);
  if (s.status !== 'approved' || isOnlyThanks(text) || text.length > MOST_OF_NOTE) return false;
  // to whom they write just now they may say more than thanks
  if (talk && (!isTalking(s) || isHolding(s, talk) || !BEGINS_WITH_THANKS.test(text) || speaksOfComing(s, text)))
    return false;
  const { intent } = readingOf(s, text);
  if (intent !== 'thanks' && (intent === 'post' || !BEGINS_WITH_THANKS.test(text))) return false;
  const [only, another] = (yield { ask: 'buttons', names: ['thank'], of: 'last' }) as ButtonsAnswer;
  if (!only || another || (talk && talk.slots.claim !== only.id)) return false;
  const found = findButton(s, 'thank');
  return found !== undefined && (yield* tryBegin(s, found, { claim: only.id, words: text }));
}

/** « merci Amélie, appelle-moi quand tu veux ». */
const BEGINS_WITH_THANKS = /^\W*(?:un grand |mille )?(?:merci|thank)[^?]*$/iu;

function asksForWords(s: Session): boolean {
  const type = openSlot(s)?.type;
  return type === 'text' || type === 'name' || type === 'place' || isTalking(s);
}

/** Says why, once: the second time running it is plainly not understood. */
export function because(s: Session, key: string): boolean {
  if (top(s) ? s.state.said === key : s.status !== 'approved' || s.state.said === key) return false;
  if (top(s)) askBecause(s, { key });
  else if (miss(s) !== 'silent') {
    s.state.said = key;
    menuBecause(s, { key });
  }
  return true;
}

/** « je le prends », said by quoting the card of a post: that post. */
export function* claimQuoted(s: Session, post: string, text: string): Part<boolean> {
  const { intent, ask } = readingOf(s, text);
  if (intent !== 'claim' || ask !== 'which') return false;
  const found = findButton(s, 'claim');
  const { parts } = takeOutCount(text);
  return (
    found !== undefined &&
    (yield* tryBegin(s, found, { post, ...(parts === null ? {} : { parts }), ...saidBeside(s, text) }))
  );
}
