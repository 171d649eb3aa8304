import type { Town } from '../../src/community/towns/town.table.ts';
import { type BotMessage, readSent } from '../../src/emulator/sent-message.ts';
import { type House, MONDAY } from '../../test/helpers/house.ts';
import { openMailbox } from '../../test/helpers/mailbox.ts';
import { addMember } from '../../test/helpers/members.ts';
import type { Phone } from '../../test/helpers/phone.ts';
import { inNewHouse } from '../throwaway.ts';
import { agenda } from './agenda.ts';
import { DAY, HOUR, QUARTIERS, THINGS, TOWN } from './assumptions.ts';
import { awakeAt, drawn, isWanted, looksAt, type Villager, villagers } from './villager.ts';

/** Which rungs of the ladder the town has. */
export interface Ways {
  /** Do people ever touch the button that keeps the news coming? */
  keepsNews: boolean;
  /** Who has an e-mail address on record: nobody, those who give it when asked, everybody. */
  mail: 'nobody' | 'asked' | 'everybody';
}

export interface Simulation {
  seed: number;
  members: number;
  days: number;
  ways: Ways;
}

/** What a person did, and why. */
export interface Act {
  member: number;
  at: number;
  why: 'visit' | 'keeps' | 'news' | 'matter' | 'mail';
}

export interface Published {
  id: string;
  author: number;
  at: number;
  /** When its outcome was recorded. */
  endedAt: number | null;
}

/** One of somebody's own matters, as it was owed. */
export interface Matter {
  member: number;
  says: string;
  owedAt: number;
  /** In Messenger, or by the mail that speaks of it. */
  arrivedAt: number | null;
}

export interface Trace {
  acts: Act[];
  posts: Published[];
  /** post/member → when they looked at it first. */
  learned: Map<string, number>;
  matters: Matter[];
  /** When messages came to phones. */
  messages: number[];
  mails: number;
  /** Messages that Meta refused. */
  refused: number;
  handedOver: number;
  from: number;
  until: number;
}

/** The first days fill windows and shelves; they are not counted. */
const WARM_UP_DAYS = 3;
/** So often the clock does what it does by the minute. */
const STEP_MS = 15 * 60_000;
/** Half past midnight in the town, so that a day of the simulation is a day there. */
const MIDNIGHT = MONDAY.getTime() - 10 * HOUR;

/** The real program, with a moved clock, between people who live and a Meta that keeps its own windows. */
export async function simulate({ seed, members, days, ways }: Simulation): Promise<Trace> {
  const mailbox = await openMailbox();
  const domain = 'parallele.example';
  const mail = { url: mailbox.url, from: `Parallèle <bonjour@${domain}>`, domain };
  try {
    return await inNewHouse(
      async (house) => {
        const town = await house.town('Saint-Brieuc', { approval: false });
        const life = await new Life({ seed, members, days, ways, house, town }).live();
        return { ...life, mails: mailbox.received.length };
      },
      { mail },
    );
  } finally {
    await mailbox.close();
  }
}

class Life {
  readonly #options: Simulation & { house: House; town: Town };
  readonly #agenda = agenda();
  readonly #phones: Phone[] = [];
  readonly #ids: string[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #unread = new Map<number, BotMessage[]>();
  readonly #trace = { acts: [] as Act[], posts: [] as Published[], learned: new Map<string, number>() };
  readonly #done = new Set<string>();
  readonly #messages: number[] = [];

  constructor(options: Simulation & { house: House; town: Town }) {
    this.#options = options;
  }

