import { expect, test } from 'vitest';
import { openHouse } from '../helpers/house.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

test('what waits a month for the return of somebody ends, and whoever waits for them is told so, once', async () => {
  await using house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  const [marie, paul, nina] = [
    await house.member('Marie', town),
    await house.member('Paul', town),
    await house.member('Nina', town),
  ];
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.db.updateTable('post').set({ expires_at: null, warn_at: null, fate_at: null }).execute();
  await house.pass(25 * HOUR);
  for (const phone of [paul, nina]) await phone.says('je prends le fauteuil 1');
  await nina.says('je laisse ma place pour le fauteuil 1');
  await nina.taps('back-out');
  for (let days = 0; days < 29; days += 1) await house.pass(DAY);
  const told = house.like('channels.unreached', { name: 'Marie', keyword: 'FAUTEUIL 1' });
  expect(await paul.says('bonjour')).not.toContainEqual(told);
  const heard: string[] = [];
  for (let days = 0; days < 4; days += 1) {
    await house.pass(DAY);
    heard.push(...(await paul.says('bonjour')), ...paul.hears());
  }
  expect(heard.filter((said) => told.asymmetricMatch(said))).toHaveLength(1);
  const waits = await house.db
    .selectFrom('outbox')
    .select('error')
    .where('member_id', '=', await marie.memberId())
    .where('lane', '=', 1)
    .where('state', 'not in', ['sent'])
    .execute();
  expect([...new Set(waits.map(({ error }) => error))]).not.toContain(null);
  expect(waits.map(({ error }) => error)).toContain('never reached');
  // whoever waits for nothing any more is told nothing
  expect(await nina.says('bonjour')).not.toContainEqual(told);
});
