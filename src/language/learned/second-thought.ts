import { endOfDay } from '../dates/calendar.ts';
import { endOf } from '../dates/dates.ts';
import { findLoan, findWhen } from '../dates/how-long.ts';
import { placeOf } from '../places/place-of.ts';
import { withoutPlace } from '../places/without-place.ts';
import { knownByHeart } from '../posts/by-heart.ts';
import { findCount } from '../posts/find-count.ts';
import { ADVICE, BUYING, FETCHING, MISDIRECTED, PARTING, RUDE, STRAYED } from '../posts/intent-words.ts';
import { knownSide } from '../posts/known-side.ts';
import type { Message } from '../posts/message.ts';
import type { PostParts } from '../posts/post-parts.ts';
import { findReturnBehind, returnOfSwap } from '../posts/return-behind.ts';
import type { Intent, MessageReading } from '../read-message.ts';
import { describes } from '../things/split-items.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import { isPlural } from '../words/is-plural.ts';
import { featuresOf } from './features.ts';
import type { Learned } from './learned.ts';
import { likelihoods, READINGS } from './likely.ts';
import { taggedParts } from './tagged-parts.ts';

/** So few words the rules know by heart, unless the table is as sure as that of another reading. */
const BY_HEART = { post: 5, other: 4, unless: 0.9 } as const;
/**
 * A post that they find in so many words is one, where the table sees as much as a chance of it; its side and kind are theirs
 * unless the table is as sure as that of others.
 */
const PLAIN = { words: 9, chance: 0.25, unless: 0.95 } as const;
/** Of a message of so few words the rules' things are the better ones, where the table agrees about the rest. */
const SHORT = 12;
/** With fewer words there is next to nothing to weigh. */
const TINY = 4;
/** So likely must be what the table alone sees in so few words: « je propose » and « Quintin » claim and command nothing. */
const EVIDENT = 0.75;
/** What plain rules find to be a post is no swindle unless it is as likely as that: a post waits for an admin's look at worst. */
const BLATANT = 0.75;
/** A greeting or thanks taken for one does no harm. */
const LIKELY = 0.62;
/** What plain rules found in a short message stands where the table finds it nearly as likely. */
const CLOSE = 0.3;
/** Fewer words than this are a title: what the rules leave open stays a question, unless the table is as sure as that of no post. */
const BARE = { title: 4, post: 6, unless: 0.85 } as const;
const NOT_BARE: ReadonlySet<Intent> = new Set(['post', 'claim', 'other']);
/** « aide au déménagement »: a post, though « aide » alone is a command. */
const ASKS_FOR_HELP = /^(?:aide|help)\b/;
/** A side or a kind less likely than this is asked for. */
const SURE = { direction: 0.76, kind: 0.66 } as const;

/**
 * What the rules found is one of many signs of what a message means: a learned table weighs them all (`likelihoods`), and
 * another finds the words that name the thing, the place and what is wanted in return (`taggedParts`).
 */
