import { opensPost } from '../posts/opens-post.ts';
import { namesThing } from '../things/things.ts';
import { type Folded, foldAligned } from '../words/fold.ts';
import { MOST_OF_WORD } from '../words/make-word.ts';
import { isMereHope } from './beside-claim.ts';

export { makeWord } from '../words/make-word.ts';
export { similarWord } from '../words/similar-word.ts';

/** A claim as it was typed. */
export interface KeywordReading {
  /** The word, in capitals without accents as in a post's keyword; null when only the number was said. */
  word: string | null;
  /** The post's number; null when only the thing was named (« je prends le fauteuil »). */
  number: number | null;
  /** Nothing else can be meant by it. When false, look the post up and compare its word before believing it. */
  sure: boolean;
  /** The thing in more than one word, folded: « pots de yaourt ». Only where no number was said. */
  thing?: string;
  /** What the claimant says besides, as typed. */
  rest?: string;
}

/** Whoever says one of these writes a post or a sale, and numbers in it count things. */
const POST_VERBS =
  /\b(?:j ?'?donn\w*|donn(?:e|er|ons|erais|erai)|offre|offrir|cede|ceder|pret(?:e|er)|(?:j|je )?(?:re)?cherch\w*|besoin|echang\w+|troc|troque\w*|vends?|vendre|vend|propose\w*|emprunt\w+|giving|give away|looking for|lend\w*|borrow|swap\w*|selling|need)\b/;
/** « merci pour le canapé, il est super ! »: whoever thanks for a thing has it. */
const THANKS_FOR =
  /^[^a-z0-9]*(?:(?:un grand |mille )?mercis?(?: (?:beaucoup|bien|encore|infiniment|mille fois))*|thanks?(?: you)?(?: (?:so|very) much| a lot| again)*) (?:pour|for) /;
/** Behind a keyword: what is offered for it. */
const OFFERS_BEHIND =
  /(?<=\d) ?[,;:.!–-]+ ?(?:(?:moi|et|alors|bonjour) )?(?=(?:je |j'|i |i'll |i can )(?:vous |te |peux |pourrais )*(?:propos|echang|offr|swap))/;
export const GREETING =
  /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|re|oui|alors|ok|super|genial|cool|merci)(?: (?:a tous|a toutes|tout le monde|tlm|all|everyone))?[\s,!.;:-]+)+/;
/** « moi 3 si possible », “yes 10”: no name of a thing stands before that number. */
const NO_NAME_AHEAD =
  /^(?:(?:moi|me|yes|yep|yeah|juste|just|only|seulement|finalement|plutot|volontiers|en fait)[\s,!.;:-]+)+(?=[1-9]\d{0,2}(?!\d))/;
/** How one says that one wants it. */
export const LEAD =
  '(?:(?:moi[ ,]+)?(?:' +
  '(?:je|j)(?: le| la| les)? ?(?:vous |te )?(?:prends|prend|reserve|veux bien|veux|voudrais bien|voudrais|prendrais bien|prendrais volontiers|prendrais|souhaite|souhaiterais|aimerais bien|aimerais|demande)(?: bien| volontiers| aussi| donc| alors)?(?: prendre| avoir| recuperer| reserver)?' +
  "|j ?'? ?(?:aimerais bien|aimerais)(?: prendre| avoir| recuperer| reserver)?" +
  '|(?:je )?(?:suis|serais|serai) (?:tres |bien |toujours |aussi )*(?:preneu(?:r|se)|interesse?e?s?|partant\\w?|ok)(?: par| pour| de| du)?' +
  "|preneu(?:r|se)(?: pour| de| du)?|interesse?e?s?(?: par| pour)?|ok pour|partant\\w? pour|je viens chercher|je peux (?:prendre|avoir|venir chercher|recuperer)|c'?est pour|pour|(?:en )?reponse(?=(?: a l'annonce| au| a la| a) )(?: a(?= ))?|reserve" +
  "|i(?:'ll| will|'d like to|'d love to| would like to| can| want to)? ?(?:also )?(?:take|have|want|like|get|love|claim|collect)|i'?d (?:like|love)|i'?m (?:very )?interested in|interested in|(?:can|could|may) i (?:please )?(?:have|take|get|collect)|me for|mine" +
  ') )';
