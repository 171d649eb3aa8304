import type { DateContext } from '../dates/dates.ts';
import { readsAsMessage } from './reads-as-message.ts';

/**
 * « je viens chercher le fauteuil demain vers 10h, ça va ? », of what is promised to whoever says so: words for the other, and not
 * only « je prends le fauteuil ».
 * @param said what stood beside the keyword
 */
export function doesNotOnlyClaim(text: string, said: string, context: DateContext): boolean {
  if (WORD.test(said)) return true;
  const words = text.trim().split(/\s+/).length;
  return (text.includes('?') && words >= ASKS) || (words >= SAYS && readsAsMessage(text, context));
}

/** « FAUTEUIL 42 ? » asks us how that stands. */
const ASKS = 4;
/** « je viens » alone may still be an answer. */
const SAYS = 3;
const WORD = /\p{L}{2}/u;