export function secondThought(first: MessageReading, message: Message, learned: Learned): MessageReading {
  // known by heart, however many words they take
  const { text } = message.aligned;
  if (RUDE.test(text) || ADVICE.test(text) || STRAYED.test(text)) return first;
  const body = text.slice(message.hello).trim();
  if (FETCHING.test(body) || MISDIRECTED.test(body) || BUYING.test(body)) return first;
  if (knownByHeart(body) === first.intent) return first;
  // « je prête ma perceuse une semaine contre un café »: whoever lends wants it back, whatever is given for it
  if (first.kind === 'lend' && first.inReturn !== undefined && first.confidence === 'strong') return first;
  const words = wordsIn(message);
  const isOpen = first.intent === 'post' && first.ask !== null && first.ask !== 'one-or-several';
  const side = knownSide(body);
  const isMisread = side !== undefined && first.intent === 'post' && first.direction !== side;
  const chances = onSide(likelihoods(featuresOf(message, first), learned.readings), side);
  const intents = new Map<Intent, number>();
  chances.forEach((chance, index) => {
    const intent = intentOf(index);
    intents.set(intent, (intents.get(intent) ?? 0) + chance);
  });
  const [intent, chance] = [...intents].reduce((best, one) => (one[1] > best[1] ? one : best));
  const surest = Math.max(...chances);
  // how sure the table is of something else
  const against = READINGS[chances.indexOf(surest)] === readingOf(first) ? 0 : surest;
  // « terreau trouvé », « montre les outils »; but « j'ai un vélo », with nothing asked for, claims nothing
  const isNone = !NOT_BARE.has(intent) && chance >= BARE.unless && !ASKS_FOR_HELP.test(body);
  if (isOpen && words < BARE.title && !isNone) return first;
  // « gratuit et solide »: what it is like, and how it is passed on
  const [quality] = first.items;
  if (first.intent === 'post' && words < BARE.title && !isNone && quality !== undefined && describes(fold(quality)))
    return { ...first, title: quality };
  const isLearnt = against >= BY_HEART.unless && first.intent !== 'question' && !ASKS_FOR_HELP.test(body);
  if (first.confidence === 'strong' && first.intent !== 'other' && !isLearnt && !isMisread) {
    if (words <= (first.intent === 'post' ? BY_HEART.post : BY_HEART.other)) return first;
  }
  if (first.intent === 'post' && first.direction === 'offer' && PARTING.test(body)) {
    const post = asPost(first, message, chances, learned);
    return post.direction === 'offer'
      ? post
      : { ...post, direction: 'offer', kind: first.kind ?? 'give', ask: first.ask };
  }
  const isPlain = first.intent === 'post' && first.confidence === 'strong' && words <= PLAIN.words && !isMisread;
  if (isPlain && against < PLAIN.unless && (intents.get('post') ?? 0) >= PLAIN.chance)
    return withWholeList(first, message, learned);
  const isHarmless = (intent === 'greeting' || intent === 'thanks') && chance >= LIKELY;
  if (first.intent === 'other' && isWhere(message)) return asPost(first, message, chances, learned);
  if (first.intent === 'other' && words < TINY && !isHarmless && chance < EVIDENT) return first;
  const isHonest = intent === 'spam' && first.intent === 'post' && first.confidence === 'strong' && chance < BLATANT;
  if (intent === 'post' || isHonest) {
    const post = asPost(first, message, chances, learned);
    // a plain question that names no thing is one: « vous pouvez passer avant 19h demain ? »
    return first.intent === 'question' && first.confidence === 'strong' && post.items.length === 0 ? first : post;
  }
  if (isOpen && words < BARE.post && !isNone) return first;
  return intent === first.intent ? first : plainly(intent, message.aligned.text);
}

/**
 * « lampe, lit parapluie (bon état), transat »: of a list the rules may have heard a part, and what several words name is one
 * thing to them.
 */
function withWholeList(first: MessageReading, message: Message, { tags }: Learned): MessageReading {
  if (first.kind === 'service' || first.kind === 'swap' || !LISTING.test(message.aligned.text)) return first;
  const { things } = taggedParts(message, first, first.direction, first.kind, tags);
  const heard = contentOf(first.items.join(' '));
  const isMore = things.length > Math.max(1, first.items.length);
  if (!isMore || !heard.every((word) => things.some((thing) => contentOf(thing).includes(word)))) return first;
  const { quantity: _, ...rest } = first;
  return { ...rest, items: titles(things, first, message), title: titleOf(things), ask: first.ask ?? 'one-or-several' };
}
const LISTING = /,|\+|\n|\b(?:et|and|plus)\b/;

const wordsIn = ({ aligned }: Message): number => (aligned.text.match(/[a-z]+/g) ?? []).length;

