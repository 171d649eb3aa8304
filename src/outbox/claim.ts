import { sql } from 'kysely';
import { lastActOf } from '../community/members/window.ts';
import { isStillWelcome, KEEP_OPEN, offerAnew } from '../community/news/keep-open.ts';
import { hoursBegin, mayHearNow } from '../community/news/wanted.ts';
import type { Db, Trx } from '../database/database.ts';
import { LAST } from '../database/prepared.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { ALLOWANCE_COLUMNS, type Allowed, allowedTo } from './allowance.ts';
import { isStillForThem, isStillNews, postsOf, untoldPostsOf } from './asked-again.ts';
import { offeredTo, oweAgain } from './deliveries.ts';
import type { Lane, OutboxState, Rank } from './outbox.table.ts';
import { ringsNobody } from './rings-nobody.ts';
import { plus, REPLY_LIFE_MS } from './rules.ts';

/** A row this process may send until `lease`; the lease is also the proof of ownership when writing back. */
export interface ClaimedRow {
  id: string;
  pageId: string;
  memberId: string;
  psid: string;
  lane: Lane;
  parts: SendMessage[];
  nextPart: number;
  /** The part that shows the posts. */
  cardsPart: number;
  attempts: number;
  /** What it met last, Meta's numbers first. */
  error: string | null;
  /** What a broadcast tells of, and has not shown yet. */
  posts: string[];
  topic: string | null;
  /** It comes unasked at an hour at which its reader's telephone is to stay silent. */
  isSilent: boolean;
  lease: Date;
  /** It is written down already that its call begins. */
  begun?: true;
  /** As known when claimed: whoever closes the window afterwards must not overwrite a newer one. */
  windowUntil: Date;
}

export interface Claim {
  rows: ClaimedRow[];
  /** Whose broadcasts were no news any more, or not at this hour: the courier decides again. */
  givenBack: string[];
  /** As many as asked for were found (or some only expired), so there may be more. */
  more: boolean;
  /** Milliseconds until the Page's bucket has a token again; 0: it has one. */
  waitMs: number;
  /** The Page has been in trouble, of which this is written down, and may be out of it: the first success clears that. */
  trouble: string | null;
  /** Meta has reported a high share of its limits: the first low one clears it. */
  slow: boolean;
}

export interface Brake {
  /** Messages a second for one Page. */
  perSecond: number;
  burst: number;
  /** So long after something that somebody did not ask for they are sent the next such message; not said: at once. */
  apartMs?: number;
}

/** Of the places of a claim that begins with own matters, this part is for them: a flood of answers holds nobody up. */
const OWN_FIRST = 0.25;

/** What was refused just now is not tried again for an act that came in between. */
const AGAIN_MS = 10_000;

const NOTHING: Claim = { rows: [], givenBack: [], more: false, waitMs: 0, trouble: null, slow: false };

/**
 * Takes what one Page may send now: tokens from its bucket (and from the budget of its day), then at most one row a member, answers before
 * notices before broadcasts (of these what was asked for first, then what is likely to be wanted), marked `sending` and
 * committed before anything is sent.
 *
 * The lock on the Page's row lets claims of one Page pass one at a time, and the claiming statement begins
 * after it was obtained, so that it sees what the claim before it has marked: otherwise two senders could
 * each take one row of the same member. `no key`: inserts that refer to the Page go on meanwhile.
 */
