import { decideClaim, decidePick, promised } from '../../src/community/claims/rules.ts';
import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { similarWord } from '../../src/language/keyword.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember } from './model.ts';
import { about, button, whichOf } from './model-words.ts';

/** Answers and promises, in the town in memory. */
export function claimingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    claim: (member, { slots }): EffectAnswer => {
      const meant = model.posts.filter((post) =>
        slots.post === undefined
          ? post.number === slots.number || (typeof slots.word === 'string' && similarWord(slots.word, post.word))
          : post.id === String(slots.post),
      );
      const [post, other] = meant;
      if (!post) return { outcome: 'unknown' };
      if (other) return { outcome: 'several', bubbles: [whichOf(meant.slice(0, 10))] };
      const outcome = decideClaim(post, model.claimsOn(post), member.id);
      const vars = { ...about(post), owner: 'Marie' };
      if (outcome !== 'claimed' && outcome !== 'queued') return { outcome, vars, slots: { post: post.id } };
      const claim: WalkClaim = { id: model.id(), post_id: post.id, member_id: member.id, state: 'waiting' };
      model.claims.push(claim);
      model.given.push({ to: post.member_id, token: doToken('pick', claim.id) });
      return { outcome, vars, slots: { post: post.id, claim: claim.id } };
    },
    'add-word': (_member, { slots }) => {
      const post = model.posts.find((one) => one.id === slots.post);
      return post?.outcome === null ? { outcome: 'added', vars: about(post) } : { outcome: 'ended' };
    },
    'see-other': (_member, { slots }) => {
      const claim = model.claims.find((one) => one.id === slots.claim);
      return claim?.state === 'accepted' ? { outcome: 'open', vars: { other: 'Paul' } } : { outcome: 'ended' };
    },
    'pass-on': (_member, { slots }) => {
      const claim = model.claims.find((one) => one.id === slots.claim);
      return claim?.state === 'accepted' ? { outcome: 'passed', vars: { other: 'Paul' } } : { outcome: 'ended' };
    },
    'show-answers': (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const claims = model.claimsOn(found.post).slice(0, 10);
      const vars = about(found.post);
      if (claims.length === 0) return { outcome: 'none', vars };
      const cards = claims.map(
        (claim): Card => ({
          title: { key: 'mine.card-answer', args: { name: 'Paul' } },
          subtitle: { key: 'mine.card-answer-word', args: { word: '', ...vars } },
          buttons: [claim.state === 'accepted' ? button('write', claim.id) : button('pick', claim.id)],
        }),
      );
      return { outcome: 'some', vars, bubbles: [{ type: 'cards', cards }] };
    },
    pick: (member, { slots }) => {
      const claim = model.claims.find((one) => one.id === String(slots.claim));
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || !post) return { outcome: 'not-yours' };
      const outcome = decidePick(post, model.claimsOn(post), claim.id, member.id);
      if (outcome === 'not-yours') return { outcome };
      if (outcome === 'picked') {
        claim.state = 'accepted';
        model.given.push({ to: claim.member_id, token: doToken('write', claim.id) });
      }
      return { outcome, vars: { ...about(post), name: 'Paul' }, slots: { post: post.id } };
    },
    release: (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const holder = promised(model.claimsOn(found.post));
      if (holder) holder.state = 'declined';
      return { outcome: holder ? 'released' : 'nobody', vars: { ...about(found.post), name: 'Paul' } };
    },
  };
}
