import { spellOut } from './spell-out.ts';

/**
 * « on m'a rendu la perceuse », « j'ai rendu l'échelle », « c'est rendu »: something lent is back, as whoever lent it, as
 * whoever had it, or as either would say it. null: about something else (« je peux rendre service », « pas encore rendu »).
 */
export function readReturned(text: string): { by: 'lender' | 'borrower' | null } | null {
  if (text.length > 200 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  if (NOT.test(said)) return null;
  if (LENDER.test(said)) return { by: 'lender' };
  if (BORROWER.test(said)) return { by: 'borrower' };
  return EITHER.test(said) ? { by: null } : null;
}

const NOT =
  /\b(?:pas|jamais|plus|not|never|n't|yet|service|services|compte|visite|quand|demain|vais|va|dois|doit|peux|peut|will|when|money|argent|sou[sp]|monnaie)\b/;
const LENDER =
  /^(?:c'est bon |ca y est |voila )?,? ?(?:(?:on|il|elle|ils|elles|[a-z-]{2,20}) (?:m'a|m'ont|me l'a|me l'ont|nous a|me les a) (?:bien |enfin )?(?:rendue?s?|ramenee?s?|rapportee?s?|restituee?s?)\b|(?:j'ai|je l'ai|on a|je les ai) (?:bien |enfin )?recuperee?s? (?:mon|ma|mes)\b|(?:i got|i have|i've got) (?:my|the) .{2,40} back\b|(?:he|she|they|[a-z-]{2,20}) (?:gave|brought) .{2,40} back to me\b|(?:he|she|they|[a-z-]{2,20}) (?:returned|gave back|brought back) (?:my|the)\b)/;
const BORROWER =
  /^(?:c'est bon |ca y est |voila )?,? ?(?:(?:je|j'|on) ?(?:l'|les |le |la |lui |l' )?(?:l'|le |la |les )?(?:ai|a|avons) (?:bien |deja )?(?:rendue?s?|ramenee?s?|rapportee?s?|restituee?s?)\b|(?:i|we)(?:'ve| have)? (?:just |already )?(?:returned|gave|given|brought|took) (?:it|them|the|back|his|her).*)/;
const EITHER =
  /^(?:c'est bon |ca y est |voila )?,? ?(?:(?:c'est|elle est|il est|elles sont|ils sont|(?:le|la|les|l'|mon|ma|mes|ton|ta|tes) ?[a-z0-9' -]{2,40}? (?:est|sont|a ete|ont ete)) (?:bien |de |enfin )*(?:rendue?s?|ramenee?s?|rapportee?s?|restituee?s?)\b|(?:le|la|les|l'|mon|ma|mes) ?[a-z0-9' -]{2,40}? (?:est|sont) (?:bien )?de retour\b|(?:rendue?s?|ramenee?s?)[ !.]*$|(?:it's|it is|it has been|the [a-z -]{2,30} (?:is|has been|was)) (?:given back|returned|back)\b|returned[ !.]*$)/;
