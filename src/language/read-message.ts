import { readKeyword } from './answers/keyword.ts';
import { saysNotWantedBy } from './answers/not-wanted-by.ts';
import type { Loan, When } from './dates/how-long.ts';
import { type Learned, learned } from './learned/learned.ts';
import { secondThought } from './learned/second-thought.ts';
import { knownByHeart } from './posts/by-heart.ts';
import { withCountInName } from './posts/count-in-name.ts';
import { findLack } from './posts/find-lack.ts';
import { findMeasure } from './posts/find-measure.ts';
import { HELPING, NO_NOUN } from './posts/find-verb.ts';
import { withFirstNamed } from './posts/first-named.ts';
import { withWholeReturn } from './posts/fuller-return.ts';
import { withHelpers } from './posts/helpers-wanted.ts';
import {
  ABOUT_A_NUMBER,
  ADVICE,
  BUYING,
  CANCELS,
  CLAIMS,
  COMMANDS,
  DOES_FOR_A_NUMBER,
  FAREWELL,
  GREETING_REST,
  LOST_AND_FOUND,
  MISDIRECTED,
  QUESTIONS,
  REPORTS,
  STRAYED,
  THANKS_INSIDE,
  THANKS_ONLY,
} from './posts/intent-words.ts';
import { type Message, openMessage } from './posts/message.ts';
import { saysNotGiven } from './posts/not-given.ts';
import { withoutPeople } from './posts/people-it-takes.ts';
import { findPost, type PostContext, type PostParts } from './posts/post-parts.ts';
import { SELLING } from './posts/price.ts';
import { withProposed } from './posts/proposed.ts';
import { taskTitles } from './posts/task-title.ts';
import { withEach } from './posts/told-of-each.ts';
import { withoutSame, withPurpose } from './posts/unnamed.ts';
import { readWantedFor } from './posts/wanted-for.ts';
import { withBracket } from './posts/with-bracket.ts';
import { withSize } from './posts/with-size.ts';
import { withoutLabel } from './posts/without-label.ts';
import { SPAM } from './refusals/spam-words.ts';
import { splitItems } from './things/split-items.ts';
import { namesThing } from './things/things.ts';
import { LONGEST, tidyItem } from './things/tidy-item.ts';
import { fold, foldAligned } from './words/fold.ts';
import { spellOut } from './words/spell-out.ts';

export type Intent =
  | 'post'
  | 'claim'
  | 'command'
  | 'greeting'
  | 'thanks'
  | 'question'
  | 'cancel'
  | 'report'
  | 'sale'
  | 'spam'
  | 'other';
/** The one short question without which the message would be guessed at. */
export type Ask = 'direction' | 'kind' | 'item' | 'one-or-several' | 'which';

/** What one message says. Missing: it did not say. */
export interface MessageReading {
  intent: Intent;
  direction?: PostParts['direction'];
  kind?: PostParts['kind'];
  /** The things named, each a title: « fauteuil en velours vert ». Several: `ask` whether they are one post. */
  items: string[];
  /** All of them as one title. */
  title?: string;
  quantity?: number;
  quartier?: string;
  /** ISO instant: the end of the last day meant, in the town's time zone. */
  until?: string;
  inReturn?: string;
  /** How long a thing is lent or wanted. */
  loan?: Loan;
  /** When help is needed or given. */
  when?: When;
  confidence: 'strong' | 'weak';
  ask: Ask | null;
}

const MAX_LENGTH = 2_000;
const GREETING =
  /^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|cc|good (?:morning|evening|afternoon)|dear)\b[^a-z0-9]*(?:(?:a |a vous )?(?:tous et (?:a )?toutes|toutes et (?:a )?tous|tous|toutes|tout le monde|tlm|monsieur|madame|messieurs|mesdames|le groupe|les (?:amis|voisins|gens)|les voisins?|voisins?|voisines?|la communaute|all|everyone|everybody|there|neighbou?rs?|folks|vous)\b[^a-z0-9]*)*)+/;

