import { isTaskVerb } from '../things/task-names.ts';
import { isThing } from '../things/things.ts';
import { words } from '../words/fold.ts';

/** Capitalised where a sentence begins or a name is signed, and no place. */
const NOT_A_PLACE =
  /^(?:(?:twenty|thirty|forty|fifty|sixty|seventy)[a-z-]*|merci|urgent\w*|dispo\w*|gratuit\w*|propres?|bonne|bon|bonjour|bonsoir|salut|cordialement|prix|etat|tres|tbe|neuf|neuve|photos?|possible|livraison|voir|contact\w*|mp|pm|svp|stp|je|j|il|elle|ils|elles|on|nous|vous|tu|ca|c|le|la|les|un|une|des|si|qui|que|pas|a|au|aux|pour|avec|sans|avant|apres|jusqu|demain|aujourd|ce|cet|cette|cause|suite|taille|marque|couleur|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|premier|premiere|venir|prevoir|attention|tout|toute|toutes|tous|avis|free|please|thanks|thank|collect\w*|must|good|great|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mum|dad|fair|tomorrow|today|first|pick|i|we|they|it|need|wanted|help|bises?|bisous?|marie|jean|paul|sophie|julie|nathalie|isabelle|sylvie|catherine|anne|michel|pierre|philippe|nicolas|thomas|julien|camille|lea|emma|lucas|sarah|laura|nadia|fatima|mohamed|ikea|lego|samsung|bosch|brandt|moulinex|seb|decathlon|kiabi|zara|playmobil|asterix|tintin|clio|peugeot|renault|grande?s?|petite?s?|gros|grosse|bleue?s?|noire?s?|blanche?s?|rouges?|verte?s?|gris|grise|jaunes?|roses?|beau|belle|vieux|vieille|solide|lourde?|calculez|encore|maintenant|costaud\w*|seul\w*|surplus|manque|cherche|donne|prete|echange|troc|vends?|recherche|besoin|qui|quelqu|quand|comment|dieu|notre|nos|mes|mon|ma|vos|votre|son|sa|ses|leur|leurs|un|deux|trois|quatre|cinq|six|dix|douze|apres|depuis|chez|dans|sur|sous|entre|oui|non|ok|super|genial|bravo|felicitations|salle|cuisine|chambre|salon|reponse|dernier|derniere|surtout|sinon|aussi|mais|donc|car|or|et|ou|alors|bref|voila|pas|plus|moins|trop|assez|rien|personne|gardez|gardes|prenez|passez|venez|servez|dites|appelez|sonnez|ecrivez|faites|also|and|but|or|if|when|my|our|your|his|her|the|a|an|no|yes|not|any|some|one|two|three|four|five|can|could|would|should|will|does|do|is|are|who|what|where|why|how|anyone|someone|free|moving|leaving|back|big|small|still|just|only|message)$/;
const SMALL = /^(?:de|du|des|la|le|les|sur|en|sous|lez|d|l|et|st|ste|saint|sainte)$/;
const AROUND =
  /^[ ]*(?:bourg|centre|ville|et (?:alentours?|environs)|ou (?:alentours?|environs)|alentours?|environs|area|cote \w+|plage|gare)?[ ]*(?=$|[\n,.;:!?()|/–—-]|\p{Extended_Pictographic})/iu;
const WORD = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*['’]?/uy;
const SEPARATOR =
  /(?:(?<![\p{L}])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|aprem|[ée]tage|devant|merci|svp|stp)\s|[,.;:!?()|/\n–—]|\s-\s|\p{Extended_Pictographic}\ufe0f?)[\s(]*(?:\p{Extended_Pictographic}\ufe0f?\s*)*(?:l[ae]s? )?$/u;

/**
 * A place that stands alone behind a comma, a full stop or a drawing: « …, Hillion », « … ⏩ Robien », « (Cesson) »,
 * « …, Langueux bourg ». Only in a text with both cases, by its capitals. As typed, with where it stands in `text`.
 */
export function trailingPlaces(text: string): { name: string; from: number; to: number }[] {
  const found: { name: string; from: number; to: number }[] = [];
  const starts = /(?<![\p{L}\p{M}\p{N}'’-])\p{Lu}/gu;
  for (const match of text.matchAll(starts)) {
    const from = match.index;
    if (found.some((one) => from < one.to)) continue;
    const before = text.slice(0, from);
    if (
      before.trim() === '' ||
      !SEPARATOR.test(before) ||
      /(?:merci d'avance|cordialement|bises?|thanks|cheers|bisous?)\W*$/i.test(before)
    )
      continue;
    const to = nameEnd(text, from);
    const name = text.slice(from, to);
    const all = words(name);
    const first = (/^(?:la|le|les)$/.test(all[0] ?? '') ? all[1] : all[0]) ?? '';
    const around = AROUND.exec(text.slice(to));
    if (around === null || all.length > 5 || name.length < 4) continue;
    if (NOT_A_PLACE.test(first) || isThing(first) || !/\p{Ll}/u.test(name)) continue;
    // a sentence begins with a capital anyway: only its last word may be a place behind a full stop
    // nor one that a sentence goes on behind: « …, Julie », « Marcel. Il est … »
    const isSentence = /[.!?\n][\s(]*$/.test(before);
    const rest = text.slice(to + around[0].length);
    if (isSentence && rest.replace(/[\s.!?)]+/g, '') !== '' && !/^\s*[,)]/.test(rest)) continue;
    if (isSentence && all.some((one) => isTaskVerb(one) || isThing(one))) continue;
    found.push({ name, from, to: to + around[0].trimEnd().length });
  }
  return found;
}

function nameEnd(text: string, from: number): number {
  let end = from;
  let cursor = from;
  for (let count = 0; count < 6; count++) {
    WORD.lastIndex = cursor;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    if (/^(?:[dl]['’])?\p{Lu}/u.test(word)) end = cursor + word.length;
    else if (!SMALL.test(words(word)[0] ?? '')) break;
    cursor += word.length;
    if (/['’]$/.test(word)) continue;
    if (text[cursor] !== ' ') break;
    cursor++;
  }
  return end;
}
