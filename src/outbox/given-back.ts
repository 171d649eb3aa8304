/**
 * Who was given back not long ago. Courier and sender ask the same; should they ever see a thing differently, they do not run in a
 * circle: what was given back is decided anew at once, and if it comes back again so soon, only by the look everywhere.
 */
export function createGivenBack(soonMs: number): (memberId: string, now: Date) => boolean {
  /** The first is the oldest. */
  const since = new Map<string, number>();
  return function isGivenBackAgain(memberId, now) {
    for (const [id, at] of since) {
      if (Math.abs(now.getTime() - at) < soonMs) break;
      since.delete(id);
    }
    if (since.has(memberId)) return true;
    since.set(memberId, now.getTime());
    return false;
  };
}
