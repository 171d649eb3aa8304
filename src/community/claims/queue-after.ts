import type { Queue } from './capacity.ts';
import type { Change } from './queue.ts';

/** The queue as it is after some changes. */
export function set(queue: Queue, changes: readonly Change[]): Queue {
  if (changes.length === 0) return queue;
  const byClaim = Map.groupBy(changes, ({ claim }) => claim);
  const claims = queue.claims.map((claim) => {
    const now = { ...claim };
    for (const { state = now.state, parts = now.parts, place = now.place_told } of byClaim.get(claim.id) ?? []) {
      Object.assign(now, { state, parts, place_told: place });
    }
    return now;
  });
  return { ...queue, claims };
}
