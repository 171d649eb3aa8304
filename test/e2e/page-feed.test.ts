import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { samplePhotos } from '../../src/emulator/sample-photos.ts';
import { createLog } from '../../src/log.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let house: House;
let town: Town;
let marie: Phone;
let log: ReturnType<typeof captured>;

beforeEach(async () => {
  log = captured();
  house = await openHouse({ feeds: true, log: createLog('trace', log.stream) });
  town = await house.town('Quimper', { approval: false, lastPost: 41 });
  marie = await house.member('Marie', town);
});
afterEach(async () => {
  await house[Symbol.asyncDispose]();
});

/** Marie gives an armchair: FAUTEUIL 42. */
async function give(words = 'je donne un fauteuil en velours vert à Locmaria'): Promise<void> {
  await marie.says(words);
  await marie.says('publier');
}
async function giveWithPhoto(said: string): Promise<void> {
  await marie.says(said);
  await marie.sends((await samplePhotos().jpeg('armchair')) ?? new Uint8Array());
  await marie.says('publier');
}
/** She says that it is given. */
async function given(): Promise<void> {
  await marie.says('mes annonces');
  await marie.taps('do:done');
}
async function setFeed(admin: Phone, answer: 'oui' | 'non'): Promise<void> {
  await admin.says('réglages');
  await admin.taps('set-feed');
  await admin.says(answer);
}
/** What there is of a post on the Page. */
const words = () => house.meta.feed().map(({ message }) => message);
const calls = () =>
  house.meta
    .traffic()
    .flatMap((entry) => (entry.kind === 'graph' && /feed|photos|_\d+$/.test(entry.call) ? [entry.call] : []));
const link = (ref: string) => `https://m.me/104000000000001?ref=${ref}`;

