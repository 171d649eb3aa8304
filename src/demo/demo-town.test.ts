import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { startProgram } from '../../test/helpers/program.ts';
import { lifeOf } from '../community/administration/weeks.ts';
import { readLife } from '../community/impact/life.ts';
import { PAST } from './past-stories.ts';
import { ADMINS, VILLAGERS } from './villagers.ts';

test('killed in the middle twice, the demo is completed, and nothing of it is there twice', {
  timeout: 240_000,
}, async () => {
  await using database = await testDatabase();
  const before = Date.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'parallele-demo-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const start = () => startProgram({ DATA_DIR: dataDir, DATABASE_URL: database.url, LOG_LEVEL: 'warn' });

  for (const moment of ['Maëlle comes in', 'Yann comes in']) {
    const house = await start();
    await house.writes(moment);
    await house.kill();
  }
  const house = await start();
  expect(await house.writes('The demo town is ')).toContain('full of life');
  expect(await house.end()).toBe(0);

  const { db } = database;
  const members = await db.selectFrom('member').select(['name', 'psid', 'status']).orderBy('psid').execute();
  const people = [...ADMINS, ...VILLAGERS].map(({ name, psid }) => ({ name, psid, status: 'approved' }));
  expect(members).toEqual(people.sort((one, other) => (one.psid < other.psid ? -1 : 1)));
  expect(await db.selectFrom('town_admin').select('member_id').execute()).toHaveLength(ADMINS.length);
  const posts = await db
    .selectFrom('post')
    .innerJoin('member', 'member.id', 'post.member_id')
    .select('member.name')
    .execute();
  const written = VILLAGERS.flatMap(({ name, posts: all }) => all.map(() => name));
  const expected = [...written, ...PAST.map(({ by }) => by)];
  expect(posts.map(({ name }) => name).sort()).toEqual(expected.sort());

  // on the pages they share, past and present are there to look at
  const up = await db.selectFrom('post').select('id').where('outcome', 'is', null).execute();
  expect(up).toHaveLength(written.length);
  const told = await db.selectFrom('outbox').select('id').where('created_at', '<', new Date(before)).execute();
  expect(told).toEqual([]);
  const life = await readLife(db, 'saint-brieuc', new Date());
  expect(life?.total).toEqual({
    give: PAST.filter(({ kind }) => kind === 'give').length,
    lend: PAST.filter(({ kind }) => kind === 'lend').length,
    swap: PAST.filter(({ kind }) => kind === 'swap').length,
    service: PAST.filter(({ kind }) => kind === 'service').length,
  });
  expect(life).toMatchObject({ loansOut: 1, loansBack: 3, thanks: 3 });
  expect(life?.weeks.filter((week) => week.give + week.lend + week.swap + week.service > 0).length).toBeGreaterThan(5);
  expect(life?.impact.kilograms).toBeGreaterThan(100);
  // nor do the admins read of weeks in which somebody gave something and nobody was there
  const town = await db.selectFrom('town').selectAll().executeTakeFirstOrThrow();
  const { weeks } = await lifeOf(db, town, new Date());
  expect(weeks.filter(({ posts, members: there }) => posts > 0 && there === 0)).toEqual([]);
  expect(weeks.at(-1)?.members).toBe(people.length);

  const again = await start();
  expect(await again.end()).toBe(0);
  expect(again.lines.some((line) => line.includes('comes in'))).toBe(false);
  expect(await db.selectFrom('post').select('id').execute()).toHaveLength(expected.length);
});
