import { readDropsThing, readLetsGoOf, readOwnAnswerBack } from '../answers/own-answer.ts';
import { isDeclined, isNo } from '../replies/small-answers.ts';
import { spellOut } from '../words/spell-out.ts';
import { readChangedMind, saysOfDay } from './changed-mind.ts';

/*
 * « en fait plus besoin », « désolé je me suis trompé », « c'est trop loin finalement »: whoever has said in passing that they want something
 * does not want it. Said right behind that, and only there: elsewhere the same words may be of anything.
 */

const WHO = '(?:je|on|nous) ';
/** Nothing more is said with it: « je veux pas d'argent », « en fait pas mal » are of something else. */
const THERE =
  "(?= ?(?:$|[,.!;:)]|(?:merci|desolee?s?|dsl|pardon|finalement|du coup|en fait|tant pis|svp|stp|alors|du tout|besoin|interesse\\w*|possible|dispo\\w*|cette fois|pour (?:moi|nous)|car|parce|c'est|c'etait|sorry|thanks?|please|any ?more|after all|actually|because)(?![a-z])))";
const SAYS = [
  // « je me suis trompé d'annonce », « erreur de ma part », “my mistake”
  "(?:me suis|m'etais|on s'est) trompe(?:e|s|es)?(?![a-z])|(?<!(?:pas d'|sans |sauf |aucune |d'))erreur|fausse manip\\w*|mauvaise? (?:annonce|groupe|page|commentaire)|pas (?:expres|fait expres)|mistaken?(?:ly)?(?! (?:about|the|for))|wrong (?:post|one|page|comment)",
  "(?:pour|de) (?:rire|rigoler|la blague|deconner)|(?:une|c'est|c'etait) blague|plaisant(?:e|ais|ait)|(?:je|j) (?:rigole|rigolais|blague|blaguais|deconne|deconnais)|(?:just |only )?(?:kidding|joking)|a joke",
  '(?<!(?:pas|plus|jamais) )trop (?:loin|grande?s?|petite?s?|gros(?:se)?s?|lourde?s?|vieux|vieilles?|hautes?|hauts?|larges?|longs?|longues?|encombrante?s?|abimee?s?|complique|(?:tard|juste)(?! (?:a|ce|cet|demain|pour|avant|apres|\\d)))|(?<!not )too (?:far|big|small|large|heavy|old|late(?! (?:at|for|on|today|tonight))|long|wide|complicated)',
  "(?:pas|plus|pu) (?:du tout |trop |vraiment |tres )?(?:interesse?e?s?|preneur|preneuse|besoin(?! d(?:e (?!rien|ca)|'))|la peine|utile|envie)|(?:not|no longer)(?: really)? interested|no need(?! (?:to|for|of))",
  "(?:(?:ca|cela|il|elle|ils|elles) )?(?:ne )?m'interess(?:e|ent) (?:pas|plus)(?! mal)",
  `sans moi${THERE}|passe mon tour(?! de)|count me out|without me${THERE}`,
  `${WHO}(?:ne |n')?(?:(?:le|la|les|l'|en) ?)?(?:veux|veut|voulons|prends|prend|prendrai) (?:pas|plus)${THERE}|j'en (?:veux|prends) (?:pas|plus)${THERE}|(?:don't|do not) want(?! (?:to|any trouble))`,
  "(?:j'ai|on a) (?:finalement |deja |entre[- ]?temps )?(?:trouve(?= (?:ailleurs|autre|mieux|mon bonheur|ce qu|merci|finalement|entre|depuis)| ?(?:$|[.!;]|, (?:merci|desole|dsl|finalement|tant|sorry|je)))|ce qu'il (?:me|nous) faut)|(?:found|got) (?:one|another|something else|it elsewhere)|change d'avis|changed my mind",
  `${WHO}(?:me (?:desiste|retire)|renonce|abandonne)(?! pas)|${WHO}(?:le|la|les) laisse(?= ?(?:$|[,.!;]|finalement|tomber|a (?:quelqu|d'autre|une? autre|qui )|aux? (?:autres?|suivante?s?)))|pass on (?:it|this)`,
  `(?:finalement|en fait) (?:non|pas)${THERE}|actually (?:no|not)${THERE}|never ?mind(?! (?:the|about|my|his|her))`,
  "(?:j'en (?:ai|avais)|on en a(?:vait)?|nous en avons) (?:deja |finalement )?trouvee?s?",
].map((one) => new RegExp(`(?:^|[^a-z])(?:${one})(?![a-z])`));
/** « oublie », « annule mon commentaire », « retire-moi stp »: all that a part of it says. */
const FORGET =
  /(?:^|[,.!;:]|(?:^|[^a-z])(?:bon|ok|alors|non|finalement|desolee?|stp|svp|peux-tu|tu peux|sorry|please)) ?(?:(?:j'|je |i )?(?:oublie|ignore|annule|supprime|efface|enleve|retire|laisse)[rz]?(?: ca| cela| moi| tomber|-moi| le| la| les| tout)?(?: (?:mon|ma|le|ce) (?:commentaire|message|reponse|demande|mot)| de (?:la|ta|votre) (?:liste|file))?|ne (?:tiens|tenez) pas compte(?: de [a-z ]{2,30})?|(?:forget|ignore|cancel|delete|remove|disregard)(?: it| about it| me| my (?:comment|message|answer))?)(?= ?(?:$|[,.!;]|svp|stp|merci|desole|finalement|please|thanks|sorry))/;
const STOPS =
  /^[^a-z0-9]*(?:stop|arretez?|stoppe|halte|quit)(?= ?(?:$|[,.!;](?! ?je suis)|(?:svp|stp|merci|please|tout|ca|les|it|all|all that|finalement)(?![a-z])))/;
const OPENS_WITH_NO = /^[^a-z0-9]*(?:non|nan|nope|nop|no)(?![a-z'-]| need (?:to|for))/;
/** « non mais je le prends », « j'ai trouvé, je le veux bien ». */
const WANTS =
  /(?:^|[^a-z])(?:(?:je|j|on) (?:le |la |les |l')(?:veux|prends|prend|veut|voudrais|reserve)(?! (?:pas|plus))|toujours interesse\w*|still interested|(?:je|j'|on|nous) (?:peux |peut |vais |va |pourrai |pourrais )?(?:le |la |les |l')?(?:viens|vient|venir|passe|passer|passerai|viendrai|arrive|chercher)(?! (?:pas|plus|son|a cote|mon tour(?! de)))|(?:je|on) (?:peux|peut) (?:des|quand meme|bien|ce soir|demain|aujourd)(?! (?:pas|plus))|j'arrive(?! (?:pas|plus|a ))|(?:(?:je )?suis|toujours) preneu(?:r|se)|(?:venir|pour) (?:le |la |les |l')chercher|(?:i|we)(?:'ll| will| can| could)? (?:come|pass|pick|collect)|i(?:'ll| will| do| still)? (?:want|take) (?:it|them))/;

/** « non, aucun problème », « non c'est parfait comme ça »: to what was said before it. */
const AT_EASE =
  /(?:^|[^a-z])(?:(?:c'est|c'etait|it's|it is|that's|that is|tout est) (?:tres |vraiment |just |all )?(?:parfait|bien|bon|super|top|ok|nickel|genial|fine|good|great|perfect|ok(?:ay)?|lovely)|(?:ca|that|it) (?:me |nous )?(?:va|convient|marche|works?)(?! (?:pas|plus|not))|(?:aucun|pas de|sans|no|pas d') ?(?:soucis?|problemes?|pb|problem|worries|stress)|not a problem)(?![a-z])/;
/** « trop loin », « pas pour moi »: for somebody else it may be wanted, or a part of it. */
const NOT_FOR_ME = /(?:^|[^a-z])(?:pas|plus|not|isn't) (?:vraiment |really )?(?:pour moi|for me)(?![a-z])(?! for )/;
const FOR_ANOTHER =
  /(?:^|[^a-z])(?:pour|for) (?:ma|mon|mes|une?|notre|my|a) [a-z]|(?:^|[^a-z])(?:juste|seulement|just|only) (?:le |la |les |l'|the )/;

const TOO_MUCH = /(?:^|[^a-z])(?:trop|too) [a-z]/;

const MOST_LETTERS = 200;

/** Whoever asks says no such thing. */
export function wantsNoMore(text: string): boolean {
  if (isNo(text) || isDeclined(text)) return true;
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  if (readChangedMind(text)) return !saysOfDay(text);
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (WANTS.test(said)) return false;
  if ((readOwnAnswerBack(text) ?? readDropsThing(text) ?? readLetsGoOf(text)) !== null) return true;
  if (AT_EASE.test(said)) return false;
  if (FOR_ANOTHER.test(said) && !TOO_MUCH.test(said)) return false;
  if (NOT_FOR_ME.test(said)) return true;
  return OPENS_WITH_NO.test(said) || STOPS.test(said) || FORGET.test(said) || SAYS.some((one) => one.test(said));
}
