import { besideClaim, isClaimAlone, wantsOne } from '../../language/answers/beside-claim.ts';
import { readCanThen } from '../../language/answers/can-then.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { asWord, type BareName, readBareName, readKeyword, similarWord } from '../../language/answers/keyword.ts';
import { pointedAt, wantedNoun } from '../../language/answers/pointed-at.ts';
import { offersSomething } from '../../language/answers/read-offered.ts';
import { readWants } from '../../language/answers/wants.ts';
import { findPeriod } from '../../language/dates/period.ts';
import { readSwapFor } from '../../language/posts/swap-for.ts';
import { MOST_OF_WORD } from '../../language/words/make-word.ts';
import { namingWords } from '../../language/words/naming.ts';
import { formOf } from '../load/form-of.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { beginBy, findReader, type findStart, tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isTalking } from '../talk.ts';
import type { Ask, ButtonsAnswer, KeywordAnswer } from '../turn.ts';
import { openSlot } from './open-question.ts';

/** As many letters of what is said with an answer are passed on. */
const MAX_LETTERS = 300;

/** Posts this member has just seen; only who is in sees any. */
export function* listShown(
  s: Session,
  word: string | null,
  of: Omit<Extract<Ask, { ask: 'shown' }>, 'ask' | 'word'> = {},
): Part<KeywordAnswer> {
  return s.status === 'approved' ? ((yield { ask: 'shown', word, ...of }) as KeywordAnswer) : [];
}

/** The slots of an answer to one of these posts, or to one that is to be chosen among them. */
export function whichOf(posts: KeywordAnswer, parts: number | null): Record<string, SlotValue> {
  const [only, another] = posts;
  return {
    ...(only === undefined
      ? {}
      : another === undefined
        ? { post: only.post }
        : { shown: posts.map(({ post }) => post) }),
    ...(parts === null ? {} : { parts }),
  };
}

/**
 * « fauteuil », « appareil photo », « raclette samedi », alone, to whom it was just shown: « tes voisins répondent avec ce
 * mot ». Of all else it is no claim.
 */
export function* claimNamed(
  s: Session,
  found: NonNullable<ReturnType<typeof findStart>>,
  text: string,
  parts: number | null = null,
): Part<boolean> {
  const name = readBareName(text);
  const shown = name === null ? [] : yield* listNamed(s, name);
  if (name === null || shown.length === 0) return false;
  const said: Record<string, SlotValue> = name.said === undefined ? {} : { said: name.said };
  return yield* tryBegin(s, found, { ...whichOf(shown, parts), word: name.word, ...said });
}

/** Posts just seen that are called by all these words. */
export function* listNamed(s: Session, { word, more }: BareName): Part<KeywordAnswer> {
  let shown = yield* listShown(s, word);
  // « taille haie », of TAILLEHAIE
  const whole = [word, ...more].join('').toUpperCase();
  const joined = more.length === 0 ? [] : shown.filter((post) => post.word === whole.slice(0, MOST_OF_WORD));
  if (joined.length > 0) return joined;
  for (const one of more) {
    if (shown.length === 0) return [];
    const alike = yield* listShown(s, one.toUpperCase());
    shown = shown.filter(({ post }) => alike.some((other) => other.post === post));
  }
  return shown;
}

