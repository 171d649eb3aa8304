import { words } from '../words/fold.ts';
import { NUMBER_WORDS } from '../words/number.ts';
import { editDistance } from '../words/similar-word.ts';
import { singular } from '../words/singular.ts';
import { spellOut } from '../words/spell-out.ts';
import { wordSet } from '../words/word-set.ts';
import { isThing } from './things.ts';

/** Compared in the singular, as the words of a title are. */
const inSingular = (text: string): ReadonlySet<string> => new Set([...wordSet(text)].map(singular));

/** Say nothing of a thing. */
const SMALL = wordSet(`
  un une des du de d la le les l au aux a en et ou mon ma mes notre nos votre vos son sa ses leur leurs ce cet cette ces quelques
  plusieurs pour avec sans dans sur par chez tres assez trop plus pas qui que je j il elle on est c n y tout toute tous toutes
  divers diverses autre autres encore aussi environ taille pointure age type genre modele marque couleur dimension dimensions
  the an some my our your of for with in to and or i this that these those size about
  lot lots ensemble serie stock x paire paires`);
/** « pots de confiture »: what they hold is the thing. Only with more behind. */
const HOLDERS = wordSet(`
  pot pots sac sacs sachet carton cartons boite boites bocal bocaux bouteille caisse cagette cageot panier barquette tas reste
  restes surplus paquet rouleau botte douzaine dizaine kilo kg litre jar jars bag bags box boxes bottle pack bunch collection
  pile`);
/** « pots de fleurs », « sac de couchage »: here they are the thing. */
const NOT_HELD = inSingular(`
  fleur rangement couchage sport voyage demenagement gaz chambre conserve archive lettre vitesse storage flower moving sleeping
  outil outils tool linge course pique-nique plage soiree cours scolaire main bandouliere dos frappe`);

/** Describe a thing without making it another: colour, matter, state, style, make, place in the house. */
export const DESCRIBES = inSingular(`
  blanc blanche noir noire gris grise rouge bleu bleue vert verte jaune orange rose violet violette marron beige brun brune ecru
  creme turquoise dore doree argente argentee bordeaux kaki fonce foncee clair claire multicolore uni unie raye rayee motif
  bois pin chene hetre noyer teck acajou formica verre metal metallique inox fer acier alu aluminium fonte laiton cuivre cuir
  simili skai velours tissu coton lin laine rotin osier bambou plastique resine marbre melamine massif massive
  grand grande petit petite gros grosse long longue large haut hauteur beau belle bel joli jolie bon bonne etat neuf neuve vieux
  vieille vieil ancien ancienne vintage retro moderne rustique ikea design occasion propre solide leger legere lourd lourde
  fonctionnel fonctionnelle complet complete demonte demontee demontable pliant pliante pliable extensible convertible
  reglable rond ronde carre carree rectangulaire ovale place tiroir porte niveau etage personne pied accoudoir dossier
  cm mm m kg litre l an mois pouce pouces watt w go ans annee annees tbe be super magnifique superbe confortable usage usagee
  bosch makita ryobi dewalt parkside black decker samsung philips moulinex seb tefal brandt whirlpool miele lg sony hp canon epson
  decathlon quechua btwin peugeot chicco graco lego playmobil
  white black grey gray red blue green yellow pink purple brown wooden wood pine oak metal leather glass plastic old new big small
  large little double nice good condition used working folding round square antique second hand seater drawer inch inches`);

/** Make another thing of it, however many words are shared: for whom, for what. */
const DIVIDES = inSingular(`
  fille garcon homme femme bebe enfant adulte ado parapluie poupee vaisselle jouet miniature housse hiver ete
  boy girl men women baby kid child adult doll toy winter summer droite gauche`);

