import { readPhotoOut } from '../../language/corrections/photo-out.ts';
import { saysWrongPhoto } from '../../language/corrections/wrong-photo.ts';
import { askAgain, understood } from '../questions/question.ts';
import { firstKey, type Session } from '../session.ts';
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
