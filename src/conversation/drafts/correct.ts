import { readBackOn } from '../../language/corrections/back-on.ts';
import type { Correction } from '../../language/corrections/correction.ts';
import { countIn } from '../../language/corrections/correction-words.ts';
import { measureInstead } from '../../language/corrections/measure-instead.ts';
import { readDate } from '../../language/dates/dates.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { readDetail } from '../../language/details/detail.ts';
import { describedAs, namedAnew, refinedTitle } from '../../language/details/refined-title.ts';
import { readWayAlone } from '../../language/own-posts/read-way.ts';
import { findPlaces } from '../../language/places/find-place.ts';
import { helpersAlone } from '../../language/posts/helpers-wanted.ts';
import { isPartOfName } from '../../language/things/part-of-name.ts';
import { namesThing } from '../../language/things/things.ts';
import { fold } from '../../language/words/fold.ts';
import { isPlural } from '../../language/words/is-plural.ts';
import { readNumber } from '../../language/words/number.ts';
import { fill } from '../answer.ts';
import { holds } from '../condition.ts';
import { isOfferedNow, openSlot } from '../questions/open-question.ts';
import { askAgain, collectOf, understood } from '../questions/question.ts';
import { correctionIn, deniedIn, readingOf } from '../reading.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, say, tellsPost, top } from '../session.ts';
import { textOf } from '../slots/slot.ts';
import { tooFar, withoutTooFar } from '../slots/too-far.ts';
import type { Frame, SlotValue } from '../state.ts';
import { settle } from '../walk.ts';
import { correctedSlots } from './corrected-slots.ts';
import { countsOneOf } from './count-of-one.ts';
import { onePhotoOut, photosStay, wrongPhoto } from './photo-words.ts';
import { asOther } from './same-unit.ts';
import { addDetail, draftLookedAt, isBesidePhoto } from './tell-more.ts';

/**
 * « non, c'est à Plérin », « plutôt jusqu'à dimanche »: what the member said before is changed by saying so, in any
 * dialogue that shows a summary before it acts. At the summary a bare value (« dimanche ») is enough; at a question it
 * would be the answer, so there the message must say that it corrects.
 */
export function* correct(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || isOfferedNow(s, text)) return false;
  const flow = flowOf(s, frame);
  if (!flow.steps.some((step) => step.type === 'review')) return false;
  const isAsked = openSlot(s) !== undefined;
  if (!isAsked && currentStep(s, frame)?.type !== 'review') return false;
  // « perceuse, 1 semaine max, caution 20e », asked what it is: all of it is told
  if (isAsked && frame.slots.item === undefined && askedSlot(s, frame) === 'item' && namesThing(text, 9)) return false;
  if (!isAsked && (asksOtherDay(s, frame, text) || denies(s, frame, text))) return true;
  // of photos, whatever is asked
  if (tellsPost(flow) && (photosStay(s, frame, text) || onePhotoOut(s, frame, text))) return true;
  if (
    !isAsked &&
    (wrongPhoto(s, frame, text) || (yield* orElse(s, frame, text)) || (yield* remeasured(s, frame, text)))
  )
    return true;
  const way = isAsked || flow.slots.way === undefined ? null : readWayAlone(text);
  const read =
    way === null
      ? (givenBack(s, frame, text) ??
        helpersOf(frame, text) ??
        correctionOf(s, text) ??
        (isAsked ? null : countOf(s, frame, text)))
      : null;
  if (!isAsked && countsOneOf(s, frame, read)) return true;
  if (!isAsked && way === null && !read && (yield* severalAtOnce(s, frame, text))) return true;
  const title = !isAsked && way === null && !read ? refined(s, frame, text) : null;
  if (!isAsked && way === null && !read && title === null && describes(s, frame, text)) return true;
  // « contre des œufs » is said of the thing, whatever was asked
  const isPlain = (read?.inReturn && SAYS_WHAT.test(fold(text))) || read?.deposit;
  const isBare =
    isAsked && !read?.isMarked && !isPlain && !saysSort(read, askedSlot(s, frame)) && !saysOther(s, frame, read);
  if (way === null && title === null && (!read || isBare)) return false;
  const named = read
    ? namedBy(s, frame, read).map(
        ([slot, value]) => [slot, slot === 'details' ? asTold(read, text, value) : value] as const,
      )
    : [title === null ? (['way', way] as const) : (['item', title] as const)];
  // « à partir de lundi », of a thing: from when is told besides
  if (named.length === 0)
    return (
      !isAsked && FROM_THEN.test(fold(text)) && draftLookedAt(s) === frame && addDetail(s, frame, text, text.trim())
    );
  understood(s);
  // said to the question that asks for it, it is its answer
  const answer = named.find(([slot]) => slot === askedSlot(s, frame) && frame.slots[slot] === undefined);
  if (answer && named.every(([slot]) => (frame.slots[slot] ?? null) === null)) {
    for (const [slot, value] of named) frame.slots[slot] = value;
    yield* fill(s, frame, ...answer);
    return true;
  }
  delete frame.editing;
  const isNew = named.every(([slot]) => (frame.slots[slot] ?? null) === null);
  yield* apply(s, frame, named, isNew && saysOther(s, frame, read) ? 'common.detail-added' : undefined);
  return true;
}