const ARTICLE = "(?:(?:l'|(?:l|le|la|les|un|une|au|du|de la|de l'|des|ce|cette|cet|the|a|an|your|votre|ton|ta) ) ?)";
const LABEL = '(?:annonce|numero|num|n°|no|nr|post|objet|item|article|ref|reference|number|don)';
const SIGN = '(?:#|n ?°|n ?º|no\\.? |nr\\.? |num(?:ero)? |number )';
const NUMBER = '(?<number>[1-9]\\d{0,5})(?![\\d]|[.,/]\\d)';
const WORD = "(?<word>[a-z][a-z'-]{1,24}(?: (?!\\d)[a-z'-]{1,20}){0,3}?)";

const NUMBER_ONLY = new RegExp(
  `^(?<lead>${LEAD})?${ARTICLE}?(?:(?:${LABEL}) ?)?(?:${SIGN}|: ?)? ?${NUMBER}(?<tail>.*)$`,
);
const WORD_NUMBER = new RegExp(`^(?<lead>${LEAD})?${ARTICLE}?${WORD}(?: ?[:,_-] ?| )?${SIGN}? ?${NUMBER}(?<tail>.*)$`);
const LED_INSIDE = new RegExp(
  `(?<=[ ,.;!])(?:${LEAD})${ARTICLE}?(?:${WORD}(?: ?[:_-] ?| )?)?${SIGN}? ?${NUMBER}(?<tail>.*)$`,
);
/** « raclette pour le » 19. */
const BEFORE_A_DAY = /.{2} (?:(?:pour|pr|for|on|des) )?(?:le|du|the)$/;
const LAST_OF_MONTH = 31;
/** « la raclette le 19 », « raclette du 5 au 7 », « the raclette on Saturday »: a thing, and days. */
const WITH_DAYS = new RegExp(`^(?<article>${ARTICLE})?(?<word>[a-z][a-z-]{2,24})(?<tail> .+)$`);
/** Days of the month: without an article before the thing nothing less is taken for an answer. */
const BY_NUMBER = /^(?:(?:pour|for) )?(?:le|du|from|on the) \d/;
const WORD_ALONE = new RegExp(
  `^(?:(?<lead>${LEAD})(?:le |la |les |l'|cet? |cette |the )(?<word>[a-z][a-z-]{2,24})(?<tail>.*)|(?:le |la |les |l'|cet? |cette |the )(?<subject>[a-z][a-z-]{2,24})(?: [a-z]{2,12}){0,3} m ?'? ?interr?ess?e[a-z]*(?<after>.*))$`,
);

