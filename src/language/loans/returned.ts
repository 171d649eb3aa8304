import { spellOut } from '../words/spell-out.ts';

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
const OPENING =
  "^[^a-z0-9]*(?:(?:oui|ouais?|ok|si|yes|yep|merci|thanks|super|nickel|c'est bon|ca y est|voila|bonjour|bonsoir|salut|coucou|hello|hi|hey)[ ,!.]+)*";
const BACK = '(?:rendue?s?|ramenee?s?|rapportee?s?|restituee?s?)';
const NAME = '[a-z][a-z-]{1,19}';
const SHE = `(?:he|she|they|${NAME})`;
const THE = "(?:l'|(?:le|la|les|mon|ma|mes|the|my) )";
const LENDER = new RegExp(
  `${OPENING}(?:${[
    // « maelle ma rendu la raclette » is written as it is heard
    `${NAME} (?:m ?'? ?(?:a|ont)|me l ?'? ?a|me l ?'? ?ont|nous a|me les a) (?:bien |enfin )?${BACK}\\b`,
    `(?!(?:on|je|ca|qui)\\b)${NAME} (?:a|ont) (?:bien |enfin )?${BACK} ${THE}`,
    "(?:j'ai|je l'ai|on a|je les ai) (?:bien |enfin )?recuperee?s? (?:mon|ma|mes)\\b",
    "(?:i got|i have|i've got) (?:my|the) .{2,40} back\\b",
    `${SHE} (?:gave|brought) .{2,40} back to me\\b`,
    `${SHE} (?:(?:gave|brought) (?:me )?|gave me back )(?:my|the) .{2,40}(?<= back)\\b`,
    `${SHE} (?:has |have )?(?:returned|gave back|gave me back|given back|brought back) (?:my|the)\\b`,
  ].join('|')})`,
);
/** « je l'ai déposée dans ton jardin », “I left it on your porch”: where its lender finds it. */
const AT_YOURS =
  '(?:dans|devant|sur|sous|chez|a|au|derriere|contre|pres de|a cote de|in|on|at|by|behind|outside|under|next to) (?:ton|ta|tes|toi|votre|vos|vous|yours?)\\b(?! (?:dispo|service|mots?\\b|message|annonce|nom\\b|place|post\\b|note|word))';
const LEFT = '(?:depose|laisse|remis|mis|pose|repose|redepose|raccroche|range|accroche)(?:e?s?)';
const BORROWER = new RegExp(
  `${OPENING}(?:${[
    `(?:je|j'|on) ?(?:te |vous )?(?:l'|les |le |la |lui |l' )?(?:l'|le |la |les )?(?:ai|a|avons) (?:(?:bien|deja|tout|enfin) )*${BACK}\\b`,
    `(?:j ai|jai|g) (?:(?:bien|deja|tout|enfin) )*${BACK}\\b`,
    `(?:je|j'|on) ?(?:te |vous )?(?:l'|les |le |la )(?:ai|a|avons) (?:(?:bien|deja|tout|enfin) )*${LEFT} [a-z' ]{0,30}?${AT_YOURS}`,
    `(?:i|we)(?:'ve| have)? (?:just |already )?(?:left|dropped|put) (?:it|them|the [a-z]{2,20})(?: back| off)? [a-z ]{0,20}?${AT_YOURS}`,
    "(?:je viens|on vient) de (?:l'|la |le |les |lui )?(?:rendre|ramener|rapporter)\\b",
    "(?:i|we)(?:'ve| have)? (?:just |already )?(?:returned|gave|given|brought|took) (?:it|them|the|back|his|her).*",
  ].join('|')})`,
);
const EITHER = new RegExp(
  `${OPENING}(?:${[
    `(?:c'est|elle est|il est|elles sont|ils sont|(?:le|la|les|l'|mon|ma|mes|ton|ta|tes) ?[a-z0-9' -]{2,40}? (?:est|sont|a ete|ont ete|c'est)) (?:bien |de |enfin )*${BACK}\\b`,
    "(?:le|la|les|l'|mon|ma|mes) ?[a-z0-9' -]{2,40}? (?:est|sont) (?:bien )?de retour\\b",
    `(?:(?:(?!(?:je|tu|nous|vous|on|j'|te|vais)\\b)[a-z'-]{2,20} ){1,3}(?:\\d{1,6} )?)?(?:rendue?s?|ramenee?s?)(?: (?:(?:a|chez) [a-z-]{2,20}|hier(?: soir)?|ce matin|ce midi|ce soir|aujourd'hui|merci))*[ !.]*$`,
    "c'est (?:bien )?(?:revenue?|rentree?)\\b",
    // « la pluie est revenue » is of nothing lent, and is looked for in vain
    "(?:le|la|les|l') ?[a-z0-9' -]{2,40}? (?:est|sont) (?:bien |enfin )?(?:revenue?s?|rentree?s?)(?: (?:chez moi|a la maison|hier|ce matin|ce soir|aujourd'hui|merci))*[ !.]*$",
    `${BACK} ${THE}`,
    "(?:it's|it is|it has been|the [a-z -]{2,30} (?:is|has been|was)) (?:given back|returned|back)\\b",
    '(?:[a-z-]{3,20} (?:\\d{1,6} )?(?:is )?)?(?:returned|is back)[ !.]*$',
  ].join('|')})`,
);
