import type { Intent } from '../read-message.ts';

/*
 * What is known by heart, however many words it takes: shapes that are one thing and never another, on folded text behind the
 * greeting.
 */

const KNOWN: readonly (readonly [Intent, RegExp])[] = [
  // of somebody who can: « je connais un bon plombier », “I know a guy who fixes phones”, « essayez le garage de la rue »
  [
    'other',
    /^(?:(?:oui|ah|moi|bah|ben|si|yes|well)[ ,!]*)*(?:(?:(?:je|moi j'|j'|on|nous|i|we|(?:mon|ma|my) [a-z]+) ?(?:en )?(?:connai[st]?|connaissons|knows?)(?: (?:bien|ben|peut-etre|aussi))? (?:une?|des|deux|le|la|les|quelqu'un|qqn|an?|two|some|someone|somebody|the)\b(?! (?:quartier|coin|chanson|area|feeling|prix))|(?:essaye|essayez|essaie|va|allez|try|go)(?: voir| to see)? (?:chez|le|la|les|l'|the|at) ?[a-z]{3})(?!.*\b(?:je peux|je fais|j'explique|je montre|j'aide|i can|offre|propose|cherche|besoin)\b)[^?]*$)/,
  ],
  // as a search box is told: « chercher poussette »; « cherche poussette » looks for one
  [
    'command',
    /^(?:re)?chercher (?:une? |des |du |de la |de l')?(?!a |mon|ma|mes|le |la |les |des gens|quelqu'un|qqn)[a-z-]{3,}(?: (?!(?:et|ou|pour|avec|qui|ce|demain|samedi|dimanche)\b)[a-z-]{2,}){0,3}[ .!]*$/,
  ],
  // « parquet pris », « raquettes données au club », “chair already promised”; « trouvé » may be what somebody lost
  [
    'cancel',
    /^(?:(?:les?|la|l'|mon|ma|mes|the|my|all) ?)?(?!(?:pas|plus|jamais|rien|tout|bien|qui|si|je|on|il|elle|photos?|decision|note|rallonge|adaptateur|multiprise|bloc|place|dispo\w*|suppr\w*|effac\w*)\b)(?!.*\bmes donnees\b)[a-z-]{4,}(?: (?!(?:est|sont|a|ont|pas|jamais|qui|deja|bien|ne)\b)[a-z-]{2,}){0,2},? (?:deja |bien |tous |toutes |already |all )*(?:donnees?|donnes|pris|prises|reservee?s|reserves|recuperee?s|recuperes|casee?s|adoptee?s|adoptes|promise?s?|partie?s|claimed|promised|gone|taken|collected|rehomed|spoken for|given away)(?: (?:au|a la|a l'|a un|a une|aux|ce|cet|cette|hier|a l'instant|to|by|this|yesterday)[a-z' ]{2,25}?)?(?:,? (?:merci|thanks|cheers|desolee?|sorry|closing this|all [a-z]+|les? [a-z]+)[a-z ]{0,20})?[ .!]*$/,
  ],
  // « j'ai trouvé un vélo »: one has one now; what somebody lost is another matter
  [
    'cancel',
    /^(?:j'ai|on a|nous avons) (?:enfin |deja |finalement )?trouve (?:une?|des) (?!(?:chatt?e?s?|chatons?|chien\w*|cles?|clefs?|doudou|portefeuille|telephone|portable|sac|bague|montre|lunettes|trousseau|carte)\b)[a-z]{3,}(?: [a-z]{3,})?[ .!]*$/,
  ],
  // asked without its mark: « la ponceuse prend quel papier », « ils sont où exactement », « c'est lequel déjà »
  [
    'question',
    /^(?:(?:et|mais|dites?|alors|euh),? )*(?:(?:le|la|les|ce|cet|cette|ces|ta|ton|tes|votre|vos|il|elle|ils|elles|ca|c'est|vous|tu|the|your) |l')(?!.*\b(?:cherche|besoin|donne|prete|propose|je|j'|on|nous|n'importe|quel temps)\b)[a-z0-9' -]{0,50}\b(?:quel(?:le)?s?|combien|comment|lequel|laquelle|lesquel(?:le)?s|pourquoi|quand|(?<=(?:est|sont|etes|es) )ou)\b(?: (?!(?:que|qu'|il|elle|ca|je|on|vous)\b)[a-z]+){0,4}[ .!]*$/,
  ],
  // « t'es une perle », « je vous suis bien reconnaissante »; no « je vous serais reconnaissante de … »
  [
    'thanks',
    /\b(?:je|on|nous) (?:vous |te |t'|leur |lui )(?:en )?(?:suis|est|sommes) (?:bien |tres |infiniment |eternellement |si |tellement |vraiment )*reconnaissant|^(?:(?:mais|oh|ah|wow|waouh|merci|vraiment|trop)[ ,!]*)*(?:t'es|tu es|vous etes|you're|you are) (?:vraiment |trop |toutes? |tous |juste |tellement |tout simplement )*(?:une?|des|mon|ma|an?) (?:vraie? |veritable |petite? |vrais |vraies |absolute |total )?(?:perles?|anges?|amours?|chou|stars?|creme|tresor|bijou|genie|pepite|heros|heroine|gem|angel|legend|lifesaver|crack)\b[^?]*$|^(?:oh |mais )?quelle? (?:gentillesse|generosite|bonte|delicatesse|belle (?:ame|solidarite|attention)|beau (?:geste|cadeau))\b[^?]*$/,
  ],
  // of somebody, what they did: « le monsieur venu prendre le buffet m'a bousculée »
  [
    'report',
    /\b(?:le|la|ce|cette|une?) (?:monsieur|dame|type|gars|fille|jeune|femme|homme|personne|mec|voisine?|membre|compte|profil|bonhomme|bonne femme)\b[^?]{0,80}\b(?:desagreable|m'a (?:bouscul|insult|menac|pouss|frapp|hurl|agress|suivi)\w*|malpoli\w*|nudes?|photos? de moi|odieu\w+|violente?|obscene\w*)\b|\b(?:se reclam(?:e|ant)|se fait passer|se faisant passer|se pretend|usurpe)\b/,
  ],
  // « merci de renseigner vos coordonnées bancaires », « devenez ambassadeur de notre marque »
  [
    'spam',
    /\b(?:renseigne[rz]|confirme[rz]|mett(?:re|ez) a jour|valide[rz]|verifie[rz]|complete[rz]|regularise[rz])\b[^?]{0,40}\b(?:vos coordonnees|votre compte bancaire|vos identifiants|votre mot de passe|votre carte vitale)\b|\b(?:devenez|devenir) (?:notre |nos )?(?:ambassad|revendeu|distribut|vendeu\w+ independant)|\bvos premieres commissions\b/,
  ],
  // « two bar stools, twenty each », « je la laisse à 250 »
  [
    'sale',
    /\b(?:five|ten|fifteen|twenty|thirty|forty|fifty|\d+|cinq|dix|quinze|vingt|trente|cinquante) (?:each|apiece|a piece|l'unite|piece|la piece|l'un)\b|\b(?:laisse|laisser|cede|ceder|part|partent|lache)\w* (?:a|pour) (?:(?!20\d\d\b)\d{2,4}|vingt|trente|quarante|cinquante|soixante|cent)(?! ?(?:(?!(?:a|au|aux) )[a-z%]|\d))|\b(?:faire|faites)(?:[- ](?:moi|nous))? (?:une )?(?:offre|prix)\b(?!\.\.)/,
  ],
  // « le coq. je le prends »: named, and asked for
  [
    'claim',
    /^(?:le|la|les|l') ?[a-z0-9' ]{3,40}[.,!?]+ ?(?:je (?:le|la|les) (?:prends|veux|reserve|voudrais bien|prendrais)|c'est pour moi|pour moi|moi|i'll take it|je suis preneu\w+|present\w*)[ .!]*$/,
  ],
  // « la réunion est reportée »
  [
    'other',
    /^(?:(?:alors|bon|info|rappel|attention)[ ,:!]*)?(?:la|le|les|l') ?(?:reunion|repas|loto|concert|marche|fete|kermesse|vide[- ]grenier|match|ecole|bibliotheque|mediatheque|dechetterie|salle|messe|bus|ag|assemblee)\b[^?]{0,50}\b(?:est|sont|a ete|sera|seront) (?:report|maintenu|annul|decal|ferm|deplac|avanc|complet|en greve)/,
  ],
  // « les parpaings c'est du 15 ou du 20 »
  [
    'question',
    /^(?:et |sinon |mais )?(?:(?:le|la|les|l'|ce|cet|cette|ces) ?[a-z' ]{3,30}[, ]+)?(?:c'est|ca fait|il est|elle est|ils sont|elles sont) (?:du |de la |une? |des |en |le |la |pour |a |plutot )?[a-z0-9]{1,14}(?: [a-z0-9]{1,12})? ou (?!il |elle |ca )(?:pas|bien|du|de la|une?|des|en|le|la|pour|a|debout|non|plutot|[a-z0-9]+)\b[^?.,!]{0,25}\??$/,
  ],
  [
    'question',
    /^(?:et )?(?:t'as|ta|tu as|vous avez) (?:toujours|encore) (?:le|la|les|l'|ce|cette|ton|votre) ?[a-z' ]{2,40}\??$/,
  ],
  // « nan c'est bon j'ai mon covoit »
  [
    'cancel',
    /^(?:(?:nan|non|bon|ben|bah|ah|oh|finalement|en fait)[ ,]*)?c'est bon,? (?:j'ai|on a|je l'ai|je les ai|j'en ai)\b/,
  ],
  ['question', /^(?:a|jusqu'a|vers|pour) quel(?:le)?s? (?:heure|jour|adresse|date)s? [^.!?]{3,50}$/],
];

/** What a message is by its shape alone; undefined: that tells nothing. */
export const knownByHeart = (body: string): Intent | undefined => KNOWN.find(([, shape]) => shape.test(body))?.[0];
