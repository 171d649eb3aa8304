import { sql } from 'kysely';
import type { Ask } from '../../src/conversation/turn.ts';
import { readMetadata } from '../../src/outbox/rules.ts';
import type { Happened } from './compare.ts';
import type { Actor } from './furnish.ts';
import { NOTHING, printBubble, tappable } from './notation.ts';
import { TalkError } from './parse-talk.ts';
import { recorder } from './recorder.ts';
import {
  printAsk,
  printAsked,
  printButtons,
  printCommunes,
  printExchanges,
  printOutcome,
  printPosts,
  printRef,
  readOutcome,
  splitScript,
} from './script.ts';
import type { Stage } from './stage.ts';
import { actorOf, type Talk, type Turn } from './talk.ts';

/** A look-up as the turn made it, with its answer as it stands in a transcript. */
export interface LookedUp {
  ask: Ask;
  answered: string;
}

/** A message that arrived: an answer to an act, or a notice. */
interface Heard {
  message: string;
  isReply: boolean;
}

interface Listener {
  /** How many of all that was sent have been looked through. */
  read: number;
  buttons: { id: string; token: string; title: string }[][];
  lastTapped: Map<string, string>;
}

/**
 * Plays a transcript from signed webhook to phone. Acts follow each other when all that came of the one before has
 * arrived; what others hear of an act belongs to the act, until their own « hears » line takes it up.
 */
export async function* playWhole(talk: Talk, stage: Stage, lookedUp: LookedUp[]): AsyncGenerator<[Turn, Happened]> {
  const actors = await stage.set(talk.givens);
  const listeners = new Map<string, Listener>();
  const before = stage.meta.sends().length;
  for (const [index, turn] of talk.turns.entries()) {
    const { act } = turn;
    const who = actorOf(act);
    lookedUp.length = 0;
    if (act.type === 'clock') {
      stage.carried.length = 0;
      await stage.pass(act.ms);
    } else if (act.type === 'opens') {
      stage.carried.length = 0;
      await stage.open(act.slug);
    } else if (act.type === 'decides') {
      stage.carried.length = 0;
      await stage.answerFounding(act.id, act.accepted, act.reason);
    } else if (act.type === 'is') await checkStanding(stage, talk, turn);
    else if (act.type === 'news') {
      stage.carried.length = 0;
      await stage.news(act.who, act.name, act.about);
    } else if (act.type !== 'hears') {
      stage.carried.length = 0;
      const { taken, status } = await perform(stage, talk, turn, stage.actor(act.who), listeners);
      if (!taken) throw new TalkError(`flows/${talk.file}:${turn.line + 1} the webhook answered ${status}`);
    }
    // whoever listens makes nothing happen
    if (act.type !== 'hears' && act.type !== 'is') await stage.settle();
    const hearers = new Set<string>();
    for (const next of talk.turns.slice(index + 1)) {
      if (next.act.type !== 'hears') break;
      hearers.add(next.act.who);
    }
    const heard = who === null || act.type === 'is' ? [] : await hear(stage, talk, who, listeners, before);
    // what had waited for this person's next act is no answer to it
    const isAnswer = ({ isReply }: Heard) => isReply || act.type === 'hears' || act.type === 'news';
    const told = heard.filter(isAnswer).map(({ message }) => message);
    const waited = heard.filter((one) => !isAnswer(one)).map(({ message }) => message);
    const others = who === null || waited.length === 0 ? [] : [{ to: who, messages: waited }];
    for (const name of actors.keys()) {
      if (name === who || hearers.has(name)) continue;
      const messages = (await hear(stage, talk, name, listeners, before)).map(({ message }) => message);
      if (messages.length > 0) others.push({ to: name, messages });
    }
    const asked = who === null || act.type === 'is' ? [] : await askedBy(stage, stage.actor(who), turn, talk, lookedUp);
    const isLater = told.length === 0 && (await waitsForLater(stage));
    yield [turn, { asked, told: isLater ? ['later'] : told, others }];
    if (isLater) await sql`update inbox_event set handled_at = now() where handled_at is null`.execute(stage.db);
  }
}

/** `{code}`: the newest one-time code that anybody was told. */
function withCode(stage: Stage, text: string): string {
  if (!text.includes('{code}')) return text;
  const codes = stage.meta
    .sends()
    .flatMap(({ body }) => JSON.stringify(body).match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/gu) ?? []);
  return text.replace('{code}', codes.at(-1) ?? '');
}

