import type { Trx } from '../../database/database.ts';
import { nameOf } from './draft.ts';
import type { Direction, Post } from './post.table.ts';
import { findTwin } from './store.ts';

/** « 4 chaises » of a list: four of a thing. */
export function counted(title: string): { item: string; quantity: number } {
  const match = /^(\d{1,3}) (.+)$/.exec(title);
  const quantity = Number(match?.[1] ?? 1);
  return match?.[2] && quantity > 0 ? { item: match[2], quantity } : { item: title, quantity: 1 };
}

/**
 * For each title what of the author's is up already. A post is the twin of one title: of two tables that are told where one
 * is up, the other is none.
 */
export async function twinsOf(
  trx: Trx,
  member: { id: string },
  direction: Direction,
  titles: readonly string[],
): Promise<(Post | undefined)[]> {
  const twins: (Post | undefined)[] = [];
  for (const title of titles) {
    const { item } = titles.length > 1 ? counted(title) : { item: title };
    const taken = twins.flatMap((twin) => twin?.id ?? []);
    twins.push(await findTwin(trx, { member_id: member.id, direction, item }, taken));
  }
  return twins;
}

export const idsOf = (posts: readonly Post[]): string => posts.map(({ id }) => id).join(' ');

/** How several posts are named at once; `mixed`: some are up, some wait for an admin. The button goes to the first. */
export function namesOf(posts: readonly Post[]) {
  const names = posts.map(nameOf);
  const [first] = names;
  if (!first) throw new Error('namesOf: no post');
  const all = (name: 'keyword' | 'thing') => names.map((one) => one[name]).join(', ');
  const outcome = names.every((one) => one.outcome === first.outcome) ? first.outcome : 'mixed';
  return { ...first, keyword: all('keyword'), thing: all('thing'), outcome };
}

/** « C'est autre chose » was said of those that were named, and of no post that has gone up since. */
export function notOther(twins: readonly (Post | undefined)[], named: readonly string[] | null): (Post | undefined)[] {
  return twins.map((twin) => (twin && named !== null && !named.includes(twin.id) ? twin : undefined));
}
