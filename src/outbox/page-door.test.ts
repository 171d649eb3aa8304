import { expect, test } from 'vitest';
import { createPageDoor } from './page-door.ts';

const LONG = 60_000;

test('one after the other at a Page, at once at others', async () => {
  const door = createPageDoor();
  const order: string[] = [];
  const first = await door.enter(['plérin', 'langueux'], LONG);
  const enter = (name: string, pages: string[]) =>
    door.enter(pages, LONG).then((leave) => ({ name, leave, at: order.push(name) }));
  const second = enter('second', ['langueux']);
  const third = enter('third', ['plérin', 'langueux']);
  expect((await enter('elsewhere', ['trégueux'])).at).toBe(1);
  first?.();
  (await second).leave?.();
  (await third).leave?.();
  expect(order).toEqual(['elsewhere', 'second', 'third']);
  expect(await door.enter(['plérin', 'langueux', 'trégueux'], 0)).toBeNull();
  expect(await door.enter(['plérin', 'langueux'], 0)).not.toBeNull();
});

test('patience ends, and then nothing is held', async () => {
  const door = createPageDoor();
  const leave = await door.enter(['plérin'], LONG);
  expect(await door.enter(['langueux', 'plérin'], 5)).toBeNull();
  expect(await door.enter(['langueux'], 0)).not.toBeNull();
  leave?.();
  // a second time frees nobody else's
  const next = await door.enter(['plérin'], 0);
  expect(next).not.toBeNull();
  leave?.();
  expect(await door.enter(['plérin'], 0)).toBeNull();
});
