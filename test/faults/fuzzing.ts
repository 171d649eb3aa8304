import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { TurnEvent } from '../../src/conversation/turn.ts';
import { loadBook } from '../../src/load-book.ts';
import { readJson } from '../../src/messenger/json.ts';
import { parseWebhook } from '../../src/messenger/parse.ts';
import type { ParsedEvent } from '../../src/messenger/parsed.ts';
import { isSignedByMeta, signBody } from '../../src/messenger/signature.ts';
import { SECRETS } from '../helpers/house.ts';
import { START, TIMEZONE } from '../talk/book.ts';
import { turn } from '../talk/machine.ts';
import { Model } from '../talk/model.ts';
import { tappable } from '../talk/notation.ts';
import { type Random, randomFrom } from '../talk/random.ts';
import { COMMANDS, GARBAGE, ONE_LINERS, PIECES, STRANGE, TALK } from '../talk/walk-words.ts';
import { damaged, SHAPES, spoilt } from './spoilt.ts';

/*
 * As many bodies and chats as one likes, in memory: `npm run bench -- fuzz 1000000`. What crashes is thrown with what is
 * needed to see it again; what hangs is the slowest; what grows is the heap, looked at when nothing is in use.
 */

export interface Fuzzed {
  count: number;
  aSecond: number;
  /** Of the processor: what others do on the machine meanwhile is not counted. */
  slowestMs: number;
  /** Megabytes, with nothing in use: when caches were warm, and in the end. */
  heapBefore: number;
  heapAfter: number;
}

/** Slower than any body or chat may be. */
export const MOST_MS = 2_000;
/** What caches may take in megabytes; a leak of a few hundred bytes each shows in a hundred thousand. */
export const ROOM = 48;

const MEGABYTE = 2 ** 20;
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
function heap(): number {
  gc();
  return Math.round(process.memoryUsage().heapUsed / MEGABYTE);
}

/** Does it so often, and measures. */
function often(count: number, once: (place: number) => void): Fuzzed {
  let slowest = 0;
  // what is compiled and cached by then stays
  const warm = Math.min(Math.ceil(count / 10), 20_000);
  let heapBefore = 0;
  const begun = performance.now();
  for (let place = 0; place < count; place += 1) {
    if (place === warm) heapBefore = heap();
    const from = process.cpuUsage();
    once(place);
    const { user, system } = process.cpuUsage(from);
    // the first of all finds everything cold
    if (place > 0) slowest = Math.max(slowest, (user + system) / 1000);
  }
  const seconds = (performance.now() - begun) / 1000;
  const heapAfter = heap();
  return {
    count,
    aSecond: Math.round(count / seconds),
    slowestMs: Math.round(slowest),
    heapBefore: heapBefore || heapAfter,
    heapAfter,
  };
}