/** What may stand between a number and the end, and says no more than « please ». */
export const POLITE_TAIL =
  /^(?:[\s,.!?;:)"'-]*(?:svp|stp|s'il (?:vous|te) plait|merci(?: beaucoup| bien| d'avance)?|please|pls|thanks|thank you|pour moi|for me|moi|bonne (?:journee|soiree)|m'interesse(?:rait|nt)?(?: beaucoup| bien)?|me plai(?:t|rait)(?: beaucoup| bien)?|est pour moi|je (?:le |la |les )?(?:prends|veux bien|veux|reserve|prend)(?: bien| volontiers)?|avec plaisir|volontiers|si possible|if possible))*[\s,.!?;:)"'-]*/;
/** What goes on after a keyword: somebody speaks, or says for when. */
const SAYS_MORE =
  /^(?:je|j'|et|and|mais|pour|contre|en echange|against|on|nous|i|i'm|can|could|si|est-ce|dispo|(?:du|le) \d{1,2}(?:er)?|de (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|des demain|demain|apres[- ]demain|aujourd'hui|ce soir|ce week|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le week|jusqu'|from|for|until|avec (?:ma|mon|mes|une? (?:voiture|camion(?:nette)?|remorque|fourgon(?:nette)?|utilitaire|diable|ami|amie|copain|copine))|with (?:my|a (?:car|van|truck|trailer|friend))|tomorrow|today|tonight|this week|on |monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;
/** Days, up to the end of what is said. */
const FOR_DAYS =
  /^(?: [a-z]{2,14}){0,2}? ((?:(?:pour|for|on) )?(?:(?:le |ce |this |next )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week-?end|weekend)|demain|apres[- ]demain|aujourd'hui|ce soir|cette semaine|tomorrow|today|tonight|this week|(?:du|le|from|on the) \d{1,2}|jusqu'|until |till |(?:pour|pendant|for) (?:une?|deux|trois|quelques|a|two|three|the|\d+|le|ce))\b.*)$/;
/** A question about the thing: interest, but not yet a claim. */
const ASKING = /^ (?:est|sont|serait|fait|marche|fonctionne|mesure|pese|il|elle|is|are|does|toujours|encore|still)\b/;
/** After a number: a measure, a price, an hour, or a thing that is counted. */
const MEASURE =
  /^ ?(?:h|hs|heures?|min|mn|minutes?|€|eur|euros?|balles|kg|kilos?|g|gr|grammes|cm|mm|m|m2|km|l|cl|litres?|ans?|mois|jours?|semaines?|ieme|eme|e|er|ere|th|st|nd|rd|%|°|pm|am|watts?|w|v|go|pouces|inch|inches|\/|\+|x|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december)(?![a-z'])/;
/** Before a number these say that it is no post: sizes, addresses, hours, ages. */
const NOT_A_THING =
  /\b(?:a|h|vers|de|et|rdv|rendez|rue|avenue|bd|boulevard|place|impasse|allee|chemin|route|quai|square|bus|ligne|etage|apt|appt|appart|appartement|bat|batiment|digicode|interphone|numero|taille|pointure|age|ans|tome|page|vol|volume|chapitre|tel|telephone|portable|mobile|tout|dans|avant|apres|depuis|jusqu|jusqu'a|jusqu'au|entre|environ|plus|moins|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|code|cp|annee|en|size|age|street|road|at|by|before|after|until|in|oui|non|ok|bonjour|merci|demain|approuver|accepter|refuser|attente|bannir|retirer|remettre|readmettre|avertir|approve|refuse|accept|ban|remove)$/;

/** Messenger cuts what is longer. */
const MOST_LETTERS = 2_000;
/** As many letters of one's own words go with a claim. */
const MOST_WORDS = 1_000;

function ownWords(raw: string): string | undefined {
  const trimmed = raw
    .replace(/^[\s,.;:!)\]–—-]+/u, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed.slice(0, MOST_WORDS) : undefined;
}

/** The name of a thing alone: as a keyword's word, what follows of its name, and for when as typed. */
export interface BareName {
  word: string;
  more: string[];
  said?: string;
}

/**
 * A message that is the name of a thing and nothing else, but for a day: « fauteuil », « appareil photo », « raclette samedi
 * prochain »; null: it says more, or less.
 */
export function readBareName(text: string): BareName | null {
  const folded = foldAligned(text);
  const body = /^\s*(?:l'|(?:le|la|les|the) )?(?<name>[a-z].*?)[\s.!]*$/.exec(folded.text)?.groups?.name ?? '';
  const days = FOR_DAYS.exec(/^[a-z]+(?<tail>.*)$/.exec(body)?.groups?.tail ?? '')?.[1];
  const name = (days === undefined ? body : body.slice(0, -days.length)).trim();
  const [first, ...more] = name.split(' ');
  const word = /^[a-z]{3,24}(?: [a-z]{1,24}){0,3}$/.test(name) ? asWord(first) : null;
  if (word === null) return null;
  const said =
    days === undefined ? undefined : ownWords(lastCharacters(text.trimEnd(), folded, folded.text.trimEnd(), days));
  return { word, more: more.filter((one) => one.length > 2), ...(said === undefined ? {} : { said }) };
}

/** The noun of « fauteuil en velours »: its first word, letters only, as long as a keyword's word may be. */
export function asWord(found: string | undefined): string | null {
  if (found === undefined) return null;
  const noun = found.replace(/^(?:l|d)'/, '').split(/ /)[0] as string;
  if (new RegExp(`^${LABEL}$`).test(noun)) return null;
  const letters = noun.replace(/[^a-z]/g, '');
  return letters.length >= 2 ? letters.slice(0, MOST_OF_WORD).toUpperCase() : null;
}

/**
 * Reads a claim: « fauteuil 42 », « FAUTEUIL42 », « 42 », « je prends le fauteuil 42, je peux passer ce soir ».
 * null for anything else, above all for numbers that count or measure (« 5 pots de confiture », « rdv à 18h »).
 */
export function readKeyword(text: string): KeywordReading | null {
  if (text.length > MOST_LETTERS) return null;
  const folded = foldAligned(text);
  const flat = folded.text
    .replace(/(?<=\d)\n/g, ';')
    .replace(/\n/g, ' ')
    .replace(/"/g, ' ');
  if (THANKS_FOR.test(flat)) return null;
  let start = flat.length - flat.trimStart().length;
  const greeting = GREETING.exec(flat.slice(start));
  if (greeting) start += greeting[0].length;
  start += NO_NAME_AHEAD.exec(flat.slice(start))?.[0].length ?? 0;
  if (POST_VERBS.test(flat)) {
    // « tondeuse 1, je propose un vélo enfant »: an answer to a swap, if there is such a post
    const [named, more] = flat.slice(start).split(OFFERS_BEHIND);
    const isOffer = more !== undefined && named !== undefined && !POST_VERBS.test(named);
    const read = isOffer ? readAt(text, folded, flat, start) : readWithReason(text, folded, flat, start);
    return read?.word != null && read.rest !== undefined ? { ...read, sure: false } : null;
  }
  return (
    readAt(text, folded, flat, start) ??
    readWithDays(text, folded, flat, start) ??
    readInside(text, folded, flat) ??
    readWordAlone(text, folded, flat, start) ??
    readThingFirst(text, folded, flat, start) ??
    readLastClause(text, folded, flat)
  );
}

/** « je prends le vélo, ma fille en a besoin »: who says first that they take it writes no post. */
function readWithReason(text: string, folded: Folded, flat: string, start: number): KeywordReading | null {
  const [first = '', ...others] = flat.slice(start).split(/(?<=[,.;!?])/);
  if (POST_VERBS.test(first) || others.some((one) => opensPost(one))) return null;
  return readAt(text, folded, flat, start) ?? readWordAlone(text, folded, flat, start);
}

/** « ma fille dort par terre, je prends le canapé »: the claim comes last, without a number. */
function readLastClause(text: string, folded: Folded, flat: string): KeywordReading | null {
  const before = /^.*(?:[,.;!?] *(?:(?:donc|alors|du coup|et|so|and|mais|but) )?| (?:mais|but) )(?=\S)/.exec(
    flat.trimEnd().replace(/[.!?]+$/, ''),
  )?.[0];
  if (before === undefined) return null;
  const read = readWordAlone(text, folded, flat, before.length);
  const said = ownWords(
    text.slice(0, folded.at[before.length] ?? 0).replace(/(?:donc|alors|du coup|et|so|and|mais|but)\s*$/iu, ''),
  );
  return read === null || read.rest !== undefined || said === undefined ? null : { ...read, rest: said };
}

function readAt(text: string, folded: Folded, flat: string, start: number): KeywordReading | null {
  const line = flat.slice(start).replace(/ +/g, ' ');
  const match = NUMBER_ONLY.exec(line) ?? WORD_NUMBER.exec(line);
  const groups = match?.groups;
  if (!groups) return null;
  const named = groups.word;
  // « la raclette le 19 »: no number of a post, see readWordAlone
  if (named !== undefined && BEFORE_A_DAY.test(named) && Number(groups.number) <= LAST_OF_MONTH) return null;
  if (named !== undefined && (NOT_A_THING.test(named) || NOT_A_THING.test(named.split(' ')[0] as string))) return null;
  const tail = groups.tail ?? '';
  if (MEASURE.test(tail)) return null;
  const word = asWord(named);
  if (ASKING.test(tail)) {
    if (word === null && groups.lead === undefined && !/^(?:le|la|les|l'|the|annonce|n)/.test(line)) return null;
    return { word, number: Number(groups.number), sure: false, rest: ownWords(text.slice(folded.at[start] ?? 0)) };
  }
  const polite = POLITE_TAIL.exec(tail)?.[0] ?? '';
  const more = tail.slice(polite.length);
  // « 5 pots de confiture », « table 4 chaises »: the number counts what follows
  const separated =
    more === '' || /[,.!?;:)-]/.test(polite) || polite.trim() !== '' || SAYS_MORE.test(more.replace(/^\(/, ''));
  if (!separated) return null;
  const rest = more === '' ? undefined : ownWords(lastCharacters(text, folded, flat, more));
  const whole = rest === undefined;
  const plain = named === undefined || !named.includes(' ');
  const sure =
    named === undefined
      ? groups.lead !== undefined || whole || /^(?:je|j'|i) ?/.test(more)
      : groups.lead !== undefined || (plain && (whole || word !== null));
  // digits and no more could be the answer to a question: the shape is sure, the caller's question goes first
  return { word, number: Number(groups.number), sure, ...(rest === undefined ? {} : { rest }) };
}

/** « je peux passer ce soir pour le fauteuil 42 »: the claim comes after the claimant's own words. */
function readInside(text: string, folded: Folded, flat: string): KeywordReading | null {
  const match = LED_INSIDE.exec(flat);
  const groups = match?.groups;
  if (!match || !groups) return null;
  if (groups.word !== undefined && NOT_A_THING.test(groups.word)) return null;
  const tail = groups.tail ?? '';
  const polite = POLITE_TAIL.exec(tail)?.[0] ?? '';
  if (MEASURE.test(tail) || polite.length < tail.length) return null;
  const before = ownWords(text.slice(0, folded.at[match.index] ?? 0));
  return {
    word: asWord(groups.word),
    number: Number(groups.number),
    sure: groups.word !== undefined,
    ...(before ? { rest: before } : {}),
  };
}

/** « je prends le fauteuil »: no number, so never sure. */
function readWordAlone(text: string, folded: Folded, flat: string, start: number): KeywordReading | null {
  const line = flat.slice(start).replace(/ +/g, ' ');
  const groups = WORD_ALONE.exec(line)?.groups;
  const word = asWord(groups?.word ?? groups?.subject);
  if (!groups || word === null) return null;
  const tail = groups.tail ?? groups.after ?? '';
  const named = { ...thingOf(groups.word, tail) };
  const days = FOR_DAYS.exec(tail)?.[1];
  // a number counts or measures the thing (« la table 12 places »); behind its name it may say when
  const beside = days ?? besideName(groups.word, tail);
  if (/\d/.test(tail.slice(0, tail.length - beside.length))) return null;
  // « je prends la perceuse lundi »: for when
  const rest = isMereHope(beside) ? undefined : ownWords(lastCharacters(text, folded, flat, beside));
  return { word, number: null, sure: false, ...named, ...(rest === undefined ? {} : { rest }) };
}

/** « vélo bleu je le prends », « la lampe, je la veux bien, je passe demain »: the thing comes first. */
function readThingFirst(text: string, folded: Folded, flat: string, start: number): KeywordReading | null {
  const groups = THING_FIRST.exec(flat.slice(start).replace(/ +/g, ' '))?.groups;
  // « lechelle »: the article is written with it
  const typed = groups?.thing ?? '';
  const named = !namesThing(typed, 1) && namesThing(typed.replace(/^l(?=[aeiouh])/, ''), 1) ? typed.slice(1) : typed;
  const word = asWord(named);
  if (!groups?.thing || word === null || !namesThing(named, 1)) return null;
  const beside = besideName(groups.thing, groups.tail ?? '');
  const rest = isMereHope(beside) ? undefined : ownWords(lastCharacters(text, folded, flat, beside));
  const thing = groups.thing.includes(' ') ? { thing: groups.thing } : {};
  return { word, number: null, sure: false, ...thing, ...(rest === undefined ? {} : { rest }) };
}

const THING_FIRST =
  /^(?:le |la |les |l'|the |pour le |pour la |pour les )?(?<thing>[a-z][a-z-]{2,24}(?: [a-z'-]{1,20}){0,4}?)[ ,:!-]+(?:(?:alors|oui|moi|ok) )?(?:je ?(?:le |la |les |l')(?:prends?|prendrais|veux|voudrais|reserve)(?: bien| volontiers| aussi)?|je (?:suis )?(?:preneur|preneuse|interessee?)|(?:(?:ca|cela|il|elle|ils|elles) )?m ?'?interess(?:e|ent|erait|eraient)(?: bien| beaucoup| bcp| trop| vraiment)*|(?:ca|cela) me (?:tente|plait|va|dit|branche)(?:rait)?(?: bien| beaucoup)?|i(?:'ll|'d)? (?:take|have|love|want) (?:it|them|that))(?<tail>[ ,.!;].*)?$/;

/** « la raclette le 19 »: no lead says that it is wanted, so never sure. */
function readWithDays(text: string, folded: Folded, flat: string, start: number): KeywordReading | null {
  const groups = WITH_DAYS.exec(flat.slice(start).replace(/ +/g, ' '))?.groups;
  const word = asWord(groups?.word);
  const { tail = '', article } = groups ?? {};
  const days = FOR_DAYS.exec(tail)?.[1];
  if (word === null || days === undefined || SAYS_HOW_IT_IS.test(tail) || NOT_A_THING.test(groups?.word ?? ''))
    return null;
  // « la plage dimanche » is where somebody goes
  if (!BY_NUMBER.test(days) && (article === undefined || !namesThing(word, 1))) return null;
  const more = tail.slice(0, -days.length);
  if (/\d/.test(more)) return null;
  const said = ownWords(lastCharacters(text, folded, flat, days));
  return {
    word,
    number: null,
    sure: false,
    ...thingOf(groups?.word, more),
    ...(said === undefined ? {} : { rest: said }),
  };
}

/** « la table est libre samedi ? » is asked, or told. */
const SAYS_HOW_IT_IS = /[?]|\b(?:est|sont|sera|etait|ira|va|is|are|will|was|a lieu|libre|dispo\w*|free|available)\b/;

/** What is said behind the name of the thing: « , je passe demain », « et je passe demain », « pour ma fille ». */
function besideName(noun: string | undefined, tail: string): string {
  const name = tail.replace(NAME_ENDS, '');
  const isName = noun !== undefined && name.trim().split(' ').length < MOST_IN_NAME;
  const behind = isName ? tail.slice(name.length) : /[,.;!?]/.test(tail) ? tail : '';
  return behind.replace(LINKS, '').replace(POLITE_TAIL, '');
}

/** Only lead on to what is said. */
const LINKS = /^[ ,.;:!?()-]*(?:(?:et|mais|and) )?/;

/** Ends the name of a thing: for whom, for when, with what. */
const NAME_ENDS =
  /(?:^|[ ,.;:!?()-]+)(?:[,.;:!?()]|$|(?:pour|avec|si|et|ou|mais|car|parce|puisque|comme|because|as|since|so|i'?m|i'?ll|i|we|my|nous|que|qui|je|j'|on|il|elle|ils|elles|c'est|est|sont|m'interesse\w*|demain|apres|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cet|cette|ces|le|la|les|des|jusqu'\w*|pendant|svp|stp|s'il|merci|bien|volontiers|aussi|moi|vite|dispo\w*|toujours|sur|chez|dans|for|if|and|but|with|please|tomorrow|today|tonight|this|on|at|too|from|until)(?![a-z])).*$/;
/** More words name nothing. */
const MOST_IN_NAME = 5;

function thingOf(noun: string | undefined, tail: string): { thing?: string } {
  const more = tail.replace(NAME_ENDS, '').trim();
  return noun === undefined || more === '' || more.split(' ').length >= MOST_IN_NAME
    ? {}
    : { thing: `${noun} ${more}` };
}

/** The text as typed that ends the message and folds to `more` (in which runs of spaces may have been collapsed). */
function lastCharacters(text: string, folded: Folded, flat: string, more: string): string {
  let i = flat.length;
  for (let left = more.length; left > 0 && i > 0; left--) {
    i--;
    if (flat[i] === ' ') while (i > 0 && flat[i - 1] === ' ') i--;
  }
  return text.slice(folded.at[i] ?? 0);
}
