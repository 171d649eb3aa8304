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
  ['question', /^(?:a|jusqu'a|vers|pour) quel(?:le)?s? (?:heure|jour|adresse|date)s? [^.!?]{3,50}$/],
];

/** What a message is by its shape alone; undefined: that tells nothing. */
export const knownByHeart = (body: string): Intent | undefined => KNOWN.find(([, shape]) => shape.test(body))?.[0];
