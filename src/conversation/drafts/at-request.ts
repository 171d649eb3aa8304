import { fold } from '../../language/words/fold.ts';
import { take } from '../answer.ts';
import { rememberDropped } from '../questions/dropped.ts';
import { CONFIRM, fingerprint, understood } from '../questions/question.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';
import { recordEnd } from '../walk.ts';
import { draftLookedAt } from './tell-more.ts';

/*
 * At the summary of what is looked for: « oui demande » asks the neighbours, « préviens-moi plutôt » asks nobody and waits.
 */

const ASKS_AROUND =
  /^\W*(?:(?:oui|ok|bon|allez|alors|vas[- ]y|yes|sure)[ ,]+)*(?:demande[rz]?|ask)(?:[- ](?:l[ea]|leur|ca|for (?:it|one)|it|them|around|everybody|everyone))?(?: (?:a |aux )(?:tout le monde|tous|voisins?|tes voisins|tous les voisins))?(?:[ ,]+(?:stp|svp|please|merci))*[ .!]*$/;
const TELL_ME =
  /^\W*(?:(?:non|nan|bof|ou|en fait|finalement|plutot|ok|no|actually|rather|just)[ ,]+)*(?:(?:previens|alerte|avertis)[- ]?moi|(?:just )?(?:let me know|tell me|alert me))(?: (?:plutot|juste|simplement|alors|stp|svp|instead|please|rather))*(?: (?:si|quand|des qu'|if|when)[a-z' ]{2,30})?[ .!]*$/;

export function* atRequest(s: Session, text: string): Part<boolean> {
  const frame = draftLookedAt(s);
  const step = frame && currentStep(s, frame);
  if (!frame || step?.type !== 'review' || s.status !== 'approved' || text.length > 80) return false;
  if (frame.slots.direction !== 'request' || frame.from !== undefined || text.includes('?')) return false;
  const said = fold(text);
  if (ASKS_AROUND.test(said)) {
    yield* take(s, frame, step, `${CONFIRM}.${fingerprint(frame, step.slots)}`);
    return true;
  }
  if (!TELL_ME.test(said) || top(s) !== frame) return false;
  understood(s);
  rememberDropped(s, frame);
  s.state.frames.pop();
  recordEnd(s, frame, 'cancelled');
  return yield* beginBy(s, 'search', { wish: 'alert', words: String(frame.slots.item) });
}
