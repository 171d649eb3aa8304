import { spellOut } from '../words/spell-out.ts';

/*
 * « ok pour le casque », « oui c'est d'accord pour zelda », “fine with the headset”: yes, to a thing that is named. Whether it is what was
 * asked is looked up.
 */

const YES =
  "(?:(?:oui|ouais|si|ok|okay|d'accord|bon|alors|super|parfait|allez|finalement|en fait|apres tout|yes|sure|fine|great|deal|actually)[ ,!.]+)*(?:oui|ouais|ok|okay|d'accord|c'est (?:d'accord|ok|bon|parti)|ca (?:marche|me va|roule)|va|je suis d'accord|je veux bien|parfait|partante?|yes|sure|fine|deal|great|that's (?:fine|ok|good)|i agree|it's (?:ok|fine|a deal))";
const THING =
  "(?!(?:demain|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|moi|toi|ca|tomorrow|me|you)\\b)(?<thing>[a-z0-9][a-z0-9' -]{0,60}?)";
const END =
  '(?:[ ,]+(?:aussi|alors|finalement|quand meme|en fait|svp|stp|merci|please|thanks|then|too|as well|after all))*[ .!]*$';
const AGREES = new RegExp(`^[^a-z0-9]*${YES},? (?:pour|avec|de|for|with|to) ${THING}${END}`);
/** « ok je rajoute le casque », “ok I'll add the headset” */
const ADDS = new RegExp(
  `^[^a-z0-9]*(?:(?:oui|si|ok|okay|d'accord|bon|alors|allez|finalement|en fait|yes|sure|fine|actually)[ ,!.]+)+(?:(?:je|on|i)(?:'ll| will| can)? )(?:(?:peux|veux bien|vais|peut) )?(?:rajoute|ajoute|mets|rajouter|ajouter|mettre|add|throw in) (?:aussi )?${THING}${END}`,
);
/** Says something else besides. */
const BUT = /\b(?:mais|sauf|sans|seulement|juste|que|si|plutot|pas|ou|but|except|without|only|if|not|or|rather)\b/;
const MOST_LETTERS = 100;

/** What it is yes to, folded. null: something else. */
export function readAgreesTo(text: string): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const thing = (AGREES.exec(said) ?? ADDS.exec(said))?.groups?.thing;
  return thing === undefined || BUT.test(thing) ? null : thing;
}
