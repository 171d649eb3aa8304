import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alarms } from '../../src/community/alarms.ts';
import { partsLeft, type QueuePost } from '../../src/community/claims/capacity.ts';
import { claimEffects } from '../../src/community/claims/claim-effects.ts';
import { declineEffects } from '../../src/community/claims/decline-effects.ts';
import { editedEffects } from '../../src/community/claims/edited-effects.ts';
import { endBetween, lockBetween } from '../../src/community/claims/end-between.ts';
import { endMatters } from '../../src/community/claims/end-matters.ts';
import { endExpired } from '../../src/community/claims/expire.ts';
import { leaveEffects } from '../../src/community/claims/leave-effects.ts';
import { letNextEffects } from '../../src/community/claims/let-next-effects.ts';
import { ownerEffects } from '../../src/community/claims/owner-effects.ts';
import { partsEffects } from '../../src/community/claims/parts-effects.ts';
import { goesToFirst } from '../../src/community/claims/rules.ts';
import { saveEffects } from '../../src/community/claims/save-post.ts';
import { aPost, DAYS, heldOn } from '../../src/community/claims/testing/queue-acts.ts';
import type { Effect, EffectOutput, Tell } from '../../src/community/effect.ts';
import { afterEffects } from '../../src/community/handovers/after-effects.ts';
import { dueEffects } from '../../src/community/loans/due-effects.ts';
import { returnEffects } from '../../src/community/loans/return-effects.ts';
import type { Member } from '../../src/community/members/member.table.ts';
import { optionsEffects } from '../../src/community/relay/options-effects.ts';
import { humaneTime } from '../../src/community/reminders/humane-time.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { TurnEvent } from '../../src/conversation/turn.ts';
import type { Trx } from '../../src/database/database.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { ringDue } from '../../src/inbox/ring.ts';
import { testDatabase } from '../helpers/database.ts';
import { openHamlet } from '../helpers/hamlet.ts';
import { Books, listWaiting, placeOf, wordsOf } from './queue-books.ts';
import { aVolley, CONNECTIONS, type Command, PEOPLE, type Told, type Volley } from './queue-commands.ts';

/*
 * Many people at several posts at once: every command is the real effect in a transaction of its own, as many at a time
 * as there are connections, against a real PostgreSQL. After each volley the books must balance.
 */
const TIME_MS = 20_000;
const START = new Date('2026-12-01T08:00:00Z');
const HOUR = 3_600_000;
const OPEN = new Set(['waiting', 'accepted', 'out']);

const { db, close } = await testDatabase({ connections: CONNECTIONS });
afterAll(close);
let town: Town;
const members: Member[] = [];
/** Whoever the ids of queue-acts call the owner. */
let owner: Member;

beforeAll(async () => {
  const opened = await openHamlet(db, START);
  town = opened.town;
  for (let n = 0; n <= PEOPLE; n += 1) {
    const row = { page_id: 'p', psid: `${n}`, town_id: town.id, number: n, status: 'approved', name: `N${n}` } as const;
    const member = { ...row, answer: null, created_at: START };
    members.push(await db.insertInto('member').values(member).returningAll().executeTakeFirstOrThrow());
  }
  owner = members.pop() as Member;
});

interface Ground {
  books: Books;
  posts: string[];
  claims: { id: string; member_id: string }[];
  now: Date;
}

/** Each message is one of its own. */
let messages = 0;

const run = (
  effect: Effect,
  trx: Trx,
  member: Member,
  slots: Record<string, string | number>,
  now: Date,
  event: TurnEvent = { type: 'text', text: '' },
): Promise<EffectOutput> =>
  effect({
    trx,
    member,
    town,
    now,
    slots,
    vars: {},
    event,
    eventId: String(++messages),
    house: { founding: 'open', timezone: 'Europe/Paris' },
  });

