import { isAboutPhoto } from '../../language/corrections/photos-said.ts';
import { answerCurrent, fill, helpWords } from '../answer.ts';
import type { Flow } from '../book.ts';
import type { Words } from '../bubble.ts';
import { open } from '../door/door.ts';
import { isListening } from '../listen.ts';
import { isPostAside, leaveAside } from '../questions/aside.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, askBecause, understood } from '../questions/question.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from '../session.ts';
import { beginBy, findReader, keptForPhoto, putOff, tryBegin } from '../start.ts';
import type { Frame } from '../state.ts';
import { isHolding } from '../talk.ts';
import { doToken } from '../token.ts';
import { recordEnd } from '../walk.ts';
import { words } from '../words.ts';
import { answersQuestion, ofPicture, tellsAnother, tellsBesideNote } from './caption.ts';
import { justUp, openChange } from './just-up.ts';
import { PHOTO_AHEAD } from './on-photo.ts';
import { oneMessage } from './one-message.ts';
import { belowAdded, photoAgain } from './photo-again.ts';
import { isOfNothing } from './rest.ts';

export function* photos(s: Session, sent: string[], text: string | null): Part<void> {
  // « je donne ce vélo », and no word for whoever is answered
  const isPost = text !== null && (tellsBesideNote(s, text) || (!asksForNote(s) && isPostAside(s, text)));
  if (isPost) leaveAside(s);
  const frame = top(s);
  const found = findReader(s, 'post');
  const media = sent.slice(0, mostPhotos(found?.flow));
  // a draft that is open counts those that it has
  const isOther = text !== null && (isPost || tellsAnother(s, text));
  const isBegun = !isOther && frame !== undefined && photoSlot(s, frame) !== undefined;
  const isAnswer = frame !== undefined && isOfAnswer(s, frame);
  if (media.length < sent.length && !isBegun && !isAnswer && found) say(s, tooMany(found.flow, PHOTOS));
  if (s.status !== 'approved' && found) {
    // at the door a photo is a post to come, with its words if it has any
    if (text !== null && (yield* oneMessage(s, text, true, { photos: media }))) return;
    const thing = keptForPhoto(s);
    const kept = thing === undefined ? undefined : { key: 'common.photo-kept', args: { thing } };
    return yield* putOff(s, { flow: found.flow.id, slots: { photos: media } }, kept);
  }
  // of another thing than the draft is of
  if (isOther && (yield* oneMessage(s, text, false, { photos: media }))) return;
  if (isAnswer && (yield* beginBy(s, 'answer-photo', { claim: frame.slots.claim ?? null, picture: media })))
    return yield* caption(s, top(s), text);
  if (frame && (yield* takePhotos(s, frame, sent))) return yield* caption(s, frame, text);
  if (frame && holdsPhotos(s, frame, media)) return;
  if (frame) {
    // « je passe ce soir », below a photo: a word for whoever gives it
    if (text !== null && asksForNote(s)) {
      say(s, { key: 'common.photo-not-now' });
      askAgain(s);
      return yield* caption(s, frame, text);
    }
    const { taken } = yield* answerCurrent(s);
    if (taken) return yield* belowAdded(s, text);
    // « je donne ce vélo », asked from what hour on it is to be quiet
    if (text !== null && !isListening(s) && (yield* oneMessage(s, text, false, { photos: media }))) return;
    if (found && begunByPhoto(s, frame) && (yield* tryBegin(s, found, { photos: media })))
      return yield* caption(s, top(s), text);
    askBecause(s, { key: 'common.photo-not-now' }, helpWords(s, frame));
    return;
  }
  if (yield* photoAgain(s, media, text)) return yield* belowAdded(s, text);
  if (text !== null && (yield* oneMessage(s, text, false, { photos: media }))) return;
  const up = justUp(s);
  if (yield* photoUp(s, media)) return yield* caption(s, top(s), text);
  if (!found) return yield* open(s);
  const asked = s.bubbles.length;
  yield* tryBegin(s, found, { photos: media });
  if (up !== undefined) offerLast(s, up, asked);
  yield* caption(s, top(s), text);
}

/** A setting, or where one looks, asked for what no picture shows: a photo alone is of a thing, as it is where nothing is asked. */
function begunByPhoto(s: Session, frame: Frame): boolean {
  const slot = openSlot(s);
  return s.status === 'approved' && slot !== undefined && slot.type !== 'text' && isOfNothing(s, frame);
}

