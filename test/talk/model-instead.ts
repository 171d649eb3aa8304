import { partsLeft } from '../../src/community/claims/capacity.ts';
import { pick } from '../../src/community/claims/queue.ts';
import { replace } from '../../src/community/claims/queue-replace.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember, WalkPost } from './model.ts';
import { carryOut, giveAfter, queueOf } from './model-claiming.ts';
import { about } from './model-words.ts';

/** The one it is promised to, where whoever waits may have it in their place. */
export function holderInsteadOf(model: Model, post: WalkPost, claim: WalkClaim): WalkClaim | undefined {
  const held = model.claimsOn(post).filter(({ state }) => state === 'accepted');
  return held.length === 1 && post.quantity === 1 && post.kind !== 'lend' && claim.state === 'waiting'
    ? held[0]
    : undefined;
}

/** To somebody else than was chosen, and a piece of what is given as one, in the town in memory. */
export function insteadEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const find = (id: unknown) => {
    const claim = model.claims.find((one) => one.id === String(id));
    return { claim, post: model.posts.find((one) => one.id === claim?.post_id) };
  };
  return {
    'pick-instead': (member, { slots }): EffectAnswer => {
      const { claim, post } = find(slots.claim);
      if (!claim || post?.member_id !== member.id) return { outcome: 'not-yours' };
      const holder = holderInsteadOf(model, post, claim);
      const replaced = holder && post.outcome === null ? replace(queueOf(model, post), holder.id, claim.id) : null;
      if (!replaced) return { outcome: 'gone', vars: about(post), slots: { post: post.id } };
      carryOut(model, replaced);
      giveAfter(model, claim, post);
      const vars = { ...about(post), name: 'Zoé', before: 'Paul', later: '' };
      return { outcome: 'picked', vars, slots: { post: post.id, claim: claim.id } };
    },
    'give-pieces': (member, { slots }): EffectAnswer => {
      const [first] = Array.isArray(slots.claims) ? slots.claims : [];
      const { claim, post } = find(first);
      if (!claim || post?.member_id !== member.id) return { outcome: 'changed' };
      const isFree = post.outcome === null && claim.state === 'waiting' && partsLeft(queueOf(model, post), null) > 0;
      const picked = isFree ? pick(queueOf(model, post), claim.id, member.id) : null;
      if (!picked || 'refused' in picked) return { outcome: 'changed', vars: about(post), slots: { post: post.id } };
      // as far as the walk goes they have all of it: that a piece becomes a post of its own is for the transcripts
      carryOut(model, picked);
      giveAfter(model, claim, post);
      const line = { key: 'mine.pieces-given', args: {} };
      return { outcome: 'given', vars: about(post), bubbles: [{ type: 'text', text: [line] }] };
    },
  };
}
