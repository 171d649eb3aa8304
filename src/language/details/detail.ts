import { opensPost } from '../posts/opens-post.ts';
import { isAgreed, isConfirmation, isDeclined, isNo, isNone } from '../replies/small-answers.ts';
import { saysWeather } from '../replies/weather.ts';
import { isDefect } from '../things/beside-thing.ts';
import { DESCRIBES } from '../things/same-thing.ts';
import { fold, words } from '../words/fold.ts';
import { SMALL_WORDS } from '../words/make-word.ts';
import { singular } from '../words/singular.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « c'est pour ma fille qui part en camp scout », « ya une petite tache dessus », « merci de venir le soir après 18h »: said of
 * the thing that is being told, or of how it goes, by somebody who looks at it. It is no field of its own, and belongs with it.
 */

/** Said to whoever writes the post down; what follows is the detail. On text written out in full. */
const LEAD =
  /^(?:(?:ah|oh|euh|heu|et|ou|bon|alors|ok|oui|sinon|donc|au fait|en fait|pardon|ps|nb|p\.s|oups|oops|by the way|also|well|oh and|and)[ ,.:!]+(?!pour\b)|(?:j'ai oublie|j'avais oublie|j'oubliais|je precise|je rajoute|i forgot)(?: (?:de |to )?(?:dire|preciser|mettre|ajouter|noter|say|mention|add))?(?: (?:que |qu'|that ))?|(?:(?:est-ce que )?(?:tu peux|tu pourrais|peux-tu|pourrais-tu|vous pouvez|on peut|il faut|faut|faudrait|je (?:veux|voudrais)|j'aimerais|can you|could you|please) (?:aussi |bien |also )?)?(?:r?ajoute[rz]?|precise[rz]?|mets|mettre|mettez|note[rz]?|indique[rz]?|dire|dis|ecri(?:s|re)|add|mention|say|put|write) ?(?:aussi |bien |also )?(?::|(?:que |qu'|that )|(?= ))|(?:petite )?precision ?:?|il faut (?:aussi )?savoir (?:que |qu'))[ ,:]*/;
/** A word of the lead asked for it: nothing else has to. */
const ASKED = /oubli|precis|ajout|mets|mett|note|indique|dire|dis |ecri|add|mention|forgot|savoir|put|write|say/;

/** How what is told of a thing, or of how it goes, begins. */
const TELLS = new RegExp(
  `^(?:${[
    "c'est (?:pour|un peu|assez|tres|plutot|encore|juste|lourd|fragile|leger|neuf|pres|au|a|en|dans|chez|sur|possible)\\b",
    "(?:il|elle|ils|elles|ca|celui|celle|le tout|tout)(?: |')(?:y a|n'y|est|sont|etait|a|ont|n'a|n'ont|n'est|ne|faut|faudra\\w*|reste|manque|marche|fonctionne|fait|pese|mesure|date|vient|se|s'|peut|part|sera|tient|rentre|prend)",
    '(?:faut|faudra|faudrait|attention|prevoir|prevoyez|a (?:venir |aller )?(?:chercher|recuperer|prendre|retirer|emporter|demonter|laver|reparer|nettoyer|debarrasser|voir|rendre|ramener|rapporter)|venir|venez|passer|passez|sonner|sonnez|appeler|apporter|apportez|merci (?:bien )?de|merci d.[a-z]+)\\b',
    "(?:avec|sans|pas|jamais|peu|un peu|tres|trop|assez|presque|encore|bien|plutot|surtout|seulement|uniquement|juste|minimum|maximum|environ|de preference|si possible|possibilite|livraison|dispo\\w*|libre|au (?:\\d+(?:e|er|eme|ieme)?|rez|rdc|premier|deuxieme|troisieme|dernier)|meme|even|y compris|peu importe|qu'importe|(?:a )?(?:little |wee )?bit|slightly|quite|rather|apres|avant|entre|vers|le (?:soir|matin|midi|week)|l'apres|en (?:bon|tres|parfait|etat|soiree|journee|semaine)|bon etat|tres bon|comme neuf)\\b",
    '(?:pour|car|parce|vu|comme|puisque|suite|cause|a cause)\\b',
    "(?:je (?:suis|peux|pourrai|pourrais|ne|n'|habite|serai|travaille|demenage|viens|pars|rentre|fournis|prete(?! )|ramene|me|les?|la|l'|pense|crois|vis|precise|prefere|garde|fais|cherche (?:pour|un truc))|j'(?:ai|en|habite|avais|aurai|aimerais|y|attends|accepte)|on (?:est|a|habite|peut|sera|pourra|n'|ne|demenage|part)|nous|moi|chez|mon|ma|mes|notre|nos|les|le|la|l'|son|sa|ses)",
    '(?:et |ou )?(?:aussi|egalement|en plus|plus (?:des?|les|une?|\\d))\\b',
    '(?:taille|dimensions?|hauteur|largeur|longueur|profondeur|poids|marque|modele|couleur|matiere|pointure|diametre|age|etage|rez-de|\\d+ ?(?:x|cm|mm|m2|m|kg|l|litres?|ans|mois|places?|vitesses?|tiroirs?|personnes?|etages?|pieces?|pers|min|minutes|km|e etage|eme|st floor|nd floor|rd floor|th floor)\\b)',
    '(?:thanks? (?:you )?for (?:com|ring|call|bring)|no (?:lift|stairs|parking)|ground floor)',
    '(?:the|this) (?:[a-z-]+ ){1,2}(?:is|are|has|have|needs?|does|works?)',
    "(?:je (?:la|le|les|l')? ?prete|(?:j'|on )en (?:ai|a)|(?:i|we) (?:only |just )?need it)",
    "(?:it's|it is|it|they|they're|there's|there is|there are|i'm|i am|i have|i've|i can|i live|we|we're|my|with|without|not|must|need|needs|for|because|since|only|just|also|please (?:come|ring|call|bring|text)|after|before|between|ideally|preferably|if possible|in (?:good|very)|nearly|almost|slightly|a bit|quite|size|about|around|from|you (?:need|have|can|must))\\b",
  ].join('|')})`,
);

/** Said to us, or of us: no part of a post. */
const TO_US =
  /\b(?:toi|te|robot|bot|parallele|admins?|stop|bonjour|bonsoir|salut|coucou|hello|annonces?|posts?|brouillon|messages?|menu|boutons?|beug|bug|help|aidez?-moi|compris?|comprends?|comprenez|understand|pourquoi|comment (?:on|je|tu|faire|ca)|publie\w*|publish\w*|valide[rz]?|enregistre\w*|annul\w+|cancel|laisse(?:r|z)? tomber|laisse beton|oublie[rz]?|tant pis|arrete[rz]?|recommence[rz]?)\b|\bt'(?!en|as\b)|\b(?:tu|you) (?:es|t'|m'|me|ne(?!ed)|n'|as|a |vas|va|fais|dis|comprends|veux|sais|are|don't|didn't|do|did)|c'est (?:quoi|nul|faux|pas ca|n'importe quoi|chiant|complique|bizarre|bon|tout|parfait|gentil|cool|super|genial|top)\b/;