/** « à Cesson », and no more: where something is. */
function isWhere({ aligned: { text }, hello, places: [place], context }: Message): boolean {
  if (place === undefined || context.places?.includes(place.name) !== true) return false;
  if (!/^ ?(?:a|au|aux|sur|vers) /.test(text.slice(hello))) return false;
  return text.slice(hello, place.from).trim() === '' && !/[a-z0-9]/.test(text.slice(place.to));
}

const intentOf = (index: number): Intent => {
  const reading = READINGS[index] ?? 'other';
  return reading.includes(' ') ? 'post' : (reading as Intent);
};

/** As READINGS name it. */
const readingOf = ({ intent, direction, kind }: MessageReading): string =>
  intent === 'post' ? `${direction} ${kind}` : intent;

const plainly = (intent: Intent, folded: string): MessageReading => ({
  intent,
  items: [],
  confidence: 'weak',
  ask: intent === 'claim' && !/\d/.test(folded) ? 'which' : null,
});

type Side = NonNullable<PostParts['direction']>;

/** The chances where a post can only be on one side: those of the other are its own. */
function onSide(chances: readonly number[], side: Side | undefined): readonly number[] {
  if (side === undefined) return chances;
  const all = READINGS as readonly string[];
  return chances.map((chance, index) => {
    const [direction, kind] = (all[index] ?? '').split(' ');
    if (kind === undefined) return chance;
    if (direction !== side) return 0;
    return chance + (chances[all.indexOf(`${side === 'offer' ? 'request' : 'offer'} ${kind}`)] ?? 0);
  });
}

type Kind = NonNullable<PostParts['kind']>;

/** The likeliest side and kind of a post, and which of them is to be asked. */
function sideOf(chances: readonly number[]): { direction: Side; kind: Kind; unsure: 'direction' | 'kind' | null } {
  const posts = READINGS.flatMap((reading, index) => {
    const [direction, kind] = reading.split(' ');
    return kind === undefined
      ? []
      : [{ direction: direction as Side, kind: kind as Kind, chance: chances[index] ?? 0 }];
  });
  const best = posts.reduce((a, b) => (b.chance > a.chance ? b : a));
  const sum = (some: typeof posts): number => some.reduce((total, { chance }) => total + chance, 0);
  const same = sum(posts.filter(({ direction }) => direction === best.direction));
  const unsure =
    same / sum(posts) < SURE.direction ? 'direction' : best.chance / same < SURE.kind ? ('kind' as const) : null;
  return { direction: best.direction, kind: best.kind, unsure };
}

const contentOf = (text: string): string[] => fold(text).match(/[a-z0-9]{2,}/g) ?? [];
/** The rules' title of a thing where it says the same and a little more. */
const SLACK = 2;

function titles(things: readonly string[], first: MessageReading, { aligned }: Message): string[] {
  if (things.length === 0) return first.items;
  return things.map((thing) => {
    const own = contentOf(thing);
    const wider = first.items.find((item) => {
      const words = contentOf(item);
      const isAlone = things.every(
        (other) => other === thing || !contentOf(other).some((word) => words.includes(word)),
      );
      return isAlone && words.length <= own.length + SLACK && own.every((word) => words.includes(word));
    });
    return wider ?? (things.length > 1 ? withCount(thing, aligned.text) : thing);
  });
}

/** « 3 tasses » of a list: so many of that one. */
function withCount(thing: string, folded: string): string {
  const at = folded.indexOf(fold(thing));
  // « we own 8 plates. Could someone lend a few plates? »
  const many =
    at < 0 || at !== folded.lastIndexOf(fold(thing))
      ? null
      : /(?:^|[^a-z0-9.,])(?<many>\d{1,3}) $/.exec(folded.slice(0, at))?.groups?.many;
  return many == null || Number(many) < 2 ? thing : `${many} ${thing}`;
}