/** « je le prends », « moi ! », « j'en prends 2 », without a word of what: what they were shown last. */
export function* claimShown(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'claim');
  if (YES_AHEAD.test(text) && !(yield* isCardLast()))
    return found !== undefined && (yield* claimedBefore(s, found, text));
  // who wants something means what is on offer, if any was
  const offers = found ? yield* listShown(s, null, { side: 'offer' }) : [];
  const all = found && offers.length === 0 ? yield* listShown(s, null) : offers;
  // « canapé, c'est pour mon studio »: of all they were shown, the one that is named
  const said = namingWords(text);
  const named = all.filter(({ word }) => said.some((one) => similarWord(one.toUpperCase(), word)));
  // « je veux aussi le taille-haie », below other posts: never one of those
  const others = named.length > 0 || all.length === 0 ? [] : otherThings(text);
  if (found && others.length > 0) return yield* claimPointedAt(s, found, others, text);
  const shown = named.length > 0 ? named : all;
  if (!found) return false;
  if (shown.length === 0) return yield* claimedBefore(s, found, text);
  // « je prends 42 » points at one of them, « je prends 2 » counts
  const read = readKeyword(text);
  const number = read?.number ?? null;
  const pointed = shown.filter((post) => post.number === number);
  if (pointed.length > 0) {
    const said: Record<string, SlotValue> = read?.rest === undefined ? {} : { said: read.rest };
    return yield* tryBegin(s, found, { ...whichOf(pointed, null), ...said });
  }
  // « 3 jars please »
  const parts = takeOutCount(text).parts ?? number ?? readWants(text)?.parts ?? (wantsOne(text) ? 1 : null);
  const behind = saidBeside(s, text);
  // « j'en prends 4 des chaises »: what it is, and no word for anybody
  const isName = namingWords(String(behind.said ?? '')).every((one) =>
    named.some(({ word }) => similarWord(one.toUpperCase(), word)),
  );
  const beside = named.length > 0 && isName ? {} : behind;
  // named among other words, which are for its owner
  const words = named.length > 0 && behind.said === undefined ? behindName(text) : beside;
  // « j'ai un skate, ça irait ? »
  const offered: Record<string, SlotValue> =
    words.said === undefined && named.length === 0 && offersSomething(text) ? { said: text.slice(0, MAX_LETTERS) } : {};
  // « moi ! », « je peux »: of what is asked for it is help, and no wish to have it
  const wish: Record<string, SlotValue> = offers.length > 0 || HAS.test(formOf(text)) ? { wish: 'have' } : {};
  return yield* tryBegin(s, found, { ...whichOf(shown, parts), ...words, ...offered, ...wish });
}

const HAS =
  /(?:pren|veu[xt]|voudr|aimer|reserv|emprunt|avoir|recuper|interess|preneu|take|have|want|love|borrow|like|get|need)/;

/** What it points at, or wants by its noun: « je voudrais bien les cours ». */
function otherThings(text: string): string[][] {
  const noun = wantedNoun(text);
  const things = pointedAt(text);
  return things.length > 0 || noun === null ? things : [[noun]];
}

/** « je le prends », « j'en prends 2 », right behind their own answer: it counts already. */
function* claimedBefore(s: Session, found: NonNullable<ReturnType<typeof findStart>>, text: string): Part<boolean> {
  const { parts } = takeOutCount(text);
  if (parts === null && !isClaimAlone(text)) return false;
  const [last] = (yield { ask: 'waits', lately: true }) as KeywordAnswer;
  return last !== undefined && (yield* tryBegin(s, found, whichOf([last], parts)));
}

/** Something that was shown a while ago, or that is up in the town. */
function* claimPointedAt(
  s: Session,
  found: NonNullable<ReturnType<typeof findStart>>,
  things: readonly string[][],
  text: string,
): Part<boolean> {
  for (const word of things.flat()) {
    const name = asWord(word);
    if (name === null || word.length < 3) continue;
    const shown = yield* listShown(s, name, { side: 'offer' });
    const known = (yield { ask: 'keyword', word: name, number: null }) as KeywordAnswer;
    const posts = shown.length > 0 ? shown : known.filter(({ open }) => open);
    if (posts.length === 0) continue;
    return yield* tryBegin(s, found, { ...whichOf(posts, null), word: name, ...saidBeside(s, text), wish: 'have' });
  }
  return false;
}

