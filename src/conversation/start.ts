import { answerCurrent } from './answer.ts';
import type { Flow, Reader, Start } from './book.ts';
import type { Words } from './bubble.ts';
import { nameSaid } from './door/at-door.ts';
import { TAKE_UP, takeUpDropped } from './drafts/drop-draft.ts';
import { keepWishes } from './drafts/let-go.ts';
import { addTo } from './drafts/one-message.ts';
import { takePhotos } from './drafts/photos.ts';
import { besideSeveral } from './posts/beside-several.ts';
import { askAgain, understood } from './questions/question.ts';
import { isReviewed, type Part, type Session, say, top } from './session.ts';
import { textOf } from './slots/slot.ts';
import type { Intention, SlotValue, VarValue } from './state.ts';
import type { Token } from './token.ts';
import type { CommunesAnswer, MemberStanding } from './turn.ts';
import { begin, recordEnd } from './walk.ts';

/** The first start of the book that fits, with its flow. */
export function findStart<S extends Start>(
  s: Session,
  fits: (start: Start) => start is S,
): { flow: Flow; start: S } | undefined {
  for (const flow of s.book.flows.values()) {
    const start = flow.starts.find(fits);
    if (start) return { flow, start };
  }
  return undefined;
}

/** The flow that a standing button begins. */
export const findButton = (s: Session, button: string) =>
  findStart(s, (start): start is Extract<Start, { by: 'button' }> => start.by === 'button' && start.button === button);

/** The flow that a message begins which is recognised by its meaning. */
export const findReader = (s: Session, reader: Reader) =>
  findStart(s, (start): start is Start => start.by === 'reader' && start.reader === reader);

/** Begins the flow of a reader, if there is one and this person may. */
export function* beginBy(s: Session, reader: Reader, slots: Record<string, SlotValue>): Part<boolean> {
  const found = findReader(s, reader);
  return found !== undefined && (yield* tryBegin(s, found, slots));
}

/** What a start wants. */
export function intentionOf(
  { flow, start }: { flow: Flow; start: Start },
  slots: Record<string, SlotValue>,
): Intention {
  return { flow: flow.id, slots, ...(start.at === undefined ? {} : { at: start.at }) };
}

/**
 * Begins a flow if this person may. Who is not in yet keeps the intention for later (M1); an admin's flow does nothing
 * for others and shows nothing (A9). False: not for this person.
 */
export function* tryBegin(
  s: Session,
  found: { flow: Flow; start: Start },
  slots: Record<string, SlotValue>,
  vars: Record<string, VarValue> = {},
): Part<boolean> {
  const { flow } = found;
  const intention: Intention = { ...intentionOf(found, slots), vars };
  if (flow.for === 'admins' && !s.ctx.isAdmin) return false;
  if (flow.for === 'everyone' || flow.for === 'anyone' || s.status === 'approved') {
    // news are nothing the member said
    if (s.event.type !== 'internal') understood(s);
    yield* begin(s, intention);
    return true;
  }
  yield* putOff(s, intention);
  return true;
}

/** Carries out a standing button. False: no flow of this person's begins with it. */
export function* press(s: Session, { button, id }: Extract<Token, { kind: 'do' }>): Part<boolean> {
  if (button === TAKE_UP) return yield* takeUpDropped(s, id);
  const found = findButton(s, button);
  if (!found) return false;
  const { fills, set } = found.start;
  const slots: Record<string, SlotValue> = { ...set, ...besideSeveral(s, found.flow, button, id) };
  if (fills !== undefined && id !== null) slots[fills] = id;
  // « Donner », of a photo that was just sent: of that draft, as when it is typed
  const frame = top(s);
  const isOfPhotos = frame?.flow === found.flow.id && frame.from === undefined && Array.isArray(frame.slots.photos);
  if (isOfPhotos && set !== undefined && fills === undefined && (yield* addTo(s, frame, { ...set }))) return true;
  // « Pour la précédente », of a photo that came right behind it
  const media = isOfPhotos && button === CHANGE && frame.slots.item === undefined ? frame.slots.photos : null;
  if (Array.isArray(media)) return yield* withPhotos(s, found, slots, media);
  return yield* tryBegin(s, found, slots);
}

/** The button by which a post that is up is changed. */
const CHANGE = 'change';

function* withPhotos(
  s: Session,
  found: { flow: Flow; start: Start },
  slots: Record<string, SlotValue>,
  media: string[],
): Part<boolean> {
  const draft = s.state.frames.pop();
  if (draft) recordEnd(s, draft, 'interrupted');
  const said = s.bubbles.length;
  if (!(yield* tryBegin(s, found, slots))) return false;
  const frame = top(s);
  // it is up no more, and that has been said
  if (!frame || frame.flow !== found.flow.id || !isReviewed(s, frame)) return true;
  s.bubbles.splice(said);
  yield* takePhotos(s, frame, media);
  return true;
}

/** Keeps what was asked for until the member is in (M1); of too much the oldest is let go of, and that is said. */
export function putBy(s: Session, intention: Intention): void {
  const most = s.book.flows.get(intention.flow)?.slots.photos?.max ?? 5;
  keepWishes(s, kept(s.state.deferred ?? [], intention, most));
}

/**
 * Keeps what was asked for until the member is in, and goes on with letting them in.
 * @param kept what is said of it
 */
