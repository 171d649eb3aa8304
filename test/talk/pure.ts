import { effectSpecs } from '../../src/community/effects.ts';
import { knownQuartiers } from '../../src/community/towns/known-quartiers.ts';
import type { Book } from '../../src/conversation/book.ts';
import type { Bubble } from '../../src/conversation/bubble.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import type { Answer, Ask, TurnEvent } from '../../src/conversation/turn.ts';
import { START, TIMEZONE } from './book.ts';
import type { Happened } from './compare.ts';
import { type Machine, newMachine, turn as playTurn } from './machine.ts';
import { printBubble, readBubbles, splitMessages, tappable } from './notation.ts';
import { TalkError } from './parse-talk.ts';
import {
  printAsk,
  readAsked,
  readButtons,
  readCommunes,
  readExchanges,
  readOutcome,
  readPosts,
  readRef,
  splitScript,
  standInAnswer,
  standIns,
} from './script.ts';
import { actorOf, type Talk, type Turn } from './talk.ts';

interface Player {
  machine: Machine;
  /** Messages with their buttons, oldest first. */
  heard: { id: string; token: string }[][];
  lastTapped: Map<string, string>;
  /** The turn of the last text, for its edits. */
  lastText: string | null;
}

/** Those of Saint-Brieuc, where people of the transcripts live, and communes around. */
const PLACES = [...knownQuartiers('22278'), 'Plérin', 'Langueux', 'Trégueux', 'Ploufragan', 'Yffiniac'];
/** Look-ups whose answer is left out of a transcript when there is none. */
const QUIET = ['shown', 'waits', 'asked', 'exchanges', 'buttons', 'awaited', 'settled'];

/** Takes the line that answers out of a script: there, look-ups stand before effects, also those that come after them. */
function lineFor(script: { text: string }[], ask: Ask): string | undefined {
  const isQuiet = QUIET.includes(ask.ask);
  const place = script.findIndex(({ text }) =>
    isQuiet ? text.startsWith(`${printAsk(ask)} → `) : !QUIET.includes(text.split(' ')[0] ?? ''),
  );
  return place < 0 ? undefined : script.splice(place, 1)[0]?.text;
}

export interface PureOptions {
  book: Book;
  /** Everything that is said to anybody, with where the dialogue stands then. */
  onSaid(bubbles: Bubble[], state: ConversationState, now: Date): void;
}

/** Plays a transcript against the engine alone; what others are told and effects answer is as the transcript says. */
export function* playPurely(talk: Talk, options: PureOptions): Generator<[Turn, Happened]> {
  let now = START;
  const players = new Map<string, Player>();
  const player = (name: string): Player => {
    const found = players.get(name) ?? { machine: newMachine(), heard: [], lastTapped: new Map(), lastText: null };
    players.set(name, found);
    return found;
  };
  for (const given of talk.givens) {
    if (given.type === 'person') {
      const { status, isAdmin, locale, called } = given;
      const known = given.moves === null ? { status, isAdmin, locale, isNamed: called !== null } : {};
      player(given.who).machine = newMachine(known);
    } else if (given.type === 'stands') player(given.who).machine.state = given.state;
  }

  for (const turn of talk.turns) {
    const { act } = turn;
    const who = actorOf(act);
    const acting = who === null ? null : player(who);
    if (act.type === 'clock') now = new Date(now.getTime() + act.ms);
    if (act.type === 'is' && acting) {
      acting.machine.isAdmin = act.status === 'admin';
      acting.machine.status = act.status === 'admin' ? 'approved' : act.status;
    }
    if (act.type === 'hears' && act.name === 'approved' && acting) acting.machine.status = 'approved';
    const event = acting && eventOf(talk, turn, acting);
    if (!event || !acting) {
      hearNotices(talk, turn, player, options.book);
      yield [turn, { asked: null, told: [], others: null }];
      continue;
    }
    const script = [...turn.asked];
    const result = playTurn(acting.machine, event, {
      book: options.book,
      now,
      timezone: TIMEZONE,
      places: PLACES,
      mails: talk.givens.some((given) => given.type === 'mail'),
      feeds: talk.givens.some((given) => given.type === 'feed'),
      pushes: talk.givens.some((given) => given.type === 'push'),
      shares: talk.givens.some((given) => given.type === 'pages'),
      answer: (ask) => {
        const line = lineFor(script, ask);
        // what was not shown is left out of a transcript
        if (line === undefined && QUIET.includes(ask.ask))
          return ask.ask === 'asked' || ask.ask === 'settled' ? null : [];
        return answerBy(talk, turn, line, ask, options.book);
      },
    });
    if (act.type === 'says' || (act.type === 'sends-photos' && act.text !== undefined))
      acting.lastText = `t${acting.machine.turns}`;
    const bubbles = result?.bubbles ?? [];
    options.onSaid(bubbles, acting.machine.state, now);
    for (const bubble of bubbles) acting.heard.push(tokensOf(bubble));
    hearNotices(talk, turn, player, options.book);
    const told = result === null ? ['later'] : bubbles.map((bubble) => printBubble(bubble, talk.flow));
    const used = turn.asked.slice(0, turn.asked.length - script.length);
    yield [turn, { asked: used.map(({ text }) => text), told, others: null }];
  }
}

