import { decideClaim, decidePick, promised } from '../../src/community/claims/rules.ts';
import type { Bubble, Button, Card, Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type {
  Answer,
  Ask,
  CommunesAnswer,
  EffectAnswer,
  ExchangesAnswer,
  KeywordAnswer,
  RefAnswer,
  TurnEvent,
} from '../../src/conversation/turn.ts';
import { similarWord } from '../../src/language/keyword.ts';
import { makeWord } from '../../src/language/make-word.ts';
import { type Machine, newMachine } from './machine.ts';
import { goingEffects, offer } from './model-going.ts';

/** A town in memory: what effects and look-ups answer during the random walk, as the real ones would. */
export class Model {
  members: WalkMember[] = [];
  posts: WalkPost[] = [];
  claims: WalkClaim[] = [];
  codes = new Map<string, boolean>();
  /** What was written to the admins, by the id of its button. */
  messages = new Map<string, { from: WalkMember; isAnswered: boolean }>();
  alerts: { id: string; member: WalkMember; words: string }[] = [];
  #quartiers = new Set<WalkMember>();
  /** Internal events that wait for their member. */
  news: { to: WalkMember; event: TurnEvent }[] = [];
  /** How often a draft was confirmed; one draft may become several posts. */
  published = 0;
  /** Who waits for a Parallèle, and where. */
  waits = new Map<WalkMember, string>();
  /** Buttons that came with a notice. */
  given: { to: string; token: string }[] = [];
  #ids = 0;

  add(given: Partial<Machine> = {}): WalkMember {
    const member = { id: this.#id(), number: null, decidedBy: null, machine: newMachine(given) };
    this.members.push(member);
    return member;
  }

  answer(member: WalkMember, ask: Exclude<Ask, { ask: 'run' }>): Answer {
    switch (ask.ask) {
      case 'communes':
        return communesLike(ask.text);
      case 'keyword':
        return this.#postsCalled(ask.word, ask.number);
      case 'ref':
        return this.#refOf(ask.ref);
      case 'exchanges':
        return this.#exchangesOf(member);
      case 'effect': {
        const effect = this.#effects[ask.effect];
        if (!effect) throw new Error(`the model knows no effect ${ask.effect}`);
        return effect(member, ask);
      }
    }
  }

  #id(): string {
    this.#ids += 1;
    return String(this.#ids);
  }

  #refOf(ref: string): RefAnswer {
    const number = /^post_saint-brieuc_(\d+)$/.exec(ref)?.[1];
    if (number === undefined) return ref === 'town_saint-brieuc' ? { town: '22278', townName: 'Saint-Brieuc' } : null;
    const post = this.posts.find((one) => one.number === Number(number));
    return { town: '22278', townName: 'Saint-Brieuc', ...(post ? { post: post.id } : {}) };
  }

  #postsCalled(word: string | null, number: number | null): KeywordAnswer {
    return this.posts
      .filter((post) => (number === null ? word !== null && similarWord(word, post.word) : post.number === number))
      .filter((post) => number !== null || post.outcome === null)
      .slice(0, 10)
      .map((post) => ({ post: post.id, number: post.number, word: post.word, open: post.outcome === null }));
  }

  #decide(by: WalkMember, { slots }: EffectAsk, status: 'approved' | 'refused'): EffectAnswer {
    if (!by.machine.isAdmin) return { outcome: 'unknown' };
    const found = this.members.find((one) =>
      slots.member === undefined ? one.number === Number(slots.number) : one.id === String(slots.member),
    );
    if (!found || found.number === null) return { outcome: 'unknown' };
    const vars = { name: 'Zoé', number: found.number, by: 'Soizic', decision: found.machine.status };
    if (found.machine.status !== 'pending') return { outcome: 'already', vars };
    found.machine.status = status;
    if (status === 'refused') return { outcome: 'refused', vars: { ...vars, refused: found.id } };
    this.news.push({ to: found, event: { type: 'internal', name: 'approved', about: { place: 'Saint-Brieuc' } } });
    return { outcome: 'approved', vars };
  }

  #own(member: WalkMember, id: unknown): { post: WalkPost; outcome?: never } | EffectAnswer {
    const post = this.posts.find((one) => one.id === String(id));
    if (post?.member_id !== member.id) return { outcome: 'not-yours' };
    return post.outcome === null ? { post } : { outcome: 'ended', vars: about(post) };
  }

  #exchangesOf(member: WalkMember): ExchangesAnswer {
    return this.claims
      .filter(({ state, member_id }) => state === 'accepted' && member_id === member.id)
      .map(({ id }) => ({ claim: id, keyword: `FAUTEUIL ${id}`, other: 'Marie' }))
      .slice(0, 5);
  }

  #claimsOn(post: WalkPost): WalkClaim[] {
    return this.claims.filter((claim) => claim.post_id === post.id);
  }

  #twinOf(member: WalkMember, { item, direction }: EffectAsk['slots']): WalkPost | undefined {
    const same = (post: WalkPost) => post.member_id === member.id && post.outcome === null;
    return this.posts.find((post) => same(post) && post.item === String(item) && post.direction === direction);
  }

  #publish(member: WalkMember, item: string, direction: string): WalkPost {
    const post: WalkPost = {
      id: this.#id(),
      number: this.posts.length + 1,
      word: makeWord(item),
      item,
      direction,
      member_id: member.id,
      outcome: null,
      until: null,
      photos: this.posts.length % 3 === 0 ? 5 : 3,
    };
    this.posts.push(post);
    return post;
  }

  readonly #effects: Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> = {
    ...goingEffects(this),
    'find-town': (member, { slots }): EffectAnswer => {
      if (member.machine.status === 'approved') {
        const vars = { place: 'Quintin', home: 'Saint-Brieuc' };
        return { outcome: slots.town === '22262' ? 'lives-elsewhere' : 'already', vars };
      }
      if (slots.town === '22278')
        return { outcome: 'open', vars: { place: 'Saint-Brieuc', question: '' }, slots: { asks: 'yes' } };
      if (slots.town === '22262')
        return { outcome: 'open', vars: { place: 'Quintin', question: 'Où ?' }, slots: { asks: 'no' } };
      const offers = [offer('notify', 'join.button-notify'), offer('settle', 'join.button-elsewhere', '22278')];
      const vars = { place: String(slots.town), count: this.waits.size, listed: '', home: '' };
      return { outcome: 'none', vars, clear: ['town'], offers };
    },
    apply: (member, { slots }) => {
      if (slots.town !== '22278' && slots.town !== '22262') throw new Error('apply: the town is gone');
      member.number = this.members.indexOf(member) + 1;
      const vars = { place: 'Saint-Brieuc', name: String(slots.name) };
      const became = slots.town === '22278' ? 'pending' : 'approved';
      return { outcome: became, vars, became };
    },
    wait: (_member, { vars }) => {
      const waited = Number(vars.waited ?? 0);
      const key = waited % 2 === 0 ? 'join.still-waiting' : 'join.still-waiting-2';
      return { outcome: 'stay', vars: { waited: waited + 1 }, bubbles: [{ type: 'text', text: [{ key }] }] };
    },
    'list-pending': () => {
      const waiting = this.members.filter((one) => one.machine.status === 'pending').slice(0, 10);
      if (waiting.length === 0) return { outcome: 'none' };
      const cards = waiting.map(
        (one): Card => ({
          title: { key: 'admin.card-waiting', args: { name: 'Zoé', number: one.number ?? 0 } },
          subtitle: { key: 'admin.card-waiting-answer', args: { answer: '' } },
          buttons: [button('approve', one.id), button('refuse', one.id)],
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    approve: (member, ask) => this.#decide(member, ask, 'approved'),
    refuse: (member, ask) => this.#decide(member, ask, 'refused'),
    'tell-reason': () => ({ outcome: 'told' }),
    'redeem-code': (member, { slots }) => {
      const code = String(slots.code);
      if (member.machine.isAdmin) return { outcome: 'elsewhere' };
      if (this.codes.get(code) !== false) return { outcome: 'unknown' };
      this.codes.set(code, true);
      member.machine.isAdmin = true;
      return { outcome: 'admin', vars: { place: 'Saint-Brieuc' }, became: 'approved' };
    },
    'take-name': (member) => {
      member.machine.isNamed = true;
      return { outcome: 'taken' };
    },
    'look-over': (member, { slots }): EffectAnswer => {
      const item = String(slots.item);
      if (item.includes('chaton')) return { outcome: 'forbidden', vars: { why: 'animal' } };
      if (/^\d[\d ]{8,}$/.test(item)) return { outcome: 'nothing', clear: ['item'] };
      const twin = slots.twin === undefined ? this.#twinOf(member, slots) : undefined;
      const plural: Record<string, string> = item.endsWith('s') ? { plural: 'yes' } : {};
      return twin
        ? { outcome: 'fine', vars: { ...about(twin), post: twin.id }, slots: { ...plural, alike: 'yes' } }
        : { outcome: 'fine', slots: plural };
    },
    'find-matches': (member, { slots }): EffectAnswer => {
      const other = this.posts.find(
        (post) => post.member_id !== member.id && post.outcome === null && post.item === String(slots.item),
      );
      if (!other) return { outcome: 'none', slots: { matched: null } };
      const buttons = [button('claim', other.id)];
      const cards = [{ title: { key: 'post.card-title', args: about(other) }, buttons }];
      return { outcome: 'some', slots: { matched: 'yes' }, bubbles: [{ type: 'cards', cards }] };
    },
    'open-post': (member, { slots }): EffectAnswer => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const { id, item, direction } = found.post;
      return { outcome: 'open', vars: about(found.post), slots: { item, direction, kind: 'give', post: id } };
    },
    'save-post': (member, { slots }): EffectAnswer => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return { ...found, outcome: 'ended' };
      if (slots.item === undefined) throw new Error('no item');
      const item = String(slots.item);
      if (item.includes('chaton')) return { outcome: 'forbidden', vars: { why: 'animal' } };
      found.post.item = item;
      return { outcome: 'saved', vars: about(found.post) };
    },
    'show-post': (member, { slots }) => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      return { outcome: 'shown', bubbles: [managing(found.post)], vars: about(found.post) };
    },
    renew: (member, { slots }) => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const vars = { ...about(found.post), end: { date: '2026-12-24T22:59:59.000Z' } };
      return { outcome: found.post.number % 2 === 0 ? 'renewed' : 'endless', vars };
    },
    'open-photos': (member, { slots }): EffectAnswer => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      return { outcome: found.post.photos < 5 ? 'open' : 'full', vars: { ...about(found.post), post: found.post.id } };
    },
    'add-photos': (member, { slots }) => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return { ...found, outcome: 'ended' };
      if (found.post.photos >= 5) return { outcome: 'full', vars: about(found.post) };
      found.post.photos += 2;
      return { outcome: 'added', vars: about(found.post) };
    },
    'which-over': (member) => {
      const mine = this.posts.find((post) => post.member_id === member.id && post.outcome === null);
      return mine ? { outcome: 'shown', bubbles: [managing(mine)] } : { outcome: 'none' };
    },
    'ask-fate': (member, { vars }) => {
      const found = this.#own(member, vars.post);
      if (found.outcome !== undefined) return { outcome: 'over' };
      const holder = promised(this.#claimsOn(found.post));
      const slots = { post: found.post.id };
      return { outcome: holder ? 'promised' : 'free', vars: { ...about(found.post), name: 'Paul' }, slots };
    },
    'tell-ending': (member, { vars }) => {
      const found = this.#own(member, vars.post);
      if (found.outcome !== undefined) return { outcome: 'over' };
      return { outcome: 'ending', vars: { ...about(found.post), end: { date: '2026-12-24T22:59:59.000Z' } } };
    },
    'tell-expired': (member, { vars }) => {
      const post = this.posts.find((one) => one.id === String(vars.post) && one.member_id === member.id);
      return post ? { outcome: 'expired', vars: about(post) } : { outcome: 'over' };
    },
    publish: (member, { slots }): EffectAnswer => {
      if (slots.together === 'each' && Array.isArray(slots.things)) {
        const posts = slots.things.map((thing) => this.#publish(member, thing, String(slots.direction)));
        const [first] = posts;
        this.published += 1;
        if (first) return { outcome: 'several', vars: { ...about(first), post: first.id } };
      }
      if (slots.item === undefined) throw new Error('no item');
      const item = String(slots.item);
      if (/^\d[\d ]{8,}$/.test(item)) return { outcome: 'nothing', clear: ['item'] };
      if (item.includes('chaton')) return { outcome: 'forbidden', vars: { why: 'animal' } };
      const twin = slots.twin === 'other' ? undefined : this.#twinOf(member, slots);
      if (twin) return { outcome: 'duplicate', vars: { ...about(twin), post: twin.id } };
      const post = this.#publish(member, item, String(slots.direction));
      this.published += 1;
      return { outcome: 'published', vars: { ...about(post), post: post.id } };
    },
    claim: (member, { slots }): EffectAnswer => {
      const meant = this.posts.filter((post) =>
        slots.post === undefined
          ? post.number === slots.number || (typeof slots.word === 'string' && similarWord(slots.word, post.word))
          : post.id === String(slots.post),
      );
      const [post, other] = meant;
      if (!post) return { outcome: 'unknown' };
      if (other) return { outcome: 'several', bubbles: [whichOf(meant.slice(0, 10))] };
      const outcome = decideClaim(post, this.#claimsOn(post), member.id);
      const vars = { ...about(post), owner: 'Marie' };
      if (outcome !== 'claimed' && outcome !== 'queued') return { outcome, vars, slots: { post: post.id } };
      const claim: WalkClaim = { id: this.#id(), post_id: post.id, member_id: member.id, state: 'waiting' };
      this.claims.push(claim);
      this.given.push({ to: post.member_id, token: doToken('pick', claim.id) });
      return { outcome, vars, slots: { post: post.id, claim: claim.id } };
    },
    'add-word': (_member, { slots }) => {
      const post = this.posts.find((one) => one.id === slots.post);
      return post?.outcome === null ? { outcome: 'added', vars: about(post) } : { outcome: 'ended' };
    },
    'see-other': (_member, { slots }) => {
      const claim = this.claims.find((one) => one.id === slots.claim);
      return claim?.state === 'accepted' ? { outcome: 'open', vars: { other: 'Paul' } } : { outcome: 'ended' };
    },
    'pass-on': (_member, { slots }) => {
      const claim = this.claims.find((one) => one.id === slots.claim);
      return claim?.state === 'accepted' ? { outcome: 'passed', vars: { other: 'Paul' } } : { outcome: 'ended' };
    },
    'list-mine': (member) => {
      const mine = this.posts.filter((post) => post.member_id === member.id && post.outcome === null).slice(-10);
      if (mine.length === 0) return { outcome: 'none' };
      const cards = mine.map(
        (post): Card => ({
          title: { key: 'mine.card-mine', args: about(post) },
          subtitle: { key: 'mine.card-mine-state', args: { count: 1, promised: '' } },
          buttons: [button('answers', post.id), button('done', post.id), button('withdraw', post.id)],
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'show-answers': (member, { slots }) => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const claims = this.#claimsOn(found.post).slice(0, 10);
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
      const claim = this.claims.find((one) => one.id === String(slots.claim));
      const post = this.posts.find((one) => one.id === claim?.post_id);
      if (!claim || !post) return { outcome: 'not-yours' };
      const outcome = decidePick(post, this.#claimsOn(post), claim.id, member.id);
      if (outcome === 'not-yours') return { outcome };
      if (outcome === 'picked') {
        claim.state = 'accepted';
        this.given.push({ to: claim.member_id, token: doToken('write', claim.id) });
      }
      return { outcome, vars: { ...about(post), name: 'Paul' }, slots: { post: post.id } };
    },
    release: (member, { slots }) => {
      const found = this.#own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const holder = promised(this.#claimsOn(found.post));
      if (holder) holder.state = 'declined';
      return { outcome: holder ? 'released' : 'nobody', vars: { ...about(found.post), name: 'Paul' } };
    },
    'reach-admins': (member) => this.#reach(member) ?? { outcome: 'open', vars: { place: 'Saint-Brieuc' } },
    'tell-admins': (member) => {
      const refused = this.#reach(member);
      if (refused) return refused;
      const id = this.#id();
      this.messages.set(id, { from: member, isAnswered: false });
      for (const admin of this.members.filter(({ machine }) => machine.isAdmin).slice(-3)) {
        this.given.push({ to: admin.id, token: doToken('reply', id) });
      }
      return { outcome: this.messages.size % 2 === 0 ? 'told' : 'later', vars: { place: 'Saint-Brieuc', count: 1 } };
    },
    'find-message': (member, { slots }) => {
      const message = this.messages.get(String(slots.message));
      if (!message || !member.machine.isAdmin) return { outcome: 'unknown' };
      return { outcome: message.isAnswered ? 'answered' : 'open', vars: { name: 'Zoé', by: 'Soizic' } };
    },
    'answer-member': (member, { slots }) => {
      const message = this.messages.get(String(slots.message));
      if (!message || !member.machine.isAdmin) return { outcome: 'unknown' };
      message.isAnswered = true;
      this.given.push({ to: message.from.id, token: doToken('human') });
      return { outcome: 'passed', vars: { name: 'Zoé', later: '' } };
    },
    'mark-done': (member, { slots }) => this.#end(member, slots.post, 'exchanged'),
    withdraw: (member, { slots }) => this.#end(member, slots.post, 'withdrawn'),
    browse: (member, { slots }) => {
      if (slots.near !== undefined && !this.#quartiers.has(member)) return { outcome: 'where' };
      const words = String(slots.words ?? '');
      const open = this.posts.filter((post) => post.outcome === null && post.member_id !== member.id);
      if (slots.page === 'gone') return { outcome: 'over', vars: { words, place: '' } };
      const found = open.filter((post) => words === '' || similarWord(words, post.word)).slice(0, 9);
      const vars = { words, place: '' };
      if (found.length === 0) return { outcome: slots.page ? 'over' : words === '' ? 'empty' : 'none', vars };
      const cards = found.map((post): Card => {
        const title = { key: 'post.card-title', args: { keyword: post.word, thing: post.item } };
        return { title, buttons: [button('claim', post.id)] };
      });
      const more = { key: 'browse.card-more', args: { count: 2 } };
      const next = { id: 'more', title: { key: 'browse.button-more' }, token: doToken('more', `6.4~~${words}`) };
      return {
        outcome: 'some',
        vars,
        bubbles: [{ type: 'cards', cards: [...cards, { title: more, buttons: [next] }] }],
      };
    },
    'keep-quartier': (member) => {
      this.#quartiers.add(member);
      return { outcome: 'kept' };
    },
    'set-alert': (member, { slots }) => {
      const words = String(slots.words ?? '');
      const own = this.alerts.filter((alert) => alert.member === member);
      const isThere = own.some((alert) => alert.words === words);
      const outcome = words === '' ? 'unclear' : isThere ? 'again' : own.length >= 1 ? 'full' : 'set';
      if (outcome === 'set') this.alerts.push({ id: this.#id(), member, words });
      return { outcome, vars: { words, count: 1 } };
    },
    'list-alerts': (member) => {
      const own = this.alerts.filter((alert) => alert.member === member);
      if (own.length === 0) return { outcome: 'none' };
      const cards = own.map(({ id, words }): Card => {
        const drop = { id: 'drop-alert', title: { key: 'browse.button-drop-alert' }, token: doToken('drop-alert', id) };
        return { title: { key: 'browse.card-alert', args: { words } }, buttons: [drop] };
      });
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'drop-alert': (member, { slots }) => {
      const at = this.alerts.findIndex((alert) => alert.member === member && alert.id === String(slots.alert));
      const [gone] = at < 0 ? [] : this.alerts.splice(at, 1);
      return gone ? { outcome: 'dropped', vars: { words: gone.words } } : { outcome: 'gone' };
    },
  };

  #reach(member: WalkMember): EffectAnswer | null {
    if (member.machine.status !== 'approved' && member.machine.status !== 'pending') return { outcome: 'no-town' };
    if (this.members.length % 7 === 0) return { outcome: 'nobody' };
    const written = [...this.messages.values()].filter(({ from }) => from === member).length;
    return written >= 5 ? { outcome: 'enough' } : null;
  }

  #end(member: WalkMember, id: unknown, outcome: 'exchanged' | 'withdrawn'): EffectAnswer {
    const found = this.#own(member, id);
    if (found.outcome !== undefined) return found;
    found.post.outcome = outcome;
    return { outcome, vars: about(found.post) };
  }

  withdrawAll(member: WalkMember): void {
    for (const post of this.posts) if (post.member_id === member.id) post.outcome ??= 'withdrawn';
  }

  /** A town opens: whoever waited for one hears of it. */
  openSomeTown(): void {
    for (const to of this.waits.keys()) {
      this.news.push({ to, event: { type: 'internal', name: 'opened', about: { town: '22278' } } });
    }
    this.waits.clear();
  }

  /** A claim taken back by whoever made it, which no flow offers yet. */
  cancelSomeClaim(): void {
    const claim = this.claims.findLast((one) => one.state === 'waiting');
    if (claim) claim.state = 'cancelled';
  }
}

export interface WalkMember {
  id: string;
  number: number | null;
  machine: Machine;
}

type Outcome = 'exchanged' | 'withdrawn';
interface WalkPost {
  id: string;
  number: number;
  word: string;
  item: string;
  direction: string;
  member_id: string;
  outcome: Outcome | null;
  until: null;
  photos: number;
}

interface WalkClaim {
  id: string;
  post_id: string;
  member_id: string;
  state: 'waiting' | 'accepted' | 'declined' | 'cancelled' | 'done';
}

export type EffectAsk = Extract<Ask, { ask: 'effect' }>;

function about(post: WalkPost) {
  const { word, number, item, direction, outcome } = post;
  return { keyword: `${word} ${number}`, thing: item, direction, outcome: outcome ?? '' };
}

function button(name: string, id: string): Button {
  const scope = ['renew', 'change', 'add-photo', 'manage'].includes(name) ? 'mine' : 'common';
  return { id: name, title: { key: `${scope}.button-${name}` }, token: doToken(name, id) };
}

function managing(post: WalkPost): Bubble {
  const buttons = ['change', 'renew', 'withdraw'].map((name) => button(name, post.id));
  const choices = ['add-photo', 'done', 'answers'].map((name) => button(name, post.id) as Choice);
  return { type: 'buttons', text: [{ key: 'mine.about-post', args: about(post) }], buttons, choices };
}

function whichOf(posts: readonly WalkPost[]): Bubble {
  return {
    type: 'text',
    text: [{ key: 'claim.several' }],
    choices: posts.map((post) => ({
      id: post.word,
      title: { key: 'claim.card-post', args: about(post) },
      token: doToken('claim', post.id),
    })),
  };
}

function communesLike(text: string): CommunesAnswer {
  const commune = (insee: string, name: string, exact: boolean) => ({
    insee,
    name,
    department: '22',
    departmentName: "Côtes-d'Armor",
    postcodes: ['22000'],
    exact,
  });
  if (/^(st|saint)[ -]brieuc$|^22000$/i.test(text)) return [commune('22278', 'Saint-Brieuc', true)];
  if (/^quintin$/i.test(text)) return [commune('22262', 'Quintin', true)];
  if (/brest/i.test(text)) return [commune('29019', 'Brest', true)];
  if (/saint/i.test(text)) return [commune('22278', 'Saint-Brieuc', false), commune('29019', 'Saint-Denis', false)];
  return [];
}
