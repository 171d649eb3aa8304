import type { PostParts } from './post-parts.ts';

/*
 * How something is passed on by the shape of a sentence alone, whatever its words weigh: on folded text behind the greeting.
 */

type Kind = NonNullable<PostParts['kind']>;

const SHAPES: readonly (readonly [Kind, RegExp])[] = [
  // « il faut des bocaux, je les rends pleins de gelée », « trop de bodies en 6 mois et pas assez en 9 »
  [
    'swap',
    /\b(?:trop|plein|beaucoup) (?:de |d')[^.?!]{2,40}\b(?:et|mais) (?:pas assez|plus assez|aucune?|il (?:me|nous) manque|je manque)/,
  ],
  // « deux poules à qui me tond la haie »; a beer for who helps is a treat
  [
    'swap',
    /\b(?:donne|donnerais|file|offre|laisse|cede|propose)s? (?!(?:une?|des|le|la|les|du|de la) ?(?:[a-z]+ )?(?:bieres?|pizzas?|cafes?|repas|apero|gateaux?|verres?|crepes?|gouter|cidre|bouteille|the|petit|l'apero)\b)[^.?!]{2,50} (?:a|pour) (?:celui|celle|qui|ceux|quelqu'un|la personne)(?: qui)? (?:voudra bien |veut bien |voudrait bien |pourra |peut |viendra )?(?:me |m'|nous )(?:tond|aide|repar|gard|fai[rt]|coup|mont|peind|taill|apprend|bric|nettoi|pos|install|fend)/,
  ],
  // « vous me peignez le plafond, je vous refais l'électricité »
  [
    'swap',
    /\b(?:je|on) (?:vous |te )?(?:donne|fais|refais|file|offre|tonds|garde|repare)\b[^.?!]{2,40}[ ,](?:et )?(?:vous|tu) (?:me |m'|nous )?(?:donne[zs]|faites|refaites|fais|file[zs]|offre[zs]|gardez|tondez|reparez)\b/,
  ],
  // « je la ramène lundi », « vous me la rendrez »; no « je les rends pleins », « ne me les rendez pas »
  [
    'lend',
    /(?<!dieu |ne |pas )\b(?:me|nous|m'|te) (?:le|la|les) (?:rendr\w+|rends?|rendez|rapport\w+|ramen\w+)(?! (?:surtout|pas))|\b(?:je|on) (?:vous |te )?(?:le|la|les) (?:rends?|rendrai|rapporte|ramene|recupere apres|reprends?)\b(?! (?:pleine?s?|en)\b)|\b(?:i'll|we'll|i'd|we'd|i will) (?:bring|return|give) (?:it|them) back/,
  ],
  // « je descends à Nantes, il me reste une place »
  [
    'service',
    /\b(?:je|on|i'm|we're) (?:me rends?|vais|monte|descends?|pars?|part|rentre|roule|file|remonte|redescends?|driving|going)\b[^?]{0,60}\b(?:il y a|il (?:me |nous |y )?reste|reste|j'ai|on a|avec) (?:encore |aussi )?(?:une?|de la|deux|trois|\d) ?(?:place|siege)/,
  ],
  // « si tu as un CV à relire »: what others have to be done
  [
    'service',
    /\bsi (?:tu as|t'as|tas|vous avez|vs avez|quelqu'un a) (?:une?|des|quelques|encore|du|de la) [^.?!]{2,30} (?:a|qui) (?:relire|traduire|reparer|monter|porter|garder|deplacer|fendre|tondre|tailler|remplir|ecrire|comprendre|demonter|transporter|coudre|faire|poser|promener|nourrir|installer|changer|emmener|embete|vous embete|goutte|saute|fuit)\b/,
  ],
  ['service', /\bpersonne pour (?:garder|porter|aider|monter|surveiller|amener|emmener|conduire)\b/],
];

/** How something is passed on by the shape of what is said; undefined: that tells nothing. */
export const knownKind = (body: string): Kind | undefined => SHAPES.find(([, shape]) => shape.test(body))?.[0];
