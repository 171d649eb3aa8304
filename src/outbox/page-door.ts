/** Gives the Pages free for whoever is next. */
export type Leave = () => void;

export interface PageDoor {
  /** @returns null: somebody else of this process was still at one of them after so many milliseconds */
  enter(pageIds: readonly string[], patienceMs: number): Promise<Leave | null>;
}

/**
 * Whoever of this process writes at the row of a Page goes there one after the other. What makes that right is the row's lock in the
 * database; this makes it fast. An answer whose turn finds the lock taken joins the queue, and the claim that takes it
 * from there has the lock for three journeys, in which the next answers find it taken: so a short wait here keeps all of them out of the queue.
 */
export function createPageDoor(): PageDoor {
  const inside = new Map<string, Promise<void>>();

  return {
    async enter(pageIds, patienceMs) {
      const until = performance.now() + patienceMs;
      for (;;) {
        const before = pageIds.flatMap((id) => inside.get(id) ?? []);
        if (before.length === 0) break;
        const left = until - performance.now();
        if (left <= 0) return null;
        await within(left, Promise.all(before));
      }
      // all of them at once: nobody waits inside for somebody else who is inside
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const id of pageIds) inside.set(id, promise);
      return () => {
        for (const id of pageIds) if (inside.get(id) === promise) inside.delete(id);
        resolve();
      };
    },
  };
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([promise, work]);
  clearTimeout(timer);
}
