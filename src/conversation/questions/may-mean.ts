import { asksAboutThing } from '../../language/answers/asks-about-thing.ts';
import { type KeywordReading, readKeyword, similarWord } from '../../language/answers/keyword.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { saysOnlyDays } from '../../language/dates/period.ts';
import { asksUs, readsAsReplyTo } from '../../language/meetings/said-to-neighbour.ts';
import { readAcquaintance } from '../../language/people/acquaintance.ts';
import { isToldToBot } from '../../language/people/told-to-bot.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { isForNobody } from '../../language/replies/for-nobody.ts';
import { readsAsAnswer } from '../../language/replies/reads-as-answer.ts';
import { readSearch } from '../../language/search/search-words.ts';
import { namingWords } from '../../language/words/naming.ts';
import { isListening } from '../listen.ts';
import { formOf } from '../load/form-of.ts';
import { readingOf } from '../reading.ts';
import { currentStep, type Part, type Session, say, top } from '../session.ts';
import { isSaidToAnybody } from '../small-words.ts';
import { beginBy } from '../start.ts';
import type { Frame } from '../state.ts';
import { isTalk, isTalking } from '../talk.ts';
import type { AskedAnswer, ExchangesAnswer, KeywordAnswer } from '../turn.ts';
import { isAside } from './aside.ts';
import { listShown, whichOf } from './just-shown.ts';
import { openSlot } from './open-question.ts';
import { heardBy, wasKeptBack } from './read-again.ts';
import { surelyFor } from './surely-for.ts';

/*
 * Free words that most likely mean one thing: the answer to a question that was just asked, or to a word of the admins, a question about a post, a
 * word for whom one has an exchange with. Where it is not sure they are kept and it is asked, see read-again.ts.
 */

/** As many letters of an answer are passed on at once; longer is asked for more shortly, rather than cut. */
const MAX_LETTERS = 300;
/** As many letters go to the admins at once. */
const MOST_FOR_ADMINS = 400;
/** As many posts a question may be about. */
const MOST_POSTS = 8;

/** Posts a keyword may mean. */
export function* isKnown({ word, number }: { word: string | null; number: number | null }): Part<boolean> {
  return ((yield { ask: 'keyword', word, number }) as KeywordAnswer).length > 0;
}

/**
 * The last they were told is a question, and what they write is no keyword: its answer, for certain when it is short.
 * @param whose whose question may be meant
 */
export function* replyTo(
  s: Session,
  text: string,
  whose: 'a neighbour' | 'anybody' | 'whoever asked last' = 'anybody',
): Part<boolean> {
  const frame = top(s);
  const isTalkOpen = frame !== undefined && isTalk(s.book, frame, currentStep(s, frame));
  const isFree = frame === undefined || isTalkOpen || isBesideQuestion(s, frame, text, whose);
  // who waits to be let in may be asked something by the admins
  const isWaiting = s.status === 'pending' && (frame === undefined || isListening(s));
  if (!((s.status === 'approved' && isFree) || isWaiting) || s.ruledOut.has('reply')) return false;
  const asked = (yield { ask: 'asked' }) as AskedAnswer;
  if (asked === 'admins')
    return whose === 'anybody' && (frame === undefined || isWaiting) && (yield* toAdmins(s, text));
  if (!asked || isWaiting || (isToldToBot(text) && !opensPost(text))) return false;
  const read = readKeyword(text);
  if (read && (read.sure || read.word !== null) && (yield* isKnown(read))) return false;
  const isSure = (readsAsAnswer(text) || isPlainlyToAsker(s, text)) && !isTalking(s) && !wasKeptBack(s);
  const isLong = text.length > MAX_LETTERS;
  const said = { about: asked.question, ...(isLong ? {} : { reply: text }) };
  if (isLong) say(s, { key: 'common.too-long-to-pass', args: { max: MAX_LETTERS } });
  if (isSure) return yield* beginBy(s, 'reply', said);
  const what = { asked: asked.words, subject: asked.keyword };
  return yield* beginBy(s, 'maybe-reply', { ...said, ...what, ...heardBy(s, 'reply', text) });
}

