import { hasStrayed } from '../../language/posts/strayed.ts';
import { mayReachAdmins, standing, understood } from '../questions/question.ts';
import { type Session, top } from '../session.ts';

/** « mon chat a disparu », « trouvé un doudou »: no post of this place; who can tell the town, and where else one asks. */
export function strayed(s: Session, text: string): boolean {
  if (top(s) || s.status !== 'approved' || !mayReachAdmins(s) || !hasStrayed(text)) return false;
  understood(s);
  s.bubbles.push({ type: 'buttons', text: [{ key: 'common.lost-and-found' }], buttons: [standing('human')] });
  return true;
}
