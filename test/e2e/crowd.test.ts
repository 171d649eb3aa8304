import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** They come over three hours, so that no two groups have waited as long as each other. */
const GROUPS = 12;
const OF_A_GROUP = 15;
const GROUP_EVERY = 15 * MINUTE;
const DAYS = 3;
/** What an admin of a town under a crowd may get within a day: by day one word on who waits each four hours, and as many on what they write. */
const MOST_A_DAY = 12;

/** Somebody makes up newcomers by a script: the admins are told of them, and go on with their lives. */
describe('a crowd of newcomers', { timeout: 600_000 }, () => {
  let house: House;
  let town: Town;
  let soizic: Phone;
  const heard: string[] = [];

  beforeAll(async () => {
    house = await openHouse({ isUntold: true });
    town = await house.town('Saint-Brieuc', { lastPost: 41, lastMember: 11, question: 'Quel quartier ?' });
    soizic = await house.admin('Soizic', town);
    await house.db.updateTable('town').set({ after_48h: 'approve' }).where('id', '=', town.id).execute();
    soizic.hears();
  });
  afterAll(() => house[Symbol.asyncDispose]());

  const keep = () => heard.push(...soizic.hears());

  /** Meta lets the Page write to her for three days on end. */
  async function sheWrites(): Promise<void> {
    keep();
    await soizic.says('menu');
  }

  test('costs an admin a bounded number of messages in three days, whatever they ask and write', async () => {
    for (let group = 0; group < GROUPS; group += 1) {
      const people = Array.from({ length: OF_A_GROUP }, (_, index) =>
        house.meta.person({ name: `Zoé ${group} ${index}` }),
      );
      const each = async (act: (person: (typeof people)[number]) => Promise<unknown>) => {
        await Promise.all(people.map(act));
        await house.settled();
      };
      await each((person) => person.start('town_saint-brieuc'));
      await each((person) => person.say('Robien'));
      await each((person) => person.say('Zoé'));
      if (group % 3 === 0) {
        await each((person) => person.say('parler à un admin'));
        await each((person) => person.say('alors, ça vient ?'));
      }
      await house.pass(GROUP_EVERY);
    }
    const { count } = await house.db
      .selectFrom('member')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('status', '=', 'pending')
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(GROUPS * OF_A_GROUP);
    for (let passed = GROUPS * GROUP_EVERY; passed < DAYS * 24 * HOUR; passed += 2 * HOUR) {
      if (passed % (6 * HOUR) === 0) await sheWrites();
      await house.pass(2 * HOUR);
    }
    keep();
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.length).toBeLessThanOrEqual(DAYS * MOST_A_DAY);
  });

  test('lets nobody in by time alone, and the admins are told why', async () => {
    const standings = await house.db
      .selectFrom('member')
      .select('status')
      .where('name', '=', 'Zoé')
      .distinct()
      .execute();
    expect(standings).toEqual([{ status: 'pending' }]);
    expect(heard.join('\n')).toContain(house.say('admin.kept-waiting'));
  });

  test('is refused hour by hour, with a yes each time, and a mistake is mended', async () => {
    const standings = async () => {
      const rows = await house.db.selectFrom('member').select('status').where('name', '=', 'Zoé').execute();
      return Map.groupBy(rows, ({ status }) => status);
    };
    await soizic.says('refuser tous');
    await soizic.taps('~ok');
    const first = (await standings()).get('refused')?.length ?? 0;
    expect(first).toBeGreaterThan(OF_A_GROUP);
    expect(first).toBeLessThan(GROUPS * OF_A_GROUP);
    const [mended] = await soizic.taps('take-back-crowd');
    expect(mended).toBe(house.say('admin.crowd-taken-back', { count: first }));
    expect((await standings()).get('pending')).toHaveLength(GROUPS * OF_A_GROUP);
    for (let hour = 0; hour < 4; hour += 1) {
      await soizic.says('refuser tous');
      if ((await standings()).get('pending') !== undefined) await soizic.taps('~ok');
    }
    expect((await standings()).get('refused')).toHaveLength(GROUPS * OF_A_GROUP);
    expect(await soizic.says('refuser tous')).toEqual([house.say('admin.no-crowd')]);
    const lines = await house.db
      .selectFrom('journal')
      .select(['action', 'reason'])
      .where('action', 'like', '%crowd%')
      .execute();
    expect(lines.slice(0, 2)).toEqual([
      { action: 'refused-crowd', reason: String(first) },
      { action: 'crowd-taken-back', reason: String(first) },
    ]);
  });
});
