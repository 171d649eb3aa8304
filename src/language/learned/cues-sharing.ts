import { cue } from './cue.ts';

const ONE =
  "(?:quelqu'une?|qui|personne|une? (?:bonne |gentille )?(?:ame|voisine?|personne|dame|monsieur|jeune)(?: [a-z]+)?|someone|anyone|somebody|anybody|who)";
const MY = '(?:mon|ma|mes|notre|nos|my|our)';
const YOUR = '(?:vos|votre|ton|ta|tes|your)';
const KIDS =
  '(?:mon|ma|mes|notre|nos|le|la|les|my|our) (?:[a-z]+ )?(?:fils|fille|fillette|garcon|grande?s?|petite?s?|enfants?|loulou\\w*|ainee?|cadette?|dernier|derniere|bebe|ado|jumea\\w+|jumelles|puce|son|daughter|kids?|boys?|girls?|baby|twins)';

/** What people say around a thing they part with, lack, or need for an hour, when no plain verb says it. */
export const CUES_SHARING = [
  // ---- parting with a thing
  cue('offer 2, give 2', [
    `\\b${KIDS}(?: (?:a|ont|has|have))? (?:trop |bien |tellement |deja )?(?:grandi|pousse|marche|passe|outgrown|grown)`,
    '\\b(?:ne (?:lui|leur|me|nous) (?:vont?|va) plus|(?:ne )?rentre(?:nt)? plus|(?:devenu\\w*|est|sont) trop (?:petit|grand|serre|court|gros)\\w*|trop petite?s? (?:pour|maintenant)|outgrown|too small|grown out)\\b',
    "\\b(?:prend|prennent) (?:la poussiere|de la place|toute la place|trop de place)|encombre\\w*|s'ennuie(?:nt)?\\b|gathering dust|sitting (?:in|here|around)|taking up (?:space|room)",
    "\\b(?:n'en|ne m'en|on s'en|je m'en|me|nous|ne) (?:sers?|sert|servons|servent|veux|veut|voulons|mange|mangeons) (?:plus|pas|jamais)|plus (?:besoin|l'usage|l'utilite|la place|usage) d|plus (?:la )?place (?:pour|chez)|n'ai plus d'usage|no (?:longer|more) (?:need|use|room|want)|(?:don't|won't) (?:need|use|want) (?:it|them|this|my|the|these|any ?more)",
    "(?:avant|plutot que) (?:de |que |d')?(?:le |la |les |l'|je |de |ca |tout |j'aille |finir |de les |de le |de la )*(?:jete|jett|benne|poubelle|decharge|dechett|dechetterie|decheterie|finir|finiss|mettre|balance|foute)|sinon (?:c'est |ca |il |elle |ils |je |direction |tout |a |la |poubelle)*(?:part|va|file|finit|jette|benne|poubelle|dech|composte|compost|encombrants)|(?:or|before|otherwise) (?:it|they|i|we)(?:'ll)? (?:go|goes|take|throw|bin|end)|(?:bad|tip|landfill)\\b",
    '\\b(?:ca me|cela|ca|me) (?:fend|fait) (?:le |mal )?(?:coeur|de (?:la peine|jeter))|dommage de (?:jeter|gacher|gaspiller|laisser)|trop (?:bien|bon|beau|bonne) (?:pour|etat pour) |peur du gaspi|anti[- ]?gaspi|shame to (?:waste|throw|bin)',
    '\\b(?:nouvelle|seconde|deuxieme|2e|2eme|autre|second) (?:vie|maison|famille|jeunesse|foyer|home|life)|\\bnew (?:home|owner|life)|ador(?:e|er) ailleurs',
    '\\b(?:en double|en trop|en rab|en surplus|en exces|trop fait|trop cuisine|vu trop grand|pour un regiment|pour \\d+ et on|deborde\\w*|croule\\w* sous|envahi\\w*|par dessus la tete|submerge\\w*|plein les|a ne plus savoir|ne sai[st] (?:pas|plus) quoi (?:en )?faire|too many|too much|more than (?:we|i) can|loads of|coming out of (?:my|our) ears|overrun|glut)\\b',
    '\\b(?:premier (?:arrive|venu)|premiere arrivee|first come|avis aux?|suffit de (?:sonner|passer|venir|frapper|demander)|(?:faites|fais)[- ](?:vous|toi) plaisir|y a qu.a (?:se servir|venir|sonner)|il n.y a qu.a|a disposition devant|posee?s? (?:devant|sur le)|devant (?:chez|le portail|la porte|ma porte|mon|la maison|ma maison)|sur (?:le trottoir|le muret|le pas)|on the (?:kerb|curb|doorstep|pavement|wall)|outside (?:my|our|number|no)|just (?:ring|knock)|come (?:and )?(?:get|grab|take)|help yourselves|help yourself|all yours|venez (?:vous|vite|les|le|la|chercher|piocher|prendre)|passez (?:prendre|les|le|la|vous)|a prendre|a recup\\w*|a emporter|a enlever|servez|sers[- ]toi)',
    "\\b(?:pas (?:d'|de )?(?:argent|sous)|sans contrepartie|c'est gratuit|0 ?(?:€|euros?)|pour rien|for nothing|no charge|ne (?:demande|veux) rien|no money|offert\\w*|cadeau|gracieusement|contre rien|contre un (?:merci|sourire))",
    `\\b(?:part(?:ent|ira|iront)?|iraient?|ira) (?:chez|a) (?:qui|celui|une?|quelqu)|chez (?:qui|quelqu'un qui) (?:en |l')|cherche(?:nt)? (?:un |une )?(?:bras|genoux|jardin|mains|toit|panier|foyer|famille|maison|nouve\\w+|preneur)|pour (?:qui|celui qui|celle qui|ceux qui) (?:en )?(?:veut|voudra|vient|viendra|a besoin|aime)|a qui (?:la |le |les )?(?:veut|voudra|vient|prend|adopt)`,
    '\\b(?:fera(?:it|ient)?|feront|faire) (?:le bonheur|des heureux|plaisir|un heureux|une heureuse)|peut(?:[- ]etre)? (?:encore )?(?:servir|resservir|faire|depanner)|peuvent (?:encore )?servir|servir(?:a|ait|ont|aient)? (?:a|encore)|could be useful|still (?:works|good|plenty|has life)|fonctionne (?:encore|nickel|parfait|tres)|marche (?:encore|nickel|parfait|tres|impec)',
    '\\b(?:je|on|nous) (?:tej|degage|bazarde|vire|brade pas|me deleste|fais le vide|vide|trie|range|debarrasse|demenage|quitte|rends? l.appart)|\\b(?:nous|on) (?:vidons|trions|demenageons)|(?:clear|declutter|downsiz|having a clear)\\w*|moving (?:out|away|abroad)|apres (?:le )?deces|(?:maison|grenier|garage|cave) (?:a vider|de ma (?:mere|grand)|de mon)',
    `\\b${ONE} (?:la|le|les|l'|en) (?:veut|voudrait|voudra|prend|prendrait|adopte|adopterait|recupere)|\\bca (?:tente|branche|dit|interesse|ferait plaisir a|peut servir a|depanne|arrange) (?:qui|quelqu|une?|quelques)|\\bqui (?:en )?(?:veut|voudrait|aime|adopte|sauve|prend|craque|se laisse|a de la place)|\\b(?:des )?amateurs?\\b|\\bpreneu(?:r|se)s? ?\\?|\\bany takers|anyone (?:want|fancy|like)|who (?:wants|fancies|would like)|adopter ${MY}`,
    `\\b(?:donnn?\\w*|laisse (?:partir|volontiers)|refil\\w*|cede\\w*|offr\\w+) ${MY}`,
  ]),
  cue('offer 2', [
    `^(?:et )?${MY} (?:[a-z]+ ){0,2}T\\b`,
    `\\b(?:il |me |nous )+reste(?:nt)?\\b|\\bl(?:'ai|'avons) (?:achete|recu|eu)|\\b(?:j'ai|on a|i've|we've|i have|we have|got) (?:[a-z']+ ){0,3}(?:N )?(?:[a-z]+ ){0,2}T\\b`,
  ]),
  // ---- lacking a thing
  cue('request 3', [
    "\\b(?:il |me |nous |lui )*(?:manque(?:rait)?|manquons)\\b|\\b(?:me|nous|lui) (?:faut|faudrait|faudra)\\b|\\bil (?:te |vous )?(?:traine|reste|dort)(?:rait)?[^.]* \\?|qui (?:traine|dort|attend|moisit|rouille|s'ennuie)[^.]{0,20} (?:chez (?:vous|toi)|placard|garage|grenier|cave|tiroir|fond)",
    `\\b(?:vous|tu) (?:n')?(?:auriez|aurais|avez|as|n'avez|n'as)(?: pas)? (?:une?|des|du|de|d')\\b|\\b(?:n')?(?:auriez|aurais|avez|as)[- ](?:vous|tu)\\b|\\b${ONE} (?:n')?aurait\\b|y aurait[- ](?:il|t|pas)|\\bchez (?:vous|toi) ?\\?|\\bdans (?:vos|votre|tes|un|le fond) (?:placard|garage|grenier|cave|tiroir|jardin|maison|fond|stock)`,
    `\\b${YOUR} (?:vieux |vieille |vieilles |old |anciens? |anciennes? |restes? d[e'] ?|chutes d[e'] ?|fonds? d[e'] ?)+(?:[a-z]+ )?(?:T\\b|[a-z]+)|ne (?:les |la |le )?(?:jetez|jette|jettez) (?:pas|plus|rien)|(?:gardez|mettez|gardes?)[- ](?:les|le|la|nous|moi)|don't (?:throw|bin|chuck)`,
    "\\b(?:vient d[e'] ?|viens d[e'] ?|a |est |m'a |nous a |ont )(?:de )?(?:casse|lache|rendu l'ame|creve|claque|grille|tomb\\w+ en panne|mort|morte|decede|perdu|brule|explose|pete|abandonne|kaput|vole)|en panne\\b|plus de T\\b|\\b(?:died|broke|broken|gave up|packed up|conked|stolen)\\b",
    "\\b(?:RIEN|rien) (?:dedans|du tout|chez moi|encore)|(?:tout|n'importe quoi|tout ce que|anything) (?:nous |me )?(?:va|ira|convient|prend|est bon|fera|accepte|helps|will do|goes)|meme (?:pas |un peu |tres |si )?(?:abime|moche|use|vieux|vieille|casse|ancien|rouille|petit|incomplet|tache|raye|beau|joli|pas joli|bancal|defraichi|depareille|bruyant|kitsch|en mauvais|d'occasion)\\w*|peu importe|n'importe (?:quel|lequel|la)|pas (?:besoin|grave) (?:que|si|qu)|any (?:colour|color|condition|size|shape)|doesn't (?:matter|have to)|not fussy",
    "\\b(?:je (?:viens|passe|me deplace|peux venir|peux passer|vais)|on (?:vient|passe)|je suis vehicul\\w+|je me deplace) ?(?:le |la |les |l'|en )?(?:chercher|prendre|recuperer|partout|ou vous voulez|a pied|a velo)?(?: ?chez vous)|i can (?:collect|pick up|come)|happy to collect|will collect|can collect",
    "\\b(?:emmenage\\w*|vient d'(?:arriver|avoir les cles|emmenager|etre pere|etre mere)|premier (?:appart\\w*|logement|bebe)|jeune couple|etudiante? sans|just moved|moving in|new flat|first (?:flat|baby))",
    '\\b(?:reve(?:nt|rait|rais)? d|adorerai[st]? (?:avoir|trouver)|ravie? d.en|serai[st] (?:ravi|heureu|content)\\w*|ferai(?:t|ent) (?:tellement |trop )?(?:mon|notre|sa|leur) (?:bonheur|joie)|nous depannerait|me depannerait|m.arrangerait|nous arrangerait|sauverai[et]nt? |sauvez|je prends (?:tout|n.importe)|je recupere|je collectionne|on en prend|en prend(?:rait|rais|s)? |would (?:save|make|love|really|be so)|dying for|desperate\\w*|grateful|any chance|in need|save my life|help me out)',
    '\\bpour (?:l.ecole|la classe|la creche|un projet|l.asso\\w*|la kermesse|un atelier|mes eleves|le centre)|\\bl.ecole (?:demande|veut|reclame)|la maitresse (?:demande|veut)',
    `\\b${ONE}[^.!]*\\bT\\b[^.!]*\\?|\\b(?:une?|des|du|some|any|an?) (?:[a-z]+ )?T (?:qui |dont )?(?:traine|dort|inutilise|a |dispo|chez|disponible)[^.!]*\\?`,
    "\\b(?:svp|stp|s'il (?:vous|te) plait|please|urgent\\w*|d'urgence|sos|help|au secours)\\b",
    '^(?:une?|des|du|some|any|an?|N) (?:[a-z]+ )?T\\b[^.!]*\\?',
  ]),
  cue('request -3', [
    `\\b${YOUR} (?:mains|bras|soins|messages?|reponses?)`,
    '\\bsi (?:besoin|quelqu|ca (?:vous|peut|t))',
    'qui (?:en )?veut',
  ]),
  // ---- for a while
  cue('lend 3, give -2', [
    "\\b(?:je|on) (?:vous |te )?(?:la |le |les |l' ?)?(?:rends?|rendrai|rapporte\\w*|ramene\\w*|restitue\\w*)\\b|\\b(?:a (?:me |nous )?rendre|rendu\\w* (?:propre|le|la|lundi|D|ensuite|apres|vite)|retour (?:garanti|promis|le|D|lundi|propre)|me (?:la|le|les) (?:rendre|demander|ramener|rapporter)|bring it back|need it back|back by|return(?:ed)? (?:it|by|on|the|next|clean)|give it back|rapport\\w+ (?:D|le|la|propre))",
    "\\b(?:juste |seulement |just |only )?(?:pour|for|le temps d'|pendant|durant|during|over) (?:une?|la|le|les|l'|ce|cette|quelques|N|an?|the|this|a few|deux|trois|two|mon|ma|notre|my|our)? ?(?:petite? )?(?:soiree|journee|apres[- ]midi|aprem|matinee|heures?|week[- ]?end|weekend|we|nuits?|jours?|fetes?|anniversaire|anniv|mariage|bapteme|kermesse|spectacle|semaine|party|wedding|day|evening|afternoon|hours?|minutes?|min|days?|nights?|week|birthday)\\b",
    '\\b(?:N|dix|cinq|quinze|une|deux|5|10|15|an|one|two) ?(?:petites? )?(?:min\\w*|mn|heures?|h|hours?|soirees?|apres[- ]midi)\\b(?! (?:a pied|de (?:route|marche|chez)|plus))',
    '\\bemprunt\\w*|\\bborrow\\w*|\\bpret\\w*\\b|\\blend\\w*|\\ben pret\\b|\\ba disposition\\b',
    '\\b(?:du|from) (?:N|D)[^.]{0,12} (?:au|to) ',
  ]),
  cue('offer 2, lend 3, give -1', [
    `\\b(?:autant|mieux vaut|dommage) qu.?(?:elle|il|ils|elles|on) (?:serve|roule|tourne|travaille|bosse|profite|soit|soient|en profite)|\\b(?:profite\\w*|partage\\w*|mutualis\\w*) (?:a|aux|avec|au|mon|ma)|\\bwelcome to (?:use|borrow|have a go)|\\b(?:use|borrow) (?:my|our)|\\b(?:sert|sers|servons|tourne|sort|roule|travaille|utilise) (?:que |qu'|une |deux |trois |N |presque |rarement |jamais |a peine )+(?:fois|jours?|par an|l'an|au|le|l')|\\b(?:demandez|demande)[- ](?:la|le|moi)\\b|\\bchacun (?:son|peut)|\\b(?:a|pour) tour de role|(?:je|on) (?:la |le |les )?fais? tourner|dispo pour (?:les voisins|tous|qui)|a la disposition`,
  ]),
  // ---- tit for tat
  cue('swap 4', [
    '\\bcontre (?!bons? soins|rien|un merci|un sourire|la porte|le mur|les?\\b|la\\b|caution)',
    '\\b(?:en echange|en contrepartie|en retour|en compensation|contrepartie|donnant[- ]donnant|a la place|in return|in exchange|swap\\w*|trade\\w*|troc\\w*|troqu\\w*|echang\\w+|permut\\w+)\\b',
    '\\btu me (?:donnes|files|passes|fais)|\\bvous me (?:donnez|faites|passez)|\\bmoi je (?:peux |te |vous )?(?:donne|file|fais|offre|propose)',
  ]),
];
