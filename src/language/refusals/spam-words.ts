/**
 * What swindles are made of, on folded text. Each is sure by itself: two halves that no neighbour writes together. Generous
 * words are their disguise (« je fais don de », « contre bons soins »), so these are looked for before anything else.
 */
const LINK =
  '(?:https?:|www\\.|\\b[a-z0-9-]{2,}\\.(?:com|net|org|fr|ru|xyz|top|biz|click|info|site|online|shop|club|cc|ly|me|io)\\b|t\\.me)';
const REACH =
  '(?:whats ?app|telegram|e-?mail|mail|gmail|outlook|hotmail|mp|dm|prive|contact\\w*|ecrivez|inscri\\w+|apply)';
const ANIMAL =
  '(?:chiots?|chien\\w*|chat(?:on|te)?s?|perroquets?|gris du gabon|singes?|bichons?|yorkshires?|chihuahuas?|bouledogues?|bulldogs?|spitz|husky|maine coon|pupp(?:y|ies)|kittens?|parrots?|dogs?|cats?)';
const FREIGHT =
  '(?:frais|transport(?:eur)?\\b|livraison|expedition|vaccins?|shipping|delivery fee|assurance|courrier|chronopost|ups|fedex)';

export const SPAM: readonly RegExp[] = [
  // loans of money
  /\bprets? (?:d'argent|entre particuliers?|personnels?|rapides?|financiers?|serieux|(?:de|allant de|a partir de) \d[\d .]*(?: ?(?:€|euros?|k\b)| (?:a|et) \d))/,
  /\b(?:offr\w+|propos\w+|accord\w+|octro\w+) (?:des |de |un |vos )?(?:prets? d'argent|credits?|financements?)\b/,
  /\b(?:credit|loan|pret)s?\b.{0,80}(?:taux|interest|remboursable|% )|\b(?:taux|interest)\b.{0,60}\b(?:loan|credit|pret)s?\b/,
  /\b(?:obtenu|recu|eu) (?:mon|un|le) (?:pret|credit|financement)\b.{0,80}\b(?:grace|honnete|mme|mr|madame|monsieur)\b/,
  /\b(?:quick|instant|personal|business) loans?\b|\bloan offer|\bloans?\b.{0,40}\bcredit check/,
  /\bbesoin d'(?:un |argent )?(?:credit|pret d'argent|argent rapide|financement)\b/,
  /\bsans justificatifs?\b|\bcredits? (?:rapides?|sans|en \d+ ?h)|\b(?:devenir|devenez|become) rich\w*|\b(?:trading|forex|crypto\w*|bitcoins?)\b.{0,60}\b(?:formation|gagn\w*|riches?|rentab\w*|mp|prive|contact\w*|profits?)\b|\b(?:formation|gagn\w*)\b.{0,60}\b(?:trading|forex|crypto\w*|bitcoins?)\b/,
  // a courier, a fee
  /\b(?:coursier|transporteur|livreur|agent|courier)\b.{0,100}\b(?:argent|enveloppe|especes|especes|assurance|mandat|cash)\b/,
  /\b(?:pcs|transcash|neosurf|paysafecard|toneo|western union|moneygram|mandat cash|carte cadeau steam)\b/,
  /\b(?:frais|fees?)\b.{0,40}\b(?:assurance|transport(?:eur)?|livraison|expedition|vaccins?|dossier|douane|shipping|delivery)\b.{0,60}(?:\d|payer|regler|charge|pay|virement)|\b(?:seuls?|juste|uniquement) (?:les |des )?frais\b|\b(?:just|only) pay\b.{0,20}(?:shipping|delivery|fee)/,
  new RegExp(`\\b${ANIMAL}\\b.{0,120}${FREIGHT}.{0,50}(?:\\d|charge|payer|regler|pay|fee|transporteur)`),
  new RegExp(`\\b${ANIMAL}\\b.{0,120}\\b(?:contact\\w*|ecri\\w+) .{0,20}(?:mail|gmail|whats ?app)`),
  new RegExp(`\\b(?:deces|veuve?|heritage|succession)\\b.{0,160}(?:${FREIGHT}|fortune|\\d{3} ?000|@|gmail)`),
  /\b(?:donner|leguer|don de|faire don) .{0,30}\b(?:ma fortune|mes biens|mon heritage|\d[\d .]* ?(?:000|millions?) ?(?:€|euros?))/,
  // easy money
  /\b(?:bitcoins?|btc|crypto\w*|trading|forex|nft)\b.{0,80}(?:gagn|rich|doubl|invest|profit|contact|whats|telegram|argent|money|earn)|\b(?:gagn\w+|invest\w*|doubl\w+|earn)\b.{0,80}\b(?:bitcoins?|crypto\w*|trading|forex)\b/,
  /\b(?:gagn\w+|earn|make) (?:plus de |jusqu'a |up to |over )?[£$]?\d[\d .]* ?(?:€|euros?|\$|£)?.{0,20}(?:par|\/|a|per) ?(?:jour|semaine|mois|day|week|month|heure|hour)/,
  /\b(?:travail|emploi|job|revenus?|work|argent)\b.{0,30}(?:a domicile|depuis (?:chez|la maison)|from home|en ligne)\b.{0,60}(?:€|euros?|\$|£|inscri|www|http|experience)/,
  /\bdevenez riche|\bget rich|\bargent facile|\beasy money|\brevenus? (?:passifs?|complementaires? garanti)/,
  /\bdouble (?:your|votre) (?:money|argent|mise)/,
  // your account, your commissions; no neighbour who tells of it: « on me demande de confirmer mes coordonnées bancaires »
  /^(?!.*\b(?:signal\w*|arnaque\w*|faux|attention|mefie\w*|demande|il|elle|quelqu'un|someone|asks?|asked|scam\w*)\b).*\b(?:renseign|complet|confirm|saisi|valid|actualis|fourni|communiqu|update)\w* (?:ici |vite )?(?:vos|votre|your) (?:nouvelles? )?(?:coordonnees|donnees|infos?|informations?|numero|bank|card) (?:bancaires?|(?:de )?(?:carte|compte)|details|number)/,
  /\b(?:devenez|become) (?:(?:an?|notre|our) )?(?:ambassad\w+|vendeu\w+|distribut\w+|consultante?|conseillere?) .{0,80}\b(?:commissions?|revenus?|kit de demarrage|income)\b/,
  // prizes and contests
  /\b(?:vous avez|tu as|you(?:'ve| have)?) (?:ete selectionne|gagne|won|been selected)\b/,
  /\b(?:partage[rz]?|likez|aimez|share|like)\b.{0,60}\b(?:gagne\w*|remport\w+|tirage|tenter|win)\b|\b(?:concours|jeu concours|giveaway|tirage au sort)\b.{0,80}\b(?:partage\w*|likez|gagne\w*|www|http|share|cliquez)/,
  new RegExp(
    `\\b(?:gagn\\w+|remport\\w+|bon d'achat|voucher|gift card|carte cadeau|cadeau|prize|iphone)\\b.{0,100}(?:cliqu\\w+|click|lien|${LINK})`,
  ),
  new RegExp(`\\b(?:cliqu\\w+|click)\\b.{0,40}(?:${LINK}|\\blien\\b|\\bhere\\b|\\bici\\b|\\blink\\b)`),
  /\b(?:regarde|video|photo|toi|look|you in)\b.{0,40}(?:tiny|bit\.ly|goo\.gl|t\.co|cutt\.ly|is\.gd)/,
  /^\W*https?:\/\/(?:tiny|bit\.ly|goo\.gl|cutt\.ly|is\.gd|t\.co)/,
  // cures, charms, papers, company
  /\b(?:marabout|voyante?|voyance|medium|desenvoutement|retour (?:de l'|d')(?:etre aime|affection)|occulte|maraboutage)\b/,
  /\bperd\w* \d+ ?kilos?\b|\bperd\w* \d+ ?kg\b|\blose \d+ ?(?:kg|lbs?|pounds)\b/,
  /\b(?:permis|passeport|diplome|papiers?|documents?|licen[cs]e)\b.{0,40}\b(?:sans examen|authentiques?|enregistre|without (?:exam|test))/,
  new RegExp(
    `\\b(?:hot|sexy|rencontres? (?:coquine|chaude)|plan cul|dating|single girls|femmes? chaudes?)\\b.{0,60}(?:${LINK}|click|cliqu|near you|whats)`,
  ),
  new RegExp(
    `\\b(?:argent|money|pret|credit|fortune|trading|investissement|rembourse\\w*|recupere mon argent)\\b.{0,100}\\b${REACH}\\b.{0,40}(?:\\+?\\d{6,}|@|m(?:r|me|onsieur|adame)\\b)`,
  ),
];
