import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inviteAdmin } from '../../src/community/members/invite.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { createLog } from '../../src/log.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { compareInAnyOrder, type Like } from '../helpers/like.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';
import { envelopeOf, postSigned, tapEvent } from '../helpers/webhook.ts';

/** What must come out the same whoever is quicker. */
describe('in the same second', () => {
  const log = captured();
  let house: House;
  let town: Town;
  /** Few people: what is told to a town is told quickly. */
  let hamlet: Town;

  beforeAll(async () => {
    house = await openHouse({ connections: 20, isUntold: true, log: createLog('warn', log.stream) });
    town = await house.town('Saint-Brieuc', { lastPost: 41 });
    hamlet = await house.town('Lannion');
  });
  afterAll(() => house[Symbol.asyncDispose]());
  // whatever meets, nobody waits for each other in a ring, and nothing has to be tried again
  afterEach(() => expect(log.lines.splice(0)).toEqual([]));

  /** Several taps, each its own POST, none waiting for another. */
  async function tapTogether(...taps: [Phone, string][]): Promise<void> {
    const answers = await Promise.all(
      taps.map(([phone, payload]) => postSigned(house.webhookUrl, envelopeOf([tapEvent(phone.person.psid, payload)]))),
    );
    expect(answers.map(({ status }) => status)).toEqual(taps.map(() => 200));
    await house.settled();
  }

  function hearsInAnyOrder(phone: Phone, wanted: readonly Like[]): void {
    expect([phone.name, compareInAnyOrder(phone.hears(), wanted)]).toEqual([phone.name, { over: [], missed: [] }]);
  }

  async function publish(owner: Phone, text: string): Promise<{ keyword: string; id: string }> {
    // an hour after the post before: those close together are told in one
    const before = new Date(house.clock.now().getTime() - 3_600_000);
    await house.db.updateTable('outbox').set({ created_at: before }).where('lane', '=', 2).execute();
    await owner.says(text);
    await owner.taps('~ok');
    const post = await house.db
      .selectFrom('post')
      .select(['id', 'word', 'number'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return { id: post.id, keyword: `${post.word} ${post.number}` };
  }

  const claimsOf = (post: string) =>
    house.db
      .selectFrom('claim')
      .innerJoin('member', 'member.id', 'claim.member_id')
      .select(['claim.id', 'claim.state', 'member.name'])
      .where('post_id', '=', post)
      .orderBy('claim.id')
      .execute();

  describe('two hundred answers to one post', () => {
    const neighbours: Phone[] = [];
    beforeAll(async () => {
      for (let n = 0; n < 200; n += 1) {
        neighbours.push(await house.member(`Voisin ${n}`, town));
        // a minute may be over at any time, here while there is nearly nobody to be written to
        if (n === 2) await house.app.tick();
      }
    });

    /** A post of which everybody has heard. */
    async function armchair(name: string, way: 'choose' | 'first' = 'choose') {
      const owner = await house.member(name, town);
      const post = await publish(owner, 'Je donne un fauteuil');
      await house.db.updateTable('post').set({ way }).where('id', '=', post.id).execute();
      for (const neighbour of neighbours) expect(neighbour.hears()).toHaveLength(1);
      owner.hears();
      const about = { keyword: post.keyword, thing: 'fauteuil', direction: 'offer', owner: name };
      return { ...post, owner, about, word: house.like('claim.ask-said', about) };
    }

    const answer = (post: { id: string; keyword: string }, { person }: Phone, n: number) =>
      n % 2 === 0 ? person.tap(`v1:do:claim:${post.id}`) : person.say(`je prends le ${post.keyword}`);

    /** The answers in their order, each with whoever gave it. */
    async function inOrder(post: string) {
      const claims = await claimsOf(post);
      expect(claims).toHaveLength(200);
      const phones = new Map(neighbours.map((phone) => [phone.name, phone]));
      return claims.flatMap(({ id, state, name }) => {
        const phone = phones.get(name ?? '');
        return phone ? [{ id, state, phone, name: phone.name }] : [];
      });
    }

    test('and a choice in the middle of them: one promise, and every place told is true', {
      timeout: 240_000,
    }, async () => {
      const { owner, about, word, ...post } = await armchair('Marie');
      const first = neighbours.slice(0, 100).map((phone, n) => answer(post, phone, n));
      const came = await owner.person.waitFor(({ buttons }) => JSON.stringify(buttons).includes('v1:do:pick'), 15_000);
      const [pick] = came.buttons.flatMap((button) => ('payload' in button ? [button.payload] : []));
      const rest = neighbours.slice(100).map((phone, n) => answer(post, phone, n));
      const choice = owner.person.tapOld(pick ?? '');
      const taken = await Promise.all([...first, ...rest, choice]);
      expect(taken.filter(({ status }) => status !== 200)).toEqual([]);
      await house.settled();

      const [chosen, ...others] = await inOrder(post.id);
      expect([chosen?.state, `v1:do:pick:${chosen?.id}`]).toEqual(['accepted', pick]);
      expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['waiting']));
      if (chosen)
        hearsInAnyOrder(chosen.phone, [
          house.like('claim.claimed', { ...about, place: 1 }),
          word,
          house.like('mine.chosen', about),
        ]);
      let chosenAlready = false;
      for (const [index, { phone }] of others.entries()) {
        const heard = phone.hears();
        const claimed = house.like('claim.claimed', { ...about, place: index + 2 });
        const notChosen = house.like('mine.not-chosen', { ...about, place: index + 1 });
        const queued = house.like('claim.queued', { ...about, place: index + 1 });
        // who answered after the choice came after whoever answered before
        chosenAlready ||= heard.some((words) => queued.asymmetricMatch(words));
        const wanted = chosenAlready ? [queued, word] : [claimed, word, notChosen];
        expect([phone.name, compareInAnyOrder(heard, wanted)]).toEqual([phone.name, { over: [], missed: [] }]);
      }
      const name = chosen?.name ?? '';
      expect(owner.hears()).toEqual([
        house.like('claim.answer-came', { ...about, name }),
        house.like('mine.picked', { ...about, name }),
      ]);
    });

    test('« premier arrivé »: one is promised it, the others hear their place', { timeout: 240_000 }, async () => {
      const { owner, about, word, ...post } = await armchair('Soazig', 'first');
      await Promise.all(neighbours.map((phone, n) => answer(post, phone, n)));
      await house.settled();
      const [first, ...others] = await inOrder(post.id);
      expect([first?.state, ...new Set(others.map(({ state }) => state))]).toEqual(['accepted', 'waiting']);
      // whoever was still asked for a word about the post before is asked again afterwards
      expect(first?.phone.hears()[0]).toEqual(house.like('claim.promised', about));
      for (const [index, { phone }] of others.entries()) {
        hearsInAnyOrder(phone, [house.like('claim.queued', { ...about, place: index + 1 }), word]);
      }
      expect(owner.hears()).toEqual([house.like('claim.answer-taken', { ...about, name: first?.name ?? '' })]);
    });
  });

  test('the owner hears of the first, and of all together when they have simmered', async () => {
    const owner = await house.member('Léna', hamlet);
    const neighbours: Phone[] = [];
    for (let n = 0; n < 12; n += 1) neighbours.push(await house.member(`Riverain ${n}`, hamlet));
    const post = await publish(owner, 'Je donne un fauteuil');
    const about = { keyword: post.keyword, thing: 'fauteuil', direction: 'offer', owner: 'Léna' };
    for (const phone of [owner, ...neighbours]) phone.hears();
    await tapTogether(...neighbours.map((phone): [Phone, string] => [phone, `v1:do:claim:${post.id}`]));
    const claims = await claimsOf(post.id);
    for (const [index, { name }] of claims.entries()) {
      const phone = neighbours.find((one) => one.name === name);
      const claimed = house.like('claim.claimed', { ...about, place: index + 1 });
      if (phone) hearsInAnyOrder(phone, [claimed, house.like('claim.ask-said', about)]);
    }
    expect(owner.hears()).toEqual([house.like('claim.answer-came', { ...about, name: claims[0]?.name ?? '' })]);
    await house.pass(2 * 3_600_000);
    const [head, ...cards] = owner.hears();
    expect(head).toEqual(house.like('mine.answers-head', { ...about, count: 12 }));
    expect(owner.heard[1]?.cards).toHaveLength(10);
    expect(cards.slice(1)).toEqual([house.like('mine.answers-more', { ...about, count: 2 })]);
    await house.pass(2 * 3_600_000);
    expect(owner.hears()).toEqual([]);
  });

  test('the owner taps two names at once: one promise', async () => {
    const owner = await house.member('Odile', hamlet);
    const [ann, ben] = [await house.member('Ann', hamlet), await house.member('Ben', hamlet)];
    for (const thing of ['une lampe verte', 'un buffet', 'un tapis', 'une horloge']) {
      const post = await publish(owner, `Je donne ${thing}`);
      await ann.tapsOld(`v1:do:claim:${post.id}`);
      await ben.tapsOld(`v1:do:claim:${post.id}`);
      const [ofAnn, ofBen] = await claimsOf(post.id);
      for (const phone of [owner, ann, ben]) phone.hears();
      await tapTogether([owner, `v1:do:pick:${ofAnn?.id}`], [owner, `v1:do:pick:${ofBen?.id}`]);
      const states = (await claimsOf(post.id)).map(({ state }) => state);
      expect(states.toSorted()).toEqual(['accepted', 'waiting']);
      const [chosen, other] = states[0] === 'accepted' ? [ann, ben] : [ben, ann];
      const { item } = await house.db
        .selectFrom('post')
        .select('item')
        .where('id', '=', post.id)
        .executeTakeFirstOrThrow();
      const about = { keyword: post.keyword, thing: item, direction: 'offer', owner: 'Odile' };
      expect(chosen.hears()).toEqual([house.like('mine.chosen', about)]);
      expect(other.hears()).toEqual([house.like('mine.not-chosen', about)]);
      expect(owner.hears()).toEqual([
        house.like('mine.picked', { ...about, name: chosen.name }),
        house.like('mine.promised-instead', { ...about, name: chosen.name, 'wanted-name': other.name }),
      ]);
    }
  });

  test('two admins decide against each other: one decision, told truthfully to all', async () => {
    const other = await house.town('Plérin');
    const [soizic, gwen] = [await house.admin('Soizic', other), await house.admin('Gwen', other)];
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) {
      const newcomer = house.phone(name);
      // not so many in an hour that they are told together
      await house.pass(15 * 60_000);
      for (const line of ['bonjour', 'Plérin', 'le bourg', name]) await newcomer.says(line);
      for (const admin of [soizic, gwen]) admin.hears();
      await tapTogether([soizic, soizic.button('do:approve')], [gwen, gwen.button('do:refuse')]);
      const { status, number } = await house.db
        .selectFrom('member')
        .select(['status', 'number'])
        .where('psid', '=', newcomer.person.psid)
        .executeTakeFirstOrThrow();
      const about = { name, number: number ?? 0 };
      const place = { place: 'Plérin' };
      if (status === 'approved') {
        expect(newcomer.hears()).toEqual([house.like('join.welcome', place)]);
        expect(soizic.hears()).toEqual([house.like('admin.approved', about)]);
        hearsInAnyOrder(gwen, [
          house.like('admin.decided-approved', { by: 'Soizic', ...about }),
          house.like('admin.already', { decision: 'approved', by: 'Soizic', ...about }),
        ]);
      } else {
        expect(newcomer.hears()).toEqual([house.like('join.refused', place)]);
        expect(gwen.hears()).toEqual([house.like('admin.refused', about)]);
        hearsInAnyOrder(soizic, [
          house.like('admin.decided-refused', { by: 'Gwen', ...about }),
          house.like('admin.already', { decision: 'refused', by: 'Gwen', ...about }),
        ]);
      }
    }
  });

  test('two people send the same one-time code at once: one admin', async () => {
    const code = await inTransaction(house.db, (trx) => inviteAdmin(trx, hamlet.id, house.clock.now()));
    const [vera, will] = [house.phone('Véra'), house.phone('Will')];
    await Promise.all([vera.person.say(code), will.person.say(code)]);
    await Promise.all([vera, will].map(({ person }) => person.waitFor(() => true)));
    await house.settled();
    const admins = await house.db
      .selectFrom('town_admin')
      .innerJoin('member', 'member.id', 'town_admin.member_id')
      .select('member.psid')
      .where('town_admin.town_id', '=', hamlet.id)
      .execute();
    expect(admins).toHaveLength(1);
    const [winner, loser] = admins[0]?.psid === vera.person.psid ? [vera, will] : [will, vera];
    for (const phone of [winner, loser]) phone.hears();
    expect((await loser.says(code))[0]).toEqual(house.like('code.unknown'));
    expect((await winner.says('Vé'))[0]).toEqual(house.like('code.welcome'));
  });

  test('every webhook three times: everything once', async () => {
    const owner = await house.member('Paol', hamlet);
    const taker = await house.member('Nolwenn', hamlet);
    house.meta.faults.webhook.copies = 3;
    const post = await publish(owner, 'Je donne une armoire');
    const keyword = post.keyword;
    const about = { keyword, thing: 'armoire', direction: 'offer', owner: 'Paol' };
    expect(taker.hears()).toHaveLength(1);
    owner.hears();
    expect(await taker.says(keyword)).toEqual([
      house.like('claim.claimed', about),
      house.like('claim.ask-said', about),
    ]);
    expect(await taker.says('à demain')).toEqual([house.like('claim.word-added', about)]);
    expect(owner.hears()).toEqual([house.like('claim.answer-came', { ...about, name: 'Nolwenn' })]);
    expect(await owner.taps('do:pick')).toEqual([house.like('mine.picked', { ...about, name: 'Nolwenn' })]);
    expect(taker.hears()).toEqual([house.like('mine.chosen', about)]);
    house.meta.faults.clear();
  });

  test('withdrawn and chosen at once: whatever came first, nobody believes in a thing that is gone', async () => {
    const owner = await house.member('Quentin', hamlet);
    const taker = await house.member('Rose', hamlet);
    // the same text again and again would wait for an admin
    for (const [thing, withdrawFirst] of [
      ['buffet', true],
      ['banc', false],
      ['coffre', true],
      ['vase', false],
    ] as const) {
      const post = await publish(owner, `Je donne un ${thing}`);
      const about = { keyword: post.keyword, thing, direction: 'offer', owner: 'Quentin' };
      await taker.tapsOld(`v1:do:claim:${post.id}`);
      const [claim] = await claimsOf(post.id);
      for (const phone of [owner, taker]) phone.hears();
      const taps: [Phone, string][] = [
        [owner, `v1:do:withdraw:${post.id}`],
        [owner, `v1:do:pick:${claim?.id}`],
      ];
      await tapTogether(...(withdrawFirst ? taps : taps.toReversed()));
      let said = owner.hears();
      const wasPicked = house.like('mine.picked', { ...about, name: 'Rose' }).asymmetricMatch(said[0]);
      // chosen first, it is promised: withdrawing it is asked about
      if (wasPicked) {
        expect(said).toContainEqual(house.like('mine.review-sure', { ...about, name: 'Rose' }));
        said = await owner.says('oui');
      }
      expect(said).toContainEqual(house.like('mine.withdrawn', about));
      if (!wasPicked) expect(said).toContainEqual(house.like('mine.ended', { ...about, outcome: 'withdrawn' }));
      expect(taker.hears()).toEqual([
        ...(wasPicked ? [house.like('mine.chosen', about)] : []),
        house.like('mine.taken-away', about),
      ]);
      expect((await claimsOf(post.id)).map(({ state }) => state)).toEqual(['declined']);
    }
  });

  test('answered and withdrawn at once: whoever answered knows how it stands', async () => {
    const owner = await house.member('Sterenn', hamlet);
    const takers = [await house.member('Tugdual', hamlet), await house.member('Uriell', hamlet)];
    for (const [round, thing] of ['miroir', 'cadre', 'tapis', 'tableau'].entries()) {
      const post = await publish(owner, `Je donne un ${thing}`);
      const about = { keyword: post.keyword, thing, direction: 'offer', owner: 'Sterenn' };
      for (const phone of [owner, ...takers]) phone.hears();
      const withdraw: [Phone, string] = [owner, `v1:do:withdraw:${post.id}`];
      const answers = takers.map((taker): [Phone, string] => [taker, `v1:do:claim:${post.id}`]);
      await tapTogether(...(round % 2 === 0 ? [withdraw, ...answers] : [...answers, withdraw]));
      const claims = await claimsOf(post.id);
      expect(claims.every(({ state }) => state === 'declined')).toBe(true);
      for (const taker of takers) {
        const heard = taker.hears();
        if (claims.some(({ name }) => name === taker.name)) {
          expect(heard).toContainEqual(house.like('claim.claimed', about));
          expect(heard.filter((words) => words === house.say('mine.taken-away', about))).toHaveLength(1);
          await taker.says('passer');
        } else {
          expect(heard).toEqual([house.like('claim.ended', { ...about, outcome: 'withdrawn' })]);
        }
      }
      const told = owner.hears().filter((words) => words.startsWith('🙋')).length;
      expect(told).toBe(Math.min(claims.length, 1));
    }
  });
});
