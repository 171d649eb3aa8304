import { readAlsoMe } from '../../language/answers/also-me.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { type KeywordReading, readBareName, readKeyword, similarWord } from '../../language/answers/keyword.ts';
import { leftAsAll } from '../../language/answers/left-as-all.ts';
import { readCountAlone } from '../../language/corrections/other-count.ts';
import { saysOnlyDays } from '../../language/dates/period.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { formOf } from '../load/form-of.ts';
import { isAside, isKeywordAside, leaveAside } from '../questions/aside.ts';
import {
  claimNamed,
  claimNth,
  claimShown,
  isPostLast,
  listNamed,
  listShown,
  pointNth,
  whichOf,
} from '../questions/just-shown.ts';
import { askMeant, isKnown } from '../questions/may-mean.ts';
import { openSlot } from '../questions/open-question.ts';
import { intentOf } from '../reading.ts';
import { flowOf, isReviewed, type Part, type Session, tellsPost, top } from '../session.ts';
import { findReader, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';
import { claimCalledSo } from './claim-called.ts';
import { because } from './intents.ts';
import { refusesPost } from './refuses-post.ts';
import { wantsShown } from './wants-shown.ts';

/** C1: « CHAISES 37 », « je prends le fauteuil ». While a question is open it goes first where it may mean the same: a bare number, a free text. */
export function* claimByKeyword(s: Session, text: string): Part<boolean> {
  if (yield* allThatIsLeft(s, text)) return true;
  // « que 3 », asked how many
  if (openSlot(s)?.type === 'number' && readCountAlone(text) !== null) return false;
  const refused = yield* refusesPost(s, text);
  if (refused !== null) return refused;
  const { parts, text: said, isOfName } = takeOutCount(text);
  const found = findReader(s, 'claim');
  if (yield* alsoMe(s, text, parts)) return true;
  const read = readKeyword(said);
  if (!read && found && (yield* wantsShown(s, text))) return true;
  if (
    !read &&
    found &&
    (parts === null || isOfName) &&
    !openSlot(s) &&
    !isTalking(s) &&
    !isChanging(s) &&
    (yield* claimNamed(s, found, said, parts))
  )
    return true;
  if (!read && parts === null && isTalking(s) && (yield* namesShown(s, said))) return true;
  if (!read) return yield* claimCalledSo(s, said, parts);
  if (!found || intentOf(s, text) === 'cancel') return false;
  // « je peux pas le 25, plutôt le 28 »: days of a month, and no posts
  if (read.word === null && readUnableOn(text) !== null) return false;
  if (yield* isDayOfMonth(s, read, text)) return false;
  if (yield* askMeant(s, read, text, parts)) return true;
  // « samedi 10h pour vous 2 », of people
  if (OF_PEOPLE.test(formOf(text))) return false;
  // « merci 9 », « je prends 2 »: a number inside a sentence is a post's only when it is pointed at (« le 9 »)
  if (read.word === null && read.number !== null && !pointsAt(said, read.number)) return false;
  // at the door a bare number is a postcode, or the answer to a question
  if (read.word === null && s.status !== 'approved') return false;
  // to another person one says « je viens pour le fauteuil 42 » too: the keyword must come first, and be a post's
  if (isTalking(s)) {
    if (read.word === null || read.number === null || (read.rest !== undefined && !isOfOtherPost(s, text, read)))
      return false;
    if (!(yield* isKnown(read))) return false;
  }
  // « je prends le fauteuil »: the one they have just seen, before any other of the town
  const shown = read.number === null ? yield* listShown(s, read.word, { side: 'offer' }) : [];
  const slot = openSlot(s);
  if (!slot && !read.sure && shown.length === 0 && !(yield* isKnown(read)))
    return read.number === null && (yield* wantsShown(s, text));
  if (slot?.type === 'number' && read.word === null) return false;
  if (slot && slot.type !== 'number') {
    if (read.word === null && !read.sure) return false;
    if (slot.type !== 'choice' || !read.sure) {
      const posts =
        shown.length > 0 ? shown : ((yield { ask: 'keyword', word: read.word, number: read.number }) as KeywordAnswer);
      const isMeant = posts.some((post) => read.word !== null && similarWord(read.word, post.word));
      const isOther = !isMeant && isKeywordAside(s, text) && (yield* isKnown({ word: read.word, number: null }));
      if (!isMeant && !isOther) return false;
    }
  }
  // « 1 », below posts, where none has that number: the first of them
  if (isPlace(s, read) && !(yield* isKnown(read)) && (yield* nth(s, read.number ?? 0, said))) return true;
  if (yield* countsShown(s, read, text)) return true;
  const slots: Record<string, SlotValue> = whichOf(shown, parts);
  if (read.number !== null) slots.number = read.number;
  if (read.word !== null) slots.word = read.word;
  // « 2 », and no card of that number in front of them: perhaps how many they would like
  if (isSmallAlone(read, text) && !(yield* isShown(s, read.number))) slots.wish = 'count';
  if (read.thing !== undefined) slots.thing = read.thing;
  // « je prends la tondeuse »: one that is on offer
  if (read.number === null) slots.wish = 'have';
  if (read.rest) slots.said = read.rest;
  leaveAside(s);
  return yield* tryBegin(s, found, slots);
}

/** « je prends tout ce qui reste »: of what they were shown last; nothing is called so, and no wish. */
function* allThatIsLeft(s: Session, text: string): Part<boolean> {
  const all = leftAsAll(text);
  if (all === text || s.status !== 'approved' || isTalking(s) || openSlot(s)) return false;
  return (yield* claimShown(s, all)) || (!top(s) && because(s, 'common.claim-which'));
}

/** « couscous pour moi aussi ! », « le canapé svp je suis intéressé »: what is called so, of those they were just shown or else of the town. */
function* alsoMe(s: Session, text: string, parts: number | null): Part<boolean> {
  const read = s.status !== 'approved' || s.ruledOut.has('claim') ? null : readAlsoMe(text);
  const found = findReader(s, 'claim');
  // « CONFITURE svp, 2 si possible » is read as a keyword
  if (LOUD.test(text)) return false;
  if (read === null || found === undefined || isTalking(s) || (openSlot(s) && !isAside(s))) return false;
  const { word, rest } = read;
  const isCalled = ({ word: own }: { word: string }) => similarWord(word, own);
  const shown = (yield* listShown(s, word, { side: 'offer' })).filter(isCalled);
  const isPlain = POINTS.test(text);
  const known =
    shown.length > 0 || !isPlain ? shown : ((yield { ask: 'keyword', word, number: null }) as KeywordAnswer);
  const posts = known.filter((post) => post.open && isCalled(post));
  if (posts.length === 0) return false;
  leaveAside(s);
  // « 2 parts »: how many, and no word for anybody
  const counted =
    rest !== undefined && /^[\d\p{L}]+ \p{L}+$/u.test(rest) ? takeOutCount(`je prends ${rest}`).parts : null;
  const beside: Record<string, SlotValue> = rest === undefined || counted !== null ? {} : { said: rest };
  return yield* tryBegin(s, found, { ...whichOf(posts, parts ?? counted), word, ...beside, wish: 'have' });
}

const LOUD = /^\P{L}*\p{Lu}{3}/u;
/** Nothing else is called so. */
const POINTS = /(?:pour moi|for me)|^\W*(?:le |la |les |l['’])/i;
const OF_PEOPLE = /\b(?:vous|nous|eux|elles|tous les|toutes les|both of|you|us) (?:les )?[2-9]\b/;
const POLITE_END = /[ ,]+(?:svp|stp|s'il (?:te|vous) pla[iî]t|merci|please|pls)[ !.]*$/iu;

/**
 * « pommes ! », written to somebody one talks with about something else, right behind cards that show POMMES: for them, or an
 * answer to what was just shown?
 */
function* namesShown(s: Session, text: string): Part<boolean> {
  const name = readBareName(text.replace(POLITE_END, '').replace(/^\W*(?:des|du|de la|some) /iu, ''));
  if (name === null) return false;
  if ((yield* listNamed(s, name)).length === 0) return false;
  const rest = name.said === undefined ? {} : { rest: name.said };
  return yield* askMeant(s, { word: name.word, number: null, sure: false, ...rest }, text, null);
}
/** « le 22 et le 23 », and « le 22 » where a draft is open or no such post is up: a number that is pointed at may be a day. */
function* isDayOfMonth(s: Session, { word, number }: KeywordReading, text: string): Part<boolean> {
  if (word !== null || number === null || number > LAST_OF_MONTH || !/(?:^|[^\p{L}])(?:le|the|au|du) *\d/iu.test(text))
    return false;
  if (!saysOnlyDays(text, s.ctx)) return false;
  if ((text.match(/\d+/g) ?? []).length > 1) return true;
  const frame = top(s);
  if (frame && tellsPost(flowOf(s, frame))) return true;
  const posts = (yield { ask: 'keyword', word: null, number }) as KeywordAnswer;
  return posts.every(({ open }) => !open);
}
const LAST_OF_MONTH = 31;

/** « POUSSETTE 34 j'ai un vélo, ça t'irait ? », to somebody one talks with about something else: it goes by what it names. */
function isOfOtherPost(s: Session, text: string, { word, number }: KeywordReading): boolean {
  if (`${word} ${number}` === top(s)?.vars.keyword) return false;
  return new RegExp(`^[^a-z0-9]*${formOf(word ?? '')} ?${number}(?![0-9])`).test(formOf(text));
}

/** « la ville », with a post of their own open to be changed: of that one, whatever else is called so. */
function isChanging(s: Session): boolean {
  const frame = top(s);
  return frame?.from !== undefined && isReviewed(s, frame) && tellsPost(flowOf(s, frame));
}

/** Up to here a number alone may count as well as call a post. */
const MOST_COUNTED = 20;
const isSmallAlone = ({ word, number }: KeywordReading, text: string): boolean =>
  word === null && number !== null && number <= MOST_COUNTED && readCountAlone(text) !== null;

/** « 3 svp », right below a card, where no post has that number: so many of those. */
function* countsShown(s: Session, read: KeywordReading, text: string): Part<boolean> {
  if (!isSmallAlone(read, text) || top(s) || s.status !== 'approved' || !(yield* isPostLast())) return false;
  if ((yield* isKnown(read)) || (yield* listShown(s, null, { side: 'offer', isNew: true })).length === 0) return false;
  return yield* claimShown(s, `je prends ${read.number}`);
}

function* isShown(s: Session, number: number | null): Part<boolean> {
  return (yield* listShown(s, null)).some((post) => post.number === number);
}

/** As many cards stand in one message. */
const MOST_SHOWN = 10;
const isPlace = (s: Session, { word, number }: KeywordReading): boolean =>
  word === null && number !== null && number <= MOST_SHOWN && !top(s);

/** « 2 », alone, points at one; « je prends le 2 » takes it. */
function* nth(s: Session, place: number, said: string): Part<boolean> {
  return /^[^\p{L}]*$/u.test(said) ? yield* pointNth(s, place) : yield* claimNth(s, place);
}

/** « 42 et 43 », “#42, #43 please”. */
const NUMBERS_ALONE =
  /^\W*(?:\w{2,8}[ ,!]+)?(?:#|n ?° ?)?\d{1,6}(?: ?(?:,|&|\+|et|and) ?(?:#|n ?° ?)?\d{1,6})+(?:[ ,]*(?:svp|stp|merci|please|thanks))*[ .!]*$/;

function pointsAt(text: string, number: number): boolean {
  if (NUMBERS_ALONE.test(formOf(text))) return true;
  const said = formOf(text).replace(/[^a-z0-9#°']+/g, ' ');
  if (new RegExp(`^(?:#|n ?°? ?|no |numero |number )?${number}(?: (?:svp|stp|merci|please))?$`).test(said)) return true;
  return new RegExp(`(?:^| |')(?:le|la|l'|du|au|numero|n°|no|#|number|post|annonce) ?${number}(?: |$)`).test(said);
}
