import { asksAboutThing } from '../../language/answers/asks-about-thing.ts';
import type { Post } from '../posts/post.table.ts';
import { isCounted } from '../posts/rules.ts';

/** What is to be asked of whoever answers, once the answer counts. null: nothing but a word, where it is still open. */
export function whatIsAsked(
  post: Post,
  { wanted, word, isPromised }: { wanted: number | null; word: string | null; isPromised: boolean },
): 'swap' | 'parts' | 'parts-only' | 'question' | null {
  if (post.kind === 'swap') return 'swap';
  if (isCounted(post) && wanted === null) return isPromised ? 'parts-only' : 'parts';
  return word !== null && asksAboutThing(word) ? 'question' : null;
}
