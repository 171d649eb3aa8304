import { createPhotoSizes, findUnsized, type PhotoSizes } from './community/photos/sizes.ts';
import type { Db } from './database/database.ts';
import { describeFailure } from './inbox/failure.ts';
import type { Log } from './inbox/log.ts';
import { createRounds, type Rounds } from './outbox/rounds.ts';

/**
 * Makes the sizes of what was published before anybody visits: the first visitor of a page waits for no picture. One
 * at a time, so that the chat keeps the processor; what is lacking is read in the tables, so that nothing is lost.
 */
export function createPhotosAhead(options: { db: Db; log: Log; sizes?: PhotoSizes }): Rounds {
  const { db, log, sizes = createPhotoSizes() } = options;
  /** Tried in vain: not again by this process, lest one hold up the rest. */
  const vain = new Set<string>();
  return createRounds(
    async (isStarted) => {
      while (isStarted()) {
        const next = await findUnsized(db, [...vain]);
        if (next === null) return;
        try {
          if ((await sizes.read(db, next)) === null) vain.add(next.key);
        } catch (error) {
          vain.add(next.key);
          log.error({ failure: describeFailure(error) }, 'a photo in the sizes of pages could not be made');
        }
      }
    },
    (error) => log.error({ failure: describeFailure(error) }, 'photos in the sizes of pages wait'),
  );
}
