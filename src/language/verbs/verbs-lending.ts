import { ruleList } from './verb-rule.ts';
import {
  BEFORE,
  HELP_NOUN,
  KIN,
  NO_TASK,
  OF,
  SMS,
  SOMEONE,
  TASKS,
  TASKS_EN,
  TASKS_NOW,
  VERB_END,
} from './verb-words.ts';

/** Asking who wants, lending, and offering help. */
export const VERBS_LENDING = ruleList((add) => {
  // ---- Offers that ask who wants
  add('offer', 'give', [
    "si (?:ca|cela) (?:peut|pourrait) (?:aider|depanner|servir|rendre service)(?: a)?(?: quelqu'une?)?,?",
    'qui (?:passe|vient|veut passer|veut venir) (?:prendre|chercher|recuperer)(?= (?:des|du|une?|mes|mon|ma) )',
  ]);
  add(
    'offer',
    undefined,
    ['(?<=^(?:mon|ma|mes|notre|nos) [a-z ]{3,40} )(?:est|sont) (?:toujours )?dispo\\w*(?! ?\\?)'],
    { thing: 'before', weak: true },
  );
  add(
    'offer',
    'give',
    [
      "personne (?:n'en |ne |n')?(?:veut|voudrait|cherche|a besoin)(?: plus)?(?: des| du| de| d')?",
      `(?:y a-t-il |y aurait-il |il y a |y a |avez-vous |)(?:des|un|d') ?(?:amateurs?|interesses?|preneurs?)(?: ici)? (?:pour|de|d'|par)`,
      "(?:j'hesite a|avant de|au lieu de|plutot que(?: de)?|je vais|j'allais|je dois|on va|on doit)(?: (?:le|la|les))? (?:jeter|balancer|debarrasser d(?:e|'|u))",
      `(?:who|${SOMEONE}) (?:could|can) (?:use|do with)`,
      "(?:en )?(?:voulez[- ]vous|vous voulez|tu veux|veux[- ]tu|t'en veux|vous en voulez)(?= (?:des|du|de|mon|ma|mes|une?|nos|notre|encore)\\b)",
      'do you want(?= (?:my|some|an?|these)\\b)',
      `(?:${SOMEONE}|qui)(?: est-ce qui)? (?:(?:pourrait|peut|saurait) etre interesse[a-z()]*(?: par| pour)?|veut|veux|voudrait|souhait\\w+|aimerait|prendrait|prend|desire|serait (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|est (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|interesse[a-z()]*(?: par| pour)?|(?:a|aurait) besoin(?= d)(?! d'(?:etre|une? (?:coup|aide)))|cherche(?! a )|recherche)(?:[- ](?:t-)?(?:il|elle))?(?: bien)?(?: recuperer| adopter| avoir| prendre| gouter)?(?! (?:(?:de |trop de |toute |juste )?(?:la )?(?:poussiere|place)\\b|l'(?:eau|humidite)\\b|m'|me |nous |aller|venir|jouer|faire|dire|savoir))${OF}`,
      `(?:who|${SOMEONE}|does ${SOMEONE}|would ${SOMEONE})(?: here)? (?:wants?|would like|like|would love|fancies|fancy|needs?|interested in|in need of)\\b(?! to\\b)`,
    ],
    { asks: true },
  );
  add(
    'offer',
    'give',
    [
      `(?:ca |cela |s'il y a )?(?:peut interesser|pourrait interesser|interesse(?:rait)?|tente(?:rait)?) (?:${SOMEONE}|qui\\b|du monde)`,
      `(?:si (?:ca|cela) (?:peut )?interesse[r]?|avis aux amateurs|des (?:amateurs|interesses)|any takers|up for grabs|free to (?:a good home|collector|collect))`,
    ],
    { thing: 'before-first', weak: true },
  );

  add(
    'offer',
    'give',
    [`${SOMEONE} pour (?=(?:une?|des|du|de la|mon|ma|mes) (?!partie|tour|balade|cafe|verre|match))`],
    { weak: true, unsure: true },
  );

  // ---- Lending
  add(
    'offer',
    'lend',
    [
      `(?:peux|peut|pourrai[st]|veux|voudrais|souhait\\w+|propose|pouvons|dispo\\w* pour|possible|compte)(?: vous| te| t'| bien| de| aussi| a)* (?:preter|pretter)`,
      `${BEFORE}${SMS}(?:vous |te |t')?prete(?:rais?|rai|ns|ons)?\\b(?! (?:a (?!qui|quelqu)|pour|et|main)\\b)`,
      `^pret(?= (?!a |d|de |pour |au |pas|quand)[a-z])|${BEFORE}(?:pret de|pret d'|pret gratuit(?: de| d')?|pret :)`,
      '(?:can|could|will|would|happy to|able to|willing to|glad to|offering to|(?:i )?(?:want|would like|would love|like) to) (?:lend|loan)(?: (?:you|out))*',
      `${BEFORE}(?:lend(?:ing)?|loan(?:ing)?)\\b(?: out)?`,
      '(?<!(?:^|[.!?]) ?[a-z ]{4,40})you (?:can|could|may) borrow(?! (?:it|them)?$)',
      'met(?:s|tons)? (?:a (?:votre |la )?disposition|en pret|a disposition)',
      'pret(?:erait|erions|eraient)\\b(?: volontiers)?',
      "(?:peux|pouvons|peut) (?:vous |te )?depanner d(?:e|')",
      'laiss(?:e|ons) a (?:votre |la )?(?:dispo\\w*)',
      '(?:feel free|free|welcome|happy for you) to borrow',
      "pret possible d(?:e|')",
    ],
    { standsAlone: true },
  );
  add(
    'offer',
    'lend',
    [
      '\\b(?:a|pour) (?:vous )?(?:preter|pretter|pretez|disposition en pret)\\b',
      '(?:available |free )?to (?:lend|loan)(?: out)?\\b',
      'available to borrow',
      'a dispo\\w*(?= de (?:tous|qui|ceux))',
      "\\ba (?:emprunter|l'emprunt)\\b(?= (?:si|quand|pour|chez|sur|a)|$|[ .!,]*$)",
      'a (?:votre |la )?disposition(?: de (?:tous|qui|ceux)| des? voisins?| du quartier)?',
      '(?:est|sont) (?:a vous|dispo\\w*) si (?:vous|tu) (?:en )?(?:avez|as|voulez)(?: en)? (?:besoin|emprunter)',
      'you (?:can|could|may) borrow',
    ],
    { thing: 'before-first', standsAlone: true },
  );

  // ---- Offers of help
  add(
    'offer',
    'service',
    [
      '(?:\\d |une? |reste |il reste )?places? (?:dispo\\w*|libres?)? ?(?:dans ma voiture )?(?=pour (?:[a-z-]+)(?: |$)(?!personne))(?<![a-z] (?:de|le|la) places? )(?=[^?]*\\b(?:voiture|trajet|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|covoit\\w*)\\b)(?![^?]*\\b(?:concert|spectacle|match|cine\\w*|theatre|parking)\\b)',
      '(?:je|on|nous) (?:fais|fait|vais|va|pars|part|descends?|monte|rentre|roule|repars|passe)(?: en voiture)? (?:a|au|aux|vers|sur|de|le trajet|la route)\\b(?=[^?]*\\b(?:places? (?:dans|dispo|libre|pour|en)|\\d places?|(?:une|deux|trois) places?|peux (?:emmener|prendre|ramener|emporter|deposer|rapporter|faire)|emmene|qui veut|quelqu.un veut|des amateurs|ca interesse))',
      '(?:co-?voit\\w*(?: :| -|,)+ ?je (?:fais|vais|pars)|(?:je|on) (?:fais|fait) le trajet)',
      "(?:i'm|i am|we're|we are|i|we) (?:driv(?:ing|e)|going|heading|off) (?:to|up to|down to)\\b(?=[^?]*\\b(?:seats?|spaces?|room|lift)\\b)",
    ],
    { prefix: 'trajet', standsAlone: true },
  );
  add(
    'offer',
    'service',
    [
      "(?:peux|pourrai[st]|veux bien|pouvons)(?: vous| te| t'| aussi| bien)* ?(?:aider|vous aider|donner un coup de main|filer un coup de main|rendre service|depanner)(?: (?:a|pour|dans|avec|en)\\b)?",
      "\\bj ?' ?aide(?:rais)?(?: volontiers?| avec plaisir| gratuitement)? (?:a|aux?|pour|dans)\\b",
      '(?:temps libre|dispo\\w*|motive\\w*|pret\\w* a|volontaires?|libre|la)[^.!?]{0,30} pour (?:aider|(?:donner|filer) un coup de main)(?: (?:a|pour|dans|avec|en)\\b)?',
      '(?:je|on) rend(?:s)? (?:volontiers )?service(?: pour| en| a)?',
      `si (?:${SOMEONE}|vous|tu) (?:as?|avez) besoin qu'on (?:lui |vous |te )?(?:fasse )?`,
      "(?:me propose|disponible|dispo|volontaire|motivee?|propose)(?: pour| de| d')+ ?(?:vous |t'|te )?(?:aider|donner un coup de main|filer un coup de main)(?: (?:a|pour|dans|avec|en)\\b)?",
    ],
    { prefix: 'aide pour', standsAlone: true },
  );
  add(
    'offer',
    'service',
    [
      '(?:can|could|happy to|glad to|able to|available to|willing to|offering to|offer to|would love to) (?:help|lend a hand|give a hand)(?: you| out| anyone| someone)*(?: (?:with|to|in)\\b)?',
    ],
    { prefix: 'help with', standsAlone: true },
  );
  add(
    'offer',
    'service',
    [
      `(?=j|donn|offr|propos|fil|mets)(?:${BEFORE}|\\bje (?:peux |voudrais |veux |souhaite ))${SMS}(?:donn(?:e|er|erais)|offr(?:e|ir|irais)|propos(?:e|er|erais)|fil(?:e|er)|mets)(?: a disposition)?(?: (?:de|un|une|des|mes|du|quelques))?(?: d'| de l')? ?(?=${HELP_NOUN})`,
      `(?=propos|j|me )(?:${BEFORE}${SMS}|me )propos(?:e|erais|ons)(?: de| d'|:)? ?(?!donner|preter|echanger|troquer|ceder|vendre)${VERB_END}`,
      `(?:peux|pourrai[st]|pouvons|dispo\\w* pour|volontaires? pour|me propose (?:de|pour))(?: vous| te| t'| aussi| bien)* (?=(?:${TASKS})\\b)`,
      `(?:je|j'|on|nous)(?: ?peut| ?peux| pouvons| pourrais?| sais)(?: vous| te| aussi| bien| volontiers| venir)* (?!${NO_TASK})${VERB_END}(?=[a-z]+ (?:vos|votre|les|des|du|de|une?|quelqu\\w*|la|le|aux?|ceux|chez) ?)`,
      `\\b(?:je|j'|on|nous)(?: vous)? ?(?=(?:${TASKS_NOW})(?: volontiers| avec plaisir| gratuitement| aussi)* (?:vos|votre|vous|les|des|tous|petits?|de la|du|de l'|un peu|chats?|chiens?|et|aux?)\\b)`,
      `${BEFORE}(?=(?:${TASKS_NOW}) (?:vos|votre)\\b)`,
      `(?=propos|offr|dispo|libre)(?:(?<=${KIN})|${BEFORE})(?:propos(?:e|ent)|offr(?:e|ent)|dispo\\w*|libre\\w*)(?: pour| a| de)? (?=${HELP_NOUN})`,
      `(?:dispo\\w*|libre\\w*)(?: [a-z0-9'-]+){0,4} pour (?=(?:faire|lire|${TASKS})\\b)`,
      "je m'occupe (?:volontiers |aussi )?(?:de |d')(?=(?:vos|votre|tes)\\b)",
      '(?:je|on|nous) (?:viens |peux )?vous aid(?:e|ons|erai|er)(?: a| pour)?\\b',
      '(?=(?:baby[- ]?sitt\\w+|nounou|etudiante?) (?:est )?dispo)',
      `(?=services? de (?:repassage|jardinage|bricolage|couture|garde|menage|depannage|livraison))`,
      `\\bj'(?:entretiens|arrose|installe|accompagne|enseigne|emmene|aide|ecris|apprends)(?= (?:vos|votre|les|des|gratuit|volontiers))`,
      'a votre (?:service|disposition) pour',
      `je partage (?=(?:un |mon |le )?(?:trajet|covoit))`,
      `dispo\\w*(?! pour)(?: [a-z0-9]+){1,4} pour (?=(?:${TASKS})\\b)`,
      '(?=coupes?(?: gratuites?)? |cours |ourlets|retouches)(?<=(?:coiffeuse|coiffeur|couturiere|prof\\w*|infirmiere|menuisier|jardinier)[^.!?]{0,40})',
      `(?=peut )(?<=${KIN})peut ${VERB_END}(?!preter|donner|passer|venir|recuperer|prendre)`,
      '(?=co-?voit\\w*[^?]*\\bplaces?\\b)',
      'offering (?:free |some )?(?=haircuts?|lifts?|lessons?|rides?)',
      '(?:offering|i offer|can (?:give|offer)|offer) (?:some |my |a )?(?=(?:[a-z]+ )?(?:lessons?|tutoring|haircuts?)|help|hand\\b|lessons?|services?|tutoring|babysitting|lifts?|dog[ -]?walking|haircuts?)',
      `(?:i |we )?(?:can|could|happy to|offering to|available to)(?: also)? (?=(?:${TASKS_EN})\\b)`,
    ],
    { standsAlone: true },
  );
});
