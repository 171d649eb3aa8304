import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { takeOutContacts } from '../../language/contact.ts';
import { findForbidden } from '../../language/forbidden.ts';
import { isPlural } from '../../language/is-plural.ts';
import { makeWord } from '../../language/keyword.ts';
import { tidyItem } from '../../language/tidy-item.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { nextPostNumber } from '../towns/store.ts';
import { type CardFacts, cardSays, cardsOf } from './card.ts';
import { slotsOf, toldBy } from './draft.ts';
import type { Direction, Kind, Post } from './post.table.ts';
import { aboutPost, keywordOf, mayEnd } from './rules.ts';
import { findAnswering } from './search.ts';
import { findPost, findTwin, insertPost, lockPost, mediaOf, ownMedia, updatePost } from './store.ts';

/** More would be a search, not a hint. */
const MOST_MATCHES = 5;

const about = ['keyword', 'thing', 'outcome', 'post'] as const;

export const draftEffectSpecs = {
  'look-over': {
    outcomes: ['fine', 'forbidden', 'nothing'],
    vars: [...about, 'why'],
    slots: ['item', 'quantity', 'plural', 'contact', 'alike'],
    says: { 'post.contact-kept': [], 'post.contact-only': [], 'post.link-removed': [] },
  },
  'find-matches': {
    outcomes: ['some', 'none'],
    slots: ['matched'],
    says: { 'post.matches': ['count', 'direction'], ...cardSays },
  },
  publish: {
    outcomes: ['published', 'several', 'duplicate', 'forbidden', 'nothing'],
    vars: [...about, 'why'],
    // the card that the town's subscribers get, see card.ts
    says: cardSays,
  },
  'open-post': {
    outcomes: ['open', 'ended', 'not-yours'],
    vars: about,
    slots: [
      ...['direction', 'kind', 'item', 'quantity', 'quartier', 'until', 'loan', 'deposit', 'in-return', 'when'],
      ...['duration', 'photos', 'post'],
    ],
  },
  'save-post': { outcomes: ['saved', 'forbidden', 'ended'], vars: [...about, 'why'] },
} satisfies EffectSpecs;