/** What a body was, so that it can be made again. */
function telling<T>(what: string, about: () => string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n${about()}`);
  }
}

/**
 * Bodies of webhooks: signed, or not quite; whole, cut, or spoilt. Each is refused, or read into what can be stored.
 * `events`: what was read; `refused`: not signed by Meta; `broken`: no JSON.
 */
export function fuzzBodies(count: number, seed: number): Fuzzed & { events: number; refused: number; broken: number } {
  const random = randomFrom(seed);
  const counts = { events: 0, refused: 0, broken: 0 };
  const fuzzed = often(count, (place) => {
    const signed = Buffer.from(JSON.stringify(spoilt(random.pick(SHAPES), random)) ?? 'null');
    const header = aHeader(signBody(signed, SECRETS.appSecret), random);
    const isTampered = random.below(20) === 0;
    const bytes = isTampered ? damaged(Buffer.from(signed), random) : signed;
    telling(
      `seed ${seed}, body ${place}`,
      () => bytes.toString('utf8'),
      () => {
        const isSigned = isSignedByMeta(bytes, header.value, SECRETS.appSecret);
        if (isSigned !== (header.isRight && bytes.equals(signed))) throw new Error(`taken for signed: ${isSigned}`);
        if (!isSigned) counts.refused += 1;
        // Meta itself may send what is broken: signed over what it is
        const parsed = readBody(random.below(10) === 0 ? damaged(Buffer.from(bytes), random) : bytes);
        if (parsed === null) counts.broken += 1;
        else if (isSigned && !('unknownObject' in parsed)) {
          for (const event of parsed.events) mustBeStorable(event);
          counts.events += parsed.events.length;
        }
      },
    );
  });
  return { ...fuzzed, ...counts };
}

function aHeader(right: string, random: Random): { value: unknown; isRight: boolean } {
  if (random.below(20) > 0) return { value: right, isRight: true };
  const wrong: readonly unknown[] = [
    ...[undefined, '', 'sha256=', right.toUpperCase(), right.slice(0, -1), `${right}0`, `${right}\n`, [right]],
    ...[right.replace('sha256', 'sha1'), `sha256=${'0'.repeat(64)}`, `sha256=${'é'.repeat(64)}`],
  ];
  return { value: random.pick(wrong), isRight: false };
}

function readBody(bytes: Buffer): ReturnType<typeof parseWebhook> | null {
  let body: unknown;
  try {
    body = readJson(bytes);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return parseWebhook(body, START);
}

/** As the inbox and PostgreSQL take it: one event that they refuse would hold up all it came with. */
function mustBeStorable(event: ParsedEvent): void {
  const { pageId, psid, dedupKey, sentAt } = event;
  if (pageId === '' || psid === '') throw new Error('an event of nobody');
  if (dedupKey === '' || dedupKey.length > 200) throw new Error('a key that is none');
  if (Number.isNaN(sentAt.getTime()) || sentAt.getUTCFullYear() > 9_999) throw new Error('a time that is none');
  const text = JSON.stringify(event);
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(text) || /\\ud[89a-f][0-9a-f]{2}/.test(text))
    throw new Error('letters that are none');
}

const WORDS = [...COMMANDS, ...ONE_LINERS, ...PIECES, ...STRANGE, ...TALK, ...GARBAGE];
/** Messages in one chat, at most: most people say two or three things and have what they came for. */
export const A_CHAT = 5;

function letters(random: Random): string {
  return String.fromCodePoint(
    ...Array.from({ length: 1 + random.below(30) }, () =>
      random.pick([32, 101, 769, 8205, 128_105, 1 + random.below(0xd000)]),
    ),
  );
}

/** Parts of what people say, in any order, cut anywhere. */
function words(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () =>
    random.below(8) === 0 ? letters(random) : random.pick(WORDS),
  );
  const whole = parts.join(random.pick([' ', '', ', ', '\n', ' et '])).slice(0, 2_000);
  return whole.slice(random.below(4) === 0 ? random.below(whole.length) : 0) || 'a';
}

/** Chats with the whole of the engine, each with somebody new: words, and now and then a button. Each message is answered. */
export function fuzzChats(chats: number, seed: number): Fuzzed & { messages: number } {
  const random = randomFrom(seed);
  const book = loadBook();
  let messages = 0;
  const fuzzed = often(chats, (place) => {
    const model = new Model();
    const member = model.add(
      random.below(3) === 0 ? { locale: random.pick(['fr', 'en']) } : { status: 'approved', isNamed: true },
    );
    let buttons: readonly string[] = [];
    const said: TurnEvent[] = [];
    for (let left = 1 + random.below(A_CHAT); left > 0; left -= 1) {
      messages += 1;
      const payload = random.below(4) === 0 ? random.pick(buttons) : undefined;
      const event: TurnEvent =
        payload === undefined ? { type: 'text', text: words(random) } : { type: 'tap', payload, title: 'x' };
      said.push(event);
      telling(
        `seed ${seed}, chat ${place}`,
        () => JSON.stringify(said),
        () => {
          const answer = (ask: Parameters<Model['answer']>[1]) => model.answer(member, ask);
          const context = { book, now: START, timezone: TIMEZONE, answer, waiting: [], isMuted: false };
          const result = turn(member.machine, event, context);
          if (!result || (event.type === 'text' && result.bubbles.length === 0)) throw new Error('no answer');
          buttons = result.bubbles.flatMap(tappable).flatMap((one) => ('token' in one ? [one.token] : []));
        },
      );
    }
  });
  return { ...fuzzed, messages };
}
