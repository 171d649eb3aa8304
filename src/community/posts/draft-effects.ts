import type { EffectSpecs } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import { makeWord } from '../../language/answers/keyword.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { listFollowed } from '../members/follows.ts';
import { keepFirstQuartier } from '../members/quartier.ts';
import { nextPostNumber } from '../towns/store.ts';
import { findAnswering } from './answering.ts';
import { type CardFacts, cardSays, cardsOf } from './card.ts';
import { forbiddenBesides, forbiddenIn, forbiddenInReturn, nameOf, slotsOf, toldBy, withoutContacts } from './draft.ts';
import { heldCardSays, heldCrowdSays, tellOfHeld } from './held-card.ts';
import { textOf, whyWait } from './holding.ts';
import {
  isAnotherDay,
  keptAs,
  lookOver,
  lookOverSpec,
  passed,
  forbidden as saidForbidden,
  saying,
  thingsOf,
  whyNot,
} from './look-over.ts';
import { lookReturn, lookReturnSpec } from './look-return.ts';
import { nearWish, nearWishSays } from './near-wish.ts';
import type { Direction, Kind, Post } from './post.table.ts';
import { keywordOf, mayEnd } from './rules.ts';
import { spokenFor } from './spoken-for.ts';
import { findPost, insertPost, mediaOf, ownMedia } from './store.ts';
import { tellAnew, tellAnewSpec } from './tell-anew.ts';
import { behindTitle, withDetails } from './title.ts';
import { counted, namesOf, notOther, twinsOf } from './twins.ts';

/** More would be a search, not a hint. */
const MOST_MATCHES = 5;

const about = ['keyword', 'thing', 'outcome', 'post'] as const;

export const draftEffectSpecs = {
  'look-over': lookOverSpec,
  'look-return': lookReturnSpec,
  'tell-anew': tellAnewSpec,
  'find-matches': {
    outcomes: ['some', 'none'],
    slots: ['matched'],
    // the only one there is
    vars: ['match', 'matches'],
    says: { 'post.matches': ['count', 'direction'], ...cardSays, ...nearWishSays },
  },
  publish: {
    outcomes: ['published', 'several', 'held', 'duplicate', 'forbidden', 'past'],
    slots: ['since'],
    vars: [...about, ...whyNot],
    // the cards that the town's subscribers, or its admins, get: see card.ts, held-card.ts
    says: {
      ...{ ...cardSays, ...heldCardSays, ...heldCrowdSays, 'post.past': ['day'], 'post.another-day': ['time'] },
      ...{ 'post.forbidden': whyNot, 'post.as-before': ['thing'] },
      ...{ 'post.up-already': ['count', 'keywords'], 'post.photo-each': [] },
    },
  },
  'open-post': {
    outcomes: ['open', 'ended', 'not-yours'],
    // `had`: its photos, so that those which are taken out are known; `gone`: how many pieces are promised, or have changed hands
    vars: [...about, 'had', 'gone'],
    slots: [
      ...['direction', 'kind', 'item', 'quantity', 'quartier', 'until', 'loan', 'deposit', 'in-return', 'when'],
      ...['duration', 'photos', 'post', 'way', 'details'],
    ],
  },
} satisfies EffectSpecs;

