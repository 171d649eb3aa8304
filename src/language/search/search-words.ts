import { namesThing } from '../things/things.ts';
import { type Folded, foldAligned } from '../words/fold.ts';
import { readAlertWords } from './alert-words.ts';
import { namesAmong } from './synonyms.ts';

/** What somebody looks for among the posts there are. */
export interface SearchReading {
  /** As typed, without articles; '' is everything. At most 80 letters. */
  words: string;
  /** Where: « à Cesson ». */
  place?: string;
  /** « près de moi ». */
  isNear?: true;
  /** Not now but from now on: « préviens-moi pour une perceuse ». */
  isAlert?: true;
  /** That, taken back: « supprime l'alerte perceuse »; '' names none. */
  isNoAlert?: true;
  /** Nothing else can be meant by it. When false (« vous avez des chaises ? »), an open question goes first. */
  sure: boolean;
}

const HELLO =
  /^\s*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr)(?: (?:a tous|tout le monde|all|everyone))?[\s,!.]+)?/;
const LEAD =
  "(?:(?:je (?:veux|voudrais|peux)|j'aimerais|peux[- ]tu|tu peux|on peut|comment (?:je (?:fais|peux)(?: faire)?(?: pour)?|on fait pour|faire pour)|how (?:do|can) i|i want to|i'd like to|can i|can you|please) (?:me )?)?";
const POSTS = '(?:annonces|posts|listings)';
/** « annonces bricolage », « montre-moi les annonces à Cesson » */
const LISTED = new RegExp(
  `^${LEAD}(?:(?:voir|vois|montre[rz]?(?:[- ]moi)?|liste[rz]?|affiche[rz]?|regarde[rz]?|parcourir|show(?: me)?|see|browse|list) )?(?:(?:toutes |all )?(?:les |des |the )|la liste des )?(?:derni(?:er|ere)s |nouve(?:aux|lles) |latest |newest |new |recent )?${POSTS}(?: (?:en ligne|du moment|du jour|there are))?(?=$|[ :,.!?])(?<rest>.*)$`,
  's',
);
/** « cherche un vélo dans les annonces », « search bike » */
const SEARCHED: readonly RegExp[] = [
  // « chercher "à manger" », as a search box is told
  new RegExp(`^${LEAD}(?:re)?cherch(?:er?|es|ez)? ?:? ?"(?<rest>[^"]{2,60})"\\W*$`, 's'),
  new RegExp(`^${LEAD}(?:re)?cherch\\w* (?:dans|parmi|sur) (?:les |toutes les )?${POSTS}\\b(?<rest>.*)$`, 's'),
  new RegExp(`^${LEAD}(?:re)?cherch\\w* (?<rest>.+) (?:dans|parmi) (?:les |toutes les )?${POSTS}\\W*$`, 's'),
  new RegExp(`^${LEAD}search (?:(?:in |through )?(?:the )?${POSTS} )?(?:for )?(?:an? |some |any )?(?<rest>.+)$`, 's'),
];
/** « y a quoi à Plérin ? », « what's new? » */
const WHAT_THERE_IS =
  /^(?:qu'est[- ]ce qu'(?:il )?y a|il y a quoi|y ?a quoi|ya quoi|quoi de (?:neuf|beau|nouveau)|qu'y a[- ]t[- ]il|(?:what's|what is|anything) (?:new|on offer|available|there|up for grabs))(?: de (?:neuf|beau|nouveau|bien|dispo\w*)| en ce moment| comme)?(?=$|[ ?!.,])(?<rest>.*)$/s;