/** One command in its own transaction; what it says counts once that is committed. */
async function carry({ books, posts, claims, now }: Ground, command: Command): Promise<void> {
  if (command.do === 'ring') return await ring(books, now);
  const said = await inTransaction(db, async (trx) => books.enter(trx, await done(trx)));
  books.said.push(...said);

  async function done(trx: Trx): Promise<Tell[]> {
    if (command.do === 'expire') return (await endExpired(trx, now)).flatMap(({ tell }) => tell ?? []);
    if ('post' in command) {
      const post = posts[command.post] ?? '';
      if (command.do === 'claim') return await claim(trx, command, post);
      if (command.do === 'retell') return await retell(trx, command.told, post);
      return (await run(ownerEffects[command.do], trx, owner, { post }, now)).tell ?? [];
    }
    if (command.do === 'leave' || command.do === 'block' || command.do === 'shut-out') {
      const { id } = members[command.by] as Member;
      if (command.do === 'shut-out') return await shutOut(trx, id);
      if (command.do === 'leave') return (await endMatters(trx, id, 'withdrawn', now)).tell;
      await lockBetween(trx, id, owner.id);
      return await endBetween(trx, id, owner.id, now);
    }
    if (!('claim' in command)) return [];
    const of = claims[command.claim % Math.max(1, claims.length)];
    if (!of) return [];
    const author = members.find(({ id }) => id === of.member_id) as Member;
    const slots = { claim: of.id };
    switch (command.do) {
      case 'give-up':
        return (await run(leaveEffects['give-up'], trx, author, slots, now)).tell ?? [];
      case 'coming':
        return (await run(claimEffects.coming, trx, author, slots, now)).tell ?? [];
      case 'change-days': {
        const [first, length] = command.days;
        const days = [DAYS[first], DAYS[Math.min(first + length, DAYS.length - 1)]].join('/');
        const {
          outcome,
          vars,
          tell = [],
        } = await run(claimEffects['change-days'], trx, author, { ...slots, days }, now);
        // « c’est pour toi », said to whoever acts
        return outcome === 'promised' ? [...tell, { to: author, bubbles: [wordsOf('promised', vars?.keyword)] }] : tell;
      }
      case 'extend':
        return await ofLoan(dueEffects.extend, trx, of, { ...slots, longer: 'two-days' }, 'borrower');
      case 'lost':
        return await ofLoan(returnEffects['mark-lost'], trx, of, slots, 'lender');
      case 'said-back':
        return await ofLoan(returnEffects['say-back'], trx, of, slots, 'borrower');
      case 'edit':
        return await edit(trx, author, of.id, command.text);
      case 'decline':
        return (await run(declineEffects.decline, trx, owner, slots, now)).tell ?? [];
      case 'let-next': {
        const passed = await run(letNextEffects['let-next'], trx, owner, slots, now);
        // its owner is told by the step itself
        const said = passed.outcome === 'passed' ? [wordsOf('mine.owner-silent', passed.vars?.keyword)] : [];
        return [...(passed.tell ?? []), ...said.map((one) => ({ to: owner, bubbles: [one] }))];
      }
      case 'set-parts':
        return (await run(partsEffects['set-parts'], trx, author, { ...slots, parts: command.parts }, now)).tell ?? [];
      case 'miss': {
        const missed = await run(afterEffects['answer-after'], trx, owner, { ...slots, answer: 'nobody' }, now);
        // its owner, who says so, reads it there
        return [...(missed.tell ?? []), { to: owner, bubbles: missed.bubbles ?? [] }];
      }
      case 'bring-back':
        return await ofLoan(returnEffects['bring-back'], trx, of, slots, 'lender');
      default:
        return (await run(ownerEffects[command.do], trx, owner, slots, now)).tell ?? [];
    }
  }

  /** Their owner wants no more of somebody: what is between them ends, and of what waited neither hears. */
  async function shutOut(trx: Trx, id: string): Promise<Tell[]> {
    await lockBetween(trx, id, owner.id);
    const waited = await listWaiting(trx, id);
    const { outcome, tell = [] } = await run(optionsEffects['block-person'], trx, owner, { person: id }, now);
    if (waited.length > 0) did.shutOut += 1;
    if (outcome === 'blocked') books.untold.push(...waited.map((keyword) => ({ to: id, keyword })));
    return tell;
  }

  /** The message by which somebody answered says something else now. */
  async function edit(trx: Trx, author: Member, id: string, text: string): Promise<Tell[]> {
    const claim = await trx.selectFrom('claim').select('said_in').where('id', '=', id).executeTakeFirstOrThrow();
    const event: TurnEvent = { type: 'edit', of: claim.said_in, text, answered: id };
    const edited = await run(editedEffects['change-answer'], trx, author, { claim: id }, now, event);
    const { outcome, next, tell = [] } = edited;
    if (outcome === 'changed' || outcome === 'withdrawn') did[outcome] += 1;
    if (next?.at !== 'give-up') return tell;
    return [...tell, ...((await run(leaveEffects['give-up'], trx, author, { claim: id }, now)).tell ?? [])];
  }

  async function retell(trx: Trx, { direction, kind, quantity }: Told, post: string): Promise<Tell[]> {
    const {
      way,
      item,
      kind: was,
    } = await trx.selectFrom('post').select(['way', 'item', 'kind']).where('id', '=', post).executeTakeFirstOrThrow();
    const slots = { post, direction, kind, quantity, way, item };
    const { outcome, tell = [] } = await run(saveEffects['save-post'], trx, owner, slots, now);
    if (outcome === 'saved' && was !== kind) books.retold.add(post);
    return tell;
  }

  /** By whoever of the two it is for. */
  async function ofLoan(
    effect: Effect,
    trx: Trx,
    { id, member_id }: { id: string; member_id: string },
    slots: Record<string, string>,
    side: 'lender' | 'borrower',
  ): Promise<Tell[]> {
    const { direction } = await trx
      .selectFrom('claim')
      .innerJoin('post', 'post.id', 'claim.post_id')
      .select('post.direction')
      .where('claim.id', '=', id)
      .executeTakeFirstOrThrow();
    const isOwner = (direction === 'offer') === (side === 'lender');
    const member = isOwner ? owner : (members.find((one) => one.id === member_id) as Member);
    return (await run(effect, trx, member, slots, now)).tell ?? [];
  }

  async function claim(trx: Trx, { by, days }: Extract<Command, { do: 'claim' }>, post: string): Promise<Tell[]> {
    const member = members[by] as Member;
    const { outcome, slots = {}, vars = {}, tell = [] } = await run(claimEffects.claim, trx, member, { post }, now);
    if (outcome === 'claimed' || outcome === 'queued') {
      expect(vars.place).toBe(await placeOf(trx, String(vars.keyword), member.id));
      // of a loan, days are named afterwards
      const [from, to] = [DAYS[days[0]], DAYS[Math.min(days[0] + days[1], DAYS.length - 1)]];
      await sql`update claim set from_on = ${from}, to_on = ${to} from post p
        where claim.id = ${String(slots.claim)} and p.id = claim.post_id and p.kind = 'lend'`.execute(trx);
    }
    const promised = outcome === 'promised' ? [{ to: member, bubbles: [wordsOf('promised', vars.keyword)] }] : [];
    return [...tell, ...promised];
  }
}

