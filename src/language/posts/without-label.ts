import { foldAligned } from '../words/fold.ts';

/** « Demande : », « [Recherche] », “Wanted:”, as groups in which one gives and seeks have them in front. */
const LABEL =
  '\\[?(?:demandes?|recherches?|cherche|besoin|offres?|dons?|a donner|prets?|echanges?|annonces?|services?|wanted|requests?|offers?|iso|free|post)\\]?(?: ?[:>]| -(?= ))? ?';
/** « je donne », « je cherche », “I'm giving away”: what they say that they do. */
const SAYS =
  "(?:(?:je |j'|on |nous )(?:vous )?(?:donn|pret|echang|propos|offr|cherch|recherch|emprunt)(?:e|ons|erais?)(?![a-z])|i(?: am|'m) (?:giving|lending|swapping|offering|looking for)(?![a-z])|i (?:give|lend|offer|swap)(?![a-z]))";
const AHEAD = new RegExp(`^\\W{0,3}(?=[\\[a-z])(?<label>${LABEL})(?=${SAYS})`);
const ENDS = /[\]:>-] ?$/;

/** « Demande : je donne un canapé »: what they say that they do goes before the label in front of it. */
export function withoutLabel(text: string): string {
  const aligned = foldAligned(text);
  const match = AHEAD.exec(aligned.text);
  const label = match?.groups?.label;
  if (!match || label === undefined || !ENDS.test(label)) return text;
  return text.slice(aligned.at[match[0].length] ?? 0);
}
