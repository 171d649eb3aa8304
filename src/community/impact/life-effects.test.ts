import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { NAMES, NOW, testSquare } from '../../../test/helpers/square.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { CHART } from './charts.ts';
import { lifeEffects } from './life-effects.ts';

test('in the chat the charts are PNG of their size, on white, served to whoever has their address', async () => {
  await using database = await testDatabase();
  const it = await testSquare(database.db);
  await it.post({ item: 'canapé', outcome: 'exchanged', at: NOW });
  const id = await it.member(NAMES[1]);
  const member = await database.db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const said = await inTransaction(database.db, (trx) =>
    lifeEffects['tell-life']({
      ...{ trx, member, town: it.town, now: NOW, slots: {}, vars: {}, eventId: '1' },
      event: { type: 'text', text: 'bilan' },
      house: { founding: 'open', timezone: 'Europe/Paris' },
    }),
  );
  expect(said.outcome).toBe('told');
  const keys = said.bubbles?.flatMap((bubble) => (bubble.type === 'photo' ? [bubble.photo] : [])) ?? [];
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    const { headers, rawPayload } = await it.app.inject(`/photos/${key}.jpg`);
    expect(headers['content-type']).toBe('image/png');
    const { format, width, height, hasAlpha } = await sharp(rawPayload).metadata();
    expect({ format, width, height, hasAlpha }).toEqual({ format: 'png', ...CHART, hasAlpha: false });
    // something is drawn: more than white and the greys of letters
    const { dominant, channels } = await sharp(rawPayload).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(80);
  }
  const words = said.bubbles?.flatMap((bubble) => (bubble.type === 'text' ? bubble.text : [])) ?? [];
  expect(words).toContainEqual({ key: 'life.text-weight', args: { kilograms: 37 } });
  await it.app.close();
});
