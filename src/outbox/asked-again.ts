import { type RawBuilder, sql } from 'kysely';
import { followsTownOf } from '../community/members/follows.ts';
import { isLeftInPeace } from '../community/members/left-in-peace.ts';
import { lastAct } from '../community/members/window.ts';
import { KEEP_OPEN } from '../community/news/keep-open.ts';
import { isOneMore, isWanted, mayHearNow, toldBeforeIt } from '../community/news/wanted.ts';

/**
 * A condition on `post` and `member`: it is open, in their town or one they follow, and neither of them and its author wants to hear nothing of
 * the other.
 */
export const isTheirs: RawBuilder<boolean> = sql<boolean>`
  (post.outcome is null and (post.town_id = member.town_id or ${followsTownOf}) and not exists (
    select from block
     where (block.member_id, block.blocked_id) in ((post.member_id, member.id), (member.id, post.member_id))))`;

/** The posts that a row `o` of the outbox tells of; none: it tells of something else. */
export const postsOf: RawBuilder<string[]> = sql<string[]>`coalesce(o.post_ids, array[o.post_id])`;

/** Those of them that it has not shown yet: a heading says nothing of any. */
export const untoldPostsOf: RawBuilder<string[]> = sql<string[]>`
  case when o.next_part <= o.cards_part then array_remove(${postsOf}, null) else '{}' end::text[]`;

/**
 * A condition on an admin's word to the whole town, its `member`, and a row `w` of news_wish or none: it is for them, and they have not
 * asked to be left in peace since. The hour is asked apart (`mayHearNow`): a word that is for them waits for it.
 */
export const isStillForThem = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (member.status = 'approved' and not ${isLeftInPeace(now)})`;

/** Whoever came back so long after it was written is told anew, with what was published since. */
const BACK_AFTER = sql`interval '1 hour'`;

/**
 * A condition on a broadcast `o` about posts, its `member`, their `town` and a row `w` of news_wish or none: what the courier
 * asked when it wrote it is still so, at the moment of sending. Of messages of that day the earlier ones count, as they did then.
 * What is brought by the offer to keep a window open is not counted: that goes out anyhow. Nothing may be asked here that the courier does not ask: what is given back for that would be written again, for ever.
 */
export const isStillNews = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (member.status = 'approved' and ${mayHearNow(now)} and ${lastAct} - ${BACK_AFTER} <= o.created_at and exists (
    select from post
      left join delivery on delivery.town_id = post.town_id and delivery.post_id = post.id and delivery.member_id = member.id,
      lateral ${toldBeforeIt} as told
     where post.id = any(${postsOf})
    having bool_and(${isTheirs} and ${isWanted(sql`delivery.alert`)}) and bool_or(o.topic = ${KEEP_OPEN} or ${isOneMore})))`;
