import type { Direction, Kind } from '../../src/community/posts/post.table.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import type { EffectAsk, Model, WalkMember } from './model.ts';
import { about, button } from './model-words.ts';

/** Drafts and what becomes of them, in the town in memory. */
export function postingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  return {
    'look-over': (member, { slots }): EffectAnswer => {
      const item = String(slots.item);
      if (Array.isArray(slots.things) && slots.fine !== undefined && slots.fine !== item) {
        return { outcome: 'split', slots: { things: [item, `autre ${item}`], fine: item }, clear: ['together'] };
      }
      if (item.includes('chaton') && slots.duration !== undefined)
        return { outcome: 'forbidden', vars: { why: 'animal' } };
      // asked for by itself, it is asked for anew
      if (item.includes('chaton')) return { outcome: 'nothing', clear: ['item'] };
      if (/^\d[\d ]{8,}$/.test(item)) return { outcome: 'nothing', clear: ['item'] };
      const twin = slots.twin === undefined ? model.twinOf(member, slots) : undefined;
      const plural: Record<string, string> = item.endsWith('s') ? { plural: 'yes' } : {};
      return twin
        ? { outcome: 'fine', vars: { ...about(twin), post: twin.id }, slots: { ...plural, fine: item, alike: 'yes' } }
        : { outcome: 'fine', slots: { ...plural, fine: item } };
    },
    'look-return': (_member, { slots }): EffectAnswer =>
      String(slots['in-return']).includes('chaton')
        ? { outcome: 'forbidden', clear: ['in-return'] }
        : { outcome: 'fine' },
    'tell-anew': (_member, { slots, vars }): EffectAnswer => {
      const twin = model.posts.find((post) => post.id === String(vars.post));
      if (twin && twin.outcome !== null) return { outcome: 'gone' };
      const isNew = slots.quartier !== null && slots.quartier !== undefined;
      if (!isNew || vars.post === undefined) return { outcome: 'nothing' };
      return { outcome: 'new', next: { flow: 'post', at: 'open-post', slots: { post: String(vars.post) } } };
    },
    'find-matches': (member, { slots }): EffectAnswer => {
      const other = model.posts.find(
        (post) => post.member_id !== member.id && post.outcome === null && post.item === String(slots.item),
      );
      if (!other) return { outcome: 'none', slots: { matched: null } };
      const buttons = [button('claim', other.id)];
      const cards = [{ title: { key: 'post.card-title', args: about(other) }, buttons }];
      return { outcome: 'some', slots: { matched: 'yes' }, bubbles: [{ type: 'cards', cards }] };
    },
    'open-post': (member, { slots }): EffectAnswer => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return found;
      const { id, item, direction } = found.post;
      return { outcome: 'open', vars: about(found.post), slots: { item, direction, kind: 'give', post: id } };
    },
    'save-post': (member, { slots }): EffectAnswer => {
      const found = model.own(member, slots.post);
      if (found.outcome !== undefined) return { ...found, outcome: 'ended' };
      if (slots.item === undefined) throw new Error('no item');
      const item = String(slots.item);
      if (item.includes('chaton')) return { outcome: 'forbidden', slots: { item: found.post.item } };
      const isHeld = model.claimsOn(found.post).some(({ state }) => state === 'accepted' || state === 'out');
      const { direction, kind } = found.post;
      if (isHeld && (slots.direction !== direction || slots.kind !== kind) && model.published % 2 === 0)
        return { outcome: 'bound', vars: { ...about(found.post), name: 'Paul' }, slots: { direction, kind } };
      found.post.item = item;
      if (found.post.outcome === null && model.looksDoubtful(member)) {
        found.post.outcome = 'held';
        return { outcome: 'held', vars: { ...about(found.post), why: 'money' } };
      }
      return { outcome: 'saved', vars: about(found.post) };
    },
    'offer-share': () => ({ outcome: 'done' }),
    publish: (member, { slots }): EffectAnswer => {
      // its day went by while it waited
      if (typeof slots.until === 'string' && model.published % 5 === 3) return { outcome: 'past', clear: ['until'] };
      if (slots.together === 'each' && Array.isArray(slots.things)) {
        const posts = slots.things.map((thing) => model.insertPost(member, thing, sideOf(slots)));
        const [first] = posts;
        model.published += 1;
        if (first) return { outcome: 'several', vars: { ...about(first), post: first.id } };
      }
      if (slots.item === undefined) throw new Error('no item');
      const item = String(slots.item);
      if (/^\d[\d ]{8,}$/.test(item)) return { outcome: 'forbidden', vars: { why: 'contact' } };
      if (item.includes('chaton')) return { outcome: 'forbidden', vars: { why: 'animal' } };
      const twin = slots.twin === 'other' ? undefined : model.twinOf(member, slots);
      if (twin) return { outcome: 'duplicate', vars: { ...about(twin), post: twin.id } };
      const post = model.insertPost(member, item, sideOf(slots));
      model.published += 1;
      if (model.looksDoubtful(member)) {
        post.outcome = 'held';
        return { outcome: 'held', vars: { ...about(post), post: post.id, why: 'follows' } };
      }
      return { outcome: 'published', vars: { ...about(post), post: post.id } };
    },
    'set-answer-by': (): EffectAnswer =>
      model.published % 2 === 0
        ? { outcome: 'none' }
        : { outcome: 'promised', vars: { before: { moment: '2026-11-23T17:00:00.000Z' } } },
  };
}

function sideOf({ direction, kind }: EffectAsk['slots']): { direction: Direction; kind: Kind } {
  return { direction: direction as Direction, kind: kind as Kind };
}