async function ring(books: Books, now: Date): Promise<void> {
  const failed: unknown[] = [];
  const log = { info() {}, warn() {}, error: (...what: unknown[]) => failed.push(what) } as never;
  await ringDue(
    {
      db,
      log,
      alarms,
      perform: async (trx, { tell }) => void books.said.push(...(await books.enter(trx, tell))),
    },
    now,
  );
  expect(failed).toEqual([]);
}

/** How an answer that is declined hears so; of several things that went to whoever they went to, that it is not known. */
const ENDS = ['mine.let-go', 'mine.turned-down', 'mine.found', 'mine.taken-away', 'mine.timed-out', 'mine.gone-unsaid'];

/** What must hold whenever nothing is under way. */
async function balance(books: Books): Promise<void> {
  const posts = await db.selectFrom('post').selectAll().execute();
  const claims = await db.selectFrom('claim').selectAll().orderBy('id').execute();
  for (const post of posts) {
    const own = claims.filter(({ post_id }) => post_id === post.id);
    const queue = { post, claims: own, today: DAYS[0] ?? '' };
    for (const day of DAYS) expect(heldOn(queue, day, { late: false })).toBeLessThanOrEqual(post.quantity);
    if (post.outcome !== null)
      expect(own.filter(({ state }) => state === 'waiting' || state === 'accepted')).toEqual([]);
    const keyword = `${post.word} ${post.number}`;
    for (const { id } of members) {
      const mine = own.filter(({ member_id }) => member_id === id).map(({ state }) => state);
      expect(mine.filter((state) => OPEN.has(state)).length).toBeLessThanOrEqual(1);
      const ended = (...states: string[]) => mine.filter((state) => states.includes(state)).length;
      const heard = (...keys: string[]) => books.count(keys, keyword, id);
      // every end is told once, and what is promised too
      const untold = books.untold.filter((one) => one.to === id && one.keyword === keyword).length;
      expect(heard(...ENDS)).toBe(ended('declined') - untold);
      expect(heard('mine.handed-over', 'mine.lent')).toBe(ended('done', 'out'));
      // of a loan that was asked for, its owner hears that it is back
      const isBack = post.kind === 'lend' && post.direction === 'offer' ? ended('done') : 0;
      const back = heard('mine.came-back', 'loan.lost-came', 'loan.back-by-word-came');
      if (!books.retold.has(post.id)) expect(back).toBe(isBack);
      expect([heard('mine.gone-silent', 'mine.lapsed'), heard('mine.missed')]).toEqual([
        ended('silent'),
        ended('missed'),
      ]);
      expect(heard('promised', 'mine.chosen', 'mine.your-lot', 'mine.your-turn')).toBeGreaterThanOrEqual(
        ended('accepted', 'out', 'done', 'silent', 'missed'),
      );
      // what was taken back may be promised anew
      const again = heard('mine.put-back');
      expect(heard('promised', 'mine.chosen', 'mine.your-lot', 'mine.your-turn')).toBeLessThanOrEqual(
        mine.length + again,
      );
    }
    const ofAll = (state: string) => own.filter((claim) => claim.state === state).length;
    expect(books.count(['mine.owner-silent', 'mine.owner-lapsed'], keyword, owner.id)).toBe(ofAll('silent'));
    expect(books.count(['mine.owner-missed'], keyword, owner.id)).toBe(ofAll('missed'));
  }
  // between two who hear nothing of each other nothing waits, and nothing is promised
  const shutOut = await db.selectFrom('block').select('blocked_id').where('member_id', '=', owner.id).execute();
  const theirs = claims.filter(({ member_id }) => shutOut.some(({ blocked_id }) => blocked_id === member_id));
  expect(theirs.filter(({ state }) => state === 'waiting' || state === 'accepted')).toEqual([]);
  // what has ended is reworded no more
  for (const { id, state, word } of claims.filter((one) => !OPEN.has(one.state))) {
    if (books.lastWords.has(id)) expect([id, state, word]).toEqual([id, state, books.lastWords.get(id)]);
    books.lastWords.set(id, word);
  }
  // nobody is told two things of one post by one act
  const news = books.said.filter(({ key }) => key !== 'thanks.offer' && key !== 'mine.answers-head');
  const told = news.map(({ to, keyword, act }) => `${act} ${to} ${keyword}`);
  expect(new Set(told).size).toBe(told.length);
  // what is due of an answer is due of a promise that stands and of which nothing was heard
  const stray = await db
    .selectFrom('reminder')
    .innerJoin('claim', 'claim.id', 'reminder.claim_id')
    .select(['reminder.what', 'claim.state'])
    .where('what', 'in', ['nudge', 'lapse'])
    .where((eb) => eb.or([eb('claim.state', '!=', 'accepted'), eb('claim.heard_at', 'is not', null)]))
    .execute();
  expect(stray).toEqual([]);
}

