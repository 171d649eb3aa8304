import type { Trx } from '../../database/database.ts';
import type { Post } from '../posts/post.table.ts';

/** As many questions of an owner's stand beside those who answered them, the newest. */
const MOST = 2;

/** What one of those who answered a post said to a question that its owner asked of all of them. */
export interface Replied {
  question: string;
  reply: string;
}

/** By member, oldest question first: what is to be known of each of them when one is chosen. */
export async function repliesToOwner(
  trx: Trx,
  post: Post,
  memberIds: readonly string[],
): Promise<Map<string, Replied[]>> {
  const found = new Map<string, Replied[]>();
  if (memberIds.length === 0) return found;
  const rows = await trx
    .selectFrom('question_reply as reply')
    .innerJoin('post_question as question', 'question.id', 'reply.question_id')
    .select(['reply.member_id', 'question.words as question', 'reply.words as reply'])
    .where('question.post_id', '=', post.id)
    .where('question.member_id', '=', post.member_id)
    .where('reply.member_id', 'in', [...memberIds])
    .orderBy('question.id')
    .execute();
  for (const { member_id: id, question, reply } of rows) {
    found.set(id, [...(found.get(id) ?? []), { question, reply }].slice(-MOST));
  }
  return found;
}
