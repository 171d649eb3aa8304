import { isDeclined, isYes } from '../replies/small-answers.ts';
import { fold } from '../words/fold.ts';
import { takeOutContacts } from './contact.ts';

/*
 * What somebody gives to be reached by, or to be found at, where they are asked for it: it goes to a neighbour as it stands,
 * so « bonjour » must not.
 */

/** Digits of a number, in whatever groups: of eight at least, of fifteen at most. */
const PHONE = /(?<![\d])\+?\(?\d(?:[ ./()_-]{0,3}\d){7,14}(?!\d)/;

/** Whether a telephone number is said, or another way to be written to. */
export function saysPhone(text: string): boolean {
  const { contacts, links } = takeOutContacts(text);
  return links.length === 0 && (contacts.length > 0 || PHONE.test(text));
}

const WHERE =
  /\b(?:rue|avenue|av|boulevard|bd|place|bourg|lieu-dit|lieudit|impasse|allee|chemin|quai|route|square|cours|passage|venelle|residence|immeuble|batiment|bat|appart(?:ement)?|appt|etage|hameau|lotissement|zone|centre|gare|mairie|eglise|ecole|parking|magasin|marche|boulangerie|bibliotheque|devant|derriere|face|pres|cote|angle|coin|entre|chez|maison|street|st|road|rd|lane|drive|close|court|house|flat|square|corner|station|church|school|behind|opposite|next|near|in front)\b/;
const SENTENCE =
  /\?|^(?:je|j'|tu|on|nous|vous|c'est|ca|il|elle|pourquoi|quoi|comment|bonjour|bonsoir|salut|coucou|merci|hello|hi|i|you|we|thanks|why|what|how)(?![a-z])(?!.*\d)/;

/** Whether a place to go to is said: a street and its number, « devant la mairie », « Kerlou, Plérin ». */
export function saysAddress(text: string): boolean {
  const said = fold(text);
  if (!/[a-z]{2}/.test(said) || isYes(text) || isDeclined(text)) return false;
  if (SENTENCE.test(said)) return WHERE.test(said) && !said.includes('?');
  return /\d/.test(said) || WHERE.test(said) || /[a-z], ?[a-z]/.test(said);
}

const LEAVES =
  /^(?:(?:non|nan|no|ok|euh|finalement|en fait|actually)[ ,]+)*(?:laisse(?:r|z)?(?: tomber| ca)?|(?:non )?merci|pas (?:maintenant|la peine|envie)|plus tard|rien|stop|(?:je )?(?:ne )?(?:prefere|veux) pas(?: (?:le |la )?(?:donner|dire))?|je prefere pas|sans facon|peu importe|leave it|not now|rather not|i'?d rather not|later|nothing)[ .!]*$/;

/** « non », « laisse », « je préfère pas »: nothing is given. */
export const givesNothing = (text: string): boolean => isDeclined(text) || LEAVES.test(fold(text));
