/** How people say that they offer or look for something. All patterns are matched against folded text. */
export interface VerbRule {
  pattern: RegExp;
  direction: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  /** Where the thing stands; 'before-first': before the words if something is there, else after. Default: 'after'. */
  thing?: 'after' | 'before' | 'before-first';
  /** Put in front of the thing: « m'aider à déménager » → « aide pour déménager ». */
  prefix?: string;
  /** Without a thing these words are still the beginning of a post. */
  standsAlone?: boolean;
  weak?: boolean;
  sale?: boolean;
}

/** Somebody, in all its spellings. */
const SOMEONE =
  "(?:qu?elqu?'? ?une?|quel qu'un|kelk'?un|qu?qu'?n|qq ?'?1|qq ?'?une?|qqn|une personne|une ame charitable|un voisin|une voisine|(?:un )?(?:parmi|d'entre) vous|someone|somebody|anyone|anybody|any ?one)(?: ici| here| parmi vous| d'entre vous| sur cesson| dans le coin| around(?: here)?)?";
/** What may stand in front of a bare verb: the subject, a greeting, the start of a sentence. Keeps « Marie donne » out. */
const BEFORE =
  "(?<=^[\\s>\"'(*_-]*|[.!?,;:\\n(/\"*>-] ?|\\b(?:je|j|j'|jes|on|nous|vous|i|we|i'm|im|i am|we are|we're|and|et|ou|monde|tlm|tous|toutes|all|everyone|everybody|bonjour|bonsoir|salut|coucou|cc|hello|hi|hey|slt|bjr|bsr|bonj|svp|stp|urgent|moi|ici|bien|aussi|also|donc|alors|mais|voisins?|voisines?|groupe|amis?|ca y est|voila|annonce|gens|folks|neighbou?rs?|still|currently|actuellement|toujours|encore|egalement|cadeau|vous) )";
const SMS = "(?:j ?'? ?)?";
const OF = "(?: (?:des|du|de)\\b| d')?";
const VERB_END = '(?=[a-z]{2,}(?:er|ir|re|oir)\\b)';
/** Things one does for another: after « je peux ». */
const TASKS =
  "garder|promener|sortir|reparer|tondre|accompagner|amener|emmener|conduire|bricoler|jardiner|arroser|nourrir|porter|monter|installer|coudre|recoudre|raccommoder|cuisiner|apprendre|enseigner|repasser|traduire|relire|peindre|demenager|transporter|livrer|nettoyer|tailler|couper|ecrire|rediger|initier|former|coiffer|expliquer|depanner(?! d)|desherber|debroussailler|deboucher|demonter|passer la tondeuse|faire (?:les|vos|tes|des|du|de la|de l')";
const TASKS_EN =
  'babysit|baby-sit|mow|walk|fix|repair|mend|drive|teach|cook|water|look after|mind|carry|move|assemble|paint|translate|tutor|sew|feed|clean|cut|trim';
const HELP_NOUN =
  "(?:(?:petits? )?coups? de mains?|aide|mon aide|de mon temps|services?|mes services|cours|lecons?|soutien(?: scolaire)?|baby[ -]?sitting|garde d'enfants?|co-?voit\\w*|trajets?|transport|initiations?|depannages?|accompagnement|massages?|ateliers?)\\b";
const HELPER =
  "(?:baby[ -]?sitt\\w+|nounou|assistante? maternelle|co-?voit\\w*|covoit\\w*|cours (?:de|d')|jardinier|bricoleu(?:r|se)|couturiere|electricien|plombier|peintre|mecanicien|menuisier|macon|coiffeu(?:r|se)|informaticien|garde (?:d'enfants?|de chat)|prof(?:esseure?)? d[e']|du soutien|soutien scolaire|lift|ride|dog[ -]?walker|tutor|des bras|bras|renfort|volontaires?|benevoles?)";

