/** As many letters may be told of a thing besides its name: `max` of the slot in flows/post. */
export const MOST_TOLD = 160;

/** In fewer letters hardly anything can be told: there is no room. */
const LEAST_ROOM = 15;

/** Between two things that were told at different times. */
const BETWEEN = ', ';

/**
 * What is told besides, with what is told now: `all` of it; `null` when that was told already; else the `room` that is left, for
 * nothing is cut that somebody wrote.
 */
export function toldBesides(had: string | null, more: string): { all: string } | { room: number } | null {
  if (had?.includes(more)) return null;
  const all = had === null || had === '' ? more : `${had}${BETWEEN}${more}`;
  const room = MOST_TOLD - (all.length - more.length);
  return all.length <= MOST_TOLD ? { all } : { room: room < LEAST_ROOM ? 0 : room };
}
