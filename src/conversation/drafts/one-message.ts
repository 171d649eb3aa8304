import { dated } from '../../language/dates/dated.ts';
import { findDuration, withoutLength } from '../../language/dates/duration.ts';
import { findLoan } from '../../language/dates/how-long.ts';
import { besides, namedAfterAll } from '../../language/details/besides.ts';
import { freeOn } from '../../language/details/free-on.ts';
import { lackOfTitle } from '../../language/details/lack-of-title.ts';
import { readDeposit, withoutDeposit } from '../../language/loans/read-deposit.ts';
import { readHandedOver } from '../../language/meetings/handed-over.ts';
import { takeOutWay } from '../../language/own-posts/read-way.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { saysWhoCarries } from '../../language/posts/people-it-takes.ts';
import { saysMoney } from '../../language/posts/says-money.ts';
import { sellsNothing } from '../../language/posts/sells-nothing.ts';
import { twoWishes } from '../../language/posts/two-wishes.ts';
import { likeSame } from '../../language/posts/unnamed.ts';
import type { MessageReading } from '../../language/read-message.ts';
import { withoutNear } from '../../language/search/search-words.ts';
import { withoutDays } from '../../language/search/without-days.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import type { Flow } from '../book.ts';
import { isListening } from '../listen.ts';
import { isOtherPost, leaveAside } from '../questions/aside.ts';
import { isOfOther } from '../questions/of-other.ts';
import { openSlot } from '../questions/open-question.ts';
import { understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from '../session.ts';
import { findReader, putBy, putOff, tryBegin } from '../start.ts';
import type { Frame, SlotValue } from '../state.ts';
import { settle, walk } from '../walk.ts';
import { draftSlots } from './draft-slots.ts';
import { draftLookedAt } from './tell-more.ts';

/** So many letters of a message are kept beside its draft. */
export const MOST_TYPED = 600;

/**
 * P1: one message is a post, or a sale, which becomes the question what it may be instead. In a flow that defers it is
 * kept for later, and only when it cannot mean anything else.
 */
export function* oneMessage(
  s: Session,
  text: string,
  deferring: boolean,
  known: Record<string, SlotValue> = {},
): Part<boolean> {
  const found = findReader(s, 'post');
  if (!found) return false;
  const [wish = text, ...others] = wishesOf(s, text);
  const { read, slots, isLinked } = draftOf(s, found.flow, wish, known);
  if (read.intent !== 'post' && read.intent !== 'sale') return false;
  // « échange fait ! », « la ps4 avec 2 jeux et c'est bon »: nothing is offered to anybody, and nobody sells
  if (readHandedOver(text)?.by === null || (read.intent === 'sale' && sellsNothing(read, text))) return false;
  if (
    top(s) &&
    !isListening(s) &&
    read.confidence !== 'strong' &&
    !isWaitedFor(s, found.flow.id, read) &&
    !isWholeWish(s, text) &&
    !isSaleBeside(s, text) &&
    !isOtherPost(s, text)
  )
    return false;
  // « non pas une chaise, un banc », « faut 2 personnes pour la porter »: of the draft they look at, not another
  if (isAtReview(s) && (/^\s*(?:non|nan|no)\b/i.test(text) || saysWhoCarries(text))) return false;
  const next = others.map((other) => ({ flow: found.flow.id, slots: draftOf(s, found.flow, other, {}).slots }));
  const keepNext = () => {
    for (const one of next) putBy(s, one);
  };
  if (isLinked) say(s, { key: `${found.flow.id}.link-removed` });
  if (deferring) {
    yield* putOff(s, { flow: found.flow.id, slots });
    keepNext();
    return true;
  }
  if (next.length > 0) {
    const other = next.map((one) => String(one.slots.item ?? '')).join(', ');
    say(s, { key: 'common.one-by-one', args: { thing: String(slots.item ?? ''), other } });
  }
  // the others before it begins: it may end at once, and they come next; at the door what is said first is kept first
  const isIn = s.status === 'approved';
  if (isIn) keepNext();
  const frame = top(s);
  if (frame?.flow === found.flow.id && (slots.item !== undefined || isWaitedFor(s, found.flow.id, read))) {
    const isGuess = read.confidence !== 'strong';
    // « une étagère », behind a photo: nobody has said that it is looked for
    const isBoth = read.direction === 'offer' && read.inReturn !== undefined;
    if (isGuess && read.ask === null && slots.item !== undefined && frame.slots.direction === undefined && !isBoth)
      for (const slot of ['direction', 'kind']) delete slots[slot];
    if (yield* addTo(s, frame, slots, isGuess ? ['direction', 'kind'] : [])) return true;
  }
  leaveAside(s);
  const isBegun = yield* tryBegin(s, found, slots);
  if (isBegun && !isIn) keepNext();
  return isBegun;
}

/** It offers or seeks something that it names. */
export const tellsPostOf = ({ read, slots }: ReturnType<typeof draftOf>): boolean =>
  read.intent === 'post' && typeof slots.item === 'string';

/** A message as the slots of a draft; what it leaves out and may be left out is not asked, it can be added from the summary. */
export function draftOf(s: Session, flow: Flow, text: string, known: Record<string, SlotValue>) {
  const { text: whole, contacts, links } = takeOutContacts(text);
  const { text: told, way } = takeOutWay(whole);
  // a deposit is no price
  const said = withoutNear(withoutDeposit(told));
  const { read, words } = withoutFreeDay(s, readingOf(s, said), said);
  const slots: Record<string, SlotValue> = {
    ...known,
    ...draftSlots(read, contacts),
    // as it was written: what makes it wait for an admin may stand in what no post would show
    typed: text.slice(0, MOST_TYPED),
    ...(way === null ? {} : { way }),
    ...(read.kind === 'service' ? { duration: findDuration(said) } : {}),
    ...(read.kind === 'lend' && read.direction === 'offer' ? { deposit: readDeposit(text) } : {}),
  };
  if (typeof slots.when === 'string' && typeof slots.duration === 'string')
    slots.when = withoutLength(slots.when, slots.duration);
  tellBeside(s, slots, words, read);
  for (const step of flow.steps) {
    if (step.type === 'collect' && step.skippable && !step.always) slots[step.slot] ??= null;
  }
  return { read, slots, isLinked: links.length > 0 };
}

/** « dispo samedi », of what is offered: told, and no last day. */
function withoutFreeDay(s: Session, read: MessageReading, said: string): { read: MessageReading; words: string } {
  if (read.until === undefined || read.direction !== 'offer' || read.kind === 'service') return { read, words: said };
  const words = freeOn(said, s.ctx);
  if (words === null) return { read, words: said };
  const { until: _, ...rest } = read;
  return { read: rest, words };
}

/** What else the message says, and a name for what it calls « un truc ». */
function tellBeside(s: Session, slots: Record<string, SlotValue>, text: string, read: MessageReading): void {
  const item = namedAfterAll(text, read.title);
  const told = notListed(besides(text, item === null ? read : { ...read, title: item }, s.ctx), read);
  const lack = lackOf(slots, read);
  const all = [lack, told, read.title === undefined ? likeSame(text) : null].filter((one) => one !== null).join(', ');
  if (all !== '') slots.details = dated(all, s.ctx);
  if (item === null) return;
  slots.item = withoutDays(item, s.ctx).slice(0, 80);
  // whether such a thing is lent or given nobody can tell
  if (read.kind === 'give') delete slots.kind;
}

/** Of a list of things no thing of it is told besides: it would be said of every one of them. */
const notListed = (told: string | null, { items }: MessageReading): string | null =>
  told !== null && items.length > 1 && items.some((item) => fold(told).includes(fold(item))) ? null : told;

/** What is wrong with the one thing that is offered: taken out of its name, for the details. */
function lackOf(slots: Record<string, SlotValue>, { direction, kind, items }: MessageReading): string | null {
  if (direction !== 'offer' || kind === 'service' || items.length !== 1 || typeof slots.item !== 'string') return null;
  const found = lackOfTitle(slots.item);
  if (found !== null) slots.item = found.item;
  return found?.lack ?? null;
}

/** « lit bébé à petit prix », in front of a draft of something else. */
function isSaleBeside(s: Session, text: string): boolean {
  const item = draftLookedAt(s)?.slots.item;
  return typeof item === 'string' && saysMoney(text) && isOfOther(s, text, item);
}

/** « j'ai besoin de quelqu'un qui m'emmène chez le docteur jeudi », at a question with two buttons: it goes before that. */
function isWholeWish(s: Session, text: string): boolean {
  return (
    (openSlot(s)?.type === 'choice' || isAtReview(s)) &&
    text.split(/\s+/u).length > 4 &&
    (opensPost(text) || NEEDS.test(text))
  );
}

const NEEDS =
  /^\W*(?:bonjour |bonsoir |salut )?(?:j['’ ]?ai|on a|nous avons|i|we) ?(?:besoin (?:de quelqu|d['’]une? |d['’]aide|qu['’]on)|need (?:someone|somebody|a |an |some |help))/iu;

