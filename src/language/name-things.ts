import { type Cut, pieces } from './pieces.ts';
import { isTaskNoun, isTaskVerb } from './task-names.ts';
import { isThing } from './things.ts';
import { tidyItem } from './tidy-item.ts';

/** Where a thing lies, or what it comes with or goes for, is not what is passed on: « dans le garage », « contre un gâteau ». */
const ELSEWHERE =
  /(?:^|[ ,('])(?:dans|devant|sur|sous|chez|derriere|avec|contre|sans|par|entre|vers|au fond d[eu]|a cote d[eu]|pres d[eu]|au|aux|a|en|pour|in|on|under|behind|with|for|at|from|of|d[eu]|des|d') ?(?:le |la |les |l'|un |une |des |mon |ma |mes |notre |nos |vos |votre |son |sa |ses |leurs? |the |my |our |a |an |your )?(?:[a-z]+ )?$/;
/** « un lot de », « trois sacs de », « plein de »: these lead to the thing. */
const MEASURED =
  /\b(?:pieds?|lots?|tas|paires?|kilos?|kg|litres?|l|restes?|bouts?|peu|plein|trop|beaucoup|dizaines?|douzaines?|series?|collections?|stocks?|plus|besoin|envie|separe|debarrasse|recherche|quete|bunch|bit|lot|pairs?|pile|morceaux?|poignees?|sachets?|dons?|fonds?|chutes?|quantite|monceaux?|montagnes?|couple|few|some|lots|load|loads|jeu|jeux|ensemble|ribambelle|brassees?|tonnes?|manque|panne) (?:d[eu]s? ?|d'|of )(?:la |l')?(?:[a-z]+ )?$/;
/** What may stand before the noun and belongs to it. */
const BEFORE_NOUN =
  /(?:(?:petit|petite|petits|petites|grand|grande|grands|grandes|gros|grosse|grosses|vieux|vieil|vieille|vieilles|beau|bel|belle|beaux|belles|joli|jolie|jolis|jolies|bon|bonne|bons|bonnes|super|mini|ancien|ancienne|anciens|anciennes|double|old|big|small|large|little|spare|used|wooden|kids|kid's|baby|nice|good|coffee|garden|carpet|sewing|washing|high|moving|board|christmas|\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|onze|treize|trente|quarante|cinquante|pieds?|lots?|tas|paires?|kilos?|kg|restes?|bouts?|dizaine|douzaine|serie|collection|stock|pair|pairs|bunch|sachets?|fonds?|chutes?|jeux?|ensemble)(?: de | d'| of | ))+$/;
/** A verb behind the noun: the sentence goes on to say something of the thing. */
const SAID_OF_IT =
  / (?:dort|dorment|traine\w*|prend|prennent|sert|servent|ser[at]\w*|encombre\w*|attend\w*|cherche\w*|part|partent|va|vont|ira|deborde\w*|reste\w*|marche\w*|fonctionne\w*|ne|n'\w+|me|m'\w+|nous|ont|est|sont|etait|serait|peut|peuvent|fait|font|veut|pourrait|pourraient|aurait|depuis|inutilise\w*|who|that|is|are|was|need\w*|dispo\w*|offert\w*|vient|viennent|adopt\w*|propre|chez|please|to|if|when|you|i|the)(?= |$|[,.?!])/;

/** A thing named, and how much it looks like what the message is about. */
interface Candidate {
  item: string;
  quantity?: number;
  piece: number;
  weight: number;
}
const OWNED = /(?:^|[ ,'(])(?:mon|ma|mes|notre|nos|my|our)(?: [a-z]+)? $/;
const YOURS = /(?:^|[ ,'(])(?:vos|votre|ton|ta|tes|your)(?: [a-z]+)? $/;
const SOME =
  /(?:^|[ ,'(])(?:une?|des|du|de la|some|an?|any|plus de|trop de|plein de|reste|manque|l'|le|la|les)(?: [a-z]+)? $/;

/**
 * The things that a text names where no verb tells which: noun phrases whose noun is a known thing, those of one list
 * together, the list that looks most like what is offered or asked for. Things that are merely where or with what another
 * is count only where nothing else is named. `typed` gives the text as typed; `cuts`: what is a day, a place, a price.
 */
export function nameThings(
  folded: string,
  typed: (from: number, to: number) => string,
  cuts: readonly Cut[],
  from: number,
  direction: 'offer' | 'request' = 'offer',
): { item: string; quantity?: number }[] {
  const found: Candidate[] = [];
  pieces(folded, from, folded.length, cuts).forEach((piece, index) => {
    for (const chunk of chunks(folded, piece)) {
      const text = folded.slice(chunk.from, chunk.to);
      const phrase = nounPhrase(text);
      if (phrase === null) continue;
      const { start, isElsewhere } = phrase;
      const whole = folded.slice(chunk.from + start, chunk.to);
      const said = SAID_OF_IT.exec(whole);
      const to = chunk.from + start + (said ? said.index : whole.length);
      const thing = tidyItem(typed(chunk.from + start, to));
      if (thing.item.length < 2 || found.some((one) => one.item === thing.item)) continue;
      const before = text.slice(0, start);
      const isListed =
        before.trim() === '' ||
        /^(?:[ ,'-]|et |and |une? |des |du |de la |mon |ma |mes |some |an? |my )+$/.test(before);
      const weight =
        (isElsewhere ? 0 : 3) +
        (direction === 'offer' && OWNED.test(before) ? 2 : 0) +
        (direction === 'request' && YOURS.test(before) ? 2 : 0) +
        (SOME.test(before) || thing.quantity !== undefined ? 1 : 0) +
        (isListed ? 1 : 0);
      const last = found.at(-1);
      // a list goes on with things; « sac et pelle à apporter » behind a sentence does not begin one
      if (last?.piece === index && !isListed) {
        if (weight > last.weight + 1) found.push({ ...thing, piece: index + 0.5, weight });
        continue;
      }
      found.push({ ...thing, piece: index, weight });
    }
  });
  const most = Math.max(...found.map((one) => one.weight));
  const lead = found.find((one) => one.weight === most);
  return found
    .filter((one) => one.piece === lead?.piece)
    .map(({ item, quantity }) => (quantity === undefined ? { item } : { item, quantity }));
}

/** A piece at its commas: « une table, quatre chaises et un buffet ». */
function chunks(folded: string, piece: Cut): Cut[] {
  const parts: Cut[] = [];
  let from = piece.from;
  const text = folded.slice(piece.from, piece.to);
  for (const match of text.matchAll(
    /, ?(?!\d)|\(|\)| et (?=(?:une?|des|du|mon|ma|mes|deux|\d) )| \+ | & | and (?=(?:an?|some|my) )| mais | car | donc | but /g,
  )) {
    const at = piece.from + match.index;
    if (at > from) parts.push({ from, to: at });
    from = at + match[0].length;
  }
  parts.push({ from, to: piece.to });
  return parts;
}

/** Where the first noun phrase of a thing begins; the first that is not only where or with what, if there is one. */
function nounPhrase(text: string): { start: number; isElsewhere: boolean } | null {
  let elsewhere: number | null = null;
  for (const match of text.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    if (!isThing(match[0])) continue;
    const before = text.slice(0, match.index);
    const own = BEFORE_NOUN.exec(before);
    const outside = own ? before.slice(0, own.index) : before;
    const start = own ? own.index : match.index;
    if (!ELSEWHERE.test(outside) || MEASURED.test(before)) return { start, isElsewhere: false };
    elsewhere ??= start;
  }
  return elsewhere === null ? null : { start: elsewhere, isElsewhere: true };
}

/** The task a text names: « porter un frigo », « cours d'anglais »; null where none is. */
export function nameTask(
  folded: string,
  typed: (from: number, to: number) => string,
  cuts: readonly Cut[],
  from: number,
): string | null {
  let noun: string | null = null;
  let doing: string | null = null;
  for (const piece of pieces(folded, from, folded.length, cuts)) {
    const text = folded.slice(piece.from, piece.to);
    for (const match of text.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
      const word = match[0];
      const at = piece.from + match.index;
      if (isTaskVerb(word) && !/^(?:aider|help|jouer|sit|montrer|show|tenir)$/.test(word)) {
        const item = tidyItem(typed(at, piece.to)).item;
        if (item !== '') return item;
      }
      if (noun === null && isTaskNoun(word)) noun = tidyItem(typed(at, piece.to)).item || null;
      // « je garde les enfants » → « garder les enfants »
      if (
        doing === null &&
        isTaskVerb(`${word}r`) &&
        /\b(?:je|j'|on|i)(?: [a-z]+)? $/.test(text.slice(0, match.index))
      ) {
        const verb = typed(at, at + word.length)
          .toLowerCase()
          .replace(/è(?=.e$)/, 'e');
        doing = `${verb}r ${tidyItem(typed(at + word.length, piece.to)).item}`.trim();
      }
    }
  }
  return doing ?? nameTrip(folded, typed, from) ?? noun;
}

const TRIP =
  /\b(?:vais|va|file|pars|part|partons|monte|descends?|rentre|roule|fais|fait|drive|driving|going|heading|aller|retour|lift|ride|covoit\w*|covoiturage|trajet|route)\b(?: [a-z']+){0,2}? (?:a|au|aux|sur|vers|pour|to|jusqu'a|de|d') ?(?:l'|la |le )?(?<goal>[a-z][a-z-]{2,}(?: [a-z]+-[a-z]+)?)/;
const NO_GOAL =
  /^(?:la|le|les|un|une|mon|ma|mes|faire|pied|velo|[a-z]+er|coup|temps|main|plus|moins|jour|mal|tout|nouveau|the|you)$/;

/** « je file sur Rennes » → « trajet Rennes ». */
function nameTrip(folded: string, typed: (from: number, to: number) => string, from: number): string | null {
  const match = TRIP.exec(folded.slice(from));
  const goal = match?.groups?.goal;
  if (!match || goal === undefined || NO_GOAL.test(goal) || isThing(goal)) return null;
  const at = from + match.index + match[0].length - goal.length;
  return `trajet ${typed(at, at + goal.length)}`;
}