/** « vous avez des chaises ? » */
const ASKED: readonly RegExp[] = [
  /^(?:est[- ]ce que )?(?:vous avez|avez[- ]vous|tu as|as[- ]tu|t'as|il y a|y a[- ]t[- ]il|y ?a|ya|y'a|il y aurait)(?: encore| toujours| par hasard| pas)? (?=(?:une?|des|du|de la|de l'|d'autres|quelques) |de l')(?<rest>.+)\?/s,
  /^(?:(?:is|are) there|do you have|have you got|got)(?: still)? (?:an?|any|some) (?<rest>.+)\?/s,
  /^any (?<rest>.+)\?/s,
  // « montre-moi les perceuses »
  /^(?:(?:tu peux|peux[- ]tu|can you) (?:me )?)?(?:montre[rz]?(?:[- ]moi)?|fais[- ]moi voir|show me) (?:les |des |the |some |any |your )(?!(?:mes|my|reponses?|answers?|replies|photos?|pictures?|messages?|admins?|membres?|members?|reglages|settings|mercis|alertes?|alerts?|suite|autres?|others?|rest)\b)(?<rest>[a-z][a-z' -]{2,40})[ .!?]*$/s,
  // « ya t'il des gens qui vendent du bois ? »
  /^(?:est[- ]ce qu'?e? ?)?(?:il y a|y a[- ]t[- ]il|y ?a ?t'? ?il|ya|y a|(?:is|are) there) (?:(?:des|quelques|any|some) )?(?:gens|personnes|voisins?|quelqu'un|people|neighbou?rs|any(?:one|body)) (?:ici )?(?:qui|who) (?:vend\w*|donn\w*|propos\w*|echang\w*|sells?|gives?|offers?) (?:du |de la |de l'|des |une? |an? |some )?(?<sold>.+)\?/s,
  // « le fauteuil est encore dispo ? »
  /^(?:est[- ]ce que )?(?:l[ea]s? |l')(?<rest>[a-z][a-z' -]{2,40}?) (?:est|sont)(?:[- ](?:il|elle|ils|elles))? (?:encore |toujours |tjs |tjrs )?(?:dispo(?:nible)?s?|libres?|a prendre)(?: svp| stp)? ?\?/s,
];
/** « montre-moi les vélos », “show me the bikes”: where a thing is named. */
const SHOWN = new RegExp(
  `^${LEAD}(?:voir|montre[rz]?(?:[- ]moi)?|(?:fais|faites)[- ](?:moi )?voir|affiche[rz]?(?:[- ]moi)?|let me see|show(?: me)?|see)(?: (?:toutes?|tous|all))?(?: (?:les|des|vos|the|your|any|some|which))?(?<! mes| my) (?<rest>(?!mes |my |mon |ma )[a-z].{2,50}?)[ .!?]*$`,
  's',
);
/** « un truc pour jardiner », « quelque chose pour les enfants », and no more: what there is may do. « je cherche un truc pour… » asks. */
const SOMETHING =
  /^(?:(?:est[- ]ce qu'?e? ?)?(?:(?:tu|vous|t') ?(?:as|avez|aurais|auriez)|(?:as|aurais)[- ]tu|avez[- ]vous|(?:il )?y ?a(?:urait)?|ya|(?:do |have )?(?:you|u)(?: have| got)?|(?:have|got)|is there)(?: pas| encore)? )?(?:un truc|des trucs|une? (?:bricole|chose|objet)|des (?:choses|affaires|objets|idees)|quelque chose|quelque ?choses|qqch|qque chose|kekchose|des affaires|qqchose|qq chose|something|anything|some (?:things|stuff)|stuff|things) (?:pour|a|to|for) (?<rest>(?!(?:moi|toi|vous|nous|lui|eux|elles?|ca|me|you|us|them|him|her|it|te|vous|donner|preter|dire|demander|proposer|signaler|give|lend|say|ask|offer|tell|report|ce|cet|cette|demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|today|tonight|tomorrow|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z]))[a-z][a-z' -]{2,40}?)(?: (?:svp|stp|please))?[ .!?]*$/s;
/** What somebody says of a thing that comes: « dès qu'une perceuse est là ». */
const IS_THERE =
  / (?:est|sont|sera|seront|is|are|becomes?|arrivent?|apparait|apparaissent|passent?|comes?)(?: la| dispo\w*| up| in| here| there| available| en ligne)?[ .!?]*$/;
const NO_THING =
  /^(?:(?:je|tu|il|elle|on|nous|vous|ils|elles|ca|i|he|she|we|they) |[jct]'|(?:(?:une?|the|about) )?(?:annonces?|reponses?|moi|me|yourself|you|it|this|that)\b|(?:(?:une?|du|des|un petit|an?|any|some) )?(?:soucis?|problemes?|empechements?|retards?|contretemps|questions?|doutes?|besoin|changements?|nouvelles?|infos?|problems?|troubles?|delays?|doubts?|news)\b|(?:(?:une?|l'|le|la|du|un petit|a|an|the|\d+) ?)?(?:moments?|instants?|minutes?|min|heures?|temps|adresse|arrivee|rdv|rendez-vous|preferences?|fini|termine|dispo\w*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|time|address|done|ready|free|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)\b)/;

