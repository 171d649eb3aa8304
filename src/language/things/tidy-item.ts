import { foldAligned } from '../words/fold.ts';
import { LETTERED } from '../words/lettered.ts';
import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { FROM_NUMBER } from '../words/range-of.ts';
import { isReason } from './beside-thing.ts';
import { withOf } from './with-of.ts';
import { withoutSomewhere } from './without-somewhere.ts';

export interface TidyItem {
  /** The thing as typed, without article, number, politeness, shouting; '' when nothing is left. */
  item: string;
  /** How many, when a number stood in front. */
  quantity?: number;
}

/** As long as a title may be (flows/post: item max 80). */
export const LONGEST = 80;

/** Taken off the front, again and again. */
const FRONT =
  /^(?:[\s,;:.!?…"'()*_/+=>~-]+|(?:un|une|des|du|de la|de l'|de|d'|le|la|les|l'|mon|ma|mes|notre|nos|vos|votre|quelques|plusieurs|diverse?s|ce|cette|ces|peu d(?:e|')|volontiers|bien|avec plaisir|a|an|the|some|my|our|few|a few|several|any|these|this|bonjour|svp|stp|si possible|aussi|encore|egalement|toujours|urgent|urgemment|please|also|gratuitement|gratuit|ici|voici|alors|donc|jolie? (?=cadeau)|(?:une? |d')?(?:occasion|objet|truc) :|il y a|j'ai|jai|g|j'aurais|on a|nous avons|i have|i've got|we have|ai|possede|mets|met|propose|laisse|desesperement|vraiment|absolument|cause [a-z]+|suite a [a-z]+|pour cause d[e'] ?[a-z]+|il (?:me |nous )?reste|(?:beaucoup|trop|plein|pas mal|enormement|tellement|bien trop|beaucoup trop) d(?:e|')|(?:plus|pas) besoin d(?:e|'|u|es)|vraiment|enfin|seulement|uniquement|juste|il (?:me|nous|lui|leur) (?:faut|faudrait|manque)|si besoin|si (?:ca|cela) (?:vous )?interesse|si vous (?:en )?avez besoin|(?:une )?(?:seconde|deuxieme|nouvelle) vie (?:a|pour)|(?:i |we )?(?:no longer|don't) (?:need|use|want)|(?:je )?(?:ne |n')?(?:me sers?|utilise|ai) plus (?:d[e'u]s?|besoin d[e'u]s?)|ca|avant ca|au plus vite|a venir chercher|rapidement|pour pieces|pour bricoleur|voila|du coup|bon|laisse partir|(?:j'aimerais|je voudrais|j'espere) que|j'en ai marre d(?:e|')|n'achetez (?:pas|plus) d(?:e|')|j'ai change d(?:e|')|en pret|emprunter|pareil,?|contre rien(?: du tout)?|contre (?:de )?(?:tres )?bons? soins?|oups|plus d(?:e|')(?= [a-z]+$)|(?:on|il|elle) (?:m'|nous )a donne|(?:j'ai|on a|nous avons) (?:fait|recu|achete|trouve|recupere|cueilli|recolte|eu|ramasse)|je ne sais (?:pas|plus) quoi faire d(?:e|'|u|es)|suite (?:a )?(?:une? )?(?:erreur de commande|demenagement|deces|travaux|achat|separation)|ou (?:me |a |de )?(?:je )?(?:donner?|preter?|recuperer|emprunter|vendre|vends|echanger|don)(?: :)?|pret(?= [a-z]{3})|(?:un )?dons? d(?:e|')|plusieurs choses :|tout est|dispose d(?:e|')|chez (?:moi|nous)|sur place|par le plus grand des hasards|par hasard|eventuellement|vite|vous|a tous|pour|je|possiblement|at all|(?:recupere|collectionne)(?= (?:les?|la|l'|des|du) ))(?=[\s,:'"(]|(?<=')|$))/;
/** Words that only count when a number in front is not the thing's own: « 5 kg de pommes » stays whole. */
const UNITS =
  /^ ?(?:douzaines?|dizaines?|kg|kgs|kilos?|g|gr|grammes?|l|litres?|cl|m|metres?|m2|m3|cm|mm|steres?|tonnes?|heures?|h|jours?|places?(?! d| pour)|tiroirs?|portes?|pouces|inch|inches|ans|mois|en 1|%|eme|er|x \d|\/|to|go|watts?|w|in 1|lbs?|pounds?)\b/;
const COUNT = new RegExp(
  // no games that are called after a number
  `^(?!(?:(?:7|sept|seven) (?:wonders|familles)|(?:6|six) qui prend)(?![a-z]))(?:une? |an? )?(?:demi[- ])?(?<n>(?:${NUMBER_WORDS.join('|')}|cent)(?:[- ](?:et )?(?:${NUMBER_WORDS.join('|')}|un|une|cent))*|\\d{1,3}(?:aine|(?: ?x(?= )))?|x ?\\d{1,3})(?: (?:de |d'|of |a ))?(?=[ '])`,
);
/** From here on the text speaks of something else than the thing. */
const TAIL = new RegExp(
  [
    " (?:au cas ou|si|s'il|s'ils|car|parce|pcq|pck|puisque|dont|merci|svp|stp|please|thanks|cordialement|bonne journee|bonne soiree|bisous?)\\b",
    " (?:qui|que|qu'|ke) (?!vole)",
    " (?:je|j'|on|nous|il|ils|elle|elles|c'est|ca|cela|vous|tu|i|it|it's|they|we|you|which|that|because|if)(?= |'|$)(?! (?:nous|vous)-)",
    " (?<!l')(?:est|sont|etait|etaient|n'est|ne sert|trouve(?:nt)?|servent?|dort|dorment|traine\\w*)\\b",
    // why: « vu que je déménage », « suite à un achat »
    " (?:vu (?:que|qu')|etant donne (?:que|qu')|sachant (?:que|qu')|comme (?:je|j'|on|nous)(?= |'|$)|a cause d(?:e|u|es|')|(?:pour )?cause d(?:e|u|es|')|suite (?:a|au|aux)\\b|en vue d(?:e|u|es|')|a l'occasion d(?:e|u|es|')|as (?:i|we)\\b|since (?:i|we)\\b|due to\\b|so (?:that )?(?:i|we)\\b)",
    ' apres (?:le|la|les|mon|ma|mes|travaux)\\b',
    ' (?:qui )?(?:marche|fonctionne)(?:nt)? (?:tres|bien|super|encore|toujours|parfaitement|nickel|impec\\w*)\\b',
    " j'(?:en|ai|aurais|y)\\b",
    // what became of one's own: « mon aspirateur a lâché »
    " (?:m'|nous )?(?:a|ont) (?:lache|claque|grille|pete|rendu l'ame|creve|explose)\\b",
    ' a (?:gogo|volonte|foison|tire-larigot)\\b',
    ' (?:a|pour) (?:vous )?(?:donner|preter|echanger|ceder|debarrasser|offrir|vendre|emprunter|troquer)\\b',
    " (?:me|m') ?(?:preter|donner|depanner)\\b",
    ' (?:a|pour) (?:venir )?(?:chercher|recup(?:erer)?|prendre|retirer|enlever|emporter|sauver)\\b',
    " (?:qu'?il faut|a condition|gratuit\\w*|gratos|dispo\\w*|disponible\\w*|urgent\\w*|en urgence|rapidement|vite fait|au plus vite|des que possible|asap|for free|free|available|to (?:give|lend|collect|pick up|borrow)|for collection|must be|i could|we could|(?:that )?i can borrow)\\b",
    ' (?:contre bons? soins?|en echange|sur place|sous condition|chez (?:moi|vous|nous)|a la maison|a domicile|a mon domicile|en main propre|sans contrepartie|en bas de|devant (?:chez|ma|la))\\b',
    " (?:faite?s?[- ](?:le[- ])?moi|dite?s?[- ](?:le[- ])?moi|going (?:begging|spare|free)|mp|en mp|pm|dm|contactez|contacter|contact|appelez|envoyez|ecrivez|repondez|interesse\\w*|qqn|quelqu'?une?|des interesses|avis aux|faire offre|toujours dispo)\\b",
    " (?:et|mais|and|but) (?:je |j ?'|i )?(?:re)?(?:cherch|donn|pret|offr|looking|besoin|voudrais|aimerais|suis|ai |ca |c'est)",
    ' (?:pour )?(?:ceux|celles|celui|celle)\\b',
    " mais (?:il|je|ca|c'est|on|faut|pas|un peu|j'|elle)",
    ',? (?:par ?contre|en revanche)(?![a-z])',
    ',? (?:(?:au |du )?(?:\\d{1,2} ?(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme|dernier)(?: etage)?,? (?:avec|sans) asc|(?:au|en) (?:rdc|rez[- ]de))',
    ' (?:au|dans (?:mon|le|notre)) (?:jardin|potager|garage|grenier)\\b',
    `(?<=\\S) (?:pour )?${FROM_NUMBER}(?:\\d+|une?|deux|trois|two|three) ?(?:minutes?|h|heures?|jours?|semaines?|hours?|days?|weeks?)(?![a-z\\d])`,
    '(?<=\\S) (?:\\d+|une?|deux|quelques) (?:minutes?|heures?|jours?|semaines?)\\b',
    '(?<=\\S),? (?:pour )?(?:\\d+|une?|deux|trois|dix|quinze) ?(?:j|jrs?|jours?|h|heures?|semaines?|sem|days?|weeks?),? (?:maxi?(?:mum)?|grand max|pas plus|au plus|tops)\\b',
    ' pour (?:quelques|\\d+|une?|deux|trois) (?:heures?|jours?|semaines?|mois|soiree|week-?end|apres[- ]midi|journee|h|minutes?)\\b',
    ' (?:for|just for) (?:an?|a few|\\d+|two|three|the) (?:hours?|days?|weeks?|weekend|evening|afternoon|minutes?|day)\\b',
    ' (?:le temps d|juste pour|pendant (?:mes|les|une?|\\d)|durant)',
    ' (?:outside|on the (?:pavement|kerb|doorstep))\\b',
    '(?<=\\S) (?:help|needed|wanted)$',
    ' (?:looking for|to get rid of|that needs?|a (?:qui|celui|toute personne))\\b',
    '(?<=\\S) (?:donn|offert)e?e?s?$',
    '(?<=\\S) (?:recherche|demande|souhaite|bienvenu)e?s?$',
    " pour (?:la |le |les |l'|un |une |mon |ma |mes |notre |nos |vos |son |sa )?(?:fetes?|finale|match|soiree|anniv\\w*|mariage|bapteme|sortie|teletravail|apres[- ]midi|aprem|vacances|kermesse|braderie|brocante|week-?end|reveillon|spectacle|travaux|fuite|asso\\w*|association|ecole|demenagement|barbecue|repas|rentree|noel)\\b",
    ' for (?:a |an |the |my |our )?(?:party|wedding|birthday|weekend|holidays?|school|christmas|move|barbecue)\\b',
  ].join('|'),
);
/** A chunk after a comma that goes on with something else than a list of things. */
const ASIDE =
  /^ ?(?:(?:en )?(?:tres |assez |plutot )?bon etat|(?:en )?(?:parfait|excellent) etat|tbe|etat|be\b|neuf|neuve|comme neu|presque neu|jamais|peu (?:servi|utilise)|fonctionn|marche|en etat|propre|a (?:venir|prendre|recuperer|chercher|retirer|enlever|donner|preter|emporter)|venir|viens|prevoir|attention|lourd|dispo|libre|je |j'|il |elle |ils |elles |c'est|ce |ca |on |nous |vous |merci|svp|stp|s'il|si |qui|que |mp|contact|pour |interess|servez|venez|gratuit|urgent|premier|first|marque|taille|dimensions?|couleur|environ|tout |cause|suite|avant|apres|sur |chez|avec plaisir|au choix|voir photo|photo|good condition|great condition|as new|hardly|working|works|it |they |must|collect|pick|please|thank|no |barely|i |(?:mon|ma|mes|notre|nos|son|sa) [a-z]+ (?:n'|ne |en |a |est|sont|va|vont|veut|grand)|bonne |a\b|in |near|from|contre|par |faites|faire|quelqu|hesitez|n'hesitez|ou |meme |possible|pas |non |bonjour|cordialement|car |parce|mais|donc|habite|depart|last day|dernier jour|help|seulement|uniquement|only|just|enough|servi|sinon|direction|direct|me |moi |manque|il (?:lui )?manque|\d+ ?(?:h|j|jrs?|jours?|semaines?) (?:max|pas plus|au plus)|voir |see |sauf |except |caution|valeur|achete|de preference|ni |sans |parties|faut|fallait|il faut|\d+ (?:parties|pieces|elements)|un fond|une fin|suffi|from|size|comes|ask|small|big|old|dispo|ca )/;
/** Whether a folded chunk tells of a thing, or of how it is fetched, rather than naming it. */
export const isAside = (said: string): boolean => ASIDE.test(said);
const BACK =
  /(?:[\s,;:.!?…"'()*_/+=<>~^-]+|(?<=[\s,;:.!?)-]|^)(?:et|ou|a|au|aux|de|du|des|d|en|pour(?: (?:aller|se rendre))?|sur|avec|dans|chez|contre|devant|derriere|pres|le|la|les|vers|par|je|que|qui|meme|even|svp|stp|merci|aussi|toujours|entre|sinon|away|est|sont|etait|n'attend|attend|part|partent|partira|is|are|gratuitement|gratuit|in|at|for|to|from|near|with|and|or|the|by|on|please|thanks|encore|ce|cet|cette|actuellement|si possible|urgent|asap|merci d'avance|voila|mon|ma|mes|any|here|around here|in the area|en trop|en rab|en plus|a disposition|going spare|to spare|dans le coin|par ici|pres d'ici|du coin|x|xx|lol|mdr|p|d|voir|cf|see))$/;
const ACRONYMS = new Set(
  'TV PC CD DVD CDS DVDS BD USB LED LCD VTT VTC GPS HDMI IKEA LEGO HP UV GRS ENT JBL PS2 PS3 PS4 PS5 XBOX NES SUV AEG SEB BBQ TNT CM2 CM1 CE1 CE2 CP'.split(
    ' ',
  ),
);

/** Lower case where somebody shouts; « TV » and « IKEA » stay. In a text all in capitals short words are shouted too. */
function quiet(text: string): string {
  const allCaps = !/\p{Ll}/u.test(text);
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (/\p{Ll}/u.test(word) || !/\p{Lu}/u.test(word) || ACRONYMS.has(word)) return word;
    return allCaps || word.length >= 4 ? word.toLowerCase() : word;
  });
}

function lowerFirst(text: string): string {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  // « TV », « IKEA », « iPhone » are written so
  if (first.length > 1 && /\p{Lu}/u.test(first.slice(1))) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1).replace(/[\s,]+\S*$/, '');
  return cut.length > 10 ? cut : text.slice(0, LONGEST);
}

/** A bracket that lost its other half at an end gets it back. */
function balanced(text: string): string {
  return text.includes('(') && !text.includes(')') ? `${text})` : text;
}

/** Cuts the folded text, and the text as typed at the same place. */
class Piece {
  raw: string;
  folded: string;
  at: readonly number[];
  constructor(raw: string) {
    this.raw = raw;
    const aligned = foldAligned(raw);
    this.folded = aligned.text;
    this.at = aligned.at;
  }
  slice(from: number, to = this.folded.length): Piece {
    return new Piece(this.raw.slice(this.at[from] ?? this.raw.length, this.at[to] ?? this.raw.length));
  }
}

function dropFront(piece: Piece): { piece: Piece; quantity?: number } {
  let current = piece;
  let quantity: number | undefined;
  for (let turn = 0; turn < 12; turn++) {
    const count = quantity === undefined ? COUNT.exec(current.folded) : null;
    if (
      count &&
      !UNITS.test(current.folded.slice((count.groups?.n ?? '').length + count[0].indexOf(count.groups?.n ?? '')))
    ) {
      const said = readNumber(count.groups?.n?.replace(/^x ?|(?<=\d)(?: ?x|aine)$/g, '') ?? '');
      if (said !== null && said >= 1 && said <= 999) {
        quantity = said;
        current = current.slice(count[0].length);
        continue;
      }
    }
    const front = FRONT.exec(current.folded);
    if (!front || front[0] === '') break;
    current = current.slice(front[0].length);
  }
  return { piece: current, quantity };
}

function dropAsides(piece: Piece): Piece {
  const open = piece.folded.indexOf('(');
  if (open > 0) {
    const close = piece.folded.indexOf(')', open);
    const isAside = ASIDE.test(piece.folded.slice(open + 1));
    // what stands behind an aside in brackets is gone too: it describes, or arranges the fetching
    if (close < 0 || isAside) return dropAsides(piece.slice(0, open));
  }
  for (let comma = piece.folded.indexOf(','); comma >= 0; comma = piece.folded.indexOf(',', comma + 1)) {
    // « 1,5 m » has no aside
    if (/^\d/.test(piece.folded.slice(comma + 1))) continue;
    if (comma > 0 && ASIDE.test(piece.folded.slice(comma + 1))) return piece.slice(0, comma);
  }
  return piece;
}

/** « vélo, trop petit pour ma fille » → « vélo » */
function dropReason(piece: Piece): Piece {
  for (let comma = piece.folded.indexOf(','); comma >= 0; comma = piece.folded.indexOf(',', comma + 1)) {
    if (comma > 0 && isReason(piece.folded.slice(comma + 1))) return piece.slice(0, comma);
  }
  return piece;
}

/**
 * The thing out of a piece of a message: « un Fauteuil en velours vert svp ! » → « fauteuil en velours vert »,
 * « 5 pots de confiture » → « pots de confiture » and 5. Spelling is left alone. Idempotent.
 */
export function tidyItem(raw: string): TidyItem {
  let tidy = tidyOnce(raw);
  for (let turn = 0; turn < 6; turn++) {
    const again = tidyOnce(withoutSomewhere(tidy.item));
    if (again.item === tidy.item) break;
    const quantity = tidy.quantity ?? again.quantity;
    tidy = quantity === undefined || again.item === '' ? { item: again.item } : { item: again.item, quantity };
  }
  return { ...tidy, item: withOf(tidy.item) };
}

/** « une table c », left of « c à Langueux »: « c'est ». */
const IT_IS_AT = / c(?:'?est)?$/;

function tidyOnce(raw: string): TidyItem {
  const clean = raw
    .slice(0, 600)
    .replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]|\u20e3)+/gu, ' ')
    .replace(/[«»“”"<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?:gratuitement|bénévolement|volontiers)(?= (?:les|vos|des|aux?|la|le|une?|de|mes|votre) )/gi, '');
  let { piece, quantity } = dropFront(new Piece(clean));
  piece = dropReason(piece);
  const tail = TAIL.exec(` ${piece.folded}`);
  if (tail) piece = piece.slice(0, Math.max(0, tail.index - 1));
  piece = dropAsides(piece);
  for (let turn = 0; turn < 8; turn++) {
    const back = BACK.exec(piece.folded);
    if (!back) break;
    piece = piece.slice(0, back.index);
  }
  const over = IT_IS_AT.exec(piece.folded);
  if (over && !LETTERED.test(piece.folded.slice(0, over.index + 1))) piece = piece.slice(0, over.index);
  const text = shorten(lowerFirst(quiet(piece.raw.replace(/\s+/g, ' ').trim())));
  const item = /\p{L}/u.test(text) ? balanced(text) : '';
  return item !== '' && quantity !== undefined && quantity > 1 ? { item, quantity } : { item };
}