export function* putOff(s: Session, intention: Intention, kept?: Words): Part<void> {
  putBy(s, intention);
  if (s.state.frames.length > 0) {
    if (kept) return void askAgain(s, kept);
    const key = s.state.said === 'common.kept-for-later' ? 'common.kept-too' : 'common.kept-for-later';
    s.state.said = key;
    askAgain(s, { key });
    return;
  }
  say(s, kept ?? { key: 'common.kept-for-later' });
  yield* beginJoining(s, { ...nameSaid(s), ...(yield* townOf(s, intention)) });
}

/** « je donne une table à Saint-Brieuc », somebody's first words: the commune is said, where it has a Parallèle. */
function* townOf(s: Session, { slots }: Intention): Part<Record<string, SlotValue>> {
  if (s.status !== 'joining' || typeof slots.quartier !== 'string') return {};
  const within = townWithin(textOf(s.event) ?? '', slots.quartier);
  if (within !== null) {
    const [only, other] = (yield { ask: 'communes', text: within.town, open: true }) as CommunesAnswer;
    if (only !== undefined && other === undefined) {
      slots.quartier = within.where;
      return { town: only.insee, where: within.where };
    }
  }
  const [first, another] = (yield { ask: 'communes', text: slots.quartier, open: true }) as CommunesAnswer;
  return first !== undefined && another === undefined ? { town: first.insee } : {};
}

/** « à Cesson (Saint-Brieuc) »: a quartier, and behind it its commune. */
function townWithin(text: string, quartier: string): { where: string; town: string } | null {
  const [where = ''] = quartier.split('(');
  const at = where.trim() === '' ? -1 : text.indexOf(where.trim());
  const town = at < 0 ? undefined : IN_BRACKETS.exec(text.slice(at + where.trim().length))?.groups?.town?.trim();
  return town === undefined ? null : { where: where.trim(), town };
}
const IN_BRACKETS = /^ ?\((?<town>[\p{L} '’-]{2,40})\)/u;

/** « annuler », of what was kept last for the day they are in. undefined: nothing is kept. */
export function forgetWish(s: Session): Words | undefined {
  const wish = s.state.deferred?.pop();
  if (!wish) return undefined;
  if (s.state.deferred?.length === 0) delete s.state.deferred;
  const { item } = wish.slots;
  return { key: 'common.forgotten', args: { thing: typeof item === 'string' ? item : '' } };
}

/** Said twice, it is wished once. */
function isSameWish(one: Intention, next: Intention): boolean {
  const names = new Set([...Object.keys(one.slots), ...Object.keys(next.slots)]);
  const isEqual = (name: string) => JSON.stringify(one.slots[name]) === JSON.stringify(next.slots[name]);
  return one.flow === next.flow && one.at === next.at && [...names].every(isEqual);
}

/** Where the door is opened for whoever is not simply new. */
const DOORS: Partial<Record<MemberStanding, string>> = { pending: 'wait', left: 'look-back' };

/** The door: the flow that begins by itself for whoever is not in. */
export function* beginJoining(
  s: Session,
  slots: Record<string, SlotValue>,
  step?: string,
  vars: Record<string, VarValue> = {},
): Part<void> {
  const at = step ?? DOORS[s.status];
  const said = s.bubbles.length;
  yield* begin(s, { flow: 'join', slots, vars, ...(at === undefined ? {} : { at }) });
  if (s.bubbles.length === said) yield* answerCurrent(s);
}

/** One after the other; photos and the sentence before or behind them are one wish. */
function kept(before: readonly Intention[], next: Intention, most: number): Intention[] {
  const known = before.filter((one) => !isSameWish(one, next));
  if (known.length < before.length) return [...known, next];
  const whole = isBare(next) ? wishForPhoto(before) : before.at(-1);
  if (whole?.flow !== next.flow || !isPartOf(whole, next)) {
    const isBehind = before.some((one) => photosOf(one).length > 0);
    return [...before, isBehind ? { ...next, vars: { ...next.vars, [BEHIND_PHOTO]: 'yes' } } : next];
  }
  const slots = { ...whole.slots, ...next.slots };
  const photos = [...photosOf(whole), ...photosOf(next)].slice(0, most);
  const added = { ...whole, ...next, slots: photos.length > 0 ? { ...slots, photos } : slots };
  return before.map((one) => (one === whole ? added : one));
}

/** A wish that was written below the photo of another: the next photo is its own. */
const BEHIND_PHOTO = 'behind-photo';

/** « je donne un lit et je cherche une table », and a photo: of what is given, for what is looked for nobody has one; else of what was named last. */
function wishForPhoto(wishes: readonly Intention[]): Intention | undefined {
  const last = wishes.at(-1);
  if (last?.slots.direction !== 'request' || photosOf(last).length > 0 || last.vars?.[BEHIND_PHOTO]) return last;
  return wishes.findLast((one) => one.flow === last.flow && one.slots.direction === 'offer') ?? last;
}

/** Of several posts that are kept, the one that a photo goes with. */
export function keptForPhoto({ state }: Session): string | undefined {
  const wishes = state.deferred ?? [];
  const item = wishForPhoto(wishes)?.slots.item;
  return wishes.length > 1 && typeof item === 'string' ? item : undefined;
}

const photosOf = ({ slots }: Intention): readonly string[] => (Array.isArray(slots.photos) ? slots.photos : []);

/** Of two wishes one is but photos. */
function isPartOf(last: Intention, next: Intention): boolean {
  return isBare(last) || (isBare(next) && last.slots.item !== undefined);
}

const isBare = (one: Intention): boolean => one.slots.item === undefined && photosOf(one).length > 0;