const NEAR =
  /(?:^|[\s,])(?:(?:tout )?pres (?:de )?(?:chez )?moi|(?:tout )?pres d'ici|autour de (?:chez )?moi|a cote (?:de chez moi|d'ici)|dans mon (?:coin|quartier)|pas loin(?: de chez moi)?|near ?by|near me|around me|close to me)(?=$|[\s,.?!])/;
const NEAR_PLACE =
  /^(?:(?:tout )?pres d(?:e|u)|autour d(?:e|u)|du cote d(?:e|u)|dans le quartier d(?:e|u)|near|around) (?!chez |la maison|moi\b|toi\b|vous\b|nous\b|me\b|you\b|\d)[a-z][a-z'-]+(?: [a-z'-]+){0,2}[ .!?]*$/;
const PLACE =
  /^(?<before>.*?)(?:^|[\s,])(?:a|au|aux|vers|dans le quartier(?: de| du| des)?|du cote (?:de|du)|pres (?:de|du)|in|near|around|at) (?!(?:une?|le|la|les|des?|an?|the|some|any) )(?<place>[a-z](?:(?! (?:a|au|in) )[a-z' -]){1,30})$/d;
const BEFORE =
  /^[\s:,.-]*(?:(?:(?:de|du|des|pour|sur|avec|comme|concernant|qui parlent de|for|about|of|with) |d'))?(?:(?:(?:une?|des|du|de la|de|le|la|les|d'autres|quelques|an?|some|any|the) |(?:de )?l'|d'))?/;
const VAGUE =
  /^[\s:,.-]*(?:(?:des|un|du|les|some|any|the) )?(?:trucs?|choses?|affaires|objets?|bricoles|things?|stuff|items?) (?:(?:pour|de|for|of) |d')(?:(?:les?|la|une?|des|the|an?) |l')?/;
const AFTER =
  /(?:[\s,.?!:;)]|\b(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks|dispo(?:nibles?)?|available|en ce moment|right now|aujourd'hui|today|(?:par )?ici|(?:around )?here|dans le (?:coin|quartier)|(?:d'|comme )?annonces)(?![a-z]))+$/;
/** Whoever says so asks a neighbour, not the list. */
const ASKS_SOMEBODY =
  /\b(?:pret\w*|donn\w*|vend\w*|depann\w*|aider|besoin|cherche\w*|amateurs?|amatrices?|admins?|responsables?|lend|give|borrow|spare|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|nouvelles?|reponses?|questions?|infos?|news|questions?)\b/;

/**
 * Reads a message that looks for posts: « annonces bricolage », « y a quoi à Plérin ? », « préviens-moi pour une
 * perceuse ». null for anything else, above all for what is a post: « je cherche un vélo » asks the neighbours.
 * @param isBehindAlerts one's own alerts were shown last: « supprime celle du lit »
 */