/** « je donne un canapé et je cherche une table »: where each half is surely a post, one comes after the other. */
export function wishesOf(s: Session, text: string): string[] {
  const [before, after] = twoWishes(text) ?? [];
  if (before === undefined || after === undefined) return [text];
  const isWish = (half: string) => {
    const { intent, confidence, items, direction } = readingOf(s, half);
    return intent === 'post' && confidence === 'strong' && items.length > 0 && direction !== undefined;
  };
  const rest = wishesOf(s, after);
  return [before, ...rest].every(isWish) ? [before, ...rest] : [text];
}

/** « une vingtaine de bd, st michel », asked what it is: the place and the day in it are not part of its name. */
export function* thingAndMore(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'post');
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!found || frame?.flow !== found.flow.id || step?.type !== 'collect' || step.slot !== 'item') return false;
  const { text: said, contacts } = takeOutContacts(text);
  const read = readingOf(s, said);
  // « monter une armoire et un lit »: one task
  const isOther = read.items.length === 0 || (read.items.length > 1 && frame.slots.kind === 'service');
  if (read.intent !== 'post' || isOther || saysTerms(frame, text)) return yield* withTerms(s, frame, text);
  const slots: Record<string, SlotValue> = { ...draftSlots(read, contacts), typed: text.slice(0, MOST_TYPED) };
  // « je prête mon échelle », where it was chosen already that it is lent
  const isWhole = opensPost(text) && read.confidence === 'strong' && read.direction === frame.slots.direction;
  // of what is sought nothing is wrong, and of several nobody can tell which it is
  const wrong = frame.slots.direction === 'request' || read.items.length > 1 ? null : lackOfTitle(said);
  if (!isWhole && read.quartier === undefined && read.until === undefined && wrong === null)
    return yield* withTerms(s, frame, text);
  if (wrong !== null) Object.assign(slots, { item: tidyItem(wrong.item).item || slots.item, details: wrong.lack });
  return yield* addTo(s, frame, slots, ['direction', 'kind']);
}

