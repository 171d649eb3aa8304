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
  /** Asks who wants it: what follows says how it is passed on. */
  asks?: boolean;
}

/** Somebody, in all its spellings. */
const SOMEONE =
  "(?:qu?elqu?'? ?une?|quel qu'un|kelk'?un|qu?qu'?n|qq ?'?1|qq ?'?une?|qqn|une personne|une ame charitable|un voisin|une voisine|(?:un )?(?:parmi|d'entre) vous|someone|somebody|anyone|anybody|any ?one)(?: ici| here| parmi vous| d'entre vous| sur cesson| dans le coin| around(?: here)?)?";
/** What may stand in front of a bare verb: the subject, a greeting, the start of a sentence. Keeps « Marie donne » out. */
const BEFORE =
  "(?<=^[\\s>\"'(*_[-]*|[.!?,;:\\n(/\"*>-] ?|\\b(?:je|j|j'|jes|on|nous|vous|i|we|i'm|im|i am|we are|we're|and|et|ou|monde|tlm|tous|toutes|all|everyone|everybody|bonjour|bonsoir|salut|coucou|cc|hello|hi|hey|slt|bjr|bsr|bonj|svp|stp|urgent|moi|ici|bien|aussi|also|donc|alors|mais|voisins?|voisines?|groupe|amis?|ca y est|voila|annonce|gens|folks|neighbou?rs?|still|currently|actuellement|toujours|encore|egalement|cadeau|vous) )";
const SMS = "(?:j ?'? ?)?";
/** « mon voisin », « ma mère », « mes enfants », « une amie de 85 ans »: they have their posts written for them. */
const KIN =
  "(?<!\\b(?:de|pour|a|chez|avec|dans) )\\b(?:(?:mon|ma|mes|notre|nos|une?) (?:[a-z-]+ )?(?:voisine?s?|mere|pere|parents?|mamie|papi|papy|grand[- ]mere|grand[- ]pere|fille|fils|enfants?|soeur|frere|tante|oncle|ami(?:e|s|es)?|copine|copain|collegue|proprietaire|asso\\w*|famille|conjoint|mari|femme|compagne|belle[- ]mere)|(?:l'|une |notre )(?:ecole|asso\\w*|creche|famille)|(?:une? |la )?(?:famille|personne|dame|etudiante?|jeune|maman|mamie)(?: (?!pour|qui|de )[a-z]+)?)(?: (?:de \\d+ ans|du dessus|d'en face|d'a cote|age\\w*)| (?!qui|que)[a-z]{3,12})? ";
const OF = "(?: (?:des|du|de)\\b| d')?";
const VERB_END = '(?=[a-z]{2,}(?:er|ir|re|oir)\\b)';
/** Things one does for another: after « je peux ». */
const TASKS =
  "garder|promener|sortir|reparer|tondre|accompagner|amener|emmener|conduire|bricoler|jardiner|arroser|nourrir|porter|monter|installer|coudre|recoudre|raccommoder|cuisiner|apprendre|enseigner|repasser|traduire|relire|peindre|demenager|transporter|livrer|nettoyer|tailler|couper|ecrire|rediger|initier|former|coiffer|expliquer|depanner(?! d)|desherber|debroussailler|deboucher|demonter|passer la tondeuse|faire (?:les|vos|tes|des|du|de la|de l')";
/** The same, said of oneself today: « je monte vos meubles ». */
const TASKS_NOW =
  "garde|promene|sors|repare|tonds|accompagne|emmene|conduis|bricole|jardine|arrose|nourris|porte|monte|installe|couds|cuisine|apprends|enseigne|repasse|traduis|relis|peins|transporte|livre|nettoie|taille|coupe|redige|coiffe|depanne|desherbe|demonte|fais|donne des cours|m'occupe de|aide";
/** « je peux … » that is no help: about a claim, a visit, a talk. */
const NO_TASK =
  "passer|venir(?! [a-z]+er)|prendre|recuperer|attendre|repondre|avoir|etre|savoir|dire|voir|comprendre|mettre|envoyer|payer|appeler|rappeler|garder le|la |le |les |l'|me |m'|en |y |preter|donner|offrir|ceder|echanger|troquer|vendre|acheter|emprunter|chercher|aller|partir|arriver|rester|trouver|croire|penser|proposer|poster|publier|supprimer|annuler|changer|modifier|filer|fournir|rendre|retirer|deposer|laisser";
