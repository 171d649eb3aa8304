/** As many letters may be told of a thing besides its name: `max` of the slot in flows/post. */
export const MOST_TOLD = 160;

/** In fewer letters hardly anything can be told: there is no room. */
const LEAST_ROOM = 15;

/** Between two things that were told at different times. */
const BETWEEN = ', ';

/** So many letters are left beside what stands there already: the things for which the title has no room, or what is told. */
export const roomBeside = (other: unknown): number =>
  typeof other === 'string' && other !== '' ? Math.max(MOST_TOLD - other.length - BETWEEN.length, 0) : MOST_TOLD;

/**
 * What is told besides, with what is told now: `all` of it; `null` when that was told already; else the `room` that is left, for
 * nothing is cut that somebody wrote.
 * @param rest the things for which the title has no room: they stand there too
 */
export function toldBesides(
  had: string | null,
  more: string,
  rest: unknown = null,
): { all: string } | { room: number } | null {
  if (had?.includes(more)) return null;
  const all = had === null || had === '' ? more : `${had}${BETWEEN}${more}`;
  const most = roomBeside(rest);
  const room = most - (all.length - more.length);
  return all.length <= most ? { all } : { room: room < LEAST_ROOM ? 0 : room };
}
