import { decideClaim, decidePick, promised } from '../../src/community/claims/rules.ts';
import type { Bubble, Button, Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type {
  Answer,
  Ask,
  CommunesAnswer,
  EffectAnswer,
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
  /** Internal events that wait for their member. */
  news: { to: WalkMember; event: TurnEvent }[] = [];
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

  #claimsOn(post: WalkPost): WalkClaim[] {
    return this.claims.filter((claim) => claim.post_id === post.id);
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
    publish: (member, { slots }) => {
      const item = String(slots.item);
      const same = (post: WalkPost) => post.member_id === member.id && post.outcome === null;
      const twin = this.posts.find((post) => same(post) && post.item === item && post.direction === slots.direction);
      if (twin) return { outcome: 'duplicate', vars: { ...about(twin), post: twin.id } };
      const direction = String(slots.direction);
      const number = this.posts.length + 1;
      const post = {
        id: this.#id(),
        number,
        word: makeWord(item),
        item,
        direction,
        member_id: member.id,
        outcome: null,
        until: null,
      };
      this.posts.push(post);
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
    'mark-done': (member, { slots }) => this.#end(member, slots.post, 'exchanged'),
    withdraw: (member, { slots }) => this.#end(member, slots.post, 'withdrawn'),
  };

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
  return { id: name, title: { key: `common.button-${name}` }, token: doToken(name, id) };
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
