import { fold } from '../words/fold.ts';

/** « ce soir 18h », « samedi »; « radio-réveil matin », « robe du soir », « perceuse 18V » are things. */
const TIME =
  /\b(?:(?:ce|le|demain|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:soir|matin|midi|aprem|apres[- ]midi|week-?end|we)|demain|aujourd'?hui|maintenant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tonight|today|tomorrow|this (?:morning|afternoon|evening|week-?end)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:1?\d|2[0-3]) ?h(?:eures?)?(?: ?[0-5]\d)?|(?:1?\d|2[0-3]):[0-5]\d|1?\d ?(?:am|pm)|a partir d[e'u])(?![a-z\d])/;
/** « vendu », « déjà pris », “sold”: what has become of it. */
const STATE =
  /\b(?:deja|vendue?s?|donnee?s?|reservee?s?|adoptee?s?|recuperee?s? par|pris|partie?s? (?:ce|hier|chez)|parti|sold|gone|taken|reserved|already|still|on hold)(?![a-z])/;
/** « rue de la gare », « chez ma mère »; « lampe de rue », « chemin de table », « 3 places » are things. */
const PLACE =
  /(?:(?<!\bde )\b(?:rue|avenue|boulevard|impasse) [a-z\d]|\b(?:bd|allee d(?:es?|u)|place d(?:e la|e l'|es|u)|chemin d(?:es|u)|chez|pres d(?:e|u|es)|en face d(?:e|u|es)|a cote d(?:e|u|es)|near|next to)(?![a-z])|\b(?:street|road)$)/;

/** What is said beside the name of a thing, and is no part of a name: when, where, or what has become of it. */
export function saysNoName(title: string, text: string): boolean {
  const [known, said] = [fold(title), fold(text).trim()];
  return [TIME, STATE, PLACE].some((pattern) => pattern.test(said) && !pattern.test(known));
}
