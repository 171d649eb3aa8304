import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
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
  'next-waiting': { outcomes: ['some', 'none'], says: { ...cardSays, ...heldCardSays, ...awaitingSays } },
} satisfies EffectSpecs;

/** All that waits for an admin as one list: people, whoever has waited longest first, then posts; after the last, the first. */
export const waitingEffects: Record<keyof typeof waitingEffectSpecs, Effect> = {
  async 'next-waiting'(input): Promise<EffectOutput> {
    const { trx, now } = input;
    const town = await requireAdmin(input);
    const next = await nextOf(input, town);
    if (!next) return { outcome: 'none' };
    const others = (await countPending(trx, town.id)) + (await countAwaiting(trx, town.id)) - 1;
    if ('person' in next)
      return { outcome: 'some', bubbles: [await applicantCard(trx, next.person, town, now, others)] };
    const owner = await findMember(trx, next.post.member_id);
    if (!owner) throw new Error('a post of nobody’s');
    return { outcome: 'some', bubbles: await heldCard(trx, next.post, owner, others) };
  },
};

type Next = { person: Member } | { post: Post };

/** What comes behind whatever was looked at last, or was just decided on. */
async function nextOf({ trx, slots }: EffectInput, town: Town): Promise<Next | undefined> {
  const postId = idOf(slots.passed) ?? idOf(slots.post);
  const personId = idOf(slots.after) ?? idOf(slots.member);
  const post = postId === null ? undefined : await findPost(trx, postId);
  const person = personId === null ? undefined : await findOfTown(trx, town.id, { id: personId });
  if (post?.town_id === town.id) {
    const next = await nextAwaiting(trx, town.id, post);
    if (next) return { post: next };
  } else if (person) {
    const next = (await nextPending(trx, town.id, person)) ?? undefined;
    if (next) return { person: next };
    const first = await nextAwaiting(trx, town.id);
    if (first) return { post: first };
  }
  const first = await nextPending(trx, town.id);
  if (first) return { person: first };
  const next = await nextAwaiting(trx, town.id);
  return next && { post: next };
}
