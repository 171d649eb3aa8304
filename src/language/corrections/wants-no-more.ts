import { readDropsThing, readLetsGoOf, readOwnAnswerBack } from '../answers/own-answer.ts';
import { isDeclined, isNo } from '../replies/small-answers.ts';
import { spellOut } from '../words/spell-out.ts';
import { readChangedMind, saysOfDay } from './changed-mind.ts';

/*
 * « en fait plus besoin », « désolé je me suis trompé », « c'est trop loin finalement »: whoever has said in passing that they want something
 * does not want it. Said right behind that, and only there: elsewhere the same words may be of anything.
 */

const WHO = '(?:je|on|nous) ';
const SAYS = [
  // « je me suis trompé d'annonce », « erreur de ma part », “my mistake”
  "(?:me suis|m'etais|on s'est) trompe(?:e|s|es)?(?![a-z])|erreur|fausse manip\\w*|mauvaise? (?:annonce|groupe|page|commentaire)|pas (?:expres|fait expres)|mistaken?(?:ly)?|wrong (?:post|one|page|comment)",
  "(?:pour|de) (?:rire|rigoler|la blague|deconner)|(?:une|c'est|c'etait) blague|plaisant(?:e|ais|ait)|(?:je|j) (?:rigole|rigolais|blague|blaguais|deconne|deconnais)|(?:just |only )?(?:kidding|joking)|a joke",
  '(?<!(?:pas|plus|jamais) )trop (?:loin|grande?s?|petite?s?|gros(?:se)?s?|lourde?s?|vieux|vieilles?|hautes?|hauts?|larges?|longs?|longues?|encombrante?s?|abimee?s?|complique|tard|juste)|(?<!not )too (?:far|big|small|large|heavy|old|late|long|wide|complicated)',
  '(?:pas|plus|pu) (?:du tout |trop |vraiment |tres )?(?:interesse?e?s?|preneur|preneuse|besoin|pour moi|la peine|utile|envie)|(?:not|no longer)(?: really)? interested|not for me|no need',
  "(?:(?:ca|cela|il|elle|ils|elles) )?(?:ne )?m'interess(?:e|ent) (?:pas|plus)",
  'sans moi|passe mon tour|count me out|without me',
  `${WHO}(?:ne |n')?(?:(?:le|la|les|l'|en) ?)?(?:veux|veut|voulons|prends|prend|prendrai) (?:pas|plus)|j'en (?:veux|prends) (?:pas|plus)|don't want|do not want`,
  "(?:j'ai|on a) (?:finalement |deja |entre[- ]?temps )?(?:trouve(?= (?:ailleurs|autre|mieux|mon bonheur|ce qu|merci|finalement|entre|depuis)| ?(?:$|[,.!;]))|ce qu'il (?:me|nous) faut)|(?:found|got) (?:one|another|something else|it elsewhere)|change d'avis|changed my mind",
  `${WHO}(?:me )?(?:desiste|retire|renonce|abandonne)|${WHO}(?:le|la|les) laisse|pass on (?:it|this)`,
  '(?:finalement|en fait) (?:non|pas)|actually (?:no|not)|never ?mind',
].map((one) => new RegExp(`(?:^|[^a-z])(?:${one})(?![a-z])`));
/** « oublie », « annule mon commentaire », « retire-moi stp »: all that a part of it says. */
const FORGET =
  /(?:^|[,.!;:]|(?:^|[^a-z])(?:bon|ok|alors|non|finalement|desolee?|stp|svp|peux-tu|tu peux|sorry|please)) ?(?:(?:j'|je |i )?(?:oublie|ignore|annule|supprime|efface|enleve|retire|laisse)[rz]?(?: ca| cela| moi| tomber|-moi| le| la| les| tout)?(?: (?:mon|ma|le|ce) (?:commentaire|message|reponse|demande|mot))?|ne (?:tiens|tenez) pas compte(?: de [a-z ]{2,30})?|(?:forget|ignore|cancel|delete|remove|disregard)(?: it| about it| me| my (?:comment|message|answer))?)(?= ?(?:$|[,.!;]|svp|stp|merci|desole|finalement|please|thanks|sorry))/;
const STOPS = /^[^a-z0-9]*(?:stop|arrete|stoppe|halte|quit)(?![a-z])/;
const OPENS_WITH_NO = /^[^a-z0-9]*(?:non|nan|nope|nop|no)(?![a-z'-])/;
/** « non mais je le prends », « j'ai trouvé, je le veux bien ». */
const WANTS =
  /(?:^|[^a-z])(?:(?:je|j|on) (?:le |la |les |l')(?:veux|prends|prend|veut|voudrais|reserve)(?! (?:pas|plus))|toujours interesse\w*|still interested|(?:je|j'|on|nous) (?:peux |peut |vais |va |pourrai |pourrais )?(?:le |la |les |l')?(?:viens|vient|venir|passe|passer|passerai|viendrai|arrive|chercher)(?! (?:pas|plus|mon|son|a cote))|(?:venir|pour) (?:le |la |les |l')chercher|(?:i|we)(?:'ll| will| can| could)? (?:come|pass|pick|collect)|i(?:'ll| will| do| still)? (?:want|take) (?:it|them))/;

/** « non, aucun problème »: to what was said before it. */
const AT_EASE =
  /(?:^|[^a-z])(?:aucun|pas de|sans|no|pas d') ?(?:soucis?|problemes?|pb|problem|worries|stress)(?![a-z])/;

const MOST_LETTERS = 200;

/** Whoever asks says no such thing. */
export function wantsNoMore(text: string): boolean {
  if (isNo(text) || isDeclined(text)) return true;
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  if (readChangedMind(text)) return !saysOfDay(text);
  if ((readOwnAnswerBack(text) ?? readDropsThing(text) ?? readLetsGoOf(text)) !== null) return true;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (WANTS.test(said) || AT_EASE.test(said)) return false;
  return OPENS_WITH_NO.test(said) || STOPS.test(said) || FORGET.test(said) || SAYS.some((one) => one.test(said));
}
