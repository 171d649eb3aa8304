import type { EffectSpec } from '../../conversation/book.ts';
import type { SlotValue } from '../../conversation/state.ts';
import { toldBesides } from '../../language/details/told-besides.ts';
import { type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { nameOf, slotsOf, withoutContacts } from './draft.ts';
import { saying } from './look-over.ts';
import { mayEnd } from './rules.ts';
import { findPost, mediaOf } from './store.ts';

export const tellAnewSpec = {
  outcomes: ['new', 'nothing', 'gone'],
  says: { 'post.changed-check-again': [], 'common.detail-full': ['max'], 'post.photos-too-many': ['max'] },
} satisfies EffectSpec;

/** flows/post: photos. */
const MOST_PHOTOS = 5;

/** What a telling may add to a post that is up: not what it is, which is the same. */
const ADDED = ['quantity', 'way', 'quartier', 'until', 'loan', 'deposit', 'in-return', 'when', 'duration'] as const;

/** A post of theirs was told once more, and says something new: that is shown with it, to be saved. */
export async function tellAnew({ trx, member, slots: given, vars }: EffectInput): Promise<EffectOutput> {
  const id = idOf(vars.post);
  const post = id === null ? undefined : await findPost(trx, id);
  // it has ended since it was asked: then it is no second one
  if (!post || mayEnd(post, member.id) !== null) return { outcome: 'gone' };
  const { slots } = withoutContacts(given);
  const up = slotsOf(post, await mediaOf(trx, post.id));
  const added: Record<string, SlotValue> = {};
  for (const name of ADDED) {
    const value = slots[name] ?? null;
    if (value !== null && value !== (up[name] ?? null)) added[name] = value;
  }
  // the title that says more is kept
  if (String(slots.item ?? '').length > String(up.item).length) added.item = slots.item ?? null;
  const had = typeof up.details === 'string' ? up.details : null;
  const told = typeof slots.details === 'string' ? toldBesides(had, slots.details) : null;
  if (told !== null && 'all' in told) added.details = told.all;
  const all = [...photosOf(up.photos), ...photosOf(slots.photos)];
  const photos = all.slice(0, MOST_PHOTOS);
  if (photos.length > photosOf(up.photos).length) added.photos = photos;
  // what finds no room is not lost without a word
  const full = [
    ...(told !== null && 'room' in told ? [{ key: 'common.detail-full', args: { max: told.room } }] : []),
    ...(all.length > MOST_PHOTOS ? [{ key: 'post.photos-too-many', args: { max: MOST_PHOTOS } }] : []),
  ];
  if (Object.keys(added).length + full.length === 0) return { outcome: 'nothing' };
  const said = Object.fromEntries(Object.entries({ ...up, ...added }).filter(([, value]) => value !== null));
  const next = { flow: 'post', at: 'check-again', slots: said, vars: nameOf(post) };
  return {
    outcome: 'new',
    next,
    ...saying(Object.keys(added).length > 0 ? [{ key: 'post.changed-check-again' }, ...full] : full),
  };
}

const photosOf = (value: SlotValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);
