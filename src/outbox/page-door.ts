export interface Visit {
  /** Where it is alone; left out is a Page at which somebody stays too long. */
  pages: ReadonlySet<string>;
  /** Lets in whoever is next. */
  leave(): void;
}

export interface PageDoor {
  /** Waits so many milliseconds at most, and for nobody who has been there for as long. */
  enter(pageIds: Iterable<string>, patienceMs: number): Promise<Visit>;
}

interface Inside {
  since: number;
  gone: Promise<void>;
}

/**
 * Answers that begin with their turn, and claims, come to the row of a Page one after the other, within this process. What makes that
 * right is the row's lock in the database; this makes it fast. An answer whose turn finds the lock taken joins the queue, and the claim
 * that takes it from there has the lock for three journeys, in which the next answers find it taken: so a short wait here keeps
 * them all out of the queue.
 */
export function createPageDoor(): PageDoor {
  const inside = new Map<string, Inside>();

  return {
    async enter(pageIds, patienceMs) {
      const wanted = [...new Set(pageIds)];
      const begun = performance.now();
      for (;;) {
        const now = performance.now();
        // where nobody moves all go on at once, and not each of them after a while
        const waits = wanted.flatMap((id) => inside.get(id) ?? []).filter(({ since }) => now - since < patienceMs);
        const left = Math.min(begun, ...waits.map(({ since }) => since)) + patienceMs - now;
        if (waits.length === 0 || begun + patienceMs <= now) break;
        await within(Math.max(left, 0), Promise.all(waits.map(({ gone }) => gone)));
      }
      const pages = new Set(wanted.filter((id) => !inside.has(id)));
      const { promise: gone, resolve } = Promise.withResolvers<void>();
      const own = { since: performance.now(), gone };
      for (const id of pages) inside.set(id, own);
      return {
        pages,
        leave() {
          for (const id of pages) if (inside.get(id) === own) inside.delete(id);
          resolve();
        },
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
