import { isUnderWay } from '../../src/community/claims/capacity.ts';
import { partiesOf } from '../../src/community/claims/lending.ts';
import type { Bubble, Button } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { about, button, whichOf } from './model-words.ts';

/** What is said in passing of what was seen, answered, promised or lent, in the town in memory. */
export function speakingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const claimOf = (member: WalkMember, post: string) =>
    model.claims.find((one) => one.post_id === post && one.member_id === member.id && isUnderWay(one.state));
  const seen = (member: WalkMember, post: (typeof model.posts)[number]): EffectAnswer => {
    const vars = { ...about(post), owner: 'Marie', standing: 'free', count: 0, left: '' };
    if (post.outcome !== null) return { outcome: 'ended', vars };
    if (post.member_id === member.id) return { outcome: 'own', vars, slots: { post: post.id } };
    const own = claimOf(member, post.id);
    if (!own) return { outcome: 'open', vars, slots: { post: post.id } };
    const outcome = own.state === 'out' ? 'already-out' : own.state === 'accepted' ? 'already-yours' : 'already';
    return { outcome, vars, slots: { post: post.id, claim: own.id } };
  };
  return {
    'see-free': (member, { slots }): EffectAnswer => {
      const ids = Array.isArray(slots.shown) ? slots.shown : [String(slots.post)];
      const meant = model.posts.filter(({ id }) => ids.includes(id));
      const [post, another] = meant;
      if (!post) return { outcome: 'ended', vars: { outcome: 'held' } };
      if (another) return { outcome: 'several', bubbles: [whichOf(meant)] };
      return seen(member, post);
    },
    'see-commented': (member, { slots }): EffectAnswer => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      return post ? seen(member, post) : { outcome: 'ended', vars: { outcome: 'held' } };
    },
    'see-word': (member, { slots }) => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      if (post?.outcome !== null || !claimOf(member, post.id)) return { outcome: 'gone' };
      return { outcome: 'open', vars: { ...about(post), owner: 'Marie' } };
    },
    'weigh-answer': (member, { slots }) => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      const claim = post && claimOf(member, post.id);
      if (!claim) throw new Error('no answer to that post');
      const back: Button = {
        id: 'back-out',
        title: { key: 'mine.button-back-out' },
        token: doToken('back-out', claim.id),
      };
      const said: Bubble = {
        type: 'buttons',
        text: [{ key: 'mine.over-answered', args: about(post) }],
        buttons: [back],
      };
      return { outcome: 'shown', bubbles: [said] };
    },
    'see-holder': (member, { slots }) => {
      const post = model.posts.find((one) => one.member_id === member.id && one.outcome === null);
      const held = model.claims.find(({ state, post_id }) => state === 'accepted' && post_id === post?.id);
      if (slots.wants === 'back') return held ? { outcome: 'back', slots: { claim: held.id } } : { outcome: 'other' };
      if (!post) return { outcome: 'other' };
      const text = [{ key: 'mine.held-by-nobody', args: { ...about(post), count: 1 } }];
      const said: Bubble = { type: 'buttons', text, buttons: [button('answers', post.id)] };
      return { outcome: 'shown', bubbles: [said] };
    },
    'which-counter': (member, { slots }) => {
      const waiting = model.claims.filter(({ state, post_id }) => {
        const post = model.posts.find(({ id }) => id === post_id);
        return state === 'waiting' && post?.member_id === member.id && post.kind === 'swap' && post.outcome === null;
      });
      const [only, another] = waiting;
      const post = model.posts.find(({ id }) => id === only?.post_id);
      if (!only || !post) return { outcome: 'none' };
      // of one it is asked too now and then, so that the walk comes by there
      if (!another && slots.counter !== 'des œufs')
        return { outcome: 'one', slots: { claim: only.id }, vars: about(post) };
      const picks = waiting.slice(0, 8).map(({ id }) => ({
        value: id,
        title: { key: 'swap.card-name', args: { name: 'Paul', keyword: '' } },
        words: ['paul'],
      }));
      return { outcome: 'several', vars: about(post), picks };
    },
    'which-bring': (member, { slots }): EffectAnswer => {
      const loans = model.claims.flatMap((claim) => {
        const post = model.posts.find(({ id }) => id === claim.post_id);
        return post && claim.state === 'out' && partiesOf(post, claim).borrower === member.id ? [{ claim, post }] : [];
      });
      const [only, another] = loans;
      if (!only) return { outcome: 'none' };
      if (another) {
        const cards = loans.slice(0, 10).map(({ claim, post }) => ({
          title: { key: 'loan.card-title', args: { ...about(post), name: 'Paul' } },
          buttons: [button('write', claim.id)],
        }));
        return { outcome: 'several', bubbles: [{ type: 'cards', cards }] };
      }
      const vars = { ...about(only.post), name: 'Paul', due: { date: '2026-11-28' } };
      if (String(slots.said).includes('semaines'))
        return { outcome: 'longer', slots: { claim: only.claim.id, longer: '2027-01-10' } };
      return { outcome: 'told', vars: { ...vars, day: { date: '2026-11-24' } }, slots: { claim: only.claim.id } };
    },
  };
}
