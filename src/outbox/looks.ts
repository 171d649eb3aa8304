import type { Claim } from './claim.ts';

/** Answers go first, but for one look in so many: while they come in faster than they go out, own matters have their turn too. */
const OWN_FIRST_EVERY = 4;

/** What a sender remembers of its looks at the queues of Pages, which follow one another. Hints, that go with its process. */
export interface Looks {
  /** One look. @param claim is told whether own matters come first */
  at(pageId: string, claim: (ownFirst: boolean) => Promise<Claim>): Promise<Claim>;
  /** How many have ended: what a statement that begins now knows cannot be missed by these. */
  ended(): number;
  /** Whether a look at this Page may have known nothing of what was written by a statement that began when so many had ended. */
  mayHaveMissed(pageId: string, asOf: number): boolean;
}

export function createLooks(): Looks {
  /** Of each Page: those that count, and which of all looks was the last that was for it. */
  const counted = new Map<string, number>();
  const last = new Map<string, number>();
  let ended = 0;
  let underWay: string | null = null;
  return {
    async at(pageId, claim) {
      const look = (counted.get(pageId) ?? 0) + 1;
      underWay = pageId;
      try {
        const found = await claim(look % OWN_FIRST_EVERY === 0);
        // one that found no token does not count: else each own matter's turn might fall on such a look
        if (found.waitMs === 0) counted.set(pageId, look);
        return found;
      } finally {
        underWay = null;
        ended += 1;
        last.set(pageId, ended);
      }
    },
    ended: () => ended,
    mayHaveMissed: (pageId, asOf) => underWay === pageId || (last.get(pageId) ?? 0) > asOf,
  };
}
