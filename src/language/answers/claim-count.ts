import { ALL_THERE } from '../words/all-there.ts';
import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';

export interface CountReading {
  /** How many are wanted; null: not said. */
  parts: number | null;
  /** The text without the number, so that what is left can be read as a claim of one thing. */
  text: string;
  /** What is left is the name of the thing alone. */
  isOfName?: true;
}

const NUMBER = `(?<number>[1-9]\\d{0,2}|${NUMBER_WORDS.join('|')})`;
const WANTS = "(?:je|j'|on|i|i'll|i'd|we|we'd)(?: ?'?(?:ll|d|would|will))? ?(?:vous |te )?";
const TAKES = `${WANTS}(?:prends?|prendrais(?: bien)?|reserve|take|grab|have)`;
const WISHES = `${WANTS}(?:veux bien|voudrais(?: bien)?|aimerais(?: bien)?|like|love|want)`;
const NO_UNIT =
  "(?! ?(?:h\\b|h\\d|heures?|€|euros?|ans\\b|mois|jours?|minutes?|min\\b|cm|m\\b|kg|rue|avenue|fois|hours?|days?|o'?clock|am\\b|pm\\b|[/:.,]\\d))";

/** « 3 pots de confiture 42 », « je prends 2 confiture 42 »: a number of things before a keyword. */
const BEFORE_KEYWORD = new RegExp(
  `^(?<lead>[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|moi|super)\\b[^a-z0-9]*)*(?:(?:${TAKES}|${WISHES}) )?)(?:(?<one>1|one)|${NUMBER}) (?!(?:et|and|ou|or|puis|plus) )(?=(?:[a-z][a-z'-]* ){1,5}(?:n ?° ?|#|no )?[1-9]\\d{0,5}\\b)${NO_UNIT}`,
);
/** « je prends 2 pots »: of what was just shown. */
const BEFORE_WORD = new RegExp(
  `^(?<lead>[^a-z0-9]*(?:(?:bonjour|salut|oui|ok|moi)\\b[^a-z0-9]*)*${TAKES} )${NUMBER} (?=[a-z]{3,})${NO_UNIT}`,
);
/** « j'en prends 2 », « il m'en faudrait deux », « x2 »: the number apart from the thing. */
const APART = new RegExp(
  `(?:\\b(?:il )?(?:j'|je |on |m'|nous )?en (?:prends?|veux|voudrais|prendrais|aimerais|faut|faudrait|reserve)(?: bien)? |\\b(?:(?:je |on )(?:peux|peut|pourrais|pourrait) (?:bien )?en (?:avoir|prendre|reserver)|(?:can|could|may) (?:i|we) (?:have|get|take)) |(?<![a-z0-9])[x×] ?)${NUMBER}\\b${NO_UNIT}(?: (?:svp|stp|pour moi|for me|please))?`,
);
/** « je prends les 4 », « je prends toutes les quatre »: with « les » it is no post's number. */
const ALL_OF = new RegExp(
  `^[^a-z0-9]*(?:(?:oui|ok|moi|super)[ ,!]+)*${TAKES} (?:(?:tous|toutes) )?(?:les|the|all) ${NUMBER}(?: (?:svp|stp|please|merci))?[^a-z0-9]*$`,
);
/** As many as there are. */
const EVERYTHING =
  /\b(?:je (?:les )?(?:prends?|prendrais|veux)(?: bien)? (?:tous|toutes|tout)|i'll take (?:them )?all)\b/;
/** « chaises 37 toutes si possible », « CHAISES 37 for 2 please », « chaises 37, 3 svp »: how many, behind a keyword. */
const BEHIND_KEYWORD = new RegExp(
  `^(?<lead>[^a-z0-9]*(?:[a-z][a-z'-]* ){0,6}[a-z][a-z'-]+ ?(?:n ?° ?|#|no )?[1-9]\\d{0,5})(?:[ ,:;.-]+(?:(?:(?:pour|for|x) ?|(?:(?:j'|je |i'd |i'll |i )?(?:en )?(?:veux|voudrais|prends|like|want|take|need) )?(?:(?:tous|toutes) )?(?:les |the )?)${NUMBER}|(?<all>(?:(?:je )?(?:les )?(?:prends|veux|voudrais) )?(?:toutes|tous|tout|le tout|le lot|all(?: of (?:them|it))?|everything))))(?: (?:si possible|if possible|svp|stp|s'il (?:te|vous) plait|please|merci|thanks|pour moi|for me))*[ .!]*$`,
);
/** « confiture, 1 seul pour gouter », « chaises: 2 svp »: the name of the thing, and how many of it. */
const BEHIND_NAME = new RegExp(
  `^(?<lead>[^a-z0-9]*[a-z][a-z'-]{2,20}(?: [a-z][a-z'-]{2,20}){0,2}) ?[,:;-] ?(?:(?:juste|seulement|que|just|only) )?${NUMBER}(?: seule?s?| only)?(?: (?:pour|for) [a-z' ]{2,30})?(?: (?:svp|stp|please|merci|thanks))*[ .!]*$`,
);
/** « 2 pour moi » and no more. */
const ALONE = new RegExp(`^[^a-z0-9]*${NUMBER} (?:pour moi|for me)[^a-z0-9]*$`);

/**
 * Takes a number of things out of a claim: « je prends 3 pots de confiture 42 » → 3, « je prends les pots de confiture
 * 42 ». What is left of « j'en prends 2 » is nothing. A text that counts nothing is given back as it is.
 */
export function takeOutCount(text: string): CountReading {
  if (text.length > 500) return { parts: null, text };
  const folded = spellOut(text);
  const flat = folded.text.replace(/\n/g, ' ');
  const raw = (at: number): number => folded.at[at] ?? text.length;
  const before = BEFORE_KEYWORD.exec(flat) ?? BEFORE_WORD.exec(flat);
  if (before?.groups) {
    // « 1 chaise 43 »; « une chaise 43 » needs no number
    const parts = before.groups.one === undefined ? many(before.groups.number) : 1;
    const from = before.groups.lead?.length ?? 0;
    if (parts !== null) return { parts, text: `${text.slice(0, raw(from))}les ${text.slice(raw(before[0].length))}` };
  }
  const behind = BEHIND_KEYWORD.exec(flat)?.groups;
  const count = behind?.all === undefined ? many(behind?.number) : ALL_THERE;
  if (behind?.lead !== undefined && count !== null)
    return { parts: count, text: text.slice(0, raw(behind.lead.length)) };
  const name = BEHIND_NAME.exec(flat)?.groups;
  const ofName = name?.number === undefined ? null : readNumber(name.number);
  if (name?.lead !== undefined && ofName !== null) {
    return { parts: ofName, text: text.slice(0, raw(name.lead.length)).trim(), isOfName: true };
  }
  const apart = ALONE.exec(flat) ?? ALL_OF.exec(flat) ?? APART.exec(flat);
  const parts = many(apart?.groups?.number);
  if (!apart && EVERYTHING.test(flat)) return { parts: ALL_THERE, text };
  if (!apart || parts === null) return { parts: null, text };
  const rest = `${text.slice(0, raw(apart.index))} ${text.slice(raw(apart.index + apart[0].length))}`;
  return {
    parts,
    text: rest
      .replace(/\s+/gu, ' ')
      .replace(/^[ ,;:.]+/u, '')
      .trim(),
  };
}

/** One of a thing needs no number: « une confiture 42 ». */
function many(said: string | undefined): number | null {
  const number = said === undefined ? null : readNumber(said);
  return number !== null && Number.isInteger(number) && number > 1 && number < 1000 ? number : null;
}
