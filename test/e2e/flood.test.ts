import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_WAITING } from '../../src/community/photos/store.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { MOST_A_MINUTE } from '../../src/inbox/pace.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { envelopeOf, postSigned, textEvent } from '../helpers/webhook.ts';

const MINUTE = 60_000;
/** More than there are places: each of them has more waiting than anybody should wait for. */
const FLOODERS = 10;

/** Somebody sends more than anybody can mean: nothing of it is lost, and nobody else pays for it. */
describe('a flood', { timeout: 300_000 }, () => {
  let house: House;
  let town: Town;

  beforeAll(async () => {
    house = await openHouse();
    town = await house.town('Saint-Brieuc', { lastPost: 41, lastMember: 11 });
  });
  afterAll(() => house[Symbol.asyncDispose]());

  async function post(phone: Phone, words: readonly string[]): Promise<void> {
    const events = words.map((text) => textEvent(phone.person.psid, text));
    expect((await postSigned(house.webhookUrl, envelopeOf(events))).status).toBe(200);
  }

  const handledOf = async (phone: Phone): Promise<number> => {
    const rows = await house.db
      .selectFrom('inbox_event')
      .select('id')
      .where('member_id', '=', await phone.memberId())
      .where('handled_at', 'is not', null)
      .execute();
    return rows.length;
  };

  /** Answers, in the order in which turns wrote them. */
  async function answers(): Promise<{ id: bigint; member: string }[]> {
    const rows = await house.db.selectFrom('outbox').select(['id', 'member_id']).orderBy('id').execute();
    return rows.map(({ id, member_id }) => ({ id: BigInt(id), member: member_id }));
  }

  test('of five hundred messages in a minute is slowed with one sentence, and nothing of it is lost', async () => {
    const rex = await house.member('Rex', town);
    const before = await handledOf(rex);
    const words = Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? 'aide' : 'mes annonces'));
    await post(rex, words.slice(0, 250));
    await post(rex, words.slice(250));
    await house.settled();
    expect(await handledOf(rex)).toBe(before + MOST_A_MINUTE);
    for (let minute = 0; minute < 10; minute += 1) await house.pass(MINUTE + 1_000);
    expect(await handledOf(rex)).toBe(before + 500);
    const heard = rex.hears();
    expect(heard.filter((text) => text === house.say('common.too-fast'))).toHaveLength(1);
  });

  test('of photos is taken up to a bound, and whoever sent them is told of the others, once', async () => {
    const zoe = await house.member('Zoé', town);
    const photos = Array.from({ length: MOST_WAITING + 5 }, () => Buffer.from('no picture'));
    const heard = await zoe.sends(...photos);
    expect(heard.filter((text) => text === house.say('common.photo-too-many'))).toHaveLength(1);
    const kept = await house.db
      .selectFrom('media')
      .select('failure')
      .where('member_id', '=', await zoe.memberId())
      .execute();
    expect(kept.filter(({ failure }) => failure === 'too-many')).toHaveLength(5);
  });

  test('of an admin’s commands is slowed the same way, and each is carried out', async () => {
    const soizic = await house.admin('Soizic', town);
    await house.pass(MINUTE);
    soizic.hears();
    await post(
      soizic,
      Array.from({ length: 100 }, () => 'attente'),
    );
    await house.settled();
    await house.pass(MINUTE + 1_000);
    const heard = soizic.hears();
    expect(heard.filter((text) => text === house.say('admin.nobody'))).toHaveLength(100);
    expect(heard.filter((text) => text === house.say('common.too-fast'))).toHaveLength(1);
  });

  test('makes nobody wait: another is answered within one share of each who came before', async () => {
    const flooders: Phone[] = [];
    for (let index = 0; index < FLOODERS; index += 1) flooders.push(await house.member(`Flot ${index}`, town));
    const nadia = await house.member('Nadia', town);
    await house.settled();
    await Promise.all(
      flooders.map((flooder) =>
        post(
          flooder,
          Array.from({ length: 30 }, () => 'aide'),
        ),
      ),
    );
    const last = (await answers()).at(-1)?.id ?? 0n;
    await post(nadia, ['aide']);
    await house.settled();
    expect(nadia.hears().length).toBeGreaterThan(0);
    const nadiaId = await nadia.memberId();
    const since = (await answers()).filter(({ id }) => id > last);
    const own = since.findIndex(({ member }) => member === nadiaId);
    expect(own).toBeGreaterThanOrEqual(0);
    // five turns of each, and those that were under way
    expect(own).toBeLessThan(FLOODERS * 5 + 8 + FLOODERS);
  });
});
