import { expect, test } from 'vitest';
import { testDatabase } from '../test/helpers/database.ts';
import { testSquare } from '../test/helpers/square.ts';
import { createPhotosAhead } from './photos-ahead.ts';

test('what is published has its sizes before anybody asks; what ended has none, and a broken photo holds up nobody', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const square = await testSquare(db);
  await square.post({ item: 'fauteuil', photo: 'armchair' });
  await square.post({ item: 'confiture', photo: 'jam', outcome: 'withdrawn' });
  await square.post({ item: 'vélo', photo: 'bike' });
  await db
    .updateTable('media')
    .set({ bytes: Buffer.from('broken') })
    .where('key', 'like', 'bike%')
    .execute();
  const log = { faults: [] as string[] };
  const note = (_fields: object, words: string) => void log.faults.push(words);
  const ahead = createPhotosAhead({ db, log: { error: note, warn: note, info: note, debug: note } as never });

  ahead.wake();
  await ahead.idle();
  const sizes = () =>
    db
      .selectFrom('media_size')
      .innerJoin('media', 'media.id', 'media_size.media_id')
      .select(['key', 'media_size.width', 'format'])
      .orderBy('key')
      .orderBy('media_size.width')
      .orderBy('format')
      .execute();
  expect(await sizes()).toEqual([]);

  ahead.start();
  await ahead.idle();
  expect((await sizes()).map(({ key, width, format }) => `${key}/${width}.${format}`)).toEqual(
    ['400.avif', '400.jpg', '400.webp', '800.avif', '800.jpg', '800.webp'].map((name) => `armchair1/${name}`),
  );
  expect(log.faults).toEqual(['a photo in the sizes of pages could not be made']);

  await square.post({ item: 'livres', photo: 'books' });
  ahead.wake();
  await ahead.idle();
  expect(await sizes()).toHaveLength(12);
  expect(log.faults).toHaveLength(1);
  await ahead.stop();
  await square.app.close();
});