/** « j'en ai une ! », and its photo, where a word for whoever seeks it is asked for: it goes with the answer. Who gives wants none. */
function isOfAnswer(s: Session, { slots: { claim }, vars: { direction } }: Frame): boolean {
  return s.status === 'approved' && asksForNote(s) && typeof claim === 'string' && direction === 'request';
}

/**
 * What is written below photos is heard too, and what comes of it stands in place of the question that they left. Words
 * that are not understood were about the picture.
 */
function* caption(s: Session, frame: Frame | undefined, text: string | null): Part<void> {
  const asked = s.bubbles.at(-1);
  const keep = asked && s.asking.get(asked);
  if (text === null || keep === undefined || !frame || top(s) !== frame || isAboutPhoto(text)) return;
  const { event, bubbles } = s;
  bubbles.pop();
  const said = bubbles.length;
  s.event = { type: 'text', text };
  if (answersQuestion(s, text)) yield* words(s, text);
  else yield* ofPicture(s, frame, text);
  s.event = event;
  if (s.state.misses === 0 && bubbles.length > said) return;
  bubbles.splice(said);
  understood(s);
  askAgain(s);
}

/** « C'est pour Yann ? », of words that are held: the photo goes with them, once it is known to whom. */
function holdsPhotos(s: Session, frame: Frame, media: readonly string[]): boolean {
  if (!isHolding(s, frame) || flowOf(s, frame).slots[PHOTOS]?.type !== 'list') return false;
  const held = frame.slots[PHOTOS];
  frame.slots[PHOTOS] = [...(Array.isArray(held) ? held : []), ...media].slice(0, MOST_PHOTOS);
  return askAgain(s, { key: 'common.photo-held' });
}

/** A photo, right behind what has just gone up without any, is of that: it is shown with it, to be confirmed. */
function* photoUp(s: Session, media: string[]): Part<boolean> {
  const post = justUp(s);
  if (post === undefined) return false;
  const asked = s.bubbles.length;
  if (!(yield* openChange(s, post))) return false;
  const frame = top(s);
  // it is up no more, and that has been said
  if (!frame || currentStep(s, frame)?.type !== 'review') return true;
  const slot = photoSlot(s, frame);
  s.bubbles.splice(asked);
  if (slot !== undefined && (frame.slots[slot] ?? null) === null) {
    frame.vars[PHOTO_AHEAD] = 'yes';
    return yield* takePhotos(s, frame, media);
  }
  // it has some already: of the next one
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  return false;
}

/** One photo after the other: the next may be of what has just gone up too. */
function offerLast(s: Session, post: string, asked: number): void {
  const frame = top(s);
  if (!frame) return;
  frame.offers = [{ id: 'for-last', title: { key: 'common.button-for-last' }, token: doToken('change', post) }];
  s.bubbles.splice(asked);
  askAgain(s);
}

/** The slot in which a post has them. */
const PHOTOS = 'photos';
const MOST_PHOTOS = 5;
const mostPhotos = (flow: Flow | undefined, slot = PHOTOS): number => flow?.slots[slot]?.max ?? MOST_PHOTOS;

function tooMany(flow: Flow, slot: string): Words {
  const most = mostPhotos(flow, slot);
  return { key: `${flow.id}.${slot}-too-many`, args: { max: most, count: most } };
}

/** Where a flow takes photos at any step. */
function photoSlot(s: Session, frame: Frame): string | undefined {
  const { slots } = flowOf(s, frame);
  return Object.keys(slots).find((name) => slots[name]?.type === 'images' && slots[name]?.anytime);
}

/** Photos are taken at any step of a flow that has a place for them: a photo is never refused for a date. */
export function* takePhotos(s: Session, frame: Frame, media: string[]): Part<boolean> {
  const flow = flowOf(s, frame);
  const slot = photoSlot(s, frame);
  if (slot === undefined) return false;
  const had = frame.slots[slot];
  const most = mostPhotos(flow, slot);
  const all = (Array.isArray(had) ? had.length : 0) + media.length;
  const count = Math.min(all, most);
  // of what is up already neighbours see it once it is saved
  const isUp = frame.from !== undefined && s.book.sentences.has(`${flow.id}.changed-${frame.step}`);
  const saved = isUp && currentStep(s, frame)?.type === 'review' ? [{ key: `${flow.id}.changed-${frame.step}` }] : [];
  const added = { key: `${flow.id}.${slot}-added`, args: { max: most, count } };
  say(s, all > most ? tooMany(flow, slot) : added, ...saved);
  yield* fill(s, frame, slot, media);
  return true;
}
