import { readPhotoOut } from '../../language/corrections/photo-out.ts';
import { keepsPhotos, photoComes, saysNoPhoto, saysPhotoSent } from '../../language/corrections/photos-said.ts';
import { saysWrongPhoto } from '../../language/corrections/wrong-photo.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain, collectOf, understood } from '../questions/question.ts';
import { currentStep, firstKey, flowOf, type Session, tellsPost, top } from '../session.ts';
import type { Frame } from '../state.ts';

/** « c'est pas la bonne photo »: the only one goes, and another is asked for; of several, which is asked. */
export function wrongPhoto(s: Session, frame: Frame, text: string): boolean {
  const { photos } = frame.slots;
  if (!Array.isArray(photos) || !saysWrongPhoto(text)) return false;
  understood(s);
  if (photos.length === 1) frame.slots.photos = null;
  frame.editing = 'photos';
  askAgain(s, ...(photos.length === 1 ? [{ key: 'common.left-out' }] : []));
  return true;
}

/** « enlève la 2e photo »: of several, that one. */
export function onePhotoOut(s: Session, frame: Frame, text: string): boolean {
  const { photos } = frame.slots;
  const which = Array.isArray(photos) ? readPhotoOut(text, photos.length) : null;
  if (!Array.isArray(photos) || which === null) return false;
  understood(s);
  const left = photos.filter((_, place) => place !== which);
  frame.slots.photos = left.length > 0 ? left : null;
  askAgain(s, { key: firstKey(s, `${frame.flow}.changed-${frame.step}`, 'common.left-out') });
  return true;
}

/**
 * « garde les deux », « j'ai mis la photo »: they stay, and nothing else is changed or told; where there is none, it is asked for.
 */
export function photosStay(s: Session, frame: Frame, text: string): boolean {
  const { photos } = frame.slots;
  const isThere = Array.isArray(photos);
  const isSent = saysPhotoSent(text);
  if (currentStep(s, frame)?.type === 'review' && photoComes(text) && collectOf(flowOf(s, frame), 'photos')) {
    understood(s);
    frame.editing = 'photos';
    askAgain(s);
    return true;
  }
  if (!isSent && !(isThere && keepsPhotos(text))) return false;
  if (!isThere && collectOf(flowOf(s, frame), 'photos') === undefined) return false;
  understood(s);
  if (!isThere) frame.editing = 'photos';
  askAgain(
    s,
    isThere ? { key: 'common.photos-there', args: { count: photos.length } } : { key: 'common.photos-not-there' },
  );
  return true;
}

/** « pas de photo », asked whether it is given or lent: it is not asked for any more, and what was asked still is. */
export function withoutPhoto(s: Session, text: string): boolean {
  const frame = top(s);
  const slot = openSlot(s);
  if (!frame || slot === undefined || slot.type === 'images' || !tellsPost(flowOf(s, frame))) return false;
  const photos = collectOf(flowOf(s, frame), 'photos');
  if (photos === undefined || frame.from !== undefined || Array.isArray(frame.slots.photos) || !saysNoPhoto(text))
    return false;
  understood(s);
  frame.slots.photos = null;
  askAgain(s, { key: 'common.without-photo' });
  return true;
}