export function readSearch(text: string, { isBehindAlerts = false } = {}): SearchReading | null {
  if (text.length > 200) return null;
  const folded = foldAligned(text);
  const flat = folded.text.replaceAll('\n', ' ');
  const from = HELLO.exec(flat)?.[0].length ?? 0;
  const body = flat.slice(from).trimEnd();
  const rest = (patterns: readonly RegExp[]) =>
    patterns
      .map((pattern) => pattern.exec(body)?.groups)
      .map((groups) => groups?.rest ?? groups?.sold)
      .find((found) => found !== undefined);
  const read = (found: string) => parts(text, folded, from + body.lastIndexOf(found), found);
  const alert = readAlertWords(body, isBehindAlerts);
  if (alert !== null) {
    const named = body.slice(alert.from, alert.to);
    const thing = alert.isOver ? named : named.replace(IS_THERE, '');
    const { words, ...where } = parts(text, folded, from + alert.from, thing);
    if (thing.length > 60) return null;
    if (alert.isOver) return { words, isNoAlert: true, sure: false };
    // it rings for the whole town, which is said to whoever names a place
    return words === '' || NO_THING.test(thing) ? null : { words, ...where, isAlert: true, sure: false };
  }
  const plain = rest([LISTED, ...SEARCHED]);
  if (plain !== undefined) return plain.length > 80 ? null : { ...read(plain), sure: true };
  const shown = rest([SHOWN]);
  if (shown !== undefined && namesThing(shown, 2)) return { ...read(shown), sure: false };
  const something = rest([SOMETHING]);
  if (something !== undefined) return { ...read(something), sure: false };
  const asked = rest([WHAT_THERE_IS, ...ASKED]);
  if (asked === undefined || asked.length > 50 || ASKS_SOMEBODY.test(asked)) {
    // « près de Robien », and no more
    if (NEAR_PLACE.test(body)) {
      const { place } = parts(text, folded, from, body);
      return place === undefined ? null : { words: '', place, sure: false };
    }
    const alone = NEAR.exec(body)?.[0];
    return alone !== undefined && body.replace(AFTER, '') === alone.trim()
      ? { words: '', isNear: true, sure: false }
      : null;
  }
  return { ...read(asked), sure: false };
}

/** « une échelle près de chez moi », “a ladder near me”: without where, which is where everybody looks. */
export function withoutNear(text: string): string {
  const { text: folded, at } = foldAligned(text);
  const near = NEAR.exec(folded);
  if (!near) return text;
  const [from = 0, to = text.length] = [at[near.index], at[near.index + near[0].length]];
  return `${text.slice(0, from)}${text.slice(to)}`;
}

/** What is looked for and where, cut out of the text as typed; `found` begins at `start` of the folded text. */
function parts(
  text: string,
  folded: Folded,
  start: number,
  found: string,
): Omit<SearchReading, 'sure' | 'isAlert' | 'isNoAlert'> {
  const near = NEAR.exec(found);
  const kept = near ? found.slice(0, near.index) : found;
  let end = kept.length - (AFTER.exec(kept)?.[0].length ?? 0);
  const raw = (a: number, b: number) =>
    text
      .slice(folded.at[start + a] ?? 0, folded.at[start + b] ?? text.length)
      .replace(/[:«»"]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const place = near ? null : PLACE.exec(kept.slice(0, end));
  const before = place?.groups?.before ?? '';
  const [a = 0, b = 0] = place?.indices?.groups?.place ?? [];
  const isPlace = place !== null && (before.trim() === '' || isCapital(raw(a, b))) && !isThing(kept);
  if (isPlace) end = before.length;
  // « à manger » is the whole name of it
  // « des trucs pour enfants »: children are what is looked for
  const lead = (VAGUE.exec(kept.slice(0, end)) ?? BEFORE.exec(kept.slice(0, end)))?.[0].length ?? 0;
  const begin = isWholeName(kept.slice(0, end)) ? 0 : Math.min(lead, end);
  return {
    words: raw(begin, end).slice(0, 80),
    ...(isPlace ? { place: raw(a, b).slice(0, 60) } : {}),
    ...(near ? { isNear: true as const } : {}),
  };
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isWholeName(found: string): boolean {
  const tokens = found.trim().match(/[a-z0-9]+/g) ?? [];
  return namesAmong(tokens).some(({ size, at }) => at === 0 && size > 1 && size === tokens.length);
}

/** « machine à coudre », « table à langer »: what follows is no place. */
function isThing(found: string): boolean {
  const tokens = found.match(/[a-z0-9]+/g) ?? [];
  return namesAmong(tokens).some(({ size, at }) => size > 1 && at + size === tokens.length);
}
