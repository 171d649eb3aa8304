import { isUnderWay } from '../../src/community/claims/capacity.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { asksAboutThing } from '../../src/language/answers/asks-about-thing.ts';
import { readOffered } from '../../src/language/answers/read-offered.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember, WalkPost } from './model.ts';
import { about } from './model-words.ts';

type Effects = Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer>;

/** What is given in return, and questions about a post, in the town in memory. */
export function askingEffects(model: Model): Effects {
  return { ...swapping(model), ...questions(model) };
}

function swapping(model: Model): Effects {
  const give = (to: string, names: readonly string[], claim: WalkClaim) => {
    for (const name of names) model.given.push({ to, token: doToken(name, claim.id) });
  };
  const opened = (member: WalkMember, { slots }: EffectAsk, isOwner: boolean) => {
    const claim = model.claims.find(({ id }) => id === String(slots.which ?? slots.claim));
    const post = model.posts.find(({ id }) => id === claim?.post_id);
    if (!claim || post?.kind !== 'swap' || post.outcome !== null || !isUnderWay(claim.state)) return null;
    if (member.id !== (isOwner ? post.member_id : claim.member_id)) return null;
    const vars = { ...about(post), owner: 'Marie', name: 'Paul', offered: claim.offered ?? '', post: post.id };
    return isOwner && claim.state !== 'waiting' ? null : { claim, post, vars };
  };
  return {
    'see-swap': (member, ask) => {
      const own = opened(member, ask, false);
      if (!own) throw new Error('no answer to a swap');
      const asks = own.post.number % 2 === 0 ? 'offered' : 'surprise';
      return {
        outcome: 'open',
        vars: { ...own.vars, wanted: 'miel' },
        slots: { asks, known: own.claim.offered ?? '' },
      };
    },
    'add-offer': (member, ask) => {
      const own = opened(member, ask, false);
      if (!own) return { outcome: 'gone' };
      if (ask.slots.known !== (own.claim.offered ?? '')) return { outcome: 'agreed', vars: own.vars };
      const said = readOffered(String(ask.slots.offered ?? ask.slots.surprise ?? ''));
      give(own.post.member_id, ['counter', 'counter'], own.claim);
      if (said === '') return { outcome: 'nothing', vars: own.vars };
      if (said.includes('chaton'))
        return { outcome: 'forbidden', vars: own.vars, clear: ['offered', 'surprise', 'caption'] };
      own.claim.offered = said;
      return { outcome: 'added', vars: { ...own.vars, offered: said }, slots: { known: said } };
    },
    'add-picture': (member, ask) => {
      const own = opened(member, ask, false);
      if (!own) return { outcome: 'gone' };
      const hasPicture = Array.isArray(ask.slots.picture) && ask.slots.picture.length > 0;
      return { outcome: hasPicture || own.claim.offered ? 'added' : 'nothing', vars: own.vars };
    },
    'keep-picture': (member, { slots }) => {
      const claim = model.claims.find(({ id }) => id === String(slots.claim));
      const post = model.posts.find(({ id }) => id === claim?.post_id);
      if (!claim || post?.outcome !== null || !isUnderWay(claim.state) || claim.member_id !== member.id)
        return { outcome: 'gone' };
      const count = Array.isArray(slots.picture) ? slots.picture.length : 0;
      return { outcome: 'kept', vars: { ...about(post), owner: 'Marie', count, replaced: '' } };
    },
    'open-counter': (member, ask) => {
      const found = opened(member, ask, true);
      return found ? { outcome: 'open', vars: found.vars } : { outcome: 'gone' };
    },
    'send-counter': (member, ask) => {
      const found = opened(member, ask, true);
      if (!found) return { outcome: 'gone' };
      const wish = readOffered(String(ask.slots.counter ?? ''));
      if (wish.length % 5 === 0) return { outcome: 'nothing', vars: found.vars };
      if (wish.includes('chaton'))
        return { outcome: 'forbidden', vars: found.vars, slots: { claim: found.claim.id }, clear: ['counter'] };
      // « et 20 € »
      if (wish.length % 5 === 2)
        return { outcome: 'money', vars: found.vars, slots: { claim: found.claim.id }, clear: ['counter'] };
      // somebody else was chosen meanwhile
      if (wish.length % 5 === 1) return { outcome: 'promised', vars: found.vars };
      found.claim.countered = wish;
      give(found.claim.member_id, ['deal', 'no-deal'], found.claim);
      return { outcome: 'sent', vars: { ...found.vars, offered: wish } };
    },
    deal: (member, ask) => {
      const own = opened(member, ask, false);
      if (!own?.claim.countered) return { outcome: 'gone' };
      own.claim.offered = own.claim.countered;
      own.claim.countered = null;
      return { outcome: 'agreed', vars: { ...own.vars, offered: own.claim.offered } };
    },
    'no-deal': (member, ask) => {
      const own = opened(member, ask, false);
      if (!own?.claim.countered) return { outcome: 'gone' };
      own.claim.countered = null;
      return { outcome: 'refused', vars: own.vars };
    },
  };
}