/** What was chosen by a button, as one begins a post with it. */
const BEGINS: Readonly<Record<string, string>> = {
  ...{ 'offer lend': 'je prête', 'request lend': 'je cherche à emprunter', 'offer give': 'je donne' },
  ...{ 'request give': 'je cherche', 'offer swap': 'j’échange' },
};

/** « perceuse bosch », where it was chosen that it is lent: as the whole message that it would be. */
export function asWhole({ slots }: Frame, text: string): string {
  const begins = BEGINS[`${String(slots.direction)} ${String(slots.kind)}`];
  return begins === undefined || opensPost(text) ? text : `${begins} ${text}`;
}

/** « 1 semaine max », « caution 20e », of what is lent. */
const saysTerms = ({ slots }: Frame, text: string): boolean =>
  slots.kind === 'lend' && (readDeposit(text) !== null || findLoan(text, spellOut(text)) !== null);

/** « perceuse bosch, 1 semaine max, caution 20e », of a loan: read as the whole message that it would be. */
function* withTerms(s: Session, frame: Frame, text: string): Part<boolean> {
  const whole = asWhole(frame, text);
  if (whole === text || text.includes('?') || frame.slots.item !== undefined) return false;
  const { read, slots, isLinked } = draftOf(s, flowOf(s, frame), whole, {});
  const isMore = MORE.some((slot) => (slots[slot] ?? null) !== null);
  if (read.intent !== 'post' || read.items.length !== 1 || slots.item === undefined || !isMore || isLinked)
    return false;
  const said = Object.entries(slots).filter(
    ([slot, value]) => value !== null && slot !== 'direction' && slot !== 'kind',
  );
  return yield* addTo(s, frame, { ...Object.fromEntries(said), typed: text.slice(0, MOST_TYPED) });
}

