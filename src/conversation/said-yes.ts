import { isAgreed, isNo } from '../language/small-answers.ts';
import { spellOut } from '../language/spell-out.ts';
import type { Part, Session } from './session.ts';
import { press } from './start.ts';
import { isFree, isTalking } from './talk.ts';
import type { ButtonsAnswer } from './turn.ts';

/** Buttons by which one agrees to what is proposed or asked, and those by which one does not. `take-it`: « il est libre, tu
 * le veux ? », `back-out`: « tu veux laisser ta place ? » */
const AGREES = ['agree', 'allow'];
/** « super merci » is no yes to these. */
const ONLY_BY_YES = ['take-it', 'back-out'];
const YES = /\b(?:oui|ouais?|wi|yes|yep|volontiers|je (?:(?:le|la|les) )?(?:veux|prends)|je laisse)\b/;
const REFUSES = ['refuse-longer'];

/**
 * « ok », « ça marche », « oui pas de souci », right behind what a neighbour proposes: as by its button. Said to them alone
 * it would fix nothing, and both would believe that it did.
 */
export function* saidYes(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s))) return false;
  const agreed = YES.test(spellOut(text).text) ? [...AGREES, ...ONLY_BY_YES] : AGREES;
  const names = isAgreed(text) ? agreed : isNo(text) ? REFUSES : [];
  if (names.length === 0) return false;
  const [only, other] = (yield { ask: 'buttons', names, of: 'last' }) as ButtonsAnswer;
  return only !== undefined && other === undefined && (yield* press(s, { kind: 'do', ...only }));
}