describe('a post', () => {
  test('goes on the Page some minutes later, once, without a name, and follows what becomes of it', async () => {
    await give();
    expect(marie.heard.at(-1)?.text).toBe(house.say('feed.told', { outcome: '' }));
    expect(house.meta.feed()).toEqual([]);
    await house.pass(4 * MINUTE);
    const [first = ''] = words();
    expect(words()).toHaveLength(1);
    expect(first.split('\n')).toEqual([
      house.say('feed.post-title', { direction: 'offer', kind: 'give', thing: 'Fauteuil en velours vert' }),
      house.say('feed.post-place', { place: 'Quimper', quartier: 'Locmaria' }),
      '',
      house.say('feed.post-answer', { keyword: 'FAUTEUIL 42', link: link('post_quimper_42') }),
    ]);
    expect(first).not.toContain('Marie');
    await house.pass(HOUR);
    expect(calls()).toEqual(['POST /104000000000001/feed']);

    await marie.says('modifier fauteuil');
    await marie.says('jusqu’au 28 novembre');
    await marie.says('enregistrer');
    await house.pass(MINUTE);
    expect(words()).toHaveLength(1);
    expect(words()[0]).toContain(house.say('feed.post-until', { until: 'samedi 28 novembre' }));

    await given();
    await house.pass(MINUTE);
    const ended = await house.db.selectFrom('post').select('outcome').executeTakeFirstOrThrow();
    const [closed = ''] = words();
    expect(closed.split('\n')[0]).toBe(
      house.say('feed.closed', { direction: 'offer', kind: 'give', outcome: ended.outcome ?? '' }),
    );
    expect(closed).toContain(link('town_quimper'));
    expect(closed).not.toContain('post_quimper_42');
    expect(closed).not.toContain('Marie');
  });

  test('with a photo shows it; a photo that Meta does not take leaves the words', async () => {
    await giveWithPhoto('je donne une table');
    await house.pass(4 * MINUTE);
    const [shown] = house.meta.feed();
    const media = await house.db.selectFrom('media').select('key').executeTakeFirstOrThrow();
    expect(shown?.photo).toBe(`https://parallele.example/photos/${media.key}.jpg`);
    expect(shown?.message).toContain('TABLE 42');

    house.meta.faults.nextFeeds(1, 'refuse:324');
    await giveWithPhoto('je donne une chaise');
    await house.pass(4 * MINUTE);
    const [plain] = house.meta.feed();
    expect(plain?.photo).toBeUndefined();
    expect(plain?.message).toContain('CHAISE 43');
  });

  test('whose photo is taken out is put there anew without it, and its author is told', async () => {
    await giveWithPhoto('je donne une table');
    await house.pass(4 * MINUTE);
    expect(house.meta.feed().map(({ photo }) => photo !== undefined)).toEqual([true]);
    await marie.says('enlève la photo');
    await marie.says('enregistrer');
    expect(marie.heard.map(({ text }) => text)).toContain(house.say('feed.photo-off', { again: 'anew' }));
    await house.pass(MINUTE);
    await house.pass(MINUTE);
    const [now, another] = house.meta.feed();
    expect([now?.photo, another]).toEqual([undefined, undefined]);
    expect(now?.message).toContain('TABLE 42');
  });

  test('that waits for an admin with its photo taken out does not come back, nor is that said', async () => {
    await house.admin('Anne', town);
    await giveWithPhoto('je donne une table');
    await house.pass(4 * MINUTE);
    await marie.says('enlève la photo');
    await marie.says('change le titre en table, paiement par virement ou PayPal');
    await marie.says('enregistrer');
    const texts = marie.heard.map(({ text }) => text);
    expect(texts).toContain(house.say('feed.photo-off', { again: 'off' }));
    await house.pass(MINUTE);
    await house.pass(MINUTE);
    expect(words()).toEqual([]);
  });

  test('is kept off by its author before it is there, and taken off afterwards', async () => {
    await give();
    await marie.taps('keep-off');
    await house.pass(10 * MINUTE);
    expect(calls()).toEqual([]);
    await marie.taps('put-on');
    await house.pass(MINUTE);
    expect(words()).toHaveLength(1);
    await marie.says('pas sur la page');
    await house.pass(MINUTE);
    expect(words()).toEqual([]);
  });

  test('leaves the Page when an admin removes it, and comes back with it', async () => {
    const anne = await house.admin('Anne', town);
    await give();
    await house.pass(4 * MINUTE);
    await anne.says('retirer 42 une arnaque');
    await anne.says('oui');
    await house.pass(MINUTE);
    expect(words()).toEqual([]);
    await anne.says('remettre 42');
    await house.pass(MINUTE);
    expect(words()).toHaveLength(1);
  });

  test('leaves the Page at once when its author asks to be forgotten', async () => {
    await give();
    await house.pass(4 * MINUTE);
    await marie.says('supprimer mes données');
    await marie.says('oui');
    await house.pass(MINUTE);
    expect(words()).toEqual([]);
    await house.pass(15 * DAY);
    expect(words()).toEqual([]);
  });

  test('of a town that keeps off the Page does not go there; what is there is closed all the same', async () => {
    const anne = await house.admin('Anne', town);
    await give();
    await house.pass(4 * MINUTE);
    await setFeed(anne, 'non');
    await give('je donne une table à Locmaria');
    await house.pass(10 * MINUTE);
    expect(words()).toHaveLength(1);
    await marie.says('retirer fauteuil');
    await marie.says('oui');
    await house.pass(MINUTE);
    expect(words()[0]?.split('\n')[0]).toBe(
      house.say('feed.closed', { direction: 'offer', kind: 'give', outcome: 'withdrawn' }),
    );
  });

  test.each(['refuse:2', 'refuse:100', 'refuse:551'] as const)(
    'and has ended is said to be over there, for however many hours Meta refuses that (%s)',
    async (fault) => {
      await give();
      await house.pass(4 * MINUTE);
      house.meta.faults.nextFeeds(14, fault);
      await given();
      for (let hours = 0; hours < 30; hours += 1) await house.pass(HOUR);
      expect(words()[0]?.split('\n')[0]).toBe(
        house.say('feed.closed', { direction: 'offer', kind: 'give', outcome: 'exchanged' }),
      );
    },
  );

  test('is said to be over there at once, whatever else Meta has refused for how long', async () => {
    await give();
    await house.pass(4 * MINUTE);
    // as it stands when another edit was refused for days
    await house.db
      .updateTable('page_post')
      .set({ asked: 9, attempts: 30, not_before: new Date(house.clock.now().getTime() + DAY) })
      .execute();
    await given();
    await house.pass(MINUTE);
    expect(words()[0]).toContain(house.say('feed.closed', { direction: 'offer', kind: 'give', outcome: 'exchanged' }));
  });

  test('taken off the Page by hand is not put there again', async () => {
    await give();
    await house.pass(4 * MINUTE);
    const [post] = house.meta.feed();
    if (post) post.isRemoved = true;
    await marie.says('modifier fauteuil');
    await marie.says('jusqu’au 28 novembre');
    await marie.says('enregistrer');
    await house.pass(MINUTE);
    expect(words()).toEqual([]);
    await given();
    await house.pass(HOUR);
    expect(words()).toEqual([]);
  });
});

