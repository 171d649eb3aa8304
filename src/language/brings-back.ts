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
  `^${HI}(?:(?:je|j'|on|nous) ?(?:${THE})?(?:te |vous )?${BACK}\\b|(?:i(?:'ll| will|'m| am|'d)?|(?:can|could|may) i) (?:be )?(?:bring(?:ing)?|return(?:ing)?|give|giving|drop(?:ping)?) (?:it|them|the [a-z]+|your [a-z]+)?(?: back| off)?\\b)`,
);
/** « je le ramène », not « je ramène ma fille »: what was borrowed may be meant without its name. */
const OF_IT =
  /(?:\b(?:je|j|on|nous|te|vous|vais|viens|passe|peux) ?|\bj')(?:te |vous )?(?:l'|(?:le|la|les) )(?:te |vous |lui )?(?:ra[mp]|ren[dt]|rest|remet|depos|revien)|\b(?:it|them)\b/;
const NOT = /\b(?:pas|plus tard|jamais|service|compte|visite|not|never)\b/;
const MAY = /\b(?:(?:je|j'|on) (?:peux|peut|pourrais) |(?:can|could|may) i )/;
const MOST_LETTERS = 140;

/** « bjr je le ramene demain », “I'll bring it back on Saturday”: the day a borrower says, `YYYY-MM-DD`. null: something else. */
export function readBringsBack(text: string, context: DateContext): string | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(spellOut(text).text);
  // « je peux la rendre dimanche ? » says when as well
  if (said.includes('?') && !MAY.test(said)) return null;
  if (!BRINGS.test(said) || NOT.test(said)) return null;
  return readPeriod(text, context)?.from ?? null;
}

/** Whether what is brought back is only pointed at. */
export const isOfIt = (text: string): boolean => OF_IT.test(fold(spellOut(text).text));
