import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

const HI =
  "(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|ok|oui|non|bon|ah|oh|euh|zut|mince|o?ups|oops|aie|merci|au fait|promis|c'est promis|(?:mille )?(?:desolee?|excuses?|pardon|dsl|sorry)(?:[- ]moi)?(?: (?:pour le retard|du retard|(?:i'm|for being) late))?|pas de souci|t'inquietes?(?: pas)?|du coup|alors|no worries|yes|so|my bad)[ ,!.:]+)*";
/** « j'ai encore le nettoyeur », « j'ai oublié de la rendre »: ahead of the day that is said. */
const OWNS =
  "(?:(?:j'ai|j'avais|je l'ai|on a|on l'a|i still|i've still|i|i've) (?:encore|toujours|pas|completement|totalement|oublie|zappe|eu|have|had|forgot|forgotten|got)\\b[^.!?]{0,40}?(?:[ ,.!:;-]+(?:mais |et |but |and )?))?";
const THE = "(?:l'|(?:le|la|les|ta|ton|tes|votre|vos|te la|te le|te les|vous la|vous le|vous les|lui) )";
const BACK =
  "(?:ramene(?:rai|s)?|ramenerais|rapporte(?:rai|s)?|rends?|rendrai|restitue(?:rai)?|remets|depose(?:rai)?|reviens (?:avec|rendre)|vais (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|viens (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|passe (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter)|peux (?:(?:le |la |les |te |vous |l')*)(?:rendre|ramener|rapporter))";
const BRINGS = new RegExp(
  `^${HI}${OWNS}(?:(?:je|j'|on|nous) ?(?:${THE})?(?:te |vous )?${BACK}\\b|(?:i(?:'ll| will|'m| am|'d)?|(?:can|could|may) i) (?:be )?(?:bring(?:ing)?|return(?:ing)?|give|giving|drop(?:ping)?) (?:it|them|the [a-z]+|your [a-z]+)?(?: back| off)?\\b)`,
);
/** « je le ramène », not « je ramène ma fille »: what was borrowed may be meant without its name. */
const OF_IT =
  /(?:\b(?:je|j|on|nous|te|vous|vais|viens|passe|peux) ?|\bj')(?:te |vous )?(?:l'|(?:le|la|les) )(?:te |vous |lui )?(?:ra[mp]|ren[dt]|rest|remet|depos|revien)|\b(?:ramene|rapporte|rend|depose|ramener|rapporter|rendre)\p{L}{0,3} (?:ca|cela|tout)\b|\b(?:it|them)\b/u;
const NOT = /\b(?:pas|plus tard|jamais|service|compte|visite|not|never)\b/;
/** « j'ai pas encore rendu » tells why the day is said; « t'inquiète pas » denies nothing. */
const NO_DENIAL =
  /\b(?:t'inquietes? pas|pas de souci|(?:j'ai|je l'ai|on a|on l'a) (?:toujours |encore )?pas (?:encore )?(?:eu|pu|rendue?s?|ramenee?s?)|had not)\b/g;
const MAY = /\b(?:(?:je|j'|on) (?:peux|peut|pourrais) |(?:can|could|may) i )/;
const MOST_LETTERS = 140;

/** « bjr je le ramene demain », “I'll bring it back on Saturday”: the day a borrower says, `YYYY-MM-DD`. null: something else. */
export function readBringsBack(text: string, context: DateContext): string | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(spellOut(text).text);
  // « je peux la rendre dimanche ? » says when as well
  if (said.includes('?') && !MAY.test(said)) return null;
  if (!BRINGS.test(said) || NOT.test(said.replace(NO_DENIAL, ''))) return null;
  return readPeriod(text, context)?.from ?? null;
}

/** Whether what is brought back is only pointed at. */
export const isOfIt = (text: string): boolean => OF_IT.test(fold(spellOut(text).text));
