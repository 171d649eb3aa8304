import { isUnderWay, type QueueClaim } from '../../src/community/claims/capacity.ts';
import { end } from '../../src/community/claims/queue.ts';
import type { Direction, Kind } from '../../src/community/posts/post.table.ts';
import { goesOn } from '../../src/community/posts/rules.ts';
import { doToken, readToken } from '../../src/conversation/token.ts';
import type {
  Answer,
  Ask,
  AskedAnswer,
  ButtonsAnswer,
  CommunesAnswer,
  EffectAnswer,
  ExchangesAnswer,
  KeywordAnswer,
  RefAnswer,
  TurnEvent,
} from '../../src/conversation/turn.ts';
import { similarWord } from '../../src/language/answers/keyword.ts';
import { isAddressedTo } from '../../src/language/people/addressed-to.ts';
import { fold } from '../../src/language/words/fold.ts';
import { makeWord } from '../../src/language/words/make-word.ts';
import { type Machine, newMachine } from './machine.ts';
import { administeringEffects } from './model-administering.ts';
import { afterEffects, type WalkThanks } from './model-after.ts';
import { askingEffects } from './model-asking.ts';
import { browsingEffects } from './model-browsing.ts';
import { channelEffects } from './model-channels.ts';
import { carryOut, claimingEffects, queueOf } from './model-claiming.ts';
import { decliningEffects } from './model-declining.ts';
import { feedEffects } from './model-feed.ts';
import { followingEffects } from './model-following.ts';
import { foundingEffects } from './model-founding.ts';
import { goingEffects } from './model-going.ts';
import { holdingEffects } from './model-holding.ts';
import { humanEffects } from './model-human.ts';
import { joiningEffects } from './model-joining.ts';
import { loaningEffects } from './model-loaning.ts';
import { managingEffects } from './model-managing.ts';
import { moderatingEffects } from './model-moderating.ts';
import { newsEffects } from './model-news.ts';
import { personalEffects } from './model-personal.ts';
import { postingEffects } from './model-posting.ts';
import { relayEffects } from './model-relay.ts';
import { reportingEffects } from './model-reporting.ts';
import { speakingEffects } from './model-speaking.ts';
import { standingFor } from './model-standing.ts';
import { about } from './model-words.ts';

/** A town in memory: what effects and look-ups answer during the random walk, as the real ones would. */
export class Model {
  members: WalkMember[] = [];
  posts: WalkPost[] = [];
  claims: WalkClaim[] = [];
  codes = new Map<string, boolean>();
  /** What was written to the admins, by the id of its button. */
  messages = new Map<string, { from: WalkMember; isAnswered: boolean }>();
  /** Questions to neighbours of somebody who waits, and how often they were answered. */
  vouches = new Map<string, number>();
  questions = new Map<string, { by: WalkMember; post: WalkPost; replied: Set<WalkMember> }>();
  notes: WalkThanks[] = [];
  alerts: { id: string; member: WalkMember; words: string }[] = [];
  quartiers = new Set<WalkMember>();
  /** Internal events that wait for their member. */
  news: { to: WalkMember; event: TurnEvent }[] = [];
  /** How often a draft was confirmed; one draft may become several posts. */
  published = 0;
  /** Who asked to be forgotten. */
  leaving = new Set<WalkMember>();
  /** Who waits for a Parallèle, and where. */
  waits = new Map<WalkMember, string>();
  /** What was passed on, the last of it. */
  relayed: { id: string; from: string }[] = [];
  /** Who has reported a post that no admin has looked at. */
  reports = new Map<WalkPost, Set<WalkMember>>();
  /** Posts whose authors object, until an admin has looked again. */
  contested = new Set<WalkPost>();
  /** « who whom ». */
  blocks = new Set<string>();
  /** By claim: the moment that was proposed last. */
  meetings = new Map<string, { by: string; isAgreed: boolean }>();
  /** Buttons that came with a notice. */
  given: { to: string; token: string }[] = [];
  #ids = 0;

  add(given: Partial<Machine> = {}): WalkMember {
    const member = { id: this.id(), number: null, machine: newMachine(given) };
    this.members.push(member);
    return member;
  }

