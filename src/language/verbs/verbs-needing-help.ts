import { ruleList } from './verb-rule.ts';
import { BEFORE, HELPER, SMS, SOMEONE, TASKS, TASKS_NOW, VERB_END } from './verb-words.ts';

/** Asking for help, and asking to borrow. */
export const VERBS_NEEDING_HELP = ruleList((add) => {
  // ---- Requests for help
  add(
    'request',
    'service',
    [
      `(?<=\\b(?:cafe|the|biere|pizzas?|gateau|apero|repas|dejeuner|recompense\\w*|confitures?|cookies?|offre|offert\\w*|offerte?s?)\\b[^.!?]*)(?:a|pour) (?:qui|celui qui|celle qui|ceux qui|la personne qui) (?:m'aide(?:ra|rait)?|nous aide|viendra(?:it)? m'aider|veut bien m'aider)(?: (?:a|pour|dans|avec)\\b)?`,
    ],
    { prefix: 'aide pour', standsAlone: true, wins: true },
  );
  add(
    'request',
    'service',
    [
      `(?:qui|${SOMEONE})(?: est-ce qui)? (?:va|passe|monte|descend|part|passe|roule|ferait la route|fait la route|fait le trajet)(?:-t-il|-t-elle)? (?:a|vers|sur|jusqu'a|en direction de|au|aux|en|par|chez) (?=[a-z])(?! (?:a|en) (?:la |le )?(?:pied|velo))`,
    ],
    { prefix: 'trajet', standsAlone: true },
  );
  add(
    'request',
    'service',
    [
      `(?:faudrait|faut) (?:m'|nous )aider(?: (?:a|pour|dans|avec)\\b)?`,
      `(?:pourriez|pouvez|peux|pourrais|peut|pourrait|voulez|voudriez)[- ]?(?:vous|tu|on|il|elle)(?: bien)? (?:m'|nous |me )(?:aider|filer un coup de main|donner un coup de main|preter main[- ]forte)(?: (?:a|pour|dans|avec)\\b)?`,
      '(?:aidez|aide)[- ](?:moi|nous)(?: svp| stp)? (?:a|pour)\\b',
    ],
    { prefix: 'aide pour', standsAlone: true },
  );
  add(
    'request',
    'service',
    [
      '(?:is )?(?:anyone|someone|anybody) (?:here )?(?=(?:driving|going|heading) (?:to|towards)\\b)',
      `(?:voudrai[st]?|aimerai[st]?|souhaite|besoin) qu'on (?:m'|nous |me |lui )(?!prete|donne|aide)(?=[a-z]{4,})`,
      `^(?:une? )?(?=(?:couturiere|bricoleu\\w+|plombier|electricien|baby[ -]?sitt\\w+|nounou|jardinier|mecano|geek|informaticien|costauds?|chauffeur)\\b[^.!]* pour )`,
      `(?:qui|${SOMEONE}) (?=(?:parle|comprend|lit) [a-z]+)(?![^?]*\\bpourquoi)`,
      `(?:pouvez|pourriez|peux|pourrais|peut|pourrait)[- ]?(?:vous|tu|on)?(?: bien)? (?:m'|nous |me )(?=(?:amener|emmener|conduire|deposer|ramener|garder|accompagner|reparer|apprendre|montrer comment|chercher|couper|coudre|traduire|relire|monter|porter)\\b)`,
      `(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu) (?!me |m'|nous |supprimer|retirer|enlever|changer|modifier|dire|donner|preter|expliquer|confirmer|annuler|envoyer|repondre|arreter|mettre|publier|venir|passer|parler|prevenir)${VERB_END}(?=[a-z]+ (?:une?|mon|ma|mes|notre|nos) )`,
      `(?:re)?cherch\\w* (?:une? |d')?personnes? (?:capables?|susceptibles?|qui saurait|sachant) (?:de |d')?`,
      '(?:re)?cherch\\w* a (?:me )?faire (?=[a-z]+er\\b)',
      '(?:voudrai[st]?|aimerai[st]?|souhaite) (?=apprendre\\b)',
      `(?:qui|${SOMEONE}) (?:est )?dispo\\w* pour (?:une? )?`,
      "besoin (?:qu'on (?!(?:me|nous) prete)(?:lui|me|nous|leur) |d'etre |que quelqu'un (?:me |lui |nous )?)(?=[a-z]{3,})",
      `(?:can|could|would) (?:${SOMEONE}|you)(?: here)? (?:please )?(?!lend|loan|give|have|tell|explain|spare|borrow|help|show|let|send|say|stop|post|use|do with)(?=[a-z]+ (?:my|our|a|an|the|me|some|us|for)\\b)`,
      `(?:would|is|are) (?:${SOMEONE}) (?:here )?(?:be )?(?:able|willing|free|available|happy|around) to(?! (?:lend|give))`,
      "besoin d[e'] ?(?=(?:percer|vider|porter|monter|transporter|couper|demenager|scier|poncer|nettoyer)\\b)",
      `is there ${SOMEONE} (?:here )?who (?:can|could|would)(?! (?:lend|use|help))`,
      `(?:qui|${SOMEONE}) (?=(?:${TASKS_NOW}) (?:mon|ma|mes|notre|nos)\\b)`,
      `(?:qui|${SOMEONE}) (?:s'y connait|s'y connaitrait|touche|s'y entend)(?: un peu| bien)? (?:en|a|au|aux|sur)\\b`,
      `(?:y a-t-il |y aurait-il |il y aurait |il y a |y a t il |y aurait t il )?(?:qui|${SOMEONE}|une? (?:dame|monsieur|personne|jeune|etudiante?|voisine?|bricoleu\\w+|ame charitable|retraitee?|costaud|homme|femme)(?: [a-z]+)?|des (?:gens|personnes|costauds|volontaires|voisins|jeunes))(?: (?:dispo\\w*|motive\\w*|libre|sympa))? pour (?:me |m'|nous )?(?!preter|donner|ceder|aider)${VERB_END}`,
      `(?:qui|${SOMEONE}) (?:peut|pourrait|pourrais|peux|veut bien|voudrait bien|saurait|aurait le temps de|irait|serait (?:ok|dispo|d'accord|partant) pour|accepterait de|est dispo pour)(?:[- ]?(?:il|elle))?(?: bien)? (?:me |m'|nous |l'|lui |venir |passer |aller )*(?!preter|pretter|donner|ceder|filer|vendre|refiler|depanner|offrir|passer|avoir|etre|echanger|troquer|dire|aider|fournir|emprunter|renseigner|expliquer (?:comment|pourquoi))${VERB_END}`,
      '(?=(?:aide|coups? de mains?|bras|benevoles?|volontaires?|covoit\\w*|baby[ -]?sitt\\w+)(?: [a-z]+)? (?:recherche|demande|souhaite|cherche|bienvenu)e?s?\\b)',
      '(?:je|on|nous) (?:dois|doit|devons|vais|va|dem[a-z]+) (?=(?:demenag|vider|monter|porter|transporter|deplacer|abattre|debarrasser|couper)\\w*[^?]{0,80}\\b(?:costauds?|bras|coup de main|aide|volontaires?|pizzas?|aider)\\b)',
      `(?=(?:cours|lecons?|soutien|aide) (?:de|d'|en|aux?)[a-z ' ]{2,30}, ?(?:qui|${SOMEONE}) (?:en )?(?:donne|propose|fait))`,
      `does (?:${SOMEONE}) know how to|(?:who|anyone|someone|anybody) (?:can|could|would|knows how to|able to|willing to)(?! (?:use|lend|loan|have|borrow|help|do with|take|fancy|want|need))(?= [a-z]+)`,
      '(?=help needed to\\b|help wanted with\\b)(?:help (?:needed|wanted) (?:to|with))',
    ],
    { standsAlone: true },
  );
  add(
    'request',
    'service',
    [
      `(?:re)?cherch\\w* (?:${SOMEONE}|(?:du |quelques? |des )?(?:monde|gens|personnes|voisins?)|\\d personnes)(?: de \\w+| dispo\\w*)?(?: (?:pour|qui (?:peut|pourrait|puisse|serait (?:dispo|ok) pour|veut|voudrait)(?: bien)?)) (?:m'|me |nous |n')?(?:aider|filer un coup de main|donner un coup de main|preter main[- ]forte)(?: (?:a|pour|dans|avec)\\b)?`,
      `(?:qui|${SOMEONE}|vous|tu)(?: est-ce qui)? (?:peut|peux|pourrai[st]|pourriez|voudrait|veut|serait|est|aurait le temps|sait)(?:-(?:il|elle))?(?: bien)?(?: dispo\\w*| libre| ok| motivee?| d'accord)?(?: pour| de)? ?(?:m'|me |nous |n')?(?:aider|filer un coup de main|donner un coup de main|preter main forte)(?: (?:a|pour|dans|avec)\\b)?`,
      `${SOMEONE} (?:de dispo |dispo )?pour (?:m'|nous )aider(?: (?:a|pour|dans|avec)\\b)?`,
      "(?:besoin|faudrait|aimerais|voudrais) qu'?(?: ?on| ?une? \\w+| ?quelqu'un) (?:m'|nous |puisse m')aid(?:e|er)(?: (?:a|pour|dans|avec)\\b)?",
    ],
    { prefix: 'aide pour', standsAlone: true },
  );
  add(
    'request',
    'service',
    [
      `(?:can|could|would) (?:${SOMEONE}|you|somebody) (?:please )?help(?: me| us)?(?: out)?(?: (?:with|to)\\b)?`,
      `who (?:can|could) help(?: me| us)?(?: (?:with|to)\\b)?`,
      `(?:looking for|need) ${SOMEONE} (?:to|who (?:can|could)) help(?: me| us)?(?: (?:with|to)\\b)?`,
    ],
    { prefix: 'help with', standsAlone: true },
  );
  add(
    'request',
    'service',
    [
      `(?:re)?cherch\\w* (?:une? |de la |de l'|des |d'|du )?(?:petite? |peu d')?(?=coups? de (?:mains?|pouces?)|aide\\b|${HELPER})`,
      `(?:il )?(?:me |nous |m')?(?:besoin|faudrait|faut|manque)(?: urgent| d'urgence)? (?:d'une? |de l'|des |d'|de |du |une? )?(?:petit |gros |peu d'|\\d )?(?=coups? de (?:mains?|pouces?)|aide\\b|${HELPER})`,
      `(?:re)?cherch\\w* (?:${SOMEONE}|(?:du |des )?(?:monde|gens|personnes)|une? (?:gentille? )?(?:dame|monsieur|jeune|etudiante?|voisine?|retraitee?|homme|femme|personne|bonne ame)(?: [a-z]+)?) (?:pour (?:me |m'|nous )?|qui (?:peut|pourrait|puisse|sache|sait|saurait|veut|voudrait|serait (?:dispo|ok|partant) pour)(?: bien)? (?:me |m'|nous )?)(?!preter|donner|adopter|ceder)`,
      `besoin d[e'] ?${SOMEONE} (?:pour|qui (?:puisse|sache|sait|peut)) (?:me |m'|nous )?(?!preter|donner)`,
      `(?:qui|${SOMEONE}) (?:sait|saurait|s'y connait en|connait|pourrait|peut|pourrais|aurait le temps de|serait dispo pour|(?:est )?dispo pour|voudrait|aurait la gentillesse de)(?: bien)? (?:me |m'|nous )?(?=(?:${TASKS})\\b|s'occuper|[a-z]+er mon|[a-z]+er ma\\b)`,
      `(?:qui|${SOMEONE}) (?:sait|saurait) ${VERB_END}`,
      `${SOMEONE} pour ${VERB_END}(?!preter|donner)`,
      "(?:i |we |i'd |we'd )?(?:really |just |also )?(?:need|looking for|want|could use|could do with|would like|after)(?: some| a| an)?(?: bit of)? (?=(?!help yourself)help|hand\\b|lift\\b|ride\\b|babysitter|tutor|dog[ -]?walker)",
      `(?:looking for|need) ${SOMEONE} (?:to|who (?:can|could))`,
      '(?=help (?:needed|wanted))',
      `(?:can|could|would) (?:${SOMEONE}|you) (?:please )?give (?:me|us) (?=a (?:lift|ride|hand))`,
    ],
    { standsAlone: true },
  );

  // ---- Requests to borrow
  add(
    'request',
    'lend',
    [
      "(?:re)?cherch\\w* (?:a |pour )?(?:me faire preter|(?:pouvoir )?emprunter|l'?emprunt d(?:e|')|(?:en |un )?pret d(?:e|')|une? (?=\\w+ a emprunter))",
      `(?:souhait\\w+|voudrai[st]|aimerai[st]|veux|peux|peut|pourrai[st]|besoin d'|possible d')(?: pouvoir| bien)? ?(?:j |on )?emprunter(?: a ${SOMEONE})?`,
      `${SMS}\\bemprunt(?:er|erais?|e)\\b`,
      `(?:re)?cherch\\w* ${SOMEONE} (?:pour|qui (?:peut|pourrait|puisse|voudrait|veut)(?: bien)?) (?:me |m'|nous )?(?:preter|depanner d['e])`,
      `(?:qui|${SOMEONE}|vous|tu)(?: est-ce qui)? (?:peut|peux|pourrai[st]|pourriez|voudrait|veut|serait (?:ok|d'accord|pret))(?:-(?:il|elle))?(?: bien)?(?: pour| a)? ?(?:me |m'|nous )?(?:preter|pretter|depanner(?: d(?:e|')| avec)?)`,
      `(?:qui|${SOMEONE}) (?:me |m'|nous )?(?:preterait|pretes?)\\b`,
      '(?:pretez|preter|prete)[- ](?:moi|nous)(?= (?:une?|des|du|votre|vos|ton|ta|tes))',
      'se faire preter',
      '(?:il )?(?:me |nous )?faudrait emprunter',
      `vous (?:me|nous) preteriez|(?:tu|vous) (?:me|nous) (?:pretes?|pretez)`,
      `demande (?:de |un )?pret d`,
      `(?:qui|${SOMEONE}|on|vous)(?: est-ce qui)? (?:peut|peux|pourrai[st]|pourriez)(?:[- ]?(?:il|elle|on|vous))?(?: bien)? (?:me |m'|nous )(?:preter|pretter|depanner(?: d(?:e|')| avec)?|passer(?= (?:une?|des|du|son|sa|votre|ton|ta) ))`,
      "(?:pouvez|pourriez|peux|pourrais|peut|pourrait|auriez)[- ]?(?:vous|tu|on|il)?(?: bien| la gentillesse de)? (?:me |m'|nous )(?:preter|depanner(?: d(?:e|')| avec)?)",
      "depanne[rz]?[- ](?:moi|nous)(?: svp| stp)? ?(?:d(?:e|')|avec)?",
      "(?:pour )?(?:me|nous) (?:preter|depanner d(?:e|'))(?![a-z])",
      "(?:besoin |voudrais |aimerais )?(?:qu')?on (?:me|nous) (?:preterait|prete)\\b",
      `(?:qui|${SOMEONE}) (?:peut|pourrait)(?:[- ]?(?:il|elle))? (?:m'|me |nous )avancer|(?:qui|quelqu.un) m.avance`,
      '(?:(?:cherche|voudrai[st]?|souhaite|aimerai[st]?)(?: a)? )?(?:louer|acheter) ou emprunter',
      '(?:can|could|may|might) (?:i|we) (?:please )?borrow',
      '(?:looking|like|love|want|need|hoping|wanting) to borrow',
      `(?:can|could|would|does|will|do) (?:${SOMEONE}|you) (?:please )?(?:lend|loan)(?: (?:me|us))?`,
      `(?:${SOMEONE}|who) (?:who )?(?:can|could|would|willing to|able to) (?:lend|loan)(?: (?:me|us))?`,
      `(?:is )?(?:${SOMEONE}) (?:willing|able|happy) to lend(?: (?:me|us))?`,
      `${BEFORE}(?:to )?borrow(?:ing)?\\b`,
      "^emprunt(?: de| d'| :)?(?= [a-z])",
    ],
    { standsAlone: true },
  );
});