/** Begins a wish of another kind. */
const COMMANDS =
  /^(?:voir|vois|montre|affiche|ouvre|change|modifie|corrige|retire|enleve|vire|supprime|efface|envoie|raconte|relis|recommence|reviens|retourne|attends?|regarde|cherche|trouve|donne|prete|signale|bloque|qui|que|quoi|quel\w*|quand|ou est|ou sont|est-ce|combien|comment|what|who|where|when|why|how|show|open|remove|delete|change|edit|find|look)\b/;
/** « je donne », « je prends »: it begins or answers something. */
const ACTS =
  /^(?:je|j'|on|nous|i|we)(?: |')?(?:(?:vous|te|le|la|les|l'|en|m'en) ?)*(?:donn|pret|cherch|recherch|echang|propos|gard|(?:n')?(?:ai|a|aurais?|aurait) besoin|voudrais (?:un|de|des|emprunt|donn|pret)|prends?\b|reserve|vends?|abandonn|renonc|desist|take|give|lend|sell|vais voir|m'en fous|m'en fiche|comprend|sais (?:pas|plus|rien)|ne sais|suis perdu|suis interess)/;

/** Says how somebody feels, or asks. */
const FEELS =
  /^pas (?:mal|grave|terrible|bete)[ !.]*$|^(?:trop|si|tres|vraiment|oh|ah) (?:contente?s?|gentil\w*|sympa\w*|bien|cool|drole|mignon\w*|bon(?! etat)|forte?s?)\b|\bla la\b|\bmarre\b|\b(?:combien|ou pas|quel(?:le)?s?|comment)\b|\bmerci\b(?! (?:bien )?d[e'])/;
/** « mes pots je les ai plus »: of something that is gone. */
const GONE =
  /\b(?:j|je|on|j')(?: ?(?:ne |n'|l[ea]s? |l'))*(?: ?(?:ai|a|avons)) plus[ .!]*$|\b(?:est|sont|c'est) (?:deja )?(?:donnee?s?|partie?s?|prise?s?|prete?e?s?)\b/;

/** « merci de venir le soir » asks for something, « merci de ton aide » thanks. */
const THANKS = /^(?:merci|thanks?)\b/;
const ASKS_TO_COME =
  /^(?:merci (?:bien )?(?:de |d')(?:ne pas |me |m'|nous |vous |l[ea]s? |l'|bien )*(?!dire\b|repondre\b|[vn]otre\b|autre\b)[a-z]+(?:er|ir|re)\b|thanks? (?:you )?for (?:com|ring|call|bring|tak)[a-z]*ing\b)/;

/** « je la prête que le week-end », « j'en ai besoin pour une heure »: how, and no post of its own. */
const HOW =
  /^(?:(?:je|on) (?:la|le|les|l')? ?(?:prete|donne)(?:nt)? (?:que|qu'|seulement|uniquement|pas|jamais|volontiers|surtout)\b|(?:j'|on )en (?:ai|a) besoin (?!de |d')|(?:i|we) (?:only |just )?need it )/;

/** Said of a thing in passing, and of much else. */
const NO_TRAIT = new Set(
  'bon bonne bel belle beau super magnifique superbe nice good old new double long longue'.split(' '),
);

/** « 85cm », « 120 x 80 », « 2m50 de long », « taille 38 », and no more. */
export const MEASURES =
  /^(?:(?:il|elle|ca) (?:fait|mesure) |environ |taille |pointure |t ?)?(?:\d{1,4}(?:[.,]\d{1,2})?(?: ?(?:cm|mm|m|metres?)\d{0,2})?(?: ?(?:x|sur|par|\*) ?\d{1,4}(?:[.,]\d{1,2})?(?: ?(?:cm|mm|m|metres?))?){1,2}|\d{1,4}(?:[.,]\d{1,2})? ?(?:cm|mm|m\d{0,2}|metres?|kg|kilos?|litres?|l)|(?<=(?:taille|pointure|t) ?)(?:\d{2}|x{0,3}[sml]))(?: de (?:long(?:ueur)?|large(?:ur)?|haut(?:eur)?|profond(?:eur)?|diametre))?$/;

/** Longer is a story, and is asked for more shortly. */
const LONGEST_HEARD = 300;

/**
 * The words of a detail as they may stand beside a post, without what led to them; null: it reads like something else, or
 * says nothing.
 */
export function readDetail(text: string): string | null {
  const said = tidied(text);
  if (said.length <= LONGEST_HEARD && MEASURES.test(spellOut(said).text) && !text.includes('?')) return said;
  const may = mayBeDetail(text);
  if (may === null) return null;
  return may.isAsked || tells(may.plain, words(may.plain)) ? may.from : null;
}

/** The same of words that need not begin as details do: said in the midst of a post they are none of another sort. */
export function readUnknownDetail(text: string): string | null {
  const may = mayBeDetail(text);
  if (may === null) return null;
  const all = words(may.plain);
  return all.length > 1 && says(all) ? may.from : null;
}

/** « rajoute qu'il est lourd », “I forgot to say”: told to whoever writes the post down, and to nobody else. */
export const asksToAdd = (text: string): boolean => withoutLead(tidied(text)).isAsked;

/** null: it answers, asks, orders or begins something else. */
function mayBeDetail(text: string): { from: string; plain: string; isAsked: boolean } | null {
  const said = tidied(text);
  if (said.length > LONGEST_HEARD || text.includes('?') || opensPost(text) || !/\p{L}{2}/u.test(said)) return null;
  if (isAgreed(text) || isNo(text) || isConfirmation(text) || isDeclined(text) || isNone(text)) return null;
  if (saysWeather(text)) return null;
  const { text: from, isAsked } = withoutLead(said);
  const plain = spellOut(from).text.trim();
  if (plain.length < 3 || TO_US.test(plain) || COMMANDS.test(plain)) return null;
  if (ACTS.test(plain) && !HOW.test(plain)) return null;
  if (GONE.test(plain) || FEELS.test(plain)) return null;
  if (THANKS.test(plain) && !ASKS_TO_COME.test(plain)) return null;
  return { from, plain, isAsked };
}

function tells(plain: string, all: readonly string[]): boolean {
  if (isTrait(all) || isDefect(plain)) return true;
  const [first = ''] = all;
  if (all.length > 2 && (DESCRIBES.has(first) || DESCRIBES.has(singular(first))) && !NO_TRAIT.has(first)) return true;
  return all.length > 1 && TELLS.test(plain) && says(all);
}

/** « rouge taille 26 », « très bon état ». */
export function isTrait(all: readonly string[]): boolean {
  const isDescribing = (word: string) => DESCRIBES.has(word) || DESCRIBES.has(singular(word));
  const isPlain = (word: string) => isDescribing(word) || SMALL_WORDS.has(word) || /^\d+(?:x\d+)*$/.test(word);
  return all.every(isPlain) && all.some((word) => isDescribing(word) && !NO_TRAIT.has(word));
}

/** More than the small words that hold a sentence together. */
const says = (all: readonly string[]): boolean =>
  all.length > 3 || all.some((word) => word.length > 2 && !SMALL_WORDS.has(word));

const APART: readonly (readonly [RegExp, string])[] = [
  [/\by ?a(?= )/giu, 'il y a'],
  [/\bil il y a\b/giu, 'il y a'],
  [/\bj(ai|habite|en|avais)\b/giu, 'j’$1'],
  [/\bc est\b/giu, 'c’est'],
  [/\bpr(?= (?:le|la|les|l['’]|un|une|mon|ma|mes|que|\p{L}+er)\b)/giu, 'pour'],
];

/** As one reads it: the words that a thumb ran together, apart. */
export function tidied(text: string): string {
  let said = text.replace(/\s+/g, ' ').trim();
  for (const [run, apart] of APART) said = said.replace(run, apart);
  return said.replace(
    /^[\s,;:.!-]+|(?:[\s,;.!]+(?:svp|stp|s['’]il (?:te|vous) pla[iî]t|please))?[\s,;.!]+$|[\s,]+(?:svp|stp|please)$/giu,
    '',
  );
}

function withoutLead(said: string): { text: string; isAsked: boolean } {
  let text = said;
  let isAsked = false;
  for (let turn = 0; turn < 4; turn++) {
    const aligned = spellOut(text);
    const lead = LEAD.exec(aligned.text)?.[0] ?? '';
    if (lead === '') break;
    isAsked ||= ASKED.test(lead);
    text = text.slice(aligned.at[lead.length] ?? text.length).trim();
  }
  return { text, isAsked: isAsked && fold(text).length > 2 };
}
