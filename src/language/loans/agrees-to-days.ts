import { isAgreed } from '../replies/small-answers.ts';
import { fold } from '../words/fold.ts';

/** What may be said with a yes, and says nothing else. */
const WITH_IT =
  /[ ,]*(?<![a-z])(?:(?:pour|sur|for|on) (?:ces|les|these|those) (?:deux |two )?(?:jours?|dates|days)(?:[ -]la)?|(?:these|those) days|pour nous|for us|by me|with me|merci(?: beaucoup| bien| a toi| a vous)?|thanks|thank you)(?![a-z])/g;

/**
 * « ok pour moi », « oui ça me va merci », asked « plutôt du 12 au 13 ? »: the whole message agrees. « ok je regarde », « ok mais pas le 13 »
 * agree to nothing.
 */
export const agreesToDays = (text: string): boolean =>
  text.length <= 100 && !/[?\d]/.test(text) && isAgreed(fold(text).replace(WITH_IT, ''));
