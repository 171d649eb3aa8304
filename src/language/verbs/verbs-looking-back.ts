import { ruleList } from './verb-rule.ts';
import { BEFORE, OF, SMS, SOMEONE } from './verb-words.ts';

/** Offers that sound like requests, and posts whose thing was named before them. */
export const VERBS_LOOKING_BACK = ruleList((add) => {
  // ---- Offers that sound like requests come first: at the same place in a text, the earlier rule wins.
  add('offer', 'service', [
    `si (?:${SOMEONE}|vous|tu) (?:as?|avez|aurai[st]|auriez) besoin (?=d'une? (?:petit )?coup de main|d'aide|d'une? (?:chauffeur|bricoleur|jardinier|baby|nounou|garde|couturiere|prof))(?:de |d'une? |d')`,
    'if (?:you|anyone) needs? (?:some )?(?=help|a hand)',
  ]);
  add('offer', 'give', [
    `si (?:jamais )?(?:${SOMEONE}|une? [a-z]+|vous|tu) (?:as?|avez|aurai[st]|auriez) besoin(?! qu)${OF}`,
  ]);
  add(
    'offer',
    'swap',
    [
      "(?:l'|les |la |le )(?:echanger(?:ai[st]?)?|echange|troquer(?:ai[st]?)?|troque)\\b",
      '(?:trade|swap) (?:it|them) for',
    ],
    { thing: 'before' },
  );
  add(
    'offer',
    'swap',
    [
      `(?:${SOMEONE}|qui) (?:veut|voudrait|veux|souhaite\\w*|serait (?:partant|ok|d'accord) pour)(?: bien)?(?: m'| me)? ?(?:echanger|troquer)`,
      "(?:cherche|voudrai[st]|(?:veux|voudrais) bien|veux|souhait\\w+|propose|aimerai[st]|peux|dispo pour|pour)(?: d'| a | | de )(?:echanger|troquer)",
      "(?:propose|pour|cherche|fait|fais|ferait)(?: une?| des)? (?:echange|troc)(?: de\\b| d'| :)?",
      `${BEFORE}${SMS}(?:echang(?:e|erais?|eons|erai)|troqu(?:e|erais?|ons)|troc)\\b(?: de\\b| d'| :)?(?! (?:de )?(?:numero|mail))`,
      `(?:(?:like|want|looking|happy|willing|love) to )?(?<!in )\\b(?:swap(?:ping)?|trad(?:e|ing)|exchang(?:e|ing))\\b`,
    ],
    { thing: 'after', standsAlone: true },
  );

  add('offer', 'swap', ['\\ba (?:echanger|troquer)\\b', 'to (?:swap|trade)\\b'], {
    thing: 'before-first',
    standsAlone: true,
  });

  // ---- The thing was named before: « une malle, quelqu'un la veut ? », « j'ai deux places, je les offre »
  add(
    'offer',
    'service',
    [
      "(?<=besoin d[^?]{3,50}\\? ?)(?:je (?:suis (?:la|dispo)|peux|m'en charge|depanne|vous)|appelez|contactez)",
      'je peux (?:le|la|les) faire pour (?:vous|toi)',
    ],
    { thing: 'before' },
  );
  add(
    'offer',
    'give',
    [
      `(?:re)?cherch\\w* (?:${SOMEONE}|des gens|une? personne) (?:qui (?:voudrait|veut|veuille|serait interesse\\w*)(?: bien)?|pour|interesse\\w*)(?: (?:par|de))? (?:recuperer|prendre|adopter|debarrasser|sauver)`,
      `(?:(?:re)?cherch\\w*|recherche) (?:d')?(?:(?:une?|des|d') ?)?(?:(?:heureux|nouveaux?|futurs?) )*(?:proprietaires?|adoptants?)(?= (?:pour|a))`,
      `(?:re)?cherch\\w* (?:(?:une? )?preneu(?:r|se)s?|(?:une? )?(?:nouveau|nouvelle)x? (?:foyer|maison|proprio\\w*|famille)(?= (?:pour|a)\\b)|(?:une? )?(?:gentille?s?|bonne|petite|super|autre) (?:famille|maison|foyer|maitres?|maitresse|proprietaire|adoptants?)|(?:une? )?(?:famille|foyer)(?: d'(?:accueil|adoption))?(?= pour)|${SOMEONE} a qui donner) ?(?:pour|a)?`,
    ],
    { thing: 'after' },
  );
  add(
    'offer',
    'lend',
    [
      "(?:je|on|nous) (?:vous )?(?:le|la|les|l') ?(?:prete|preterais?|pretons)\\b(?! (?:pas|plus|jamais))",
      "(?:peux|peut|pouvons) (?:vous )?(?:le|la|les|l') ?preter\\b",
      "si (?:vous|tu|quelqu'un) (?:voulez|veux|veut|en avez besoin pour) l' ?emprunter",
      "(?:a|pour) (?:qui veut|ceux qui veulent) (?:l'|les )emprunter",
      '(?:is|are) (?:free |available |here )?to borrow',
      '(?:you|anyone|neighbours) (?:can|could|may) borrow (?:it|them)',
      '(?<=[a-z]) you (?:can|could|may) borrow(?=$|[ .,!?]*$)',
      "qui veut l'emprunter",
    ],
    { thing: 'before' },
  );
  add(
    'offer',
    'give',
    [
      "(?:je|on|nous) (?:vous )?(?:le|la|les|l') ?(?:donne|offre|cede|donnerais?|donnons|offrons)\\b(?! (?:pas|plus|jamais))",
      '(?:,|;|\\.|!) ?(?:le|la|les) (?:donne|offre)\\b',
      `(?:${SOMEONE}|qui|personne)(?: n'| ne)? ?(?:le|la|les|l'|en) (?:veut|voudrait|prend|prendrait|veulent)\\b`,
      'pour (?:qui en veut|ceux (?:qui (?:en )?veulent|que ca interesse))|a qui (?:en )?veut|avis aux? (?:amateurs?|interesses?)',
      '(?:happy|willing|want|glad) to give (?:it|them) (?:away|to)|(?:you|anyone) can have (?:it|them)|come and (?:get|take|help yourself)|help yourself|yours if you|free if you collect|(?:anyone|somebody|someone|who) (?:want|need|fancie)s (?:it|them|one|some)\\b|if (?:anyone|someone|somebody|you) (?:want|need|fanc(?:y|ie)|would like|can use)s? (?:it|them|one|some|any)\\b',
      '(?:,|!|\\.) ?en (?:voulez|veux)[- ](?:vous|tu)\\b',
      "(?:trouve(?:nt)?|cherchent?) une? (?:nouvelle?|autre|deuxieme) (?:famille|maison|vie|foyer|proprietaire)|serv(?:ent|e) (?:encore )?a (?:quelqu|d'autres)|laisse a (?:qui|celui)|est a qui (?:en )?(?:a besoin|veut)",
      'donn(?:ee?s?) a (?:qui|celui|toute)|offert\\w* a (?:qui|celui)',
      '(?:i want |i need |we want )?to get rid of|getting rid of(?=$|[.!?])',
      '(?:looking for|seeks?|needs?) (?:an? )?(?:(?:new|good|loving|forever) )*(?:homes?|owners?|famil(?:y|ies))',
      "(?:m'en|nous en) (?:separe|debarrasse|separons|debarrassons)|j'en donne (?:une?|des|\\d)",
      '(?:fassent|fasse|feront|ferait|fera|faire) (?:le bonheur|des heureux|un heureux|plaisir)',
      "ca (?:peut|pourrait) servir a quelqu'un",
    ],
    { thing: 'before' },
  );
  add(
    'request',
    'give',
    [
      `(?:j')?en cherche (?:une?|des)(?: autres?| nouve\\w+)?`,
      `(?:qui|${SOMEONE}) (?:peut|pourrait) (?:me |nous )?depanner(?= ?(?:[?!.]|$))`,
    ],
    { thing: 'before' },
  );
  add(
    'request',
    'service',
    [
      `(?:${SOMEONE}) pour (?:m'aider|aider|regarder|voir|reparer)(?= ?(?:[?!.]|$))`,
      `(?:qui|${SOMEONE}) s'y connait(?= ?(?:[?!.]|$))`,
      '(?:des|quelques) (?:bras|volontaires|costauds|muscles)(?= ?\\?)',
      "(?:qui|quelqu'un) (?:peut|pourrait) (?:m'|nous )?aider(?= ?(?:[?!.]|$))",
      `(?:qui|${SOMEONE}) (?:peut|pourrait) (?:venir )?(?:voir|regarder|jeter un oeil)(?= ?(?:[?!.]|$))`,
    ],
    { thing: 'before' },
  );
  add(
    'request',
    'give',
    [
      `(?:si )?(?:${SOMEONE}|qui|vous|tu)(?: est-ce qui)? (?:en |l'|la |le )(?:as?|ait|aurai[st]?|auriez|avez|donne|donnerait|jette|possede)(?: (?:une?|des|\\d))?(?: (?:a donner|en trop|en rab|a me donner|qui traine\\w*|de cote))?(?: je suis preneu(?:r|se))?`,
      '(?:a donner|en trop),? je suis preneu(?:r|se)',
      '(?:if|has|does) (?:anyone|someone|anybody) (?:has|have|got) (?:one|any|some)\\b',
      "(?:(?<=[a-z)], ?)|(?<=^(?:une?|des|du|de la) [^?!.]{3,60} ))(?<!(?:interesse(?:rait)?|interesser|tente(?:rait)?|plait|dit|pour|a|avec|de|connait|voit) )quelqu'un(?= ?\\?| ?$)",
    ],
    { thing: 'before-first' },
  );
  add('offer', 'lend', [
    "(?:vous|tu) (?:pouvez|peux|peut) (?:me |m'|me l'|l'|les )?emprunter(?= (?:mon|ma|mes|notre|nos|l'|le|la|les|une?)\\b)",
  ]);
  add(
    'request',
    'give',
    [
      "(?:qui|quelqu'un) (?:veut|voudrait|souhaite|cherche a|compte)(?: bien)? (?:se (?:debarr?asser|separer|defaire) d(?:e |'|u |es )|donner|ceder|jeter)",
      "(?:pas contre|(?<!plus )l'utilite d(?:e |')|reve(?:rais)? d(?:e |')|en manque d(?:e |')|j'accepte(?= (?:tous|toutes|vos|volontiers)))",
    ],
    { standsAlone: true },
  );
  add(
    'request',
    'give',
    [
      `(?:qui|${SOMEONE}|vous) (?:aurait|auriez|aurais) (?:ca|cela)\\b`,
      '(?:ferai(?:t|ent)|fera) (?:notre|mon|son|leur) bonheur',
      '(?:serai(?:t|ent)|est|sont) (?:la |le |les |tres )?bienvenue?s?',
      "j'en (?:voudrais|cherche|veux|aimerais)(?= ?(?:[?!.]|$))",
    ],
    { thing: 'before' },
  );
  add('request', 'lend', ["\\ba preter(?: svp| stp| s'il vous plait)?(?= ?\\?)"], { thing: 'before', unsure: true });
  add(
    'request',
    'lend',
    [
      "a (?:me|nous) (?:preter|depanner|passer)(?: quelqu'un)?",
      `que je (?:pourrais|puisse|peux) (?:emprunter|utiliser)`,
    ],
    { thing: 'before-first' },
  );
});