/** On the last day of food nobody waits for what is promised to nobody, once the clock has rung. */
async function foodIsServed(books: Books, now: Date): Promise<void> {
  // at night nothing rings
  if (humaneTime(now, town) > now) return;
  await ring(books, now);
  const posts = await db.selectFrom('post').selectAll().where('outcome', 'is', null).execute();
  for (const post of posts) {
    const morning = goesToFirst(post, town);
    if (morning === null || morning > now || post.expires_at === null || post.expires_at <= now) continue;
    const claims = await db.selectFrom('claim').selectAll().where('post_id', '=', post.id).orderBy('id').execute();
    const left = partsLeft({ post, claims, today: DAYS[0] ?? '' }, null);
    if (left > 0) expect(claims.filter(({ state }) => state === 'waiting')).toEqual([]);
  }
  await balance(books);
}

let played = 0;
let commands = 0;
/** What would prove nothing if it never came about. */
const did = { changed: 0, withdrawn: 0, shutOut: 0 };

test('whatever many people do at once, the books balance', { timeout: TIME_MS + 60_000 }, async () => {
  // half of the stories begin with everybody at the first post
  const rush = Array.from({ length: PEOPLE }, (_, by) => ({
    do: 'claim' as const,
    by,
    post: 0,
    days: [by % 12, 1] as [number, number],
  }));
  const atFirst: Volley = { hours: 0, commands: rush };
  const start = fc.constantFrom<Volley[]>([], [atFirst]);
  // the first of all stories, so that what is counted below does not hang on how many there is time for
  type Asked = Pick<QueuePost, 'direction' | 'kind' | 'quantity' | 'way'>;
  const asked: Asked = { direction: 'offer', kind: 'give', quantity: 1, way: 'choose' };
  const shut: Volley = { hours: 0, commands: [{ do: 'shut-out', by: 1 }] };
  const story = fc.tuple(
    fc.array<Asked>(aPost(), { minLength: 3, maxLength: 3 }),
    fc.tuple(start, fc.array(aVolley(), { minLength: 2, maxLength: 8 })).map((parts) => parts.flat()),
  );
  await fc.assert(
    fc.asyncProperty(story, async ([told, volleys]) => {
      await sql`truncate reminder, claim, post_photo, post, block cascade`.execute(db);
      const posts: string[] = [];
      for (const [index, { direction, kind, quantity, way }] of told.entries()) {
        // the second is food, and is lost tomorrow
        const isFood = index === 1;
        const item = isFood ? 'gratin de pâtes' : 'x';
        const gift = isFood ? ({ direction: 'offer', kind: 'give', way: 'choose' } as const) : {};
        const row = { town_id: town.id, number: index + 1, member_id: owner.id, item, word: 'X' };
        // the last one's time is soon over
        const ends = index === 2 ? 40 : 38.9;
        const life = index > 0 ? { expires_at: new Date(START.getTime() + ends * HOUR) } : {};
        const post = { ...row, direction, kind, quantity, way, created_at: START, ...life, ...gift };
        posts.push((await db.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow()).id);
      }
      const books = new Books();
      let now = START;
      for (const volley of volleys) {
        now = new Date(now.getTime() + volley.hours * HOUR);
        const claims = await db.selectFrom('claim').select(['id', 'member_id']).orderBy('id').execute();
        await Promise.all(volley.commands.map((command) => carry({ books, posts, claims, now }, command)));
        await balance(books);
        await foodIsServed(books, now);
        commands += volley.commands.length;
      }
      played += 1;
    }),
    {
      examples: [
        [
          [
            [asked, asked, asked],
            [atFirst, shut],
          ],
        ],
      ],
      numRuns: 10_000,
      interruptAfterTimeLimit: TIME_MS,
      markInterruptAsFailure: false,
    },
  );
  expect([played > 5, commands > 200]).toEqual([true, true]);
  expect([did.changed > 0, did.withdrawn > 0, did.shutOut > 0]).toEqual([true, true, true]);
});