export const draftEffects: Record<keyof typeof draftEffectSpecs, Effect> = {
  /** P7, and what one would have to know before publishing. It only looks: nothing is written. */
  async 'look-over'({ trx, member, slots }): Promise<EffectOutput> {
    const { text, contacts, links } = takeOutContacts(String(slots.item ?? ''));
    const tidy = tidyItem(text);
    const item = tidy.item === '' ? text : tidy.item;
    const lines: Words[] = [];
    if (item.length < 2) return onlyContact();
    const why = forbiddenIn([item, ...thingsOf(slots)]);
    if (why !== null) return { outcome: 'forbidden', vars: { why } };
    const contact = contactOf(slots, contacts);
    if (contact !== null) lines.push({ key: 'post.contact-kept' });
    if (links.length > 0) lines.push({ key: 'post.link-removed' });
    const filled = {
      item,
      alike: null,
      ...(tidy.quantity !== undefined && slots.quantity === undefined ? { quantity: tidy.quantity } : {}),
      ...(contact === null ? {} : { contact }),
      ...(isPlural(item) && slots.kind !== 'service' ? { plural: 'yes' } : {}),
    };
    const bubbles = lines.length === 0 ? {} : { bubbles: [{ type: 'text' as const, text: lines }] };
    const direction = slots.direction as Direction;
    const twin = slots.twin === undefined ? await findTwin(trx, { member_id: member.id, direction, item }) : undefined;
    if (!twin) return { outcome: 'fine', slots: filled, ...bubbles };
    return { outcome: 'fine', slots: { ...filled, alike: 'yes' }, vars: aboutTwin(twin), ...bubbles };
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
  async publish({ trx, member, town, slots, now }): Promise<EffectOutput> {
    if (!town || member.status !== 'approved') throw new Error('publish: not a member of a town');
    // the title may have been changed at the summary: what it must not hold is taken out here too
    const { text, contacts } = takeOutContacts(String(slots.item ?? ''));
    if (text.length < 2) return onlyContact();
    const told = toldBy({ ...slots, item: text }, { now, timezone: town.timezone });
    const things = slots.together === 'each' ? thingsOf(slots) : [];
    const titles = things.length > 0 ? things : [told.item];
    const why = forbiddenIn(titles);
    if (why !== null) return { outcome: 'forbidden', vars: { why } };
    const isOther = slots.twin === 'other' || titles.length > 1;
    const twin = isOther
      ? undefined
      : await findTwin(trx, { member_id: member.id, direction: told.direction, item: told.item });
    if (twin) return { outcome: 'duplicate', vars: aboutTwin(twin) };
    const media = await ownMedia(trx, member.id, Array.isArray(slots.photos) ? slots.photos : []);
    const contact = contactOf(slots, contacts);
    const posts: Post[] = [];
    for (const title of titles) {
      const number = await nextPostNumber(trx, town.id);
      const { item, quantity } = titles.length > 1 ? counted(title) : told;
      const row = { town_id: town.id, number, member_id: member.id, word: makeWord(item), contact };
      posts.push(await insertPost(trx, { ...told, ...row, item, quantity }, media, now));
    }
    const [first] = posts;
    if (!first) throw new Error('publish: nothing to publish');
    return {
      outcome: posts.length > 1 ? 'several' : 'published',
      vars: { ...aboutPost(first), post: first.id, keyword: posts.map(keywordOf).join(', ') },
      broadcast: posts.map((post) => ({ postId: post.id, townId: town.id, authorId: member.id })),
    };
  },

  async 'open-post'({ trx, member, slots }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const refusal = mayEnd(post, member.id);
    if (!post || refusal === 'not-yours') return { outcome: 'not-yours' };
    const vars = { ...aboutPost(post), post: post.id };
    if (refusal !== null) return { outcome: 'ended', vars };
    return { outcome: 'open', vars, slots: slotsOf(post, await mediaOf(trx, post.id)) };
  },

  async 'save-post'({ trx, member, town, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await lockPost(trx, id);
    const refusal = mayEnd(post, member.id);
    if (!post || !town || refusal === 'not-yours') return { outcome: 'ended' };
    const vars = { ...aboutPost(post), post: post.id };
    if (refusal !== null) return { outcome: 'ended', vars };
    const { text: item, contacts } = takeOutContacts(String(slots.item ?? ''));
    const why = forbiddenIn([item]);
    if (why !== null) return { outcome: 'forbidden', vars: { ...vars, why } };
    const told = toldBy({ ...slots, item: item === '' ? post.item : item }, { now, timezone: town.timezone });
    const contact = contacts.length > 0 ? contacts.join(', ') : post.contact;
    const media = await ownMedia(trx, member.id, Array.isArray(slots.photos) ? slots.photos : []);
    await updatePost(trx, post.id, { ...told, contact }, media);
    return { outcome: 'saved', vars: { ...vars, thing: told.item } };
  },
};

function onlyContact(): EffectOutput {
  const bubbles: Bubble[] = [{ type: 'text', text: [{ key: 'post.contact-only' }] }];
  return { outcome: 'nothing', clear: ['item'], bubbles };
}

/** Contacts known so far and those just taken out; null: none. */
function contactOf(slots: EffectInput['slots'], more: readonly string[]): string | null {
  const known = typeof slots.contact === 'string' ? [slots.contact] : [];
  const all = [...new Set([...known, ...more])];
  return all.length === 0 ? null : all.join(', ').slice(0, 200);
}

function thingsOf(slots: EffectInput['slots']): string[] {
  return Array.isArray(slots.things) ? slots.things : [];
}

/** What the law or the town forbids, in the first title that names such a thing. */
function forbiddenIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const why = findForbidden(title);
    if (why !== null) return why;
  }
  return null;
}

function aboutTwin(twin: Post) {
  return { ...aboutPost(twin), post: twin.id };
}

/** « 4 chaises » of a list: four of a thing. */
function counted(title: string): { item: string; quantity: number } {
  const match = /^(\d{1,2}) (.+)$/.exec(title);
  const quantity = Number(match?.[1] ?? 1);
  return match?.[2] && quantity > 0 ? { item: match[2], quantity } : { item: title, quantity: 1 };
}
