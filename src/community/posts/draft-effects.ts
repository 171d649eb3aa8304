import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { SlotValue } from '../../conversation/state.ts';
import { isPlural } from '../../language/is-plural.ts';
import { makeWord } from '../../language/keyword.ts';
import { tidyItem } from '../../language/tidy-item.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { keepFirstQuartier } from '../members/quartier.ts';
import { nextPostNumber } from '../towns/store.ts';
import { type CardFacts, cardSays, cardsOf } from './card.ts';
import { forbiddenIn, nameOf, slotsOf, toldBy, withoutContacts } from './draft.ts';
import { heldCardSays, heldCrowdSays, tellOfHeld } from './held-card.ts';
import { textOf, whyWait } from './holding.ts';
import type { Direction, Kind, Post } from './post.table.ts';
import { keywordOf, mayEnd } from './rules.ts';
import { findAnswering } from './search.ts';
import { findPost, findTwin, insertPost, mediaOf, ownMedia } from './store.ts';

/** flows/post: quantity. */
const MOST_OF_A_THING = 999;
/** More would be a search, not a hint. */
const MOST_MATCHES = 5;

const about = ['keyword', 'thing', 'outcome', 'post'] as const;
/** What is forbidden, by whom, and in which words. */
const whyNot = ['why', 'place', 'named'] as const;

export const draftEffectSpecs = {
  'look-over': {
    outcomes: ['fine', 'forbidden', 'nothing'],
    vars: [...about, ...whyNot],
    slots: [
      ...['item', 'things', 'quantity', 'plural', 'contact', 'linked', 'alike'],
      ...['quartier', 'when', 'duration', 'loan', 'deposit', 'in-return'],
    ],
    says: { 'post.contact-kept': [], 'post.contact-only': [], 'post.link-removed': [] },
  },
  'find-matches': {
    outcomes: ['some', 'none'],
    slots: ['matched'],
    says: { 'post.matches': ['count', 'direction'], ...cardSays },
  },
  publish: {
    outcomes: ['published', 'several', 'held', 'duplicate', 'forbidden'],
    vars: [...about, ...whyNot],
    // the cards that the town's subscribers, or its admins, get: see card.ts, held-card.ts
    says: { ...cardSays, ...heldCardSays, ...heldCrowdSays },
  },
  'open-post': {
    outcomes: ['open', 'ended', 'not-yours'],
    vars: about,
    slots: [
      ...['direction', 'kind', 'item', 'quantity', 'quartier', 'until', 'loan', 'deposit', 'in-return', 'when'],
      ...['duration', 'photos', 'post', 'way'],
    ],
  },
} satisfies EffectSpecs;

