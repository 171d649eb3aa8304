import type { Post } from '../community/posts/post.table.ts';
import { isCalled, keywordOf } from '../community/posts/rules.ts';
import type { Bubble, Button } from '../conversation/bubble.ts';
import { doToken } from '../conversation/token.ts';
import { readKeyword } from '../language/answers/keyword.ts';

/** Whether a comment says that its author wants the post: its keyword, however typed, or the number alone. */
export function namesPost(words: string, post: Pick<Post, 'number' | 'word' | 'item'>): boolean {
  const read = readKeyword(words);
  if (!read) return false;
  if (read.number !== null) return read.number === post.number && (read.word === null || isCalled(post, read.word));
  return read.word !== null && isCalled(post, read.word);
}

/** The number that a comment names, of whatever post. */
export function numberIn(words: string): number | null {
  return readKeyword(words)?.number ?? null;
}

/**
 * The one message a comment is answered by: who writes, and the button that answers the post. The claim is made by the tap:
 * only then is it known who they are, and that they meant it.
 * @param post which they named, else under which they wrote
 */
export function replyTo(
  post: Pick<Post, 'id' | 'direction' | 'kind' | 'number' | 'word' | 'item' | 'outcome'>,
  { place, isNamed }: { place: string; isNamed: boolean },
): Bubble {
  const args = { place, keyword: keywordOf(post), thing: post.item };
  const browse: Button = { id: 'browse', title: { key: 'common.button-browse' }, token: doToken('browse') };
  if (post.outcome !== null) return { type: 'buttons', text: [{ key: 'feed.reply-over', args }], buttons: [browse] };
  const title =
    post.direction === 'offer' ? { key: 'post.button-take', args: { kind: post.kind } } : { key: 'post.button-help' };
  const claim: Button = { id: 'claim', title, token: doToken('claim', post.id) };
  return {
    type: 'buttons',
    text: [{ key: isNamed ? 'feed.reply-named' : 'feed.reply', args }],
    buttons: [claim, browse],
  };
}