describe('when Meta’s answer is lost', () => {
  test.each(['500-after-accepting', 'reset-after-accepting'] as const)(
    'the post is found on the Page by its link, not put there twice (%s)',
    async (fault) => {
      house.meta.faults.nextFeeds(1, fault);
      await give();
      await house.pass(4 * MINUTE);
      await house.pass(2 * MINUTE);
      expect(words()).toHaveLength(1);
      const row = await house.db.selectFrom('page_post').selectAll().executeTakeFirstOrThrow();
      expect(row.feed_id).toBe(house.meta.feed()[0]?.id);
      await given();
      await house.pass(MINUTE);
      expect(words()[0]).not.toContain('post_quimper_42');
    },
  );

  test('a post that never arrived is put there when it is not found a minute later', async () => {
    house.meta.faults.nextFeeds(1, 'refuse:1');
    await give();
    await house.pass(4 * MINUTE);
    expect(words()).toEqual([]);
    await house.pass(2 * MINUTE);
    await house.pass(MINUTE);
    expect(words()).toHaveLength(1);
  });

  test('a process that died between the call and its commit leaves the look to the next', async () => {
    await give();
    await house.pass(4 * MINUTE);
    // as it stands when it died: leased, the call begun, the post on the Page
    await house.db
      .updateTable('page_post')
      .set({
        done: 0,
        feed_id: null,
        begun_at: house.clock.now(),
        lease_until: new Date(house.clock.now().getTime() + MINUTE),
      })
      .execute();
    await house.pass(2 * MINUTE);
    expect(words()).toHaveLength(1);
    const row = await house.db.selectFrom('page_post').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ feed_id: house.meta.feed()[0]?.id, begun_at: null });
  });
});

describe('a Page that may not publish', () => {
  test('is left alone for a day; the operator and the admins hear of it once', async () => {
    const anne = await house.admin('Anne', town);
    anne.hears();
    const page = house.meta.page();
    page.mayPublish = false;
    await give();
    await house.pass(4 * MINUTE);
    expect(anne.hears()).toContainEqual(house.like('feed.refused'));
    expect(log.lines.filter((line) => line.includes('may not publish'))).toHaveLength(1);
    const before = calls().length;
    await give('je donne une table à Locmaria');
    expect(marie.heard.at(-1)?.text).not.toBe(house.say('feed.told', { outcome: '' }));
    await house.pass(HOUR);
    expect(calls()).toHaveLength(before);
    await house.pass(DAY);
    expect(calls().length).toBe(before + 1);
    expect(log.lines.filter((line) => line.includes('may not publish'))).toHaveLength(1);
    // given back, and an admin says so
    page.mayPublish = true;
    await anne.says('bonjour');
    await setFeed(anne, 'non');
    await setFeed(anne, 'oui');
    await house.pass(MINUTE);
    expect(words().length).toBe(2);
  });

  test('told to slow down, it waits as long as it is told', async () => {
    house.meta.faults.nextFeeds(1, 'refuse:80001');
    await give();
    await house.pass(4 * MINUTE);
    expect(words()).toEqual([]);
    await house.pass(2 * MINUTE);
    expect(words()).toHaveLength(1);
  });

  test('whose token is dead is paused, for messages too, and its admins hear of it when it can write again', async () => {
    const soizic = await house.admin('Soizic', town);
    await give();
    soizic.hears();
    house.meta.page().tokenDead = true;
    await house.pass(4 * MINUTE);
    const page = await house.db.selectFrom('page').select('pause_reason').executeTakeFirstOrThrow();
    expect(page.pause_reason).toContain('190');
    house.meta.page().tokenDead = false;
    await house.pass(31 * MINUTE);
    expect(soizic.hears()).toEqual([house.like('care.page-trouble', { place: 'Quimper' })]);
  });
});