const rules: VerbRule[] = [];
function add(
  direction: VerbRule['direction'],
  kind: VerbRule['kind'],
  patterns: string[],
  more: Partial<VerbRule> = {},
): void {
  rules.push({
    direction,
    kind,
    pattern: new RegExp(
      patterns
        .map((one) => `(?:${one})`)
        .join('|')
        .replace(/\bpour\b/g, 'p(?:ou)?r')
        .replace(/\bd'une\?/g, "d'? ?une?"),
      'g',
    ),
    ...more,
  });
}

// ---- Offers that sound like requests come first: at the same place in a text, the earlier rule wins.
add('offer', 'service', [
  `si (?:${SOMEONE}|vous|tu) (?:as?|avez|aurai[st]|auriez) besoin (?=d'une? (?:petit )?coup de main|d'aide)(?:de |d'une? |d')`,
  'if (?:you|anyone) needs? (?:some )?(?=help|a hand)',
]);
add('offer', 'give', [
  `si (?:${SOMEONE}|vous|tu) (?:as?|avez|aurai[st]|auriez) besoin${OF}`,
  `(?:re)?cherch\\w* (?:(?:une? )?preneu(?:r|se)s?|(?:une? )?(?:nouveau|nouvelle)x? (?:foyer|maison|proprio\\w*|famille)|(?:une? )?(?:famille|foyer)(?: d'(?:accueil|adoption))?(?= pour)|${SOMEONE} a qui donner) ?(?:pour|a)?`,
]);
add(
  'offer',
  'swap',
  [
    `(?:${SOMEONE}|qui) (?:veut|voudrait|veux|souhaite\\w*|serait (?:partant|ok|d'accord) pour)(?: bien)?(?: m'| me)? ?(?:echanger|troquer)`,
    "(?:cherche|voudrai[st]|veux|souhait\\w+|propose|aimerai[st]|peux|dispo pour|pour)(?: d'| a | | de )(?:echanger|troquer)",
    "(?:propose|pour|cherche)(?: une?)? (?:echange|troc)(?: de\\b| d'| :)?",
    `${BEFORE}${SMS}(?:echang(?:e|erais?|eons|erai)|troqu(?:e|erais?|ons)|troc)\\b(?: de\\b| d'| :)?(?! (?:de )?(?:numero|mail))`,
    `(?:(?:like|want|looking|happy|willing|love) to )?(?<!in )\\b(?:swap(?:ping)?|trad(?:e|ing)|exchang(?:e|ing))\\b`,
  ],
  { thing: 'after', standsAlone: true },
);

add('offer', 'swap', ['a (?:echanger|troquer)\\b', 'to (?:swap|trade)\\b'], {
  thing: 'before-first',
  standsAlone: true,
});

// ---- Requests for help
add(
  'request',
  'service',
  [
    `(?:re)?cherch\\w* (?:${SOMEONE}|(?:du |quelques? |des )?(?:monde|gens|personnes|voisins?)|\\d personnes)(?: de \\w+| dispo\\w*)?(?: (?:pour|qui (?:peut|pourrait|puisse|serait (?:dispo|ok) pour|veut|voudrait)(?: bien)?)) (?:m'|me |nous |n')?(?:aider|filer un coup de main|donner un coup de main)(?: (?:a|pour|dans|avec)\\b)?`,
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
    `(?:re)?cherch\\w* (?:une? |de l'|des |d'|du )?(?:petite? |peu d')?(?=coups? de mains?|aide\\b|${HELPER})`,
    `besoin (?:urgent )?(?:d'une? |de l'|des |d'|de |du )(?:petit |gros |peu d')?(?=coups? de mains?|aide\\b|${HELPER})`,
    `(?:re)?cherch\\w* (?:${SOMEONE}|(?:du |des )?(?:monde|gens|personnes)) (?:pour (?:me |m'|nous )?|qui (?:peut|pourrait|puisse|sache|sait|saurait|veut|voudrait|serait (?:dispo|ok|partant) pour)(?: bien)? (?:me |m'|nous )?)(?!preter|donner|adopter|ceder)`,
    `besoin d[e'] ?${SOMEONE} (?:pour|qui (?:puisse|sache|sait|peut)) (?:me |m'|nous )?(?!preter|donner)`,
    `(?:qui|${SOMEONE}) (?:sait|saurait|s'y connait en|connait|pourrait|peut|pourrais|aurait le temps de|serait dispo pour|(?:est )?dispo pour|voudrait|aurait la gentillesse de)(?: bien)? (?:me |m'|nous )?(?=(?:${TASKS})\\b|s'occuper|[a-z]+er mon|[a-z]+er ma\\b)`,
    `(?:qui|${SOMEONE}) (?:sait|saurait) ${VERB_END}`,
    `${SOMEONE} pour ${VERB_END}(?!preter|donner)`,
    '(?:need|looking for|want|could use|could do with|would like|after)(?: some| a| an)?(?: bit of)? (?=help|hand\\b|lift\\b|ride\\b|babysitter|tutor|dog[ -]?walker)',
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
    `(?:qui|${SOMEONE}) (?:me |m'|nous )?(?:prete|preterait)`,
    '(?:can|could|may|might) (?:i|we) (?:please )?borrow',
    '(?:looking|like|love|want|need|hoping|wanting) to borrow',
    `(?:can|could|would|does|will|do) (?:${SOMEONE}|you) (?:please )?(?:lend|loan)(?: (?:me|us))?`,
    `(?:${SOMEONE}|who) (?:who )?(?:can|could|would|willing to|able to) (?:lend|loan)(?: (?:me|us))?`,
    `(?:is )?(?:${SOMEONE}) (?:willing|able|happy) to lend(?: (?:me|us))?`,
    `${BEFORE}(?:to )?borrow(?:ing)?\\b`,
  ],
  { standsAlone: true },
);

// ---- Offers that ask who wants
add('offer', 'give', [
  `(?:${SOMEONE}|qui)(?: est-ce qui)? (?:veut|veux|voudrait|souhait\\w+|aimerait|prendrait|prend|desire|serait (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|est (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|interesse[a-z()]*(?: par| pour)?|(?:a|aurait) besoin(?= d)|cherche(?! a )|recherche)(?: bien)?(?: recuperer| adopter| avoir| prendre| gouter)?(?! (?:m'|me |nous |aller|venir|jouer|faire|dire|savoir))${OF}`,
  `(?:who|${SOMEONE}|does ${SOMEONE}|would ${SOMEONE})(?: here)? (?:wants?|would like|like|would love|fancies|fancy|needs?|interested in|in need of)\\b(?! to\\b)`,
]);
add(
  'offer',
  'give',
  [
    `(?:ca |cela |s'il y a )?(?:interesse(?:rait)?|tente(?:rait)?) ${SOMEONE}`,
    `(?:si (?:ca|cela) (?:peut )?interesse[r]?|avis aux amateurs|des (?:amateurs|interesses)|any takers|up for grabs|free to (?:a good home|collector|collect))`,
  ],
  { thing: 'before-first', weak: true },
);

// ---- Lending
add(
  'offer',
  'lend',
  [
    `(?:peux|peut|pourrai[st]|veux|voudrais|souhait\\w+|propose|pouvons|dispo\\w* pour|possible|compte)(?: vous| te| t'| bien| de| aussi| a)* (?:preter|pretter)`,
    `${BEFORE}${SMS}(?:vous |te |t')?prete(?:rais?|rai|ns|ons)?\\b(?! (?:a (?!qui|quelqu)|pour|et|main)\\b)`,
    `${BEFORE}(?:pret de|pret d'|pret gratuit(?: de| d')?|pret :)`,
    '(?:can|could|will|would|happy to|able to|willing to|glad to|offering to) (?:lend|loan)(?: (?:you|out))*',
    `${BEFORE}(?:lend(?:ing)?|loan(?:ing)?)\\b(?: out)?`,
    'you (?:can|could|may) borrow',
    'met(?:s|tons) a (?:votre |la )?disposition',
  ],
  { standsAlone: true },
);
add(
  'offer',
  'lend',
  [
    '(?:a|pour) (?:vous )?(?:preter|pretter|pretez|disposition en pret)\\b',
    '(?:available |free )?to (?:lend|loan)(?: out)?\\b',
    'available to borrow',
  ],
  { thing: 'before-first', standsAlone: true },
);

// ---- Offers of help
add(
  'offer',
  'service',
  [
    "(?:peux|pourrai[st]|veux bien|pouvons)(?: vous| te| t'| aussi| bien)* ?(?:aider|vous aider|donner un coup de main|filer un coup de main|rendre service|depanner)(?: (?:a|pour|dans|avec|en)\\b)?",
    "\\bj ?' ?aide(?:rais)?(?: volontiers| avec plaisir)? (?:a|pour)\\b",
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
    `(?:${BEFORE}|\\bje (?:peux |voudrais |veux |souhaite ))${SMS}(?:donn(?:e|er|erais)|offr(?:e|ir|irais)|propos(?:e|er|erais)|fil(?:e|er)|mets)(?: a disposition)?(?: (?:de|un|une|des|mes|du|quelques))?(?: d'| de l')? ?(?=${HELP_NOUN})`,
    `(?:${BEFORE}${SMS}|me )propos(?:e|erais|ons)(?: de| d'|:)? ?(?!donner|preter|echanger|troquer|ceder|vendre)${VERB_END}`,
    `(?:peux|pourrai[st]|pouvons|dispo\\w* pour|volontaire pour|me propose (?:de|pour))(?: vous| te| t'| aussi| bien)* (?=(?:${TASKS})\\b)`,
    '(?:offering|i offer|can (?:give|offer)|offer) (?:some |my |a )?(?=(?:[a-z]+ )?(?:lessons?|tutoring|haircuts?)|help|hand\\b|lessons?|services?|tutoring|babysitting|lifts?|dog[ -]?walking|haircuts?)',
    `(?:i |we )?(?:can|could|happy to|offering to|available to)(?: also)? (?=(?:${TASKS_EN})\\b)`,
  ],
  { standsAlone: true },
);

// ---- Selling and buying: no post, but told apart
add(
  'offer',
  undefined,
  [
    `${BEFORE}${SMS}vend(?:s|re|ons|rais)?\\b(?! pas)`,
    '(?:souhait\\w+|voudrai[st]|veux|cherche a|compte) vendre',
    `${BEFORE}(?:selling|sell)\\b`,
    '(?:want|looking|like) to sell',
    `${BEFORE}${SMS}loue\\b`,
  ],
  { sale: true, standsAlone: true },
);
add('offer', undefined, ['(?:a|en) (?:vendre|vente)\\b', 'for sale\\b', 'a louer\\b'], {
  sale: true,
  thing: 'before-first',
  standsAlone: true,
});
add(
  'request',
  undefined,
  [
    '(?:cherche|souhait\\w+|voudrai[st]|veux|aimerai[st])(?: a)? (?:acheter|louer)',
    "j'achete(?:rais)?\\b",
    '(?:looking|want|like) to (?:buy|rent)',
    `${BEFORE}(?:achete(?:rais)?|wtb)\\b`,
  ],
  { sale: true, standsAlone: true },
);

// ---- Giving
add(
  'offer',
  'give',
  [
    `${BEFORE}${SMS}(?:vous |te |t')?donn(?:e|erais?|erai|ons)\\b(?:,| gratuitement| gratos| :)?(?! (?:moi|mon avis|ma (?:reponse|langue|place)|rdv|rendez|mon (?:accord|numero|adresse|tel)|des nouvelles|quoi|envie|suite)\\b)(?!-)`,
    "(?:souhait\\w+|voudrai[st]|veux|veut|voulons|peux|peut|pourrai[st]|aimerai[st]|cherche a|compte|vais|va|propose de|desir\\w+|prefere)(?: aussi| bien| vous| me| nous)? (?:donner|ceder|offrir|debarr?asser d[eu']?|separer d[eu'])(?: gratuitement)?",
    "\\bfai(?:s|t|sons) (?:un )?dons? (?:des|du|de\\b|d')",
    `${BEFORE}${SMS}(?:dons? (?:de|d'|du|des|gratuit\\w*|:|!)|dons?(?= [a-z]))`,
    `${BEFORE}${SMS}(?:offr(?:e|ons|irais)(?! d'emploi)|ced(?:e|erais|ons))\\b(?: gratuitement)?`,
    `\\b(?:me|nous|m'|se) (?:debarr?ass\\w+|separ(?:e|er|ons)|defaire|defais) ?(?:d[eu]s?\\b|d')?`,
    "(?:i'm |im |am |we're )?(?:giving|give)(?:ing)? ?away\\b(?: for free| free)?",
    `${BEFORE}(?:giving|i give|we give)\\b`,
    '(?:like|want|happy|love) to give(?: away)?',
  ],
  { standsAlone: true },
);
add(
  'offer',
  'give',
  [
    '(?:a|pour) (?:vous )?(?:don+er|ceder|offrir|debarr?asser)\\b(?: gratuitement)?',
    '^a donne\\b',
    'to (?:give ?away|give)\\b',
    'en don\\b',
    'for free\\b',
    'free to (?:good home|collect)',
  ],
  { thing: 'before-first', standsAlone: true },
);
add(
  'offer',
  'give',
  [
    `${BEFORE}(?:gratuit(?:e|s|es)? ?:?|gratos|free ?:?|cadeau :)(?= [a-z]|\\n)`,
    'servez[- ]vous',
    `(?:a|venir) (?:venir )?(?:recuperer|prendre|chercher|emporter|enlever|sauver)\\b`,
    '(?:qui )?(?:cherche|attend)\\w* (?:un )?preneur',
    'gratuit(?:e|s|es|ement)?\\b$',
  ],
  { thing: 'before-first', weak: true },
);
add(
  'offer',
  'give',
  [
    `(?:il )?(?:me|nous) rest(?:e|ent)\\b`,
    `${BEFORE}(?:surplus|trop[- ]plein|exces) (?:des|du|de\\b|d')`,
    "(?:plus|pas) besoin (?:des|du|de\\b|d')(?=[^.!?\\n]{2,60}\\bje (?:le|la|les) donne)",
    `(?:j'ai|jai|j ai|g|on a|nous avons) (?:beaucoup |bien |vraiment )?(?:trop|plein|enormement|beaucoup|un surplus|une tonne) (?:de |d')`,
    `(?:j'ai|jai|j ai|g|j'aurais|on a|nous avons|i have|i've got|we have) (?=[^.!?\\n]{2,80}?(?:\\b(?:en trop|en rab|en plus|qui (?:ne )?(?:me |nous )?ser(?:t|vent)|dont je (?:ne )?me sers|si (?:ca|cela|quelqu|vous|tu|qqn|qq|besoin)|a disposition|going spare|to spare|if anyone)))`,
  ],
  { weak: true },
);

// ---- Requests
add(
  'request',
  undefined,
  [
    `${BEFORE}${SMS}(?:re)?(?:cherch|cherh?c|cherh|chercheh)(?:e|ons|erais?|er|es?|ant)?\\b(?! (?:a (?:comprendre|savoir|joindre|vous|contacter|quitter|changer|me|faire)|comment|pourquoi|quoi|ou|qui|(?:mon|ma|mes|notre|l')(?: ?(?:annonces?|chate?|chien(?:ne)?|chats|post|message|photo|bouton|menu))))`,
    "(?:a la|en|en quete|suis a la) (?:recherche|quete) ?(?:d[eu]s?\\b|d'|active)?",
    "en quete (?:de|d'|du)",
    `${BEFORE}rech\\b\\.?(?= [a-z0-9])`,
    "(?<!pas |plus |sans |si |au )besoin (?:urgent )?(?:d[eu]s?\\b|d'|d ?(?=une? ))(?! ?(?:savoir|parler|comprendre|dormir|reflechir|temps|annuler|modifier|changer|partir|voir|vous|toi|rien|votre avis|vos avis|l'avis)\\b)",
    "(?:il )?(?:me|nous|m') (?:faut|faudrai[st]|manque(?:rait)?)\\b(?! (?:que|partir|y|un moment|du temps|de l'aide pour comprendre))",
    `(?:qui|${SOMEONE})(?: est-ce qui| n'|,)? ?(?:a|as|aurai[st]?|avait|possede|donne(?:rait)?|se separe|se debarr?asse|vend)(?:-t)?(?:-(?:il|elle))?(?: (?:encore|par hasard|peut[- ]etre|chez \\w+|toujours|a tout hasard|a donner|a preter|sous la main|en stock|ca))*(?= (?:une?|des|du|de|d'|la|les|le (?!temps|numero|droit)|quelques|quelque chose|\\d|[a-z]{3,} (?:a|en) )|$| d'| l')(?! (?:de la chance|une (?:reponse|idee|question|info\\w*)|des (?:nouvelles|infos?|questions)|l'(?:heure|adresse)|le numero))`,
    `(?:auriez|avez|aurais|as|t'aurais|vous auriez|vous avez)[- ]?(?:vous|tu)?(?: par hasard| encore| toujours)? (?=(?:une?|des|du|de la|de l')\\b)`,
    `(?:suis|serai[st]?|sommes) (?:toujours |tres |bien )?preneu(?:r|se)s?(?: (?:de|d'un\\w?|des)\\b| d')(?! (?:la|le|l'|\\d))`,
    `(?:voudrai[st]?|aimerai[st]?|souhait\\w+|veux bien|prendrais(?: bien| volontiers)?|recupererais?|(?:suis|serais) interesse[a-z()]*(?: par| pour)?)(?: trouver| avoir| recuperer| acquerir| adopter| qu'on me (?:donne|prete))*(?= (?:une?|des|du|de la|de l'|quelques|\\d+)\\b)(?! (?:une?|des|du) (?:rdv|rendez|reponse|infos?|renseignements?|precisions?|photos?|instant|moment|question|avis|jour))`,
    '(?:recuper(?:e|erais)|collect(?:e|ons|erais))(?= (?:tous|toutes|vos|des|les)\\b)',
    '(?:looking|searching|hunting|on the lookout) for\\b',
    '(?:in search of|in need of|on the hunt for)',
    "(?:i |we |i'd |do )(?:really |urgently |also )?need\\b(?! to\\b)",
    `${BEFORE}(?:need|needed|wanted|want|seeking|iso)\\b(?! to\\b)(?: :)?`,
    `(?:does |has |is )?(?:${SOMEONE})(?: here)? (?:have|has|got|own|owns|giving away|selling|with)\\b(?: got)?(?! (?:seen|taken|news|an idea))`,
    `(?:i|we)(?: would|'d) (?:like|love|appreciate)(?= (?:an?|some|any)\\b)`,
    `(?:i'm |i am )?after(?= (?:an?|some)\\b)`,
  ],
  { standsAlone: true },
);

export const VERB_RULES: readonly VerbRule[] = rules;