const matches = (patterns: readonly RegExp[], text: string): boolean => patterns.some((one) => one.test(text));

/**
 * Reads what one message means. `text` as typed, at most 2,000 characters of it; `now` and `timezone` (IANA) for dates;
 * `places`: quartiers and neighbouring communes where they are known. Never throws; the same text always reads the same,
 * and accents and case change nothing.
 */
export function readMessage(text: string, context: PostContext, weights: Learned = learned()): MessageReading {
  const thanked = THANKS_AHEAD.exec(text)?.[0];
  // « merci ! je donne aussi un bureau »: they are thanked already
  if (thanked !== undefined && thanked.length < text.length) {
    const rest = readMessage(text.slice(thanked.length), context, weights);
    if (rest.intent === 'post' && rest.confidence === 'strong' && rest.items.length > 0) return rest;
  }
  const { byRules, message } = readByRules(withoutLabel(text), context);
  if (message === null) return byRules;
  const thought = withCountInName(withFirstNamed(secondThought(byRules, message, weights), message), message);
  const reading = withEach(withTasks(named(thought, message), message), message);
  const counted = withoutPeople(withMeasure(reading, message), message);
  const whole = withHelpers(withRealReturn(withWholeReturn(withLack(counted, message), message)), message);
  return withProposed(whole, text, (said) => readMessage(said, context, weights));
}

const THANKS_AHEAD =
  /^\W*(?:(?:ok|top|super|great|génial|genial|cool)[ ,!.]+)?(?:cheers|thanks?(?: you)?(?: so much| a lot| very much)?|merci+(?: beaucoup| bcp| bien| à tous| a tous)?)[ ,!.;:)]+/iu;

/** With a name for the thing as one would say it. */
const named = (reading: MessageReading, message: Message): MessageReading =>
  withBracket(withSize(withPurpose(withoutSame(withoutAnd(reading))), message), message);

