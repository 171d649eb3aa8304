import { laterOf, updateMember } from '../community/members/store.ts';
import type { Bubble } from '../conversation/bubble.ts';
import { holdsDraft } from '../conversation/drafts/holds-draft.ts';
import type { TurnEvent, TurnResult } from '../conversation/turn.ts';
import { NewerFrame } from '../conversation/upgrade.ts';
import type { Trx } from '../database/database.ts';
import { asDelete, asEdit, asReaction, asText } from './about-message.ts';
import { firstKey } from './first-key.ts';
import type { Talked, Turn } from './handle-next.ts';
import { HUMAN_ANSWERED, mute } from './mute.ts';
import type { WaitingEvent } from './oldest.ts';
import { play } from './play.ts';
import { saveRuns } from './runs.ts';
import { type Scene, setScenes } from './scene.ts';
import type { Addressee, Owed, TurnPorts } from './turn-ports.ts';
import { settleAlong } from './waiting.ts';

/** How long an event waits for the newer program that wrote its dialogue. */
const LATER_MS = 5_000;

/** What the engine made of an event. */
interface Played {
  event: WaitingEvent;
  scene: Scene;
  turnEvent: TurnEvent;
  result: TurnResult;
}

/**
 * One event → one turn: facts in, the engine's decision, and everything it says and changes in the same transaction.
 * Several: what is read and written is read and written for all at once; only what changes nothing but its own member's
 * dialogue is handled so.
 */
export function createTurn(parts: TurnPorts): Turn {
  return async (trx, events, now) => {
    const onlyTalk = events.length > 1;
    const [only] = events;
    if (!onlyTalk && only && isHumanAnswer(only)) {
      await mute(trx, only.memberId, only.receivedAt);
      return ['handled'];
    }
    const chosen = onlyTalk ? events.filter(isPlain) : events;
    const scenes = await setScenes(
      trx,
      parts,
      chosen.map(({ memberId }) => memberId),
      now,
    );
    const played: Played[] = [];
    for (const event of chosen) {
      const scene = scenes.get(event.memberId);
      if (!scene) throw new Error('a member without a conversation');
      const turnEvent = await asTurnEvent(trx, parts, event, now);
      const about = { now, turnId: event.id, waiting: event.behind.map(({ text }) => text) };
      try {
        const result = await play(trx, parts, scene, turnEvent, about, onlyTalk);
        if (result === null || (onlyTalk && isMore(scene, result))) continue;
        played.push({ event, scene, turnEvent, result });
      } catch (error) {
        if (!(error instanceof NewerFrame)) throw error;
        if (!onlyTalk) return [{ later: new Date(now.getTime() + LATER_MS) }];
      }
    }
    await keep(trx, played, now);
    await answer(trx, parts, played, now);
    const talks = new Map(played.map((one) => [one.event, talkedOf(parts, one)]));
    return events.map((event) => talks.get(event) ?? 'apart');
  };
}

const isHumanAnswer = ({ body }: WaitingEvent) => body.type === 'internal' && body.name === HUMAN_ANSWERED;

/** Reading it writes nothing yet. */
const isPlain = (event: WaitingEvent) =>
  !isHumanAnswer(event) && event.body.type !== 'images' && event.body.type !== 'edit' && event.body.type !== 'delete';

/** More than the dialogue changes. */
const isMore = ({ member }: Scene, { locale, readAlong }: TurnResult) => locale !== member.locale || readAlong > 0;

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

/** Where the dialogue stands now; news are no act: a draft waits on. An effect may have owed something to others. */
function talkedOf({ book }: TurnPorts, { scene, turnEvent, result: { state } }: Played): Talked {
  const dialogue = { state, holdsDraft: turnEvent.type === 'internal' ? null : holdsDraft(book, state) };
  return scene.isStale ? { dialogue } : { dialogue, page: scene.member.page_id };
}

/** Writes what was read along, and which dialogues have begun and ended. */
async function keep(trx: Trx, played: readonly Played[], now: Date): Promise<void> {
  for (const { event, scene, result } of played) {
    const { id, locale } = scene.member;
    const along = event.behind.slice(0, result.readAlong);
    await settleAlong(
      trx,
      id,
      along.map((one) => one.id),
      now,
    );
    if (result.locale !== locale) await updateMember(trx, id, { locale: result.locale });
  }
  await saveRuns(
    trx,
    played.flatMap(({ scene, result }) => result.runs.map((run) => ({ memberId: scene.member.id, ...run }))),
    now,
  );
}

/** Owes what is said: to what a member did, an answer; to news, a matter of theirs. */
async function answer(trx: Trx, parts: TurnPorts, played: readonly Played[], now: Date): Promise<void> {
  const asked = played.filter(({ result }) => result.isAsking).map(({ scene }) => scene.member.id);
  if (asked.length > 0) await parts.supersede(trx, asked, now);
  for (const lane of [0, 1] as const) {
    const owed = played
      .filter(({ turnEvent }) => (turnEvent.type === 'internal' ? 1 : 0) === lane)
      .flatMap(({ scene, result }) => {
        const { member, timezone } = scene;
        const to = { ...member, locale: result.locale, isAway: lane === 1 && laterOf(member, now) !== '' };
        return said(parts, to, result, timezone, now);
      });
    if (owed.length > 0) await parts.sendAll(trx, lane, owed, now);
  }
}

/** Questions are owed apart, so that a later one may take their place; not when quick replies belong to what comes before. */
function said(
  parts: TurnPorts,
  to: Addressee,
  { bubbles, questions }: TurnResult,
  timezone: string,
  now: Date,
): Owed[] {
  const render = (some: Bubble[]) => parts.render(some, to, timezone, now);
  const before = bubbles.slice(0, bubbles.length - questions);
  const hasChoices = before.some((bubble) => 'choices' in bubble && bubble.choices !== undefined);
  const isApart = questions > 0 && !hasChoices;
  const plain = isApart ? before : bubbles;
  const says = firstKey(plain);
  return [
    ...(plain.length === 0 ? [] : [{ to, parts: render(plain), ...(says === undefined ? {} : { says }) }]),
    ...(isApart ? [{ to, parts: render(bubbles.slice(before.length)), asks: true }] : []),
  ];
}
