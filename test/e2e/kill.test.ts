import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';

/**
 * The real program, killed (-9) at chosen moments. Nothing here waits for time: a moment is held by a lock or by an
 * answer that does not come, and the leases of the dead process are made to run out in its tables. At any moment, and many times over:
 * test/faults.
 */
describe('kill -9', { timeout: 60_000 }, () => {
  let house: Crashing;
  beforeAll(async () => {
    house = await openCrashing();
  }, 60_000);
  afterAll(() => house[Symbol.asyncDispose]());

  test('after the 200, before the turn: handled once, in order', async () => {
    const marie = await house.member('Marie');
    await house.holding(
      (trx) => sql`select from conversation where member_id = ${marie.id} for update`.execute(trx),
      async () => {
        for (const text of ['Je donne une chaise', 'publier']) {
          expect(await marie.person.say(text)).toEqual({ taken: true, status: 200 });
        }
        await house.kill();
      },
    );
    await house.restart();
    await house.settled();
    // both were there: nobody is asked what is answered already
    expect(marie.news().map(({ text }) => text)).toEqual([
      house.like('post.done', { keyword: 'CHAISE 1' }),
      house.like('feed.told', { outcome: 'none' }),
    ]);
  });

  test('in the middle of a turn: nothing of it stays, then it happens once', async () => {
    const [owner, taker] = [await house.member('Odile'), await house.member('Paol')];
    const post = await house.publish(owner, 'Je donne un vase');
    taker.news();
    await house.holding(
      (trx) => sql`select from post where id = ${post} for update`.execute(trx),
      async () => {
        await taker.person.tap(`v1:do:claim:${post}`);
        await house.untilSomebodyWaitsForALock();
        await house.kill();
      },
    );
    expect(await house.claims(post)).toEqual([]);
    await house.restart();
    await house.settled();
    expect(await house.claims(post)).toEqual([{ state: 'waiting', name: 'Paol' }]);
    expect(owner.news()).toHaveLength(1);
    expect(taker.news().map(({ text }) => text)).toHaveLength(2);
  });

  test('in the middle of a choice: one promise, told once to each', async () => {
    const [owner, ann, ben] = [await house.member('Quentin'), await house.member('Ann'), await house.member('Ben')];
    const post = await house.publish(owner, 'Je donne un tapis');
    for (const taker of [ann, ben]) {
      await taker.person.tap(`v1:do:claim:${post}`);
      await house.settled();
    }
    const pick = owner.button('do:pick');
    for (const phone of [owner, ann, ben]) phone.news();
    await house.holding(
      (trx) => sql`select from post where id = ${post} for update`.execute(trx),
      async () => {
        await owner.person.tapOld(pick);
        await house.untilSomebodyWaitsForALock();
        await house.kill();
      },
    );
    await house.restart();
    await owner.person.tapOld(pick);
    await house.settled();
    const states = (await house.claims(post)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['accepted', 'waiting']);
    expect(owner.news()).toHaveLength(2);
    expect(ann.news()).toHaveLength(1);
    expect(ben.news()).toHaveLength(1);
  });

  test('between a send and its answer: the echo settles it, and the other parts go out', async () => {
    const nadia = house.newcomer('Nadia');
    house.meta.faults.echo = 'held';
    house.meta.faults.nextSends(1, 'timeout-after-accepting', { psid: nadia.person.psid });
    const arrives = nadia.person.waitFor(() => true);
    await nadia.person.say('Bonjour');
    await arrives;
    await house.kill();
    await house.restart();
    house.meta.faults.clear();
    house.meta.releaseEchoes();
    await house.meta.idle();
    await house.leasesRunOut();
    await house.settled();
    const hello = [house.like('join.hello'), house.like('join.ask-town')];
    expect(nadia.news().map(({ text }) => text)).toEqual(hello);
    expect(await house.doubtful()).toBe(0);
  });

  test('between two parts: what was answered for is not repeated', async () => {
    const alan = house.newcomer('Alan');
    house.meta.faults.echo = 'held';
    const { psid } = alan.person;
    // the second part arrives and is never answered for
    let sent = 0;
    const unwatch = house.meta.watch((change) => {
      if (change.type !== 'message' || change.thread.psid !== psid || change.message.from !== 'page') return;
      sent += 1;
      if (sent === 1) house.meta.faults.nextSends(1, 'timeout-after-accepting', { psid });
    });
    await alan.person.say('Bonjour');
    await alan.person.waitFor(({ text }) => house.like('join.ask-town').asymmetricMatch(text));
    unwatch();
    await house.kill();
    await house.restart();
    house.meta.faults.clear();
    house.meta.releaseEchoes();
    await house.meta.idle();
    await alan.person.say('Saint-Brieuc');
    await house.leasesRunOut();
    await house.settled();
    expect(alan.news().map(({ text }) => text)).toEqual([
      house.like('join.hello'),
      house.like('join.ask-town'),
      house.like('join.ask-answer', { place: 'Saint-Brieuc' }),
    ]);
    expect(await house.doubtful()).toBe(0);
  });

  test('no answer and no echo: counted as sent, never sent twice, and what follows goes out', async () => {
    const rose = await house.member('Rose');
    house.meta.faults.echo = 'dropped';
    house.meta.faults.nextSends(1, 'timeout-after-accepting', { psid: rose.person.psid });
    const arrives = rose.person.waitFor(() => true);
    await rose.person.say('mes annonces');
    await arrives;
    await house.kill();
    await house.restart();
    house.meta.faults.clear();
    await rose.person.say('menu');
    await house.leasesRunOut();
    await house.leasesRunOut();
    await house.settled();
    expect(rose.news().map(({ text }) => text)).toEqual([house.like('mine.none'), house.like('common.menu')]);
    expect(await house.doubtful()).toBe(1);
  });

  test('an end that is asked for: in order, with 0', async () => {
    expect(await house.end()).toBe(0);
  });
});
