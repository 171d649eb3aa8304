import type { Bubble } from '../../conversation/bubble.ts';
import { type AlsoNamed, readAlsoNamed } from '../../language/answers/also-named.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { cardsOf } from '../posts/card.ts';
import { readCards } from '../posts/card-store.ts';
import type { Post } from '../posts/post.table.ts';
import { listAnswered } from './store.ts';
import { agrees, findMeant, nameMeant } from './which-post.ts';

/*
 * « je prends la poussette et le lit », « 42 et 43 »: one message answers one post. The others it names are no word for
 * that one's owner: they are shown with their button.
 */

export const alsoNamedSays = { 'claim.also-named': ['count'] } as const;

/** An answer, and what else its words name. */
export function withAlsoNamed(claim: Effect): Effect {
  return async (said): Promise<EffectOutput> => {
    const { input, also } = await whatElse(said);
    if (!also) return await claim(input);
    const answered = await claim({ ...input, slots: { ...input.slots, said: also.rest } });
    const posts = also.posts.filter(({ id }) => id !== answered.slots?.post);
    const shown = await showAlso(input, posts);
    return {
      ...answered,
      slots: { ...(also.rest === null ? {} : { said: also.rest }), ...answered.slots },
      clear: [...(answered.clear ?? []), ...(also.rest === null ? ['said'] : [])],
      bubbles: [...(answered.bubbles ?? []), ...shown],
    };
  };
}

async function showAlso({ trx }: Pick<EffectInput, 'trx'>, posts: readonly Post[]): Promise<Bubble[]> {
  if (posts.length === 0) return [];
  const cards = await readCards(
    trx,
    posts.map(({ id }) => id),
  );
  return [{ type: 'text', text: [{ key: 'claim.also-named', args: { count: posts.length } }] }, cardsOf(cards)];
}

/** « canapé 42 », edited to « canapé 42 et pots 45, je passe samedi »: what its owner may read, and what else is named. */
export async function besideOthers(
  input: EffectInput,
  { word, postId }: { word: string; postId: string },
): Promise<{ word: string | null; shown: Bubble[] }> {
  const also = await alsoNamed({ ...input, slots: { said: word } });
  if (also === null) return { word, shown: [] };
  return {
    word: also.rest,
    shown: await showAlso(
      input,
      also.posts.filter(({ id }) => id !== postId),
    ),
  };
}

/** « je prends les deux »: the one that was shown last is answered, as if it were said alone, and the others are named beside it. */
async function whatElse(
  input: EffectInput,
): Promise<{ input: EffectInput; also: { posts: Post[]; rest: string | null } | null }> {
  if (input.slots.wish !== 'each') return { input, also: await alsoNamed(input) };
  const { shown: _, wish: __, ...left } = input.slots;
  const meant = await findMeant(input);
  const posts: Post[] = [];
  for (const post of meant) {
    if (post.outcome === null && !(await blockBetween(input.trx, input.member.id, post.member_id))) posts.push(post);
  }
  const [first = meant[0], ...others] = posts;
  if (first === undefined) return { input, also: null };
  const said = typeof input.slots.said === 'string' ? input.slots.said : null;
  // help is no wish to have what is asked for
  const wish: EffectInput['slots'] = first.direction === 'offer' ? { wish: 'have' } : {};
  return {
    input: { ...input, slots: { ...left, post: first.id, ...wish } },
    also: { posts: others.slice(0, MOST_CARDS), rest: said },
  };
}

/** null: nothing else is named that is up. Those they have answered already, or gave themselves, are named and not shown. */
async function alsoNamed(input: EffectInput): Promise<{ posts: Post[]; rest: string | null } | null> {
  const { said } = input.slots;
  const read = typeof said === 'string' ? readAlsoNamed(said) : [];
  const posts = new Map<string, Post>();
  let rest: string | null | undefined;
  for (const one of read) {
    const meant = await meantBy(input, one.named);
    if (meant.length === 0) break;
    rest = one.rest;
    for (const post of meant) posts.set(post.id, post);
  }
  if (rest === undefined) return null;
  const answered = await listAnswered(input.trx, input.member.id, [...posts.keys()]);
  const shown = [...posts.values()].filter((post) => post.member_id !== input.member.id && !answered.includes(post.id));
  return { posts: shown.slice(0, MOST_CARDS), rest };
}

async function meantBy(input: EffectInput, named: AlsoNamed): Promise<Post[]> {
  const about = { ...input, slots: { wish: input.slots.wish, ...named } as EffectInput['slots'] };
  const { posts, isNamed } = await nameMeant(about, await findMeant(about));
  const open: Post[] = [];
  for (const post of isNamed ? posts : []) {
    if (post.outcome !== null || !agrees(post, about.slots)) continue;
    if (!(await blockBetween(input.trx, input.member.id, post.member_id))) open.push(post);
  }
  return open;
}