/** « ou des œufs », behind « contre des légumes »: either is welcome. */
function* orElse(s: Session, frame: Frame, text: string): Part<boolean> {
  const other = OR_ELSE.exec(text)?.groups?.other?.trim();
  const { kind, details } = frame.slots;
  const back = frame.slots['in-return'];
  if (other === undefined || text.includes('?') || draftLookedAt(s) !== frame) return false;
  if (kind === 'swap' && typeof back === 'string') {
    const both = `${back} ou ${other}`;
    if (both.length > (flowOf(s, frame).slots['in-return']?.max ?? both.length)) return false;
    understood(s);
    yield* apply(s, frame, [['in-return', both]]);
    return true;
  }
  if (typeof details !== 'string' || !/\bcontre |\ben (?:échange|retour)/i.test(details)) return false;
  return addDetail(s, frame, text, `ou ${other}`);
}
const OR_ELSE =
  /^\W*ou (?:bien |alors |sinon )?(?:contre )?(?<other>(?:des?|du|de la|un|une|te|vous|d['’]|\d)\s?\p{L}[^.;\n]{2,40}?)[ .!]*$/iu;

/** « dispo à partir de lundi », and no more. */
const FROM_THEN =
  /^\W*(?:(?:c'est |il est |elle est )?(?:dispo(?:nible)?s? |libre )?(?:seulement |qu')?(?:a partir (?:de |du |d')|des (?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|le ))|from |starting )).{2,30}$/;

/** « 80 cm en fait », of a « commode 90cm », or of what was told besides. */
export function* remeasured(s: Session, frame: Frame, text: string): Part<boolean> {
  if (draftLookedAt(s) !== frame || Array.isArray(frame.slots.things)) return false;
  for (const slot of ['item', 'details'] as const) {
    const told = frame.slots[slot];
    const changed = typeof told === 'string' ? measureInstead(told, text) : null;
    if (changed === null || changed.length > (flowOf(s, frame).slots[slot]?.max ?? changed.length)) continue;
    understood(s);
    yield* apply(s, frame, [[slot, changed]]);
    return true;
  }
  return false;
}

/** « plutôt 3 personnes », where a hand is sought: how many are to come. */
function helpersOf({ slots }: Frame, text: string): Correction | null {
  const quantity = slots.kind === 'service' && slots.direction === 'request' ? helpersAlone(text) : null;
  return quantity === null ? null : { quantity, isMarked: true };
}

/** « 2 pots », « 4 », of pots of which it is said how many there are. */
function countOf(s: Session, { slots }: Frame, text: string): Correction | null {
  if (typeof slots.item !== 'string' || Array.isArray(slots.things)) return null;
  if (slots.kind === 'service' && typeof slots.quantity !== 'number') return null;
  const alone = /^\W*(?:\d{1,3}|\p{L}+)\W*$/u.test(text) ? readNumber(text) : null;
  if (alone !== null && Number.isInteger(alone) && alone > 0 && typeof slots.quantity === 'number')
    return { quantity: alone, isMarked: false };
  // « une douzaine », of eggs
  const few = /\p{L}{3}/u.test(text) ? countIn(fold(text)) : null;
  const isOfSeveral = few !== null && few.quantity > 1 && slots.kind !== 'service' && (slots.quantity ?? null) === null;
  if (isOfSeveral && isPlural(slots.item)) return { quantity: few.quantity, isMarked: false };
  const read = /^\W*[\p{L}\d]+ \p{L}/u.test(text) ? correctionIn(s, `c'est ${text}`) : null;
  // « 3 parts », of a gratin
  const parts = OF_PARTS.exec(text)?.groups?.n;
  if (parts !== undefined && Number(parts) > 0 && typeof slots.quantity === 'number')
    return { quantity: Number(parts), isMarked: false };
  const isCount = read?.item !== undefined && read.quantity != null && isPartOfName(read.item, slots.item);
  return isCount ? { quantity: read.quantity ?? null, isMarked: false } : null;
}

const OF_PARTS =
  /^\W*(?:il (?:y en a|en reste) |y en a |plus que |only )?(?<n>\d{1,3}) (?:parts?|portions?|pi[eè]ces?|exemplaires?|lots?|unit[eé]s?|servings?|pieces?)(?: (?:en tout|en fait|finalement|only|left))?[ .!]*$/iu;

/** As much is told at once. */
const MOST_PARTS = 3;

/** « 2 pots et pas abîmés »: a correction, and how the thing is. */
function* severalAtOnce(s: Session, frame: Frame, text: string): Part<boolean> {
  const parts = text.split(/\s*[,;]\s*(?:et\s+|mais\s+)?|\s+(?:et|mais|and|but)\s+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS || draftLookedAt(s) !== frame) return false;
  const read = parts.map((part) => correctionOf(s, part) ?? countOf(s, frame, part));
  const told = parts.filter((_, place) => read[place] === null);
  const isRead = told.every((part) => describedAs(part) !== null || readDetail(part) !== null);
  const changes = read.flatMap((one) => (one === null ? [] : namedBy(s, frame, one)));
  if (!isRead || told.length === 0 || changes.length === 0) return false;
  for (const part of told) {
    const asked = s.bubbles.length;
    addDetail(s, frame, part, describedAs(part));
    s.bubbles.splice(asked);
  }
  understood(s);
  delete frame.editing;
  yield* apply(s, frame, changes);
  return true;
}

/** « je les donne », asked whether it is given, or looked for. */
const saysSort = (read: Correction | null, asked: string | undefined): boolean =>
  read !== null &&
  ((asked === 'direction' && read.direction !== undefined) || (asked === 'kind' && read.kind !== undefined));

/** « à Cesson », asked until when; « dispo demain à Robien », asked where. A question that takes any words would take it for its own. */
function saysOther(s: Session, frame: Frame, read: Correction | null): boolean {
  const asked = askedSlot(s, frame);
  const def = openSlot(s);
  // « c'est à la gare », asked against what it is swapped
  const isByButton =
    def?.type === 'choice' || (def?.tells === 'return' && SAYS_WHERE.test(fold(textOf(s.event) ?? '')));
  if (read === null || read.item !== undefined || !(asked === 'quartier' || asked === 'until' || isByButton))
    return false;
  const named = namedBy(s, frame, read);
  return (
    named.some(([slot]) => slot !== asked) &&
    named.every(
      ([slot, value]) =>
        value !== null &&
        (slot === 'until' || slot === 'quartier') &&
        ((frame.slots[slot] ?? null) === null || (slot === 'quartier' && isKnownPlace(s, value))),
    )
  );
}

const SAYS_WHERE =
  /^\W*(?:et |mais |and |but )?(?:c'? ?est|il est|elle est|it's|it is) (?:a|au|aux|pres|vers|in|at|near) /;

/** « a cesson », asked until when, wherever it was said to be before. */
const isKnownPlace = (s: Session, value: SlotValue): boolean =>
  (s.ctx.places ?? []).some((name) => fold(name) === fold(String(value)));

function askedSlot(s: Session, frame: Frame): string | undefined {
  const step = currentStep(s, frame);
  return frame.editing ?? (step?.type === 'collect' ? step.slot : undefined);
}

/** « samedi, je la rends mardi », of a thing: until when it is lent. */
export const givenBack = (s: Session, { slots }: Frame, text: string): Correction | null =>
  slots.kind === 'service' || slots.item === undefined ? null : readBackOn(text, s.ctx);

/** What a message corrects; of « je ne suis plus dispo mardi, plutôt jeudi » the day that is meant instead. */
export function correctionOf(s: Session, text: string): Correction | null {
  const instead = readUnableOn(text)?.instead ?? null;
  const read = instead === null ? null : correctionIn(s, `plutôt ${instead}`);
  return asOther(top(s), text, read ?? correctionIn(s, text));
}

/** « mardi je peux plus », of a draft for Tuesday, and no other day: which one is asked. */
function asksOtherDay(s: Session, frame: Frame, text: string): boolean {
  const unable = readUnableOn(text);
  const slot = frame.slots.kind === 'service' ? 'when' : 'until';
  const day = frame.slots[slot];
  if (unable === null || unable.instead !== null || typeof day !== 'string') return false;
  const { now, timezone } = s.ctx;
  const named = readDate(unable.not, { now, timezone })?.until;
  const meant = slot === 'until' ? day : readDate(day, { now, timezone })?.until;
  if (named === undefined || named !== meant) return false;
  understood(s);
  frame.editing = slot;
  askAgain(s);
  return true;
}

/** « c'est pas à prêter », « pas à Cesson », of a draft of which that is said: what it is then is asked. */
function denies(s: Session, frame: Frame, text: string): boolean {
  const denied = correctionOf(s, text) === null ? deniedIn(s, text) : null;
  if (denied === null) return false;
  const wrong = correctedSlots({ ...denied, isMarked: true }, frame);
  const asked = ['kind', 'direction', 'quartier', 'until', 'when', 'quantity', 'in-return', 'loan'].find(
    (slot) => (wrong[slot] ?? null) !== null && wrong[slot] === frame.slots[slot],
  );
  if (asked === undefined) return false;
  understood(s);
  frame.editing = asked;
  askAgain(s);
  return true;
}

/** « canapé vert d'angle », « il est un peu abîmé », of the canapé vert they look at. */
function refined(s: Session, { slots }: Frame, text: string): string | null {
  if (typeof slots.item !== 'string' || Array.isArray(slots.things)) return null;
  const { intent } = readingOf(s, text);
  const anew = findPlaces(text, s.ctx.places).length > 0 ? null : namedAnew(slots.item, text);
  if (anew !== null && draftLookedAt(s)?.slots === slots) return anew;
  return intent === 'cancel' || intent === 'claim' || intent === 'report' ? null : refinedTitle(slots.item, text);
}

/** « il est un peu abîmé »: told of the thing, whatever it is called. */
function describes(s: Session, frame: Frame, text: string): boolean {
  const said = describedAs(withoutName(String(frame.slots.item), text.replace(IN_FACT, '')));
  if (said === null || draftLookedAt(s) !== frame || isBesidePhoto(s, text)) return false;
  return addDetail(s, frame, text, said);
}

const IN_FACT = /[ ,]+(?:en fait|finalement|plut[oô]t|du coup|actually|in fact)[ .!]*$/iu;

/** « la table est bleue », of a table: « elle est bleue ». */
function withoutName(item: string, text: string): string {
  const { name, rest } = IT_IS_SO.exec(text)?.groups ?? {};
  return name !== undefined && rest !== undefined && isPartOfName(name, item) ? `elle ${rest}` : text;
}
const IT_IS_SO =
  /^\W*(?:le |la |les |l['’]|mon |ma |mes )(?<name>[\p{L} '’-]{3,40}?) (?<rest>(?:est|sont|fait|font|mesure|mesurent) .+)$/iu;

/** What a correction says of the slots of this dialogue. */
function namedBy(s: Session, frame: Frame, read: Correction): readonly (readonly [string, SlotValue])[] {
  // of several things nobody knows which is meant
  if (read.item !== undefined && Array.isArray(frame.slots.things)) return [];
  const slots = correctedSlots(read, frame);
  const whole = { ...frame.slots, ...slots };
  const flow = flowOf(s, frame);
  // what is not asked of this kind of post would not be shown either: « 2 jours », of what is given away
  const applies = (slot: string) => holds(collectOf(flow, slot)?.when, whole, s.ctx.facts);
  return Object.entries(slots).filter(
    ([slot, value]) => flow.slots[slot] !== undefined && (value === null || applies(slot)),
  );
}

/** Whether a correction says anything of such a post: « 9 mois », of what is given away, is no length of a loan. */
export const appliesTo = (s: Session, frame: Frame, read: Correction): boolean => namedBy(s, frame, read).length > 0;

/** Whether a correction would change anything in a draft. */
export function changesAny(s: Session, frame: Frame, read: Correction): boolean {
  return namedBy(s, frame, read).some(([slot, value]) => (frame.slots[slot] ?? null) !== value);
}

/** Corrects a draft that stands at its summary. */
export function* applyCorrection(s: Session, frame: Frame, read: Correction): Part<void> {
  yield* apply(s, frame, namedBy(s, frame, read));
}

/** @param added what is said where nothing was there to change */
function* apply(
  s: Session,
  frame: Frame,
  named: readonly (readonly [string, SlotValue])[],
  added?: string,
): Part<void> {
  const differ = named.filter(([slot, value]) => (frame.slots[slot] ?? null) !== value);
  const { changes, far } = withoutTooFar(s, frame, differ);
  // « plutôt jusqu'au 12 décembre 2031 »: the day stays, and which it is to be is asked
  if (far !== undefined && changes.length === 0) {
    frame.editing = far;
    return void askAgain(s, tooFar(s, frame, far));
  }
  if (far !== undefined) say(s, tooFar(s, frame, far));
  if (changes.length === 0) return void askAgain(s, { key: 'common.changed-nothing' });
  const before = { ...frame.slots };
  for (const [slot, value] of changes) frame.slots[slot] = value;
  const said = s.bubbles.length;
  // what is up already is changed when it is saved
  say(s, { key: added ?? firstKey(s, `${frame.flow}.changed-${frame.step}`, 'common.changed') });
  yield* settle(
    s,
    frame,
    changes.map(([slot]) => slot),
  );
  // looked over and refused: nothing has been changed, or it is asked for anew
  if (changes.every(([slot]) => [before[slot], undefined].includes(frame.slots[slot]))) s.bubbles.splice(said, 1);
}

/** « contre un gâteau », “in exchange for a cake”, as it was typed. */
function asTold({ inReturn }: Correction, text: string, value: SlotValue): SlotValue {
  if (typeof inReturn !== 'string' || typeof value !== 'string') return value;
  const at = text.indexOf(inReturn);
  const typed = at < 0 ? undefined : WITH_ARTICLE.exec(text.slice(0, at))?.[0];
  return typed === undefined ? value : value.replace(`contre ${inReturn}`, () => `${typed}${inReturn}`);
}
const WITH_ARTICLE =
  /(?:contre|en (?:échange|echange|retour|contrepartie)|in (?:exchange|return) for|against|for)(?: (?:d['’]|de ))? ?(?:(?:une?|des|du|de la|de l['’]|quelques|an?|some|\d+) ?)?(?:\p{L}{2,10} ){0,2}$/iu;

/** « contre l'école », to where it is, is no return. */
const SAYS_WHAT = /\b(?:en echange|in exchange|plutot contre|contre (?:du|des|une?|de) |contre de l'|for an? )/;
