import { sql } from 'kysely';
import type { Town } from '../src/community/towns/town.table.ts';
import type { House } from '../test/helpers/house.ts';
import type { Phone } from '../test/helpers/phone.ts';
import { inNewHouse } from './throwaway.ts';

const SIZES = [10, 100, 1_000, 10_000];
/** With `--short`. */
const FEW = [10, 1_000];
/** Acts timed for each size. */
const ROUNDS = 20;
/** As often answers are gathered, and shown together. */
const GATHERED = 5;
const MINUTE = 60_000;

/**
 * What one act on one post costs while ten to ten thousand people wait there, from its webhook to the message that
 * arrives on the owner's phone: a JSON line a figure, in milliseconds, with the ratio of the medians to the shortest
 * queue. An answer, a choice that leaves some, a hand-over, and the answers shown together once they were gathered should cost
 * the same; what everybody hears of cannot.
 */
export async function bench(options: string[]): Promise<void> {
  await inNewHouse((house) => measure(house, options.includes('--short') ? FEW : SIZES));
}

async function measure(house: House, sizes: readonly number[]): Promise<void> {
  const town = await house.town('Saint-Brieuc');
  const gather = async (minutes: number) =>
    house.db.updateTable('town').set({ gather_minutes: minutes }).where('id', '=', town.id).execute();
  // every answer is shown at once, not with the others
  await gather(0);
  const neighbours: Phone[] = [];
  for (let n = 0; n < ROUNDS; n += 1) neighbours.push(await house.member(`Voisin ${n}`, town));
  await addCrowd(house, town, Math.max(...sizes));
  // not counted: everything is new
  await acts(house, await queueOf(house, town, 10, 'before'), neighbours);
  const first = new Map<string, number>();
  for (const size of sizes) {
    const timed = await acts(house, await queueOf(house, town, size), neighbours);
    await gather(5);
    timed.gathered = await gathers(house, await queueOf(house, town, size, `${size} gathered`), neighbours);
    await gather(0);
    for (const [figure, times] of Object.entries(timed)) {
      const [median, worst] = [at(times, 0.5), at(times, 1)];
      if (!first.has(figure)) first.set(figure, median);
      const ratio = Number((median / (first.get(figure) ?? median)).toFixed(2));
      console.log(JSON.stringify({ bench: 'claims', figure, waiting: size, median, worst, ratio }));
    }
  }
}

/** People whose windows are closed: what is owed to them waits. */
async function addCrowd(house: House, town: Town, size: number): Promise<void> {
  await sql`
    insert into member (page_id, psid, town_id, status, name, created_at, window_until)
    select (select id from page), 'crowd ' || n, ${town.id}, 'approved', 'N' || n, ${house.clock.now()}, '2020-01-01'
      from generate_series(1, ${size}) n`.execute(house.db);
}

/** A post of which there are plenty, with so many who wait. */
async function queueOf(house: House, town: Town, size: number, of = `${size}`) {
  const owner = await house.member(`Marie ${of}`, town);
  const post = await house.db
    .insertInto('post')
    .values({
      town_id: town.id,
      number: (await house.db.selectFrom('post').select('id').execute()).length + 1,
      member_id: await owner.memberId(),
      direction: 'offer',
      kind: 'give',
      item: 'pots de confiture',
      word: 'CONFITURE',
      quantity: 2 * ROUNDS + 1,
      created_at: house.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`
    insert into claim (post_id, member_id, state, place_told, created_at)
    select ${post.id}, id, 'waiting', row_number() over (order by id), ${house.clock.now()}
      from member where psid like 'crowd %' order by id limit ${size}`.execute(house.db);
  await sql`vacuum analyze`.execute(house.db);
  return { owner, post: post.id };
}

/** Milliseconds of each act, by figure. */
async function acts(house: House, { owner, post }: { owner: Phone; post: string }, neighbours: readonly Phone[]) {
  const times: Record<string, number[]> = { answer: [], choice: [], 'hand-over': [], 'everybody hears': [] };
  const time = async (figure: string, act: () => Promise<unknown>, key: string) => {
    const wanted = house.like(key);
    // what it may look like is worked out beforehand
    wanted.asymmetricMatch('');
    const heard = owner.person.waitFor(({ text }) => wanted.asymmetricMatch(text), 60_000);
    const since = performance.now();
    await act();
    await heard;
    times[figure]?.push(Math.round((performance.now() - since) * 10) / 10);
    await house.settled();
  };
  for (const { person } of neighbours)
    await time('answer', () => person.tapOld(`v1:do:claim:${post}`), 'claim.answer-came');
  const claims = await house.db.selectFrom('claim').select('id').where('post_id', '=', post).orderBy('id').execute();
  // the first, and some who came last
  for (const claim of [...claims.slice(0, 3), ...claims.slice(-3)]) {
    await time('choice', () => owner.person.tapOld(`v1:do:pick:${claim.id}`), 'mine.picked');
    await time('hand-over', () => owner.person.tapOld(`v1:do:hand-over:${claim.id}`), 'mine.handed');
  }
  await time('everybody hears', () => owner.person.tapOld(`v1:do:withdraw:${post}`), 'mine.withdrawn');
  return times;
}

/** Milliseconds from the hour at which answers are to be shown together to the cards on the owner's phone. */
async function gathers(house: House, { owner, post }: { owner: Phone; post: string }, neighbours: readonly Phone[]) {
  const times: number[] = [];
  for (const { person } of neighbours.slice(0, GATHERED)) {
    await person.tapOld(`v1:do:claim:${post}`);
    await house.settled();
    // behind ten cards, the last of it
    const wanted = house.like('mine.answers-more');
    wanted.asymmetricMatch('');
    const heard = owner.person.waitFor(({ text }) => wanted.asymmetricMatch(text), 60_000);
    house.clock.advance(6 * MINUTE);
    const since = performance.now();
    await house.app.tick();
    await heard;
    times.push(Math.round((performance.now() - since) * 10) / 10);
    await house.settled();
  }
  return times;
}

function at(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