  get #now(): number {
    return this.#options.house.clock.now().getTime();
  }

  async live(): Promise<Omit<Trace, 'mails'>> {
    const { days, house } = this.#options;
    const people = villagers(this.#options.seed, this.#options.members);
    for (const villager of people) await this.#settleIn(villager);
    const stop = house.meta.watch((change) => {
      if (change.type !== 'message' || change.message.from !== 'page') return;
      const index = this.#indexOf.get(change.thread.psid);
      if (index !== undefined) this.#arrives(index, readSent(change.message));
    });
    const last = WARM_UP_DAYS + days;
    for (let day = 0; day < last; day += 1) this.#plan(day, people);
    const until = MIDNIGHT + last * DAY;
    for (let due = this.#agenda.next(until); due; due = this.#agenda.next(until)) {
      await this.#passUntil(due.at);
      await due.act();
      await house.settled();
    }
    await this.#passUntil(until);
    stop();
    return this.#sum(MIDNIGHT + WARM_UP_DAYS * DAY, until);
  }

  async #settleIn({ index, givesAddress }: Villager): Promise<void> {
    const { house, town, ways } = this.#options;
    const phone = house.phone(`Voisin ${index}`);
    const id = await addMember(house, phone.person, town, { window: 'closed' });
    this.#phones.push(phone);
    this.#ids.push(id);
    this.#indexOf.set(phone.person.psid, index);
    if (ways.mail === 'nobody' || (ways.mail === 'asked' && !givesAddress)) return;
    const now = house.clock.now();
    await house.db
      .insertInto('side_channel')
      .values({ member_id: id, kind: 'mail', address: `v${index}@example.org`, asked_at: now, confirmed_at: now })
      .execute();
  }

  /** Who comes by themselves on a day, and who publishes. */
  #plan(day: number, people: readonly Villager[]): void {
    const { seed } = this.#options;
    const midnight = MIDNIGHT + day * DAY;
    for (const { index, perDay } of people) {
      if (drawn(seed, 'comes', day, index) >= perDay) continue;
      this.#agenda.add(awakeAt(midnight, drawn(seed, 'when', day, index)), () => this.#comes(index, 'visit'));
    }
    for (let nth = 0; nth < TOWN.postsPerDay; nth += 1) {
      const author = Math.floor(drawn(seed, 'author', day, nth) * people.length);
      const at = awakeAt(midnight, drawn(seed, 'publishes', day, nth));
      this.#agenda.add(at, () => this.#publishes(author, day * TOWN.postsPerDay + nth));
    }
  }

  async #passUntil(at: number): Promise<void> {
    const { house } = this.#options;
    while (this.#now + STEP_MS <= at) await house.pass(STEP_MS - (this.#now % STEP_MS));
    if (at > this.#now) house.clock.advance(at - this.#now);
  }

  async #act(member: number, why: Act['why'], act: (phone: Phone) => Promise<unknown>): Promise<void> {
    this.#trace.acts.push({ member, at: this.#now, why });
    await act(this.#phones[member] as Phone);
  }

  async #comes(member: number, why: 'visit' | 'mail'): Promise<void> {
    await this.#act(member, why, (phone) => phone.says('bonjour'));
    await this.#looks(member);
  }

  async #publishes(author: number, nth: number): Promise<void> {
    const { seed, house } = this.#options;
    const thing = THINGS[nth % THINGS.length];
    const quartier = QUARTIERS[Math.floor(drawn(seed, 'quartier', nth) * QUARTIERS.length)];
    await this.#act(author, 'visit', (phone) => phone.says(`Je donne ${thing} à ${quartier}`));
    const phone = this.#phones[author] as Phone;
    await phone.taps('~ok');
    const post = await house.db.selectFrom('post').select(['id', 'member_id']).orderBy('id', 'desc').executeTakeFirst();
    if (post === undefined || post.member_id !== this.#ids[author]) throw new Error(`not published: ${thing}`);
    this.#trace.posts.push({ id: post.id, author, at: this.#now, endedAt: null });
    await this.#looks(author);
  }

  /** A message comes to a phone: it is looked at some time after, or with what comes later. */
  #arrives(member: number, message: BotMessage): void {
    this.#messages.push(this.#now);
    this.#unread.set(member, [...(this.#unread.get(member) ?? []), message]);
    const { seed } = this.#options;
    if (drawn(seed, 'looks', member, message.at) >= TOWN.looks) return;
    const draw = drawn(seed, 'looks-when', member, message.at);
    this.#agenda.add(looksAt(this.#now, TOWN.looksWithin, draw, MIDNIGHT), () => this.#looks(member));
  }

  /** Reads what has come and does what it moves them to. */
  async #looks(member: number): Promise<void> {
    const unread = this.#unread.get(member) ?? [];
    this.#unread.delete(member);
    for (const { buttons } of unread) {
      for (const button of buttons) {
        if ('payload' in button && button.payload !== undefined) await this.#sees(member, button.payload);
      }
    }
  }

  async #sees(member: number, payload: string): Promise<void> {
    const { seed, ways } = this.#options;
    const [, what = '', about = ''] = /^v1:do:([a-z-]+)(?::(\d+))?/.exec(payload) ?? [];
    const once = `${what}/${about}/${member}`;
    if (what === 'keep-news') {
      const keeps = ways.keepsNews && drawn(seed, 'keeps', member, this.#now) < TOWN.keepsNews;
      if (keeps) await this.#act(member, 'keeps', (phone) => phone.tapsOld(payload));
      return;
    }
    if (this.#done.has(once)) return;
    if (what === 'claim') await this.#learns(member, about, payload, once);
    else if (what === 'pick') {
      this.#done.add(once);
      await this.#act(member, 'matter', (phone) => phone.tapsOld(payload));
      this.#agenda.add(this.#now + TOWN.handsOverAfter * HOUR, () =>
        this.#act(member, 'matter', (phone) => phone.tapsOld(`v1:do:hand-over:${about}`)),
      );
    }
  }

  /** Somebody reads of a post. */
  async #learns(member: number, postId: string, payload: string, once: string): Promise<void> {
    this.#done.add(once);
    const { seed } = this.#options;
    const nth = this.#trace.posts.findIndex(({ id }) => id === postId);
    if (nth < 0) return;
    this.#trace.learned.set(`${nth}/${member}`, this.#now);
    if (!isWanted(seed, nth, member) || drawn(seed, 'answers', nth, member) >= TOWN.answers) return;
    await this.#act(member, 'news', (phone) => phone.tapsOld(payload));
  }

  async #sum(from: number, until: number): Promise<Omit<Trace, 'mails'>> {
    const { db, meta } = this.#options.house;
    const ends = await db.selectFrom('post').select(['id', 'closed_at', 'outcome']).execute();
    for (const post of this.#trace.posts) {
      post.endedAt = ends.find(({ id }) => id === post.id)?.closed_at?.getTime() ?? null;
    }
    return {
      ...this.#trace,
      matters: await this.#matters(),
      messages: this.#messages,
      refused: meta.sends().filter(({ accepted }) => !accepted).length,
      handedOver: ends.filter(({ outcome }) => outcome === 'exchanged').length,
      from,
      until,
    };
  }

  async #matters(): Promise<Matter[]> {
    const rows = await this.#options.house.db
      .selectFrom('outbox')
      .leftJoin('side_message as mail', (join) =>
        join.onRef('mail.id', '=', 'outbox.side_message_id').on('mail.state', '=', 'sent'),
      )
      .select(['outbox.member_id', 'outbox.says', 'outbox.created_at', 'outbox.state', 'outbox.settled_at'])
      .select('mail.settled_at as mailed_at')
      .where('lane', '=', 1)
      .where((eb) => eb.or([eb('topic', 'is', null), eb('topic', '!=', 'keep-open')]))
      .execute();
    return rows.map((row) => {
      const told = row.state === 'sent' ? row.settled_at : null;
      const times = [told, row.mailed_at].flatMap((at) => (at === null ? [] : [at.getTime()]));
      return {
        member: this.#ids.indexOf(row.member_id),
        says: row.says ?? '',
        owedAt: row.created_at.getTime(),
        arrivedAt: times.length === 0 ? null : Math.min(...times),
      };
    });
  }
}
