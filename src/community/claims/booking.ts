import { capacityOf, isHeld, isUnderWay, overlap, type Period, partsLeft, periodOf, type Queue } from './capacity.ts';
import { addDays } from './lending.ts';
import { isOwedPlace, placeOf, placesIn } from './places.ts';
import type { Decision } from './queue.ts';

/** Days on which nothing of a thing is left, first to last; `isOpen`: it goes on beyond what was looked at. */
export interface Taken extends Period {
  isOpen: boolean;
}

/** The runs of days within a period on which nothing is left. @param exceptClaim what this answer holds itself does not count */
export function takenDays(queue: Queue, within: Period, exceptClaim?: string): Taken[] {
  const left = capacityOf({ ...queue, claims: queue.claims.filter(({ id }) => id !== exceptClaim) });
  const runs: Taken[] = [];
  for (let day = within.from; day <= within.to; day = addDays(day, 1)) {
    if (left({ from: day, to: day }) > 0) continue;
    const last = runs.at(-1);
    const isOpen = day === within.to;
    if (last && addDays(last.to, 1) === day) Object.assign(last, { to: day, isOpen });
    else runs.push({ from: day, to: day, isOpen });
  }
  return runs;
}

/** What keeps a thing away on days that somebody would like, until when it does: days beyond their wish included. */
export function inTheWay(queue: Queue, wish: Period): Taken[] {
  const horizon = { from: queue.today, to: addDays(wish.to, HORIZON) };
  return takenDays(queue, horizon).filter((taken) => overlap(taken, wish));
}

/** As far ahead as a calendar looks. */
export const HORIZON = 56;

/** Who has it when, by day: promised and lent, whatever has no days left out. */
export function bookings(queue: Queue): { claim: string; isOut: boolean; from: string; to: string }[] {
  return queue.claims
    .flatMap((claim) => {
      const days = isHeld(claim.state) ? periodOf(claim) : null;
      if (!days || (claim.state === 'accepted' && days.to < queue.today)) return [];
      return [{ claim: claim.id, isOut: claim.state === 'out', from: days.from, to: days.to }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Whoever waits names other days, and keeps their place before those who answered later. Whose place is another by it
 * hears of that. null: they do not wait any more.
 */
export function rebook(
  queue: Queue,
  claimId: string,
  { period, atOnce }: { period: Period; atOnce: boolean },
): ({ state: 'accepted' | 'waiting'; isFree: boolean; place: number } & Pick<Decision, 'changes' | 'news'>) | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && isUnderWay(state));
  if (claim?.state !== 'waiting' || queue.post.outcome !== null || queue.isOver) return null;
  const isFree = partsLeft(queue, period) >= claim.parts;
  const state = atOnce && isFree ? 'accepted' : 'waiting';
  const booked = { ...claim, state, from_on: period.from, to_on: period.to } as const;
  const after = { ...queue, claims: queue.claims.map((one) => (one === claim ? booked : one)) };
  const own = placeOf(after, claimId);
  const told = placesIn(after).filter(
    ({ claim: one, place }) => one.id !== claimId && isOwedPlace(queue.post, one, place),
  );
  return {
    state,
    isFree,
    place: own,
    changes: [
      state === 'accepted' ? { claim: claimId, state } : { claim: claimId, place: own },
      ...told.map(({ claim: { id }, place }) => ({ claim: id, place })),
    ],
    news: told.map(({ claim: { id, place_told }, place }) => {
      const what = place < (place_told ?? 0) ? 'moved' : 'overtaken';
      return { to: 'claimant', claim: id, what, place };
    }),
  };
}
