import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';

/** As many answers of its owner are shown to whoever comes later, the newest. */
const MOST = 3;

export const askedBeforeSays = {
  'claim.asked-before': ['keyword', 'thing', 'owner'],
  'claim.asked-line': ['question', 'reply'],
} as const;

/**
 * What others asked about a post before somebody answered it, and what its owner said: answered once, for those who come
 * later too. What this member asked themselves they know.
 */
export async function askedBefore(trx: Trx, post: Post, owner: string, memberId: string): Promise<Bubble[]> {
  const rows = await trx
    .selectFrom('post_question as question')
    .innerJoin('question_reply as reply', 'reply.question_id', 'question.id')
    .select(['question.words as question', 'reply.words as reply'])
    .where('question.post_id', '=', post.id)
    .where('question.member_id', 'not in', [post.member_id, memberId])
    .where('reply.member_id', '=', post.member_id)
    .orderBy('question.id', 'desc')
    .limit(MOST)
    .execute();
  if (rows.length === 0) return [];
  const { keyword, thing } = aboutPost(post);
  const lines = rows.reverse().map((args): Words => ({ key: 'claim.asked-line', args }));
  return [{ type: 'text', text: [{ key: 'claim.asked-before', args: { keyword, thing, owner } }, ...lines] }];
}
