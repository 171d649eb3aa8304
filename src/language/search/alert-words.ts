import { withApostrophes } from '../words/apostrophes.ts';

/*
 * « préviens-moi dès qu'il y a des livres », « je cherche une poussette, préviens-moi », « mets en pause l'alerte »: what somebody
 * waits for from now on, or waits for no more. On folded text.
 */

export interface AlertWords {
  isOver: boolean;
  /** Where in the text what is waited for stands, with articles and all. */
  from: number;
  to: number;
}

const PLEASE =
  "(?:bonjour |salut |stp |svp |please |alors |et |and |also |aussi |ok |du coup |s'il (?:te|vous) plait )*";
const MAY =
  "(?:(?:je (?:veux|voudrais|peux|souhaite)|j'aimerais(?: bien)?|peux[- ]tu|tu peux|tu pourrais|on peut|i want to|i'd like to|can i|can you|could you|please) (?:me )?(?:bien )?(?:qu'on |que tu )?)?";
/** « préviens-moi », « tu me préviens » */
const TELL =
  "(?:(?:tu )?(?:me |m'|nous )?(?:preven(?:ir|ez|nes?)|previens|previennes|avert(?:ir|is|isse[sz]?)|alertes?|alerte[rz]|informe[rsz]?|notifie[rsz]?|notify|alert|tell|inform|(?<=me |m'|nous )(?:tiens|tenez|tenir)|(?=(?:tiens|tenez|let|keep)[- ]?(?:moi|me|nous|us))(?:tiens|tenez|let|keep))[- ]?(?:moi|me|nous|us)?(?: (?:au courant|informee?s?|au jus|know|posted))?)";
/** « dis-moi quand tu viens » is no alert: somebody, or something, must come. */
const SAY =
  '(?:(?:tu )?(?:me )?(?:dis|dites|dire|fais|faites|faire|ping|envoie|envoyer|ecris)[- ]?(?:moi|me)?(?: signe| savoir| un (?:message|mot|signe)| un petit (?:message|mot|signe))?)';
const BE_TOLD =
  '(?:(?:etre|be|get) (?:prevenue?|avertie?|alertee?|informee?|tenue? au courant|notifiee?|told|notified|alerted|informed)|(?:savoir|know))';
const ALSO = '(?: (?:aussi|also|too|egalement|direct|tout de suite|stp|svp|please|bien))*';
const SOMEBODY =
  "(?:quelqu'un|quelqu un|qqn|qq1|qqu?'?un|qu?elqun|on|un voisin|une voisine|une personne|quiconque|someone|somebody|some1|anyone|anybody|a neighbou?r)";
const HAS =
  "(?:a|aurait|donne(?:rait)?|prete(?:rait)?|propose|offre|met(?: en ligne)?|poste|publie|echange|cede|se separe d(?:e |')?|vend|has|gives(?: away)?|lends|offers|posts|is (?:giving(?: away)?|lending|offering))";
const COMES = `(?:il y (?:a|aura|aurait)|y a|ya|y'a|il y en a|there is|there are|there's|${SOMEBODY} ${HAS}|(?:tu|vous) (?:as|avez|vois(?: passer)?|voyez|trouves|trouvez)|(?:une|des) annonces? (?:de|pour|d')|you (?:have|see|find))`;
const IF = "(?:des (?:qu(?:e |'))?|d[eè]s |lorsqu(?:e |')|quand |si |s'|if |when |whenever |as soon as |once )";
const SINCE = '(?:(?:jamais|un jour|ever) )?';
const WHEN = `(?:${IF}|(?:pour|de|sur|for|about|of|concernant) |d')${SINCE}(?:${COMES} ?)?`;
const ARTICLE = '(?:an? |some |any )?';
const TELL_ME = `(?:tu )?(?:me |m')?(?:previens|avertis|alertes?|dis|notify|tell|alert)(?:[- ](?:le|la))?[- ]?(?:moi|me)?`;
const END = '(?: (?:stp|svp|please|merci|aussi|direct|vite|tout de suite))*[ .!?]*';

const SOUGHT: readonly string[] = [
  `^${PLEASE}${MAY}${TELL}${ALSO} ${WHEN}${ARTICLE}(?<rest>.+)$`,
  `^${PLEASE}${MAY}${BE_TOLD}${ALSO} ${WHEN}${ARTICLE}(?<rest>.+)$`,
  `^${PLEASE}${MAY}${SAY}${ALSO} ${IF}${SINCE}${COMES} ?${ARTICLE}(?<rest>.+)$`,
  `^${PLEASE}(?:je (?:veux|voudrais)|j'aimerais|i(?:'d like| want)|(?:(?:tu peux |peux-tu )?(?:me )?(?:mets|met|mettre|pose|poser|cree|creer|ajoute|ajouter|fais|faire|active|activer|set|set up|create|add|make)[- ]?(?:moi |me )?))?(?: ?(?:une|an))? ?(?:nouvelle |new )?alerte?(?: ?: ?| )(?!moi|me\\b)(?:pour |sur |for |about )?(?:${IF}${COMES} ?)?${ARTICLE}(?<rest>.+)$`,
  // « dès que quelqu'un donne un vélo, dis-le-moi »
  `^${PLEASE}${IF}${SINCE}${COMES} ?${ARTICLE}(?<rest>.+?)[ ,:]+(?:${TELL_ME}|let me know|fais[- ]moi signe|(?:envoie|ecris)[- ]moi(?: un (?:mot|message))?)${END}$`,
  // « je cherche une poussette, préviens-moi »: said to one alone, which the neighbours are not
  `^${PLEASE}(?:je (?:re)?cherche|j'ai besoin d(?:e |')|j'aurais besoin d(?:e |')|il me faut(?:drait)?|i'?m looking for|i am looking for|looking for|i need) ?${ARTICLE}(?<rest>.+?)[ ,.:]+(?:et |alors |donc |du coup |and |so )?${TELL_ME}(?: (?:si|quand|des que|if|when) (?:tu (?:en )?(?:vois|trouves|as)|il y en a|ya|y en a|${SOMEBODY} en \\w+|(?:there is|there's|you (?:see|find)) (?:one|any|some)))?${END}$`,
];

