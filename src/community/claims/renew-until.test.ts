import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { EffectInput } from '../effect.ts';
import { manageEffects } from './manage-effects.ts';

const { db, close } = await testDatabase({ connections: 1 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const { town, add } = await openHamlet(db, NOW);

test('a post is put up again until the day that was named, and what was named too far or not understood is said', async () => {
  const marie = await add('marie');
  const row = {
    town_id: town.id,
    member_id: marie.id,
    direction: 'offer',
    kind: 'give',
    item: 'vélo',
    word: 'VELO',
  } as const;
  const { id } = await db
    .insertInto('post')
    .values({ ...row, number: 1, created_at: NOW, expires_at: new Date('2026-12-01T22:59:59Z') })
    .returning('id')
    .executeTakeFirstOrThrow();

  async function renewed(until?: string): Promise<[string | undefined, string | undefined, string[]]> {
    const slots = { post: id, ...(until === undefined ? {} : { until }) };
    const output = await db
      .transaction()
      .execute((trx) =>
        manageEffects.renew({ trx, member: marie, town, slots, vars: {}, now: NOW } as unknown as EffectInput),
      );
    const post = await db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const said = (output.bubbles ?? []).flatMap((bubble) =>
      'text' in bubble ? bubble.text.map(({ key }) => key) : [],
    );
    const day = (date: Date | null) => date?.toISOString().slice(0, 10);
    return [day(post.expires_at), day(post.until), said];
  }

  expect(await renewed('2026-11-29T22:59:59.000Z')).toEqual(['2026-11-29', '2026-11-29', []]);
  // « pour deux jours », and it is up for longer
  expect(await renewed('>2026-11-25T22:59:59.000Z')).toEqual(['2026-11-29', '2026-11-29', ['mine.renewed-stands']]);
  expect(await renewed('>2026-11-29T22:59:59.000Z')).toEqual(['2026-11-29', '2026-11-29', []]);
  expect(await renewed('+14')).toEqual(['2026-12-13', '2026-12-13', []]);
  expect(await renewed('+600')).toEqual(['2027-11-23', '2027-11-23', ['mine.renewed-most']]);
  // further ahead than usual: that is no longer as usual
  expect(await renewed('?')).toEqual(['2027-11-23', '2027-11-23', ['mine.renewed-as-it-was']]);
  await db.updateTable('post').set({ until: null, expires_at: null }).where('id', '=', id).execute();
  expect(await renewed('>2026-12-20T22:59:59.000Z')).toEqual([undefined, undefined, ['mine.renewed-stands']]);
  const [usual, shown] = await renewed();
  expect(await renewed('?')).toEqual([usual, shown, ['mine.renewed-usual']]);
  expect(usual).not.toBe('2027-11-23');
});
