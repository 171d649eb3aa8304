import { besideClaim } from '../../language/answers/beside-claim.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { asWord, readBareName, readKeyword, similarWord } from '../../language/answers/keyword.ts';
import { readHelp } from '../../language/answers/offers-help.ts';
import { pointedAt } from '../../language/answers/pointed-at.ts';
import { findPeriod } from '../../language/dates/period.ts';
import { readSwapFor } from '../../language/posts/swap-for.ts';
import { namingWords } from '../../language/words/naming.ts';
import { formOf } from '../load/form-of.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { findReader, type findStart, tryBegin } from '../start.ts';
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
export function* claimNamed(s: Session, found: NonNullable<ReturnType<typeof findStart>>, text: string): Part<boolean> {
  const name = readBareName(text);
  let shown = name === null ? [] : yield* listShown(s, name.word);
  for (const more of name?.more ?? []) {
    if (shown.length === 0) return false;
    const alike = yield* listShown(s, more.toUpperCase());
    shown = shown.filter(({ post }) => alike.some((one) => one.post === post));
  }
  if (name === null || shown.length === 0) return false;
  const said: Record<string, SlotValue> = name.said === undefined ? {} : { said: name.said };
  return yield* tryBegin(s, found, { ...whichOf(shown, null), word: name.word, ...said });
}

/** « je le prends », « moi ! », « j'en prends 2 », without a word of what: what they were shown last. */
export function* claimShown(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'claim');
  if (YES_AHEAD.test(text) && !(yield* isCardLast())) return false;
  // who wants something means what is on offer, if any was
  const offers = found ? yield* listShown(s, null, { side: 'offer' }) : [];
  const all = found && offers.length === 0 ? yield* listShown(s, null) : offers;
  // « canapé, c'est pour mon studio »: of all they were shown, the one that is named
  const said = namingWords(text);
  const named = all.filter(({ word }) => said.some((one) => similarWord(one.toUpperCase(), word)));
  // « je veux aussi le taille-haie », below other posts: never one of those
  const others = named.length > 0 || all.length === 0 ? [] : pointedAt(text);
  if (found && others.length > 0) return yield* claimPointedAt(s, found, others, text);
  const shown = named.length > 0 ? named : all;
  if (!found || shown.length === 0) return false;
  // « je prends 42 » points at one of them, « je prends 2 » counts
  const read = readKeyword(text);
  const number = read?.number ?? null;
  const pointed = shown.filter((post) => post.number === number);
  if (pointed.length > 0) {
    const said: Record<string, SlotValue> = read?.rest === undefined ? {} : { said: read.rest };
    return yield* tryBegin(s, found, { ...whichOf(pointed, null), ...said });
  }
  const parts = takeOutCount(text).parts ?? number;
  const behind = saidBeside(s, text);
  // « j'en prends 4 des chaises »: what it is, and no word for anybody
  const isName = namingWords(String(behind.said ?? '')).every((one) =>
    named.some(({ word }) => similarWord(one.toUpperCase(), word)),
  );
  const beside = named.length > 0 && isName ? {} : behind;
  // named among other words, which are for its owner
  const words = named.length > 0 && behind.said === undefined ? behindName(text) : beside;
  return yield* tryBegin(s, found, { ...whichOf(shown, parts), ...words, wish: 'have' });
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
  const shown = found ? yield* listShown(s, null) : [];
  const offers = yield* listShown(s, null, { side });
  const nth = shown.at(place < 0 ? place : place - 1);
  const post = offers.find(({ post: id }) => id === nth?.post);
  return found !== undefined && post !== undefined && (yield* tryBegin(s, found, whichOf([post], null)));
}

