import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { livesAlike, nameOf, slotsOf, toldBy, withoutContacts } from '../posts/draft.ts';
import { heldCardSays, heldCrowdSays, tellOfHeld } from '../posts/held-card.ts';
import { holdPost, markChanged } from '../posts/hold-store.ts';
import { textOf, whyWait } from '../posts/holding.ts';
import { notAllowed, notAllowedSays } from '../posts/not-allowed.ts';
import { photoOffPage } from '../posts/photo-on-page.ts';
import { mayEnd } from '../posts/rules.ts';
import { addPhotos, findPost, ownMedia, removePhotos, updatePost } from '../posts/store.ts';
import { addReminder, dropOfPost } from '../reminders/store.ts';
import { partsPromised } from './capacity.ts';
import { awayOf, carryOut, lockScene, namesPromised } from './carry-out.ts';
import { awaitLastDay } from './last-day.ts';
import { retell } from './queue.ts';
import { isLastDay } from './rules.ts';
import { simmersUntil } from './simmer.ts';
import { undateWaiting } from './store.ts';
import { toldAnew, whoCountsOnKind } from './told-anew.ts';
import { takerNotAwaited } from './unsaid-effects.ts';

/** What is told of some kinds alone. */
const OF_KIND = ['until', 'loan', 'deposit', 'in-return', 'when', 'duration'] as const;

/** What decides who wants to hear of it. */
const TOLD_BY = ['item', 'kind', 'direction', 'until'] as const;

export const saveEffectSpecs = {
  'save-post': {
    // bound: somebody counts on it as the kind it is
    outcomes: ['saved', 'held', 'bound', 'forbidden', 'ended'],
    vars: ['keyword', 'thing', 'outcome', 'post', 'why', 'kept', 'name', 'away'],
    slots: ['kind', 'direction', 'item', 'details', ...OF_KIND],
    says: { ...heldCardSays, ...heldCrowdSays, ...notAllowedSays, 'feed.photo-off': ['again'] },
  },
} satisfies EffectSpecs;

export const saveEffects: Record<keyof typeof saveEffectSpecs, Effect> = {
  /**
   * A post that is up, told anew. What is promised stays promised: there are never fewer than that. Whoever waits gets
   * what there is more of, and « premier arrivé » promises it to the first in line.
   */
  async 'save-post'({ trx, member, town, slots: given, vars, now }): Promise<EffectOutput> {
    const id = idOf(given.post);
    const scene = id === null ? undefined : await lockScene(trx, id, now);
    const post = scene?.post;
    const refusal = mayEnd(post, member.id);
    if (!scene || !post || !town || refusal === 'not-yours') return { outcome: 'ended' };
    if (refusal !== null) return { outcome: 'ended', vars: nameOf(post) };
    const { slots, contact, found } = withoutContacts(given);
    const item = typeof slots.item === 'string' ? slots.item : post.item;
    const refused = notAllowed(post, { ...slots, item }, town);
    if (refused !== null) return { outcome: 'forbidden', ...refused };
    const told = toldBy({ ...slots, item }, { now, town });
    // its life stays as it is, unless what decides about it has changed
    const { until, expires_at, warn_at, fate_at } = livesAlike(post, told) ? post : told;
    const bound = whoCountsOnKind(post, scene.claims, told);
    if (bound.length > 0) {
      const name = bound.map(({ by }) => by.name ?? '').join(', ');
      // what else was changed stays so
      const own = { ...slotsOf(post, []), ...slots };
      const back = Object.fromEntries(OF_KIND.map((slot) => [slot, own[slot] ?? null]));
      const { kind, direction } = post;
      return {
        outcome: 'bound',
        vars: { ...nameOf(post), thing: post.item, name },
        slots: { ...back, kind, direction },
      };
    }
    const promised = partsPromised(toldAnew(scene.queue, told));
    const quantity = Math.max(told.quantity, promised);
    const changed = { ...told, until, expires_at, warn_at, fate_at, quantity, contact: contact ?? post.contact };
    await updatePost(trx, post.id, changed);
    if (post.kind === 'lend' && told.kind !== 'lend') await undateWaiting(trx, post);
    await takerNotAwaited(trx, post);
    // by an hour only who asks for something is told whether somebody answered
    if (told.direction !== 'request') await dropOfPost(trx, post, ['answer-by']);
    const photos = Array.isArray(slots.photos) ? slots.photos : [];
    // photos that came another way meanwhile are not lost: only those it was opened with can have been taken out
    const had = String(vars.had ?? '').split(' ');
    const out = had.filter((id) => !photos.includes(id));
    const onPage = await photoOffPage(trx, post.id, out, now);
    await removePhotos(trx, post.id, out);
    await addPhotos(trx, post.id, await ownMedia(trx, member.id, photos));
    const said = textOf(told);
    const hadLink = found.links || slots.linked === 'yes';
    const isTold = said !== textOf(post) || hadLink;
    const wait = isTold
      ? await whyWait(trx, { member, town, titles: [told.item], said, hadLink, isChange: true, now })
      : null;
    // what waits for an admin is not put back on the Page
    const bubbles: Bubble[] =
      onPage === null
        ? []
        : [{ type: 'text', text: [{ key: 'feed.photo-off', args: { again: wait ? 'off' : onPage } }] }];
    if (post.outcome === 'held') await markChanged(trx, post.id, now);
    else if (wait) {
      await holdPost(trx, post.id, wait, now);
      const held = await findPost(trx, post.id);
      const tell = held ? await tellOfHeld(trx, [held], member, town, now) : [];
      return { outcome: 'held', vars: { ...nameOf(post), thing: told.item, why: wait.why }, tell, bubbles };
    }
    const isDue = isLastDay({ ...post, ...changed }, now, town.timezone);
    const queue = { ...toldAnew(scene.queue, { ...told, quantity }), isDue };
    const decision = retell(scene.queue, queue);
    const claims = scene.claims.map((claim, index) => ({ ...claim, ...queue.claims[index] }));
    const anew = { ...scene, post: { ...post, ...changed }, claims, queue };
    const { tell } = await carryOut(trx, anew, decision, now);
    const isWaiting = scene.claims.some(({ state }) => state === 'waiting');
    if (isWaiting && !isDue) await awaitLastDay(trx, anew, now);
    if (told.way === 'draw' && post.way !== 'draw' && isWaiting) {
      const at = simmersUntil(now, anew);
      await addReminder(trx, { what: 'gather', post, at });
    }
    // who was not told of what it was may have asked for what it is now
    const isOther = TOLD_BY.some((what) => String(changed[what] ?? '') !== String(post[what] ?? ''));
    const kept = told.quantity < promised ? promised : 0;
    const name = namesPromised(scene.claims, decision, anew.post).join(', ');
    return {
      outcome: 'saved',
      vars: { ...nameOf(post), thing: told.item, kept, name, away: awayOf(scene.claims, decision, now) },
      tell,
      bubbles,
      ...(isOther && post.outcome === null ? { broadcast: [post.id] } : {}),
    };
  },
};
