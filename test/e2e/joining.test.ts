import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/** Coming into a town, as a newcomer and as its two admins. */
describe('joining Saint-Brieuc', () => {
  let house: House;
  let town: Town;
  let soizic: Phone;
  let gwen: Phone;
  const place = 'Saint-Brieuc';

  beforeAll(async () => {
    house = await openHouse();
    town = await house.town(place, { question: 'Quel est ton quartier ?', lastMember: 9, lastPost: 41 });
    soizic = await house.admin('Soizic', town);
    gwen = await house.admin('Gwen', town);
    soizic.hears();
  });
  afterAll(() => house[Symbol.asyncDispose]());

  /** The newcomer's way to the admins' card; the two cards. */
  async function ask(newcomer: Phone, ...lines: string[]): Promise<string[]> {
    let last: string[] = [];
    // not so many in an hour that they are told together
    await house.pass(15 * 60_000);
    for (const line of lines) last = await newcomer.says(line);
    expect(last).toEqual([house.like('join.pending', { name: newcomer.name, place })]);
    const [card] = soizic.hears();
    expect(gwen.hears()).toEqual([card]);
    expect(soizic.heard[0]?.buttons).toHaveLength(3);
    return [card ?? ''];
  }

  /** The number by which admins call them. */
  async function numberOf({ person }: Phone): Promise<number> {
    const found = house.db.selectFrom('member').select('number').where('psid', '=', person.psid);
    return (await found.executeTakeFirstOrThrow()).number ?? 0;
  }

  test('one greets, is asked, and is let in by the first admin who decides', async () => {
    const nadia = house.phone('Nadia');
    expect(await nadia.says('Bonjour')).toEqual([house.like('join.hello'), house.like('join.ask-town')]);
    expect(await nadia.says('st brieuc')).toEqual([
      house.like('join.ask-answer', { place, question: 'Quel est ton quartier ?' }),
    ]);
    expect(await nadia.says('Robien')).toEqual([house.like('join.ask-name')]);
    const [card] = await ask(nadia, 'Nadia');
    const number = 12;
    expect(card).toEqual(
      house.likeLines(
        ['admin.newcomer', { name: 'Nadia', place, number }],
        ['admin.newcomer-answer', { answer: 'Robien' }],
        ['admin.sign-no-link', { place }],
        ['admin.newcomer-how', { number }],
      ),
    );

    expect(await soizic.says('approuver 12')).toEqual([house.like('admin.approved', { name: 'Nadia', number })]);
    expect(nadia.hears()).toEqual([house.like('join.welcome', { place })]);
    expect(gwen.hears()).toEqual([house.like('admin.decided-approved', { by: 'Soizic', name: 'Nadia', number })]);

    const already = house.like('admin.already', { decision: 'approved', own: '', by: 'Soizic', name: 'Nadia', number });
    expect(await gwen.taps('do:refuse')).toEqual([already]);
    expect(await gwen.says('refuser 12 trop tard')).toEqual([already]);
    expect(await gwen.taps('do:approve')).toEqual([already]);
    expect(nadia.hears()).toEqual([]);
    expect(soizic.hears()).toEqual([]);
    expect(await gwen.says('attente')).toEqual([house.like('admin.nobody')]);
  });

  test.each([
    ['Ahmed', '22000'],
    ['Bérénice', 'Saint Brieux'],
    ['Côme', 'saintbrieuc'],
    ['Dan', 'Saint-Brieuc !'],
    ['Élise', "j'habite à St-Brieuc"],
  ])('%s says the town as « %s »', async (name, said) => {
    const newcomer = house.phone(name);
    await newcomer.says('salut');
    const answer = await newcomer.says(said);
    const asked = [house.like('join.ask-answer', { place, question: 'Quel est ton quartier ?' })];
    if (newcomer.heard[0]?.quickReplies.length === 0) expect(answer).toEqual(asked);
    else expect(await newcomer.taps(`:${town.insee}`)).toEqual(asked);
    await ask(newcomer, 'Cesson', name);
    await gwen.taps('do:approve');
    expect(newcomer.hears()).toEqual([house.like('join.welcome', { place })]);
    soizic.hears();
  });

  test('one is refused with a reason, by the button of a list, and is answered whatever they write', async () => {
    const rex = house.phone('Rex');
    const max = house.phone('Max');
    await ask(rex, 'bonsoir', 'saint-brieuc', 'ailleurs', 'Rex');
    await ask(max, 'coucou', '22000', 'ici', 'Max');
    const number = await numberOf(rex);
    const waits = (name: string, of: number, answer: string, count: number) =>
      house.likeLines(
        ['admin.newcomer', { name, place, number: of }],
        ['admin.newcomer-answer', { answer }],
        ['admin.sign-no-link', { place }],
        ['admin.still', { count }],
      );
    expect(await soizic.says('attente')).toEqual([waits('Rex', number, 'ailleurs', 1)]);
    expect(await soizic.says(`refuser ${number} profil vide`)).toEqual([
      house.like('admin.refused-why', { name: 'Rex', number }),
      waits('Max', await numberOf(max), 'ici', 0),
    ]);
    expect(rex.hears()).toEqual([
      house.likeLines(['join.refused', { place }], ['join.refused-why', { reason: 'profil vide' }]),
    ]);
    expect(gwen.hears()).toEqual([house.like('admin.decided-refused', { by: 'Soizic', name: 'Rex', number })]);

    await gwen.taps('do:refuse');
    expect(max.hears()).toEqual([house.like('join.refused', { place })]);
    await gwen.taps('do:give-reason');
    await gwen.says('profil en double');
    expect(max.hears()).toEqual([house.like('join.refused-why', { reason: 'profil en double' })]);
    expect(await max.says('pourquoi ?')).toEqual([house.like('common.refused')]);
    expect(await max.says('hé')).toEqual([house.like('common.out-can')]);
    expect(await max.says('hé ho')).toEqual([house.like('common.out-may-change')]);
    soizic.hears();
  });

  test('what was written before being in is taken up again: an offer', async () => {
    const paule = house.phone('Paule');
    const [kept] = await paule.says('Je donne une table basse en bois, au Légué');
    expect(kept).toEqual(house.like('common.kept-for-later'));
    await ask(paule, 'Saint-Brieuc', 'Le Légué', 'Paule');
    await soizic.taps('do:approve');
    const [welcome, review] = paule.hears();
    expect(welcome).toEqual(house.like('join.welcome', { place }));
    expect(review).toContain(house.say('post.review-check'));
    expect(review).toContain('table basse en bois');
    soizic.hears();
    const [published] = await paule.taps('~ok');
    expect(published).toEqual(house.like('post.done', { keyword: 'TABLE 42' }));
    expect(soizic.hears()[0]).toContain('TABLE 42');
    gwen.hears();
  });

  test('what was written before being in is taken up again: the link of a post', async () => {
    const marie = await house.member('Marie', town);
    await marie.says('je donne une lampe de chevet');
    const [done] = await marie.taps('~ok');
    const keyword = /LAMPE \d+/.exec(done ?? '')?.[0] ?? '';
    for (const phone of [soizic, gwen]) phone.hears();

    const tom = house.phone('Tom');
    await tom.person.follow(`post_saint-brieuc_${keyword.split(' ')[1]}`);
    await tom.person.start();
    await house.settled();
    expect(tom.hears()).toEqual([
      house.like('common.kept-for-later'),
      house.like('join.hello'),
      house.like('join.ask-answer', { place, question: 'Quel est ton quartier ?' }),
    ]);
    await ask(tom, 'Robien', 'Tom');
    await gwen.taps('do:approve');
    const about = { keyword, thing: 'lampe de chevet', direction: 'offer', owner: 'Marie' };
    expect(tom.hears()).toEqual([
      house.like('join.welcome', { place }),
      house.like('claim.claimed', about),
      house.like('claim.ask-said', about),
    ]);
    expect(marie.hears()).toEqual([house.like('claim.answer-came', { ...about, name: 'Tom' })]);
    soizic.hears();
  });

  test('a former admin decides nothing, and is told nothing', async () => {
    const yann = await house.admin('Yann', town);
    const zoe = house.phone('Zoé');
    await zoe.says('bonjour');
    await zoe.says('22000');
    await zoe.says('Ginglin');
    await zoe.says('Zoé');
    const old = [yann.button('do:approve'), yann.button('do:refuse')];
    yann.hears();
    await house.db
      .deleteFrom('town_admin')
      .where('member_id', '=', await yann.memberId())
      .execute();
    for (const payload of old) {
      const answer = await yann.tapsOld(payload);
      expect(answer).toHaveLength(1);
      expect(answer[0]).not.toContain('Zoé');
    }
    await yann.says('approuver 12');
    expect(zoe.hears()).toEqual([]);
    const { status } = await house.db
      .selectFrom('member')
      .select('status')
      .where('psid', '=', zoe.person.psid)
      .executeTakeFirstOrThrow();
    expect(status).toBe('pending');
  });

  test('an admin whose window has closed finds the request on coming back', async () => {
    await house.pass(25 * 3_600_000);
    for (const phone of [soizic, gwen]) phone.hears();
    const ines = house.phone('Inès');
    for (const line of ['bonjour', 'Saint-Brieuc', 'Balzac', 'Inès']) await ines.says(line);
    expect([...soizic.hears(), ...gwen.hears()]).toEqual([]);
    const back = await gwen.says('Bonjour');
    expect(back.filter((words) => words.includes('Inès'))).toHaveLength(1);
    await gwen.taps('do:approve');
    expect(ines.hears()).toEqual([house.like('join.welcome', { place })]);
    expect(await soizic.says('Bonjour')).toContainEqual(
      house.like('admin.decided-approved', { by: 'Gwen', name: 'Inès', number: await numberOf(ines) }),
    );
    expect(house.meta.sends().filter(({ accepted }) => !accepted)).toEqual([]);
  });
});