/** What a thing is not called. */
const MORE = ['loan', 'deposit', 'quartier', 'until', 'in-return', 'details', 'quantity'] as const;

/** The thing of a draft that has none yet, said at another question; or that it is given, « je les donne, à Robien », below a photo. */
function isWaitedFor(s: Session, flow: string, read: MessageReading): boolean {
  const frame = top(s);
  return (
    frame?.flow === flow &&
    frame.slots.item === undefined &&
    openSlot(s)?.type === 'choice' &&
    (read.items.length > 0 || (read.intent === 'post' && read.direction !== undefined && read.ask === 'item'))
  );
}

function isAtReview(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && currentStep(s, frame)?.type === 'review';
}

/**
 * A draft begun by a photo or a button has no thing yet: the sentence that comes next belongs to it. What was answered
 * already stays, unless the message says otherwise.
 * @param guessed slots that it only seems to say
 */
export function* addTo(
  s: Session,
  frame: Frame,
  slots: Record<string, SlotValue>,
  guessed: readonly string[] = [],
): Part<boolean> {
  if (frame.slots.item !== undefined) return false;
  for (const [slot, value] of Object.entries(slots)) {
    const isNew = frame.slots[slot] === undefined;
    if (isNew || (value !== null && !guessed.includes(slot))) frame.slots[slot] = value;
  }
  understood(s);
  yield* walk(s, flowOf(s, frame).steps[0]?.id ?? 'end');
  noteThing(s, frame);
  return true;
}

/** « table basse », asked whether it is given or looked for: what is asked still shows that the thing was taken. */
function noteThing(s: Session, frame: Frame): void {
  const last = s.bubbles.at(-1);
  const step = currentStep(s, frame);
  const { item } = frame.slots;
  if (
    top(s) !== frame ||
    typeof item !== 'string' ||
    step?.type !== 'collect' ||
    flowOf(s, frame).slots[step.slot]?.type !== 'choice'
  )
    return;
  if (last?.type === 'text' && s.asking.has(last))
    last.text = [{ key: 'common.thing-noted', args: { thing: item } }, ...last.text];
}

/** « je donne », « prêter », of the photo that was just sent, or where a draft asks whether it is given: of that draft, not of another. */
export function* ofDraft(s: Session, frame: Frame, set: Record<string, SlotValue>): Part<boolean> {
  const names = Object.keys(set);
  if (names.length === 0 || openSlot(s)?.type !== 'choice' || frame.from !== undefined) return false;
  if (frame.slots.item === undefined) return yield* addTo(s, frame, set);
  const step = currentStep(s, frame);
  const asked = step?.type === 'collect' ? step.slot : undefined;
  if (asked !== 'direction' && asked !== 'kind') return false;
  understood(s);
  for (const name of names) {
    frame.slots[name] = set[name] ?? null;
    frame.filled = [...frame.filled.filter((one) => one !== name), name];
  }
  yield* settle(s, frame, names);
  return true;
}
