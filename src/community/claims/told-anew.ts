import { isHeld, type Queue, type QueueClaim, type QueuePost } from './capacity.ts';

/** Those who count on a post as it is: for as long it can become no other kind. « Je prête », for two week-ends, is no « je donne ». */
export function whoCountsOnKind<C extends QueueClaim>(
  post: Pick<QueuePost, 'kind' | 'direction'>,
  claims: readonly C[],
  told: Pick<QueuePost, 'kind' | 'direction'>,
): C[] {
  if (told.kind === post.kind && told.direction === post.direction) return [];
  return claims.filter(({ state }) => isHeld(state));
}

/** The queue of a post that its owner has told anew. Who waits for days of a loan waits for the thing, once it is not lent. */
export function toldAnew(queue: Queue, told: Pick<QueuePost, 'kind' | 'direction' | 'quantity' | 'way'>): Queue {
  const { kind, direction, quantity, way } = told;
  const isUndated = queue.post.kind === 'lend' && kind !== 'lend';
  const claims = isUndated
    ? queue.claims.map((claim) => (claim.state === 'waiting' ? { ...claim, from_on: null, to_on: null } : claim))
    : queue.claims;
  return { ...queue, post: { ...queue.post, kind, direction, quantity, way }, claims };
}