/** « et le congélo aussi est à donner »: the freezer. */
function withoutAnd(reading: MessageReading): MessageReading {
  const { title, items } = reading;
  const [only, another] = items;
  if (title === undefined || only === undefined || another !== undefined || !AND_THE.test(title)) return reading;
  const item = only.replace(AND_THE, '').replace(/^(?:(?:les|le|la|the) |l['’])/iu, '');
  return item.length < 3 ? reading : { ...reading, items: [item], title: item };
}
const AND_THE = /^(?:et|and) (?=(?:le|la|les|l['’]|mon|ma|mes|the|my)(?: |(?<=['’])))/iu;

/** « je garde les vôtres un vendredi, vous gardez les miens »: « je garde », and nothing of what, is given in return by nobody. */
function withRealReturn(reading: MessageReading): MessageReading {
  if (reading.inReturn === undefined || !/^(?:je|tu|vous|on|nous) \p{L}+$/iu.test(reading.inReturn)) return reading;
  const { inReturn: _, ...rest } = reading;
  return rest;
}

/** In front of the title how much of it there is: « 10 kg de pommes ». */
function withMeasure(reading: MessageReading, { raw, aligned }: Message): MessageReading {
  const { title, items, kind } = reading;
  if (title === undefined || items.length !== 1 || kind === 'service') return reading;
  const at = aligned.text.indexOf(fold(title));
  const measure = at < 0 ? null : findMeasure(aligned.text, at);
  if (measure === null) return reading;
  const typed = raw.slice(aligned.at[measure.from] ?? 0, aligned.at[measure.to] ?? raw.length);
  const whole = `${typed}${title}`;
  return whole.length > LONGEST ? reading : { ...reading, title: whole };
}

/** As many letters of what is wrong, found in a title, are its beginning. */
const AS_BEGUN = 8;

/** Behind the title of what is offered, what is wrong with it: « puzzle, il manque une pièce ». */
function withLack(reading: MessageReading, { raw, aligned, dates, places }: Message): MessageReading {
  const { title, items, kind } = reading;
  const isOffered = reading.intent === 'post' && reading.direction === 'offer' && kind !== 'service';
  if (!isOffered || title === undefined || items.length !== 1) return reading;
  const lack = findLack(aligned.text, dates);
  if (lack === null) return reading;
  // « une rayure sur le plateau »: where on the thing, not in the town
  const isOnThing = places.some(({ from, to }) => from > lack.from && to <= lack.to);
  const { quartier, ...rest } = reading;
  const placed = isOnThing && places.length === 1 ? rest : { ...rest, ...(quartier === undefined ? {} : { quartier }) };
  const words: string[] = fold(title).match(/[a-z0-9]+/g) ?? [];
  const said = aligned.text.slice(lack.from, lack.to);
  // it is the thing itself, or stands in its name already
  if ((said.match(/[a-z0-9]{3,}/g) ?? []).every((word) => words.includes(word))) return placed;
  if (words.length > 0 && words.every((word) => said.includes(word))) return placed;
  const typed = raw.slice(aligned.at[lack.from] ?? 0, aligned.at[lack.to] ?? raw.length).trim();
  // « canapé, un accroc » had a part of it
  const begun = foldAligned(title);
  const at = begun.text.indexOf(` ${said.slice(0, AS_BEGUN)}`);
  const name = at > 0 ? title.slice(0, begun.at[at]).replace(/[\s,]+$/, '') : title;
  const whole = `${name}, ${typed}`;
  return whole.length > LONGEST ? placed : { ...placed, title: whole };
}

/** Of help, the titles as they say what is done. */
function withTasks(reading: MessageReading, message: Message): MessageReading {
  if (reading.intent !== 'post' || reading.kind !== 'service' || reading.items.length === 0) return reading;
  const items = taskTitles(reading.items, message, reading.direction);
  const isSame = reading.title === reading.items[0];
  return { ...reading, items, ...(isSame && items[0] !== undefined ? { title: items[0] } : {}) };
}

/** What the rules alone make of a message, and the message opened; null where nothing but a greeting is in it. */
export function readByRules(text: string, context: PostContext): { byRules: MessageReading; message: Message | null } {
  const raw = text.slice(0, MAX_LENGTH);
  const aligned = spellOut(raw);
  const hello = GREETING.exec(aligned.text)?.[0].length ?? 0;
  const body = aligned.text.slice(hello).trim();
  if (body === '')
    return { byRules: beforePosts(raw, aligned.text, body, hello, null) ?? only('other'), message: null };
  // « je donne pas mon vélo »: whatever else it sounds like
  if (saysNotGiven(body) || saysNotWantedBy(body)) return { byRules: only('other'), message: null };
  const message = openMessage(raw, aligned, hello, context);
  const post = findPost(message);
  const byRules =
    beforePosts(raw, aligned.text, body, hello, post) ??
    asSwap(message, post) ??
    (post && fromParts(post)) ??
    afterPosts(message, body);
  return { byRules, message };
}

const only = (intent: Intent, ask: Ask | null = null): MessageReading => ({
  intent,
  items: [],
  confidence: ask === null ? 'strong' : 'weak',
  ask,
});

/** What is plain before one looks for things: swindles, commands, claims by number, what is over. */
function beforePosts(
  raw: string,
  folded: string,
  body: string,
  hello: number,
  post: PostParts | null,
): MessageReading | null {
  const line = folded.replace(/\s+/g, ' ').trim();
  if (!/[a-z0-9]/.test(line)) return withoutWords(raw);
  if (matches(SPAM, line)) return only('spam');
  if (body === '') return only('greeting');
  if ((hello > 0 && GREETING_REST.test(body)) || FAREWELL.test(body)) return only('greeting');
  const isPost = PLAIN_OFFER.test(body) || (isFull(post) && !OVER.test(body));
  if (matches(COMMANDS, body)) return only('command');
  const known = knownByHeart(body);
  if (known !== undefined && (known === 'command' || !isPost)) return only(known);
  if (!isPost && matches(REPORTS, body)) return only('report');
  if (!isPost && (STRAYED.test(body) || MISDIRECTED.test(body))) return only('other');
  if (BUYING.test(body)) return only('sale');
  if (matches(CANCELS.slice(0, 3), body)) return only('cancel');
  if (THANKS_ONLY.test(body) && !/\b(?:donne|cherche|prete|besoin)\b/.test(body)) {
    return matches(CANCELS, body) && /\bplus besoin|trouve/.test(body) ? only('cancel') : only('thanks');
  }
  if (/^(?:j'ai|on a|je l'ai|nous avons) (?:bien |enfin )?(?:recu|recupere|eu|pris)\b.*\b(?:merci|thanks)\b/.test(body))
    return only('thanks');
  const keyword = readKeyword(raw);
  if (keyword?.sure && !matches(CANCELS, body)) return only('claim');
  if (QUESTIONS[0]?.test(body) || ADVICE.test(body)) return only('question');
  if (matches(QUESTIONS.slice(1, 7), body) && (!isPost || body.endsWith('?'))) return only('question');
  if (!isPost && matches(CANCELS, body)) return only('cancel');
  if (CLAIMS.some((one) => one.test(body))) return only('claim', 'which');
  if (DOES_FOR_A_NUMBER.test(body)) return only('claim');
  return null;
}

const isFull = (post: PostParts | null): boolean => post?.confidence === 'strong' && post.item !== undefined;
/** Of something that was: what else is said does not offer it again. */
const OVER =
  /\b(?:plus|pas|annul\w*|cancel|retire\w*|supprim\w*|enlev\w*|finalement|desist\w*|annonces?|demandes?|signal\w*|arnaque\w*|no longer|anymore|any more|report|trouve)\b/;
/** Says plainly that something is offered: « plus besoin de mon siège auto, je le donne ». */
const PLAIN_OFFER =
  /[,.;!] ?(?:le|la|les) (?:donne|offre|prete|cede)\b|\bqui (?:en |la |le |les )?veut\b|\bservez[- ]vous\b|(?:^|[.!,:;] ?)(?:donne|offre|prete)\b(?! (?:a|au|hier|ce|!)(?: [a-z']+){0,2}[ .!]*$)(?= [a-z])|(?:^|[ ,'])(?:je|on|nous|j') ?(?:vous )?(?:(?:le|la|les|l'|vous) ?)?(?:donne|prete|offre|cede|echange|propose)(?:rais|ns|ons)?\b(?! (?:plus|pas|jamais))|\b(?:a (?:donner|preter|echanger|debarrasser)|gratuit\w*|for free|give (?:it|them) away|free to)\b/;

function withoutWords(raw: string): MessageReading {
  if (/👋/u.test(raw)) return only('greeting');
  return /🙏|❤️?\s*$/u.test(raw) ? only('thanks') : only('other');
}

/** « veux raquettes, offre skis »: one wish, whatever the first of its verbs makes of it. */
function asSwap(message: Message, post: PostParts | null): MessageReading | null {
  const told = readWantedFor(message);
  if (told === null) return null;
  const { until, quartier } = post ?? {};
  return {
    ...{ intent: 'post', direction: 'request', kind: 'swap', items: [told.item], title: told.item },
    ...{ inReturn: told.inReturn, confidence: 'strong', ask: null },
    ...(until === undefined ? {} : { until }),
    ...(quartier === undefined ? {} : { quartier }),
  };
}

const ALL_OF_IT = /^(?:(?:le|the) )?(?:tout|lot|whole lot)$/;
const BEHIND_ALL = /[\s,.;]+(?:le )?tout$/iu;

/** « assiettes, deux », of « …, deux sont ébréchées »: what is said of them is no name. */
const SOME_LEFT = /\s*, ?(?:une?|deux|trois|quatre|one|two|three|certaine?s|quelques)$/i;

function fromParts(parts: PostParts): MessageReading {
  const { item: named, sale, isUnsure, isEither, ...rest } = parts;
  const item = named?.replace(SOME_LEFT, '');
  const things = item === undefined ? [] : rest.kind === 'service' ? [item] : splitItems(item);
  // « …, le tout à Cesson »: no thing, and said of all of them
  const those = things.filter((one) => !ALL_OF_IT.test(fold(one)));
  const isAll = those.length < things.length && those.length > 0;
  if (isAll) things.splice(0, things.length, ...those);
  const isSeveral = things.length > 1;
  const items = isSeveral ? things.map((one) => withCount(one)).filter((one) => one !== '') : things;
  const reading: MessageReading = { intent: sale ? 'sale' : 'post', ...rest, items, ask: null };
  const whole = isAll ? item?.replace(BEHIND_ALL, '') : item;
  if (whole !== undefined) reading.title = whole;
  if (isSeveral && reading.quantity !== undefined) {
    // it belongs to the first of several
    const counted = (text: string): string => (/^\d/.test(text) ? text : `${reading.quantity} ${text}`);
    reading.items = items.map((one, index) => (index === 0 ? counted(one) : one));
    reading.title = counted(whole ?? '');
    delete reading.quantity;
  }
  if (!sale) reading.ask = isUnsure ? 'direction' : (askFor(reading) ?? (isEither ? 'kind' : null));
  if (reading.ask !== null && reading.ask !== 'one-or-several') reading.confidence = 'weak';
  return reading;
}

/** « poussette ? », « cartons pour déménager ? »: a thing is asked for, not about. */
const isBareQuestion = (body: string): boolean =>
  body.length < 50 &&
  /^[a-z]/.test(body) &&
  !/^(?:le|la|les|l'|the|ce|cet|cette|il|elle|c'est)\b/.test(body) &&
  !NO_NOUN.test(body) &&
  (namesThing(body.replace(SOME, ''), 1) || (HELPING.test(body) && body.length > 15));
/** « des chaises pour samedi ? » */
const SOME =
  /^(?:(?:un peu|a bit|a little) (?:de |d'|of )|une?|des|du|de la|de l'|quelques|a|an|some|deux|trois|quatre|five|six|\d{1,2}) ?(?:petite?s? |grande?s? |small |big )?/;

/** « j'ai une armoire »: it is there, to give or to lend. */
const isOwned = (parts: PostParts): boolean =>
  parts.direction === 'offer' && parts.kind === undefined && parts.quartier === undefined && parts.until === undefined;

/** In a list the number stays with its thing: « 4 chaises ». */
function withCount(piece: string): string {
  const { item, quantity } = tidyItem(piece);
  return quantity === undefined || item === '' ? item : `${quantity} ${item}`;
}

function askFor(reading: MessageReading): Ask | null {
  if (reading.direction === undefined) return 'direction';
  if (reading.items.length === 0) return 'item';
  if (reading.kind === undefined) return 'kind';
  if (reading.items.length > 1) return 'one-or-several';
  return null;
}

function afterPosts(message: Message, body: string): MessageReading {
  const { raw, aligned, hello } = message;
  const keyword = readKeyword(raw);
  if (LOST_AND_FOUND.test(body)) return only('other');
  if (keyword && keyword.number === null && !/\?/.test(body)) return only('claim', 'which');
  if (keyword && keyword.number !== null && !/\?/.test(body)) return only('claim');
  if (matches(QUESTIONS, body) && !isBareQuestion(body)) return only('question');
  if (ABOUT_A_NUMBER.test(body) && /\b(?:annonce|demande|n ?°|#)/.test(body)) return only('claim');
  const bare = aligned.text.length > 200 ? null : findPost(message, 'bare');
  if (bare)
    return {
      ...fromParts(bare),
      ...(bare.sale || bare.kind === 'give' || (bare.direction === 'request' && bare.kind !== 'service')
        ? {}
        : { ask: isOwned(bare) ? ('kind' as const) : ('direction' as const) }),
    };
  if (SELLING.test(body)) return only('sale');
  if (THANKS_INSIDE.test(body) || /\bmerci\b|\bthanks\b/.test(body)) return only('thanks');
  if (hello > 0 && body.length < 12) return only('greeting');
  return only('other');
}
