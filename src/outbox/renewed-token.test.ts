import { expect, test } from 'vitest';
import { PAGE, world } from './testing/world.ts';

test('a process that still writes with the old token does not stop the Page that has a new one', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  await w.owe(anne, 'un');
  let token = 'old';
  w.graph.script('anne', { refuse: { code: 190, error_subcode: 460 }, status: 401 });
  const sender = w.sender({
    pageToken: async () => token,
    newestToken: async () => {
      token = 'new';
      return token;
    },
  });
  sender.wake();
  await sender.idle();
  expect(w.graph.accepted()).toEqual(['un']);
  expect(w.troubles).toEqual([]);
  const page = await w.db.selectFrom('page').select('pause_reason').where('id', '=', PAGE).executeTakeFirstOrThrow();
  expect(page.pause_reason).toBeNull();
});