async function perform(stage: Stage, talk: Talk, turn: Turn, actor: Actor, listeners: Map<string, Listener>) {
  const { act } = turn;
  const { person } = actor;
  switch (act.type) {
    case 'says':
      return person.say(withCode(stage, act.text));
    case 'taps': {
      const { token, title, isOld } = buttonFor(talk, turn, listeners);
      return isOld ? person.tapOld(token, title) : person.tap(token);
    }
    case 'taps-raw':
      return person.tapOld(act.payload);
    case 'sends-photos':
      return person.photo(
        Array.from({ length: act.count }, () => stage.photo),
        act.text,
      );
    case 'sends':
      if (act.what === 'sticker') return person.sticker();
      if (act.what === 'like') return person.like();
      return person.attachment(attachmentOf(act.what));
    case 'follows':
      return person.follow(act.ref);
    case 'starts':
      return person.start(act.ref);
    case 'reacts':
      return person.react(lastHeard(stage, actor), act.emoji);
    case 'edits':
      return person.edit(lastSaid(stage, actor), act.text);
    case 'deletes':
      return person.unsend(lastSaid(stage, actor));
    default:
      throw new Error(`cannot perform ${act.type}`);
  }
}

function lastHeard(stage: Stage, { person }: Actor): string {
  const thread = stage.meta.core.world.threads.find(({ psid }) => psid === person.psid);
  const message = thread?.messages.findLast(({ from }) => from === 'page');
  if (!message) throw new TalkError(`${person.name} has heard nothing yet`);
  return message.mid;
}

function lastSaid(stage: Stage, { person }: Actor): string {
  const thread = stage.meta.core.world.threads.find(({ psid }) => psid === person.psid);
  const message = thread?.messages.findLast(
    (one) => one.from === 'person' && (one.kind === 'text' || (one.kind === 'photos' && one.text)),
  );
  if (!message) throw new TalkError(`${person.name} has written nothing yet`);
  return message.mid;
}

function attachmentOf(what: string): object {
  if (what === 'location') return { type: 'location', payload: { coordinates: { lat: 48.5, long: -2.76 } } };
  if (what === 'link') return { type: 'fallback', payload: { url: 'https://ville.example/', title: 'Ville' } };
  if (what === 'shared') return { type: 'post', payload: { url: 'https://www.facebook.com/1', title: 'Annonce' } };
  if (what === 'unsupported') return { type: 'hologram', payload: {} };
  return { type: what, payload: { url: 'https://cdn.fbsbx.com/thing' } };
}

function buttonFor(talk: Talk, turn: Turn, listeners: Map<string, Listener>) {
  const { act } = turn;
  if (act.type !== 'taps') throw new Error('no tap');
  const listener = listeners.get(act.who);
  const shown = (listener?.buttons ?? [])
    .map((message) => message.filter(({ id }) => id === act.id))
    .filter((buttons) => buttons.length > 0);
  const message = act.which === 'first' ? shown[0] : shown.at(-1);
  const button = message?.[act.nth - 1];
  const again = act.which === 'again' ? listener?.lastTapped.get(act.id) : undefined;
  const token = again ?? button?.token;
  if (!button || token === undefined) {
    const all = [...new Set((listener?.buttons ?? []).flat().map(({ id }) => id))].join(', ');
    throw new TalkError(`flows/${talk.file}:${turn.line + 1} there is no « ${act.id} » but: ${all || NOTHING}`);
  }
  listener?.lastTapped.set(act.id, token);
  return { token, title: button.title, isOld: act.which !== 'newest' };
}

/** What has arrived on a phone since the last look, as keys. */
async function hear(
  stage: Stage,
  talk: Talk,
  name: string,
  listeners: Map<string, Listener>,
  before: number,
): Promise<Heard[]> {
  const { person } = stage.actor(name);
  const listener: Listener = listeners.get(name) ?? { read: before, buttons: [], lastTapped: new Map() };
  listeners.set(name, listener);
  const sent = stage.meta.sends();
  const fresh = sent.slice(listener.read).filter((send) => send.psid === person.psid && 'message' in send.body);
  listener.read = sent.length;
  const said: Heard[] = [];
  const replies = await repliesAmong(stage, fresh);
  for (const { accepted, body, answer } of fresh) {
    if (!accepted) throw new TalkError(`Meta refused a message to ${name}: ${JSON.stringify(answer)}`);
    const part = recorder.behind(body.message);
    if (!part) throw new TalkError(`${name} got a message nobody rendered: ${JSON.stringify(body.message)}`);
    if (!part.bubble) continue;
    said.push({ message: printBubble(part.bubble, talk.flow), isReply: replies.has(rowBehind(body.message)) });
    listener.buttons.push(
      tappable(part.bubble).flatMap((one) => ('token' in one ? [{ id: one.id, token: one.token, title: one.id }] : [])),
    );
  }
  return said;
}

/** The row of the outbox that a message was sent for. */
function rowBehind(message: unknown): string {
  const owed = readMetadata((message as { metadata?: string }).metadata);
  if (!owed) throw new TalkError('a message without the mark of the outbox');
  return owed.id;
}

