import type { Message } from '../posts/message.ts';
import { findPrice } from '../posts/price.ts';
import { saysMoney } from '../posts/says-money.ts';
import type { MessageReading } from '../read-message.ts';
import { MARK } from '../things/beside-thing.ts';
import { SMALL_WORDS } from '../words/make-word.ts';
import { pieces } from '../words/pieces.ts';
import { spellOut } from '../words/spell-out.ts';
import { readDetail, readUnknownDetail, tidied } from './detail.ts';

/*
 * « il ne marche plus mais peut servir pour pièces », « bon état, dispo le soir », said of the thing in the very message that
 * offers it, clause by clause: what no field has taken is kept as when it is told in a second message.
 */

/** A clause of what is told. `at`: where in the folded text. */
export interface Told {
  at: number;
  to: number;
  said: string;
}

/** Comes between the thing and what is told of it. */
const BETWEEN =
  /^[\s,;:.)("'-]*(?:(?:a|pour) (?:donner|preter|ceder) )?(?:(?:et|mais|donc|sinon|but|and) )?(?:(?:est|sont|is|are|and|et) (?=\())?[\s(]*/;
/** Of the thing, without naming it again: « peut servir pour pièces », « quelques taches », « un peu rayé ». */
const GOES_ON =
  /^(?:(?:il|elle|ils|elles) (?!(?:me|m'|nous|vous|te|faut|faudrait|y a) ?)[a-z']+|peu(?:t|vent)|fonctionnel\w*|fonctionne(?:nt)?|marche(?:nt)?|manque(?:nt)?|reste(?:nt)?|fait|font|perd|fuit|grince|existe|needs?|has|still|non) /;
const SOME_MARKS = new RegExp(`^(?:juste |il y a |avec )?(?:une?|des|quelques|deux|trois|an?|some|a few) ${MARK}`);
/** « qui fait du bruit »: of the thing; « qui veut ? » is asked. */
const WHICH =
  /^(?:qui|which|that) (?:n')?(?!(?:en |le |la |les |l'|s'en |se |nous |vous |m'|me )?(?:veu|demand|trou?v|dor(?:t|ment)|dors|train|attend|ser(?:t|vent)|rest|fait(?: rien| le bonheur| plaisir)|fer(?:a|ont|ait|aient) |voud|voul|cherch|serait|seraient|pourr|peut (?:me|m'|nous|venir)|interess|souhait|aurai|a besoin|ont besoin|prend|recup|debarr|encombr|embarr|sert a rien|wants?|would|could|needs? (?:it|one))|(?:m'|nous )?(?:appartien|encombre)|je |on |j')[a-z']+/;
/** What whoever reads it gains nothing by: politeness, why one gives, that one may come for it. */
const NOTHING = new RegExp(
  `^(?:${[
    "merci(?: (?:beaucoup|d avance|d'avance|a tous|a vous|par avance|de votre aide|pour (?:votre|l)\\b.*))?",
    "(?:c'est |tout est |(?:il )?faut )?(?:(?:a|pour) )?(?:venir )?(?:le |la |les )?(?:donner|preter|chercher|recuperer|prendre|retirer|enlever|emporter|debarrasser)(?: (?:sur place|chez (?:moi|nous)|rapidement|vite|au plus vite|des que possible|gratuitement|directement|a|au|en|sur|avant|pour))*",
    "(?:cause|suite|pour cause|vu|car|parce|puisque|comme|donc|je|on|nous|moi|plus|double|j'|because|since|as|we|i)\\b.{0,30}(?:demenag|en ai (?:plus|achete|eu|deux)|en avons|(?:m'|s'|nous )en ser|besoin|utilise|l'utilite|\\bplace|double emploi|debarrass|vider?|vide|tri|moving|need|use).*",
    "(?:je |j'|on |nous )?(?:vous |te |t')(?:en )?remerci.*",
    'double emploi|(?:la|le) mien(?:ne)?.*',
    '(?:pour|a|avis aux?) (?:ceux|celui|celle|celles|qui|toute personne|quelqu).*',
    'si (?:ca|cela|vous|quelqu|jamais|besoin|possible).*',
    "(?:c'est )?(?:gratuit\\w*|cadeau|free|for free|offert)",
    "(?:je |on )?(?:le |la |les |l')?(?:donne|prete|offre|cede)(?: (?:gratuitement|volontiers|a|avec plaisir))*",
    'dispo(?:nibles?)?(?: (?:de suite|tout de suite|immediatement|toujours|des maintenant|a|au))*',
    '(?:en )?bon(?:ne)? (?:journee|soiree|week-?end|continuation|courage)',
    "(?:(?:merci )?de |n'hesitez pas a )?(?:faites?|faire) (?:tourner|passer|circuler|suivre)(?: .{0,40})?",
    '(?:partage[rz]?|please share|share(?: it)?|spread the word)(?: (?:svp|stp|please|merci|si vous (?:pouvez|voulez)|autour de vous|a vos (?:amis|voisins|contacts)))*',
    "(?:(?:me |m'|en )?(?:mp|dm|pm|message|contacter?)|(?:(?:contacte[rz]?|ecri(?:vez|s)|appele[rz]?|dites|dis|faites|demande[rz]?|prevene[rz]|repondez)[- ](?:moi|nous)))(?: (?:signe|en (?:mp|prive)|un mp|si|pour|svp|stp|vite|ici|quand|ce que|par)\\b.{0,60})?",
    '(?:(?:please )?(?:contact|message|dm|pm|text|tell|write to) (?:me|us)|let me know)(?: (?:if|for|here|please|when|by)\\b.{0,60})?',
    '(?:ma|mon|my) (?:femme|mari|copine|compagne|compagnon|conjointe?|cherie?|homme|wife|husband|partner) .{2,60}',
    '(?:si|if) (?:you are |vous etes )?interes\\w+',
    "au plaisir|a bientot|cordialement|pas serieux s'abstenir",
  ].join('|')})$`,
);
/** A place or a day was here; what led to it says nothing without it. */
const LEFT_OPEN =
  /(?:^|[\s,])(?:a|au|aux|le|la|les|l'|ce|cet|cette|pour|avant|jusqu'a|jusqu'au|d'ici|de|du|vers|chez|sur|dans(?: tout| toute)?|c'est|en|in|at|by|on|before|until)$/;

/** What is told of the thing, in the clauses of a message that offers or looks for it. */
export function toldOfThing(read: MessageReading, { raw, aligned, dates, places }: Message): Told[] {
  const { text: folded, at } = aligned;
  // as the message is: « dont » is written “don't” there
  const title = spellOut(read.title ?? '').text;
  if (title === '') return [];
  const known = spellOut(
    [title, ...read.items, read.inReturn, read.when?.said, read.loan?.said, read.quartier].join(' '),
  ).text;
  const knownWords = new Set(known.match(/[a-z0-9]+/g));
  const [first = ''] = title.match(/[a-z0-9]+/) ?? [];
  const told: Told[] = [];
  let isBehind = false;
  for (const clause of clauses(folded)) {
    let { from } = clause;
    let text = folded.slice(from, clause.to);
    const isOwn = isBehind;
    if (!isBehind) {
      const start = wordAt(text, first);
      if (start < 0) continue;
      isBehind = true;
      from += endOfKnown(text, start, knownWords);
    } else from += alreadyIn(text, title);
    text = folded.slice(from, clause.to);
    // whoever signs has said it all
    if (SIGNS.test(text)) break;
    from += BETWEEN.exec(text)?.[0].length ?? 0;
    if (raw[at[clause.to] ?? raw.length] === '?') continue;
    const clauseText = typedOf(raw.slice(at[from] ?? 0, at[clause.to] ?? raw.length));
    // what a field has taken: the day, the place
    const taken = [
      ...(read.until === undefined && read.when === undefined ? [] : dates),
      ...(read.quartier === undefined ? [] : places),
    ].filter((cut) => cut.from < clause.to && cut.to > from);
    const left = pieces(folded, from, clause.to, taken).map((cut) => folded.slice(cut.from, cut.to).trim());
    const more = left.filter((one) => !isNothing(one, knownWords));
    // beside a day or a place a word or two only led to it
    const isMore = taken.length === 0 ? more.length > 0 : more.some((one) => one.split(/\s+/).length >= LEAST_BESIDE);
    // « faut être 2 à Plérin avant dimanche »: what stands at its end has lines of its own
    const to = endOfTold(folded, from, clause.to, taken, knownWords);
    const said = to === clause.to ? clauseText : typedOf(raw.slice(at[from] ?? 0, at[to] ?? raw.length));
    const plain = folded.slice(from, to);
    const isTold = tells(said, plain) || ((isOwn || ADDS.test(plain)) && tellsUnknown(said, plain, knownWords));
    if (isMore && isTold) told.push({ at: from, to: clause.to, said });
  }
  return told;
}

const LEAST_BESIDE = 3;

/** Where what is told of it ends, before the days and places that a field has taken and that nothing else follows. */
function endOfTold(
  folded: string,
  from: number,
  to: number,
  taken: readonly { from: number; to: number }[],
  known: ReadonlySet<string>,
): number {
  let end = to;
  for (const cut of [...taken].sort((a, b) => b.from - a.from)) {
    if (cut.from > from && isNothing(folded.slice(cut.to, end), known)) end = cut.from;
  }
  const left = folded.slice(from, end).trimEnd();
  const open = LEFT_OPEN.exec(left);
  return end === to ? to : from + (open === null ? left.length : open.index);
}

/** Without brackets, signs and hashtags around; what was shouted is said. */
function typedOf(said: string): string {
  const plain = said.replace(/(?<=\s|^)#\S+/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})%°²]+$/gu, '');
  const typed = tidied(plain).replace(/^[\s)(]+|[\s(]+$/g, '');
  return /\p{Ll}/u.test(typed) || typed.length < LEAST_LETTERS ? typed : typed.toLowerCase();
}

/** « moi » */
const LEAST_LETTERS = 4;

function tells(typed: string, folded: string): boolean {
  if (typed.length < LEAST_LETTERS || typed.includes('?') || saysMoney(typed) || findPrice(folded) !== null)
    return false;
  const plain = folded.replace(/^[\s,]+/, '');
  return WHICH.test(plain) || GOES_ON.test(plain) || SOME_MARKS.test(plain) || readDetail(typed) !== null;
}

const SIGNS =
  /^[\s,;:.-]*(?:bien )?(?:cordialement|sincerement|amicalement|bisous?|kind regards|best wishes|cheers)(?![a-z])/;

/** Right behind the name, without a comma: « un vélo même s'il est rouillé ». */
const ADDS = /^[\s,]*(?:meme|even|y compris|peu importe|qu'importe|whatever)(?![a-z])/;
/** « 15 jours »: how long has a line of its own. */
const LENGTH =
  /^(?:pour |pendant |for )?(?:\d{1,3}|une?|an?) ?(?:h|heures?|jours?|semaines?|mois|minutes?|hours?|days?|weeks?)$/;

/** « bit rusty », « même à repeindre »: nobody knows how it begins, and what nobody knows is told, unless the name said most of it. */
function tellsUnknown(typed: string, folded: string, known: ReadonlySet<string>): boolean {
  if (typed.length < LEAST_LETTERS || saysMoney(typed) || findPrice(folded) !== null || LENGTH.test(folded.trim()))
    return false;
  const all = (folded.match(/[a-z]{3,}/g) ?? []).filter((word) => !SMALL_WORDS.has(word) || word === 'meme');
  const fresh = all.filter((word) => !known.has(word));
  return fresh.length * 2 > all.length && readUnknownDetail(typed) !== null;
}

function isNothing(text: string, known: ReadonlySet<string>): boolean {
  const said = text.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '').replace(/^(?:svp|stp|merci|please|c)(?:[ ,]+|$)/, '');
  if (said === '' || NOTHING.test(said)) return true;
  const open = said.replace(LEFT_OPEN, '').trim();
  if (open === '' || NOTHING.test(open)) return true;
  return (said.match(/[a-z0-9]+/g) ?? []).every((word) => known.has(word));
}

/** Sentences, and their parts between commas and brackets; « 1,5 m » is one. */
function clauses(folded: string): { from: number; to: number }[] {
  const commas = [...folded.matchAll(/,(?!\d)|[()]/g)].map(({ index }) => ({ from: index, to: index + 1 }));
  return pieces(folded, 0, folded.length, commas);
}

function wordAt(text: string, word: string): number {
  return text.search(new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`));
}

/** Behind the last word of the title and its small words. */
function endOfKnown(text: string, start: number, known: ReadonlySet<string>): number {
  const stems = new Set([...known].map((word) => word.slice(0, STEM)));
  let end = start;
  for (const match of text.slice(start).matchAll(/[a-z0-9]+/g)) {
    const isKnown = known.has(match[0]) || (match[0].length > STEM && stems.has(match[0].slice(0, STEM)));
    if (!isKnown && !SMALL.has(match[0])) break;
    if (isKnown) end = start + match.index + match[0].length;
  }
  return end;
}
/** « déménagement », of « aide pour déménager ». */
const STEM = 5;
const SMALL = new Set('et un une des de du d l le la les a an the and some my mon ma mes'.split(' '));

/** So much of a clause stands in the title already: « aspirateur, il ne marche plus ». */
function alreadyIn(text: string, title: string): number {
  const said = text.replace(/^[^a-z0-9]+/, '');
  const led = text.length - said.length;
  const words = [...said.matchAll(/[a-z0-9']+/g)];
  // « armoire, belle », of « belle mais faut être deux »
  const [first] = words;
  if (first?.index === 0 && title.endsWith(`, ${first[0]}`)) return led + first[0].length;
  for (let many = words.length; many >= 2; many--) {
    const last = words[many - 1];
    if (!last) continue;
    const end = last.index + last[0].length;
    if (title.includes(said.slice(0, end))) return led + end;
  }
  return 0;
}
