import { join } from 'node:path';
import { type MovableClock, movableClock } from './emulator/movable-clock.ts';

/** The clock of local mode, as far ahead as it was moved in the browser: the service and the command line share it. */
export function localClock(config: { dataDir: string }): MovableClock {
  return movableClock({ keepIn: join(config.dataDir, 'clock') });
}
