import { doesNotOnlyClaim } from '../../language/meetings/more-than-a-claim.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import { periodOf } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { daysSaid } from './for-when.ts';

/*
 * Whoever has answered answers once more: another number, or words for whoever has promised it, which are no second answer.
 */

/** @param wanted as many as are wanted of several. @returns null: nothing of it is new */
export function saidAgain(
  { event, now, town, house }: Pick<EffectInput, 'event' | 'now' | 'town' | 'house'>,
  own: Claim,
  post: { id: string; said: unknown; vars: EffectOutput['vars'] },
  wanted: number | null,
): EffectOutput | null {
  const isTheirs = own.state === 'accepted' || own.state === 'out';
  // « super merci, je viens demain vers 10h, ça va ? »: the other reads it
  const text = event.type === 'text' ? event.text : '';
  const timezone = town?.timezone ?? house.timezone;
  if (isTheirs && doesNotOnlyClaim(text, typeof post.said === 'string' ? post.said : '', { now, timezone })) {
    return { outcome: 'several', next: { flow: 'relay', at: 'to-whom', slots: { claim: own.id } } };
  }
  // « plutôt 2 »: of several, another number than was said
  if (wanted !== null && wanted !== own.parts && own.state !== 'out') {
    const slots = { post: post.id, parts: wanted === ALL_THERE ? 'all' : wanted, asks: 'parts-only' };
    return { outcome: 'several', next: { flow: 'claim', at: 'set-parts', slots } };
  }
  if (own.state === 'waiting') return null;
  const outcome = own.state === 'out' ? 'already-out' : 'already-yours';
  return { outcome, vars: { ...post.vars, ...daysSaid(periodOf(own)) }, slots: { post: post.id, claim: own.id } };
}
