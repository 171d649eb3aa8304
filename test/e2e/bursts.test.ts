import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { messageKey } from '../../src/messenger/dedup-key.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { envelopeOf, eventOf, postSigned, tapEvent, textEvent } from '../helpers/webhook.ts';

/** What people do faster than they are answered, take back, or say about what was said before. */
describe('never lost, never talked over', () => {
  let house: House;
  let town: Town;

  beforeAll(async () => {
    house = await openHouse();
    town = await house.town('Saint-Brieuc', { lastPost: 41 });
  });
  afterAll(() => house[Symbol.asyncDispose]());

  async function inOnePost(phone: Phone, events: object[]): Promise<string[]> {
    expect((await postSigned(house.webhookUrl, envelopeOf(events))).status).toBe(200);
    await house.settled();
    return phone.hears();
  }

  /** Each its own POST; none is handled before all are there. */
  async function inPosts(phone: Phone, events: object[]): Promise<string[]> {
    const id = await phone.memberId();
    await house.db.transaction().execute(async (trx) => {
      await sql`select from conversation where member_id = ${id} for update`.execute(trx);
      for (const event of events) expect((await postSigned(house.webhookUrl, envelopeOf([event]))).status).toBe(200);
    });
    // whoever found the conversation busy left it for the time of a lease
    await house.pass(11_000);
    return phone.hears();
  }

  let people = 0;
  const nextName = () => {
    people += 1;
    return `Voisine ${people}`;
  };
  const texts = (phone: Phone, words: string[]) => words.map((text) => textEvent(phone.person.psid, text));
  const PIECES = ['je donne', 'un fauteuil', 'vert', 'à Cesson'];

  async function draftOf(phone: Phone): Promise<unknown> {
    const conversation = await house.db
      .selectFrom('conversation')
      .select('state')
      .where('member_id', '=', await phone.memberId())
      .executeTakeFirstOrThrow();
    return conversation.state.frames.map(({ flow, slots }) => ({ flow, slots }));
  }

  test.each([
    ['one POST', inOnePost],
    ['four POSTs', inPosts],
  ])('a post in pieces, in %s, is one draft and one question', async (_how, send) => {
    const marie = await house.member(nextName(), town);
    const heard = await send(marie, texts(marie, PIECES));
    expect(heard).toEqual([expect.stringMatching(/fauteuil vert.*Cesson/s)]);
    expect(await draftOf(marie)).toMatchObject([
      { flow: 'post', slots: { item: 'fauteuil vert', quartier: 'Cesson' } },
    ]);
    const { rows } = await sql`select from inbox_event where handled_at is null`.execute(house.db);
    expect(rows).toEqual([]);
  });

  test('somebody new in pieces: the wish is kept, the door asks once', async () => {
    const zoe = house.phone('Zoé');
    // Meta's side has to know that the webhook made by hand opened the thread
    const thread = house.meta.core.world.threads.find(({ psid }) => psid === zoe.person.psid);
    Object.assign(thread ?? {}, { started: true, lastOpenerAt: house.clock.now().getTime() });
    const heard = await inOnePost(zoe, texts(zoe, PIECES));
    expect(heard).toEqual([house.like('common.kept-for-later'), house.like('join.hello'), house.like('join.ask-town')]);
  });

  test.each([
    ['one POST', inOnePost],
    ['ten POSTs', inPosts],
  ])('ten messages that say nothing, in %s, are answered once', async (_how, send) => {
    const marie = await house.member(nextName(), town);
    const heard = await send(
      marie,
      texts(
        marie,
        Array.from({ length: 10 }, (_, n) => `blorg ${n === 0 ? '' : 'x'.repeat(n)}`),
      ),
    );
    expect(heard).toEqual([house.likeLines(['common.not-understood'], ['common.menu-again'])]);
  });

  test('taps and photos among them: what has consequences is said, one question comes last', async () => {
    const marie = await house.member(nextName(), town);
    const { psid } = marie.person;
    const photo = { attachments: [{ type: 'image', payload: { url: 'https://elsewhere.example/a.jpg' } }] };
    const heard = await inPosts(marie, [
      ...texts(marie, ['bonjour', 'je donne une table']),
      eventOf(psid, { message: { mid: 'm_burst_photo', ...photo } }),
      ...texts(marie, ['je donne des chatons']),
      tapEvent(psid, 'v1:do:mine'),
      ...texts(marie, ['merci']),
    ]);
    // what became of the photo is said when it is known, at any moment
    const elsewhere = house.like('common.photo-elsewhere');
    const said = heard.filter((text) => !elsewhere.asymmetricMatch(text));
    expect(said.slice(0, 3)).toEqual([
      house.like('common.hello'),
      house.like('post.photos-added'),
      house.like('post.forbidden', { why: 'animal' }),
    ]);
    expect(said.filter((text) => text.includes('table'))).toHaveLength(1);
    expect(said.findIndex((text) => text.includes('table'))).toBeGreaterThan(2);
  });

  test('a question that has not left is not asked when another takes its place', async () => {
    const marie = await house.member(nextName(), town);
    const id = await marie.memberId();
    await house.db
      .updateTable('page')
      .set({ paused_until: new Date(house.clock.now().getTime() + 60_000) })
      .execute();
    await marie.says('je donne une chaise');
    await marie.says('ce n’est pas encore ça du tout');
    expect(marie.hears()).toEqual([]);
    await house.db.updateTable('page').set({ paused_until: null }).execute();
    await house.pass(1_000);
    expect(marie.hears()).toHaveLength(1);
    const rows = await house.db
      .selectFrom('outbox')
      .select(['state', 'error'])
      .where('member_id', '=', id)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { state: 'expired', error: 'asked anew' },
      { state: 'sent', error: null },
    ]);
  });

  test('words that were changed or deleted are not kept', async () => {
    const marie = await house.member(nextName(), town);
    const bodyOf = async (mid: string) =>
      (
        await house.db
          .selectFrom('inbox_event')
          .select('body')
          .where('dedup_key', '=', messageKey(mid))
          .executeTakeFirstOrThrow()
      ).body;
    await marie.says('je donne une armoire, 06 12 34 56 78');
    const mid = marie.person.lastMid();
    expect(await bodyOf(mid)).toMatchObject({ type: 'text' });
    await marie.person.edit(mid, 'je donne une armoire');
    await house.settled();
    expect(marie.hears()[0]).toEqual(house.like('common.edit-taken'));
    expect(await bodyOf(mid)).toBeNull();
    await marie.person.unsend(mid);
    await house.settled();
    // the draft was made of it
    expect(marie.hears()).toEqual([house.like('common.message-forgotten')]);
    const { rows } = await sql`
      select from inbox_event where body::text like '%armoire%' and member_id = ${await marie.memberId()}`.execute(
      house.db,
    );
    expect(rows).toEqual([]);
    await marie.taps('~ok');
    expect(await house.db.selectFrom('post').select('id').where('item', 'like', '%armoire%').execute()).toEqual([]);
  });

  test('« je le prends », quoting the card of a post', async () => {
    const [marie, paul] = [await house.member('Odile', town), await house.member('Paol', town)];
    await marie.says('je donne un buffet');
    await marie.taps('~ok');
    await house.pass(60_000);
    paul.hears();
    const card = paul.heard.find(({ buttons }) => JSON.stringify(buttons).includes('v1:do:claim'));
    const heard = await inOnePost(paul, [
      eventOf(paul.person.psid, {
        message: { mid: 'm_quote', text: 'je le prends', reply_to: { mid: card?.mid, is_self_reply: false } },
      }),
    ]);
    expect(heard[0]).toEqual(house.like('claim.claimed', { thing: 'buffet', direction: 'offer' }));
  });

  test('a person who answers from the Page’s inbox is not talked over for half an hour', async () => {
    const marie = await house.member(nextName(), town);
    const { psid } = marie.person;
    const echo = {
      sender: { id: marie.person.pageId },
      recipient: { id: psid },
      timestamp: Date.now(),
      message: { mid: 'm_by_hand', is_echo: true, text: 'Bonjour Marie, ici Soizic' },
    };
    await inOnePost(marie, [echo]);
    expect(await marie.says('ah oui c’était pour la semaine prochaine')).toEqual([]);
    expect(await marie.says('aide')).toEqual([house.likeLines(['common.help'], ['common.help-more'])]);
    await house.pass(31 * 60_000);
    expect(await marie.says('ah oui c’était pour la semaine prochaine')).toEqual([
      house.likeLines(['common.not-understood'], ['common.menu-again']),
    ]);
  });
});
