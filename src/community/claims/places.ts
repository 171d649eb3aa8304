import { overlap, type Period, periodOf, type Queue, type QueueClaim } from './capacity.ts';

/*
 * Places in the line of those who wait, in the order in which they answered. Of a thing that is lent by days only those
 * count who want it on one of the same days: whoever waits for Christmas is not in front of whoever wants it on Saturday.
 */

export const waitingOf = ({ claims }: Queue): QueueClaim[] => claims.filter(({ state }) => state === 'waiting');

/** How many wait, in sight or not. */
export const waitingIn = (queue: Queue): number => waitingOf(queue).length + (queue.unseen ?? 0);

/** All who wait in sight, with the place of each, from 1. */
export function placesIn(queue: Queue): { claim: QueueClaim; place: number }[] {
  const waiting = waitingOf(queue);
  if (queue.post.kind !== 'lend') return waiting.map((claim, index) => ({ claim, place: index + 1 }));
  return waiting.map((claim, index) => ({ claim, place: 1 + howManyWant(waiting.slice(0, index), periodOf(claim)) }));
}

/** The place of somebody who waits, in a queue that is all in sight. */
export function placeOf(queue: Queue, claimId: string): number {
  return placesIn(queue).find(({ claim }) => claim.id === claimId)?.place ?? 0;
}

/** The place of whoever joins the line now. */
export function lastPlace(queue: Queue, period: Period | null): number {
  if (queue.post.kind !== 'lend') return waitingIn(queue) + 1;
  return 1 + howManyWant(waitingOf(queue), period);
}

/** Those among others who want one of these days; whoever has named none may want any. */
function howManyWant(others: readonly QueueClaim[], days: Period | null): number {
  return others.filter((other) => {
    const theirs = periodOf(other);
    return days === null || theirs === null || overlap(theirs, days);
  }).length;
}
