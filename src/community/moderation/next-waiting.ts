import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { messageCard, messageCardSays } from '../human/card.ts';
import type { HumanMessage } from '../human/human.table.ts';
import { patienceOfMessagesSays } from '../human/patience.ts';
import { countMessages, findHumanMessage, nextMessage } from '../human/store.ts';
import { applicantCard, cardSays } from '../members/applicant-card.ts';
import type { Member } from '../members/member.table.ts';
import { requireAdmin } from '../members/rights.ts';
import { countPending, findMember, findOfTown, nextPending } from '../members/store.ts';
import { countAwaiting, nextAwaiting } from '../posts/awaiting.ts';
import { awaitingSays } from '../posts/awaiting-patience.ts';
import { heldCard, heldCardSays } from '../posts/held-card.ts';
import type { Post } from '../posts/post.table.ts';
import { findPost } from '../posts/store.ts';
import type { Town } from '../towns/town.table.ts';

export const waitingEffectSpecs = {
  'next-waiting': {
    outcomes: ['some', 'none'],
    says: { ...cardSays, ...messageCardSays, ...heldCardSays, ...awaitingSays, ...patienceOfMessagesSays },
  },
} satisfies EffectSpecs;

/**
 * All that waits for an admin as one list: people, then words to the admins, then posts, each in the order in which they
 * came; after the last, the first.
 */
export const waitingEffects: Record<keyof typeof waitingEffectSpecs, Effect> = {
  async 'next-waiting'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const town = await requireAdmin(input);
    const next = await nextOf(input, town);
    if (!next) return { outcome: 'none' };
    const messages = await countMessages(trx, town.id, member.id);
    const others = (await countPending(trx, town.id)) + messages + (await countAwaiting(trx, town.id)) - 1;
    if ('person' in next)
      return { outcome: 'some', bubbles: [await applicantCard(trx, next.person, town, now, others)] };
    const from = await findMember(trx, ('post' in next ? next.post : next.message).member_id);
    if (!from) throw new Error('words or a post of nobody’s');
    if ('post' in next) return { outcome: 'some', bubbles: await heldCard(trx, next.post, from, others) };
    return { outcome: 'some', bubbles: [await messageCard(trx, next.message, { from, town, others })] };
  },
};

type Next = { person: Member } | { message: HumanMessage } | { post: Post };

/** What comes behind whatever was looked at last, or was just decided on. */
async function nextOf({ trx, member, slots }: EffectInput, town: Town): Promise<Next | undefined> {
  const { person, message, post } = await lookedAt(trx, slots, town);
  const ofPeople = async (after?: Member): Promise<Next | undefined> => {
    const found = await nextPending(trx, town.id, after);
    return found && { person: found };
  };
  const ofMessages = async (passed?: HumanMessage): Promise<Next | undefined> => {
    const found = await nextMessage(trx, { townId: town.id, adminId: member.id, passed });
    return found && { message: found };
  };
  const ofPosts = async (passed?: Post): Promise<Next | undefined> => {
    const found = await nextAwaiting(trx, town.id, passed);
    return found && { post: found };
  };
  const rest = post
    ? [() => ofPosts(post)]
    : message
      ? [() => ofMessages(message), () => ofPosts()]
      : [() => ofPeople(person), () => ofMessages(), () => ofPosts()];
  for (const next of [...rest, () => ofPeople(), () => ofMessages(), () => ofPosts()]) {
    const found = await next();
    if (found) return found;
  }
  return undefined;
}

/** What a button or the decision before it names, if it is this town's. */
async function lookedAt(
  trx: EffectInput['trx'],
  slots: EffectInput['slots'],
  town: Town,
): Promise<{ person?: Member | undefined; message?: HumanMessage | undefined; post?: Post | undefined }> {
  const [postId, messageId] = [idOf(slots.passed) ?? idOf(slots.post), idOf(slots.message)];
  const personId = idOf(slots.after) ?? idOf(slots.member);
  const post = postId === null ? undefined : await findPost(trx, postId);
  const message = messageId === null ? undefined : await findHumanMessage(trx, messageId);
  return {
    post: post?.town_id === town.id ? post : undefined,
    message: message?.town_id === town.id ? message : undefined,
    person: personId === null ? undefined : await findOfTown(trx, town.id, { id: personId }),
  };
}
