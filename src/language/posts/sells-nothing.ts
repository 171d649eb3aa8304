import type { MessageReading } from '../read-message.ts';
import { spellOut } from '../words/spell-out.ts';
import { saysMoney } from './says-money.ts';

/** Money, buying and selling, or a number that may be a price. */
const PERHAPS =
  /[€£$]|\b(?:(?:re)?vend\w*|vente\w*|(?:r)?achet\w*|jachet\w*|achat\w*|prix|pri|euros?|eur|balles?|negoc\w*|debat\w*|cash|especes?|liquide|pa(?:y|i)\w*|remuner\w*|tarif\w*|cher|symbolique|offrant|billets?|somme|devis|estimation|sell\w*|sale|sold|price\w*|buy\w*|pounds?|quid|bucks?|cheap\w*|offer|lou(?:e|er|ons)|rent\w*|argent|money|cout\w*|cost\w*|dix|vingt\w*|trente|quarante|cinquante|soixante|cents?|mille|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b|\d{2,}|\b[3-9]\b|\b\d ?e\b/;

/** Guessed to be a sale, though no thing is named and nothing is said of money: « la ps4 avec 2 jeux et c'est bon ». */
export function sellsNothing({ confidence, items }: MessageReading, text: string): boolean {
  return confidence === 'weak' && items.length === 0 && !saysMoney(text) && !PERHAPS.test(spellOut(text).text);
}