/** Rows that answer what their reader has just done. */
async function repliesAmong(stage: Stage, sent: readonly { body: Record<string, unknown> }[]): Promise<Set<string>> {
  if (sent.length === 0) return new Set();
  const rows = await stage.db
    .selectFrom('outbox')
    .select('id')
    .where('lane', '=', 0)
    .where('id', '=', sql<string>`any(${sent.map(({ body }) => rowBehind(body.message))}::bigint[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The lines after `|`, as they would have to stand in the transcript. */
async function askedBy(stage: Stage, actor: Actor, turn: Turn, talk: Talk, lookedUp: LookedUp[]): Promise<string[]> {
  const memberId = await actor.memberId();
  const looked = turn.act.type === 'hears' ? [] : lookedUp;
  const lookLines = looked.flatMap(({ ask, answered }) => {
    const printed = printAsk(ask);
    return printed === null ? [] : [`${printed} → ${answered}`];
  });
  const written = new Map(
    turn.asked.map(({ text }) => {
      const { asked, answered } = splitScript(text);
      return [asked, Object.keys(readOutcome(answered).values)];
    }),
  );
  const effectLines = stage.carried
    .filter((one) => one.memberId === memberId)
    .map(({ effect, answer }) => `${effect} → ${printOutcome(answer, written.get(effect) ?? [], talk.flow)}`);
  // look-ups of a turn come before its effects: they decide which flow begins
  return [...lookLines, ...effectLines];
}

async function waitsForLater(stage: Stage): Promise<boolean> {
  const rows = await stage.db
    .selectFrom('inbox_event')
    .select('id')
    .where('handled_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('attempts', '=', 0)
    .execute();
  return rows.length > 0;
}

async function checkStanding(stage: Stage, talk: Talk, turn: Turn): Promise<void> {
  if (turn.act.type !== 'is') return;
  const { who, status } = turn.act;
  const id = await stage.actor(who).memberId();
  const member = await stage.db.selectFrom('member').select('status').where('id', '=', id).executeTakeFirstOrThrow();
  const admin = await stage.db.selectFrom('town_admin').select('since').where('member_id', '=', id).executeTakeFirst();
  const isAdmin = admin !== undefined;
  const holds = status === 'admin' ? isAdmin : member.status === status && !(status === 'approved' && isAdmin);
  if (!holds) throw new TalkError(`flows/${talk.file}:${turn.line + 1} ${who} is ${member.status}`);
}

type Lookups = typeof import('../../src/inbox/lookups.ts');

/** The look-ups of the program, each written down with its answer. */
export function watchedLookups(real: Lookups, lookedUp: LookedUp[]): Lookups {
  return {
    ...real,
    async lookUpCommunes(trx, ask) {
      const answer = await real.lookUpCommunes(trx, ask);
      // what comes after the one that is meant is no part of the answer
      lookedUp.push({ ask, answered: printCommunes(answer[0]?.exact ? answer.slice(0, 1) : answer) });
      return answer;
    },
    async lookUpKeyword(trx, member, ask) {
      const answer = await real.lookUpKeyword(trx, member, ask);
      lookedUp.push({ ask, answered: printPosts(answer) });
      return answer;
    },
    async lookUpShown(trx, member, ask, now) {
      const answer = await real.lookUpShown(trx, member, ask, now);
      if (answer.length > 0) lookedUp.push({ ask, answered: printPosts(answer) });
      return answer;
    },
    async lookUpExchanges(trx, memberId, ask, now) {
      const answer = await real.lookUpExchanges(trx, memberId, ask, now);
      // asked of whatever is not understood: only what was found is told
      if (answer.length > 0) lookedUp.push({ ask, answered: printExchanges(answer) });
      return answer;
    },
    async lookUpWaits(trx, memberId, ask, now) {
      const answer = await real.lookUpWaits(trx, memberId, ask, now);
      if (answer.length > 0) lookedUp.push({ ask, answered: printPosts(answer) });
      return answer;
    },
    async lookUpSettled(trx, memberId, ask) {
      const answer = await real.lookUpSettled(trx, memberId, ask);
      if (answer !== null) lookedUp.push({ ask, answered: answer });
      return answer;
    },
    async lookUpAsked(trx, memberId, now) {
      const answer = await real.lookUpAsked(trx, memberId, now);
      if (answer) lookedUp.push({ ask: { ask: 'asked' }, answered: printAsked(answer) });
      return answer;
    },
    lookUpButtons(received, ask, now) {
      const answer = real.lookUpButtons(received, ask, now);
      if (answer.length > 0) lookedUp.push({ ask, answered: printButtons(answer) });
      return answer;
    },
    async lookUpAwaited(trx, memberId, ask, now) {
      const answer = await real.lookUpAwaited(trx, memberId, ask, now);
      if (answer.length > 0) lookedUp.push({ ask, answered: printButtons(answer) });
      return answer;
    },
    async lookUpRef(trx, townId, ask) {
      const answer = await real.lookUpRef(trx, townId, ask);
      const number = Number(/_(\d+)$/.exec(ask.ref)?.[1] ?? Number.NaN);
      lookedUp.push({ ask, answered: printRef(answer, number) });
      return answer;
    },
  };
}
