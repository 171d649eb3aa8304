import type { ForbiddenRule } from './forbidden-words.ts';

/** Where animals live: what is given with one in it gives that away too. Behind it stands what it is for, or like, and no more. */
const HOME_OF_ANIMALS =
  /\b(?:cages?|volieres?|aquariums?|bocal|bocaux|clapiers?|poulaillers?|terrariums?|vivariums?|aquaterrariums?|tortuariums?|enclos|ruches?|niches?|hutch(?:es)?|tanks?(?! tops?\b)|aviary|aviaries|coops?|hives?|kennels?)\b(?<like>[^,;()]{0,30})$/;
/** They are carried in these; « panier avec un chat » may have one on it, « avec deux chatons » has them in it. */
const CARRIER = /\b(?:paniers?|cartons?|caisses?|box(?:es)?|baskets?|crates?)\b(?<like>[^,;()]{0,30})$/;
/** « utilisée avec nos lapins », « va bien avec un grand chien »: told of the home, and nobody is in it. */
const TOLD_OF =
  /\b(?:utilis\w+|serv\w+|partag\w+|test\w+|va|vont|aller|viens?|vient|venir|je|j'\w+|on|qui|que|bien|ideale?s?|parfaite?s?|compatibles?|used|shared|goes|works?|fits?|suits?|i|we|that|which)\b/;
/** Weapons are given in these; a costume or a game has some of its own. */
const HOME_OF_WEAPONS =
  /\b(?:etuis?|rateliers?|coffres?(?:[- ]forts?)?|armoires?|mallettes?|housses?|holsters?|safes?|cabinets?|(?:gun|rifle) cases?)\b[^,;()]{0,30}$/;
/** In these they are drawn, printed, or of plastic. */
const LIKENESS =
  /\b(?:playmobils?|legos?|duplos?|schleich|sylvanians?|jouets?|jeux?|peluches?|doudous?|figurines?|puzzles?|fermes?|arches?|creches?|dinettes?|deco\w*|laser|nerf|cosplay|livres?|bd|albums?|romans?|contes?|imagiers?|posters?|affiches?|cadres?|tableaux?|pyjamas?|pulls?|tee?[- ]?shirts?|robes?|costumes?|deguisements?|panoplies?|bod(?:y|ys|ies)|manteaux?|gilets?|chaussettes?|bonnets?|vestes?|pantalons?|draps?|rideaux?|coussins?|couvertures?|plaids?|mugs?|toys?|games?|books?|farms?|arks?|pajamas?|sweaters?|jumpers?|shirts?|tops?|hoodies|dress(?:es)?|socks?|prints?|pictures?)\b/;
/** « aide pour descendre un lit avec un matelas »: somebody is looked for, and nothing changes hands. */
const HELP =
  /\b(?:aide\w*|coup de (?:main|pouce)|demenag\w*|covoitur\w*|trajets?|utilitaires?|camion\w*|fourgon\w*|quelqu'un|qqn|nettoy\w*|transporter|descendre|monter|porter|help\w*|someone|somebody|anyone|mov(?:e|ing)|vans?|lift|carry\w*)\b/;
/** « une lampe faite avec une bouteille de rhum ». */
const MADE =
  /\b(?:fait|faite|faits|faites|fabriqu\w+|realis\w+|construit\w*|bricol\w+|decor\w+|made|built)(?: maison)?$/;
/** So many are given, whatever they come with; « 2 cl de rhum » are in the cake. */
const SO_MANY =
  /(?:\d+(?!\d| ?[cm]l\b)|\b(?:deux|trois|quatre|cinq|six|huit|dix|douze|plusieurs|quelques|two|three|four|five|several)\b)/;
/** « gâteau avec du rhum » is a cake. */
const VESSEL =
  /\b(?:bouteilles?|packs?|cartons?|caisses?|cubis?|bibs?|futs?|cann?ettes?|paquets?|cartouches?|boites?|blagues?|bottles?|cans?|crates?|packets?|box(?:es)?)\b/;
/** « je ramène le poste avec deux bouteilles de cidre »: thanks for it. */
const BROUGHT = /\b(?:ramen\w*|rapport\w*|rend\w*|revien\w*|vien\w*|pass(?:e|er|erai)|bring\w*|return\w*|thank\w*)\b/;

/**
 * « cage avec deux perruches », « panier garni avec une bouteille de vin »: what comes with a thing is given with it. In doubt
 * it is not: an admin can still take the post down. `ahead`: the sentence up to what is named; `along`: of it « … avec deux ».
 */
export function comesWith(
  what: ForbiddenRule['what'] | 'own',
  ahead: string,
  along: string,
  isOwned: boolean,
): boolean {
  // « along » begins with the last letter of what it comes with
  const thing = ahead.slice(0, ahead.length - along.length + 1);
  if (HELP.test(thing) || MADE.test(thing)) return false;
  if (['animal', 'weapon', 'paper'].includes(what) && LIKENESS.test(thing)) return false;
  if (what === 'animal') return isInside(HOME_OF_ANIMALS, thing) || (SO_MANY.test(along) && isInside(CARRIER, thing));
  if (isOwned || BROUGHT.test(ahead)) return false;
  if (what === 'weapon') return HOME_OF_WEAPONS.test(thing);
  if (SO_MANY.test(along)) return true;
  if (what === 'alcohol' || what === 'tobacco') return VESSEL.test(along);
  return what === 'medicine' || what === 'own';
}

function isInside(home: RegExp, thing: string): boolean {
  const match = home.exec(thing);
  return match !== null && !TOLD_OF.test(match.groups?.like ?? '');
}
