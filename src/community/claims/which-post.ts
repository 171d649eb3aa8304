import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { isCalledOther } from '../../language/things/same-thing.ts';
import { type EffectInput, idOf } from '../effect.ts';
import { heardAmong, listFollowed } from '../members/follows.ts';
import type { Member } from '../members/member.table.ts';
import { findMember } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { type CardFacts, cardSays, cardsOf } from '../posts/card.ts';
import { readCards } from '../posts/card-store.ts';
import type { Post } from '../posts/post.table.ts';
import { isCalled } from '../posts/rules.ts';
import { findOpenPostsCalled, findPost, findPostByNumber, findPosts } from '../posts/store.ts';
import { findTowns } from '../towns/store.ts';

/** Which post an answer is to: said by a button, a keyword, or what was just shown; else asked with these. */
export const whichPostSays = {
  'claim.several': ['count'],
  'claim.not-that': ['said'],
  'claim.help-wanted': [],
  'claim.help-which': ['count'],
  ...cardSays,
} as const;

/** The post meant by a button (its id), by what was typed (a number, a word, or both), or by what was just shown. */
export async function findMeant({ trx, member, town, slots }: EffectInput): Promise<Post[]> {
  if (!town) return [];
  if (Array.isArray(slots.shown)) {
    return wished(await heardAmong(trx, member, await findPosts(trx, slots.shown)), slots);
  }
  const id = postOf(slots);
  if (id !== null) {
    const post = await findPost(trx, id);
    return post ? await heardAmong(trx, member, [post]) : [];
  }
  const word = typeof slots.word === 'string' ? slots.word : null;
  const number = typeof slots.number === 'number' ? slots.number : null;
  const numbered = number === null ? undefined : await findPostByNumber(trx, town.id, number);
  if (numbered && (word === null || isCalled(numbered, word))) return [numbered];
  const named = word === null ? [] : wished(await findOpenPostsCalled(trx, town.id, word, member.id), slots);
  if (word !== null && (number !== null || named.length === 0)) {
    const there = await findFollowedCalled(trx, member, word, number);
    if (there.length > 0) return there;
  }
  return [...(numbered ? [numbered] : []), ...named].slice(0, MOST_CARDS);
}

/** The same in the towns one follows: their numbers are their own, so that a number alone is of one's own town. */
export async function findFollowedCalled(
  trx: Trx,
  member: Pick<Member, 'id'>,
  word: string,
  number: number | null,
): Promise<Post[]> {
  const found: Post[] = [];
  for (const { id } of await listFollowed(trx, member.id)) {
    const numbered = number === null ? undefined : await findPostByNumber(trx, id, number);
    if (numbered && isCalled(numbered, word)) found.push(numbered);
    if (number === null) found.push(...(await findOpenPostsCalled(trx, id, word, member.id)));
  }
  return found.slice(0, MOST_CARDS);
}

/**
 * « les pots de yaourt »: those of them that may be called so; where none is, they are only like it (`isNamed` false).
 * Whose it is and where may be said too: « la perceuse de Marie ».
 */
export async function nameMeant(
  { trx, slots }: EffectInput,
  meant: Post[],
): Promise<{ posts: Post[]; isNamed: boolean }> {
  const { thing } = slots;
  if (typeof thing !== 'string') return { posts: meant, isNamed: true };
  const named: Post[] = [];
  for (const post of meant) {
    // whose it is has to be looked up: only where its title alone does not do
    if (isCalledOther(thing, post.item)) {
      const { name } = (await findMember(trx, post.member_id)) ?? {};
      if (isCalledOther(thing, `${post.item} ${name ?? ''} ${post.quartier ?? ''}`)) continue;
    }
    named.push(post);
  }
  return named.length > 0 ? { posts: named, isNamed: true } : { posts: meant, isNamed: false };
}

/** Whether a post is what was asked for: by its button, or by all that was typed of its keyword. */
export function agrees(post: Post, slots: EffectInput['slots']): boolean {
  if (postOf(slots) !== null) return true;
  const hasNumber = typeof slots.number !== 'number' || slots.number === post.number;
  return hasNumber && (typeof slots.word !== 'string' || isCalled(post, slots.word));
}

/** What a button says: the post, and of a question before perhaps how many: `42`, `42.3`. */
const postOf = ({ post }: EffectInput['slots']): string | null => idOf(String(post ?? '').split('.')[0]);

export function partsSaid({ parts, post }: EffectInput['slots']): number | null {
  const [, said] = /\.(\d{1,3})$/.exec(String(post ?? '')) ?? [];
  return typeof parts === 'number' ? parts : said === undefined ? null : Math.max(1, Number(said));
}

/** Whoever wants to have something means what is on offer, where there is any. */
function wished(posts: readonly Post[], { wish }: EffectInput['slots']): Post[] {
  const offers = posts.filter(({ direction }) => direction === 'offer');
  return wish === 'have' && offers.length > 0 ? offers : [...posts];
}

/** Those it may be, to choose from; how many were wanted goes with the choice. */
export async function whichOf(
  trx: Trx,
  posts: readonly Post[],
  slots: EffectInput['slots'],
  isNamed: boolean,
): Promise<Bubble[]> {
  const cards = await withTowns(
    trx,
    posts,
    await readCards(
      trx,
      posts.map((post) => post.id),
    ),
  );
  const why = isNamed ? whyToChoose(posts, slots) : { key: 'claim.not-that', args: { said: String(slots.thing) } };
  return [{ type: 'text', text: [why] }, cardsOf(cards, partsSaid(slots))];
}

/** Posts of several towns say which each is in. */
async function withTowns(trx: Trx, posts: readonly Post[], cards: readonly CardFacts[]): Promise<CardFacts[]> {
  const ids = new Set(posts.map((post) => post.town_id));
  if (ids.size < 2) return [...cards];
  const towns = new Map((await findTowns(trx, [...ids])).map(({ id, name }) => [id, name]));
  const townOf = new Map(posts.map((post) => [post.id, towns.get(post.town_id) ?? null]));
  return cards.map((card) => ({ ...card, away: townOf.get(card.id) ?? null }));
}

function whyToChoose(posts: readonly Post[], { wish, word, number }: EffectInput['slots']): Words {
  const isOfRequests = posts.every(({ direction }) => direction === 'request');
  if (isOfRequests && wish === 'have' && typeof word === 'string') return { key: 'claim.help-wanted' };
  // « je peux aider », of several
  if (isOfRequests && typeof word !== 'string') return { key: 'claim.help-which', args: { count: posts.length } };
  const isThere = posts.some((post) => post.number === number);
  if (typeof number !== 'number' || typeof word !== 'string' || isThere)
    return { key: 'claim.several', args: { count: posts.length } };
  return { key: 'claim.not-that', args: { said: `${word} ${number}` } };
}
