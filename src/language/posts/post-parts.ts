import { endOfDay } from '../dates/calendar.ts';
import { endOf } from '../dates/dates.ts';
import { findLoan, findWhen, type Loan, type When } from '../dates/how-long.ts';
import { wholePlace } from '../places/place-of.ts';
import { namesThingWithSlip } from '../things/slip-of-thing.ts';
import { isLentAsOftenAsGiven, isTask, namesThing } from '../things/things.ts';
import type { VerbRule } from '../verbs/post-verbs.ts';
import { foldAligned, words } from '../words/fold.ts';
import type { Cut } from '../words/pieces.ts';
import { countBehind } from './find-count.ts';
import { findReturn } from './find-return.ts';
import { findThing, NO_THING } from './find-thing.ts';
import { bare, barter, type Found, findVerb, NO_NOUN } from './find-verb.ts';
import { LOAN, namesTool } from './kind-words.ts';
import type { Message } from './message.ts';
import { findPrice } from './price.ts';
import { findReturnBehind } from './return-behind.ts';

/** What one message says of a post. Missing: it did not say. */
export interface PostParts {
  direction?: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  /** All that is named, as one title: « table, 4 chaises et un buffet ». */
  item?: string;
  quantity?: number;
  quartier?: string;
  /** ISO instant: the end of the day meant, in the town's time zone. */
  until?: string;
  inReturn?: string;
  /** How long it is lent or wanted. */
  loan?: Loan;
  /** When help is needed or given. */
  when?: When;
  /** Something is sold or bought: refused kindly, apart from gifts and from spam. */
  sale?: true;
  /** The direction is a guess. */
  isUnsure?: true;
  /** To keep or to give back: the kind is a guess. */
  isEither?: true;
  confidence: 'strong' | 'weak';
}

export interface PostContext {
  now: Date;
  timezone: string;
  /** Quartiers and neighbouring communes, where they are known: found however they are typed. */
  places?: readonly string[];
}

const SOMETHING =
  /^(?:quelque ?chose|quelques? trucs?|(?:des |un |plusieurs )?(?:truc|objet|chose|affaire)s?|sa|(?:l[ea]s? )?memes?(?: chose)?|pareil(?:le)?s?|(?:the )?same(?: one| thing)?|something|stuff|things?)$/;

/** A name that may have a slip is no longer than so many words. */
const MOST_WITH_SLIP = 4;

/**
 * Takes a message apart as a post: « Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi ».
 * null when no word in it makes it one.
 */
export function findPost(message: Message, mode: 'said' | 'bare' = 'said'): PostParts | null {
  const { raw, aligned, hello, context, dates } = message;
  const folded = aligned.text;
  const found = mode === 'said' ? (findVerb(folded, hello, dates) ?? barter(folded, hello)) : bare(raw, folded, hello);
  if (found === null) return null;
  const { rule } = found;

  const places = message.places.filter(
    (place) =>
      dates.every((date) => place.to <= date.from || place.from >= date.to) &&
      (place.to <= found.from || place.from >= found.to) &&
      !(rule.kind === 'service' && isGoal(folded, place, found.to)) &&
      !/\b(?:aller|emmener|amener|transporter|jeter|porter)[a-z' ]{0,15} $/.test(folded.slice(0, place.from)),
  );
  const cuts: Cut[] = [...dates, ...places];
  const mayReturn =
    rule.direction === 'offer' ||
    rule.kind === 'swap' ||
    /(?:^| )(?:contre|en echange|en contrepartie|in exchange|in return|against) /.test(folded);
  const back =
    findReturnBehind(raw, aligned, cuts) ??
    (mayReturn ? findReturn(raw, folded, aligned.at, rule, found.to, cuts, found.from) : null);
  if (back) cuts.push(back);
  const money = findPrice(folded);
  const isPrice = money?.isPrice === true;
  if (money) cuts.push(money);

  const typed = (from: number, to: number): string => raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length);
  const thing = findThing(folded, typed, found, hello, cuts);
  if (NO_THING.test(foldAligned(thing.item).text)) return null;
  if (thing.item === '' && !rule.sale && !(rule.standsAlone && isFirstPerson(folded, found))) return null;

  if (thing.item === '' && isPrice && !rule.sale && rule.direction === 'request') return null;

  if (mode === 'bare' && rule.weak && (folded.includes('@') || NO_NOUN.test(folded))) return null;
  if (mode === 'bare' && isPrice && /\?|\b(?:est-ce|tu|peux|je)\b/.test(folded) && !namesThing(thing.item)) return null;
  // « raclete samedi prochain »: who names a day with it means the thing
  const isNamed = (title: string): boolean =>
    namesThing(title) || (dates.length > 0 && words(title).length <= MOST_WITH_SLIP && namesThingWithSlip(title));
  if (mode === 'bare' && !isPrice && rule.kind !== 'service' && !isNamed(thing.item)) return null;
  const isSale =
    rule.sale === true || (isPrice && (mode === 'bare' || rule.kind !== 'service' || rule.direction === 'offer'));
  const said = isSale && rule.kind !== 'service' ? undefined : kindOf(rule, folded, found.to, back?.name);
  // « réparation de vélos gratuite », « qui veut apprendre le crochet ? »
  const kind = said === 'give' && isTask(thing.item) ? 'service' : said;
  const end = endOf(dates);
  const isVague = SOMETHING.test(foldAligned(thing.item).text);
  // « dispo pour un coup de main »: for anything
  const isOpen = thing.item === '' && rule.direction === 'offer' && rule.prefix === 'aide pour';
  const loan = kind === 'lend' ? findLoan(raw, aligned) : null;
  // « à prêter 2 jours », below a photo
  const isLength = loan !== null && thing.item === loan.said;
  const item = isVague || isLength ? '' : isOpen ? 'coup de main' : thing.item;
  const reading: PostParts = { confidence: 'strong' };
  // nobody names a day for what he looks for without saying that he looks for it; still it is asked
  if (mode === 'said' || rule.kind === 'give' || rule.direction === 'request' || rule.standsAlone || end)
    reading.direction = rule.direction;
  if (kind) reading.kind = kind;
  if (item !== '') reading.item = isOpen ? item : titled(item, found, folded, kind);
  const quantity = thing.quantity ?? (kind === 'give' && item !== '' && !isSale ? countBehind(folded) : undefined);
  if (quantity !== undefined && kind !== 'service') reading.quantity = quantity;
  const place = wholePlace(places, raw, aligned);
  if (place !== undefined) reading.quartier = place;
  if (end?.day != null) reading.until = endOfDay(end.day, context.timezone);
  if (back?.name) reading.inReturn = back.name;
  const when = kind === 'service' ? findWhen(raw, aligned, dates) : null;
  if (loan) reading.loan = loan;
  if (when) reading.when = when;
  if (isSale) reading.sale = true;
  const isEither =
    rule.direction === 'request' && rule.kind === undefined && kind === 'give' && isLentAsOftenAsGiven(thing.item);
  if (
    isEither &&
    !LOAN.test(folded) &&
    !/\b(?:donn\w+|gratuit\w*|recuper\w+|debarr?ass\w+|adopter|free)\b/.test(folded)
  ) {
    reading.isEither = true;
  }
  // « tente à emprunter »: by whom, the words do not say
  const isAnybodys = thing.isFirst === true && folded.slice(found.from, found.to).endsWith('emprunter');
  if ((rule.unsure || isAnybodys) && !/\b(?:gratuit\w*|donne|free)\b/.test(folded)) reading.isUnsure = true;
  if (rule.weak || mode === 'bare' || item === '' || (!kind && !isSale)) reading.confidence = 'weak';
  return reading;
}

