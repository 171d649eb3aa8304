import { end } from '../../src/community/claims/queue.ts';
import type { Bubble } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember, WalkPost } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about } from './model-words.ts';

/** Posts that wait for an admin's look, in the town in memory. */
export function holdingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const shown = (by: WalkMember, { shown: token }: EffectAsk['slots']): WalkPost | undefined =>
    by.machine.isAdmin ? model.posts.find(({ id }) => String(token).startsWith(`${id}.`)) : undefined;
  const varsOf = (post: WalkPost) => ({ ...about(post), owner: 'Marie', by: 'Zoé', later: '' });
  const decide = (post: WalkPost | undefined, token: unknown): EffectAnswer | WalkPost => {
    if (!post) return { outcome: 'unknown' };
    const said = { vars: varsOf(post), slots: { post: post.id } };
    if (post.outcome === null && model.reports.has(post)) return post;
    if (post.outcome !== 'held') return { outcome: 'already', ...said };
    // what its author has changed since is shown again
    if (String(token).endsWith('.0')) return { outcome: 'changed', ...said, bubbles: [heldCard(post)] };
    return post;
  };
  return {
    'next-held': (member, { slots }) => {
      const waiting = model.posts.filter(({ outcome }) => outcome === 'held');
      const next = waiting.find(({ id }) => id !== slots.passed) ?? waiting[0];
      if (!next || !member.machine.isAdmin) return { outcome: 'none' };
      return { outcome: 'some', bubbles: [heldCard(next)] };
    },
    'let-up': (member, { slots }) => {
      const post = decide(shown(member, slots), slots.shown);
      if (!('item' in post)) return post;
      model.reports.delete(post);
      if (post.outcome === null) return { outcome: 'kept', vars: varsOf(post), slots: { post: post.id } };
      post.outcome = null;
      return { outcome: 'published', vars: varsOf(post), slots: { post: post.id } };
    },
    'turn-down': (member, { slots }) => {
      const post = decide(shown(member, slots), slots.shown);
      if (!('item' in post)) return post;
      carryOut(model, end(queueOf(model, post), 'removed'));
      model.reports.delete(post);
      post.outcome = 'removed';
      return { outcome: 'turned-down', vars: { ...varsOf(post), turned: post.id }, slots: { post: post.id } };
    },
    'tell-why-down': () => ({ outcome: 'told' }),
  };
}

export function heldCard(post: WalkPost): Bubble {
  const args = { name: 'Zoé', number: 3, keyword: String(about(post).keyword) };
  const token = `${post.id}.${post.number % 4 === 0 ? 0 : 1}`;
  return {
    type: 'buttons',
    text: [{ key: 'held.waits', args }],
    buttons: ['let-up', 'turn-down'].map((name) => ({
      id: name,
      title: { key: `held.button-${name}` },
      token: doToken(name, token),
    })),
    choices: [{ id: 'held', title: { key: 'held.next' }, token: doToken('held', post.id) }],
  };
}
