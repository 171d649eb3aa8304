import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { lifeOf } from '../../src/community/administration/weeks.ts';
import { readLife } from '../../src/community/impact/life.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import type { Db } from '../../src/database/database.ts';
import { createLog } from '../../src/log.ts';
import { eraseForgotten } from '../../src/retention/erase.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';
import { allCells, wordyColumns } from './cells.ts';
import { markedLife, NAMES, PSID } from './marked-life.ts';

const DAY = 24 * 60 * 60_000;

let log: ReturnType<typeof captured>;
const open = () => {
  log = captured();
  return openHouse({ log: createLog('trace', log.stream) });
};

/** Everything the town counts. */
async function statistics(db: Db): Promise<unknown> {
  const { rows } = await sql`
    select
      (select json_agg(p order by week, direction, kind, outcome) from (
        select date_trunc('week', created_at) as week, town_id, direction, kind, outcome, sum(quantity), count(*)
        from post group by 1, 2, 3, 4, 5) p) as posts,
      (select json_agg(c order by week, state) from (
        select date_trunc('week', c.created_at) as week, p.town_id, c.state, sum(c.parts), count(*)
        from claim c join post p on p.id = c.post_id group by 1, 2, 3) c) as answers,
      (select json_agg(j order by action) from (select town_id, action, count(*) from journal group by 1, 2) j) as acts,
      (select json_agg(m order by town_id) from (select town_id, count(*) from member group by 1) m) as members,
      (select json_agg(w order by week) from (
        select date_trunc('week', closed_at) as week, count(*) from post
        where outcome = 'exchanged' and exchanged_with is not null group by 1) w) as exchanges`.execute(db);
  return rows[0];
}

/** What « stats » and the page of the town's life show, as of a moment. */
async function figures(db: Db, town: Town, now: Date) {
  return { stats: await lifeOf(db, town, now), life: await readLife(db, town.slug, now) };
}

/** Cells that still hold a mark, as `table.column: what`. */
async function found(db: Db): Promise<string[]> {
  const marks = [...Object.values(NAMES), PSID].map((mark) => mark.toLowerCase());
  return (await allCells(db)).flatMap(({ table, column, text }) =>
    marks.filter((mark) => text.toLowerCase().includes(mark)).map((mark) => `${table}.${column}: ${mark}`),
  );
}

/** By weeks and days, so that what is blanked after a week is blanked then. */
async function pass(house: House, ...days: number[]): Promise<void> {
  for (const count of days) await house.pass(count * DAY);
}

describe('somebody is forgotten', () => {
  test('no row, no log line and no picture holds them, and the town counts as before', {
    timeout: 60_000,
  }, async () => {
    await using house = await open();
    const { leaver, town } = await markedLife(house);
    const marked = new Set((await found(house.db)).map((cell) => cell.replace(/:.*/, '')));
    expect((await wordyColumns(house.db)).filter((column) => !marked.has(column))).toEqual([]);
    const pictures = await pictureLinks(house);
    expect(await Promise.all(pictures.map(statusOf))).toEqual(pictures.map(() => 200));

    await leaver.says('supprimer mes données');
    await leaver.says('oui');
    const before = await statistics(house.db);
    const leftAt = house.clock.now();
    const shown = await figures(house.db, town, leftAt);
    expect(shown).toMatchObject({ stats: { posts: expect.any(Number) } });
    await pass(house, 8, 5);
    // they may still change their mind: nothing that they would miss is gone
    expect(await nameOf(house.db)).toBe(NAMES.name);
    await pass(house, 1, 1);

    expect(await found(house.db)).toEqual([]);
    expect(await statistics(house.db)).toEqual(before);
    expect(await figures(house.db, town, leftAt)).toEqual(shown);
    expect(await Promise.all(pictures.map(statusOf))).toEqual(pictures.map(() => 404));
    const marks = [...Object.values(NAMES), PSID];
    expect(log.lines.filter((line) => marks.some((mark) => line.toLowerCase().includes(mark.toLowerCase())))).toEqual(
      [],
    );
    expect(log.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  test('whoever writes again afterwards is somebody new', { timeout: 60_000 }, async () => {
    await using house = await open();
    const { leaver } = await markedLife(house);
    const id = await leaver.memberId();
    await leaver.says('supprimer mes données');
    await leaver.says('oui');
    await pass(house, 13, 2);
    expect(await leaver.says('bonjour')).toEqual([house.say('join.hello'), house.say('join.ask-town')]);
    expect(await leaver.memberId()).not.toBe(id);
  });
});

test('whoever is forgotten after years of silence is counted in the weeks when they were there', async () => {
  await using house = await open();
  const town = await house.town('Saint-Brieuc');
  const marie = await house.member('Marie', town);
  await house.member('Paul', town);
  await marie.says('je donne un fauteuil en velours à Robien');
  await marie.says('publier');
  const then = house.clock.now();
  const shown = await figures(house.db, town, then);
  expect(shown).toMatchObject({ stats: { members: 2, posts: 1 } });
  const perform = async () => {};
  const years = new Date(then.getTime() + 4 * 365 * DAY);
  expect(await eraseForgotten({ db: house.db, log: createLog('silent'), perform }, years)).toBe(2);
  expect(await figures(house.db, town, then)).toEqual(shown);
});

describe('the days of grace', () => {
  let house: House;
  let leaver: Phone;
  beforeEach(async () => {
    house = await openHouse();
    leaver = await house.member('Marie', await house.town('Saint-Brieuc'));
    await leaver.says('supprimer mes données');
    await leaver.says('oui');
    return async () => await house[Symbol.asyncDispose]();
  });

  test.each([
    ['« annuler la suppression »', ['annuler la suppression']],
    ['coming back', ['bonjour', 'oui']],
  ])('%s takes it back', async (_what, lines) => {
    await house.pass(13 * DAY);
    for (const line of lines) await leaver.says(line);
    await house.pass(20 * DAY);
    expect(await nameOf(house.db)).toBe('Marie');
  });

  test('a word that comes at the last moment comes first', async () => {
    await house.pass(13 * DAY);
    house.clock.advance(DAY);
    // stored, and not handled yet, when the clock looks
    await sql`insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, not_before)
      select page_id, id, 'late', 'message', '{"type":"text","text":"annuler la suppression"}', now(), now(), 'infinity'
      from member`.execute(house.db);
    await house.app.tick();
    expect(await nameOf(house.db)).toBe('Marie');
  });
});

async function nameOf(db: Db): Promise<string | null | undefined> {
  const member = await db
    .selectFrom('member')
    .select('name')
    .orderBy('id', 'desc')
    .where('erase_at', 'is not', null)
    .executeTakeFirst();
  return (
    member?.name ?? (await db.selectFrom('member').select('name').where('name', '=', 'Marie').executeTakeFirst())?.name
  );
}

async function pictureLinks(house: House): Promise<string[]> {
  const leaver = house.db.selectFrom('member').select('id').where('psid', '=', PSID);
  const rows = await house.db
    .selectFrom('media')
    .select('key')
    .where('member_id', '=', leaver)
    .where('state', '=', 'ready')
    .execute();
  return rows.map(({ key }) => `${new URL(house.webhookUrl).origin}/photos/${key}.jpg`);
}

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}
