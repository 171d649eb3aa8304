import { spellOut } from '../words/spell-out.ts';

const LEAD =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|alors|moi|les|pour moi|juste|seulement|yes|just|only|maybe)[ ,!.:]+){0,4}';
const NO_UNIT =
  "(?! ?(?:h|heures?|min|minutes?|jours?|semaines?|mois|ans?|euros?|km|cm|m|kg|fois|rue|avenue|am|pm|hours?|days?|weeks?|months?|years?|o'?clock|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:st|nd|rd|th))(?![a-z])| ?(?:h\\d|€|[/:.,]\\d))";
/** « une camionnette suffit ? » counts nothing. */
const ONE = '(?:une?|one)(?= (?:seule?|only)(?![a-z])| ?,|[ .!]*$)';
const OPENS = new RegExp(
  `^[^a-z0-9]*${LEAD}(?:(?:[1-9]\\d{0,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten)(?![a-z0-9])${NO_UNIT}|${ONE})`,
);

/** « 2, je passe samedi », « deux j'ai un camion », asked how many: that counts, whatever else is said behind it. */
export const opensWithCount = (text: string): boolean => OPENS.test(spellOut(text).text.replace(/\s+/g, ' '));
