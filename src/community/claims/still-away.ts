import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import type { Queue, QueueClaim } from './capacity.ts';
import { carryOut, lockFrontOf, type Scene } from './carry-out.ts';
import { addDays } from './lending.ts';
import { bringBack } from './queue.ts';
import type { ClaimBy } from './store.ts';

/*
 * One thing is with one person at a time: before it goes out to the next, whoever has it by what is noted has brought it back.
 */

/** The loans that would have to be back before this one goes out, the longest due first. */
export function stillAway<C extends QueueClaim>(
  { post, claims }: Pick<Queue, 'post'> & { claims: readonly C[] },
  claim: QueueClaim,
): C[] {
  if (post.kind !== 'lend' || post.direction !== 'offer') return [];
  const out = claims
    .filter(({ id, state }) => state === 'out' && id !== claim.id)
    .toSorted((a, b) => ((a.to_on ?? '') < (b.to_on ?? '') ? -1 : 1));
  let free = post.quantity - out.reduce((sum, { parts }) => sum + parts, 0);
  return out.filter(({ parts }) => {
    if (free >= claim.parts) return false;
    free += parts;
    return true;
  });
}

/**
 * Those who would have it now if what is away were back: it is promised to them from today or tomorrow on. Whose days begin
 * first is first; who comes after them waits for them, and not for this.
 */
export function waitsForReturn<C extends QueueClaim>(
  queue: Pick<Queue, 'post' | 'today'> & { claims: readonly C[] },
): C[] {
  const { post, today, claims } = queue;
  const tomorrow = addDays(today, 1);
  const promised = claims
    .filter(({ state, from_on, to_on }) => state === 'accepted' && from_on !== null && to_on !== null && to_on >= today)
    .toSorted((a, b) => ((a.from_on ?? '') < (b.from_on ?? '') ? -1 : 1));
  let there = post.quantity;
  return promised.filter((claim) => {
    const fits = there >= claim.parts && (claim.from_on ?? '') <= tomorrow;
    there -= claim.parts;
    return fits && stillAway(queue, claim).length > 0;
  });
}

/** They are noted as back. Under the post's lock. @returns how it stands now, and what those hear who had it */
export async function bringAllBack(
  trx: Trx,
  scene: Scene & { claim: ClaimBy },
  now: Date,
): Promise<{ scene: Scene & { claim: ClaimBy }; tell: Tell[] }> {
  const tell: Tell[] = [];
  let at = scene;
  for (const { id } of stillAway(scene, scene.claim)) {
    const back = bringBack(at.queue, id);
    if (!back) continue;
    tell.push(...(await carryOut(trx, at, back, now)).tell);
    at = (await lockFrontOf(trx, scene.claim.id, now)) ?? at;
  }
  return { scene: at, tell };
}
