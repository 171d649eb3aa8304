import type { EffectSpecs } from '../../conversation/book.ts';
import type { Db, Trx } from '../../database/database.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { findMember } from '../members/store.ts';
import type { Post, PostKey } from '../posts/post.table.ts';
import { aboutPost, isTimeOver } from '../posts/rules.ts';
import { UNDER_WAY } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { daysSaid } from './for-when.ts';
import { stateOf } from './mine-cards.ts';
import { todayOf } from './today.ts';
import { findMeant, whichOf, whichPostSays } from './which-post.ts';

const about = ['keyword', 'thing', 'direction', 'outcome', 'owner'] as const;

export const stillThereSpecs = {
  'see-free': {
    outcomes: ['open', 'own', 'already', 'already-yours', 'already-out', 'several', 'ended'],
    vars: [...about, 'standing', 'count', 'left', 'from', 'to', 'pointed'],
    slots: ['post', 'claim'],
    says: whichPostSays,
  },
  'see-commented': {
    outcomes: ['open', 'own', 'already', 'already-yours', 'already-out', 'ended'],
    vars: [...about, 'from', 'to'],
    slots: ['post', 'claim'],
  },
} satisfies EffectSpecs;

export const stillThereEffects: Record<keyof typeof stillThereSpecs, Effect> = {
  /** « le fauteuil est encore dispo ? »: whether it can be had, how many wait, or what has become of it. */
  async 'see-free'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const meant = await findMeant(input);
    const [post, another] = meant;
    // it was shown in another town
    if (!post) return { outcome: 'ended', vars: { outcome: 'held' } };
    if (another) return { outcome: 'several', bubbles: await whichOf(trx, meant, slots, true) };
    const known = await seePost(trx, post, member.id, now);
    if (known.outcome !== 'open') return known;
    const { count, promised, left, out } = await stateOf(trx, post, todayOf(input));
    const isTaken = promised !== '' && (left === '' || left === 0);
    const standing = out ? 'out' : isTaken ? (post.kind === 'lend' ? 'booked' : 'promised') : 'free';
    return {
      outcome: 'open',
      vars: {
        ...known.vars,
        standing,
        count,
        left: standing === 'free' ? left : '',
        pointed: String(slots.pointed ?? ''),
      },
      slots: { post: post.id },
    };
  },
  /** Named in a comment on the Page: whether it can still be answered. */
  async 'see-commented'(input): Promise<EffectOutput> {
    const [post] = await findMeant(input);
    return post
      ? await seePost(input.trx, post, input.member.id, input.now)
      : { outcome: 'ended', vars: { outcome: 'held' } };
  },
};

/** Whose it is, and whether they have answered it; else whether it is still up. */
async function seePost(trx: Trx, post: Post, memberId: string, now: Date): Promise<EffectOutput> {
  const owner = await findMember(trx, post.member_id);
  const vars = { ...aboutPost(post), owner: owner?.name ?? '' };
  if (post.member_id === memberId && post.outcome === null) return { outcome: 'own', vars, slots: { post: post.id } };
  const own = await findOwnUnderWay(trx, post, memberId);
  if (own) {
    const outcome = own.state === 'out' ? 'already-out' : own.state === 'accepted' ? 'already-yours' : 'already';
    const days = own.from_on !== null && own.to_on !== null ? { from: own.from_on, to: own.to_on } : null;
    return { outcome, vars: { ...vars, ...daysSaid(days) }, slots: { post: post.id, claim: own.id } };
  }
  // who blocked the other, or was blocked, cannot see it
  if (post.outcome === 'held' || (await blockBetween(trx, memberId, post.member_id)))
    return { outcome: 'ended', vars: { outcome: 'held' } };
  if (post.outcome !== null) return { outcome: 'ended', vars };
  // it is only up because somebody was promised it
  if (isTimeOver(post, now)) return { outcome: 'ended', vars: { ...vars, outcome: 'expired' } };
  return { outcome: 'open', vars, slots: { post: post.id } };
}

/** A member's own answer to a post, while it may still come to something. */
async function findOwnUnderWay(db: Db, post: PostKey, memberId: string): Promise<Claim | undefined> {
  return await db
    .selectFrom('claim')
    .selectAll()
    .where('town_id', '=', post.town_id)
    .where('post_id', '=', post.id)
    .where('member_id', '=', memberId)
    .where('state', 'in', UNDER_WAY)
    .executeTakeFirst();
}