/** « ce soir 20h », right below a neighbour's question, with nothing else open: nothing asks for anything else there. */
function isPlainlyToAsker(s: Session, text: string): boolean {
  if (top(s) || text.includes('?') || opensPost(text) || isSaidToAnybody(s.book, text) || !readsAsReplyTo(text, s.ctx))
    return false;
  const { intent } = readingOf(s, text);
  return intent === 'other' || intent === 'claim' || readMoment(text, s.ctx) !== null;
}

/**
 * A neighbour's question came in the middle of something else: « 140 cm de large » is its answer, as is what answers nothing
 * of that (`whoever asked last`). Of « Un mot pour Amélie ? », asked before it, any words are.
 */
function isBesideQuestion(s: Session, frame: Frame, text: string, whose: string): boolean {
  if (frame.slots.held !== undefined || isListening(s)) return false;
  if (whose === 'whoever asked last' || isAside(s)) return true;
  const isToTap = currentStep(s, frame)?.type === 'review' || openSlot(s)?.type === 'choice';
  return isToTap && frame.editing === undefined && readsAsAnswer(text);
}

/** Written right after a word of the admins, and plainly nothing else: for them, once it is confirmed. */
function* toAdmins(s: Session, text: string): Part<boolean> {
  const { intent, confidence } = readingOf(s, text);
  const isPost = intent === 'post' && confidence === 'strong';
  if (isPost || readSearch(text)?.sure || readAcquaintance(text) !== null) return false;
  const read = readKeyword(text);
  if (read && (read.sure || read.word !== null) && (yield* isKnown(read))) return false;
  if (text.length <= MOST_FOR_ADMINS) return yield* beginBy(s, 'report', { words: text });
  say(s, { key: 'common.too-long-to-pass', args: { max: MOST_FOR_ADMINS } });
  return yield* beginBy(s, 'report', {});
}

/** « il se démonte ? »: to whom they have an exchange with, else to the owner of a post they wait for or were just shown. */
export function* askOrWrite(s: Session, text: string): Part<boolean> {
  if (top(s) || s.status !== 'approved' || asksUs(text)) return false;
  if (TO_YOU.test(text) && (yield* toWhom(s, text))) return true;
  if (!asksAboutThing(text) || ABOUT_US.test(text)) return false;
  const { intent, confidence } = readingOf(s, text);
  const search = readSearch(text);
  // « qu'est-ce qu'il y a à Robien ? »: of the town
  if ((intent === 'post' && confidence === 'strong') || search?.sure || search?.place !== undefined) return false;
  return (yield* toWhom(s, text)) || (yield* aboutPost(s, text));
}

