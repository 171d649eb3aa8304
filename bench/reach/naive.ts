import { type Agenda, agenda } from './agenda.ts';
import { DAY, HOUR, TOWN } from './assumptions.ts';
import { planOf } from './plan.ts';
import type { Act, Matter, Published, Trace } from './trace.ts';
import { isAnswered, looksAtMessage, villagers } from './villager.ts';

interface Size {
  seed: number;
  members: number;
  /** That do not count, and that do. */
  warmUp: number;
  days: number;
}

/**
 * The bot everybody writes first, among the same people: it answers every act with one message, tells whom it may of a
 * post and of what concerns them, by day and by night, and forgets the rest.
 * @param start midnight of the first day
 */
export function liveNaively({ seed, members, warmUp, days }: Size, start: number): Trace {
  const until = start + (warmUp + days) * DAY;
  const life = new Naive(seed, members, start);
  life.live(warmUp + days, until);
  const { acts, posts, learned, matters, messages } = life;
  const from = start + warmUp * DAY;
  return { acts, posts, learned, matters, messages, beside: [], digests: [], refused: [], from, until };
}

class Naive {
  readonly acts: Act[] = [];
  readonly posts: Published[] = [];
  readonly learned = new Map<string, number>();
  readonly matters: Matter[] = [];
  readonly messages: number[] = [];
  readonly #seed: number;
  readonly #members: number;
  readonly #start: number;
  readonly #agenda: Agenda = agenda();
  readonly #lastAct = new Map<number, number>();
  readonly #promised = new Set<number>();

  constructor(seed: number, members: number, start: number) {
    this.#seed = seed;
    this.#members = members;
    this.#start = start;
  }

  live(days: number, until: number): void {
    const people = villagers(this.#seed, this.#members);
    for (let day = 0; day < days; day += 1) {
      for (const { at, member, post } of planOf(this.#seed, people, day, this.#start)) {
        this.#agenda.add(at, () => (post === null ? this.#acts(member, at, 'visit') : this.#publishes(member, at)));
      }
    }
    for (let due = this.#agenda.next(until); due; due = this.#agenda.next(until)) void due.act();
  }

  #acts(member: number, at: number, why: Act['why']): void {
    this.acts.push({ member, at, why });
    this.#lastAct.set(member, at);
    this.messages.push(at);
  }

  /** Tells somebody something, if Meta lets it. @param read what they do once they look at it */
  #tell(member: number, at: number, read: (at: number) => void): boolean {
    if (at - (this.#lastAct.get(member) ?? Number.NEGATIVE_INFINITY) >= DAY) return false;
    this.messages.push(at);
    const when = looksAtMessage(this.#seed, member, at, this.#start);
    if (when !== null) this.#agenda.add(when, () => read(when));
    return true;
  }

  #tellMatter(member: number, at: number, read: (at: number) => void): void {
    const isTold = this.#tell(member, at, read);
    this.matters.push({ member, owedAt: at, arrivedAt: isTold ? at : null });
  }

  #publishes(author: number, at: number): void {
    // the words, and « publish »
    this.#acts(author, at, 'visit');
    this.#acts(author, at, 'visit');
    const nth = this.posts.push({ author, at, endedAt: null, isHandedOver: false }) - 1;
    for (let member = 0; member < this.#members; member += 1) {
      if (member !== author) this.#tell(member, at, (when) => this.#learns(nth, member, when));
    }
  }

  #learns(nth: number, member: number, at: number): void {
    const key = `${nth}/${member}`;
    const post = this.posts[nth];
    if (post === undefined || this.learned.has(key)) return;
    this.learned.set(key, at);
    if (post.endedAt !== null || !isAnswered(this.#seed, nth, member)) return;
    this.#acts(member, at, 'news');
    this.#tellMatter(post.author, at, (when) => this.#chooses(nth, post, member, when));
  }

  #chooses(nth: number, post: Published, member: number, at: number): void {
    if (this.#promised.has(nth)) return;
    this.#promised.add(nth);
    this.#acts(post.author, at, 'matter');
    this.#tellMatter(member, at, () => {});
    const then = at + TOWN.handsOverAfter * HOUR;
    this.#agenda.add(then, () => {
      this.#acts(post.author, then, 'matter');
      Object.assign(post, { endedAt: then, isHandedOver: true });
    });
  }
}