/** What others are told is as the transcript says; they can tap it. */
function hearNotices(talk: Talk, turn: Turn, player: (name: string) => Player, book: Book): void {
  for (const { to, text } of turn.told) {
    if (to === null) continue;
    const notice = readBubbles(splitMessages(text).join(' · '), talk.flow, standInsOf(talk, book));
    for (const bubble of notice) player(to).heard.push(tokensOf(bubble));
  }
}

function answerBy(
  talk: Talk,
  turn: Turn,
  line: string | undefined,
  ask: Exclude<Ask, { ask: 'run' }>,
  book: Book,
): Answer {
  const asked = printAsk(ask);
  const where = `flows/${talk.file}:${turn.line + 1}  ${talk.lines[turn.line]}`;
  if (line === undefined) throw new TalkError(`${where}\n    no line answers: | ${asked} → …`);
  const script = splitScript(line);
  if (script.asked !== asked) throw new TalkError(`${where}\n    asked: | ${asked}, scripted: | ${line}`);
  switch (ask.ask) {
    case 'communes':
      return readCommunes(script.answered);
    case 'shown':
    case 'waits':
    case 'keyword':
      return readPosts(script.answered);
    case 'ref':
      return readRef(script.answered);
    case 'settled':
      return script.answered;
    case 'asked':
      return readAsked(script.answered);
    case 'buttons':
    case 'awaited':
      return readButtons(script.answered);
    case 'exchanges':
      return readExchanges(script.answered);
    case 'effect': {
      const has = (key: string) => book.sentences.has(key);
      return standInAnswer(ask.effect, readOutcome(script.answered), effectSpecs, talk.flow, has);
    }
  }
}

function standInsOf(talk: Talk, book: Book) {
  return standIns(effectSpecs, talk.flow, (key) => book.sentences.has(key));
}

function tokensOf(bubble: Bubble): { id: string; token: string }[] {
  return tappable(bubble).flatMap((one) => ('token' in one ? [{ id: one.id, token: one.token }] : []));
}

/** null: nothing reaches the engine. */
function eventOf(talk: Talk, turn: Turn, acting: Player): TurnEvent | null {
  const { act } = turn;
  switch (act.type) {
    case 'says':
      // what code it was is nothing to the engine
      return { type: 'text', text: act.text.replace('{code}', 'K7MPQ-2RTXA') };
    case 'taps':
      return { type: 'tap', payload: tokenFor(talk, turn, acting), title: act.id };
    case 'taps-raw':
      return { type: 'tap', payload: act.payload, title: 'Ancien bouton' };
    case 'sends-photos': {
      const media = Array.from({ length: act.count }, (_, index) => `${turn.line}${index}`);
      return { type: 'images', media, ...(act.text === undefined ? {} : { text: act.text }) };
    }
    case 'sends':
      return { type: 'other', what: act.what };
    case 'follows':
      return { type: 'referral', ref: act.ref };
    case 'starts':
      return {
        type: 'tap',
        payload: 'v1:start',
        title: 'Démarrer',
        ...(act.ref === undefined ? {} : { ref: act.ref }),
      };
    case 'reacts':
      return { type: 'reaction', emoji: act.emoji };
    case 'edits':
      return { type: 'edit', of: acting.lastText, text: act.text, ...cameOf(turn, acting) };
    case 'deletes':
      return { type: 'delete', of: acting.lastText, ...cameOf(turn, acting) };
    case 'hears':
    case 'news':
      return { type: 'internal', name: act.name, about: act.about };
    case 'clock':
    case 'is':
    case 'opens':
    case 'decides':
      return null;
  }
}

/** The message had been passed on to somebody, or was an answer, when the transcript says what was done about that. */
function cameOf({ asked }: Turn, acting: Player): { relayed?: string; answered?: string } {
  const isDone = (effect: string) => asked.some(({ text }) => text.startsWith(`${effect} `));
  const asking = acting.machine.state.frames.at(-1)?.slots.claim;
  if (isDone('set-parts') && typeof asking === 'string') return { answered: asking };
  if (isDone('change-answer')) return { answered: typeof asking === 'string' ? asking : '1' };
  return isDone('change-passed') ? { relayed: '1' } : {};
}

function tokenFor(talk: Talk, turn: Turn, acting: Player): string {
  const { act } = turn;
  if (act.type !== 'taps') throw new Error('no tap');
  const shown = acting.heard
    .map((message) => message.filter(({ id }) => id === act.id))
    .filter((ids) => ids.length > 0);
  const message = act.which === 'first' ? shown[0] : shown.at(-1);
  const again = act.which === 'again' ? acting.lastTapped.get(act.id) : undefined;
  const token = again ?? message?.[act.nth - 1]?.token;
  if (token === undefined) {
    const all = [...new Set(acting.heard.flat().map(({ id }) => id))].join(', ');
    throw new TalkError(`flows/${talk.file}:${turn.line + 1} there is no « ${act.id} » but: ${all || 'nothing'}`);
  }
  acting.lastTapped.set(act.id, token);
  return token;
}
