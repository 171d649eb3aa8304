import { helpWords } from '../answer.ts';
import { formOf } from '../load/form-of.ts';
import { typedTitle } from '../questions/open-question.ts';
import { askAgain, CONFIRM } from '../questions/question.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « avec plaisir », « nickel merci », « parfait », « ok », hours after a summary: said to a neighbour, or to what has come since. Right below it a yes
 * publishes; later a politeness does not, and a plain yes does only where nothing else was said. « publier » always does.
 */

/** So long they still look at it. */
const BELOW_MS = 10 * 60_000;

const SAYS_SO =
  /\b(?:publi\w*|post\w*|valid\w*|envo\w*|enregistr\w*|sauvegard\w*|confirm\w*|send|submit|save|mets?|mettre|go)\b|\bvas?[- ]?y\b/;
const YES =
  /^\W*(?:oui|ouais?|ok(?:ay|i)?|d'?ac+(?:ord)?|c'?(?:est)? ?(?:tout )?(?:bon|ok|ca)|yes|yep|exact\w*|je veux bien)\b/;
const POLITE =
  /\b(?:merci+|thanks?|thank you|plaisir|pleasure|volontiers)\b|^\W*(?:(?:ah|oh|ok|trop|super|tout est|c'?est|that's|all) )*(?:parfait\w*|nic?kel|super|top|genial\w*|cool|impec\w*|excellent|tres bien|perfect|great|awesome|lovely|nice|brilliant)\W*$/;

export function* onlyPolite(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || step?.type !== 'review' || frame.editing !== undefined || s.status !== 'approved') return false;
  if (!tellsPost(flowOf(s, frame)) || !(typedTitle(s, frame, step, text) ?? '').startsWith(CONFIRM)) return false;
  const said = formOf(text);
  const seen = Date.parse(frame.summed ?? frame.asked ?? '');
  if (SAYS_SO.test(said) || !(s.ctx.now.getTime() - seen > BELOW_MS)) return false;
  const since = new Date(seen).toISOString();
  const isNewer = ((yield { ask: 'buttons', of: 'last', since }) as ButtonsAnswer).length > 0;
  if (!isNewer && (YES.test(said) || !POLITE.test(said))) return false;
  askAgain(s, isNewer ? { key: 'common.yes-beside-draft' } : helpWords(s, frame));
  return true;
}
