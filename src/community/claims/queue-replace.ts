import { fits, fitting, type Queue } from './capacity.ts';
import { isOwedPlace, placesIn } from './places.ts';
import { type Change, type Decision, type News, pick } from './queue.ts';
import { set } from './queue-after.ts';

/**
 * The owner gives it to somebody else instead, of those who wait: as a promise taken back and another made, in one. Each of the two hears
 * one thing, and of the others only whose place has changed. The whole queue is in sight. null: it is not promised to the one, or the other
 * cannot have it.
 */
export function replace(queue: Queue, fromId: string, toId: string): Decision | null {
  const { post, claims, isOver } = queue;
  if (queue.unseen) throw new Error('places are known among all');
  if (!claims.some(({ id, state }) => id === fromId && state === 'accepted')) return null;
  const isKept = post.way === 'choose' && !isOver;
  const back: Change = { claim: fromId, state: isKept ? 'waiting' : 'declined' };
  const freed = set(queue, [back]);
  const chosen = freed.claims.find(({ id }) => id === toId);
  if (!chosen || toId === fromId || 'refused' in pick(freed, toId, post.member_id)) return null;
  const given: Change = { claim: toId, state: 'accepted', parts: fits(freed, chosen) };
  const after = set(freed, [given]);
  const [before, now] = [fitting(queue), fitting(after)];
  const told = placesIn(after).flatMap(
    ({ claim, place }): { claim: string; what: 'put-back' | 'not-chosen' | 'moved'; place: number }[] => {
      const { id } = claim;
      if (id === fromId) return [{ claim: id, what: 'put-back', place }];
      if (before(claim) > 0 && now(claim) === 0) return [{ claim: id, what: 'not-chosen', place }];
      return isOwedPlace(post, claim, place) ? [{ claim: id, what: 'moved', place }] : [];
    },
  );
  return {
    changes: [
      isKept ? { ...back, place: told.find(({ claim }) => claim === fromId)?.place ?? 1 } : back,
      given,
      ...told.flatMap(({ claim, place }) => (claim === fromId ? [] : [{ claim, place }])),
    ],
    news: [
      ...(isKept ? [] : [{ to: 'claimant', claim: fromId, what: 'let-go' } as const]),
      { to: 'claimant', claim: toId, what: 'chosen' },
      ...told.map((one): News => ({ to: 'claimant', ...one })),
    ],
  };
}
