import { isPast, type Queue, type QueueClaim } from './capacity.ts';
import { type Decision, end } from './queue.ts';
import { set } from './queue-after.ts';

/**
 * « C'est donné », of one thing, or of several of which one waits, that was promised to nobody while people had answered: it may have
 * gone to one of them, who was never chosen here. Those it may be, the first to answer first.
 */
export function mayHaveGoneTo(queue: Queue): QueueClaim[] {
  const waiting = whoWaits(queue);
  const isOne = queue.post.quantity === 1 || (waiting.length === 1 && !queue.unseen);
  return isOne ? waiting : [];
}

/**
 * « C'est fait », of several things for which several wait, promised to nobody: each may have gone to any of them. As long as it is
 * not said to whom, nobody hears that it is another's.
 */
export function endAll(queue: Queue): Decision {
  const unsaid = whoWaits(queue).length > 0 ? endUnsaid(queue) : null;
  return unsaid ?? end(queue, 'exchanged');
}

/** Of what is not lent, and promised to nobody. */
function whoWaits({ post, claims, today }: Queue): QueueClaim[] {
  const isOpen = post.outcome === null && post.kind !== 'lend';
  const isPromised = claims.some(({ state }) => state === 'accepted' || state === 'out');
  if (!isOpen || isPromised) return [];
  return claims.filter((claim) => claim.state === 'waiting' && !isPast(claim, today));
}

/**
 * The same, and its owner did not say to whom: it may be one of those who wait, so none of them hears that it is another; null:
 * it is over, or promised, since.
 */
export function endUnsaid(queue: Queue): Decision | null {
  const { post, claims } = queue;
  if (post.outcome !== null || claims.some(({ state }) => state === 'accepted' || state === 'out')) return null;
  const rest = end(queue, 'exchanged');
  return {
    ...rest,
    news: rest.news.map((one) => (one.to === 'claimant' ? { ...one, what: 'gone' } : one)),
    ...(rest.unseen ? { unseen: { ...rest.unseen, what: 'gone' } } : {}),
  };
}

/** All of it is over, and whose answer it went to is known: they hear so, the others that it has gone. */
export function endWith(queue: Queue, claimId: string): Decision | null {
  const claim = whoWaits(queue).find(({ id }) => id === claimId);
  if (!claim) return null;
  const handed = { claim: claim.id, state: 'done' as const };
  const rest = end(set(queue, [handed]), 'exchanged');
  return {
    ...rest,
    changes: [handed, ...rest.changes],
    news: [{ to: 'claimant', claim: claim.id, what: 'handed-over' }, ...rest.news],
  };
}
