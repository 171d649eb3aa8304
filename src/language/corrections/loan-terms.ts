import { findLoan } from '../dates/how-long.ts';
import { isThing } from '../things/things.ts';
import { AT_MOST } from '../words/at-most.ts';
import { POLITELY } from '../words/politely.ts';
import { spellOut } from '../words/spell-out.ts';
import { NOT_BUT } from './rather.ts';

/** What is said of a loan, when it is all that is said: what is left with the lender, and how long it goes out. */
export interface LoanTerms {
  /** « 30 € »; null: none is asked for any more. */
  deposit?: string | null;
  loan?: { days: number; said: string };
}

const SUM = '(?<sum>\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:€|euros?|eur|balles|e)?(?![a-z\\d])';
/** « 30e de caution », « la caution c'est 30e pas 50 », “a 30 € deposit”. */
const DEPOSIT = new RegExp(
  `\\b(?:caution|deposit)\\b(?: (?:c'est|c|ce|cest|fait|environ|est|sera|serait|reste|passe|is|of|de|a|:|=|demandee|plutot|en fait|juste|non))*[ :=]*${SUM}|${SUM.replace('sum', 'ahead')} (?:de |d'|en |of |comme |as |pour )?(?:a |la |une |ma |the )?(?:caution|deposit)\\b`,
);
const NO_DEPOSIT =
  /\b(?:sans|pas de|plus de|aucune|enleve[rz]? la|retire[rz]? la|supprime[rz]? la|no|without(?: a)?|remove the) (?:caution|deposit)\b/;
/** Not this sum. */
const NOT_SUM = new RegExp(String.raw`\b(?:et pas|${NOT_BUT}) \d{1,4} ?(?:€|euros?|eur|e)?(?![a-z\d])`, 'g');
/** What stands around either, and says nothing more. */
const AROUND = new RegExp(
  String.raw`\b(?:en fait|finalement|plutot|non|oui|ok|nan|alors|pardon|ah|euh|et|avec|pour|mets|mettre|met|mettez|ajoute|note|change|tu peux|peux-tu|il faut|faut|je (?:veux|voudrais|demande|prefere)|j'aimerais|on dit|disons|c'est|c|cest|ce sera|est|une?|la|le|les|ma|mon|l'|de|d'|a|du|au|caution|deposit|pret|duree|tout au plus|${AT_MOST}|pas plus|environ|${POLITELY}|merci|actually|make it|put|and|with|for|no more than|up to|the|i want|instead|rather|sinon|aussi|demandee)\b|[\s,.;:!+&()-]+`,
  'g',
);

/**
 * « 2 jours max », « en fait mets 30e de caution », « 30e de caution et 2 jours maxi »: nothing but terms of a loan. null: it says
 * none, or something else besides; the thing may be named: « non, ma perceuse la caution c'est 30e ».
 */
export function readLoanTerms(text: string): LoanTerms | null {
  if (text.length > 120 || text.includes('?')) return null;
  const aligned = spellOut(text.replace(/\s+/g, ' ').trim());
  let left = aligned.text.replace(NOT_SUM, ' ');
  const terms: LoanTerms = {};
  const found = DEPOSIT.exec(left);
  const sum = found?.groups?.sum ?? found?.groups?.ahead;
  if (found && sum !== undefined) {
    terms.deposit = `${sum.replace('.', ',')} €`;
    left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
  } else if (NO_DEPOSIT.test(left)) {
    terms.deposit = null;
    left = left.replace(NO_DEPOSIT, ' ');
  }
  const loan = findLoan(left, spellOut(left));
  if (loan) {
    terms.loan = { days: loan.days, said: typed(text, loan.said) };
    left = left.replace(loan.said, ' ');
  }
  if (terms.deposit === undefined && terms.loan === undefined) return null;
  const rest = left.replace(AROUND, ' ').trim().split(/\s+/);
  return rest.every((word) => word === '' || isThing(word)) ? terms : null;
}

/** As it stands in the text, where it does. */
function typed(text: string, said: string): string {
  const at = text.toLowerCase().indexOf(said);
  return at < 0 ? said : text.slice(at, at + said.length);
}
