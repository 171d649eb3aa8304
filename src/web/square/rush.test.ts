import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NOW, squareServer, type TestSquare, testSquare } from '../../../test/helpers/square.ts';
import { keepLast } from '../../community/impact/keep-last.ts';
import { shareFlights } from './serve.ts';

/** Charts drawn anew. */
const drawn = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../community/draw-chart.ts', async (original) => {
  const { drawChart } = await original<typeof import('../../community/draw-chart.ts')>();
  return {
    drawChart: (...given: Parameters<typeof drawChart>) => {
      drawn.count += 1;
      return drawChart(...given);
    },
  };
});

/** Pages of a town written anew. */
const written = vi.hoisted(() => ({ count: 0 }));
vi.mock('./town-page.ts', async (original) => {
  const page = await original<typeof import('./town-page.ts')>();
  return {
    ...page,
    townPage: (...given: Parameters<typeof page.townPage>) => {
      written.count += 1;
      return page.townPage(...given);
    },
  };
});

let database: TestDatabase;
let it: TestSquare;
beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await it.post({ item: 'canapé', outcome: 'exchanged', at: NOW });
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

const numbers = Array.from({ length: 20 }, (_, n) => n);

test('a chart is drawn once, whatever stands behind its address, until its figures are others', async () => {
  const ask = (n: number) => it.app.inject(`/saint-brieuc/vie/semaines.svg?lang=fr&x=${n}`);
  const first = await ask(-1);
  const before = drawn.count;
  expect(before).toBeGreaterThan(0);
  const answers = [...(await Promise.all(numbers.map(ask))), await ask(100), await ask(101)];
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([first.body]));
  expect(drawn.count).toBe(before);
  await it.app.inject('/saint-brieuc/vie/semaines.svg?lang=fr&night=1');
  expect(drawn.count).toBe(before + 1);
  await it.post({ item: 'vélo', outcome: 'exchanged', at: NOW });
  expect((await ask(1)).body).not.toBe(first.body);
  expect(drawn.count).toBe(before + 2);
});

test('a page is written anew when it would be another, in each language', async () => {
  const ask = async (lang = 'fr') => (await it.app.inject(`/saint-brieuc?lang=${lang}`)).body;
  const first = await ask();
  written.count = 0;
  expect(await ask()).toBe(first);
  expect(written.count).toBe(0);
  expect(await ask('en')).not.toBe(first);
  await it.post({ item: 'tabouret' });
  expect(await ask()).toContain('Tabouret');
  await database.db
    .updateTable('post')
    .set({ outcome: 'removed', closed_at: NOW })
    .where('item', '=', 'tabouret')
    .execute();
  expect(await ask()).not.toContain('Tabouret');
  expect(written.count).toBe(2);
});

test('readers of one page share it, each with an address of their own', async () => {
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      count += 1;
      return result;
    },
  };
  const app = await squareServer(database.db.withPlugin(counting));
  for (const path of ['/saint-brieuc', '/saint-brieuc/1', '/', '/saint-brieuc/vie', '/sitemap.xml']) {
    count = 0;
    await Promise.all(numbers.map((n) => app.inject(`${path}?fbclid=${n}`)));
    expect([path, count]).toEqual([path, 1]);
  }
  // what is read of an address makes another page
  count = 0;
  await Promise.all(['?q=velo', '?kind=give', '?before=2', ''].map((more) => app.inject(`/saint-brieuc${more}`)));
  expect(count).toBe(4);
  const spoken = await Promise.all(['fr', 'en'].map((lang) => app.inject(`/saint-brieuc?lang=${lang}`)));
  expect(spoken.map(({ body }) => /<html lang="(..)"/.exec(body)?.[1])).toEqual(['fr', 'en']);
  await app.close();
});

test('of different pages a few are made at a time, and every reader gets theirs', async () => {
  let [now, most] = [0, 0];
  const share = shareFlights<number>(3);
  const make = (n: number) => async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    if (n === 4) throw new Error('lost');
    return n;
  };
  const answers = await Promise.allSettled(numbers.map((n) => share(String(n), make(n))));
  expect(most).toBe(3);
  expect(answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual(
    numbers.filter((n) => n !== 4),
  );
  expect(await share('again', make(7))).toBe(7);
});

test('what is kept is bounded: the longest unasked goes', () => {
  const keep = keepLast<number>(2);
  const made: string[] = [];
  const ask = (name: string) => keep(name, () => made.push(name));
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) ask(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
