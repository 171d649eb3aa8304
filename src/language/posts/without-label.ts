import { foldAligned } from '../words/fold.ts';

/** « Demande : », « [Recherche] », “Wanted:”, as groups in which one gives and seeks have them in front. */
const PLAIN = 'demandes?|recherches?|cherche|besoin|wanted|requests?|iso|annonces?|post';
const GIVING = 'offres?|offers?|dons?|a donner|free';
const OF_A_KIND = 'prets?|echanges?|services?';
const END = '\\]?(?: ?[:>]| -(?= ))? ?';
const WE = "(?:je |j['’]|on |nous )(?:vous )?";
const FORM = '(?:e|ons|erais?)(?![a-z])';
/** « je donne », « je cherche », “I'm giving away”: what they say that they do. */
const SAYS = `(?:${WE}(?:donn|pret|echang|cherch|recherch|emprunt)${FORM}|i(?: am|['’]m) (?:giving|lending|swapping|looking for)(?![a-z])|i (?:give|lend|swap)(?![a-z]))`;
const OFFERS = `(?:${WE}offr${FORM}|i(?: am|['’]m) offering(?![a-z])|i offer(?![a-z]))`;
/** « Prêt : je propose ma remorque »: only the label says whether it is lent or given. */
const PROPOSES = `${WE}propos${FORM}`;
const AHEAD = new RegExp(
  `^\\W{0,3}(?=[\\[a-z])(?<label>\\[?(?:(?:${PLAIN})${END}(?=${SAYS}|${OFFERS}|${PROPOSES})|(?:${GIVING})${END}(?=${SAYS}|${OFFERS})|(?:${OF_A_KIND})${END}(?=${SAYS})))`,
);
const ENDS = /[\]:>-] ?$/;

/** « Demande : je donne un canapé »: what they say that they do goes before the label in front of it. */
export function withoutLabel(text: string): string {
  const aligned = foldAligned(text);
  const match = AHEAD.exec(aligned.text);
  const label = match?.groups?.label;
  if (!match || label === undefined || !ENDS.test(label)) return text;
  return text.slice(aligned.at[match[0].length] ?? 0);
}
