import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { Trx } from '../../database/database.ts';
import { keepFirstQuartier, quartierIn } from './quartier.ts';

const { db, close } = await testDatabase();
afterAll(close);
const NOW = new Date('2026-11-23T09:00:00Z');
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);

test('where somebody lives is kept from what they answer and post', async () => {
  const opened = await openHamlet(db, NOW);
  const town_id = opened.town.id;
  const person = { page_id: 'p', psid: '1', town_id, number: null, name: 'Ana', answer: null, created_at: NOW };
  const member = await db.insertInto('member').values(person).returningAll().executeTakeFirstOrThrow();
  const kind = { direction: 'offer', kind: 'give', item: 'chaise', word: 'CHAISE', quantity: 1 } as const;
  const post = { town_id, member_id: member.id, created_at: NOW, ...kind };
  for (const [i, quartier] of ['Robien', 'Gare', 'Robien Gare', 'Plérin'].entries()) {
    await db
      .insertInto('post')
      .values({ ...post, number: i + 1, quartier })
      .execute();
  }
  expect(await quartierIn(db, town_id, 'J’habite à ROBIEN, depuis 3 ans')).toBe('Robien');
  expect(await quartierIn(db, town_id, 'robien-gare')).toBe('Robien Gare');
  expect(await quartierIn(db, town_id, 'à Plérin, et je connais le gareur')).toBe(null);

  const keep = (said: string | null, quartier: string | null) =>
    inTrx((trx) => keepFirstQuartier(trx, { id: member.id, quartier }, said));
  const kept = async () =>
    (await db.selectFrom('member').select('quartier').where('id', '=', member.id).executeTakeFirstOrThrow()).quartier;
  await keep(null, null);
  await keep('Plérin', null);
  await keep('Gare', 'Robien');
  expect(await kept()).toBe(null);
  await keep('Gare', null);
  expect(await kept()).toBe('Gare');
});
