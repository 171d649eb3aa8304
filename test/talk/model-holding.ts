import { end } from '../../src/community/claims/queue.ts';
import type { Bubble, Words } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember, WalkPost } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about, button } from './model-words.ts';

/** Posts that wait for an admin's look, in the town in memory. */
export function holdingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const shown = (by: WalkMember, { shown: token, number }: EffectAsk['slots']): WalkPost | undefined =>
    by.machine.isAdmin
      ? model.posts.find((post) =>
          token === undefined ? post.number === Number(number) : String(token).startsWith(`${post.id}.`),
        )
      : undefined;
  const varsOf = (post: WalkPost) => ({ ...about(post), owner: 'Marie', by: 'Zoé', later: '' });
  const decide = (post: WalkPost | undefined, token: unknown): EffectAnswer | WalkPost => {
    if (!post) return { outcome: 'unknown' };
    const said = { vars: varsOf(post), slots: { post: post.id } };
    if (!isAwaiting(model, post)) return { outcome: 'already', ...said };
    if (post.outcome !== 'held') return post;
    // what its author has changed since is shown again
    if (String(token).endsWith('.0')) return { outcome: 'changed', ...said, bubbles: [heldCard(post)] };
    return post;
  };
  return {
    'next-waiting': (member, { slots }) => {
      if (!member.machine.isAdmin) return { outcome: 'none' };
      const people = model.members.filter((one) => one.machine.status === 'pending');
      const waiting = model.posts.filter((post) => isAwaiting(model, post));
      const passed = slots.passed ?? slots.post;
      const isPastPeople = people.length === 0 || passed !== undefined || people.at(-1)?.id === String(slots.after);
      const post = waiting.find(({ id }) => id !== passed);
      if (isPastPeople && post) return { outcome: 'some', bubbles: [heldCard(post)] };
      const person = people.find(({ id }) => id !== String(slots.after)) ?? people[0];
      if (person) return { outcome: 'some', bubbles: [personCard(person, people.length - 1 + waiting.length)] };
      return waiting[0] ? { outcome: 'some', bubbles: [heldCard(waiting[0])] } : { outcome: 'none' };
    },
    'let-up': (member, { slots }) => {
      const post = decide(shown(member, slots), slots.shown);
      if (!('item' in post)) return post;
      model.reports.delete(post);
      model.contested.delete(post);
      if (post.outcome === null) return { outcome: 'kept', vars: varsOf(post), slots: { post: post.id } };
      post.outcome = null;
      return { outcome: 'published', vars: varsOf(post), slots: { post: post.id } };
    },
    'turn-down': (member, { slots }) => {
      const post = decide(shown(member, slots), slots.shown);
      if (!('item' in post)) return post;
      model.contested.delete(post);
      // what has ended counts as down here, so that it comes about often enough
      if (post.outcome !== null && post.outcome !== 'held')
        return { outcome: 'left-down', vars: varsOf(post), slots: { post: post.id } };
      carryOut(model, end(queueOf(model, post), 'removed'));
      model.reports.delete(post);
      post.outcome = 'removed';
      return { outcome: 'turned-down', vars: { ...varsOf(post), turned: post.id }, slots: { post: post.id } };
    },
    'tell-why-down': () => ({ outcome: 'told' }),
  };
}

function isAwaiting(model: Model, post: WalkPost): boolean {
  if (post.outcome === null) return model.reports.has(post);
  return post.outcome === 'held' || (post.outcome === 'removed' && model.contested.has(post));
}

function personCard(next: WalkMember, others: number): Bubble {
  const text: Words[] = [
    { key: 'admin.newcomer', args: { name: 'Zoé', place: 'Saint-Brieuc', number: next.number ?? 0 } },
    { key: 'admin.still', args: { count: others } },
  ];
  const write = { id: 'write-to', title: { key: 'admin.button-write-to' }, token: doToken('write-to', next.id) };
  const buttons = [button('approve', next.id), button('refuse', next.id), write];
  const choices = others > 0 ? [{ id: 'next', title: { key: 'admin.next' }, token: doToken('next', next.id) }] : [];
  return { type: 'buttons', text, buttons, choices };
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
