import { isAboutPhoto } from '../../language/corrections/photos-said.ts';
import { readDetail } from '../../language/details/detail.ts';
import { refinedTitle } from '../../language/details/refined-title.ts';
import { isSameThing } from '../../language/things/same-thing.ts';
import { understood } from '../questions/question.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import { findButton, tryBegin } from '../start.ts';
import { words } from '../words.ts';
import { ofPicture } from './caption.ts';
import { correct } from './correct.ts';
import { hasPhotographed, leave, openUnsaid } from './just-up.ts';

/*
 * « Ajouter une photo », and it has been: Messenger sends one after the other, so the next is of the same post for some minutes,
 * and what is written below one tells of that post.
 */

/** So long after the last one. */
const FRESH_MS = 5 * 60_000;
/** « lit bébé », « un lit en pin », below a photo of the lit: that one, said more exactly. */
function namesIt(s: Session, thing: string | undefined, text: string): boolean {
  if (thing === undefined) return false;
  const { confidence, items } = readingOf(s, text);
  const isCalledSo = confidence !== 'strong' && items.length > 0 && items.every((item) => isSameThing(thing, item));
  return isCalledSo || refinedTitle(thing, text) !== null;
}

/** « je donne une chaise », « une chaise », below a photo: of another post than the last. */
function tellsNew(s: Session, text: string, thing: string | undefined): boolean {
  const { intent, confidence } = readingOf(s, text);
  if ((intent !== 'post' && intent !== 'sale') || namesIt(s, thing, text)) return false;
  return confidence === 'strong' || readDetail(text) === null;
}

/**
 * The next photo, where nothing else is under way and nothing has gone up since. False, and nothing said: that post is up no
 * more, or has all that it may, so that the photo is of something else.
 */
export function* photoAgain(s: Session, media: string[], text: string | null): Part<boolean> {
  const { photographed: last, justUp: up } = s.state;
  const found = findButton(s, 'add-photo');
  if (!last || !found || top(s) || s.ctx.now.getTime() - Date.parse(last.since) >= FRESH_MS) return false;
  if ((up !== undefined && up.since > last.since) || (text !== null && tellsNew(s, text, last.thing))) return false;
  const said = s.bubbles.length;
  yield* tryBegin(s, found, { post: last.post, photos: media });
  if (hasPhotographed(s)) return true;
  s.bubbles.splice(said);
  delete s.state.photographed;
  return false;
}

/** « il est un peu rayé », below a photo that was added in this very turn: shown with the post, to be saved. */
export function* belowAdded(s: Session, text: string | null): Part<void> {
  const added = s.state.photographed;
  if (text === null || !added || !hasPhotographed(s) || isAboutPhoto(text)) return;
  const { event, bubbles } = s;
  const said = bubbles.length;
  s.event = { type: 'text', text };
  const frame = yield* openUnsaid(s, added.post);
  const isOpen = frame !== null && frame !== 'told';
  const isTold = isOpen && ((yield* correct(s, text)) || (yield* ofPicture(s, frame, text)));
  if (!isTold) {
    if (isOpen) leave(s, frame);
    bubbles.splice(said);
    // what it is called already tells nothing new
    if (!namesIt(s, added.thing, text)) yield* words(s, text);
    // what is not understood was about the picture
    if (s.state.misses > 0) bubbles.splice(said);
    understood(s);
  }
  s.event = event;
}
