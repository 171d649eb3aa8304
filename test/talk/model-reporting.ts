import type { Bubble } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { similarWord } from '../../src/language/answers/keyword.ts';
import type { EffectAsk, Model, WalkMember, WalkPost } from './model.ts';
import { about, button } from './model-words.ts';

/** Posts that neighbours report, and what their authors say to it, in the town in memory. */
export function reportingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  let contests = 0;
  const reportsOf = (post: WalkPost): Set<WalkMember> => model.reports.get(post) ?? new Set();
  const refusal = (member: WalkMember, post: WalkPost | undefined): string | null => {
    if (!post || (post.outcome !== null && post.member_id !== member.id)) return 'gone';
    if (post.member_id === member.id) return 'own';
    if (member.machine.isAdmin) return 'admin';
    if (reportsOf(post).has(member)) return 'already';
    return post.number % 5 === 0 ? 'enough' : null;
  };
  const contested = (member: WalkMember, { post: id }: EffectAsk['slots']): EffectAnswer | WalkPost => {
    const own = model.posts.filter((post) => post.member_id === member.id);
    const post = own.findLast(
      (one) => (id === undefined || one.id === String(id)) && (one.outcome === 'held' || one.outcome === 'removed'),
    );
    if (!post) return { outcome: 'nothing' };
    contests += 1;
    return contests % 4 === 0 ? { outcome: contests % 8 === 0 ? 'nobody' : 'enough' } : post;
  };
  return {
    'find-reported': (member, { slots }) => {
      const shown = Array.isArray(slots.shown) ? slots.shown : [];
      const meant =
        slots.number === undefined
          ? model.posts.filter(({ id }) => id === String(slots.post) || shown.includes(id))
          : model.posts.filter(
              ({ number, word }) =>
                number === slots.number && (slots.word === undefined || similarWord(String(slots.word), word)),
            );
      const [post, another] = meant;
      if (!post) return { outcome: 'unknown' };
      if (another) return { outcome: 'several', bubbles: [whichOf(meant)] };
      const refused = refusal(member, post);
      if (refused === 'gone') return { outcome: 'gone' };
      return { outcome: refused ?? 'found', vars: about(post), slots: { post: post.id } };
    },
    'report-post': (member, { slots }) => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      const refused = refusal(member, post);
      if (!post || refused === 'gone' || refused === 'own' || refused === 'admin') return { outcome: 'gone' };
      const said = { vars: about(post), slots: { post: post.id } };
      if (refused !== null) return { outcome: refused, ...said };
      const people = reportsOf(post).add(member);
      model.reports.set(post, people);
      // of every second post somebody has complained before
      if (people.size < 2 && post.number % 2 === 0) return { outcome: 'told', ...said };
      post.outcome = 'held';
      model.given.push({ to: post.member_id, token: doToken('contest', post.id) });
      return { outcome: 'hidden', ...said };
    },
    'find-contested': (member, { slots }) => {
      const post = contested(member, slots);
      return 'item' in post ? { outcome: 'open', vars: about(post), slots: { post: post.id } } : post;
    },
    contest: (member, { slots }) => {
      const post = contested(member, slots);
      if (!('item' in post)) return post;
      model.contested.add(post);
      const admin = model.members.find(({ machine }) => machine.isAdmin);
      const token = `${post.id}.1`;
      for (const name of ['let-up', 'turn-down'])
        if (admin) model.given.push({ to: admin.id, token: doToken(name, token) });
      return { outcome: 'passed', vars: about(post) };
    },
  };
}

function whichOf(posts: readonly WalkPost[]): Bubble {
  const cards = posts.slice(0, 10).map((post) => ({
    title: { key: 'report.card', args: about(post) },
    buttons: [{ ...button('flag', post.id), title: { key: 'report.button-flag' } }],
  }));
  return { type: 'cards', cards };
}