/** « j'échange un pot de miel contre les plants », of plants they were just shown: an answer, with what is offered. */
export function* swapShown(s: Session, text: string): Part<boolean> {
  if (openSlot(s) || isTalking(s)) return false;
  const read = readSwapFor(text);
  const found = findReader(s, 'claim');
  const word = asWord(read?.thing) ?? null;
  const shown = read && found && word !== null ? yield* listShown(s, word, { side: 'offer' }) : [];
  if (!read || !found || shown.length === 0) return false;
  const slots: Record<string, SlotValue> = { ...whichOf(shown, null), word, wish: 'have' };
  if (read.offers) slots.said = text.slice(0, MAX_LETTERS);
  if (read.thing.includes(' ')) slots.thing = read.thing;
  return yield* tryBegin(s, found, slots);
}

/** « …, ma fille dort par terre », « je la prends lundi »: the word for its owner, or for when it is wanted. */
export function saidBeside({ ctx }: Session, text: string): Record<string, SlotValue> {
  const said = besideCount(text) ?? (findPeriod(text, ctx) === null ? null : text);
  return said === null ? {} : { said: said.slice(0, MAX_LETTERS) };
}

/** Without the number of « j'en prends 2, je passe demain », « je prends 2, je passe demain ». */
function besideCount(text: string): string | null {
  const { text: left } = takeOutCount(text);
  if (left !== text) return besideClaim(`moi, ${left}`);
  const read = readKeyword(text);
  return read === null || read.number === null ? besideClaim(text) : (read.rest ?? null);
}

/**
 * « je peux aider », « j'en ai une », and no more: what was asked for in what they were shown last; « moi aussi je peux aider
 * Nina »: what Nina asks for; « … pour le déménagement »: that of them.
 */
export function* helpShown(s: Session, text: string): Part<boolean> {
  const read = readHelp(text);
  if (!read || openSlot(s) || isTalking(s)) return false;
  const found = findReader(s, 'claim');
  const by = read.by === null ? {} : { by: read.by };
  const { of, thing, rest } = read;
  const last = found ? yield* listShown(s, null, { side: 'request', ...by }) : [];
  // shown a while ago, and called so
  const called: KeywordAnswer = [];
  for (const word of read.by === null ? [of, thing] : [])
    if (word !== undefined && called.length === 0)
      called.push(...(yield* listShown(s, word.toUpperCase(), { side: 'request' })));
  const all = [...last, ...called.filter(({ post }) => !last.some((one) => one.post === post))];
  const said: Record<string, SlotValue> = rest === undefined ? {} : { said: rest };
  const akin =
    of === undefined
      ? all
      : all.filter(({ word, post }) => isAkin(word, of) || called.some((one) => one.post === post));
  // « pour la haie », of the only thing that Marcel asks for: TAILLER 43
  const shown = akin.length === 0 && read.by !== null && all.length === 1 ? all : akin;
  return found !== undefined && shown.length > 0 && (yield* tryBegin(s, found, { ...whichOf(shown, null), ...said }));
}

/** « déménager », « déménagement ». */
function isAkin(word: string, said: string): boolean {
  return similarWord(said, word) || (said.length > STEM && formOf(word).startsWith(said.slice(0, STEM)));
}

/** As many letters of two words that say the same are alike. */
const STEM = 6;

/** « je la prends ! », and perhaps why, with nothing open or beside a draft, which waits: what they were shown last. */
const TAKES =
  /^(?:(?:ok|oui|ah|oh|super|genial|moi|bonjour|hello|yes)[ ,!]+)*(?:(?:je|moi je) (?:le |la |les |l')(?:prends?|prendrais|veux|voudrais|reserve)(?: bien| volontiers| aussi)?|i(?:'ll|'d)? (?:take|have|love|want) (?:it|them|that))(?: svp| stp| please| merci)?(?:[ !.]*|[,.!;].*)$/;

export function* takesShown(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const isDraft = frame && tellsPost(flowOf(s, frame));
  // « jle prends »
  const said = formOf(text).replace(/(?<=^|[ ,!])j(?=l[ae]s? )/, 'je ');
  return isDraft !== false && TAKES.test(said) && (yield* claimShown(s, text));
}
