import { setDigest } from '../../src/community/channels/digest.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Delivered } from '../../src/emulator/delivery.ts';
import { type BotMessage, readSent } from '../../src/emulator/sent-message.ts';
import type { House } from '../../test/helpers/house.ts';
import { addMember } from '../../test/helpers/members.ts';
import type { Phone } from '../../test/helpers/phone.ts';
import { agenda } from './agenda.ts';
import { DAY, HOUR, MINUTE, QUARTIERS, THINGS, TOWN } from './assumptions.ts';
import { type Passing, passing } from './clock.ts';
import { analyze, forgetWaiting, mattersOf, postsOf } from './kept.ts';
import { planOf } from './plan.ts';
import type { Ways } from './rungs.ts';
import type { Sides } from './sides.ts';
import type { Act, Trace } from './trace.ts';
import {
  type Bringer,
  comesBackAt,
  drawn,
  isAnswered,
  looksAtMessage,
  readsDigestAt,
  type Villager,
  villagers,
} from './villager.ts';

interface Setting {
  seed: number;
  members: number;
  /** Days that do not count, and days that do. */
  warmUp: number;
  days: number;
  ways: Ways;
  house: House;
  town: Town;
  sides: Sides;
  /** Of the first day, in the town. */
  midnight: number;
}

/** Meta lets a person write by hand so long after somebody's last act. */
const BY_HAND_MS = 7 * DAY;

/** What the people of the town do, and what comes of it. */
export class Life {
  readonly #at: Setting;
  readonly #agenda = agenda();
  readonly #passing: Passing;
  readonly #people: Villager[];
  readonly #phones: Phone[] = [];
  readonly #ids: string[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #unread = new Map<number, BotMessage[]>();
  readonly #lastAct = new Map<number, number>();
  readonly #posts: { id: string; number: number; author: number; at: number }[] = [];
  /** What nobody does twice: an answer to a post, a choice among those who answered, a card. */
  readonly #done = new Set<string>();
  readonly #acts: Act[] = [];
  readonly #learned = new Map<string, number>();
  readonly #messages: number[] = [];
  readonly #beside: number[] = [];
  readonly #digests: number[] = [];
  readonly #refused: number[] = [];

  constructor(setting: Setting) {
    this.#at = setting;
    this.#people = villagers(setting.seed, setting.members);
    this.#passing = passing(setting.house, setting.midnight, async () => this.#hearBeside());
  }