/** « je voudrais donner quelque chose »: what, is asked. */
const VAGUE =
  /\b(?:quelque ?chose|quelques? trucs?|something)$|\b(?:par|per) (?:personne|pers|famille|foyer|person|family|household)$|^(?:bring|bake|make|offer) (?:you )?(?:an?|some) |^(?:je )?(?:l[ea]s? )?(?:donne|prete|offre|cherche|propose|echange)?(?: ?(?:l[ea]s? )?(?:memes?|pareil(?:le)?s?))?$|^(?:une?|deux|trois|quatre|cinq|six|one|two|three|certaine?s|\d+)$|^(?:dispo\w*|libres?)(?: (?:ce|cette|cet|les?|la|et|ou|aussi|we|week-?end|suivant|prochaine?|semaine|demain|matin|soir|aprem|midi|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche))+$/;

/** All things in one title, as many as fit. */
const titleOf = (items: readonly string[]): string =>
  items.reduce((title, item) => (title.length + item.length + 2 > LONGEST ? title : `${title}, ${item}`));

/** What is given in return is no thing of the post, where there is another. */
function withoutReturn(items: string[], inReturn: string): string[] {
  const words = contentOf(inReturn);
  const own = items.filter((item) => !contentOf(item).every((word) => words.includes(word)));
  return own.length > 0 && own.length < items.length ? own : items;
}

/** A post of the likeliest side and kind, with what it names, where, until when. */
function asPost(first: MessageReading, message: Message, chances: readonly number[], learned: Learned): MessageReading {
  const { raw, aligned, dates, context } = message;
  const { direction, kind, unsure } = sideOf(chances);
  const isSame = first.intent === 'post' && first.direction === direction && first.kind === kind;
  const words = wordsIn(message);
  const isShort = words < TINY || (first.confidence === 'strong' && words <= SHORT);
  const own = chances[(READINGS as readonly string[]).indexOf(`${first.direction} ${first.kind}`)] ?? 0;
  const isPlain = isShort && first.intent === 'post' && (own >= CLOSE || (isSame && unsure === null));
  if (isPlain && !isSame) return first;
  const parts = taggedParts(message, first, direction, kind, learned.tags);
  // « un puzzle, un scrabble, un jeu de cartes »: of a list the rules may have heard the end alone
  if (isPlain && parts.things.length <= Math.max(1, first.items.length)) return first;
  const place = placeOf(message, parts.place);
  const reading: MessageReading = {
    intent: 'post',
    direction,
    kind,
    items: titles(parts.things, first, message)
      .map((item) => withoutPlace(item, place))
      .filter((item) => !VAGUE.test(fold(item))),
    confidence: isSame && unsure === null ? first.confidence : 'weak',
    ask: null,
  };
  const quantity =
    parts.quantity ??
    first.quantity ??
    (reading.items.length === 1 ? findCount(aligned.text, isPlural(reading.items[0] ?? '')) : undefined);
  if (quantity !== undefined && kind !== 'service' && reading.items.length === 1) reading.quantity = quantity;
  if (place !== undefined) reading.quartier = place;
  const end = endOf(dates);
  if (end?.day != null) reading.until = endOfDay(end.day, context.timezone);
  const inReturn =
    first.inReturn ??
    findReturnBehind(raw, aligned, [])?.name ??
    parts.inReturn ??
    (kind === 'swap' ? returnOfSwap(raw, aligned) : undefined);
  // of a loan, or of help, it is told besides
  if (inReturn !== undefined && (kind === 'swap' || (kind !== 'give' && kind === first.kind)))
    reading.inReturn = inReturn;
  if (reading.inReturn !== undefined) reading.items = withoutReturn(reading.items, reading.inReturn);
  const loan = kind === 'lend' ? findLoan(raw, aligned) : null;
  if (loan) reading.loan = loan;
  const when = kind === 'service' ? findWhen(raw, aligned, dates) : null;
  if (when) reading.when = when;
  if (reading.items.length > 0)
    reading.title = reading.items === first.items && first.title ? first.title : titleOf(reading.items);
  reading.ask = unsure ?? (reading.items.length === 0 ? 'item' : reading.items.length > 1 ? 'one-or-several' : null);
  return reading;
}
