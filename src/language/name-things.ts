import { type Cut, pieces } from './pieces.ts';
import { isTaskNoun, isTaskVerb } from './task-names.ts';
import { isThing } from './things.ts';
import { tidyItem } from './tidy-item.ts';

/** Where a thing lies, or what it comes with or goes for, is not what is passed on: « dans le garage », « contre un gâteau ». */
const ELSEWHERE =
  /(?:^|[ ,('])(?:dans|devant|sur|sous|chez|derriere|avec|contre|sans|par|entre|vers|au fond d[eu]|a cote d[eu]|pres d[eu]|au|aux|a|en|pour|in|on|under|behind|with|for|at|from|of|d[eu]|des|d') ?(?:le |la |les |l'|un |une |des |mon |ma |mes |notre |nos |vos |votre |son |sa |ses |leurs? |the |my |our |a |an |your )?(?:[a-z]+ )?$/;
/** « un lot de », « trois sacs de », « plein de »: these lead to the thing. */
const MEASURED =
  /\b(?:lots?|tas|paires?|kilos?|kg|litres?|l|restes?|bouts?|peu|plein|trop|beaucoup|dizaines?|douzaines?|series?|collections?|stocks?|plus|besoin|envie|separe|debarrasse|recherche|quete|bunch|bit|lot|pairs?|pile|morceaux?|poignees?|sachets?|dons?|fonds?|chutes?|quantite|monceaux?|montagnes?|couple|few|some|lots|load|loads|jeu|jeux|ensemble|ribambelle|brassees?|tonnes?|manque|panne) (?:d[eu]s? ?|d'|of )(?:la |l')?(?:[a-z]+ )?$/;
/** What may stand before the noun and belongs to it. */
const BEFORE_NOUN =
  /(?:(?:petit|petite|petits|petites|grand|grande|grands|grandes|gros|grosse|grosses|vieux|vieil|vieille|vieilles|beau|bel|belle|beaux|belles|joli|jolie|jolis|jolies|bon|bonne|bons|bonnes|super|mini|ancien|ancienne|anciens|anciennes|double|old|big|small|large|little|spare|used|wooden|kids|kid's|baby|nice|good|coffee|garden|carpet|sewing|washing|high|moving|board|christmas|\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|two|three|four|five|dozen|lots?|tas|paires?|kilos?|kg|restes?|bouts?|dizaine|douzaine|serie|collection|stock|pair|pairs|bunch|sachets?|fonds?|chutes?|jeux?|ensemble)(?: de | d'| of | ))+$/;
/** A verb behind the noun: the sentence goes on to say something of the thing. */
const SAID_OF_IT =
  / (?:dort|dorment|traine\w*|prend|prennent|sert|servent|ser[at]\w*|encombre\w*|attend\w*|cherche\w*|part|partent|va|vont|ira|deborde\w*|reste\w*|marche\w*|fonctionne\w*|ne|n'\w+|me|m'\w+|nous|a|ont|ai|est|sont|etait|serait|peut|peuvent|fait|font|veut|pourrait|pourraient|aurait|depuis|inutilise\w*|who|that|is|are|was|need\w*|dispo\w*|offert\w*|vient|viennent|adopt\w*|propre|chez|please|to|if|when|you|i|the)(?= |$|[,.?!])/;

/**
 * The things that a text names where no verb tells which: each noun phrase whose noun is a known thing and which is not
 * merely where or with what. `typed` gives the text as typed; `cuts`: what is a day, a place, a price.
 */
export function nameThings(
  folded: string,
  typed: (from: number, to: number) => string,
  cuts: readonly Cut[],
  from: number,
): { item: string; quantity?: number }[] {
  const found: { item: string; quantity?: number }[] = [];
  for (const piece of pieces(folded, from, folded.length, cuts)) {
    for (const chunk of chunks(folded, piece)) {
      const start = nounPhrase(folded.slice(chunk.from, chunk.to));
      if (start === null) continue;
      const whole = folded.slice(chunk.from + start, chunk.to);
      const said = SAID_OF_IT.exec(whole);
      const to = chunk.from + start + (said ? said.index : whole.length);
      const thing = tidyItem(typed(chunk.from + start, to));
      if (thing.item.length > 1 && !found.some((one) => one.item === thing.item)) found.push(thing);
    }
  }
  return found;
}

/** A piece at its commas: « une table, quatre chaises et un buffet ». */
function chunks(folded: string, piece: Cut): Cut[] {
  const parts: Cut[] = [];
  let from = piece.from;
  const text = folded.slice(piece.from, piece.to);
  for (const match of text.matchAll(/, ?(?!\d)|\(|\)| et (?=(?:une?|des|du|mon|ma|mes|deux|\d) )| \+ | & | and (?=(?:an?|some|my) )| mais | car | donc | but /g)) {
    const at = piece.from + match.index;
    if (at > from) parts.push({ from, to: at });
    from = at + match[0].length;
  }
  parts.push({ from, to: piece.to });
  return parts;
}

/** Where the first noun phrase of a thing begins; null: none, or only as a place or company. */
function nounPhrase(text: string): number | null {
  for (const match of text.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    if (!isThing(match[0])) continue;
    const before = text.slice(0, match.index);
    const own = BEFORE_NOUN.exec(before);
    const outside = own ? before.slice(0, own.index) : before;
    if (ELSEWHERE.test(outside) && !MEASURED.test(before)) continue;
    return own ? own.index : match.index;
  }
  return null;
}

/** The task a text names: « porter un frigo », « cours d'anglais »; null where none is. */
export function nameTask(
  folded: string,
  typed: (from: number, to: number) => string,
  cuts: readonly Cut[],
  from: number,
): string | null {
  let noun: string | null = null;
  for (const piece of pieces(folded, from, folded.length, cuts)) {
    const text = folded.slice(piece.from, piece.to);
    for (const match of text.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
      const word = match[0];
      if (isTaskVerb(word) && word !== 'aider' && word !== 'help' && word !== 'jouer' && word !== 'sit') {
        const item = tidyItem(typed(piece.from + match.index, piece.to)).item;
        if (item !== '') return item;
      }
      if (noun === null && isTaskNoun(word)) noun = tidyItem(typed(piece.from + match.index, piece.to)).item || null;
    }
  }
  return noun;
}
