import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « j'arrive », « je suis devant », « je serai en retard », « à tout de suite »: of a meeting that is just now. « j'arrive pas à publier »,
 * « quand j'arrive sur la page », « le colis est en retard », « je publie ça tout de suite » are not.
 */

const BEFORE = '(?<!\\b(?:quand|lorsque|si|comment|des que|ou|que) )';
const CANNOT =
  '(?:(?:vraiment|toujours|meme|juste|absolument|franchement|encore|deja) )?(?:pas|plus|jamais|point|rien|ni)\\b';
/** « j'arrive à ouvrir », and not « j'arrive à 18h », « j'arrive à pied » */
const MANAGES = "(?:a|bien a|enfin a) (?!\\d|pied|velo|l'instant|l'heure|temps|moto|trottinette|la gare|l'arret)";
const ARRIVES = `${BEFORE}j'?arrive\\b(?! ?(?:${CANNOT}|${MANAGES}|sur (?:la|une) page|demain|apres-demain))`;
const LEAVES = `${BEFORE}je pars(?! (?:pas|en|demain|a l'etranger))\\b`;
const STANDS = `${BEFORE}(?:je |j')suis (?:devant|en bas|en route|en chemin|arrivee?|la(?! (?:seule?|premiere|derniere|personne|maman|voisine))|partie?(?! (?:en vacances|a l'etranger|pour)))\\b`;
const LATE =
  "(?:(?:je|j'|on) ?(?:suis|serai|sera|est|vais etre|va etre|aurai|risque d'etre)(?: (?:un (?:tout petit )?peu|legerement|tres|bien|super|encore|desolee?|(?:de )?\\d+ ?(?:min|mn|minutes)(?: de)?))? en retard|^(?:(?:desolee?|pardon|oups|ok|oui|coucou|salut|bonjour)[ ,!.]+)*(?:un peu |legerement )?en retard(?: de \\d+ ?(?:min|mn|minutes))?(?= ?(?:[,.!]|$|desole|j'arrive)))(?! (?:pour (?:le|la|les|rendre)(?! (?:rdv|rendez))|sur|dans))";
const SOON =
  "(?:^|[,.!] ?|\\b(?:ok|oui|bon|merci|super|allez|alors|d'accord|parfait) )a (?:tout de suite|tout ?a l'heure|toute)\\b|^(?:(?:ok|oui|allez|merci)[ ,!.]+)*(?:tout de suite|(?:tout|toute) a l'heure) ?[!.]*$|\\bje (?:viens|passe|descends|monte|sors) (?:tout )?de suite\\b";
const ENGLISH =
  "\\b(?:on my way(?! to (?:publish|post))|i'm (?:here|outside|coming|(?:running )?(?:a (?:bit|little) )?late)(?! (?:with|for the|on the|to (?:this|the) (?:app|group)))|running late|see you (?:soon|later))\\b";

/** « je descends », « j'ouvre », « t'es où ? », “I'm coming down”: to whoever stands before the door. */
const AT_DOOR =
  "^(?:(?:ok|oui|bon|d'accord|super|yes)[ ,!.]+)*(?:je (?:descends|sors|remonte|monte)|j'ouvre|(?:c'est|la porte est) ouverte?|(?:tu es|t'es|vous etes) (?:ou|la|devant|en bas|arrivee?)|je (?:te|vous) vois|i'm coming (?:down|out)|where are you|i'm at the door|door's open)(?: (?:stp|svp|la|maintenant|now|du coup))?[ !?.]*$";
const SETS_OUT = new RegExp(
  `${AT_DOOR}|${ARRIVES}|${LEAVES}|${STANDS}|${LATE}|${SOON}|^(?:ok |oui )?en route\\b|${ENGLISH}`,
);

/** Whether somebody is on their way to whom they meet now. */
export const setsOut = (text: string): boolean => SETS_OUT.test(fold(spellOut(text).text));
