import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { drawWeeks } from '../administration/chart.ts';
import { keepDrawing } from './picture.ts';
import { readPhoto } from './store.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

const NOW = new Date('2026-11-25T09:00:00Z');
const WEEKS = ['02/11', '09/11', '16/11', '23/11'];

async function drawn(values: number[]) {
  await db
    .insertInto('page')
    .values({ id: 'p', created_at: NOW })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .insertInto('member')
    .values({ page_id: 'p', psid: String(values), created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const svg = drawWeeks({ weeks: WEEKS, panels: [{ title: 'Annonces', series: [{ name: 'annonces', values }] }] });
  const key = await db.transaction().execute((trx) => keepDrawing(trx, { memberId: id, svg, now: NOW }));
  const photo = await readPhoto(db, key);
  if (!photo) throw new Error('not there');
  return photo;
}

/** How many points of a part of the picture are not white. */
async function inked(bytes: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(bytes).extract(part).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if ([0, 1, 2].some((channel) => (data[at + channel] ?? 255) < 200)) count += 1;
  }
  return count;
}

test('the picture of a town’s weeks is a PNG that can be read: its size, its letters, a bar for each week', async () => {
  const photo = await drawn([3, 1, 4, 2]);
  const { format, width, height, hasAlpha } = await sharp(photo.bytes).metadata();
  expect({ format, width, height, hasAlpha }).toMatchObject({ format: 'png', width: 960, height: 270 });
  expect(photo).toMatchObject({ mime: 'image/png', width: 960, height: 270 });
  // the title above and the days below are words
  expect(await inked(photo.bytes, { left: 0, top: 0, width: 360, height: 60 })).toBeGreaterThan(100);
  expect(await inked(photo.bytes, { left: 60, top: 238, width: 876, height: 32 })).toBeGreaterThan(100);
  // the bars: more where there is more
  const inWeeks = await Promise.all(
    WEEKS.map((_, week) => inked(photo.bytes, { left: 60 + 219 * week, top: 64, width: 219, height: 168 })),
  );
  expect(inWeeks.toSorted((a, b) => a - b)).toEqual([inWeeks[1], inWeeks[3], inWeeks[0], inWeeks[2]]);
  const none = await drawn([0, 0, 0, 0]);
  expect(await inked(none.bytes, { left: 60, top: 64, width: 876, height: 168 })).toBeLessThan(Math.min(...inWeeks));
});
