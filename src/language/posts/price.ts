import { NUMBER_WORDS } from '../words/number.ts';

/** « vingt balles », not « vingt balles de tennis ». */
const SLANG = "balles\\b(?! d(?:e |')(?!l'heure))";
/** « quinze euros », « vingt-cinq balles », « un euro symbolique ». */
const IN_WORDS = `\\b(?:${NUMBER_WORDS.join('|')}|cents?|mille|hundred|un|one|quelques|some)(?:[ -]| d')(?:(?:euros?|quid|bucks)\\b|${SLANG})`;
const IN_FIGURES =
  /(?<!\d)(?!0 ?(?:€|e))(?:\d+(?:[.,]\d+)?) ?(?:€|euros?\b|eur\b|balles\b(?! d(?:e |')(?!l'heure))|quid\b|bucks\b|£|\$|e(?=\/|\b(?! ?(?:etage|main|age|annee|classe|arrondissement)))(?<=\d{2,} ?e))|[£$€]\s?\d|\b(?:(?:a |tout )?petits? prix|prix (?:a debattre|:|de vente|entre|sympa|mini)|faire (?:une )?offre|a debattre|contre (?:un petit |un |une petite |une |petite? |de l'|du |des |un peu d'|quelques )?(?:billet(?! (?:de |d'|pour )(?!\d|cinq|dix|vingt))|biffeton|argent|cash|liquide(?! \w)|especes(?! \w)|remuneration|participation(?! (?:aux? |a la |a l')(?!frais|essence))|compensation financiere|dedommagement|sous(?![-\w]| ?(?:verre|vetement|main|pull|bock))|euros)|moyennant (?:finances?|remuneration|paiement)|au plus offrant)\b/g;
const MONEY = new RegExp(`${IN_FIGURES.source}|${IN_WORDS}`, 'g');
/** Money that is not asked for: what the thing was worth, a deposit, « 0 € ». */
const NOT_A_PRICE =
  /\b(?:valeur|caution|achete\w*|achet|paye\w*|(?<!(?:comme|etat|quasi|presque|quasiment) )neuf|vaut|cheque|worth|deposit|bought|coutait|coute|cost|remuner\w+|paie)\b[^.!?\n]{0,30}$/;

/** Whoever says so wants it. */
const HAGGLED = /^[^.!?\n]{0,12}\b(?:a debattre|negociables?|fermes?|ono|or nearest offer)\b/;

/** Where a price is named in a folded text; null when there is none, or the money is no price. */
export function findPrice(folded: string): { from: number; to: number; isPrice: boolean } | null {
  MONEY.lastIndex = 0;
  const match = MONEY.exec(folded);
  if (!match) return null;
  const isPrice = HAGGLED.test(folded.slice(match.index)) || !NOT_A_PRICE.test(folded.slice(0, match.index));
  return { from: match.index, to: match.index + match[0].length, isPrice };
}

/** Selling without a verb, found only where nothing else was. */
export const SELLING =
  /\b(?:vide[- ](?:dressing|maison|grenier|placards?|appartement)|brocante|braderie|vente privee|garage sale|yard sale|car boot|petits? prix|prix (?:a debattre|sympa|entre)|faire (?:une )?offre)\b/;
