import type { SlotValue } from '../../conversation/state.ts';
import type { EffectOutput } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { forbiddenBesides, forbiddenIn, forbiddenInReturn, slotsOf } from './draft.ts';
import { forbidden, keptAs, saying, whyNot } from './look-over.ts';
import type { Post } from './post.table.ts';

export const notAllowedSays = { 'post.forbidden': whyNot, 'post.as-before': ['thing'] };

/**
 * What of a changed post may not be published stays as it is up; everything else that was changed is still there, to be saved.
 * What is up as it stands is not judged: it was allowed when it was published, or an admin let it be. null: all of it may.
 */
export function notAllowed(
  post: Post,
  slots: Readonly<Record<string, SlotValue>>,
  town: Town,
): Pick<EffectOutput, 'slots' | 'bubbles'> | null {
  const up = slotsOf(post, []);
  const ifChanged = (name: string, why: ReturnType<typeof forbiddenIn>) =>
    (slots[name] ?? null) === (up[name] ?? null) ? null : why;
  const why = {
    // without a title of its own it keeps the whole of what is up
    item: slots.item === post.item ? null : ifChanged('item', forbiddenIn([String(slots.item)], town)),
    details: ifChanged('details', forbiddenBesides(slots.details, town)),
    'in-return': ifChanged('in-return', forbiddenInReturn(slots, town)),
  };
  const [slot, first] = Object.entries(why).find(([, one]) => one !== null) ?? [];
  if (slot === undefined || !first) return null;
  const back = Object.entries(why).flatMap(([name, one]) => (one === null ? [] : [[name, up[name] ?? null] as const]));
  const words = slot === 'item' && up.item !== slots.item ? keptAs(first, String(up.item)) : [forbidden(first)];
  return { slots: Object.fromEntries(back), ...saying(words) };
}