/** One word for what has several. */
const SAME_NAMES: ReadonlyMap<string, string> = new Map(
  `television=tv|televiseur=tv|tele=tv|telly=tv|refrigerateur=frigo|frigidaire=frigo|ordinateur=ordi|pc=ordi|bb=bebe|bebes=bebe
  |bouquin=livre|canap=canape|sofa=canape|bicyclette=velo|bicycle=bike|congelo=congelateur|portable=ordi-portable
  |gamin=enfant|kids=kid|children=kid|toddler=kid|telephone=tel|smartphone=tel|automobile=voiture|pushchair=buggy
  |habit=vetement|fringue=vetement|chien=chien|microonde=microondes`
    .split('|')
    .map((pair) => pair.trim().split('=') as [string, string]),
);
/** Written with a hyphen, a space or in one. */
const COMPOUND =
  /\b(lave|seche|grille|chauffe|micro|clic|ping|baby|pese|abat|taille|tire|presse|aspi)[ -]+(linges?|vaisselles?|cheveux|pains?|eaux?|ondes?|clac|pong|foot|personnes?|jours?|haies?|laits?|bouchons?|agrumes?|batteur)\b|\b(porte)[ -]+(manteaux?|velos?|bebes?|parapluies?|serviettes?|bouteilles?|revues?|bagages?|documents?)\b/g;
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bmachine a laver(?: le linge)?\b(?! la)/g, 'lavelinge'],
  [/\b(?:machine a laver la vaisselle|dishwasher)\b/g, 'lavevaisselle'],
  [/\bwashing machine\b/g, 'washer'],
  [/\bbandes? dessinees?\b/g, 'bd'],
  [/\b(?:pour|d'|de) (?=bebe|enfant|fille|garcon|homme|femme|adulte)/g, ' '],
  [/\b(?:coup de main|aide) (?:pour (?:le |la |les |un |une |mon |ma |mes |nos )?|au |aux |a )/g, 'aide '],
  // made for it, not of it: « scie à bois »
  [/(?<=[a-z] )a (?=(?:bois|metal|metaux|verre|cuir|tissu|papier|fer|place)\b)/g, 'pour'],
  [/\btrotinette\b/g, 'trottinette'],
];

interface Title {
  /** What tells the thing from others, the main noun first. */
  content: readonly string[];
  /** « 16 pouces », « 140x190 », « T 38 », each with its unit. */
  measures: ReadonlyMap<string, string>;
}

const UNIT =
  /\b(?:(?<name>taille|t|pointure|size|groupe|tome|niveau) ?(?<size>\d{1,3})|(?<n>\d+(?:[.,x/-]\d+)*) ?(?<unit>pouces?|inch(?:es)?|"|cm|mm|m|kg|litres?|l|ans?|mois|months?|years?|places?|personnes?|pers|seaters?|tiroirs?|portes?|watts?|w|go|v)\b|(?<bare>\d{2,3} ?x ?\d{2,3}))/g;

function take(title: string): Title {
  let text = spellOut(title.slice(0, 200)).text.replace(/(?<=\d),(?=\d)/g, '.');
  const measures = new Map<string, string>();
  text = text.replace(UNIT, (all: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const unit = groups.name ?? groups.unit ?? 'x';
    measures.set(unitOf(unit), (groups.size ?? groups.n ?? all).replace(/ /g, ''));
    return ' ';
  });
  for (const [pattern, name] of PHRASES) text = text.replace(pattern, name);
  text = text.replace(COMPOUND, (all: string) => all.replace(/[ -]+/, ''));
  text = text.replace(/(?<=[a-z]{3})-(?=[a-z]{3})/g, '');
  let content = words(text)
    .filter((word) => !SMALL.has(word) && !/^\d+$/.test(word) && !NUMBER_WORDS.includes(word) && word.length > 1)
    .map((word) => SAME_NAMES.get(singular(word)) ?? SAME_NAMES.get(word) ?? singular(word));
  const next = content[1];
  if (next !== undefined && HOLDERS.has(content[0] ?? '') && !NOT_HELD.has(next)) content = content.slice(1);
  // « petit vélo », « old bike »: what goes before describes
  const noun = content.findIndex((word) => !DESCRIBES.has(word) || isThing(word));
  if (noun > 0) content = [...content.slice(noun), ...content.slice(0, noun)];
  return { content, measures };
}

const unitOf = (unit: string): string =>
  /^(?:taille|t|size|pointure)$/.test(unit)
    ? 'size'
    : singular(unit)
        .replace(/^inche?$|^"$/, 'pouce')
        .replace(/^personne$/, 'pers');

/** The same word, give or take one slip; two words that both exist are two things (« chaise », « chaîne »). */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const isKnown = (word: string): boolean => isThing(word) || DESCRIBES.has(word) || DIVIDES.has(word);
  if (isKnown(a) && isKnown(b)) return false;
  const shorter = Math.min(a.length, b.length);
  // « déménager », « déménagement »
  if (shorter >= 8 && a.slice(0, 7) === b.slice(0, 7)) return true;
  return shorter >= 4 && a[0] === b[0] && editDistance(a, b, 1) <= 1;
}

/**
 * Whether two titles of one author name one thing: « fauteuil velours vert » and « Fauteuil en velours vert, bon état ».
 * The main nouns agree, the words of one are all in the other, and what the longer says besides describes the thing and
 * makes no other of it (« table » and « table de ping-pong »). A count is no difference, two sizes are.
 */
export function isSameThing(a: string, b: string): boolean {
  const one = take(a);
  const two = take(b);
  if (one.content.length === 0 || two.content.length === 0) return false;
  for (const [unit, value] of one.measures) {
    const other = two.measures.get(unit);
    if (other !== undefined && other !== value) return false;
  }
  const [short, long] =
    one.content.length <= two.content.length ? [one.content, two.content] : [two.content, one.content];
  if (!isSameWord(short[0] ?? '', long[0] ?? '')) return false;
  const left = [...long];
  for (const word of short) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  if (left.some((word) => DIVIDES.has(word))) return false;
  // a bare noun is too little to be sure of what else is said; two words agreeing are enough
  const hasTwo = short.filter((word) => !DESCRIBES.has(word)).length >= 2;
  return hasTwo || left.every((word) => DESCRIBES.has(word));
}

/**
 * Whether a thing that was asked for by more than one word is another than this: « pots de yaourt » and « pots de
 * confiture » have but their first word in common. A title that says no more than the noun may be anything described.
 */
export function isCalledOther(said: string, title: string): boolean {
  const one = take(said).content;
  const two = take(title).content;
  const isIn = (word: string): boolean => two.some((other) => isSameWord(word, other));
  const missing = one.filter((word) => !isIn(word));
  if (missing.length === 0 || two.length === 0 || one.length - missing.length >= 2) return false;
  return two.length > 1 || missing.some((word) => !DESCRIBES.has(word));
}
