import { similarWord } from '../../language/answers/keyword.ts';
import { fold } from '../../language/words/fold.ts';
import type { Direction, Kind, Post } from './post.table.ts';
import { thingOf } from './title.ts';

/** How a post is called: `FAUTEUIL 42`. */
export function keywordOf(post: Pick<Post, 'word' | 'number'>): string {
  return `${post.word} ${post.number}`;
}

/** What sentences say of a post. */
export function aboutPost(post: Pick<Post, 'word' | 'number' | 'item' | 'direction' | 'outcome'>) {
  return {
    keyword: keywordOf(post),
    thing: post.item,
    direction: post.direction,
    outcome: post.outcome ?? '',
  };
}

type Counted = Pick<Post, 'quantity' | 'direction' | 'kind'>;

/** Somebody asks for a hand: the quantity is how many are to come. */
export const seeksHelp = ({ direction, kind }: Pick<Post, 'direction' | 'kind'>): boolean =>
  direction === 'request' && kind === 'service';

/** Whether one says how many of it one takes, or brings. Whoever comes to help brings themselves. */
export const isCounted = (post: Counted): boolean => post.quantity > 1 && !seeksHelp(post);

/** Its time is over. It stays up while somebody is promised it, and for nobody else. */
export function isTimeOver({ expires_at }: Pick<Post, 'expires_at'>, now: Date): boolean {
  return expires_at !== null && expires_at <= now;
}

export type EndRefusal = 'not-yours' | 'ended';

/** Whether a post goes on: it is up, or waits for an admin's look. */
export function goesOn({ outcome }: Pick<Post, 'outcome'>): boolean {
  return outcome === null || outcome === 'held';
}

/** Who may end a post, and when: its owner, once. */
export function mayEnd(post: Pick<Post, 'member_id' | 'outcome'> | undefined, memberId: string): EndRefusal | null {
  if (post?.member_id !== memberId) return 'not-yours';
  return goesOn(post) ? null : 'ended';
}

/** A post whose time was over can be put up again for so long. */
const RENEWABLE_MS = 30 * 86_400_000;

/** What ended before is put up no more. */
export const renewableSince = (now: Date): Date => new Date(now.getTime() - RENEWABLE_MS);

/** Who may give a post a new life: its owner, while it is up or not long after its time was over, and in the town they live in. */
export function mayRenew(
  post: Pick<Post, 'member_id' | 'town_id' | 'outcome' | 'closed_at'> | undefined,
  member: { id: string; town_id: number | null },
  now: Date,
): EndRefusal | null {
  const refusal = mayEnd(post, member.id);
  const ended = post?.outcome === 'expired' && post.town_id === member.town_id ? post.closed_at : null;
  return refusal === 'ended' && ended && now.getTime() - ended.getTime() < RENEWABLE_MS ? null : refusal;
}

/** Whether people may mean this post by a word: its keyword's, or one of its title, give or take a slip. */
export function isCalled(post: Pick<Post, 'word' | 'item'>, word: string): boolean {
  return [post.word, ...fold(thingOf(post.item)).split(' ')].some((name) => similarWord(word, name));
}

/** Words of three letters that name nothing. */
const SMALL = new Set(
  'est les des une que qui pas mon mes ton tes son ses sur pour plus avec the and for not has was'.split(' '),
);

/** Whether a sentence speaks of a post: by its number, or by a word of its title. */
export function isNamedIn(said: string, post: Pick<Post, 'number' | 'word' | 'item'>): boolean {
  const words = fold(said).split(/[^\p{L}\p{N}]+/u);
  return words.some(
    (word) => word === String(post.number) || (word.length > 2 && !SMALL.has(word) && isCalled(post, word)),
  );
}

/** By which means a wish of each kind is met. */
const MET_BY: Readonly<Record<Kind, readonly Kind[]>> = {
  give: ['give', 'swap'],
  lend: ['lend', 'give'],
  swap: ['give', 'swap'],
  service: ['service'],
};

/** P9: the kinds of posts of the other direction that answer a post: offers for a request, requests for an offer. */
export function kindsAnswering(direction: Direction, kind: Kind): Kind[] {
  if (direction === 'request') return [...MET_BY[kind]];
  const wishes: Kind[] = ['give', 'lend', 'swap', 'service'];
  return wishes.filter((wish) => MET_BY[wish].includes(kind));
}
