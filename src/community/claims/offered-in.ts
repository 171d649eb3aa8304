import { offersSomething, readOffered } from '../../language/answers/read-offered.ts';
import { forbiddenBesides } from '../posts/draft.ts';
import type { Post } from '../posts/post.table.ts';
import type { Town } from '../towns/town.table.ts';

type Offered = { offered: string | null; why: ReturnType<typeof forbiddenBesides> };

/**
 * What the word with an answer offers in return, where the post is a swap. What may not be published is no offer either,
 * and `why` says so; what else they have for it is asked.
 */
export function offeredIn(word: string | null, { kind }: Pick<Post, 'kind'>, town: Town | null): Offered {
  const offered = kind === 'swap' && word !== null && offersSomething(word) ? readOffered(word) : null;
  const why = offered === null ? null : forbiddenBesides(offered, town);
  return { offered: why === null ? offered : null, why };
}
