import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { UNDER_WAY } from '../claims/capacity.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Questions and replies are kept as long as a post lives, and a little. */
const KEEP_MS = 60 * DAY_MS;

export interface Question {
  id: string;
  post_id: string;
  member_id: string;
  words: string;
  /** Asked of this one alone; null: of all who answered, or of the owner. */
  of_member: string | null;
}

export async function findQuestion(db: Db, id: string): Promise<Question | undefined> {
  return db
    .selectFrom('post_question')
    .select(['id', 'post_id', 'member_id', 'words', 'of_member'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * A question of somebody else about a post that is up, to which this member has not replied. Its owner's is one to those
 * who answered, and until somebody is chosen: what the chosen write is for the owner, and the others have nothing to win by it.
 */
export async function findOpenQuestion(
  db: Db,
  id: string,
  memberId: string,
): Promise<{ id: string; words: string; word: string; number: number } | undefined> {
  return db
    .selectFrom('post_question')
    .innerJoin('post', 'post.id', 'post_question.post_id')
    .select(['post_question.id', 'post_question.words', 'post.word', 'post.number'])
    .where('post_question.id', '=', id)
    .where('post_question.member_id', '!=', memberId)
    .where('post.outcome', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('question_reply')
            .select('question_id')
            .whereRef('question_id', '=', 'post_question.id')
            .where('member_id', '=', memberId),
        ),
      ),
    )
    .where(({ or, and, not, exists, eb, ref, selectFrom }) => {
      const claims = selectFrom('claim')
        .select('claim.id')
        .whereRef('claim.town_id', '=', 'post.town_id')
        .whereRef('claim.post_id', '=', 'post.id');
      const own = claims.where('claim.member_id', '=', memberId).where('claim.state', 'in', UNDER_WAY);
      const chosen = claims
        .where('claim.state', 'in', ['accepted', 'out', 'done'])
        .whereRef('claim.decided_at', '>', 'post_question.asked_at');
      return or([eb('post_question.member_id', '!=', ref('post.member_id')), and([exists(own), not(exists(chosen))])]);
    })
    .executeTakeFirst();
}

/** Whether what a question is about is promised to this member. */
export async function isChosenFor(db: Db, id: string, memberId: string): Promise<boolean> {
  const found = await db
    .selectFrom('post_question')
    .innerJoin('post', 'post.id', 'post_question.post_id')
    .innerJoin('claim', (join) =>
      join.onRef('claim.town_id', '=', 'post.town_id').onRef('claim.post_id', '=', 'post.id'),
    )
    .select('claim.id')
    .where('post_question.id', '=', id)
    .where('claim.member_id', '=', memberId)
    .where('claim.state', '=', 'accepted')
    .executeTakeFirst();
  return found !== undefined;
}

/** How often a member has asked about a post; of several people at once counts once. */
export async function countQuestions(db: Db, postId: string, memberId: string): Promise<number> {
  const { count } = await db
    .selectFrom('post_question')
    .select(
      sql<string>`count(*) filter (where of_member is null)
        + count(distinct (asked_at, words)) filter (where of_member is not null)`.as('count'),
    )
    .where('post_id', '=', postId)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Under the post's lock. */
export async function insertQuestion(trx: Trx, question: Omit<Question, 'id'>, now: Date): Promise<string> {
  const { id } = await trx
    .insertInto('post_question')
    .values({ ...question, asked_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One reply of a member. Under the post's lock. @returns false when they had replied before */
export async function insertReply(
  trx: Trx,
  reply: { question_id: string; member_id: string; words: string },
  now: Date,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('question_reply')
    .values({ ...reply, replied_at: now, shown_at: null })
    .onConflict((conflict) => conflict.columns(['question_id', 'member_id']).doNothing())
    .returning('question_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Who has replied to a question. */
export async function listRepliers(db: Db, questionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('question_reply')
    .select('member_id')
    .where('question_id', '=', questionId)
    .execute();
  return rows.map(({ member_id }) => member_id);
}

/** A reply its asker has not been shown yet. */
export interface Reply {
  questionId: string;
  question: string;
  name: string;
  words: string;
}

/** Replies to the questions this member asked about a post that they have not been shown, which they are from now on. */
export async function takeReplies(trx: Trx, postId: string, askerId: string, now: Date): Promise<Reply[]> {
  const rows = await trx
    .selectFrom('question_reply as reply')
    .innerJoin('post_question as question', 'question.id', 'reply.question_id')
    .innerJoin('member', 'member.id', 'reply.member_id')
    .select(['question.id', 'question.words as asked', 'reply.words', 'reply.member_id', 'member.name'])
    .where('question.post_id', '=', postId)
    .where('question.member_id', '=', askerId)
    .where('reply.shown_at', 'is', null)
    .orderBy('question.id')
    .orderBy('reply.replied_at')
    .orderBy('reply.member_id')
    .execute();
  for (const { id, member_id } of rows) {
    await trx
      .updateTable('question_reply')
      .set({ shown_at: now })
      .where('question_id', '=', id)
      .where('member_id', '=', member_id)
      .execute();
  }
  return rows.map(({ id, asked, words, name }) => ({ questionId: id, question: asked, name: name ?? '', words }));
}

/** Questions of long ago, with their replies. */
export async function forgetQuestions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('post_question')
    .where('asked_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