/** « au fait, tu as une housse ? »: whoever asks the whole town says « quelqu'un ». */
const TO_YOU =
  /\b(?:tu (?:as|aurais|avais)|t['’](?:as|aurais)|est-ce que tu|as[- ]tu|aurais[- ]tu|do you (?:still )?have|have you)\b[^?]*\?\W*$/iu;

/** « comment ça marche ? »: asked of the bot. */
const ABOUT_US =
  /^\W*(?:comment (?:ça|ca) (?:marche|fonctionne)|(?:ça|ca) (?:marche|fonctionne) comment|how does (?:it|this) work)\b/iu;

function* aboutPost(s: Session, text: string): Part<boolean> {
  if (s.ruledOut.has('question')) return false;
  const shown = (yield* listShown(s, null)).filter(({ open }) => open);
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  const all = [...shown, ...waits.filter(({ post }) => !shown.some((one) => one.post === post))];
  const said = namingWords(text);
  const named = all.filter(({ word }) => said.some((one) => similarWord(one.toUpperCase(), word)));
  const posts = (named.length > 0 ? named : all).slice(0, MOST_POSTS).map(({ post }) => post);
  if (posts.length === 0) return false;
  return yield* beginBy(s, 'question', { among: posts, words: text, ...heardBy(s, 'question', text) });
}

/** As many letters of a word more are taken for one. */
const MOST_OF_MORE = 120;

/** « ce soir 18h », written right behind « je prends le fauteuil 42, j'ai une voiture »: a word more of that answer. */
export function* wordMore(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || text.length > MOST_OF_MORE || wasKeptBack(s)) return false;
  if (readMoment(text, s.ctx) === null || isToldToBot(text)) return false;
  const [last] = (yield { ask: 'waits', lately: true }) as KeywordAnswer;
  return last !== undefined && (yield* beginBy(s, 'more', { post: last.post, said: text, asks: 'more' }));
}

/** « finalement 15h », which nothing else has taken: for whom they have agreed with. */
export function* momentForPartner(s: Session, text: string): Part<boolean> {
  return readMoment(text, s.ctx) !== null && !isToldToBot(text) && (yield* toWhom(s, text));
}

/** « fin », when nobody is written to any more: for nobody. */
export function endsTalk(s: Session, text: string): boolean {
  const typed = formOf(text);
  return [...s.book.flows.values()].some(({ id, steps }) =>
    steps.some((step) => step.type === 'listen' && s.book.labels.get(`${id}.stop-${step.id}`)?.includes(typed)),
  );
}

/** « j'arrive »: to whom? */
export function* toWhom(s: Session, text: string): Part<boolean> {
  if (
    top(s) ||
    s.status !== 'approved' ||
    s.ruledOut.has('talk') ||
    endsTalk(s, text) ||
    isForNobody(text) ||
    asksUs(text)
  )
    return false;
  const exchanges = (yield { ask: 'exchanges' }) as ExchangesAnswer;
  if (exchanges.length === 0) return false;
  const sure = yield* surelyFor(s, text, exchanges);
  // they answered something else a moment ago: « dans 15 jours » may be about that
  const isSure = sure.claim !== undefined && !(saysOnlyDays(text, s.ctx) && (yield* hasAnsweredAnother(exchanges)));
  return yield* beginBy(s, 'talk', { ...heardBy(s, 'talk', text), ...(isSure ? sure : {}) });
}

function* hasAnsweredAnother(exchanges: ExchangesAnswer): Part<boolean> {
  const lately = (yield { ask: 'waits', lately: true }) as KeywordAnswer;
  return lately.some(({ word, number }) => exchanges.every(({ keyword }) => keyword !== `${word} ${number}`));
}

/**
 * « je prends l'échafaudage », written to somebody or where any words would do: said to them, or in answer to a post
 * they were just shown?
 */
export function* askMeant(s: Session, read: KeywordReading, text: string, parts: number | null): Part<boolean> {
  if (read.word === null || read.number !== null || s.ruledOut.has('claim')) return false;
  if (!isTalking(s) && openSlot(s)?.type !== 'text') return false;
  const lately = yield* listShown(s, read.word, { isNew: true });
  const shown = lately.length > 0 ? lately : yield* otherCalled(s, read, text);
  const [only, another] = shown;
  if (!only) return false;
  const other = isTalking(s) ? top(s)?.vars.other : undefined;
  return yield* beginBy(s, 'meant', {
    ...whichOf(shown, parts),
    word: read.word,
    ...(read.rest === undefined ? {} : { said: read.rest }),
    keyword: another === undefined ? `${only.word} ${only.number}` : only.word,
    other: typeof other === 'string' ? other : '',
    ...heardBy(s, 'claim', text),
  });
}

/** « je prends la perceuse », and no more, to somebody one talks with about something else: a post of the town called so. */
function* otherCalled(s: Session, { word, rest }: KeywordReading, text: string): Part<KeywordAnswer> {
  const keyword = isTalking(s) ? top(s)?.vars.keyword : undefined;
  if (typeof keyword !== 'string' || word === null || rest !== undefined || !TAKES.test(formOf(text))) return [];
  if (similarWord(word, keyword.split(' ')[0] ?? '')) return [];
  return ((yield { ask: 'keyword', word, number: null }) as KeywordAnswer).slice(0, MOST_POSTS);
}

const TAKES =
  /^(?:(?:bonjour|salut|coucou|oui|ok|au fait|sinon|et|alors|moi|hello|hi|also)[ ,!]+)*(?:je (?:prends|prend|prendrais|reserve|veux bien|voudrais|suis (?:tres )?(?:interesse|preneu))|i'?(?:ll take|d like|d love|m interested))/;
