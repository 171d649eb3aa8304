import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { type House, MONDAY, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

const HOUR = 3_600_000;

/** An armchair, from one message to its hand-over. */
describe('an armchair in Saint-Brieuc', () => {
  let house: House;
  let town: Town;
  let amelie: Phone;
  let yann: Phone;
  let fatou: Phone;
  let joel: Phone;
  let away: Phone;
  let stranger: Phone;
  const about = { keyword: 'FAUTEUIL 42', thing: 'fauteuil en velours vert', direction: 'offer', owner: 'Amélie' };
  const one = (key: string, args: object = {}) => [house.like(key, { ...about, ...args })];

  beforeAll(async () => {
    house = await openHouse();
    town = await house.town('Saint-Brieuc', { lastPost: 41 });
    const other = await house.town('Plérin', { lastPost: 41 });
    amelie = await house.member('Amélie', town);
    yann = await house.member('Yann', town);
    fatou = await house.member('Fatou', town);
    joel = await house.member('Joël', town);
    away = await house.member('Maëlle', town, { window: 'closed' });
    stranger = await house.member('Erwan', other);
  });
  afterAll(() => house[Symbol.asyncDispose]());

  test('one message gives a finished card; a photo, one field corrected, one tap', async () => {
    const [review] = await amelie.says('Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi');
    const slots = { item: 'fauteuil en velours vert', quartier: 'Cesson' };
    for (const line of ['line-item', 'line-quartier']) expect(review).toContain(house.say(`post.${line}`, slots));
    expect(review).toContain(house.say('post.line-until', { until: { date: '2026-11-27T22:00:00.000Z' } }));
    const stale = amelie.button('~ok');

    const photo = await samplePhotos().jpeg('armchair');
    const [thanks, again] = await amelie.sends(photo ?? new Uint8Array());
    expect(thanks).toEqual(house.like('post.photos-added', { count: 1 }));
    expect(again).toContain(house.say('post.line-photos', { photos: 1 }));

    expect(await amelie.taps('~edit-quartier')).toEqual([house.like('post.ask-quartier')]);
    const [corrected] = await amelie.says('le Légué');
    expect(corrected).toContain('Légué');
    expect(corrected).not.toContain('Cesson');

    const [changed] = await amelie.tapsOld(stale);
    expect(changed).toContain(house.say('common.changed-since'));
    expect(yann.hears()).toEqual([]);

    expect(await amelie.taps('~ok')).toEqual([house.like('post.done', about)]);
  });

  test('every approved neighbour whose window is open gets it, with photo and button; nobody else', async () => {
    for (const neighbour of [yann, fatou, joel]) {
      const [card, ...more] = neighbour.hears();
      expect(more).toEqual([]);
      expect(card?.toLowerCase()).toContain(house.say('post.card-title', { ...about, left: 0 }).toLowerCase());
      expect(card).toContain('Légué');
      const [shown] = neighbour.heard;
      expect(shown?.buttons).toMatchObject([{ title: house.say('post.button-take') }]);
      const path = new URL(shown?.images[0] ?? '').pathname;
      const picture = await house.app.server.inject(path);
      expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg']);
    }
    for (const phone of [amelie, away, stranger]) expect(phone.hears()).toEqual([]);
    expect(house.meta.sends().filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('publishing again says that it is done', async () => {
    expect(await amelie.tapsOld(amelie.button('~ok'))).toEqual([house.like('post.ended-published', about)]);
    const posts = await house.db.selectFrom('post').select('number').where('town_id', '=', town.id).execute();
    expect(posts).toEqual([{ number: 42 }]);
  });

  test('neighbours answer by button and by keyword, with a word', async () => {
    expect(await yann.taps('do:claim')).toEqual([...one('claim.claimed'), ...one('claim.ask-said')]);
    expect(amelie.hears()).toEqual(one('claim.answer-came', { name: 'Yann' }));
    expect(await yann.says('je passe ce soir vers 18 h')).toEqual(one('claim.word-added'));
    expect(await fatou.says('je prends le fauteuil 42, je peux venir demain')).toEqual(
      one('claim.claimed', { place: 2 }),
    );
    expect(await joel.says('fauteil 42')).toEqual([...one('claim.claimed'), ...one('claim.ask-said')]);
    expect(await joel.taps('~skip')).toEqual(one('claim.no-word'));
    // they simmer: she hears of the first, and of all together later
    expect(amelie.hears()).toEqual([]);

    expect(await yann.taps('do:claim')).toEqual(one('claim.already'));
    expect(await stranger.says('fauteuil 42')).toEqual([house.like('claim.unknown')]);
    expect(await stranger.tapsOld(yann.button('do:claim'))).toEqual([house.like('claim.unknown')]);
    expect(amelie.hears()).toEqual([]);
  });

  test('the owner sees them, picks one; everybody is told', async () => {
    const [mine] = await amelie.says('mes annonces');
    expect(mine).toContain(house.say('mine.card-mine-state', { count: 3, promised: '' }));
    const [head] = await amelie.taps('do:answers');
    const lines = head?.split('\n') ?? [];
    expect(lines[0]).toEqual(house.like('mine.answers-head', { ...about, count: 3 }));
    expect(lines.slice(1)).toEqual([
      house.like('mine.answers-line', { name: 'Yann', word: 'je passe ce soir vers 18 h', parts: 0 }),
      house.like('mine.answers-line', { name: 'Fatou', word: 'je peux venir demain', parts: 0 }),
      house.like('mine.answers-line', { name: 'Joël', word: '', parts: 0 }),
    ]);
    expect(amelie.heard[1]?.cards.map(({ title }) => title)).toEqual(['Yann', 'Fatou', 'Joël']);

    const picks = amelie.heard[1]?.buttons.flatMap((button) => ('payload' in button ? [button.payload] : [])) ?? [];
    const [, pickFatou, pickJoel] = picks;
    expect(await yann.tapsOld(pickFatou ?? '')).toEqual([house.like('mine.not-yours')]);
    expect(await amelie.tapsOld(pickFatou ?? '')).toEqual(one('mine.picked', { name: 'Fatou' }));
    expect(fatou.hears()).toEqual(one('mine.chosen'));
    expect(yann.hears()).toEqual(one('mine.not-chosen', { place: 1 }));
    expect(joel.hears()).toEqual(one('mine.not-chosen', { place: 2 }));

    expect(await amelie.tapsOld(pickFatou ?? '')).toEqual(one('mine.same', { name: 'Fatou' }));
    expect(await amelie.tapsOld(pickJoel ?? '')).toEqual(
      one('mine.promised-instead', { name: 'Fatou', 'wanted-name': 'Joël' }),
    );
    for (const phone of [yann, joel, fatou]) expect(phone.hears()).toEqual([]);
  });

  test('the two talk through the bot; nobody else may', async () => {
    expect(await fatou.taps('do:write')).toEqual([house.like('relay.writing')]);
    expect(await fatou.says('Devant la mairie ?')).toEqual([house.like('relay.passed', { other: 'Amélie' })]);
    expect(amelie.hears()).toEqual(one('relay.came', { name: 'Fatou', message: 'Devant la mairie ?' }));
    await yann.tapsOld(fatou.button('do:write'));
    await yann.says('et moi ?');
    expect(amelie.hears()).toEqual([]);
    expect(fatou.hears()).toEqual([]);
  });

  test('handed over: old buttons say so and change nothing', async () => {
    const withdraw = amelie.button('do:withdraw');
    const done = amelie.button('do:done');
    expect(await yann.tapsOld(done)).toEqual([house.like('mine.not-yours')]);
    expect(await amelie.tapsOld(done)).toEqual(one('mine.exchanged'));
    expect(fatou.hears()).toEqual([house.likeLines(['mine.handed-over', about], ['thanks.offer'])]);
    for (const other of [yann, joel]) expect(other.hears()).toEqual(one('mine.found'));
    const ended = one('mine.ended', { outcome: 'exchanged' });
    for (const old of [done, withdraw, amelie.button('do:pick'), amelie.button('do:answers')]) {
      expect(await amelie.tapsOld(old)).toEqual(ended);
    }
    expect(await joel.tapsOld(joel.button('do:claim'))).toEqual(one('claim.ended', { outcome: 'exchanged' }));
    expect(await joel.says('fauteuil 42')).toEqual(one('claim.ended', { outcome: 'exchanged' }));
    for (const phone of [yann, joel, fatou, stranger]) expect(phone.hears()).toEqual([]);
    const claims = await house.db.selectFrom('claim').select('state').orderBy('id').execute();
    expect(claims.map(({ state }) => state)).toEqual(['declined', 'done', 'declined']);
  });

  test('whose window was closed finds what is new on coming back, and nothing that is gone', async () => {
    await amelie.says('Je donne une lampe de bureau');
    await amelie.taps('~ok');
    expect(away.hears()).toEqual([]);
    await house.pass(HOUR);
    expect(house.clock.now().getTime()).toBe(MONDAY.getTime() + HOUR);
    const back = await away.says('Bonjour');
    const cards = away.heard.flatMap((message) => message.cards.map(({ title }) => title.toLowerCase()));
    const lamp = { keyword: 'LAMPE 43', thing: 'lampe de bureau' };
    expect(cards).toEqual([house.say('post.card-title', { ...lamp, left: 0 }).toLowerCase()]);
    expect(back.length).toBeGreaterThanOrEqual(1);
    expect(await away.taps('do:claim')).toContainEqual(
      house.like('claim.claimed', {
        keyword: 'LAMPE 43',
        thing: 'lampe de bureau',
        direction: 'offer',
        owner: 'Amélie',
      }),
    );
    expect(house.meta.sends().filter(({ accepted }) => !accepted)).toEqual([]);
  });
});
