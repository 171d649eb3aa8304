import { decline } from '../../src/community/claims/queue.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about, button } from './model-words.ts';

/** A no to one who answered, in the town in memory. */
export function decliningEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'whom-declined': (member): EffectAnswer => {
      const own = model.posts.filter((post) => post.member_id === member.id && post.outcome === null);
      const waiting = own.flatMap((post) =>
        model
          .claimsOn(post)
          .filter(({ state }) => state === 'waiting')
          .map((claim) => ({ claim, post })),
      );
      const [only, another] = waiting;
      if (!only) return { outcome: 'none' };
      const vars = { ...about(only.post), name: 'Zoé' };
      if (!another) return { outcome: 'one', vars, slots: { claim: only.claim.id } };
      const title = { key: 'mine.card-answer', args: { name: 'Zoé', quartier: '' } };
      const cards = waiting.slice(0, 3).map(({ claim, post }) => {
        const { keyword, thing } = about(post);
        const subtitle = { key: 'mine.card-mine', args: { keyword, thing } };
        return { title, subtitle, buttons: [button('decline', claim.id)] };
      });
      return { outcome: 'several', bubbles: [{ type: 'cards', cards }] };
    },
    decline: (member, { slots }): EffectAnswer => {
      const claim = model.claims.find((one) => one.id === String(slots.claim));
      const post = model.posts.find((one) => one.id === claim?.post_id);
      if (!claim || post?.member_id !== member.id) return { outcome: 'not-yours' };
      const said = {
        vars: { ...about(post), name: 'Zoé', how: claim.state, count: 1 },
        slots: { post: post.id, claim: claim.id },
      };
      if (post.outcome !== null) return { outcome: 'ended', ...said };
      if (claim.state === 'accepted' || claim.state === 'out') return { outcome: 'same', ...said };
      const declined = decline(queueOf(model, post), claim.id);
      if (!declined) return { outcome: 'cancelled', ...said };
      carryOut(model, declined);
      const isLast = !model
        .claimsOn(post)
        .some(({ id, state }) => id !== claim.id && ['waiting', 'accepted', 'out'].includes(state));
      return { outcome: isLast ? 'declined-last' : 'declined', ...said };
    },
  };
}
