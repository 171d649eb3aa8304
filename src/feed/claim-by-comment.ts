import { sql } from 'kysely';
import { followsTownOf } from '../community/members/follows.ts';
import type { Book } from '../conversation/book.ts';
import { doToken } from '../conversation/token.ts';
import type { Db } from '../database/database.ts';
import { given } from '../database/given.ts';
import { READY_CHANNEL } from '../inbox/store-events.ts';
import type { Inbound } from '../messenger/inbound.ts';
import { readSince } from './after-comment.ts';

/**
 * Whoever named a post in a comment under it, and is here now (Meta lets us say so), taps its button: at once where they are
 * here anyway, else behind whatever they write or tap first; where that leaves it open whether they still want it, they are asked.
 * Who is not in yet is asked what it takes, and the tap is kept like any wish until they are. Once for a comment; not for
 * whoever has answered the post, takes it back, or goes to see what else there is: they read « touche le bouton, et je
 * transmets », and have touched the other. An answer may go out days later: who has said « stop » meanwhile, or left, claims
 * only by a plain yes.
 */
export async function claimByComment(db: Db, book: Book, memberIds: readonly string[], now: Date): Promise<void> {
  if (memberIds.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      id: string;
      memberId: string;
      postId: string;
      isFitting: boolean;
      hasStopped: boolean;
      acts: (Inbound | null)[];
    }>`
      with here as (
        select c.id, c.member_id, c.claims_post, c.answered_after, c.acts, c.at
          from page_comment c join member m on m.id = c.member_id
         where c.claims_post is not null and c.member_id = any(${given('bigint', memberIds)})
           and m.window_until > ${now} and not m.unreachable
         order by c.id for update of c skip locked
      ), taken as (
        update page_comment set claims_post = null, acts = '{}' where id = any(array(select id from here))
      )
      select here.id, here.member_id as "memberId", here.claims_post as "postId",
             act.acts,
             exists (select from news_wish w where w.member_id = member.id and w.stopped_at > here.at) as "hasStopped",
             coalesce(post.outcome is null and post.member_id <> member.id
               and (member.status in ('joining', 'pending')
                 or (member.status = 'approved' and (member.town_id = post.town_id or ${followsTownOf})))
               and not exists (select from claim where claim.town_id = post.town_id and claim.post_id = post.id and claim.member_id = member.id)
               -- they have said it themselves
               and not exists (select from conversation
                 where conversation.page_id = member.page_id and conversation.member_id = member.id
                 and state -> 'deferred' @> '[{"flow": "claim"}]'), false) as "isFitting"
        from here join member on member.id = here.member_id
        left join post on post.id = here.claims_post
        -- what was said before they were answered was of something else; of the rest by number what was noted, and what waits
        cross join lateral (
          select coalesce(jsonb_agg(e.body order by e.id), '[]') as acts from (
            select done.id, done.body from unnest(here.acts) as noted (id) join inbox_event done on done.id = noted.id
            union all
            select id, body from inbox_event
             where member_id = here.member_id and handled_at is null and failed_at is null and window_until is not null
          ) e where e.id > here.answered_after) act`.execute(trx);
    // who named the same post twice taps once, and what they did since the later one counts
    const inOrder = rows.toSorted((one, other) => Number(one.id) - Number(other.id));
    const once = new Map(inOrder.map((row) => [`${row.memberId} ${row.postId}`, row]));
    for (const { id, memberId, postId, isFitting, hasStopped, acts } of once.values()) {
      const since = isFitting ? readSince(book, acts, hasStopped) : 'drop';
      if (since === 'drop') continue;
      const payload = doToken(since === 'claim' ? 'claim' : 'commented', postId);
      const tap: Inbound = { type: 'tap', payload, title: '' };
      await sql`
        with stored as (
          insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at)
          select page_id, id, ${`comment:${id}`}, 'tap', ${JSON.stringify(tap)}::jsonb, ${now}, ${now} from member where id = ${memberId}
          on conflict (page_id, dedup_key) do nothing
          returning page_id, member_id
        ), hinted as (
          insert into ready (page_id, member_id, since) select page_id, member_id, ${now}::timestamptz from stored returning 1
        )
        select pg_notify(${READY_CHANNEL}, '') from hinted`.execute(trx);
    }
  });
}

/** So many of those who named a post are looked at in one go: most are not here, and stay among them for as long as comments are kept. */
const AT_ONCE = 500;

/**
 * Those who named a post and are here, and were not asked after: a process died behind their turn, or the database was away.
 * Whoever has something waiting in the inbox is left until that is handled: it may say the same, or no. So many at a time, in order of id.
 * @param after the last of those who were looked at before
 * @param onFailure hears of a member for whom it could not be done; they stand here when it is their turn again
 * @returns the same behind this; « 0 »: all were looked at
 */
export async function claimLeftBehind(
  db: Db,
  book: Book,
  now: Date,
  after: string,
  onFailure: (error: unknown) => void,
  most = AT_ONCE,
): Promise<string> {
  const { rows } = await sql<{ id: string; isHere: boolean }>`
    with slice as (
      select distinct member_id from page_comment
       where claims_post is not null and member_id > ${after} order by member_id limit ${most}
    )
    select m.id, m.window_until > ${now} and not m.unreachable
                 and not exists (select from ready where ready.page_id = m.page_id and ready.member_id = m.id) as "isHere"
      from slice join member m on m.id = slice.member_id order by m.id`.execute(db);
  for (const { id, isHere } of rows) {
    if (!isHere) continue;
    try {
      await claimByComment(db, book, [id], now);
    } catch (error) {
      onFailure(error);
    }
  }
  return rows.length < most ? '0' : (rows.at(-1)?.id ?? '0');
}