const MINE = "(?:(?:la|les|mon|ma|mes|cette|ces|d'|my|the|this|these|that|those) |l'|l)?";
const STOP =
  "(?:stop|arrete[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|annule[rz]?|efface[rz]?|coupe[rz]?|desactive[rz]?|vire[rz]?|(?:mets?|met|mettre) en pause|pause|suspend[sz]?|suspendre|plus d'|plus de|plus besoin de|cancel|remove|delete|drop|no more|turn off|mute)";
const NO_MORE: readonly string[] = [
  `^${PLEASE}${MAY}(?:(?:j'ai|je n'ai|je veux|je ne veux) )?${STOP}[ ']?(?:(?:toutes|tous|all) )?(?:of )?${MINE}alerte?s?(?=$|[ :.!?])(?: ?:)?(?: (?:pour|sur|de|du|des|for|about))?(?: an?(?= ))?(?<rest>.*)$`,
  `^(?:stop|cancel|remove|delete|drop|pause|mute) (?:my|the) (?<rest>.+?) alerts?[ .!?]*$`,
  `^(?:(?:ne|n') ?)?(?:me |m')?(?:previens|previennes|avertis|alerte|notifie|dis)(?:[- ]moi)? (?:plus|pas) (?:pour|de|sur|si|quand)(?<rest> .+)$`,
  `^${PLEASE}arrete[rz]? de me (?:prevenir|avertir|alerter|notifier) (?:pour|de|sur|quand il y a)(?<rest> .+)$`,
  `^(?:stop (?:telling|alerting|notifying) me|(?:don't|do not) (?:tell|alert|notify) me(?: any ?more)?) (?:about|for|of)(?<rest> .+)$`,
  // « l'alerte poussette, plus besoin »
  `^${MINE}alerte? (?<rest>.+?),? (?:(?:j'en ai|c'est) )?(?:plus (?:besoin|la peine)|en pause|stop)[ .!]*$`,
];

/** « celle du lit », with one's alerts in front of them. */
const NO_MORE_SHOWN: readonly string[] = [
  `^${PLEASE}${MAY}${STOP} (?:celles?|ceux?lui|the one)(?: (?:pour|de|du|des|sur|d'|for|about))?(?: la| le| les| l')?(?<rest> .+)$`,
  `^${PLEASE}(?:plus besoin|j'ai plus besoin|je n'ai plus besoin) (?:de|du|des|d')(?: la| l')?(?<rest> .+)$`,
];
/** « et aussi si quelqu'un donne une poussette », right behind an alert. */
const ALSO_SOUGHT: readonly string[] = [
  `^${PLEASE}(?:(?:et|and|aussi|also|pareil) )*${IF}${SINCE}${COMES} ?${ARTICLE}(?<rest>.+)$`,
  `^(?:(?:et|and|aussi|also|pareil|pareille|idem|(?:la )?meme chose|same(?: thing)?|the same|likewise|encore|egalement|ditto)[ ,]+)+(?:pour|for|about|avec|with) ${ARTICLE}(?<rest>.+?)(?:[ ,]+(?:aussi|also|too|as well|egalement|stp|svp|please))*[ .!?]*$`,
  // « et une luge aussi », « aussi une luge », « ajoute une luge »
  `^(?:et |and )(?:pour )?(?:une?|des?|du|an?|some) (?<rest>.+?)[ ,]+(?:aussi|also|too|as well|egalement)[ .!?]*$`,
  `^(?:(?:et|and|ok|oui) )?(?:aussi|egalement|also|ajoute[rz]?|rajoute[rz]?|add)[- ](?:moi |me )?(?:une?|des?|du|an?|some) (?<rest>.+?)(?:[ ,]+(?:aussi|also|too|stp|svp|please))*[ .!?]*$`,
  `^(?:pour|for) (?:une?|des?|du|an?|some) (?<rest>.+?)[ ,]+(?:aussi|also|too|as well|egalement|pareil)[ .!?]*$`,
];

const asRules = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'ds'));
const RULES = {
  sought: asRules(SOUGHT),
  over: asRules(NO_MORE),
  also: asRules(ALSO_SOUGHT),
  shown: asRules(NO_MORE_SHOWN),
};

function found(rules: readonly RegExp[], body: string): { from: number; to: number } | null {
  for (const rule of rules) {
    const [from, to] = rule.exec(body)?.indices?.groups?.rest ?? [];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return null;
}

/** Reads whether something is waited for, or no more. @param isBehind with one's alerts in front of them a few words are enough */
export function readAlertWords(body: string, isBehind = false): AlertWords | null {
  const plain = withApostrophes(body);
  const over = found(isBehind ? [...RULES.over, ...RULES.shown] : RULES.over, plain);
  if (over) return { isOver: true, ...over };
  const sought = found(isBehind ? [...RULES.sought, ...RULES.also] : RULES.sought, plain);
  return sought && { isOver: false, ...sought };
}
