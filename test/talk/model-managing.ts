import { isLasting } from '../../src/community/claims/capacity.ts';
import { endUnsaid, endWith, mayHaveGoneTo } from '../../src/community/claims/end-with.ts';
import { giveUp, pickAll } from '../../src/community/claims/queue.ts';
import { promised } from '../../src/community/claims/rules.ts';
import { goesOn } from '../../src/community/posts/rules.ts';
import type { Bubble, Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember, WalkPost } from './model.ts';
import { carryOut, handOverTo, queueOf, takingBack } from './model-claiming.ts';
import { insteadEffects } from './model-instead.ts';
import { about, button, managing } from './model-words.ts';

/** One's own posts, in the town in memory. */
export function managingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    ...insteadEffects(model),
    'show-post': (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      return { outcome: 'shown', bubbles: [managing(found.post)], vars: about(found.post) };
    },
    renew: (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const vars = { ...about(found.post), end: { date: '2026-12-24T22:59:59.000Z' } };
      const over = { key: 'mine.moment-over', args: { moment: 'demain' } };
      const bubbles: Bubble[] = found.post.number % 3 === 0 ? [{ type: 'text', text: [over] }] : [];
      return { outcome: found.post.number % 2 === 0 ? 'renewed' : 'endless', vars, bubbles };
    },
    'open-photos': (member, { slots }): EffectAnswer => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      return { outcome: found.post.photos < 5 ? 'open' : 'full', vars: { ...about(found.post), post: found.post.id } };
    },
    'add-photos': (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return { ...found, outcome: 'ended' };
      if (found.post.photos >= 5) return { outcome: 'full', vars: about(found.post) };
      found.post.photos += 2;
      return { outcome: 'added', vars: { ...about(found.post), left: 0, kept: 2 } };
    },
    'which-over': (member) => {
      const mine = model.posts.find((post) => post.member_id === member.id && post.outcome === null);
      return mine ? { outcome: 'shown', bubbles: [managing(mine)] } : { outcome: 'none' };
    },
    'give-up': (member, { slots }) => {
      const claim = model.claims.find((one) => one.id === String(slots.claim) && one.member_id === member.id);
      if (!claim) return { outcome: 'gone' };
      const post = model.posts.find(({ id }) => id === claim.post_id);
      const given = post?.outcome === null ? giveUp(queueOf(model, post), claim.id) : null;
      const vars = { keyword: 'FAUTEUIL 1', thing: 'fauteuil', told: '', how: claim.state };
      if (!given) return { outcome: 'over', vars };
      carryOut(model, given);
      return { outcome: 'given-up', vars };
    },
    'ask-fate': (member, { vars }) => {
      const found = model.own(member, vars.post);
      if (found.outcome !== undefined) return { outcome: 'over' };
      const [holder] = promised(model.claimsOn(found.post));
      if (holder) return { outcome: 'over' };
      // of requests, and now and then of others: there are few of one's own
      const isSought = found.post.direction === 'request' || Number(found.post.id) % 2 === 0;
      const outcome = isSought ? 'sought' : 'free';
      return { outcome, vars: about(found.post), slots: { post: found.post.id } };
    },
    'tell-ending': (member, { vars }) => {
      const found = model.own(member, vars.post);
      if (found.outcome !== undefined) return { outcome: 'over' };
      return { outcome: 'ending', vars: { ...about(found.post), end: { date: '2026-12-24T22:59:59.000Z' } } };
    },
    'tell-expired': (member, { vars }) => {
      const post = model.posts.find((one) => one.id === String(vars.post) && one.member_id === member.id);
      return post ? { outcome: 'expired', vars: about(post) } : { outcome: 'over' };
    },
    'list-mine': (member) => {
      const mine = model.posts.filter((post) => post.member_id === member.id && post.outcome === null).slice(-10);
      const isOver = model.posts.some((post) => post.member_id === member.id && post.outcome !== null);
      if (mine.length === 0) return { outcome: isOver ? 'none-now' : 'none' };
      const cards = mine.map(
        (post): Card => ({
          title: { key: 'mine.card-mine', args: about(post) },
          subtitle: { key: 'mine.card-mine-state', args: { count: 1, promised: '' } },
          buttons: [button('answers', post.id), button('done', post.id), button('withdraw', post.id)],
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'list-past': (member, { slots }) => {
      const over = model.posts.filter(
        ({ id, member_id, outcome }) =>
          member_id === member.id &&
          outcome !== null &&
          outcome !== 'held' &&
          (slots.before === undefined || Number(id) < Number(slots.before)),
      );
      const shown = over.toReversed().slice(0, 2);
      const last = shown.at(-1);
      if (!last) return { outcome: slots.before === undefined ? 'none' : 'no-more' };
      const cards = shown.map((post): Card => {
        const { direction, kind } = post;
        const args = { direction, kind, day: { date: '2026-11-20T10:00:00.000Z' } };
        const title = { key: 'past.button-same-again' };
        return {
          title: { key: 'mine.card-mine', args: { keyword: about(post).keyword, thing: post.item } },
          subtitle: { key: `past.card-${post.outcome}`, args },
          buttons: [{ id: 'same-again', title, token: doToken('same-again', post.id) }],
        };
      });
      const more = { id: 'past', title: { key: 'past.more-past' }, token: doToken('past', last.id) };
      return {
        outcome: 'some',
        bubbles: [{ type: 'cards', cards, ...(over.length > 1 ? { choices: [more] } : {}) }],
      };
    },
    'post-again': (member, { slots }): EffectAnswer => {
      const post = model.posts.find(({ id }) => id === String(slots.post));
      if (post?.member_id !== member.id) return { outcome: 'gone' };
      if (goesOn(post)) return { outcome: 'up', vars: { ...about(post), post: post.id }, slots: { post: post.id } };
      const { direction, kind, item } = post;
      return {
        outcome: 'begun',
        next: { flow: 'post', slots: { direction, kind, item, until: null, quartier: null }, vars: {} },
      };
    },
    'mark-done': (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const { post } = found;
      if (!isLasting(post)) {
        const people = mayHaveGoneTo(queueOf(model, post));
        if (people.length === 0) return model.end(member, post.id, 'exchanged');
        const title = { key: 'mine.card-to', args: { name: 'Paul', direction: post.direction } };
        const picks = people.slice(0, 5).map(({ id }) => ({ value: id, title, words: ['paul'] }));
        return { outcome: 'to-whom', vars: about(post), slots: { post: post.id, asked: 'yes' }, picks };
      }
      const said = { vars: about(post), slots: { post: post.id } };
      const [holder, another] = promised(model.claimsOn(post));
      if (!holder) return { outcome: 'stays-up', ...said };
      const cards = [{ title: { key: 'mine.card-answer', args: { name: 'Paul', quartier: '' } }, buttons: [] }];
      if (another || holder.state === 'out')
        return { outcome: 'several', ...said, bubbles: [{ type: 'cards', cards }] };
      return handOverTo(model, post, holder);
    },
    'note-taker': (member, { slots }): EffectAnswer => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return { ...found, outcome: 'ended' };
      const known = endWith(queueOf(model, found.post), String(slots.to));
      if (!known) return model.end(member, found.post.id, 'exchanged');
      carryOut(model, known);
      found.post.outcome = 'exchanged';
      return { outcome: 'handed-over', vars: { ...about(found.post), name: 'Paul', left: 0, next: '' } };
    },
    'end-unsaid': (member, { vars }): EffectAnswer => {
      const found = model.own(member, vars.post);
      const ended = found.outcome === undefined ? endUnsaid(queueOf(model, found.post)) : null;
      if (found.outcome !== undefined || !ended) return { outcome: 'over' };
      carryOut(model, ended);
      found.post.outcome = 'exchanged';
      return { outcome: 'ended', vars: { ...about(found.post), told: 1 } };
    },
    'which-own': (member, { slots }) => {
      const own = model.posts.filter((post) => post.member_id === member.id && post.outcome === null);
      const said = String(slots.said ?? '');
      const asked = slots.wants === 'photo-off' ? 'change' : String(slots.wants);
      const wants = asked === 'list' && (said !== '' || own.length === 1) ? 'show' : asked;
      if (wants === 'list') return { outcome: 'list' };
      const isOfAnswers = wants === 'answers' || wants === 'draw';
      const isAny = (id: string) => !isOfAnswers || model.claims.some((claim) => claim.post_id === id);
      const named = own.filter(({ id, word, number }) =>
        said === '' ? isAny(id) : [word.toLowerCase(), `${number}`].includes(said),
      );
      if (wants === 'over') return { outcome: named.length > 0 ? 'over' : 'other' };
      const [only, another] = named;
      const isAsked = wants === 'withdraw' && said === '' && slots.sure !== 'yes';
      if (only && !another && !isAsked) {
        const next = { flow: 'post', at: 'open-post', slots: { post: only.id }, vars: {} };
        const count = wants === 'draw' ? { vars: { ...about(only), count: 2 } } : {};
        return { outcome: wants, slots: { post: only.id }, ...count, ...(wants === 'change' ? { next } : {}) };
      }
      if (only) return { outcome: 'several', bubbles: [managing(only)] };
      if (said === '' && own.length > 0) return { outcome: isOfAnswers ? 'nobody-yet' : 'other' };
      const isOfOthers = model.posts.some(({ number }) => `${number}` === said);
      if (isOfOthers && wants === 'withdraw' && member.machine.isAdmin) return { outcome: 'other' };
      if (isOfOthers) return { outcome: 'not-own', vars: { said } };
      if (slots.sure !== 'yes' && said !== '') return { outcome: 'other' };
      if (own.length === 0) return { outcome: 'none' };
      return { outcome: 'not-own', vars: { said } };
    },
    'who-is-meant': (member, { slots }): EffectAnswer => {
      const among = Array.isArray(slots.among) ? slots.among : [];
      const [first] = among;
      if (typeof slots.said === 'number') {
        return first === undefined ? { outcome: 'by-place' } : { outcome: 'one', slots: { claim: first } };
      }
      const names = Array.isArray(slots.names) ? slots.names : [];
      if (slots.said === 'again') {
        const own = model.posts.filter((post) => post.member_id === member.id && post.outcome === null);
        const promises = own.flatMap((post) => model.claimsOn(post).filter(({ state }) => state === 'accepted'));
        if (promises.length === 0) return { outcome: 'other' };
        return { outcome: 'several', bubbles: [takingBack(promises.slice(0, 10))] };
      }
      if (names.includes('paul') && slots.bare !== undefined) return { outcome: 'other' };
      const own = model.posts.filter((post) => post.member_id === member.id && post.outcome === null);
      const waiting = own.flatMap((post) => model.claimsOn(post).filter(({ state }) => state === 'waiting'));
      const [only, another] = waiting;
      if (!only) return { outcome: 'none' };
      if (names.length > 1) {
        // of one post, and now and then there is enough for all of them
        const together = waiting.filter((claim) => claim.post_id === only.post_id);
        const meant = Number(model.id()) % 2 === 0 ? together : [only];
        if (Array.isArray(slots.shares)) {
          const found = { claims: meant.map(({ id }) => id), shares: meant.map(() => '1') };
          const turn = Number(model.id()) % 3;
          if (turn === 0 && slots.shared === undefined) {
            const title = { key: 'mine.shared-post', args: { keyword: 'POTS 1' } };
            return {
              outcome: 'which',
              slots: { asks: 'shared' },
              picks: [{ value: only.post_id, title, words: ['pots'] }],
            };
          }
          const post = model.posts.find(({ id }) => id === only.post_id) as WalkPost;
          const vars = { ...about(post), name: 'Zoé (1)' };
          return { outcome: turn === 1 ? 'unsure' : 'many', vars, slots: found };
        }
        return { outcome: 'many', slots: { claims: meant.map(({ id }) => id) } };
      }
      // now and then a piece of what is given as one is named
      if (Number(model.id()) % 4 === 0) {
        const vars = { ...about(own[0] as WalkPost), name: 'Zoé (cocotte)', rest: 'poêles' };
        return { outcome: 'pieces', vars, slots: { claims: [only.id], whats: ['cocotte'], post: only.post_id } };
      }
      if (!another) return { outcome: 'one', slots: { claim: only.id } };
      const card: Card = {
        title: { key: 'mine.card-mine', args: about(own[0] as WalkPost) },
        buttons: [button('pick', only.id)],
      };
      return { outcome: 'several', bubbles: [{ type: 'cards', cards: [card] }] };
    },
    'pick-all': (member, { slots }): EffectAnswer => {
      const ids = Array.isArray(slots.claims) ? slots.claims : [];
      const post = model.posts.find((one) => model.claimsOn(one).some(({ id }) => id === ids[0]));
      if (post?.member_id !== member.id) throw new Error('answers to no post of theirs');
      const shares = Array.isArray(slots.shares) ? slots.shares.map(Number) : [];
      const picked = pickAll(queueOf(model, post), ids, new Map(shares.map((count, at) => [ids[at] ?? null, count])));
      const said = { vars: { ...about(post), name: 'Paul, Zoé', left: 0, away: '' }, slots: { post: post.id } };
      if (picked === null) {
        const text = [{ key: 'mine.too-many', args: { ...about(post), left: 0 } }];
        return { outcome: 'too-many', ...said, bubbles: [{ type: 'text', text }] };
      }
      carryOut(model, picked);
      // now and then, of several posts
      if (Number(post.id) % 4 === 0)
        return { outcome: 'each', bubbles: [{ type: 'text', text: [{ key: 'mine.all-picked', args: said.vars }] }] };
      return { outcome: 'picked', ...said };
    },
    'weigh-withdrawal': (member, { slots }) => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const isPromised = model.claimsOn(found.post).some(({ state }) => state === 'accepted');
      return { outcome: isPromised ? 'promised' : 'free', vars: { ...about(found.post), name: 'Paul' } };
    },
    withdraw: (member, { slots }) => {
      const answer = model.end(member, slots.post, 'withdrawn');
      // a post the walk has forgotten is over
      return answer.outcome === 'not-yours' ? { ...answer, outcome: 'ended' } : answer;
    },
  };
}
