import { spellOut } from '../words/spell-out.ts';

/*
 * « ok pour le casque », « oui c'est d'accord pour zelda », “fine with the headset”: yes, to a thing that is named. Whether it is what was
 * asked is looked up.
 */

const YES =
  "(?:(?:oui|ouais|ok|okay|d'accord|bon|alors|super|parfait|allez|yes|sure|fine|great|deal)[ ,!.]+)*(?:oui|ouais|ok|okay|d'accord|c'est (?:d'accord|ok|bon|parti)|ca (?:marche|me va|roule)|va|je suis d'accord|je veux bien|parfait|partante?|yes|sure|fine|deal|great|that's (?:fine|ok|good)|i agree|it's (?:ok|fine|a deal))";
const THING =
  "(?!(?:demain|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|moi|toi|ca|tomorrow|me|you)\\b)(?<thing>[a-z0-9][a-z0-9' -]{0,60}?)";
const AGREES = new RegExp(
  `^[^a-z0-9]*${YES},? (?:pour|avec|de|for|with|to) ${THING}(?:[ ,]+(?:aussi|alors|svp|stp|merci|please|thanks|then))*[ .!]*$`,
);
/** Says something else besides. */
const BUT = /\b(?:mais|sauf|sans|seulement|juste|que|si|plutot|pas|ou|but|except|without|only|if|not|or|rather)\b/;
const MOST_LETTERS = 100;

/** What it is yes to, folded. null: something else. */
export function readAgreesTo(text: string): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const thing = AGREES.exec(spellOut(text).text.replace(/\s+/g, ' ').trim())?.groups?.thing;
  return thing === undefined || BUT.test(thing) ? null : thing;
}
