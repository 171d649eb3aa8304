import { spellOut } from '../words/spell-out.ts';

/*
 * « je reprends ma promesse », « finalement je ne promets plus le fauteuil », “I take back my promise”: said by who has promised it, whomever
 * they write to. To whom it was is not named, see no-longer-for.ts.
 */

const AHEAD =
  '(?:(?:non|nan|bon|ok|alors|finalement|en fait|du coup|desolee?|dsl|pardon|mais|oui|no|sorry|actually|well|yes)[ ,.!]+)*';
const BEHIND =
  '(?:[ ,]+(?:finalement|en fait|du coup|desolee?|dsl|pardon|svp|stp|merci|please|after all|sorry|thanks))*[ .!]*$';
const THE = "(?:le |la |les |l'|mon |ma |mes |the |my )";
const WHAT = "(?<what>[a-z0-9][a-z0-9' -]{0,40}?)";
const OF = `(?: (?:pour|sur|concernant|about|for|on|of) ${THE}?${WHAT})?`;
const WISH = '(?:veux |voudrais |vais |dois |prefere |souhaite |aimerais )?';
const PATTERNS = [
  `(?:(?:je |j')${WISH})?(?:reprendre|reprends?|retirer?|annuler?|enlever?|reviens sur|revenir sur) (?:ma|mes|la|cette|les) promesses?${OF}`,
  `(?:je |j')(?:ne |n')?(?:le |la |les |l')?promets plus(?: ${THE}${WHAT})?`,
  `(?:i(?:'d like to|'ll| will| want to| would like to| have to|'m going to)? )?(?:take|taking) back (?:my|the|this) promises?${OF}`,
  `(?:i(?:'d like to|'ll| will| want to| would like to| have to|'m|'m going to)? )?(?:take|taking) (?:my|the|this) promises? back${OF}`,
  `(?:i(?:'d like to|'ll| will| want to| would like to| have to|'m|'m going to)? )?(?:withdraw|cancel|undo)(?:l?ing)? my promises?${OF}`,
].map((one) => new RegExp(`^[^a-z0-9]*${AHEAD}${one}${BEHIND}`));

/** The thing as it was named, folded; '' when none is. null: about something else. */
export function readPromiseBack(text: string): string | null {
  if (text.length > 120 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const pattern of PATTERNS) {
    const found = pattern.exec(said);
    if (found) return (found.groups?.what ?? '').trim();
  }
  return null;
}