/** Where one wants to be taken, or what the task is about, is no quartier: « emmener à l'hôpital », « un colis à la poste ». */
const GOING =
  /(?:aller|emmen\w*|amen\w*|condui\w*|depos\w*|accompagn\w*|transport\w*|\bva|vais|descends?|monte|pars|part|rentre|roule|trajet|route|covoit\w*|voiturage|driving|going|heading|lift|ride|drive|recuperer [a-z' ]+|chercher [a-z' ]+)(?: (?:moi|nous|une?|le|la|people|me))? ?$/;
function isGoal(folded: string, place: Cut, verbEnd: number): boolean {
  const before = folded.slice(0, place.from);
  return GOING.test(before) || (place.from === verbEnd && /^(?:a|au|aux|vers|to)\b/.test(folded.slice(place.from)));
}

/** What somebody wants a thing for: « pour monter une étagère », “to put up a shelf”; « pour enfant » is what it is. */
const PURPOSE =
  / (?:p(?:ou)?r (?=(?:m'|nous |me )?[a-z]{2,}(?:er|ir|re|oir)\b)|to (?=(?:put|hang|fix|move|cut|drill|clean|carry|make|build|paint|mow|trim|help|do|use|transport|remove|reach|finish|sand|dig|store|wash|cook|sleep|take)\b))/;
/** « m'aider à déménager » → « aide pour déménager »; what a borrowed thing is for stays out of its title. */
function titled(item: string, found: Found, folded: string, kind: PostParts['kind']): string {
  const { prefix, direction } = found.rule;
  if (prefix === 'help with' && !folded.slice(found.from, found.to).endsWith('with')) return `help to ${item}`;
  if (prefix !== undefined) return `${prefix} ${item}`;
  if (direction !== 'request' || kind === 'service') return item;
  const aligned = foldAligned(item);
  const purpose = PURPOSE.exec(aligned.text);
  return purpose && purpose.index > 2 ? item.slice(0, aligned.at[purpose.index]) : item;
}

/** Without a thing, only « je donne » and its like begin a post; « donne » alone may mean that it was given. */
function isFirstPerson(folded: string, found: Found): boolean {
  return (
    /(?:\bje |\bj ?'|\bj|\bon |\bnous |\bi |\bi'm |quelqu)$/.test(folded.slice(0, found.from)) ||
    /\b(?:je|j|nous|me|m'|i|qui|quelqu\w*|coup|recherche|a donner|a preter|looking)\b/.test(
      folded.slice(found.from, found.to + 15),
    )
  );
}

const STILL_LENT = /\bje (?:peux |veux bien |pourrais )?(?:vous )?(?:la |le |les |l')?pret(?:e|er|erais)\b/;

function kindOf(rule: VerbRule, folded: string, after: number, inReturn: string | undefined): PostParts['kind'] {
  if (inReturn !== undefined && rule.kind !== 'service' && rule.kind !== 'lend') return 'swap';
  // « qui a besoin d'une échelle ? je peux prêter la mienne »
  if (rule.kind === 'give' && rule.asks && STILL_LENT.test(folded)) return 'lend';
  if (rule.kind !== undefined || rule.direction === 'offer') return rule.kind;
  if (LOAN.test(folded) || namesTool(folded.slice(after, after + 60))) return 'lend';
  return 'give';
}
