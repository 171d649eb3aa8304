import { afterAll, expect, test } from 'vitest';
import { perform } from './perform.ts';
import { createWorld, message, PAGE } from './testing/world.ts';
import type { Addressee, TurnPorts } from './turn-ports.ts';

const world = await createWorld();
afterAll(world.close);

test('whoever is away reads days by their name: « demain » would be another day', async () => {
  const { receive } = world.receiver();
  for (const psid of ['here', 'gone']) await receive([message(psid, 'bonjour')]);
  const now = world.clock.now();
  const gone = await world.memberId('gone');
  const set = (until: number) => world.db.updateTable('member').set({ window_until: new Date(now.getTime() + until) });
  await set(60_000).execute();
  await set(-1000).where('id', '=', gone).execute();
  const rendered: Addressee[] = [];
  const ports = {
    render: (_bubbles: unknown, to: Addressee) => {
      rendered.push(to);
      return [];
    },
    sendAll: async () => {},
  } as unknown as TurnPorts;
  const to = [await world.memberId('here'), gone].map((id) => ({ id, page_id: PAGE, locale: 'fr' as const }));
  const tell = to.map((one) => ({ to: one, bubbles: [{ type: 'photo' as const, photo: '1' }] }));
  await world.db.transaction().execute((trx) => perform(trx, ports, { tell }, 'Europe/Paris', now));
  expect(rendered.map(({ isAway }) => isAway)).toEqual([false, true]);
});