  answer(member: WalkMember, ask: Exclude<Ask, { ask: 'run' }>): Answer {
    switch (ask.ask) {
      case 'communes':
        return communesLike(ask.text);
      case 'keyword':
        return this.#postsCalled(ask.word, ask.number).filter(
          ({ post: id }) =>
            ask.side === undefined ||
            this.posts.some((one) => one.id === id && one.direction === ask.side && one.member_id !== member.id),
        );
      case 'ref':
        return this.#refOf(ask.ref);
      case 'shown':
        return this.#postsShown(member, ask);
      case 'waits':
        return this.#waitsOf(member);
      case 'asked':
        return this.#askedOf(member);
      case 'buttons':
        // something else has come since, now and then
        return ask.names?.includes('coming') && Number(this.id()) % 2 === 0 ? [] : this.#buttonsOf(member, ask.names);
      case 'awaited':
        return this.claims
          .filter(({ state, countered }) => state === 'accepted' || (state === 'waiting' && countered != null))
          .filter(({ member_id }) => member_id === member.id)
          .slice(-2)
          .map(({ id, countered }) => ({ button: countered == null ? 'coming' : 'deal', id }));
      case 'settled': {
        if ('question' in ask)
          return Number(this.id()) % 3 > 0 ? null : Number(this.id()) % 2 > 0 ? 'over' : 'accepted';
        if ('taker' in ask) return null;
        if ('post' in ask) {
          const outcome = this.posts.find(({ id }) => id === ask.post)?.outcome ?? null;
          return outcome === null || outcome === 'held' ? outcome : 'over';
        }
        const claim = this.claims.find(({ id }) => id === ask.claim);
        return claim === undefined || claim.state === 'waiting' ? null : claim.state;
      }
      case 'exchanges':
        return ask.spokenTo === undefined || isAddressedTo(ask.spokenTo, 'Marie') === 'surely'
          ? this.#exchangesOf(member, ask.had)
          : [];
      case 'effect': {
        const effect = this.#effects[ask.effect];
        if (!effect) throw new Error(`the model knows no effect ${ask.effect}`);
        return effect(member, ask);
      }
    }
  }

  id(): string {
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

  /** The newest posts are those that were just shown. */
  #postsShown(member: WalkMember, { word, side, isRun }: Extract<Ask, { ask: 'shown' }>): KeywordAnswer {
    const others = this.posts.filter(({ member_id, outcome }) => member_id !== member.id && outcome === null);
    const shown = word === null && !isRun ? others.slice(-1 - (this.posts.length % 2)) : others.slice(-5);
    return shown
      .filter((post) => (word === null || similarWord(word, post.word)) && (side ?? post.direction) === post.direction)
      .map((post) => ({ post: post.id, number: post.number, word: post.word, open: true }));
  }

  own(member: WalkMember, id: unknown): { post: WalkPost; outcome?: never } | EffectAnswer {
    const post = this.posts.find((one) => one.id === String(id));
    if (post?.member_id !== member.id) return { outcome: 'not-yours' };
    return goesOn(post) ? { post } : { outcome: 'ended', vars: about(post) };
  }

  #waitsOf(member: WalkMember): KeywordAnswer {
    const waits = (post: WalkPost) =>
      post.outcome === null &&
      this.claimsOn(post).some((claim) => claim.member_id === member.id && isUnderWay(claim.state));
    const posts = this.posts.filter(waits).slice(-2);
    return posts.map(({ id, number, word }) => ({ post: id, number, word, open: true }));
  }

  /** Now and then a question is the last they were told. */
  #askedOf(member: WalkMember): AskedAnswer {
    if (standingFor(this, member).includes('v1:do:write-back') && Number(this.id()) % 2 === 0) return 'admins';
    const [question] =
      standingFor(this, member)
        .findLast((token) => token.startsWith('v1:do:reply-to:'))
        ?.split(':')
        .slice(-1) ?? [];
    return question === undefined || Number(this.id()) % 3 > 0
      ? null
      : { question, keyword: 'FAUTEUIL 42', words: 'Il marche ?' };
  }

  /** What is under way is what they look at. */
  #buttonsOf(member: WalkMember, names?: readonly string[]): ButtonsAnswer {
    const all = [
      ...this.given.filter(({ to }) => to === member.id).map(({ token }) => token),
      ...standingFor(this, member),
    ];
    return all.flatMap((payload) => {
      const token = readToken(payload);
      return token?.kind === 'do' && (names?.includes(token.button) ?? true)
        ? [{ button: token.button, id: token.id }]
        : [];
    });
  }

  #exchangesOf(member: WalkMember, had?: string): ExchangesAnswer {
    const states = had === undefined ? ['accepted'] : ['accepted', 'out', 'done'];
    const isNamed = had !== undefined && fold(had).includes('fauteuil');
    return this.claims
      .filter(({ state, member_id }) => states.includes(state) && member_id === member.id)
      .map(({ id }) => ({
        claim: id,
        keyword: `FAUTEUIL ${id}`,
        other: 'Marie',
        ...(isNamed ? { named: true as const } : {}),
      }))
      .slice(0, 5);
  }

  claimsOn(post: WalkPost): WalkClaim[] {
    return this.claims.filter((claim) => claim.post_id === post.id);
  }

  twinOf(member: WalkMember, { item, direction }: EffectAsk['slots']): WalkPost | undefined {
    const same = (post: WalkPost) => post.member_id === member.id && goesOn(post);
    return this.posts.find((post) => same(post) && post.item === String(item) && post.direction === direction);
  }

  insertPost(member: WalkMember, item: string, { direction, kind }: { direction: Direction; kind: Kind }): WalkPost {
    const post: WalkPost = {
      id: this.id(),
      number: this.posts.length + 1,
      word: makeWord(item),
      item,
      direction,
      // swaps are talked about longest, and are rare among what is written
      kind: this.posts.length % 4 === 1 ? 'swap' : kind,
      member_id: member.id,
      outcome: null,
      quantity: this.posts.length % 6 === 0 ? 3 : 1,
      until: null,
      photos: this.posts.length % 3 === 0 ? 5 : 3,
    };
    this.posts.push(post);
    return post;
  }

  readonly #effects: Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> = {
    ...goingEffects(this),
    ...joiningEffects(this),
    ...channelEffects(this),
    ...feedEffects(),
    ...foundingEffects(this),
    ...postingEffects(this),
    ...managingEffects(this),
    ...decliningEffects(this),
    ...claimingEffects(this),
    ...askingEffects(this),
    ...speakingEffects(this),
    ...loaningEffects(this),
    ...humanEffects(this),
    ...personalEffects(this),
    ...relayEffects(this),
    ...browsingEffects(this),
    ...newsEffects(),
    ...followingEffects(),
    ...moderatingEffects(this),
    ...holdingEffects(this),
    ...reportingEffects(this),
    ...administeringEffects(this),
    ...afterEffects(this),
  };

  /** Now and then a post waits for an admin's look; never an admin's own. */
  looksDoubtful(member: WalkMember): boolean {
    return !member.machine.isAdmin && this.posts.length % 3 === 0;
  }

  end(member: WalkMember, id: unknown, outcome: 'exchanged' | 'withdrawn'): EffectAnswer {
    const found = this.own(member, id);
    if (found.outcome !== undefined) return found;
    carryOut(this, end(queueOf(this, found.post), outcome));
    found.post.outcome = outcome;
    return { outcome, vars: about(found.post) };
  }

  withdrawAll(member: WalkMember): void {
    for (const post of this.posts) if (post.member_id === member.id && goesOn(post)) post.outcome = 'withdrawn';
  }

  /** A button that whoever made a claim, and its post's owner, were shown. */
  give(claim: WalkClaim, button: string): void {
    const post = this.posts.find(({ id }) => id === claim.post_id);
    const to = button === 'coming' ? claim.member_id : post?.member_id;
    if (to !== undefined) this.given.push({ to, token: doToken(button, claim.id) });
  }

  /** What a button may be about, by the slot it fills: something of this member's, or what was taken down. */
  meantBy(slot: string | undefined, member: WalkMember): { id: string }[][] {
    const own = this.posts.filter((post) => post.member_id === member.id);
    const mine = this.claims.filter((claim) => claim.member_id === member.id);
    const groups: Record<string, { id: string }[][]> = {
      post: [own.filter(({ outcome }) => outcome === null), this.posts.filter(({ outcome }) => outcome === 'removed')],
      passed: [this.posts],
      before: [own.slice(0, 2), own],
      shown: [
        this.posts.filter(({ outcome }) => outcome === 'held'),
        [...this.reports.keys()],
        [...this.contested],
        this.posts.filter(({ outcome }) => outcome !== 'held'),
      ].map((posts) => posts.map(({ id }) => ({ id: `${id}.1` }))),
      claim: [mine, mine.filter(({ countered }) => countered), own.flatMap((post) => this.claimsOn(post))],
      member: [this.members.slice(-10), this.members],
      town: [[{ id: '29019' }]],
      code: [[{ id: 'x' }]],
      card: [[{ id: '1' }]],
      line: [[{ id: '1' }]],
      sort: [['give', 'lend', 'swap', 'service'].map((id) => ({ id }))],
    };
    return groups[slot ?? ''] ?? [[]];
  }

  /** A town opens: whoever waited for one hears of it. */
  openSomeTown(): void {
    for (const to of this.waits.keys()) {
      this.news.push({ to, event: { type: 'internal', name: 'opened', about: { town: '22278' } } });
    }
    this.waits.clear();
  }

  /** The posts of long ago, and the answers to them. */
  forgetOld(): void {
    this.posts.splice(0, Math.max(0, this.posts.length - 30));
    const known = new Set(this.posts.map(({ id }) => id));
    this.claims = this.claims.filter(({ post_id }) => known.has(post_id));
  }

  /** A claim taken back by whoever made it, elsewhere. */
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

type Outcome = 'exchanged' | 'withdrawn' | 'removed' | 'held';
export interface WalkPost {
  id: string;
  number: number;
  word: string;
  item: string;
  direction: Direction;
  kind: Kind;
  member_id: string;
  outcome: Outcome | null;
  quantity: number;
  until: null;
  photos: number;
}

export interface WalkClaim extends QueueClaim {
  post_id: string;
  offered?: string;
  countered?: string | null;
  /** Of a loan: asked for until then; said to be back. */
  more?: string | null;
  isSaidBack?: boolean;
}

export type EffectAsk = Extract<Ask, { ask: 'effect' }>;

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
  // no town of the Page
  if (/^plouha$/i.test(text)) return [commune('22222', 'Plouha', true)];
  if (/brest/i.test(text)) return [commune('29019', 'Brest', true)];
  if (/saint/i.test(text)) return [commune('22278', 'Saint-Brieuc', false), commune('29019', 'Saint-Denis', false)];
  return [];
}