export const draftEffects: Record<keyof typeof draftEffectSpecs, Effect> = {
  /** P7, and what one would have to know before publishing. It only looks: nothing is written. */
  async 'look-over'({ trx, member, town, slots: given }): Promise<EffectOutput> {
    const { slots, contact, found } = withoutContacts(given);
    const said = String(slots.item ?? '');
    const tidy = tidyItem(said);
    // « 2 chaises et un canapé »: the number is the first one's
    const isSeveral = thingsOf(slots).length > 1;
    const item = isSeveral || tidy.item === '' ? said : tidy.item;
    if (item.length < 2) return onlyContact();
    const forbidden = forbiddenIn([item, ...thingsOf(slots)], town);
    if (forbidden !== null) return { outcome: 'forbidden', vars: forbidden };
    const lines: Words[] = [
      ...(contact === null ? [] : [{ key: 'post.contact-kept' }]),
      ...(found.links ? [{ key: 'post.link-removed' }] : []),
    ];
    const isCounted = !isSeveral && tidy.quantity !== undefined && tidy.quantity <= MOST_OF_A_THING;
    const isNew = isCounted && slots.quantity === undefined;
    const filled = {
      ...changedSlots(given, slots),
      item,
      alike: null,
      ...(isNew ? { quantity: tidy.quantity ?? null } : {}),
      ...(contact === null ? {} : { contact }),
      ...(found.links ? { linked: 'yes' } : {}),
      ...(isPlural(item) && slots.kind !== 'service' ? { plural: 'yes' } : {}),
    };
    const bubbles = lines.length === 0 ? {} : { bubbles: [{ type: 'text' as const, text: lines }] };
    const direction = slots.direction as Direction;
    const twin = slots.twin === undefined ? await findTwin(trx, { member_id: member.id, direction, item }) : undefined;
    if (!twin) return { outcome: 'fine', slots: filled, ...bubbles };
    return { outcome: 'fine', slots: { ...filled, alike: 'yes' }, vars: nameOf(twin), ...bubbles };
  },

  /** P9: what already answers it is shown before it is published. */
  async 'find-matches'({ trx, member, town, slots }): Promise<EffectOutput> {
    if (!town) return { outcome: 'none', slots: { matched: null } };
    const things = thingsOf(slots);
    const found = new Map<string, CardFacts>();
    for (const item of things.length > 0 ? things : [String(slots.item ?? '')]) {
      const wanted = { townId: town.id, memberId: member.id, item };
      const kinds = { direction: slots.direction as Direction, kind: slots.kind as Kind };
      for (const post of await findAnswering(trx, { ...wanted, ...kinds }, MOST_MATCHES)) found.set(post.id, post);
    }
    const posts = [...found.values()].slice(0, MOST_MATCHES);
    if (posts.length === 0) return { outcome: 'none', slots: { matched: null } };
    const args = { count: posts.length, direction: String(slots.direction) };
    return {
      outcome: 'some',
      slots: { matched: 'yes' },
      bubbles: [{ type: 'text', text: [{ key: 'post.matches', args }] }, cardsOf(posts)],
    };
  },

  /** One post, or one for each thing that was named. What may not be published is looked at once more, here. */
  async publish({ trx, member, town, slots: given, now }): Promise<EffectOutput> {
    if (!town || member.status !== 'approved') throw new Error('publish: not a member of a town');
    // answers may have been changed at the summary: what they must not hold is taken out here too
    const { slots, contact, found } = withoutContacts(given);
    if (String(slots.item ?? '').length < 2)
      return { outcome: 'forbidden', vars: { why: 'contact', place: town.name, named: '' } };
    const told = toldBy(slots, { now, town });
    const things = slots.together === 'each' ? thingsOf(slots) : [];
    const titles = things.length > 0 ? things : [told.item];
    const forbidden = forbiddenIn(titles, town);
    if (forbidden !== null) return { outcome: 'forbidden', vars: forbidden };
    const isOther = slots.twin === 'other' || titles.length > 1;
    const twin = isOther
      ? undefined
      : await findTwin(trx, { member_id: member.id, direction: told.direction, item: told.item });
    if (twin) return { outcome: 'duplicate', vars: nameOf(twin) };
    const media = await ownMedia(trx, member.id, Array.isArray(slots.photos) ? slots.photos : []);
    const said = [...titles, textOf(told), ...typedOf(slots)].join('\n');
    const hadLink = found.links || slots.linked === 'yes';
    const wait = await whyWait(trx, { member, town, titles, said, hadLink, isChange: false, now });
    const posts: Post[] = [];
    for (const title of titles) {
      const number = await nextPostNumber(trx, town.id);
      const { item, quantity } = titles.length > 1 ? counted(title) : told;
      const row = { town_id: town.id, number, member_id: member.id, word: makeWord(item), contact };
      posts.push(await insertPost(trx, { ...told, ...row, item, quantity }, media, now, wait));
    }
    const [first] = posts;
    if (!first) throw new Error('publish: nothing to publish');
    await keepFirstQuartier(trx, member, told.quartier);
    const vars = { ...nameOf(first), keyword: posts.map(keywordOf).join(', ') };
    if (wait) {
      const tell = await tellOfHeld(trx, posts, member, town, now);
      return { outcome: 'held', vars: { ...vars, why: wait.why }, tell };
    }
    return {
      outcome: posts.length > 1 ? 'several' : 'published',
      vars,
      broadcast: posts.map(({ id }) => id),
    };
  },

  async 'open-post'({ trx, member, slots }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const refusal = mayEnd(post, member.id);
    if (!post || refusal === 'not-yours') return { outcome: 'not-yours' };
    if (refusal !== null) return { outcome: 'ended', vars: nameOf(post) };
    return { outcome: 'open', vars: nameOf(post), slots: slotsOf(post, await mediaOf(trx, post.id)) };
  },
};

/** What was taken out of the answers, as slots to write back. */
function changedSlots(before: EffectInput['slots'], after: EffectInput['slots']): Record<string, SlotValue> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

function onlyContact(): EffectOutput {
  const bubbles: Bubble[] = [{ type: 'text', text: [{ key: 'post.contact-only' }] }];
  return { outcome: 'nothing', clear: ['item'], bubbles };
}

function thingsOf(slots: EffectInput['slots']): string[] {
  return Array.isArray(slots.things) ? slots.things : [];
}

/** The message of which the draft was made; not of a sale, which has become something else since. */
function typedOf({ typed, sale }: EffectInput['slots']): string[] {
  return typeof typed === 'string' && sale === undefined ? [typed] : [];
}

/** « 4 chaises » of a list: four of a thing. */
function counted(title: string): { item: string; quantity: number } {
  const match = /^(\d{1,3}) (.+)$/.exec(title);
  const quantity = Number(match?.[1] ?? 1);
  return match?.[2] && quantity > 0 ? { item: match[2], quantity } : { item: title, quantity: 1 };
}