  get #now(): number {
    return this.#at.house.clock.now().getTime();
  }

  async live(): Promise<Trace> {
    const { warmUp, days, house, seed, midnight } = this.#at;
    for (const villager of this.#people) await this.#settleIn(villager);
    const stop = this.#watch();
    const last = warmUp + days;
    for (let day = 0; day < last; day += 1) {
      // as PostgreSQL does by itself in service, where a day is longer than a few seconds
      this.#agenda.add(midnight + day * DAY, () => analyze(house.db));
      for (const { at, member, post } of planOf(seed, this.#people, day, midnight)) {
        this.#agenda.add(at, () => (post === null ? this.#comes(member) : this.#publishes(member, post)));
      }
    }
    const until = midnight + last * DAY;
    while (this.#now < until) {
      if (await this.#passing.towards(this.#agenda.nextAt(until) ?? until)) await this.#agenda.next(until)?.act();
    }
    stop();
    return {
      acts: this.#acts,
      learned: this.#learned,
      posts: await postsOf(house.db, this.#posts),
      matters: await mattersOf(house.db, this.#ids),
      messages: this.#messages,
      beside: this.#beside,
      digests: this.#digests,
      refused: this.#refused,
      from: midnight + warmUp * DAY,
      until,
    };
  }

  async #settleIn(villager: Villager): Promise<void> {
    const { house, town, ways } = this.#at;
    const phone = house.phone(`Voisin ${villager.index}`);
    const id = await addMember(house, phone.person, town, { window: 'closed' });
    this.#phones.push(phone);
    this.#ids.push(id);
    this.#indexOf.set(phone.person.psid, villager.index);
    if (ways.hand && villager.isAdmin) {
      const admin = { town_id: town.id, member_id: id, since: house.clock.now() };
      await house.db.insertInto('town_admin').values(admin).execute();
    }
    if (ways.asked === 'everybody' || villager.wasAsked) await this.#isAsked(villager.index);
  }

  /** Somebody is offered a side channel, and says yes to what they want. */
  async #isAsked(index: number): Promise<void> {
    const { house, sides, ways } = this.#at;
    const { givesAddress, tiesBrowser, digest } = this.#people[index] as Villager;
    const member = { index, id: this.#ids[index] as string };
    if (!this.#isFirst(`asked/${index}`)) return;
    if (ways.mail && givesAddress) await sides.tie(house, 'mail', member);
    if (ways.digest && givesAddress && digest !== null) {
      await house.db.transaction().execute((trx) => setDigest(trx, member.id, digest, house.clock.now()));
    }
    if (ways.push && tiesBrowser) await sides.tie(house, 'push', member);
  }

  #watch(): () => void {
    return this.#at.house.meta.watch((change) => {
      if (change.type === 'message' && change.message.from === 'page') {
        const index = this.#indexOf.get(change.thread.psid);
        if (index !== undefined) this.#arrives(index, readSent(change.message));
      }
      const isRefusal = change.type === 'traffic' && change.entry.kind === 'graph' && change.entry.status >= 400;
      if (isRefusal) this.#refused.push(this.#now);
    });
  }

  /** A message comes to a phone: it is looked at some time after, or with what comes later. */
  #arrives(member: number, message: BotMessage): void {
    const { seed, midnight } = this.#at;
    this.#messages.push(this.#now);
    this.#unread.set(member, [...(this.#unread.get(member) ?? []), message]);
    const when = looksAtMessage(seed, member, message.at, midnight);
    if (when !== null) this.#agenda.add(when, () => this.#looks(member));
  }

  /** What came to mailboxes and browsers: some of it brings people back. */
  #hearBeside(): void {
    for (const one of this.#at.sides.arrived()) {
      if (one.by === 'digest') this.#getsDigest(one.member, one.posts);
      else this.#brings(one.member, one.by);
    }
  }

  /** What is new came by e-mail: who reads it hears of all that stands in it, and answers by the link of a post. */
  #getsDigest(member: number, numbers: readonly number[]): void {
    const { seed, midnight, town } = this.#at;
    this.#digests.push(this.#now);
    const when = readsDigestAt(seed, member, this.#now, midnight);
    if (when === null) return;
    this.#agenda.add(when, async () => {
      for (const number of numbers) {
        const post = this.#posts.find((one) => one.number === number);
        if (post === undefined) throw new Error(`a digest tells of a post that nobody published: ${number}`);
        await this.#learns(member, post.id, async () => {
          await this.#act(member, 'brought', ({ person }) => person.follow(`post_${town.slug}_${number}`));
          await this.#act(member, 'news', ({ person }) => person.tapOld(`v1:do:claim:${post.id}`));
          await this.#looks(member);
        });
      }
    });
  }

  #brings(member: number, by: Bringer): void {
    const came = this.#now;
    this.#beside.push(came);
    const when = comesBackAt(this.#at.seed, by, member, came, this.#at.midnight);
    if (when === null) return;
    this.#agenda.add(when, async () => {
      // whoever has been there since has read it all
      if ((this.#lastAct.get(member) ?? 0) > came) return;
      // a mail and a notification lead to the Page by a link of the town; a word by hand is answered
      const { slug } = this.#at.town;
      await this.#act(member, 'brought', ({ person }) =>
        by === 'hand' ? person.say('bonjour') : person.follow(`town_${slug}`),
      );
      await this.#looks(member);
    });
  }

  async #act(member: number, why: Act['why'], act: (phone: Phone) => Promise<Delivered>): Promise<void> {
    const { house, ways } = this.#at;
    if (!ways.onReturn) await forgetWaiting(house.db, this.#ids[member] as string, house.clock.now());
    this.#acts.push({ member, at: this.#now, why });
    this.#lastAct.set(member, this.#now);
    const { taken } = await act(this.#phones[member] as Phone);
    if (!taken) throw new Error('a webhook was not taken');
    await house.settled();
    await house.app.toldBeside();
    this.#passing.changed();
    this.#hearBeside();
    // an admin who is here may be asked for a word: in service, within the minute
    if (ways.hand && this.#people[member]?.isAdmin === true) {
      this.#agenda.add(this.#now + MINUTE, () => house.pass(0));
    }
  }

  async #comes(member: number): Promise<void> {
    await this.#act(member, 'visit', ({ person }) => person.say('bonjour'));
    await this.#looks(member);
  }

  async #publishes(author: number, nth: number): Promise<void> {
    const { seed, house } = this.#at;
    const thing = THINGS[nth % THINGS.length];
    const quartier = QUARTIERS[Math.floor(drawn(seed, 'quartier', nth) * QUARTIERS.length)];
    await this.#act(author, 'visit', ({ person }) => person.say(`Je donne ${thing} à ${quartier}`));
    await this.#act(author, 'visit', ({ person, button }) => person.tap(button('~ok')));
    const post = await house.db
      .selectFrom('post')
      .select(['id', 'number', 'member_id'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (post === undefined || post.member_id !== this.#ids[author]) throw new Error(`not published: ${thing}`);
    this.#posts.push({ id: post.id, number: post.number, author, at: this.#now });
    await this.#isAsked(author);
    await this.#looks(author);
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
    const { seed, ways } = this.#at;
    const [, what = '', about = ''] = /^v1:do:([a-z-]+)(?::(\d+))?/.exec(payload) ?? [];
    switch (what) {
      case 'keep-news':
        if (ways.keepsNews && drawn(seed, 'keeps', member, this.#now) < TOWN.keepsNews) {
          await this.#act(member, 'keeps', ({ person }) => person.tapOld(payload));
        }
        return;
      case 'claim':
        return await this.#learns(member, about, () =>
          this.#act(member, 'news', ({ person }) => person.tapOld(payload)),
        );
      case 'pick':
        return await this.#chooses(member, about, payload);
      case 'hand-done':
        if (drawn(seed, 'hand', member, about) < TOWN.handWrites) await this.#writesByHand(member, about, payload);
    }
  }

  #isFirst(what: string): boolean {
    if (this.#done.has(what)) return false;
    this.#done.add(what);
    return true;
  }

  /** Somebody reads of a post. @param answer how, if they want it */
  async #learns(member: number, postId: string, answer: () => Promise<void>): Promise<void> {
    const nth = this.#posts.findIndex(({ id }) => id === postId);
    if (nth < 0 || !this.#isFirst(`learns/${nth}/${member}`)) return;
    this.#learned.set(`${nth}/${member}`, this.#now);
    if (isAnswered(this.#at.seed, nth, member)) await answer();
  }

  /** Of those who answered a post, its author takes the first they see, and hands it over some time later. */
  async #chooses(member: number, claimId: string, payload: string): Promise<void> {
    const { db } = this.#at.house;
    const claim = await db.selectFrom('claim').select('post_id').where('id', '=', claimId).executeTakeFirst();
    if (claim === undefined || !this.#isFirst(`chooses/${claim.post_id}`)) return;
    await this.#act(member, 'matter', ({ person }) => person.tapOld(payload));
    this.#agenda.add(this.#now + TOWN.handsOverAfter * HOUR, () =>
      this.#act(member, 'matter', ({ person }) => person.tapOld(`v1:do:hand-over:${claimId}`)),
    );
  }

  /** An admin writes to somebody from the Page's inbox, and says so. */
  async #writesByHand(admin: number, sideId: string, payload: string): Promise<void> {
    const { db } = this.#at.house;
    const row = await db.selectFrom('side_message').select('member_id').where('id', '=', sideId).executeTakeFirst();
    const member = row === undefined ? -1 : this.#ids.indexOf(row.member_id);
    const phone = this.#phones[member];
    if (phone === undefined || !this.#isFirst(`hand/${sideId}`)) return;
    const { psid, pageId } = phone.person;
    const message = { mid: `m_hand_${sideId}`, is_echo: true, text: 'Bonjour, on t’attend sur la page !' };
    const thread = this.#at.house.meta.core.world.threads.find((one) => one.psid === psid);
    if ((thread?.lastOpenerAt ?? 0) + BY_HAND_MS <= this.#now) this.#refused.push(this.#now);
    await phone.person.event('echo', { sender: { id: pageId }, recipient: { id: psid }, message });
    this.#brings(member, 'hand');
    await this.#act(admin, 'matter', ({ person }) => person.tapOld(payload));
  }
}