function questions(model: Model): Effects {
  const opened = (member: WalkMember, post: WalkPost | undefined, isOpen = false) => {
    if (post?.outcome !== null) return null;
    const answers = model.claimsOn(post).filter(({ state }) => isUnderWay(state));
    const isOwner = post.member_id === member.id;
    if (!isOpen && !isOwner && !answers.some(({ member_id }) => member_id === member.id)) return null;
    const vars = { ...about(post), owner: 'Marie', role: isOwner ? 'owner' : 'claimant', count: answers.length };
    return { post, answers, isOwner, vars };
  };
  const waitingFor = (member: WalkMember) =>
    model.posts
      .filter(({ member_id, outcome }) => member_id === member.id && outcome === null)
      .flatMap((post) => model.claimsOn(post).filter(({ state }) => state === 'waiting'));
  const asking = (member: WalkMember, { slots }: EffectAsk) => {
    const open = opened(
      member,
      model.posts.find(({ id }) => id === String(slots.which ?? slots.post)),
      true,
    );
    if (!open) return { outcome: 'gone' } as const;
    if (open.isOwner && open.answers.length === 0) return { outcome: 'nobody', vars: open.vars } as const;
    const asked = [...model.questions.values()].filter(({ by, post }) => by === member && post === open.post);
    return asked.length >= 2 ? ({ outcome: 'enough', vars: open.vars } as const) : open;
  };
  const replying = (member: WalkMember, { slots }: EffectAsk) => {
    const question = model.questions.get(String(slots.about));
    const open = question && opened(member, question.post);
    if (!open || open.isOwner === (question.by.id === question.post.member_id)) return { outcome: 'gone' } as const;
    const vars = { ...open.vars, question: 'Il marche ?', name: 'Paul' };
    if (question.replied.has(member)) return { outcome: 'answered', vars } as const;
    return { post: open.post, isOwner: open.isOwner, vars, question };
  };
  return {
    'see-posts': (member, { slots }) => {
      const ids = Array.isArray(slots.among) ? slots.among : [];
      const posts = model.posts.filter(({ id, outcome, member_id }) => {
        return ids.includes(id) && outcome === null && member_id !== member.id;
      });
      const [only] = posts;
      if (!only || Number(model.id()) % 5 === 0) return { outcome: 'gone' };
      const key = posts.length === 1 ? 'ask.choice-ask' : 'ask.card-post';
      const picks = posts.map(({ id }) => ({ value: id, title: { key, args: { keyword: 'X' } }, words: ['~yes'] }));
      return { outcome: 'open', vars: { ...about(only), owner: 'Marie', count: posts.length }, picks };
    },
    // « demander à Paul si … »: of the neighbours of the walk nobody knows who is called how
    'who-is-asked': (member, ask) => {
      const own = model.posts.filter(
        (post) => post.member_id === member.id && post.outcome === null && model.claimsOn(post).length > 0,
      );
      const [only] = own;
      if (!only || Number(model.id()) % 4 === 0) return { outcome: 'nobody' };
      const open = asking(member, { ...ask, slots: { post: only.id } });
      if ('outcome' in open) return open.outcome === 'enough' ? open : { outcome: 'nobody' };
      if (own.length === 1) return { outcome: 'open', vars: { ...open.vars, whom: 'Paul' }, slots: { post: only.id } };
      const picks = own.slice(0, 10).map(({ id }) => ({
        value: id,
        title: { key: 'ask.card-post', args: { keyword: 'X' } },
        words: [],
      }));
      return { outcome: 'several', vars: { ...open.vars, whom: 'Paul', count: picks.length }, picks };
    },
    'who-waits': (member) => {
      const waiting = waitingFor(member);
      const picks = waiting.slice(0, 5).map(({ id }) => ({
        value: id,
        title: { key: 'ask.whose-name', args: { name: 'Paul' } },
        words: ['~yes'],
      }));
      return picks.length === 0
        ? { outcome: 'nobody' }
        : { outcome: 'open', vars: { whom: 'Paul', count: picks.length }, picks };
    },
    'tell-waiting': (member, { slots }) => {
      const claim = waitingFor(member).find(({ id }) => id === slots.whose);
      const post = model.posts.find(({ id }) => id === claim?.post_id);
      if (!claim || !post) return { outcome: 'gone' };
      const said = String(slots.heard ?? '');
      const vars = { ...about(post), whom: 'Paul', said };
      if (/^[\d ]+$/.test(said)) return { outcome: 'alone', vars };
      if (said.length % 7 === 3) return { outcome: 'enough', vars };
      const id = model.id();
      model.questions.set(id, { by: member, post, replied: new Set() });
      model.given.push({ to: claim.member_id, token: doToken('reply-to', id) });
      return { outcome: 'told', vars };
    },
    'open-asking': (member, ask) => {
      const open = asking(member, ask);
      return 'outcome' in open ? open : { outcome: 'open', vars: open.vars };
    },
    'ask-about': (member, ask) => {
      const open = asking(member, ask);
      if ('outcome' in open) return open;
      if (/^[\d ]+$/.test(String(ask.slots.words))) return { outcome: 'alone', vars: open.vars };
      const id = model.id();
      model.questions.set(id, { by: member, post: open.post, replied: new Set() });
      const to = open.isOwner ? open.answers.map(({ member_id }) => member_id) : [open.post.member_id];
      for (const one of to) model.given.push({ to: one, token: doToken('reply-to', id) });
      return { outcome: 'asked', vars: open.vars };
    },
    'open-reply': (member, ask) => {
      const open = replying(member, ask);
      if (!('question' in open)) return open;
      return { outcome: 'open', vars: open.vars };
    },
    'reply-to': (member, ask) => {
      const open = replying(member, ask);
      if (!('question' in open)) return open;
      if (/^[\d ]+$/.test(String(ask.slots.reply))) return { outcome: 'alone', vars: open.vars };
      open.question?.replied.add(member);
      return { outcome: open.isOwner ? 'told' : 'kept', vars: open.vars };
    },
  };
}

/** What is to be asked of whoever answers, as claim-effects.ts decides it. */
export function asksOf(post: WalkPost, { slots }: EffectAsk, isPromised: boolean): Record<string, string> {
  if (post.kind === 'swap') return { asks: 'swap' };
  const said = String(slots.said ?? '');
  const words: Record<string, string> = asksAboutThing(said) ? { words: said } : {};
  if (post.quantity > 1 && typeof slots.parts !== 'number')
    return { asks: isPromised ? 'parts-only' : 'parts', ...words };
  return asksAboutThing(said) ? { asks: 'question', ...words } : {};
}
