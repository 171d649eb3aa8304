import type { DateContext } from './dates.ts';
import { fold } from './fold.ts';
import { readPeriod } from './period.ts';
import { spellOut } from './spell-out.ts';

const HI =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|ok|oui|merci|au fait|promis|desolee?|pas de souci)[ ,!.]+)*';
const THE = "(?:l'|(?:le|la|les|ta|ton|tes|votre|vos|te la|te le|te les|vous la|vous le|vous les|lui) )";
const BACK =
  "(?:ramene(?:rai|s)?|ramenerais|rapporte(?:rai|s)?|rends?|rendrai|restitue(?:rai)?|remets|depose(?:rai)?|reviens (?:avec|rendre)|vais (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|viens (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|passe (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|peux (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter))";
const BRINGS = new RegExp(
  `^${HI}(?:(?:je|j'|on|nous) ?(?:${THE})?(?:te |vous )?${BACK}\\b|i(?:'ll| will|'m| am|'d)? (?:be )?(?:bring(?:ing)?|return(?:ing)?|give|giving|drop(?:ping)?) (?:it|them|the [a-z]+|your [a-z]+)?(?: back| off)?\\b)`,
);
const NOT = /\b(?:pas|plus tard|jamais|service|compte|visite|not|never)\b/;
const MOST_LETTERS = 140;

/** « bjr je le ramene demain », “I'll bring it back on Saturday”: the day a borrower says, `YYYY-MM-DD`. null: something else. */
export function readBringsBack(text: string, context: DateContext): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(spellOut(text).text);
  if (!BRINGS.test(said) || NOT.test(said)) return null;
  return readPeriod(text, context)?.from ?? null;
}
