import { DAY, TOWN } from './assumptions.ts';
import { authorOf, awakeAt, drawn, type Villager } from './villager.ts';

/** What somebody does whatever the bot does. `post`: they publish the nth; else they come to have a look. */
interface Planned {
  at: number;
  member: number;
  post: number | null;
}

/** Who comes by themselves on a day, and who publishes. @param start midnight of the first day */
export function planOf(seed: number, people: readonly Villager[], day: number, start: number): Planned[] {
  const midnight = start + day * DAY;
  const visits = people.flatMap(({ index, perDay }): Planned[] =>
    drawn(seed, 'comes', day, index) >= perDay
      ? []
      : [{ at: awakeAt(midnight, drawn(seed, 'when', day, index)), member: index, post: null }],
  );
  const posts = Array.from({ length: TOWN.postsPerDay }, (_, nth): Planned => {
    const at = awakeAt(midnight, drawn(seed, 'publishes', day, nth));
    return { at, member: authorOf(seed, people.length, day, nth), post: day * TOWN.postsPerDay + nth };
  });
  return [...visits, ...posts];
}