export async function claimDue(
  db: Db,
  pageId: string,
  options: { now: Date; limit: number; leaseMs: number; brake: Brake; ownFirst?: boolean },
): Promise<Claim> {
  const { now } = options;
  return db.transaction().execute(async (trx) => {
    const page = await trx
      .selectFrom('page')
      .select(['paused_until', 'pause_reason', ...ALLOWANCE_COLUMNS])
      .where('id', '=', pageId)
      .where('given_up_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!page || (page.paused_until !== null && page.paused_until > now)) return NOTHING;

    const slow = page.usage_at !== null;
    const { tokens, pace, last, after } = allowedTo(page, options.brake, now);
    const limit = Math.min(options.limit, Math.floor(tokens));
    if (limit < 1) return { ...NOTHING, waitMs: Math.ceil(((1 - tokens) / pace.perSecond) * 1000) };

    const lease = plus(now, options.leaseMs);
    const { apartMs = 0 } = options.brake;
    const ownMost = options.ownFirst && last > 0 ? Math.ceil(limit * OWN_FIRST) : 0;
    const own = ownMost === 0 ? [] : await mark(trx, pageId, now, lease, ownMost, [1, 1], apartMs);
    const room = limit - own.length;
    const marked = room === 0 ? own : [...own, ...(await mark(trx, pageId, now, lease, room, [0, last], apartMs))];
    const begun = marked.filter((row) => row.state === 'sending');
    const rows = begun
      .toSorted((a, b) => a.lane - b.lane || a.rank - b.rank || (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      .map(({ state: _, isMember: __, rank: ___, ...row }) => ({ ...row, pageId, lease }));
    if (rows.length > 0) {
      const costOf = (is: (row: Marked) => boolean) =>
        begun.filter(is).reduce((sum, row) => sum + Math.max(1, row.parts.length - row.nextPart), 0);
      const cost = {
        strangers: costOf((row) => row.lane === 0 && !row.isMember),
        answers: costOf((row) => row.lane === 0 && row.isMember),
        others: costOf((row) => row.lane > 0),
      };
      await write(trx, pageId, after(cost));
    }
    return {
      rows,
      givenBack: marked.flatMap((row) => (row.state === 'expired' && row.posts.length > 0 ? [row.memberId] : [])),
      more: marked.length >= limit || marked.length > rows.length,
      waitMs: 0,
      trouble: page.pause_reason,
      slow,
    };
  });
}

/** Why a row is not sent now, and stays. */
const NOT_AT_THIS_HOUR = 'not at this hour';

/** The last of a claim. */
async function write(trx: Trx, pageId: string, taken: ReturnType<Allowed['after']>): Promise<void> {
  const { bucket, bucket_at, used = null, used_at = null } = taken;
  await sql`
    ${LAST}update page set bucket = ${bucket}, bucket_at = ${bucket_at}, used = coalesce(${used}, used),
           used_at = coalesce(${used_at}, used_at)
     where id = ${pageId}`.execute(trx);
}

type Marked = Omit<ClaimedRow, 'pageId' | 'lease' | 'begun'> & {
  state: OutboxState;
  isMember: boolean;
  rank: Rank;
};

/**
 * One message at a time for one member, and in order: a row waits while one of theirs is going out, or while one before it
 * (lane, then id) could go now or is only pausing between two tries. One planned for later (`attempts` 0) holds nobody up.
 *
 * Asked row by row, and by words that only `outbox_member` knows: where next to nothing is waiting PostgreSQL takes the list
 * of all that waits for the shortest way to what one member waits for, and reads it whole for each when it has grown.
 */
const isHeldUp = (now: Date, oldestReply: Date) => sql<boolean>`(
  select true from outbox other
   where other.member_id = o.member_id and other.state in ('pending', 'sending', 'unknown')
     and case when other.state = 'pending'
              then (other.lane, other.id) < (o.lane, o.id)
               and (other.not_before <= ${now} or other.attempts > 0)
               and (other.not_after is null or other.not_after > ${now})
               and (other.lane > 0 or other.created_at > ${oldestReply})
              else true end
   limit 1) is true`;

/**
 * Their member was sent something unasked a moment ago. Within so long on either side: of two processes the clock of one may be ahead. Asked
 * row by row, as above.
 */
const isJustTold = (now: Date, apartMs: number) => sql<boolean>`(
  select true from spoken
   where spoken.page_id = o.page_id and spoken.member_id = o.member_id and spoken.at > ${plus(now, -apartMs)}::timestamptz
     and spoken.at < ${plus(now, apartMs)}::timestamptz
   limit 1) is true`;

/**
 * Broadcasts about posts, and the offer to keep a window open, are asked again whether they are still right: those that are not
 * are expired here, and what they tell of is owed anew. A word to the whole town is asked whether it is for its reader still, and waits for their hours.
 */
async function mark(
  db: Db,
  pageId: string,
  now: Date,
  lease: Date,
  limit: number,
  [first, last]: readonly [Lane, Lane],
  apartMs: number,
): Promise<Marked[]> {
  const oldestReply = plus(now, -REPLY_LIFE_MS);
  const marked = await sql<Marked>`
    with due as (
      select o.id, o.member_id, o.lane, o.topic, o.next_part, o.cards_part, o.post_id, o.post_ids, o.created_at, o.relay_id, o.not_after, o.error, m.psid, m.window_until,
             m.status = 'approved' as is_member
        from outbox o
        join member m on m.id = o.member_id
       -- a number of one Page is never written to by another
       where o.page_id = ${pageId} and m.page_id = o.page_id and o.state = 'pending' and o.lane between ${first} and ${last}
         -- whoever has acted since a refusal is there now: what paused for their sake pauses no more
         and (o.not_before <= ${now}
              -- (once an act, also where our clock is behind Meta's)
              or (o.attempts > 0 and o.begun_at < least(${lastActOf('m')}, ${plus(now, -AGAIN_MS)}::timestamptz)))
         and not m.unreachable
         and (o.not_after is null or o.not_after > ${now})
         and m.window_until > ${now} and (o.lane > 0 or o.created_at > ${oldestReply})
         and not ${isHeldUp(now, oldestReply)}
         and not (o.lane > 0 and o.next_part = 0 and ${isJustTold(now, apartMs)})
       order by o.lane, o.rank, o.id
       limit (select ${limit}::integer)
       for no key update of o skip locked
    ), judged as (
      -- what has been shown is said to its end
      select o.id, o.psid, o.window_until, o.is_member, o.error as met,
             case when o.topic = ${KEEP_OPEN} and not ${isStillWelcome(now)} then 'not welcome'
                  when o.lane < 2 or o.next_part > o.cards_part then null
                  when o.topic = 'town' then
                    case when not ${isStillForThem(now)} then 'not for them' when not ${mayHearNow(now)} then ${NOT_AT_THIS_HOUR} end
                  when o.post_id is null and o.post_ids is null then null
                  when exists (select from post where post.id = any(${postsOf}) and post.outcome is not null)
                  then 'post ended'
                  when not ${isStillNews(now)} then 'no news'
             end as against,
             ${hoursBegin(now)} as hours_begin, ${ringsNobody(now)} as is_silent
        from due as o
        join member on member.id = o.member_id
        left join town on town.id = member.town_id
        left join news_wish w on w.member_id = member.id
    )
    update outbox o
       set state = case when against is null then 'sending' when against = ${NOT_AT_THIS_HOUR} then 'pending' else 'expired' end,
           not_before = case when against = ${NOT_AT_THIS_HOUR} then judged.hours_begin else o.not_before end,
           lease_until = case when against is null then ${lease}::timestamptz end,
           -- what an earlier try began is over; this one begins when its sender says so
           begun_part = null,
           begun_at = null,
           settled_at = case when against <> ${NOT_AT_THIS_HOUR} then ${now}::timestamptz end,
           error = against
      from judged
     where o.id = judged.id
    returning o.id, o.member_id as "memberId", judged.psid, o.lane, o.rank, o.parts, o.next_part as "nextPart",
              o.cards_part as "cardsPart", o.attempts, judged.met as error, ${untoldPostsOf} as posts, judged.window_until as "windowUntil",
              judged.is_member as "isMember", o.state, o.topic,
              coalesce(judged.is_silent, false) as "isSilent"`.execute(db);
  const against = marked.rows.filter(({ state }) => state === 'expired');
  await oweAgain(db, against);
  await offerAnew(db, offeredTo(against));
  return marked.rows;
}

/** Pages with something that may be due. */
export async function duePages(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from page
     where given_up_at is null and (paused_until is null or paused_until <= ${now})
       -- Page by Page: as « exists » all that waits is read for it
       and (select true from outbox where page_id = page.id and state = 'pending' and not_before <= ${now} limit 1)
     order by id`.execute(db);
  return rows.map(({ id }) => id);
}
