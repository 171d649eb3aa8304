import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { addReminder } from '../reminders/store.ts';
import type { Scene } from './carry-out.ts';
import type { Claim } from './claim.table.ts';
import { awaitLastDay } from './last-day.ts';
import { daysShown } from './lending.ts';
import { answerButtons } from './mine-cards.ts';
import { simmersUntil } from './simmer.ts';
import { claimTopic, gatherTopic } from './topics.ts';

/**
 * The owner hears at once of a promise that was made by itself, and of the first of the answers that are gathered;
 * of the others when they are shown together. Whoever queues for what is promised disturbs nobody.
 */
export async function tellOwner(
  trx: Trx,
  scene: Scene,
  owner: Member,
  claim: { id: string; by: Member; word: string | null; isPromised: boolean; isFree: boolean; parts: number } & Pick<
    Claim,
    'from_on' | 'to_on'
  >,
  now: Date,
): Promise<Tell[]> {
  const { post, gather } = scene;
  const { id, by, word, isPromised, isFree, parts } = claim;
  if (!isPromised && !isFree) return [];
  const due = isPromised ? null : await awaitLastDay(trx, scene, now);
  const simmers = simmersUntil(now, scene);
  // what would be shown only on the last day of food has gone to the first by then
  const isGoneBefore = due !== null && due <= simmers;
  const at = isGoneBefore ? due : simmers;
  // lots are drawn by the alarm, also where that rings at once
  const waits = !isPromised && gather > 0 && (at > now || post.way === 'draw');
  if (waits && !(await addReminder(trx, { what: 'gather', post, at }))) return [];
  const until = !waits ? '' : isGoneBefore ? { moment: at.toISOString() } : { date: at.toISOString() };
  const way = isGoneBefore ? 'due' : post.way;
  const args = { name: by.name ?? '', ...aboutPost(post), until, parts, way };
  const text: Words[] = [
    { key: isPromised ? 'claim.answer-taken' : 'claim.answer-came', args },
    ...(claim.from_on === null ? [] : [{ key: 'claim.answer-days', args: daysShown(claim) }]),
    ...(word === null ? [] : [{ key: 'claim.answer-word', args: { word } }]),
  ];
  const bubbles = [answerCard(text, post, { id, state: isPromised ? 'accepted' : 'waiting' })];
  // also one that is shown by itself: it is overtaken by what comes of it, and taken back by a block
  return [{ to: owner, bubbles, topic: waits ? gatherTopic(post.id) : claimTopic(id) }];
}

/** What the owner is told of an answer, with what may be done about it. */
export const answerCard = (text: Words[], post: Post, claim: Pick<Claim, 'id' | 'state'>): Bubble => ({
  type: 'buttons',
  text,
  buttons: answerButtons(post, claim),
});
