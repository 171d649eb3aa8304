import { end } from '../../src/community/claims/queue.ts';
import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { carryOut, queueOf } from './model-claiming.ts';
import { about } from './model-words.ts';

/** What admins do about people and posts, in the town in memory. */
export function moderatingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  let takingBack = 0;
  const named = (by: WalkMember, { number, member }: EffectAsk['slots']): WalkMember | undefined =>
    by.machine.isAdmin
      ? model.members.find((one) => (member === undefined ? one.number === Number(number) : one.id === String(member)))
      : undefined;
  const called = (by: WalkMember, { number, post }: EffectAsk['slots']) =>
    by.machine.isAdmin
      ? model.posts.find((one) => (post === undefined ? one.number === Number(number) : one.id === String(post)))
      : undefined;
  // whatever there is is called so: which of them is asked, as the whole house asks it
  const severalCalled = (name: 'remove' | 'restore'): EffectAnswer => {
    const posts = model.posts.filter(({ outcome }) => (name === 'remove' ? outcome === null : outcome === 'removed'));
    if (posts.length === 0) return { outcome: 'unknown' };
    const cards = posts.slice(-10).map(
      (post): Card => ({
        title: { key: 'removal.card', args: { keyword: about(post).keyword, thing: post.item } },
        buttons: [{ id: name, title: { key: `removal.button-${name}` }, token: doToken(name, post.id) }],
      }),
    );
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: 'removal.which' }] },
        { type: 'cards', cards },
      ],
    };
  };
  const set = (target: WalkMember, from: readonly string[], to: 'banned' | 'approved'): boolean => {
    if (!from.includes(target.machine.status)) return false;
    target.machine.status = to;
    return true;
  };
  return {
    'list-members': (_member, { slots }) => {
      const people = model.members.filter(({ machine }) => machine.status !== 'joining').slice(-5);
      if (people.length === 0 || String(slots.called).length % 5 === 4) return { outcome: 'none' };
      const cards = people.map(
        (one): Card => ({
          title: { key: 'members.card-member', args: { name: 'Zoé', number: one.number ?? '' } },
          subtitle: { key: 'members.card-standing', args: { standing: one.machine.status, since: '', missed: 0 } },
          buttons: ['warn', 'ban', 'readmit'].map((name) => ({
            id: name,
            title: { key: `members.button-${name}` },
            token: doToken(name, one.id),
          })),
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'find-called': (member, { slots }) => {
      const vars = { called: String(slots.who), count: 2 };
      const target = member.machine.isAdmin
        ? model.members.find(({ machine }) => machine.status === 'pending')
        : undefined;
      if (!target || String(slots.who) === 'Rex') return { outcome: 'none', vars };
      if (slots.what === 'approve')
        return { outcome: 'one', vars, next: { flow: 'admin', at: 'approve', slots: { member: target.id } } };
      const card: Card = {
        title: { key: 'called.card', args: { name: 'Zoé', number: target.number ?? '' } },
        subtitle: { key: 'members.card-standing', args: { standing: 'pending', since: '', missed: 0 } },
        buttons: [{ id: 'ban', title: { key: 'called.button-ban' }, token: doToken('ban', target.id) }],
      };
      return { outcome: 'several', vars, bubbles: [{ type: 'cards', cards: [card] }] };
    },
    'weigh-ban': (member, { slots }) => {
      const target = named(member, slots);
      if (!target || target.machine.status === 'left') return { outcome: 'unknown' };
      const known = { vars: { name: 'Zoé', number: 1, posts: 1, answers: 0 }, slots: { member: target.id } };
      if (target === member) return { outcome: 'self', ...known };
      if (target.machine.isAdmin) return { outcome: 'admin', ...known };
      return { outcome: target.machine.status === 'banned' ? 'already' : 'may', ...known };
    },
    ban: (member, { slots }) => {
      const target = named(member, slots);
      if (!target) return { outcome: 'unknown' };
      const known = { vars: { name: 'Zoé', number: 1, later: '' }, slots: { member: target.id } };
      if (target.machine.isAdmin) return { outcome: 'admin', ...known };
      if (!set(target, ['pending', 'approved', 'refused'], 'banned')) return { outcome: 'already', ...known };
      model.withdrawAll(target);
      return { outcome: 'banned', ...known };
    },
    readmit: (member, { slots }) => {
      const target = named(member, slots);
      if (!target) return { outcome: 'unknown' };
      const known = { vars: { name: 'Zoé', number: 1, later: '' }, slots: { member: target.id } };
      if (target.machine.status === 'left') return { outcome: 'gone', ...known };
      const wasBanned = target.machine.status === 'banned';
      if (!set(target, ['banned', 'refused'], 'approved')) return { outcome: 'already', ...known };
      const name = wasBanned ? 'readmitted' : 'approved';
      model.news.push({ to: target, event: { type: 'internal', name, about: { place: 'Saint-Brieuc', name: 'Zoé' } } });
      return { outcome: 'readmitted', ...known };
    },
    'weigh-warning': (member, { slots }) => {
      const target = named(member, slots);
      if (target?.machine.status !== 'approved') return { outcome: 'unknown' };
      return { outcome: 'may', vars: { name: 'Zoé', number: 1 }, slots: { member: target.id } };
    },
    warn: (member, { slots }) =>
      named(member, slots)
        ? { outcome: 'warned', vars: { name: 'Zoé', number: 1, later: '', line: model.id() } }
        : { outcome: 'unknown' },
    'take-back-warning': (member) => {
      if (!member.machine.isAdmin) return { outcome: 'unknown' };
      // in turn, so that each is met
      const outcomes = ['taken-back', 'already', 'too-late', 'unknown'] as const;
      takingBack += 1;
      const outcome = outcomes[takingBack % outcomes.length] ?? 'unknown';
      return { outcome, vars: { name: 'Zoé', number: 1, later: '' } };
    },
    'weigh-removal': (member, { slots }) => {
      if (slots.number === 'LAMPE') return severalCalled('remove');
      const post = called(member, slots);
      if (!post) return { outcome: 'unknown' };
      const vars = { ...about(post), owner: 'Marie', answers: 1 };
      return { outcome: post.outcome === null ? 'may' : 'ended', vars, slots: { post: post.id } };
    },
    remove: (member, { slots }) => {
      const post = called(member, slots);
      if (!post) return { outcome: 'ended', vars: { keyword: 'X 1', outcome: '' } };
      const vars = { ...about(post), owner: 'Marie', later: '' };
      if (post.outcome !== null) return { outcome: 'ended', vars, slots: { post: post.id } };
      carryOut(model, end(queueOf(model, post), 'removed'));
      post.outcome = 'removed';
      return { outcome: 'removed', vars, slots: { post: post.id } };
    },
    restore: (member, { slots }) => {
      if (slots.number === 'LAMPE') return severalCalled('restore');
      const post = called(member, slots);
      if (!post) return { outcome: 'unknown' };
      const vars = { ...about(post), owner: 'Marie', later: '' };
      if (post.outcome !== 'removed') return { outcome: 'not-removed', vars };
      const owner = model.members.find(({ id }) => id === post.member_id);
      if (owner?.machine.status !== 'approved' || post.number % 4 === 0) return { outcome: 'author-gone', vars };
      post.outcome = null;
      return { outcome: 'restored', vars, slots: { post: post.id } };
    },
  };
}