export const draftEffects: Record<keyof typeof draftEffectSpecs, Effect> = {
  'look-over': lookOver,
  'look-return': lookReturn,
  'tell-anew': tellAnew,

  /** P9: what already answers it is shown before it is published. */
  async 'find-matches'(input): Promise<EffectOutput> {
    const { trx, member, town, slots, now } = input;
    if (!town) return { outcome: 'none', slots: { matched: null } };
    const things = thingsOf(slots);
    const followed = await listFollowed(trx, member.id);
    const found = new Map<string, CardFacts>();
    for (const item of things.length > 0 ? things : [String(slots.item ?? '')]) {
      const wanted = { townId: town.id, followed, memberId: member.id, item, now };
      const kinds = { direction: slots.direction as Direction, kind: slots.kind as Kind };
      for (const post of await findAnswering(trx, { ...wanted, ...kinds }, MOST_MATCHES)) found.set(post.id, post);
    }
    const posts = [...found.values()].slice(0, MOST_MATCHES);
    if (posts.length === 0)
      return { outcome: 'none', slots: { matched: null }, bubbles: await nearWish(input, town, followed) };
    const args = { count: posts.length, direction: String(slots.direction) };
    return {
      outcome: 'some',
      slots: { matched: 'yes' },
      vars: { match: posts.length === 1 ? (posts[0]?.id ?? '') : '', matches: posts.map(({ id }) => id).join(' ') },
      bubbles: [{ type: 'text', text: [{ key: 'post.matches', args }] }, cardsOf(posts)],
    };
  },

  /** One post, or one for each thing that was named. What may not be published is looked at once more, here. */
  async publish({ trx, member, town, slots: given, vars: before, now }): Promise<EffectOutput> {
    if (!town || member.status !== 'approved') throw new Error('publish: not a member of a town');
    // answers may have been changed at the summary: what they must not hold is taken out here too
    const { slots, contact, found } = withoutContacts(given);
    if (String(slots.item ?? '').length < 2)
      return { outcome: 'forbidden', vars: { why: 'contact', place: town.name, named: '' } };
    const past = passed(slots, now);
    // a draft may have waited longer than what it offers
    if (past !== null) return { outcome: 'past', clear: ['until'], ...saying([past]) };
    if (isAnotherDay(slots, now, town.timezone)) {
      const words = saying([{ key: 'post.another-day', args: { time: String(slots.when) } }]);
      return { outcome: 'past', slots: { since: now.toISOString() }, clear: ['when'], ...words };
    }
    const told = toldBy(slots, { now, town });
    const things = slots.together === 'each' ? thingsOf(slots) : [];
    const thing = String(slots.item);
    const titles = things.length > 1 ? things : [thing];
    const forbidden = forbiddenIn(titles, town);
    if (forbidden !== null) return { outcome: 'forbidden', vars: forbidden };
    const besidesTitle = typeof slots.details === 'string' ? slots.details : null;
    const besides = forbiddenBesides(besidesTitle, town);
    // what was told besides is left out, and the summary comes once more
    if (besides !== null) return { outcome: 'past', clear: ['details'], ...saying(keptAs(besides, thing)) };
    // what it is for may be forbidden since that was looked at: it is left out as well
    const back = forbiddenInReturn(slots, town);
    if (back !== null) return { outcome: 'past', clear: ['in-return'], ...saying([saidForbidden(back)]) };
    // one post of many things names those first that its title has no room for
    const details = titles.length > 1 ? besidesTitle : behindTitle(slots.rest, besidesTitle);
    const alike = await twinsOf(trx, member, told.direction, titles);
    const twins =
      slots.twin === 'other'
        ? notOther(alike, typeof before.twins === 'string' ? before.twins.split(' ') : null)
        : alike;
    const fresh = titles.filter((_, place) => !twins[place]);
    const up = twins.flatMap((twin) => twin ?? []);
    const [twin] = up;
    if (twin && fresh.length === 0) return { outcome: 'duplicate', vars: namesOf(up) };
    const sent = Array.isArray(slots.photos) ? slots.photos : [];
    const media = await ownMedia(trx, member.id, sent);
    // as many photos as things: they were taken one after the other
    const isOneEach = things.length > 1 && media.length === things.length && media.length === sent.length;
    const said = [...titles, textOf(told), ...typedOf(slots)].join('\n');
    const hadLink = found.links || slots.linked === 'yes';
    // as they are stored: what is published again and again is known by all of its words
    const written = fresh.map((one) => withDetails(titles.length > 1 ? counted(one).item : thing, details));
    const wait = await whyWait(trx, { member, town, titles: written, said, hadLink, isChange: false, now });
    const posts: Post[] = [];
    for (const [place, title] of titles.entries()) {
      if (twins[place]) continue;
      const number = await nextPostNumber(trx, town.id);
      const { item: named, quantity } = titles.length > 1 ? counted(title) : { item: thing, quantity: told.quantity };
      const row = { town_id: town.id, number, member_id: member.id, word: makeWord(named), contact };
      const item = withDetails(named, details);
      // « une soupe et un fauteuil »: the soup is for tonight, the armchair is not
      const own = titles.length > 1 ? toldBy({ ...slots, item: named }, { now, town }) : told;
      const photos = isOneEach ? media.slice(place, place + 1) : media;
      posts.push(await insertPost(trx, { ...own, ...row, item, quantity }, photos, now, wait));
    }
    const [first] = posts;
    if (!first) throw new Error('publish: nothing to publish');
    await keepFirstQuartier(trx, member, told.quartier);
    const vars = { ...nameOf(first), keyword: posts.map(keywordOf).join(', ') };
    const lines: Words[] = [
      ...(twin ? [{ key: 'post.up-already', args: { count: up.length, keywords: up.map(keywordOf).join(', ') } }] : []),
      ...(isOneEach ? [{ key: 'post.photo-each' }] : []),
    ];
    if (wait) {
      const tell = await tellOfHeld(trx, posts, member, town, now);
      return { outcome: 'held', vars: { ...vars, why: wait.why }, tell, ...saying(lines) };
    }
    return {
      outcome: posts.length > 1 ? 'several' : 'published',
      vars,
      ...saying(lines),
      broadcast: posts.map(({ id }) => id),
    };
  },

  async 'open-post'({ trx, member, slots }): Promise<EffectOutput> {
    const id = idOf(slots.post);
    const post = id === null ? undefined : await findPost(trx, id);
    const refusal = mayEnd(post, member.id);
    if (!post || refusal === 'not-yours') return { outcome: 'not-yours' };
    if (refusal !== null) return { outcome: 'ended', vars: nameOf(post) };
    const media = await mediaOf(trx, post.id);
    const vars = { ...nameOf(post), had: media.join(' '), gone: await spokenFor(trx, post) };
    return { outcome: 'open', vars, slots: slotsOf(post, media) };
  },
};

/** The message of which the draft was made; not of a sale, which has become something else since. */
function typedOf({ typed, sale }: EffectInput['slots']): string[] {
  return typeof typed === 'string' && sale === undefined ? [typed] : [];
}
