import { guessPost } from './guess-post.ts';
import { likelihoods, READINGS, type Reading } from './likely.ts';
import type { Message } from './message.ts';
import type { PostParts } from './post-parts.ts';
import type { Intent, MessageReading } from './read-message.ts';
import { renamed } from './rename-things.ts';
import { isTask } from './things.ts';

/**
 * How much a rule's word weighs beside what the words say on average, in natural logarithms: in a short message the verb
 * says it all, in a long one what stands around it may turn it.
 */
const TRUST = { short: 6, long: 2, weak: 0.35 } as const;
/** So many words are short; half a point less for each further one. */
const SHORT = 9;

function trustIn(first: MessageReading, words: number): number {
  if (first.intent === 'other' || (first.intent === 'question' && first.confidence === 'weak')) return 0;
  const trust = Math.max(TRUST.long, TRUST.short - Math.max(0, words - SHORT) / 2);
  return first.confidence === 'strong' ? trust : trust * TRUST.weak;
}

/** From here on the words are not even asked. */
const DECIDED = 5;
/** Fewer words than this are a title: what they leave open stays a question. */
const BARE = 6;
/** A side or a kind less likely than this is asked for. */
const SURE = { direction: 0.7, kind: 0.6 } as const;
/** How far behind another intent may be where a post names nothing. */
const FAINT = 1.6;
/** Readings so far apart need no question. */
const PLAIN = 1.2;

/**
 * What the rules found is held against what the words speak for on average (`likelihoods`): where they disagree, the rules
 * win unless the words are very sure, and what the rules left over is read by the words alone.
 */
export function secondThought(first: MessageReading, message: Message): MessageReading {
  const { aligned, dates } = message;
  const words = (aligned.text.match(/[a-z]+/g) ?? []).length;
  const trust = trustIn(first, words);
  if (trust >= DECIDED) return first.intent === 'post' ? renamed(first, message) : first;
  if (first.intent === 'post' && first.ask !== null && words < BARE) return first;
  const chances = likelihoods(aligned.text, dates).map((chance) => Math.log(chance + 1e-6));
  const scored = READINGS.map((reading, index) => ({
    reading,
    score: (chances[index] ?? 0) + trusted(first, reading, trust),
  }));
  const intents = new Map<Intent, number>();
  for (const { reading, score } of scored) {
    const intent = intentOf(reading);
    intents.set(intent, Math.log(Math.exp(intents.get(intent) ?? Number.NEGATIVE_INFINITY) + Math.exp(score)));
  }
  const intent = [...intents].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  if (intent !== 'post') {
    if (intent === first.intent) return first;
    return plainly(intent, aligned.text);
  }
  const ranked = scored.filter(({ reading }) => intentOf(reading) === 'post').sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return first;
  const [direction, kind] = sideOf(best.reading);
  if (first.intent === 'post' && first.direction === direction && (first.kind === kind || first.kind === undefined))
    return renamed(first.kind === undefined || first.ask === 'direction' ? settled(first, ranked) : first, message);
  // « réparation de vélos gratuite »: what is done is no gift
  if (kind === 'give' && first.kind === 'service' && first.direction === direction && first.items.some(isTask))
    return first;
  const guess = guessPost(message, direction, kind, first, doubt(ranked));
  if (guess.items.length > 0) return guess;
  // a post that names nothing is seldom one
  const other = scored
    .filter(({ reading }) => intentOf(reading) !== 'post')
    .reduce((a, b) => (b.score > a.score ? b : a));
  return other.score > best.score - FAINT ? plainly(intentOf(other.reading), aligned.text) : guess;
}

/** A post whose side or kind the rules would ask for, and which the words make plain; bare names of things stay a question. */
function settled(first: MessageReading, ranked: readonly { reading: Reading; score: number }[]): MessageReading {
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best.score - second.score < PLAIN) return first;
  const [direction, kind] = sideOf(best.reading);
  const ask = first.items.length === 0 ? 'item' : first.items.length > 1 ? 'one-or-several' : null;
  return { ...first, direction, kind, ask };
}

const intentOf = (reading: Reading): Intent => (reading.includes(' ') ? 'post' : (reading as Exclude<Intent, 'post'>));

function sideOf(reading: Reading): [PostParts['direction'], PostParts['kind']] {
  const [direction, kind] = reading.split(' ');
  return [direction as PostParts['direction'], kind as PostParts['kind']];
}

const plainly = (intent: Intent, folded: string): MessageReading => ({
  intent,
  items: [],
  confidence: 'weak',
  ask: intent === 'claim' && !/\d/.test(folded) ? 'which' : null,
});

/** What of a post, the likeliest first, is to be asked: its side, or its kind. */
function doubt(ranked: readonly { reading: Reading; score: number }[]): 'direction' | 'kind' | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const [direction, kind] = sideOf(best.reading);
  const sum = (isCounted: (reading: Reading) => boolean): number =>
    ranked.reduce((total, { reading, score }) => total + (isCounted(reading) ? Math.exp(score - best.score) : 0), 0);
  const same = sum((reading) => sideOf(reading)[0] === direction);
  if (same / sum(() => true) < SURE.direction) return 'direction';
  return sum((reading) => sideOf(reading)[0] === direction && sideOf(reading)[1] === kind) / same < SURE.kind
    ? 'kind'
    : null;
}

/** What the rules add to a reading. */
function trusted(first: MessageReading, reading: Reading, trust: number): number {
  if (first.intent !== 'post') return reading === first.intent ? trust : 0;
  if (intentOf(reading) !== 'post') return 0;
  const [direction, kind] = sideOf(reading);
  const half = trust / 3;
  return half + (direction === first.direction ? half : 0) + (kind === first.kind ? half : 0);
}