/** « oui je veux bien », which takes nothing by itself: it answers what was said last, and that need not be a card. */
const YES_AHEAD =
  /^\W*(?:oui|ouais|ok|okay|d['’]accord|volontiers|yes|yeah|yep|sure)\b(?!.*\b(?:pren|take|réserv|reserv))/isu;

/** A card of a post, or « Ça t’intéresse ? », is what they were told last. */
export function* isPostLast(): Part<boolean> {
  return ((yield { ask: 'buttons', names: ['claim', 'take-it'], of: 'last' }) as ButtonsAnswer).length > 0;
}

function* isCardLast(): Part<boolean> {
  return ((yield { ask: 'buttons', names: ['claim'], of: 'last' }) as ButtonsAnswer).length > 0;
}

/** « canapé, c'est pour mon studio »: what follows a name alone. */
function behindName(text: string): Record<string, SlotValue> {
  const said = /^\W*[\p{L}'’ -]{3,30}[,.;:!]\s*(?<said>.+)$/su.exec(text)?.groups?.said;
  return said === undefined ? {} : { said: said.slice(0, MAX_LETTERS) };
}

/** « le deuxième », of the posts they were shown last; -1 is the last of them. */
export function* claimNth(s: Session, place: number, side: 'offer' | 'request' = 'offer'): Part<boolean> {
  const found = findReader(s, 'claim');
  // those they have answered stand there too
  const shown = found ? yield* listShown(s, null, { isAll: true }) : [];
  const offers = yield* listShown(s, null, { side, isAll: true });
  const nth = shown.at(place < 0 ? place : place - 1);
  const post = offers.find(({ post: id }) => id === nth?.post);
  return found !== undefined && post !== undefined && (yield* tryBegin(s, found, whichOf([post], null)));
}

/** « la 2e », “the second one”, and no more: that post, to be answered; where it was asked which, it is the answer. */
export function* pointNth(s: Session, place: number): Part<boolean> {
  const { beside } = s.state;
  if ((beside !== undefined && beside.posts === undefined) || (yield* isTakeItLast())) return yield* claimNth(s, place);
  const shown = yield* listShown(s, null, { isAll: true });
  const nth = shown.at(place < 0 ? place : place - 1);
  return nth !== undefined && (yield* beginBy(s, 'still-there', { post: nth.post, pointed: 'yes' }));
}

/** « Ça t'intéresse ? », of the one that stands there. */
function* isTakeItLast(): Part<boolean> {
  return ((yield { ask: 'buttons', names: ['take-it'], of: 'last' }) as ButtonsAnswer).length > 0;
}

/** « j'échange un pot de miel contre les plants », of plants they were just shown: an answer, with what is offered. */
export function* swapShown(s: Session, text: string): Part<boolean> {
  if (openSlot(s) || isTalking(s)) return false;
  const read = readSwapFor(text);
  const found = findReader(s, 'claim');
  const word = asWord(read?.thing) ?? null;
  if (!read || !found || word === null) return false;
  const { number } = read;
  const shown = number === undefined ? yield* listShown(s, word, { side: 'offer' }) : yield* numbered(word, number);
  if (shown.length === 0) return false;
  const slots: Record<string, SlotValue> = { ...whichOf(shown, null), word, wish: 'have' };
  if (read.offers) slots.said = text.slice(0, MAX_LETTERS);
  if (read.thing.includes(' ')) slots.thing = read.thing;
  return yield* tryBegin(s, found, slots);
}

/** The post of that number, if it is called so: « contre un lot de 12 » names none. */
function* numbered(word: string, number: number): Part<KeywordAnswer> {
  const known = (yield { ask: 'keyword', word, number }) as KeywordAnswer;
  return known.filter((post) => post.open && post.number === number && similarWord(word, post.word));
}

/** « …, ma fille dort par terre », « je la prends lundi », « je suis dispo samedi matin »: the word for its owner, or for when it is wanted. */
export function saidBeside({ ctx }: Session, text: string): Record<string, SlotValue> {
  const said = besideCount(text) ?? (readCanThen(text) || findPeriod(text, ctx) !== null ? text : null);
  return said === null ? {} : { said: said.slice(0, MAX_LETTERS) };
}

/** Without the number of « j'en prends 2, je passe demain », « je prends 2, je passe demain ». */
function besideCount(text: string): string | null {
  const { text: left } = takeOutCount(text);
  if (left !== text) return besideClaim(`moi, ${left}`);
  const read = readKeyword(text);
  return read === null || read.number === null ? besideClaim(text) : (read.rest ?? null);
}

/** « je la prends ! », and perhaps why, with nothing open or beside a draft, which waits: what they were shown last. */
const TAKES =
  /^(?:(?:ok|oui|ah|oh|super|genial|moi|bonjour|hello|yes)[ ,!]+)*(?:(?:je|moi je) (?:le |la |les |l')(?:prends?|prendrais|veux|voudrais|reserve)(?: bien| volontiers| aussi)?|i(?:'ll|'d)? (?:take|have|love|want) (?:it|them|that))(?: svp| stp| please| merci)?(?:[ !.]*|[,.!;].*)$/;

/** « je peux l'emprunter ce week-end ? », “I'd like to borrow it on Saturday”: in the words of its button. */
const BORROWS =
  /^(?:(?:ok|oui|ah|oh|super|genial|moi|bonjour|bonsoir|salut|coucou|hello|hi|hey|yes)[ ,!]+)*(?:(?:est[- ]ce qu(?:e |'))?(?:(?:je|j'|on) ?(?:peux|pourrais|peut|pourrait|veux bien|veux|voudrais bien|voudrais|aimerais bien|aimerais|souhaiterais|souhaite)|puis-je|pourrais-je|peut-on|(?:c'est |serait-il )?possible de) (?:te |vous )?(?:l'|les )emprunter|je (?:te |vous )?(?:l'|les )emprunte(?:rais)?|(?:can|could|may) (?:i|we) (?:please )?borrow (?:it|them|that)|(?:i'd|i would|we'd)(?: really)? (?:like|love) to borrow (?:it|them|that)|i'(?:ll|d) borrow (?:it|them|that))(?![a-z'])(?! a (?:quelqu|mon |ma |un |une ))/;

/** « je peux l'avoir ce week-end ? », « tu me la prêtes dimanche ? », right below a card. */
const GETS =
  /^(?:(?:ok|oui|ah|oh|super|genial|moi|bonjour|bonsoir|salut|coucou|hello|hi|hey|yes)[ ,!]+)*(?:est[- ]ce qu(?:e |'))?(?:(?:(?:je|j'|on) ?(?:peux|pourrais|peut|pourrait)|puis-je|pourrais-je|peut-on|(?:c'est )?possible de) (?:te |vous )?(?:l'|les |la |le |l(?=avoir))(?:avoir|prendre|reserver|recuperer)|(?:tu|vous) (?:(?:peux|peut|pourrais|pouvez|pourriez) )?(?:me|nous) (?:le |la |les )(?:prete[rs]?z?|garde[rs]?|reserve[rs]?|pretez)|(?:can|could|may) (?:i|we) (?:please )?have (?:it|them)|(?:can|could|would) you lend (?:it|them) to (?:me|us))(?:(?: (?:pour|for))?(?: (?:on|le|ce|cet|cette|du|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|this|next|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|la semaine|apres-demain|aujourd'hui)(?![a-z]).{0,60})|(?: (?:svp|stp|s'il (?:te|vous) plait|please))?[ ?!.]*$)/;

export function* takesShown(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const isDraft = frame && tellsPost(flowOf(s, frame));
  // « jle prends »
  const said = formOf(text).replace(/(?<=^|[ ,!])j(?=l[ae]s? )/, 'je ');
  if (isDraft === false) return false;
  const isMeant = TAKES.test(said) || BORROWS.test(said) || (GETS.test(said) && !isTalking(s) && (yield* isPostLast()));
  return isMeant && (yield* claimShown(s, text));
}
