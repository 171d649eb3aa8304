import { findTown } from '../community/towns/store.ts';
import { transition } from '../conversation/transition.ts';
import type { Answer, Ask, TurnContext, TurnEvent, TurnResult } from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';
import {
  lookUpAsked,
  lookUpAwaited,
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
import { perform } from './perform.ts';
import type { Scene } from './scene.ts';
import type { TurnPorts } from './turn-ports.ts';

/**
 * Runs the engine on an event, giving it what it asks for.
 * @param onlyTalk nothing but its own member's dialogue may change: null when the engine wants more than that
 */
export async function play(
  trx: Trx,
  parts: TurnPorts,
  scene: Scene,
  event: TurnEvent,
  known: Pick<TurnContext, 'now' | 'turnId' | 'waiting'>,
  onlyTalk: boolean,
): Promise<TurnResult | null> {
  const { member, town, isAdmin, timezone } = scene;
  const engine = transition(parts.book, scene.state, event, {
    ...known,
    isMuted: scene.isMuted,
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
  while (!step.done) {
    if (onlyTalk && step.value.ask === 'effect') return null;
    step = engine.next(await answer(trx, parts, scene, step.value, known));
  }
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
      return lookUpRun(trx, scene.member, ask);
    case 'ref':
      return lookUpRef(trx, scene.member.town_id, ask);
    case 'shown':
      return lookUpShown(trx, scene.member, ask, known.now);
    case 'exchanges':
      return lookUpExchanges(trx, scene.member.id, ask, known.now);
    case 'settled':
      return lookUpSettled(trx, scene.member.id, ask);
    case 'waits':
      return lookUpWaits(trx, scene.member.id, ask, known.now);
    case 'asked':
      return lookUpAsked(trx, scene.member.id, known.now);
    case 'buttons':
      return lookUpButtons(await scene.received(), ask, known.now);
    case 'awaited':
      return lookUpAwaited(trx, scene.member.id, ask, known.now);
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
  if (!scene.isStale && member.town_id === scene.member.town_id) return { member, town: scene.town };
  return { member, town: member.town_id === null ? null : ((await findTown(trx, member.town_id)) ?? null) };
}
