import { opensPost } from '../posts/opens-post.ts';
import { readSearch } from '../search/search-words.ts';
import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « montre la suite », « publie-le », « pas de messages après 21h »: said to us, wherever any words would do. A neighbour who read it
 * as a word for them would not know what to make of it.
 */

const AHEAD =
  "(?:(?:oui|ouais|ok|okay|d'accord|non|nan|bon|alors|et|mais|ah|sinon|au fait|en fait|finalement|du coup|merci|bonjour|salut|yes|no|well|please|and|also|actually|oh) *[,.!]* +)*";
const ASKS =
  "(?:(?:est-ce que )?(?:tu peux|peux[- ]tu|on peut|je peux|je (?:veux|voudrais)|j'aimerais|can you|could you|can i|i (?:want|would like) to|i'd like to) )?";
/** What is shown, published or taken away is ours to do. */
const ORDERS = [
  '(?:publie[rz]?|publish|poste[rz]?|post)(?:[- ](?:la|le|les|ca|mon|ma|it|this|my|that)\\b.*)?$',
  '(?:montre[rz]?|affiche[rz]?|fais(?:[- ]moi)? voir|show)(?:[- ](?:moi|me))? (?:la suite|les (?:annonces|dons|prets|autres|demandes|echanges)|d.?autres?|tout\\w*|ce qu|ma|mes|more|the|all|what|any|my)\\b',
  '(?:la |une )?(?:suite|suivante?s?|next|more)(?: (?:des|page|annonces?|posts?))*$',
  "(?:mets?|mettre|pose[rz]?) (?:(?:moi|tout|les? \\w+|mes \\w+) )?(?:une |en )pause|(?:je (?:fais|mets) )?une pause\\b|pause (?:d'|de |for )?",
  "(?:supprime|efface|enleve|retire|annule|modifie|change|delete|remove|cancel|edit)[rz]? (?:mon|ma|mes|l'|my|the) ?(?:annonces?|posts?|compte|alertes?|demandes?|prenom|account|alerts?|request|name)\\b",
  '(?:parler a|contacter|appeler) un admin|talk to (?:a|an) (?:human|admin|person)',
  '(?:mes|my) (?:reglages|notifications|notifs|annonces|reponses|alertes|settings|posts|answers|alerts)\\b',
  "quoi d'autre|rien d'autre|what else|anything else",
  "(?:alors )?(?:qui (?:est-ce qui )?(?:(?:m')?(?:a|ont) (?:deja )?(?:repondu|ecrit)|est interesse\\w*)|(?:est-ce que )?quelqu'un (?:m')?a (?:deja )?repondu|j'ai (?:des|eu des) reponses|who(?:'s| has| have)? (?:already )?(?:answered|replied)|(?:did|has) any(?:one|body) (?:answer|repl)\\w*)(?: (?:a|au|aux|pour|sur|to|for|about) [a-z' ]{1,40})?(?: (?:deja|already|yet|stp|svp|please))?[ ?!.]*$",
].join('|');
const SENT =
  '(?:messages?|notifs?|notifications?|annonces?|alertes?|nouvelles|posts?|alerts?|news|coups? de mains?|dons?|prets?|echanges?|gifts?|loans?)';
