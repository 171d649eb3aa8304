import { expect, test } from 'vitest';
import { createPageDoor, type PageDoor } from './page-door.ts';

const LONG = 60_000;

async function into(door: PageDoor, pages: string[], patience = LONG) {
  const visit = await door.enter(pages, patience);
  return { ...visit, at: [...visit.pages] };
}

test('one after the other at a Page, at once at others', async () => {
  const door = createPageDoor();
  const order: string[] = [];
  const first = await into(door, ['plérin', 'langueux', 'plérin']);
  expect(first.at).toEqual(['plérin', 'langueux']);
  const enter = async (name: string, pages: string[]) => {
    const visit = await into(door, pages);
    order.push(name);
    return visit;
  };
  const second = enter('second', ['langueux']);
  const third = enter('third', ['plérin', 'langueux']);
  expect((await enter('elsewhere', ['trégueux'])).at).toEqual(['trégueux']);
  first.leave();
  (await second).leave();
  const { at, leave } = await third;
  expect([at, order]).toEqual([
    ['plérin', 'langueux'],
    ['elsewhere', 'second', 'third'],
  ]);
  leave();
  expect((await into(door, ['plérin', 'langueux', 'trégueux'], 0)).at).toEqual(['plérin', 'langueux']);
});

test('where somebody stays nobody waits for long, and only that Page is left out', async () => {
  const door = createPageDoor();
  const stuck = await into(door, ['plérin']);
  const next = await into(door, ['langueux', 'plérin'], 5);
  expect(next.at).toEqual(['langueux']);
  // they have been there for as long as anybody would wait: whoever comes now goes on in the same moment
  const begun = performance.now();
  for (let times = 0; times < 200; times += 1) expect((await into(door, ['plérin'], 5)).at).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(200 * 5);
  stuck.leave();
  expect((await into(door, ['plérin'], 0)).at).toEqual(['plérin']);
  // a second time lets in nobody else
  stuck.leave();
  expect((await into(door, ['plérin'], 0)).at).toEqual([]);
});