const TASKS_EN =
  'babysit|baby-sit|mow|walk|fix|repair|mend|drive|teach|cook|water|look after|mind|carry|move|assemble|paint|translate|tutor|sew|feed|clean|cut|trim|put up|pick up|collect|give (?:people )?lifts?|set up|install';
const HELP_NOUN =
  "(?:(?:petits? )?coups? de mains?|aide|mon aide|de mon temps|services?|mes services|cours|lecons?|soutien(?: scolaire)?|baby[ -]?sitting|garde d'enfants?|co-?voit\\w*|trajets?|transport|initiations?|depannages?|accompagnement|massages?|ateliers?)\\b";
const HELPER =
  "(?:baby[ -]?sitt\\w+|nounou|assistante? maternelle|co-?voit\\w*|covoit\\w*|cours (?:de|d')|jardinier|bricoleu(?:r|se)|couturiere|electricien|plombier|peintre|mecanicien|menuisier|macon|coiffeu(?:r|se)|informaticien|garde (?:d'enfants?|de chat)|prof(?:esseure?)? d[e']|du soutien|soutien scolaire|lift|ride|dog[ -]?walker|tutor|des bras|bras|(?:\\d |deux |trois )?paires de bras|chauffeu(?:r|se)|bonnes? ames?|gros bras|costauds?|traduct(?:eur|rice)|toiletteu\\w+|ecrivain public|dame de compagnie|garde\\b|pet[ -]?sitt\\w+|cat[ -]?sitt\\w+|someone|handyman|plumber|gardener|renfort|volontaires?|benevoles?)";

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
add('offer', 'swap', ["(?:l'|les |la |le )(?:echanger(?:ai[st]?)?|echange|troquer(?:ai[st]?)?|troque)\\b", '(?:trade|swap) (?:it|them) for'], { thing: 'before' });
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

// ---- The thing was named before: « une malle, quelqu'un la veut ? », « j'ai deux places, je les offre »
add(
  'offer',
  'lend',
  ["(?:je|on|nous) (?:vous )?(?:le|la|les|l') ?(?:prete|preterais?|pretons)\\b(?! (?:pas|plus|jamais))", "(?:peux|peut|pouvons) (?:vous )?(?:le|la|les|l') ?preter\\b", "si (?:vous|tu|quelqu'un) (?:voulez|veux|veut|en avez besoin pour) l' ?emprunter", "(?:a|pour) (?:qui veut|ceux qui veulent) (?:l'|les )emprunter", "(?:is|are) (?:free |available |here )?to borrow", '(?:you|anyone|neighbours) (?:can|could|may) borrow (?:it|them)', '(?<=[a-z]) you (?:can|could|may) borrow(?=$|[ .,!?]*$)', 'qui veut l\'emprunter'],
  { thing: 'before' },
);
add(
  'offer',
  'give',
  [
    "(?:je|on|nous) (?:vous )?(?:le|la|les|l') ?(?:donne|offre|cede|donnerais?|donnons|offrons)\\b(?! (?:pas|plus|jamais))",
    "(?:,|;|\\.|!) ?(?:le|la|les) (?:donne|offre)\\b",
    `(?:${SOMEONE}|qui|personne)(?: n'| ne)? ?(?:le|la|les|l'|en) (?:veut|voudrait|prend|prendrait|veulent)\\b`,
    "pour (?:qui en veut|ceux (?:qui (?:en )?veulent|que ca interesse))|a qui (?:en )?veut|avis aux? (?:amateurs?|interesses?)",
    '(?:happy|willing|want|glad) to give (?:it|them) (?:away|to)|(?:you|anyone) can have (?:it|them)|come and (?:get|take|help yourself)|help yourself|yours if you|free if you collect|(?:anyone|somebody|someone|who) (?:want|need|fancie)s (?:it|them|one|some)\\b|if (?:anyone|someone|somebody|you) (?:want|need|fanc(?:y|ie)|would like|can use)s? (?:it|them|one|some|any)\\b',
    "(?:fassent|fasse|feront|ferait|fera|faire) (?:le bonheur|des heureux|un heureux|plaisir)",
    "ca (?:peut|pourrait) servir a quelqu'un",
  ],
  { thing: 'before' },
);
add(
  'request',
  'give',
  [
    `(?:si )?(?:${SOMEONE}|qui|vous|tu)(?: est-ce qui)? (?:en |l'|la |le )(?:as?|ait|aurai[st]?|auriez|avez|donne|donnerait|jette|possede)(?: (?:une?|des|\\d))?(?: (?:a donner|en trop|en rab|a me donner|qui traine\\w*|de cote))?(?: je suis preneu(?:r|se))?`,
    "(?:a donner|en trop),? je suis preneu(?:r|se)",
    '(?:if|has|does) (?:anyone|someone|anybody) (?:has|have|got) (?:one|any|some)\\b',
    "(?<=[a-z)], ?)quelqu'un(?= ?\\?| ?$)",
    '(?:would|d) (?:really )?(?:love|like)(?= (?:an?|some|any)\\b)(?<=(?:daughter|son|mum|kids?|wife|husband|friend|neighbou?r|mother|father|class|school)s? would (?:really )?(?:love|like))',
  ],
  { thing: 'before-first' },
);
add(
  'request',
  'lend',
  [
    "a (?:me|nous) (?:preter|depanner|passer)(?: quelqu'un)?",
    `que je (?:pourrais|puisse|peux) (?:emprunter|utiliser)`,
  ],
  { thing: 'before-first' },
);