/** How much is told, and when. */
const SETTINGS = [
  `(?:(?:je (?:veux|voudrais)|i (?:want|would like)|i'd like|envoie[- ]?moi|send me) )?(?:(?:pas|moins|trop|no|no more|fewer|less|only|just|stop(?: the)?|stopper?|arrete[rz]?|coupe[rz]?|desactive[rz]?|active[rz]?|mute)(?: (?:de|d'|les?|des|tes|vos))*|(?:que|juste|uniquement|seulement|rien que)(?: (?:les?|des|d'))*) ?${SENT}(?:$| (?:stp|svp|merci|please|apres|avant|la nuit|le soir|le matin|le week|pendant|cette|aujourd|le jour|after|before|at night|in the|on|during|until|between|entre|for a)\\b.*$)`,
  '(?:les |des |the )?(?:dons|prets|coups de mains?|echanges|gifts|loans|swaps)(?: (?:seulement|uniquement|only))?$',
].join('|');
const TO_US = new RegExp(`^${AHEAD}${ASKS}(?:${ORDERS}|${SETTINGS})`);
/** « j'ai besoin d'aide pour porter un canapé », not « … pour le porter ». */
const NEEDS =
  /^(?:j'ai|on a|i|we) ?(?:besoin (?:d'aide|d'un coup de main|de quelqu'un|qu'on)|need (?:some )?(?:help|a hand|someone|somebody)|recherche|cherche(?= (?:quelqu|une? |des )))(?! (?:pour|to|with|for) (?:l[ea]s?|l'|it|them|that) ?(?:[a-z]+er|[a-z]+ir|prendre|[a-z ]*)?[ .!]*$)/;
/** « tu as une housse ? », of whoever owns it. */
const OF_YOU = /(?:^|[ '])(?:tu|t'as|as[- ]tu|aurais[- ]tu|vous|avez[- ]vous|you)(?![a-z])/;

/** Whether a text is surely said to us, where a word for somebody is asked for or may be meant. */
export function isToldToBot(text: string): boolean {
  if (text.length > MOST) return opensPost(text);
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  if (TO_US.test(said) || TO_US.test(fold(text))) return true;
  const body = said.replace(new RegExp(`^${AHEAD}`), '');
  if (NEEDS.test(body) || opensPost(text) || opensPost(body)) return true;
  const search = readSearch(text) ?? readSearch(body);
  return search !== null && !OF_YOU.test(said);
}

/** Longer tells something. */
const MOST = 200;

const TAKES = [
  '(?:non |nan )?laisse(?: tomber| ca| moi)?|oublie(?: ca)?|annule(?: ca| tout| stp)?|(?:retire|enleve|supprime|efface)[rz]?(?:[- ](?:ca|moi|le|la|tout|mon nom))?',
  "j'ai (?:fait une erreur|clique par erreur)|je me suis tromp\\w+|(?:c'(?:est|etait) |ct )?une erreur|erreur|(?:je|j) (?:voulais|veux) pas(?: repondre| ca)?|je (?:ne )?reponds pas(?: finalement| en fait)?",
  'never ?mind(?: that| it| me)?|forget (?:it|that|about it)|(?:please )?cancel(?: it| that| my (?:answer|reply))?|undo|(?:take|remove|delete) (?:it|that)(?: back)?|i made a mistake|my mistake|that was a mistake|wrong (?:one|post|button)',
].join('|');
/** « never mind, cancel »: said twice it is the same. */
const TAKES_BACK = new RegExp(
  `^(?:(?:non|nan|no|oups|pardon|desolee?|mince|ah|euh|bon|en fait|finalement|oops|sorry|wait|actually|oh|hm+|well) *[,.!]* +)*(?:${TAKES})(?:[ ,.!]+(?:(?:and |just |et )?(?:${TAKES})|stp|svp|merci|please|thanks|pardon|desolee?|sorry|en fait|actually))*[ .!]*$`,
);

/** « retire ça j'ai fait une erreur », right behind what was done: it is to be undone. */
export const takesItBack = (text: string): boolean =>
  text.length <= 90 && !text.includes('?') && TAKES_BACK.test(spellOut(text).text.replace(/\s+/g, ' ').trim());

const NODS =
  /^(?:(?:ok(?:ay|i)?|oki|d'accord|dac|super|cool|top|parfait|merci|bien|tres|ca marche|nickel|genial|great|thanks|perfect|good|fine|cheers|lol|mdr|haha+|c'est tout|voila|c'est bon|en fait|non|rien d'? ?interessant|that's all|nothing)[ ,.!]*)+$/;

/** « ok ok », « super merci »: nothing that would be told to anybody. */
export const isMereNod = (text: string): boolean =>
  NODS.test(fold(text).trim()) || /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|[\s!.])+$/u.test(text);
