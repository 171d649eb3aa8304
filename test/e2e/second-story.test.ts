import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/** The same house told again: other towns, other people, other words; questions one at a time, and English. */
describe('Quimper and Plérin', () => {
  let house: House;
  let quimper: Town;
  let plerin: Town;
  let rozenn: Phone;
  let kate: Phone;
  let loic: Phone;
  let neighbourAcross: Phone;
  const say: House['say'] = (...words) => house.say(...words);
  const like: House['like'] = (...words) => house.like(...words);

  beforeAll(async () => {
    house = await openHouse();
    quimper = await house.town('Quimper', { approval: false });
    plerin = await house.town('Plérin', { lastPost: 6, lastMember: 1 });
    rozenn = await house.member('Rozenn', quimper);
    kate = await house.member('Kate', quimper, { locale: 'en' });
    loic = await house.member('Loïc', quimper);
    neighbourAcross = await house.member('Hervé', plerin);
  });
  afterAll(() => house[Symbol.asyncDispose]());

  /** Forgets what arrived so far. */
  const quiet = (...phones: Phone[]) => {
    for (const phone of phones) phone.hears();
  };

  test('a town that asks nobody: one is in after two questions, from its link', async () => {
    const maud = house.phone('Maud');
    await maud.person.follow('town_quimper');
    await maud.person.start();
    await house.settled();
    expect(maud.hears()).toEqual([like('join.hello'), like('join.ask-name')]);
    expect(await maud.says('moi c’est Maud')).toEqual([like('join.welcome', { place: 'Quimper' })]);
  });

  test('somewhere without a Parallèle, then the right one', async () => {
    const alan = house.phone('Alan');
    await alan.person.start();
    await house.settled();
    expect(alan.hears()).toEqual([like('join.hello'), like('join.ask-town')]);
    const [nowhere] = await alan.says('Landerneau');
    expect(nowhere).toContain('Landerneau');
    expect(await alan.says('29000')).toEqual([like('join.ask-name')]);
    expect(await alan.says('Alan')).toEqual([like('join.welcome', { place: 'Quimper' })]);
  });

  test('giving, a question at a time: back, a photo at any moment, one answer changed', async () => {
    expect(await rozenn.says('menu')).toEqual([like('common.menu')]);
    const [kind] = await rozenn.taps('do:give');
    expect(kind).toEqual(like('post.ask-kind', { direction: 'offer' }));
    expect(await rozenn.taps(':kind:give')).toEqual([like('post.ask-item')]);
    expect(await rozenn.says('vélo de course')).toEqual([like('post.ask-quartier')]);
    expect(await rozenn.says('retour')).toEqual([like('post.ask-item')]);
    expect(await rozenn.says('vélo de ville')).toEqual([like('post.ask-quartier')]);
    const photo = await samplePhotos().jpeg('bike');
    expect(await rozenn.sends(photo ?? new Uint8Array())).toEqual([
      like('post.photos-added', { count: 1 }),
      like('post.ask-quartier'),
    ]);
    expect(await rozenn.says('Locmaria')).toEqual([like('post.ask-until')]);
    const [review] = await rozenn.taps('~skip');
    for (const part of ['vélo de ville', 'Locmaria', say('post.line-photos', { photos: 1 })]) {
      expect(review).toContain(part);
    }
    await rozenn.taps('~edit-item');
    const [changed] = await rozenn.says('vélo de ville bleu');
    expect(changed).toContain('vélo de ville bleu');
    expect(await rozenn.says('publier')).toEqual([like('post.done', { keyword: 'VELO 1' })]);

    const [card] = kate.hears();
    expect(card?.toLowerCase()).toContain(
      say('post.card-title', { thing: 'vélo de ville bleu', keyword: 'VELO 1', left: 0 }, 'en').toLowerCase(),
    );
    expect(kate.heard[0]?.buttons.map(({ title }) => title)).toEqual([like('post.button-take', {}, 'en')]);
    expect(kate.heard[0]?.images).toHaveLength(1);
    expect(loic.hears()).toHaveLength(1);
    expect(neighbourAcross.hears()).toEqual([]);
  });

  test('asking, a question at a time; an English neighbour can help', async () => {
    // posts close together are told in one
    await house.pass(10 * 60_000);
    expect(await loic.says('je cherche')).toEqual([like('post.ask-kind', { direction: 'request' })]);
    expect(await loic.says('un prêt')).toEqual([like('post.ask-item')]);
    expect(await loic.says('perceuse à percussion')).toEqual([like('post.ask-quartier')]);
    expect(await loic.says('passer')).toEqual([like('post.ask-until', { direction: 'request' })]);
    expect(await loic.says('demain')).toEqual([like('post.ask-loan', { direction: 'request' })]);
    const [review] = await loic.says('une journée');
    expect(review).toContain('perceuse à percussion');
    expect(await loic.taps('~ok')).toEqual([like('post.done-asking', { keyword: 'PERCEUSE 2' })]);

    kate.hears();
    expect(kate.heard[0]?.buttons.map(({ title }) => title)).toEqual([like('post.button-help', {}, 'en')]);
    const about = { keyword: 'PERCEUSE 2', thing: 'perceuse à percussion', direction: 'request', owner: 'Loïc' };
    expect(await kate.taps('do:claim')).toEqual([
      like('claim.claimed', about, 'en'),
      like('claim.ask-said', about, 'en'),
    ]);
    expect(loic.hears()).toEqual([like('claim.answer-came', { ...about, name: 'Kate' })]);
    expect(await kate.says('I can lend mine on Sunday')).toEqual([like('claim.word-added', about, 'en')]);
    const word = 'I can lend mine on Sunday';
    expect(loic.hears()).toEqual([like('claim.word-came', { ...about, name: 'Kate', word })]);
    expect(await loic.taps('do:pick')).toEqual([like('mine.picked', { ...about, name: 'Kate' })]);
    expect(kate.hears()).toEqual([like('mine.chosen', about, 'en')]);
    await loic.says('mes annonces');
    expect(await loic.taps('do:done')).toEqual([like('mine.exchanged', about)]);
    expect(kate.hears()).toEqual([like('mine.lent', about, 'en')]);
    quiet(rozenn);
  });

  test('in English, one message is enough too', async () => {
    await house.pass(10 * 60_000);
    const [review] = await kate.says("I'm giving away a green armchair before Saturday");
    expect(review).toContain(say('post.review-check', {}, 'en'));
    expect(review).toContain('green armchair');
    expect(await kate.taps('~ok')).toEqual([like('post.done', { keyword: 'ARMCHAIR 3' }, 'en')]);
    expect(rozenn.hears()[0]?.toLowerCase()).toContain(
      say('post.card-title', { thing: 'green armchair', keyword: 'ARMCHAIR 3', left: 0 }).toLowerCase(),
    );
    quiet(loic);
  });

  test.each([
    ['Anna', 'armchair 3', null],
    ['Bleuenn', 'ARMCHAIR3', null],
    ['Corentin', 'armchair 3 svp', null],
    ['Denez', 'armchar 3', null],
    ['Enora', 'je prends le ARMCHAIR 3', null],
    ['Fanch', 'Bonjour, je veux bien armchair 3 !', null],
    ['Gaëlle', 'I’ll take armchair 3, can come tonight', 'can come tonight'],
    ['Hélène', 'armchair n°3', null],
  ])('%s answers with « %s »', async (name, typed, word) => {
    const neighbour = await house.member(name, quimper);
    const about = { keyword: 'ARMCHAIR 3', thing: 'green armchair', direction: 'offer', owner: 'Kate' };
    const answer = await neighbour.says(typed);
    expect(answer[0]).toEqual(like('claim.claimed', about));
    expect(answer.slice(1)).toEqual(word === null ? [like('claim.ask-said', about)] : []);
    // she hears of the first at once, of the others when they have simmered
    expect(kate.hears()).toEqual(name === 'Anna' ? [like('claim.answer-came', { ...about, name }, 'en')] : []);
  });

  test('the answers have simmered: they are shown together, with what each said', async () => {
    await house.pass(2 * 3_600_000);
    const about = { keyword: 'ARMCHAIR 3', thing: 'green armchair', direction: 'offer' };
    const [said] = kate.hears();
    const [head, ...lines] = said?.split('\n') ?? [];
    expect(head).toEqual(like('mine.answers-head', { ...about, count: 8 }, 'en'));
    const names = ['Anna', 'Bleuenn', 'Corentin', 'Denez', 'Enora', 'Fanch', 'Gaëlle', 'Hélène'];
    const wordOf = (name: string) => (name === 'Gaëlle' ? 'can come tonight' : '');
    expect(lines).toEqual(names.map((name) => like('mine.answers-line', { name, word: wordOf(name), parts: 0 }, 'en')));
    expect(kate.heard[1]?.cards).toHaveLength(8);
  });

  test('withdrawn: those who answered are told, old buttons say so', async () => {
    const about = { keyword: 'ARMCHAIR 3', thing: 'green armchair', direction: 'offer', owner: 'Kate' };
    const withdraw = kate.button('do:withdraw');
    expect(await rozenn.tapsOld(withdraw)).toEqual([like('mine.not-yours')]);
    expect(await kate.tapsOld(withdraw)).toEqual([like('mine.withdrawn', about, 'en')]);
    const anna = house.phone('Anna');
    expect(anna.hears().slice(-1)).toEqual([like('mine.taken-away', about)]);
    const ended = like('mine.ended', { ...about, outcome: 'withdrawn' }, 'en');
    for (const old of [withdraw, kate.button('do:pick'), kate.button('do:answers')]) {
      expect(await kate.tapsOld(old)).toEqual([ended]);
    }
    expect(await rozenn.taps('do:claim')).toEqual([like('claim.ended', { ...about, outcome: 'withdrawn' })]);
    expect(await kate.tapsOld(kate.button('~ok'))).toEqual([like('post.ended-published', about, 'en')]);
    const claims = await house.db.selectFrom('claim').select('state').where('state', '=', 'waiting').execute();
    expect(claims).toEqual([]);
  });

  test('a post of Plérin stays in Plérin', async () => {
    quiet(rozenn, kate, loic);
    await neighbourAcross.says('Troc : plants de tomates contre des œufs');
    const [done] = await neighbourAcross.taps('~ok');
    expect(done).toContain(' 7');
    for (const phone of [rozenn, kate, loic]) expect(phone.hears()).toEqual([]);
    expect(house.meta.sends().filter(({ accepted }) => !accepted)).toEqual([]);
  });
});
