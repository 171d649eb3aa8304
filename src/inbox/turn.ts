import type { ExpressionBuilder, SqlBool } from 'kysely';
import type { Effect, EffectOutput, HouseRules } from '../community/effect.ts';
import type { Member } from '../community/members/member.table.ts';
import { laterOf, updateMember } from '../community/members/store.ts';
import { findTown } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Book, Locale } from '../conversation/book.ts';
import type { Bubble } from '../conversation/bubble.ts';
import { holdsDraft } from '../conversation/holds-draft.ts';
import { type ConversationState, newConversation } from '../conversation/state.ts';
import { transition } from '../conversation/transition.ts';
import type { Answer, Ask, TurnContext, TurnEvent, TurnResult } from '../conversation/turn.ts';
import { NewerFrame } from '../conversation/upgrade.ts';
import type { Database, Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { asDelete, asEdit, asReaction, asText } from './about-message.ts';
import { firstKey } from './first-key.ts';
import type { Turn, WaitingEvent } from './handle-next.ts';
import {
  lookUpAsked,
  lookUpButtons,
  lookUpCommunes,
  lookUpExchanges,
  lookUpKeyword,
  lookUpRef,
  lookUpRun,
  lookUpSettled,
  lookUpShown,
  lookUpWaits,
} from './lookups.ts';
import { HUMAN_ANSWERED, mute } from './mute.ts';
import { perform } from './perform.ts';
import { saveRuns } from './runs.ts';
import { ACTS, listWaiting, settleAlong } from './waiting.ts';

/** Somebody a message is for. */
export interface Addressee {
  id: string;
  page_id: string;
  locale: Locale;
  /** They read it when they come back, which may be on another day. */
  isAway?: boolean;
}

/** Messages for somebody; `topic`, `overtakes`, `relayId`: what they speak of and pass on, see outbox/enqueue.ts. */
export interface Owed {
  to: Addressee;
  parts: SendMessage[];
  topic?: string;
  overtakes?: readonly string[];
  relayId?: string;
  notBefore?: Date;
  /** Key of their first sentence. */
  says?: string;
}

/** What a turn needs of the rest of the house; everything that writes takes the turn's transaction. */
export interface TurnPorts {
  book: Book;
  effects: Readonly<Record<string, Effect>>;
  timezone: string;
  house: HouseRules;
  /** Puts bubbles into words, in the reader's language and within Meta's limits. */
  render(bubbles: Bubble[], to: Addressee, timezone: string, now: Date): SendMessage[];
  /** 0: an answer to what the member just did; 1: a matter of theirs. */
  send(trx: Trx, to: Addressee, lane: 0 | 1, parts: SendMessage[], now: Date, says?: string): Promise<void>;
  /** To several people at once. */
  sendAll(trx: Trx, lane: 0 | 1, owed: readonly Owed[], now: Date): Promise<void>;
  /** What only asks: a newer question takes its place while it has not been sent. */
  ask(trx: Trx, to: Addressee, lane: 0 | 1, parts: SendMessage[], now: Date): Promise<void>;
  /** The member is asked something else now: questions that were not sent yet need not be. */
  supersede(trx: Trx, memberId: string, now: Date): Promise<void>;
  keepPhoto(trx: Trx, memberId: string, url: string, now: Date): Promise<string>;
  postInternal(trx: Trx, news: NonNullable<EffectOutput['internal']>[number], now: Date): Promise<void>;
  /** `by`: whose turn publishes, who need not be the author; null: nobody's. */
  broadcast(trx: Trx, postId: string, by: string | null): Promise<void>;
  announce(trx: Trx, what: NonNullable<EffectOutput['announce']>, timezone: string, now: Date): Promise<void>;
  takeBack(trx: Trx, postId: string, now: Date): Promise<void>;
  unsay(trx: Trx, relayIds: readonly string[], now: Date): Promise<void>;
  /** A mail is owed that somebody waits for; `by`: whose turn owes it. */
  letter(by: string): void;
  /** What still waits to be said of these is no news any more. */
  overtake(trx: Trx, about: readonly { memberId: string; topic: string }[], now: Date): Promise<void>;
  placesOf(trx: Trx, town: Town, now: Date): Promise<readonly string[]>;
}

/** How long an event waits for the newer program that wrote its dialogue. */
const LATER_MS = 5_000;

/** One event → one turn: facts in, the engine's decision, and everything it says and changes in the same transaction. */
export function createTurn(parts: TurnPorts): Turn {
  return async (trx, event, now) => {
    if (event.body.type === 'internal' && event.body.name === HUMAN_ANSWERED) {
      await mute(trx, event.memberId, event.receivedAt);
      return 'handled';
    }
    const { dialogue, revision, mutedUntil, isAdmin, ...member } = await trx
      .selectFrom('member')
      .innerJoin('conversation', 'conversation.member_id', 'member.id')
      .selectAll('member')
      .select((eb) => [
        'conversation.state as dialogue',
        'conversation.revision',
        'conversation.muted_until as mutedUntil',
        isAdminHere(eb).as('isAdmin'),
      ])
      .where('member.id', '=', event.memberId)
      .executeTakeFirstOrThrow();
    const state: ConversationState = { ...newConversation(), ...dialogue };
    const scene = await setScene(trx, parts, member, isAdmin, now);
    const turnEvent = await asTurnEvent(trx, parts, event, now);
    try {
      const waiting = isAct(turnEvent) ? await listWaiting(trx, event) : [];
      const isMuted = mutedUntil !== null && mutedUntil > now;
      const result = await play(trx, parts, scene, state, turnEvent, {
        now,
        turnId: event.id,
        waiting: waiting.map(({ text }) => text),
        isMuted,
      });
      await settleAlong(
        trx,
        member.id,
        waiting.slice(0, result.readAlong).map(({ id }) => id),
        now,
      );
      await trx
        .updateTable('conversation')
        .set({
          state: JSON.stringify(result.state),
          revision: revision + 1,
          // news are no act: a draft waits on
          ...(turnEvent.type === 'internal' ? {} : { draft_since: holdsDraft(parts.book, result.state) ? now : null }),
        })
        .where('member_id', '=', member.id)
        .execute();
      if (result.locale !== member.locale) await updateMember(trx, member.id, { locale: result.locale });
      await saveRuns(trx, member.id, result.runs, now);
      const lane = turnEvent.type === 'internal' ? 1 : 0;
      const to = { ...member, locale: result.locale, isAway: lane === 1 && laterOf(member, now) !== '' };
      if (result.isAsking) await parts.supersede(trx, member.id, now);
      await answerTo(trx, parts, to, lane, result, scene.timezone, now);
      return 'handled';
    } catch (error) {
      if (error instanceof NewerFrame) return { later: new Date(now.getTime() + LATER_MS) };
      throw error;
    }
  };
}

const isAdminHere = (eb: ExpressionBuilder<Database, 'member'>) =>
  eb.exists(
    eb
      .selectFrom('town_admin')
      .select('town_admin.member_id')
      .whereRef('town_admin.member_id', '=', 'member.id')
      .whereRef('town_admin.town_id', '=', 'member.town_id'),
  );

/** Something the member did that is answered. */
function isAct({ type }: TurnEvent): boolean {
  return ACTS.includes(type);
}

interface Scene {
  member: Member;
  town: Town | null;
  isAdmin: boolean;
  timezone: string;
  /** Quartiers and communes around, in which somebody may place something. */
  places: readonly string[];
  /** An effect has been carried out since: the town may be another than it was. */
  isStale: boolean;
}

async function setScene(trx: Trx, parts: TurnPorts, member: Member, isOfAdmins: SqlBool, now: Date): Promise<Scene> {
  const town = await townOf(trx, member);
  const isAdmin = town !== null && member.status === 'approved' && isOfAdmins === true;
  const places = town === null ? [] : await parts.placesOf(trx, town, now);
  return { member, town, isAdmin, timezone: town?.timezone ?? parts.timezone, places, isStale: false };
}

const townOf = async (trx: Trx, { town_id }: Member): Promise<Town | null> =>
  town_id === null ? null : ((await findTown(trx, town_id)) ?? null);

/** Photos become stored media at once (their links expire); they are fetched after the turn. What is meant by id is found. */
async function asTurnEvent(trx: Trx, parts: TurnPorts, event: WaitingEvent, now: Date): Promise<TurnEvent> {
  const { body } = event;
  switch (body.type) {
    case 'text':
      return asText(trx, event, body);
    case 'edit':
      return asEdit(trx, event, body);
    case 'delete':
      return asDelete(trx, event, body);
    case 'reaction':
      return asReaction(trx, event, body);
    case 'images':
      break;
    default:
      return body;
  }
  const media: string[] = [];
  for (const url of body.urls) media.push(await parts.keepPhoto(trx, event.memberId, url, now));
  return { type: 'images', media, ...(body.text === undefined ? {} : { text: body.text }) };
}

/** Runs the engine, giving it what it asks for. */
async function play(
  trx: Trx,
  parts: TurnPorts,
  scene: Scene,
  state: ConversationState,
  event: TurnEvent,
  known: Pick<TurnContext, 'now' | 'turnId' | 'waiting' | 'isMuted'>,
): Promise<TurnResult> {
  const { member, town, isAdmin, timezone } = scene;
  const engine = transition(parts.book, state, event, {
    ...known,
    timezone,
    locale: member.locale,
    status: member.status,
    isAdmin,
    facts: {
      'member.named': member.name !== null,
      'house.mails': parts.house.mails === true,
      'town.feeds': parts.house.feeds === true && town?.on_feed === true,
      'house.pushes': parts.house.pushes === true,
      'house.shares': parts.house.shares === true,
    },
    places: scene.places,
  });
  let step = engine.next();
  while (!step.done) step = engine.next(await answer(trx, parts, scene, step.value, known));
  return step.value;
}

type Known = Pick<TurnContext, 'now' | 'turnId'>;

async function answer(trx: Trx, parts: TurnPorts, scene: Scene, ask: Ask, known: Known): Promise<Answer> {
  switch (ask.ask) {
    case 'keyword':
      return lookUpKeyword(trx, scene.member, ask);
    case 'communes':
      return lookUpCommunes(trx, ask);
    case 'run':
      return lookUpRun(trx, scene.member.id, ask);
    case 'ref':
      return lookUpRef(trx, scene.member.town_id, ask);
    case 'shown':
      return lookUpShown(trx, scene.member, ask, known.now);
    case 'exchanges':
      return lookUpExchanges(trx, scene.member.id);
    case 'settled':
      return lookUpSettled(trx, scene.member.id, ask);
    case 'waits':
      return lookUpWaits(trx, scene.member.id, ask, known.now);
    case 'asked':
      return lookUpAsked(trx, scene.member.id, known.now);
    case 'buttons':
      return lookUpButtons(trx, scene.member.id, ask, known.now);
    case 'effect':
      return carryOut(trx, parts, scene, ask, known);
  }
}

/** An effect in the turn's transaction, and what it owes to others. */
async function carryOut(
  trx: Trx,
  parts: TurnPorts,
  scene: Scene,
  ask: Extract<Ask, { ask: 'effect' }>,
  { now, turnId }: Known,
): Promise<Answer> {
  const effect = parts.effects[ask.effect];
  if (!effect) throw new Error(`no effect named ${ask.effect}`);
  const { member, town } = await whoNow(trx, scene);
  scene.isStale = true;
  const { slots, vars, event } = ask;
  const output = await effect({ trx, member, town, now, slots, vars, event, eventId: turnId, house: parts.house });
  await perform(trx, parts, output, town?.timezone ?? scene.timezone, now, member.id);
  return output;
}

/** Who acts, at this moment: an admin, or an effect before this one, may have let them in or put them out meanwhile. */
async function whoNow(trx: Trx, scene: Scene): Promise<Pick<Scene, 'member' | 'town'>> {
  const id = scene.member.id;
  const member = await trx.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const isSameTown = !scene.isStale && member.town_id === scene.member.town_id;
  return { member, town: isSameTown ? scene.town : await townOf(trx, member) };
}

/** Questions are owed apart, so that a later one may take their place; not when quick replies belong to what comes before. */
async function answerTo(
  trx: Trx,
  parts: TurnPorts,
  to: Addressee,
  lane: 0 | 1,
  { bubbles, questions }: TurnResult,
  timezone: string,
  now: Date,
): Promise<void> {
  const said = bubbles.slice(0, bubbles.length - questions);
  const hasChoices = said.some((bubble) => 'choices' in bubble && bubble.choices !== undefined);
  if (questions === 0 || hasChoices) return await sayTo(trx, parts, to, lane, bubbles, timezone, now);
  await sayTo(trx, parts, to, lane, said, timezone, now);
  await parts.ask(trx, to, lane, parts.render(bubbles.slice(said.length), to, timezone, now), now);
}

async function sayTo(
  trx: Trx,
  parts: TurnPorts,
  to: Addressee,
  lane: 0 | 1,
  bubbles: Bubble[],
  timezone: string,
  now: Date,
): Promise<void> {
  if (bubbles.length === 0) return;
  await parts.send(trx, to, lane, parts.render(bubbles, to, timezone, now), now, firstKey(bubbles));
}
