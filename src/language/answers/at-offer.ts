import { spellOut } from '../words/spell-out.ts';
import { offersSomething } from './read-offered.ts';

/* What is written below « que proposes-tu en échange ? » and offers nothing. */

const AHEAD =
  '(?:(?:bonjour|salut|coucou|hello|hi|euh|bah|ben|ah|oh|ok|oui|non|et|mais|alors|dis|en fait|sinon|well|so|and|but)[ ,!.]+)*';
const LIKES =
  /\b(?:tu veux|tu voudrais|tu prends|tu prendrais|tu accepte\w*|vous voulez|(?:t'|vous |te )?(?:interesse\w*|dit|irait|va|tente\w*|convien\w*|plairait)|would you (?:like|take)|do you want)\b/;
const A_THING = /\b(?:une?|des|du|de la|mon|ma|mes|an?|my|some|\d+) [a-z]{2,}/;
/** « un vélo ? », « une xbox, ça irait ? »: offers, and asks whether that will do. */
const OPENS_WITH_THING = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:peut-etre |pourquoi pas |contre |maybe )?(?:une?|des|du|de la|mon|ma|mes|an?|my|some|\\d+) [a-z]{2,}`,
);
const ASKS = new RegExp(
  `^[^a-z0-9]*(?:je (?:ne )?sais (?:pas|plus)|jsp|aucune idee|no idea|i don't know)?[ ,.!]*${AHEAD}(?:et )?(?:tu |t'|vous |toi |est[- ]ce |il |elle |ils |elles |c'est |ca |le |la |les |l'|quel|combien|ou |quand|comment|pourquoi|qu'|que |qui |quoi|as[- ]tu|peux[- ]tu|do |does |is |are |can |could |what|where|when|how|which|why|who|it |you )`,
);
const ASKS_INSIDE =
  /\b(?:ou(?= (?:es|tu|t'|on|est|sont|vous|ca|c'est|il|elle|se)\b| ?[?.! ]*$)|comment|combien|quand|quoi|quel(?:le)?s?|pourquoi|est|sont|peux|peut|peut-on|where|how|when|what|which|is|are|can)\b/;
/** « c'est quoi la taille », « une photo ? »: of what is swapped, with no question mark, or with hardly a word. */
const ASKS_PLAINLY = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:(?:c'est quoi|quelle? |combien |qu'est[- ]ce que? |what is |what's |how (?:big|old|much) )(?!.*\\b(?:ma|mon|mes|my) )|(?:(?:tu as |t'as |vous avez )?(?:une? |des )?(?:photo|image|picture)s?(?: (?:du|de|stp|svp|please|of)\\b.{0,30})? ?\\?))`,
);
const WH_END =
  /\b(?:ou|quand|combien|comment|pourquoi|quoi|lequel|laquelle|lesquels|qui|where|when|how much|what|which)[ .!]*$/;
const NO_PHOTO =
  /^[^a-z0-9]*(?:(?:non|nan|no|euh|desolee?|sorry)[ ,!.]+)*(?:(?:j'ai |je n'ai |i have )?(?:pas|aucune|no)(?: de)?|sans(?: la)?|without(?: a)?) (?:photo|image|picture)s?(?: (?:pour (?:le moment|l'instant)|desolee?|merci|dsl|sorry|yet))*[ .!]*$/;
const NOTHING = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:personne|quelqu'un|nobody|somebody|rien|nothing|jsp|aucune idee|no idea|i don't know|je (?:ne )?(?:sais|comprends|reflechis|regarde|pense|crois|suis)(?![a-z])|j'hesite|on (?:verra|se|peut|fait)|tu |vous |desolee?|dommage|sorry|lol|mdr|haha|dites|dis[- ]moi)(?![a-z])`,
);
/** « que dirais-tu d'un vélo ? », “how about a bike?”, “can I give you eggs?” */
const PROPOSES = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:(?:que|qu'en) (?:dirais|diriez|penses|pensez|penserais)[- ](?:tu|vous) (?:d'|de |du |des )|(?:how|what) about (?:an?|my|some|\\d+) [a-z]{2,}|(?:can|could|may) i (?:give|offer|bring|swap|make|lend|trade) you )`,
);
/** « la ps4 de mon fils ? »: a thing, and nothing is asked of it; « la taille ? » is. */
const BARE_THING = new RegExp(
  `^[^a-z0-9]*${AHEAD}(?:le |la |les |l')(?!(?:taille|prix|couleur|marque|dimensions?|adresse|etat|age|modele|photos?|image|reference|longueur|largeur|hauteur|profondeur|poids|matiere|annee|version|date|heure|jour|lieu|endroit|quartier|reste|pointure|puissance|vitesses?|capacite|batterie|notice|suite|tien(?:ne)?s?|votres?|tiens|meme|quell?e?s?|quoi|quel)(?![a-z]))[a-z0-9'-]+(?: (?!(?:est|sont|etait|ont|marche\\w*|fonctionne\\w*|roule|tourne|peut|va|vont|fait|font|dispo\\w*|existe|manque|vaut|coute|tient|part|tu|t'|on|toi|il|elle|ils|elles|c'est|quell?e?s?|comment|combien|quand|quoi|qui|que|encore|toujours|inclu\\w*|complete?|neuf|neuve|a (?:une?|des|deja|combien|quel|encore|ete|son|sa|ses|\\d)|ou(?= ?[?.! ]*$))(?![a-z]))[a-z0-9'-]+){0,6} ?[?!. ]*$`,
);
const MOST_LETTERS = 200;

/** A question for whoever swaps it; no picture; null: perhaps an offer. */
export function readsAsOffer(text: string): 'question' | 'no-photo' | null {
  if (text.length > MOST_LETTERS) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (NO_PHOTO.test(said)) return 'no-photo';
  if (ASKS_PLAINLY.test(said)) return 'question';
  if (offersSomething(text) || OPENS_WITH_THING.test(said)) return null;
  if ((LIKES.test(said) && A_THING.test(said)) || PROPOSES.test(said) || BARE_THING.test(said)) return null;
  const isAsked = text.includes('?') || WH_END.test(said);
  return isAsked && (ASKS.test(said) || (text.includes('?') && ASKS_INSIDE.test(said))) ? 'question' : null;
}

/** « je sais pas, un vélo », « je suis couturière, je peux faire un ourlet »: offers after all. « personne veut de ma raclette » does not. */
const AFTER_ALL =
  /\b(?:une?|des|du|de la|mon|ma|mes|an|a(?! (?:la|les?|mon|ma|mes|une?|chez|qui|quoi|toi|vous|demain|plus|propos|voir)\b)|my|some|\d+) (?!(?:peu|tout|mal|que|coup|fois|semaines?|jours?|moment|instant|minutes?|heures?(?! d)|cote|bien|bit|moment|while|idea|clue|idee)(?![a-z]))[a-z]{2,}|\b(?:je (?:peux|pourrais|sais) [a-z]+(?:r|re|ir)|i (?:can|could) [a-z]{2,})\b/;
const NOBODY =
  /^[^a-z0-9]*(?:[a-z]+[ ,]+)?(?:personne|quelqu'un|nobody|somebody|tu|vous|lol|mdr|haha|dommage)(?![a-z])/;

/** « personne veut de ma raclette », « je sais pas »: names nothing that is offered. */
export function saysNoOffer(text: string): boolean {
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (offersSomething(text) || (LIKES.test(said) && A_THING.test(said)) || !NOTHING.test(said)) return false;
  return NOBODY.test(said) || !AFTER_ALL.test(said);
}
