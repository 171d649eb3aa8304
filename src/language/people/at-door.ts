import { fold } from '../words/fold.ts';

/*
 * What people write to « dans quel quartier ? » and « ton prénom ? » that answers neither.
 */

const plain = (text: string): string =>
  fold(text.slice(0, 200))
    .replace(/[.!?…,;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const BEFORE = '(?:(?:non|nan|no|bon|ok|en fait|finalement|euh|ah|oh|et puis|mais|allez|actually|well|je prefere) )*';
const STOPS = new RegExp(
  `^${BEFORE}(?:laisse[rz]?(?: tout)? tomber|annule[rz]?(?: tout)?|j'?(?:arrete|abandonne)|arrete[rz]?|abandonne[rz]?|on arrete|stop|tant pis|oublie[rz]?(?: ca| tout)?|je (?:n'?e? ?)?veux (?:plus|pas)(?: (?:m'inscrire|entrer|rejoindre|continuer|venir))?|(?:ca|c'est) (?:(?:ne |n')?m'interesse (?:pas|plus)|bon laisse[rz]? tomber)|forget (?:it|about it)|never ?mind|leave it|i (?:changed my mind|don'?t want to(?: join)?(?: any ?more)?)|cancel)(?: merci| svp| stp| thanks)?$`,
);

/** « non laisse tomber », “never mind”: whoever says so at the door does not come in, for now. */
export const givesUp = (text: string): boolean => STOPS.test(plain(text));

const WRONG_TOWN =
  /(?:\b(?:pas|plus) (?:(?:a |dans )?(?:la bonne|ma|celle-la|celle|cette|la|le bon|une bonne) ?(?:ville|commune)|(?:a |dans )?(?:la|cette) ville)|\b(?:trompe\w*|mauvaise?|erreur)\b.{0,12} (?:ville|commune)|^(?:change[rz]?|modifie[rz]?|corrige[rz]?) (?:de |ma |la )(?:ville|commune)|\b(?:wrong|not (?:my|the right|that)) (?:town|city|place|commune)|^change (?:my |the )?(?:town|city)|^(?:je (?:n')?habite pas|j'habite pas|c'est pas|ce n'est pas) la(?: bonne)?$)/;

/** « non c pas la bonne ville »: the commune that was understood is not theirs. */
export const isWrongTown = (text: string): boolean => text.length < 80 && WRONG_TOWN.test(spelt(plain(text)));

/** « c pas » is « c'est pas ». */
const spelt = (said: string): string => said.replace(/\bc (?=pas\b|la\b)/g, "c'est ");

const UNKNOWN = new RegExp(
  `^${BEFORE}(?:j'?e? ?(?:n'?e? ?)?(?:le )?(?:sais|sai|c|ses|connais) (?:pas|po|plus|rien)(?: trop| encore| moi| du tout)?(?: le nom)?|j'en sais rien|(?:je )?(?:sais|sait|c) pas(?: trop)?|jsp|chais pas|chaipas|ch'?ais pas|aucune? idee|pas d'?idee|no idea|i (?:don'?t|do not) know(?: it| yet)?|dont know|dunno|idk|not sure|passer?|passe la question|skip)(?: svp| stp| merci| desolee?| sorry)?$`,
);

/** « je sais pas »: no answer, and no fault. */
export const knowsNot = (text: string): boolean => UNKNOWN.test(plain(text));

/** Said of « Et ton prénom ? », which one would rather not answer; « Pascal » and « Plume » are names. */
const NO_NAME = new RegExp(
  `^${BEFORE}(?:(?:j'?(?:e|ai|y)? ?|je suis |c'est |ca (?:te|vous) regarde )?(?:n'?(?:e|ai)? )?(?:pas|plus) [a-z].*|non (?:merci|pas|ca|je (?!m|suis)|j'(?:ai|y)|c'est (?:pas|prive|perso|bon)).*|sans (?:nom|prenom|facon|moi)|(?:je )?prefer[a-z]*(?![a-z]| (?:qu|etre|be |m'|to be |un|le |la |juste )).*|(?:peut-etre )?(?:plus tard|une autre fois)|ca [a-z' ]{1,30} (?:pas|plus|personne)|(?:i'd |i would )?(?:rather|prefer) (?:not|stay).*|not [a-z].*|(?:i )?(?:don'?t|do not|won'?t) .*|no (?:thanks?|thank you|way|need|name|chance|comment|point)(?: .*)?|none of your.*|(?:maybe )?later|another time)$`,
);

/** « pas envie », « je préfère pas », “rather not”, to the question what one is called. */
export const givesNoName = (text: string): boolean => text.length < 100 && NO_NAME.test(plain(text));
