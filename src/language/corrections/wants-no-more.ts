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
/** What is said of the meeting only. */
const ERRAND =
  '(?:livraison|livrer|sacs?|cartons?|photos?|adresse|numero|aide|infos?|renseignements?|rdv|rendez-vous|camion|voiture|monnaie|code)(?![a-z])';
const SAYS = [
  // « je me suis trompé d'annonce », « erreur de ma part », “my mistake”
  "(?:me suis|m'etais|on s'est) trompe(?:e|s|es)?(?![a-z])|(?<!(?:pas d'|sans |sauf |aucune |d'))erreur|fausse manip\\w*|mauvaise? (?:annonce|groupe|page|commentaire)|pas (?:expres|fait expres)|mistaken?(?:ly)?(?! (?:about|the|for))|wrong (?:post|one|page|comment)",
  "(?:pour|de) (?:rire|rigoler|la blague|deconner)|(?:une|c'est|c'etait) blague|plaisant(?:e|ais|ait)|(?:je|j) (?:rigole|rigolais|blague|blaguais|deconne|deconnais)|(?:just |only )?(?:kidding|joking)|a joke",
  '(?<!(?:pas|plus|jamais) )trop (?:loin|grande?s?|petite?s?|gros(?:se)?s?|lourde?s?|vieux|vieilles?|hautes?|hauts?|larges?|longs?|longues?|encombrante?s?|abimee?s?|complique|(?:tard|juste)(?! (?:a|ce|cet|demain|pour|avant|apres|\\d)))|(?<!not )too (?:far|big|small|large|heavy|old|late(?! (?:at|for|on|today|tonight))|long|wide|complicated)',
  // « plus besoin de la perceuse »; « plus besoin de l'apporter », « plus besoin de livraison » is how it is fetched
  `(?<!(?:pas|encore|toujours) )(?:plus|pu) (?:du tout |vraiment )?(?:interesse?e?s?|preneur|preneuse|besoin(?! d(?:e |u |es |')(?:(?:la |l'|ta |ton |cette |un |une )?${ERRAND}|(?:(?:me |te |le |la |les |l'|vous |nous |lui |m'|t'|y ){0,2}[a-z]{2,15}(?:er|ir|dre|tre)(?![a-z])))))|no longer(?: really)? interested|(?:don't|do not) need (?:it|one|that|the [a-z]+) any ?more`,
  "(?:(?:ca|cela|il|elle|ils|elles) )?(?:ne )?m'interess(?:e|ent) (?:pas|plus)(?! mal)",
  `sans moi${THERE}|passe mon tour(?! de)|count me out|without me${THERE}`,
  `${WHO}(?:ne |n')?(?:(?:le|la|les|l'|en) ?)?(?:veux|veut|voulons|prends|prend|prendrai) (?:pas|plus)${THERE}|j'en (?:veux|prends) (?:pas|plus)${THERE}|(?:don't|do not) want(?! (?:to|any trouble))`,
  "(?:j'ai|on a) (?:finalement |deja |entre[- ]?temps )?(?:trouve(?= (?:ailleurs|autre|mieux|mon bonheur|ce qu|merci|finalement|entre|depuis)| ?(?:$|[.!;]|, (?:merci|desole|dsl|finalement|tant|sorry|je)))|ce qu'il (?:me|nous) faut)|(?:found|got) (?:one|another|something else|it elsewhere)|change d'avis|changed my mind",
  `${WHO}(?:me (?:desiste|retire)|renonce|abandonne)(?! pas)|${WHO}(?:le|la|les) laisse(?= ?(?:$|[,.!;]|finalement|tomber|a (?:quelqu|d'autre|une? autre|qui )|aux? (?:autres?|suivante?s?)))|pass on (?:it|this)`,
  `(?:finalement|en fait) (?:non|pas)${THERE}|actually (?:no|not)${THERE}|never ?mind(?! (?:the|about|my|his|her))`,
  "(?:j'en (?:ai|avais)|on en a(?:vait)?|nous en avons) (?:deja |finalement )?trouvee?s?",
].map((one) => new RegExp(`(?:^|[^a-z])(?:${one})(?![a-z])`));
/** Said of it, or of a part, or of what comes with it: « pas besoin ». */
const NO_NEED =
  /(?:^|[^a-z])(?:(?:pas|plus|pu) (?:du tout |trop |vraiment |tres )?(?:interesse?e?s?|preneur|preneuse|besoin(?! d(?:e (?!rien|ca)|'))|la peine|utile|envie)|not(?: really)? interested|no need(?! (?:to|for|of)))(?![a-z])/;
/** « finalement non on va en acheter un »: said of what was answered, unless of a day. */
const NOT_AFTER_ALL =
  /(?:^|[^a-z])(?:finalement|en fait|au final|actually|after all),? (?:non|no)(?: merci| thanks)?,? (?:je |j'|on |nous |ma |mon |i |i'|we |we')(?!(?:peux|peut|pouvons|pourra\w*|serai|serait|sera|can|could)(?![a-z]))/;
/** « non merci c'est bon ». */
const NO_THANKS = /^[^a-z0-9]*(?:non|nan|nope|nop|no),? ?(?:merci|thanks|thank you|thx)(?![a-z])/;
/** « oublie », « annule mon commentaire », « retire-moi stp »: all that a part of it says. */
const FORGET =
  /(?:^|[,.!;:]|(?:^|[^a-z])(?:bon|ok|alors|non|finalement|desolee?|stp|svp|peux-tu|tu peux|sorry|please)) ?(?:(?:j'|je |i )?(?:oublie|ignore|annule|supprime|efface|enleve|retire|laisse)[rz]?(?: ca| cela| moi| tomber|-moi| le| la| les| tout)?(?: (?:mon|ma|le|ce) (?:commentaire|message|reponse|demande|mot)| de (?:la|ta|votre) (?:liste|file))?|ne (?:tiens|tenez) pas compte(?: de [a-z ]{2,30})?|(?:forget|ignore|cancel|delete|remove|disregard)(?: it| about it| me| my (?:comment|message|answer))?)(?= ?(?:$|[,.!;]|svp|stp|merci|desole|finalement|please|thanks|sorry))/;
const STOPS =
  /^[^a-z0-9]*(?:stop|arretez?|stoppe|halte|quit)(?= ?(?:$|[,.!;](?! ?je suis)|(?:svp|stp|merci|please|tout|ca|les|it|all|all that|finalement)(?![a-z])))/;
const OPENS_WITH_NO = /^[^a-z0-9]*(?:non|nan|nope|nop|no)(?![a-z'-]| need (?:to|for))/;
/** « non mais je le prends », « j'ai trouvé, je le veux bien ». */
const WANTS =
  /(?:^|[^a-z])(?:(?:je|j|on) (?:le |la |les |l')(?:veux|prends|prend|veut|voudrais|reserve)(?! (?:pas|plus))|toujours interesse\w*|still interested|(?:je|on|nous) (?:veux|veut|voulons|prends|prend|prenons|prendrais?|voudrais?) (?:quand meme|tout de meme|bien(?! (?:note|annuler|laisser|arreter|me |que|croire))|volontiers|toujours|encore|aussi|le \d)(?![a-z])|m'interesse(?:nt)? (?:toujours|quand meme|tout de meme|bien|encore|aussi)|(?:je|j'|on|nous) (?:peux |peut |vais |va |pourrai |pourrais )?(?:le |la |les |l')?(?:viens|vient|venir|passe|passer|passerai|viendrai|arrive|chercher)(?! (?:pas|plus|son|a cote|mon tour(?! de)))|(?:je|on) (?:peux|peut) (?:des|quand meme|bien|ce soir|demain|aujourd)(?! (?:pas|plus))|j'arrive(?! (?:pas|plus|a ))|(?:(?:je )?suis|toujours) preneu(?:r|se)|(?:venir|pour) (?:le |la |les |l')chercher|(?:i|we)(?:'ll| will| can| could)? (?:come|pass|pick|collect)|i(?:'ll| will| do| still)? (?:want|take) (?:it|them)|(?:i|we)(?:'ll|'d| will| do| would)? still (?:want|take|like|need))/;

/** « non merci, comme ça c'est bien »: of how it is. */
const AS_IT_IS = /(?:^|[^a-z])(?:comme (?:ca|c'est|cela)|as (?:it )?is|like (?:that|this))(?![a-z])/;
const NO_PROBLEM =
  /(?:^|[^a-z])(?:(?:aucun|pas de|sans|no|pas d') ?(?:soucis?|problemes?|pb|problem|worries|stress)|not a problem)(?![a-z])/;
/** « non c'est parfait comme ça »: to what was said before it. */
const AT_EASE =
  /(?:^|[^a-z])(?:(?:c'est|c'etait|it's|it is|that's|that is|tout est) (?:tres |vraiment |just |all )?(?:parfait|bien|bon|super|top|ok|nickel|genial|fine|good|great|perfect|ok(?:ay)?|lovely)|(?:ca|that|it) (?:me |nous )?(?:va|convient|marche|works?)(?! (?:pas|plus|not)))(?![a-z])/;
/** « trop loin », « pas pour moi »: for somebody else it may be wanted, or a part of it. */
const NOT_FOR_ME = /(?:^|[^a-z])(?:pas|plus|not|isn't) (?:vraiment |really )?(?:pour moi|for me)(?![a-z])(?! for )/;
const FOR_ANOTHER = /(?:^|[^a-z])(?:pour|for) (?:ma|mon|mes|une?|notre|my|a) [a-z]/;
const ONLY_A_PART = /(?:^|[^a-z])(?:juste|seulement|just|only) (?:le |la |les |l'|the )/;

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
  if (ONLY_A_PART.test(said) && !TOO_MUCH.test(said)) return false;
  if (NO_PROBLEM.test(said)) return false;
  if (SAYS.some((one) => one.test(said)) || (NOT_AFTER_ALL.test(said) && !saysOfDay(text))) return true;
  const isForAnother = FOR_ANOTHER.test(said) && !TOO_MUCH.test(said);
  if (NO_THANKS.test(said) && !isForAnother && !AS_IT_IS.test(said)) return true;
  if (isForAnother || AT_EASE.test(said)) return false;
  return [NOT_FOR_ME, NO_NEED, OPENS_WITH_NO, STOPS, FORGET].some((one) => one.test(said));
}
