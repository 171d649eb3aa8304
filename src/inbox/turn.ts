import { laterOf, updateMember } from '../community/members/store.ts';
import type { Bubble } from '../conversation/bubble.ts';
import { holdsDraft } from '../conversation/drafts/holds-draft.ts';
import type { TurnEvent, TurnResult } from '../conversation/turn.ts';
import { NewerFrame } from '../conversation/upgrade.ts';
import type { Trx } from '../database/database.ts';
import type { AnswerMessage } from '../outbox/answers.ts';
import { asDelete, asEdit, asReaction, asText } from './about-message.ts';
import { firstKey } from './first-key.ts';
import type { Talked, Turn } from './handle-next.ts';
import { HUMAN_ANSWERED, mute } from './mute.ts';
import type { WaitingEvent } from './oldest.ts';
import { play } from './play.ts';
import { saveRuns } from './runs.ts';
import { type Scene, setScenes } from './scene.ts';
import type { Addressee, TurnPorts } from './turn-ports.ts';
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
      await mute(trx, only, only.receivedAt);
      return ['handled'];
    }
    const chosen = onlyTalk ? events.filter(isPlain) : events;
    const scenes = await setScenes(trx, parts, chosen, now);
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
    const asked = played.filter(({ result }) => result.isAsking).map(({ scene }) => scene.member.id);
    if (asked.length > 0) await parts.supersede(trx, asked, now);
    const talks = new Map(played.map((one) => [one.event, talkedOf(parts, one, now)]));
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
function talkedOf(parts: TurnPorts, { scene, turnEvent, result }: Played, now: Date): Talked {
  const { member } = scene;
  const isNews = turnEvent.type === 'internal';
  const to = { ...member, locale: result.locale, isAway: isNews && laterOf(member, now) !== '' };
  const messages = said(parts, to, result, scene.timezone, now);
  return {
    dialogue: { state: result.state, holdsDraft: isNews ? null : holdsDraft(parts.book, result.state) },
    to: { pageId: member.page_id, psid: member.psid, windowUntil: member.window_until },
    // to what a member did, an answer; to news, a matter of theirs
    answers:
      messages.length === 0 ? [] : [{ pageId: member.page_id, memberId: member.id, lane: isNews ? 1 : 0, messages }],
    isOfPage: !scene.isStale,
  };
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
    played.flatMap(({ scene, result }) => result.runs.map((run) => ({ member: scene.member, ...run }))),
    now,
  );
}

/** Questions are owed apart, so that a later one may take their place; not when quick replies belong to what comes before. */
function said(
  parts: TurnPorts,
  to: Addressee,
  { bubbles, questions }: TurnResult,
  timezone: string,
  now: Date,
): AnswerMessage[] {
  const render = (some: Bubble[]) => parts.render(some, to, timezone, now);
  const before = bubbles.slice(0, bubbles.length - questions);
  const hasChoices = before.some((bubble) => 'choices' in bubble && bubble.choices !== undefined);
  const isApart = questions > 0 && !hasChoices;
  const plain = isApart ? before : bubbles;
  const says = firstKey(plain);
  const messages: AnswerMessage[] = [
    { parts: plain.length === 0 ? [] : render(plain), ...(says === undefined ? {} : { says }) },
    { parts: isApart ? render(bubbles.slice(before.length)) : [], asks: true },
  ];
  return messages.filter((message) => message.parts.length > 0);
}
