import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import { mineButton } from '../claims/mine-cards.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { takeReplies } from './store.ts';

export const replySays = {
  'ask.replies-head': ['keyword', 'thing', 'question'],
  'ask.replies-line': ['name', 'reply'],
} as const;

/** What was replied to the owner's questions since they were last told, in one message. */
export async function tellReplies(trx: Trx, post: Post, now: Date): Promise<Tell[]> {
  const owner = await findMember(trx, post.member_id);
  const replies = await takeReplies(trx, post.id, post.member_id, now);
  if (!owner || replies.length === 0) return [];
  const text: Words[] = [];
  let last = '';
  for (const { questionId, question, name, words } of replies) {
    if (questionId !== last) text.push({ key: 'ask.replies-head', args: { ...aboutPost(post), question } });
    text.push({ key: 'ask.replies-line', args: { name, reply: words } });
    last = questionId;
  }
  const bubble: Bubble = { type: 'text', text, choices: [mineButton('answers', post.id)] };
  return [{ to: owner, bubbles: [bubble] }];
}