// ---- Requests for help
add(
  'request',
  'service',
  [
    `(?:qui|${SOMEONE})(?: est-ce qui)? (?:va|monte|descend|part|passe|roule|ferait la route|fait la route|fait le trajet)(?:-t-il|-t-elle)? (?=(?:a|vers|sur|jusqu'a|en direction de|au|aux|en) [a-z])(?! (?:a|en) (?:la |le )?(?:pied|velo))`,
    '(?:is )?(?:anyone|someone|anybody) (?=(?:driving|going|heading) (?:to|towards)\\b)',
    `(?:pourriez|pouvez|peux|pourrais|peut|pourrait|voulez|voudriez)[- ]?(?:vous|tu|on|il|elle)(?: bien)? (?:m'|nous |me )(?:aider|filer un coup de main|donner un coup de main)(?: (?:a|pour|dans|avec)\\b)?`,
    "(?:aidez|aide)[- ](?:moi|nous)(?: svp| stp)? (?:a|pour)\\b",
  ],
  { prefix: 'aide pour', standsAlone: true },
);
add(
  'request',
  'service',
  [
    "besoin (?:qu'on (?:lui|me|nous|leur) |d'etre |que quelqu'un (?:me |lui |nous )?)(?=[a-z]{3,})",
    `(?:qui|${SOMEONE}) (?:s'y connait|s'y connaitrait|touche|s'y entend)(?: un peu| bien)? (?:en|a|au|aux|sur)\\b`,
    `(?:y a-t-il |y aurait-il |il y aurait |il y a |y a t il |y aurait t il )?(?:qui|${SOMEONE}|une? (?:dame|monsieur|personne|jeune|etudiante?|voisine?|bricoleu\\w+|ame charitable|retraitee?|costaud|homme|femme)(?: [a-z]+)?|des (?:gens|personnes|costauds|volontaires|voisins|jeunes))(?: (?:dispo\\w*|motive\\w*|libre|sympa))? pour (?:me |m'|nous )?(?!preter|donner|ceder|aider)${VERB_END}`,
    `(?:qui|${SOMEONE}) (?:peut|pourrait|pourrais|peux|veut bien|voudrait bien|saurait|aurait le temps de|irait|serait (?:ok|dispo|d'accord|partant) pour|accepterait de|est dispo pour)(?:[- ]?(?:il|elle))?(?: bien)? (?:me |m'|nous |venir |passer |aller )*(?!preter|pretter|donner|ceder|filer|vendre|refiler|depanner|offrir|passer|avoir|etre|echanger|troquer|dire|aider|fournir|emprunter|renseigner|expliquer (?:comment|pourquoi))${VERB_END}`,
    "(?:aide|coups? de mains?|bras|benevoles?|volontaires?|covoit\\w*|baby[ -]?sitt\\w+)(?: [a-z]+)?(?= (?:recherche|demande|souhaite|cherche|bienvenu)e?s?\\b)",
    "(?:je|on|nous) (?:dois|doit|devons|vais|va|dem[a-z]+) (?=(?:demenag|vider|monter|porter|transporter|deplacer|abattre|debarrasser|couper)\\w*[^?]{0,80}\\b(?:costauds?|bras|coup de main|aide|volontaires?|pizzas?|aider)\\b)",
    `(?:cours|lecons?|soutien|aide) (?:de|d'|en|aux?)[a-z ' ]{2,30}, ?(?:qui|${SOMEONE}) (?:en )?(?:donne|propose|fait)`,
    `does (?:${SOMEONE}) know how to|(?:who|anyone|someone|anybody) (?:can|could|would|knows how to|able to|willing to)(?! (?:use|lend|loan|have|borrow|help|do with|take|fancy|want|need))(?= [a-z]+)`,
    "(?=help needed to\\b|help wanted with\\b)(?:help (?:needed|wanted) (?:to|with))",
  ],
  { standsAlone: true },
);
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
    `(?:re)?cherch\\w* (?:une? |de l'|des |d'|du )?(?:petite? |peu d')?(?=coups? de (?:mains?|pouces?)|aide\\b|${HELPER})`,
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
    `(?:qui|${SOMEONE}) (?:me |m'|nous )?(?:prete|preterait)`,
    `(?:qui|${SOMEONE}|on|vous)(?: est-ce qui)? (?:peut|peux|pourrai[st]|pourriez)(?:[- ]?(?:il|elle|on|vous))?(?: bien)? (?:me |m'|nous )(?:preter|pretter|depanner(?: d(?:e|')| avec)?|passer(?= (?:une?|des|du|son|sa|votre|ton|ta) ))`,
    "(?:pouvez|pourriez|peux|pourrais|peut|pourrait|auriez)[- ]?(?:vous|tu|on|il)?(?: bien| la gentillesse de)? (?:me |m'|nous )(?:preter|depanner(?: d(?:e|')| avec)?)",
    "depanne[rz]?[- ](?:moi|nous)(?: svp| stp)? ?(?:d(?:e|')|avec)?",
    "(?:pour )?(?:me|nous) (?:preter|depanner d(?:e|'))",
    "(?:(?:cherche|voudrai[st]?|souhaite|aimerai[st]?)(?: a)? )?(?:louer|acheter) ou emprunter",
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
  "personne (?:n'en |ne |n')?(?:veut|voudrait|cherche|a besoin)(?: plus)?(?: des| du| de| d')?",
  `(?:y a-t-il |y aurait-il |il y a |y a |avez-vous |)(?:des|un|d') ?(?:amateurs?|interesses?|preneurs?)(?: ici)? (?:pour|de|d'|par)`,
  "(?:j'hesite a|avant de|au lieu de|plutot que(?: de)?|je vais|j'allais|je dois|on va|on doit)(?: (?:le|la|les))? (?:jeter|balancer|debarrasser d(?:e|'|u))",
  `(?:who|${SOMEONE}) (?:could|can) (?:use|do with)`,
  `(?:${SOMEONE}|qui)(?: est-ce qui)? (?:veut|veux|voudrait|souhait\\w+|aimerait|prendrait|prend|desire|serait (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|est (?:interesse[a-z()]*|preneur)(?: par| pour| de)?|interesse[a-z()]*(?: par| pour)?|(?:a|aurait) besoin(?= d)(?! d'(?:etre|une? (?:coup|aide)))|cherche(?! a )|recherche)(?: bien)?(?: recuperer| adopter| avoir| prendre| gouter)?(?! (?:m'|me |nous |aller|venir|jouer|faire|dire|savoir))${OF}`,
  `(?:who|${SOMEONE}|does ${SOMEONE}|would ${SOMEONE})(?: here)? (?:wants?|would like|like|would love|fancies|fancy|needs?|interested in|in need of)\\b(?! to\\b)`,
], { asks: true });
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
    '(?<!(?:^|[.!?]) ?[a-z ]{4,40})you (?:can|could|may) borrow(?! (?:it|them)?$)',
    'met(?:s|tons) a (?:votre |la )?disposition',
    'laiss(?:e|ons) a (?:votre |la )?(?:dispo\\w*)',
    '(?:feel free|free|welcome|happy for you) to borrow',
    'pret possible d(?:e|\')',
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
    "(?:peux|pourrai[st]|veux bien|pouvons)(?: vous| te| t'| aussi| bien)* ?(?:aider|vous aider|donner un coup de main|filer un coup de main|rendre service|depanner)(?: (?:a|pour|dans|avec|en)\\b)?",
    "\\bj ?' ?aide(?:rais)?(?: volontiers?| avec plaisir| gratuitement)? (?:a|aux?|pour|dans)\\b",
    "(?:temps libre|dispo\\w*|motive\\w*|pret\\w* a|volontaires?|libre|la)[^.!?]{0,30} pour (?:aider|(?:donner|filer) un coup de main)(?: (?:a|pour|dans|avec|en)\\b)?",
    "(?:je|on) rend(?:s)? (?:volontiers )?service(?: pour| en| a)?",
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
    `(?:${BEFORE}|\\bje (?:peux |voudrais |veux |souhaite ))${SMS}(?:donn(?:e|er|erais)|offr(?:e|ir|irais)|propos(?:e|er|erais)|fil(?:e|er)|mets)(?: a disposition)?(?: (?:de|un|une|des|mes|du|quelques))?(?: d'| de l')? ?(?=${HELP_NOUN})`,
    `(?:${BEFORE}${SMS}|me )propos(?:e|erais|ons)(?: de| d'|:)? ?(?!donner|preter|echanger|troquer|ceder|vendre)${VERB_END}`,
    `(?:peux|pourrai[st]|pouvons|dispo\\w* pour|volontaires? pour|me propose (?:de|pour))(?: vous| te| t'| aussi| bien)* (?=(?:${TASKS})\\b)`,
    `(?:je|j'|on|nous)(?: ?peut| ?peux| pouvons| pourrais?| sais)(?: vous| te| aussi| bien| volontiers| venir)* (?!${NO_TASK})${VERB_END}(?=[a-z]+ (?:vos|votre|les|des|du|une?|quelqu\\w*|la|le|aux?|ceux|chez) ?)`,
    `\\b(?:je|j'|on|nous)(?: vous)? ?(?=(?:${TASKS_NOW})(?: volontiers| avec plaisir| gratuitement| aussi)* (?:vos|votre|vous|les|des|tous|petits?|un peu|chats?|chiens?|et|aux?)\\b)`,
    `${BEFORE}(?=(?:${TASKS_NOW}) (?:vos|votre)\\b)`,
    "(?<=(?:coiffeuse|coiffeur|couturiere|prof\\w*|infirmiere|menuisier|jardinier)[^.!?]{0,40})(?=coupes?(?: gratuites?)? |cours |ourlets|retouches)",
    "co-?voit\\w*(?: :| -|,)+ ?(?:je (?:fais|vais|pars))?(?=[^?]*\\bplaces?\\b|[^?]*\\bje (?:fais|vais|pars))",
    "(?:je|on|nous) (?:fais|fait|vais|va|pars|part|descends?|monte|rentre|roule|repars)(?: en voiture)? (?:a|vers|sur|de|le trajet|la route)?(?=[^?]*\\bplaces?\\b)",
    "(?:i'm|i am|we're|we are|i|we) (?=(?:driv(?:ing|e)|going|heading|off) (?:to|up to|down to)\\b[^?]*\\b(?:seats?|spaces?|room|lift)\\b)",
    'offering (?:free |some )?(?=haircuts?|lifts?|lessons?|rides?)',
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
    '\\b(?:re|)vends? (?:mon|ma|mes|un|une|des)\\b',
    `(?:who|${SOMEONE}) wants? to buy`,
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
    '(?:cherche|souhait\\w+|voudrai[st]|veux|aimerai[st])(?: a)? (?:acheter|louer)\\b(?! ou emprunter)',
    "j'achete(?:rais)?\\b|je rachete\\b",
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
    `${KIN}(?:vous )?donn(?:e|ent|erait|eraient)(?= (?!des nouvelles|son avis))`,
    `${BEFORE}\\[?(?:don|dons|offre|a donner|donne)\\b ?[\\])]+ ?[:-]?`,
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
    "(?<=\\b(?:j'ai|on a|nous avons|il y a)\\b[^.!?]*) a donne\\b(?! (?:a|au))",
    'to (?:give ?away|give)\\b',
    'en don\\b',
    'for free\\b',
    'going (?:spare|free)\\b|to spare\\b|for the taking|to a good home|free,',
    '(?:a|reste a) (?:vider|sauver|debarrasser)\\b',
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
    'gratuit\\w*\\b|gratos\\b',
    "(?:doit|doivent|faut que ca|il faut que ca) (?:partir|parte|degager|degage)",
    `(?:cherch|attend)\\w* (?:une? )?(?:gentille?|bonne|nouvelle|nouveau|petite|super|autre)?s? ?(?:famille|maison|foyer|maitres?|proprietaire|adoptants?)(?: pour)?`,
    'gratuit(?:e|s|es|ement)?\\b$',
  ],
  { thing: 'before-first', weak: true },
);
add(
  'offer',
  'give',
  [
    `(?:il )?(?:(?:me|nous) )?rest(?:e|ent)\\b(?= (?:encore |toujours |plein |beaucoup )*(?:une?|des|du|de|d'|quelques|\\d|deux|trois|quatre|cinq|six|dix))`,
    `${BEFORE}(?:leftover|spare|surplus)\\b(?= [a-z])`,
    '(?<=\\b(?:cooked|baked|made|grown|picked|bought|got|have) )too many(?= [a-z])',
    `${BEFORE}propos(?:e|ons|erais)(?: a qui (?:en )?(?:veut|voudra)| aux? [a-z]+)?(?= (?:une?|des|du|de|d'|mes|mon|ma|quelques|\\d))(?! (?:mon aide|mes services|(?:un|une|des)? ?rdv|de [a-z]+er\\b|une? (?:idee|solution|date|creneau)))`,
    `${BEFORE}(?:laisse|depose|mets)(?= (?:sur le trottoir|dehors|devant|une?|des|mon|ma))(?! (?:un message|un mot|mon numero))`,
    '\\b(?:trop|plein) (?:de |d\')(?=[a-z ]{3,40} (?:en trop|a donner))',
    "(?:on|j')? ?(?:ai|a|avons) (?:fait|cuisine|recolte|recupere|cueilli|achete|ramasse|prepare) (?:trop|beaucoup trop|bien trop|plein) (?:de |d')",
    `${BEFORE}(?:filer?|refile)(?= (?:une?|des|du|mes|mon|ma|\\d))`,
    "(?:offering|we've got|got|i've got)(?= (?:an?|some|my|two|three|\\d)\\b)(?=[^.!?]*\\b(?:good home|spare|if anyone|free|collect)\\b)",
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
    `${KIN}(?:re)?cherch(?:e|ent)\\b(?: a (?:recuperer|trouver|avoir))?`,
    `${KIN}(?:a|ont|aurait|auraient) (?:vraiment |urgemment )?besoin (?:des|du|de|d')(?! ?qu)`,
    `${BEFORE}\\[?(?:recherche|demande|cherche|wanted)\\b ?[\\])]+ ?[:-]?`,
    `^pour (?:une? |mon |ma |des |l'|notre |la |les )[^:.!?]{3,60} :`,
    `${BEFORE}demande(?= :| une?\\b| des\\b)`,
    `${BEFORE}${SMS}(?:re)?(?:cherch|cherh?c|cherh|chercheh)(?:e|ons|erais?|er|es?|ant)?\\b(?! (?:a (?:comprendre|savoir|joindre|vous|contacter|quitter|changer|me|faire)|comment|pourquoi|quoi|ou|qui|(?:mon|ma|mes|notre|l')(?: ?(?:annonces?|chate?|chien(?:ne)?|chats|post|message|photo|bouton|menu))))`,
    "(?:a la|en|en quete|suis a la) (?:recherche|quete) ?(?:d[eu]s?\\b|d'|active)?",
    "en quete (?:de|d'|du)",
    `${BEFORE}rech\\b\\.?(?= [a-z0-9])`,
    "(?<!pas |plus |sans |si |au )besoin (?:urgent )?(?:d[eu]s?\\b|d'|d ?(?=une? ))(?! ?(?:savoir|parler|comprendre|dormir|reflechir|temps|annuler|modifier|changer|partir|voir|vous|toi|rien|votre avis|vos avis|l'avis)\\b)",
    "(?:il )?(?:me|nous|m') (?:faut|faudrai[st]|manque(?:rait)?)\\b(?! (?:que|partir|y|un moment|du temps|de l'aide pour comprendre))",
    `(?:qui|${SOMEONE})(?: est-ce qui| n'|,)? ?(?:a|as|aurai[st]?|avait|possede|donne(?:rait)?|se separe(?:rait)? d|se debarr?asse(?:rait)? d|vend(?: ou donne)?|jette)(?:-t)?(?:-(?:il|elle))?(?: (?:encore|par hasard|par chance|par le plus grand des hasards|peut[- ]etre|chez \\w+|toujours|a tout hasard|a donner|a preter|sous la main|en stock|ca))*(?= (?:une?|des|du|de|d'|la|les|le (?!temps|numero|droit)|quelques|quelque chose|\\d|[a-z]{3,} (?:a|en) )|$| d'| l')(?! (?:de la chance|une (?:reponse|idee|question|info\\w*)|des (?:nouvelles|infos?|questions)|l'(?:heure|adresse)|le numero))`,
    `(?:auriez|avez|aurais|as|t'aurais|vous auriez|vous avez)[- ]?(?:vous|tu)?(?: par hasard| encore| toujours)? (?=(?:une?|des|du|de la|de l')\\b)`,
    `^preneu(?:r|se)s?(?: (?:de|d'un\\w?|des|d')\\b| d')(?! (?:la|le|l'|\\d))`,
    `(?:suis|serai[st]?|sommes) (?:toujours |tres |bien )?preneu(?:r|se)s?(?: (?:de|d'un\\w?|des)\\b| d')(?! (?:la|le|l'|\\d))`,
    `(?:voudrai[st]?|voudrions|aimerai[st]?|aimerions|souhait\\w+|veux bien|prendrais(?: bien| volontiers)?|(?:aimerai[st]?|voudrai[st]?) bien|recupererais?|(?:suis|serais) interesse[a-z()]*(?: par| pour)?)(?: bien| trouver| avoir| recuperer| acquerir| adopter| qu'on me (?:donne|prete))*(?= (?:une?|des|du|de la|de l'|quelques|\\d+)\\b)(?! (?:une?|des|du) (?:rdv|rendez|reponse|infos?|renseignements?|precisions?|photos?|instant|moment|question|avis|jour))`,
    '(?:recuper(?:e|er|erais|ons)|collect(?:e|ons|erais|er)|prends?|debarrasse)(?: volontiers| avec plaisir)?(?= (?:tous|toutes|tout|vos|des vieux|des vieilles|les vieux|les vieilles|de vieux|les (?!cle|enfant))\\b)',
    '(?:ne |n\'|please don\'t |don\'t )(?:jetez|jete|jettez|throw)(?: plus| pas| away)+(?= (?:vos|votre|tes|les|your|old))',
    `si (?:jamais )?(?:${SOMEONE}|vous|tu) (?:jette|jetez|jettes|se debarrasse d(?:e|')|(?:avez|as|a|aurai[st]|auriez) (?=(?:une?|des|de|du) (?:vieux|vieille|vieilles|ancien\\w*)\\b))`,
    `(?:qui|${SOMEONE}|vous|tu) (?:jette|jetez|jettes)`,
    '(?:ravie?|content\\w*|heureu\\w+|contente) (?:de |d\')(?:recuperer|avoir|trouver|adopter|accueillir)',
    '(?:des idees?|une idee|des pistes|un plan|un bon plan) (?:pour|ou) (?:trouver|avoir|recuperer)',
    "(?:qui|quelqu'un) (?:peut|pourrait|veut bien|voudrait)(?:[- ](?:il|elle))? (?:me |m'|nous )(?:donner|filer|ceder|refiler|offrir|fournir|trouver)",
    "(?:appel|sos) (?:a|aux) (?:tous|bricoleurs|jardiniers|parents)[^:]*:",
    "(?:lui|leur|il lui|il leur) (?:faut|faudrait|manque)\\b",
    "(?:a la recherche|en recherche) d",
    "(?:n'avons|n'ai|n'a) (?:plus |pas )(?:de |d')(?=[^.!?]{2,40}\\b(?:quelqu'un|un de vous))",
    '(?:love|grateful for|happy with)(?= (?:an?|some|any) (?:old|used|spare|second)\\b)',
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
