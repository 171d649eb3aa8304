import { sql } from 'kysely';
import type { ChannelKind, SideKind } from '../../community/channels/channel.table.ts';
import { nextRung } from '../../community/channels/ladder.ts';
import { isResting } from '../../community/channels/resting.ts';
import { isOneMore } from '../../community/news/wanted.ts';
import type { Db, Trx } from '../../database/database.ts';
import { askedAndUntold } from './owed.ts';

/** Looked for in one statement. */
const AT_ONCE = 200;
/** What somebody chose, in the order in which it is tried. No template and no admin's hand: these are for what is one's own. */
const WAYS: readonly ChannelKind[] = ['push', 'mail'];

/**
 * F5, F6. Whoever asked to be told of such a thing, waits behind a closed window and has chosen a side channel is owed one message for all
 * such posts: in the hours and as often a day as they want to hear of posts.
 * @param kinds what this house can send
 * @param onFailure hears of a member for whom it could not be done; the others are owed theirs all the same
 * @returns how many messages
 */
export async function oweAsked(
  db: Db,
  kinds: readonly SideKind[],
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<number> {
  const ways = WAYS.filter((way) => kinds.includes(way));
  if (ways.length === 0) return 0;
  let owed = 0;
  let after = '0';
  while (true) {
    const ids = await listDue(db, ways, after, now);
    for (const id of ids) {
      try {
        owed += await db.transaction().execute((trx) => oweOne(trx, id, ways, now));
      } catch (error) {
        onFailure(error);
      }
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return owed;
    after = last;
  }
}

/** What became of the last message about `delivery`. null: there was none. */
const lastTry = sql`(select s.kind || ' ' || s.state from side_message s
  where s.member_id = delivery.member_id and s.what = 'alert' and delivery.post_id = any(s.post_ids)
  order by s.id desc limit 1)`;
const isUntaken = sql<boolean>`coalesce(${lastTry} !~ ' (waiting|sent)$', true)`;

/** Members in order of id, from the one after `after`. */
async function listDue(db: Db, ways: readonly ChannelKind[], after: string, now: Date): Promise<string[]> {
  const rows = await askedAndUntold(db, now)
    .select('member.id')
    .distinct()
    .where('member.id', '>', after)
    .where(isOneMore)
    .where(isUntaken)
    .where(
      sql<boolean>`exists (select from side_channel c where c.member_id = delivery.member_id and ${isOpen(ways)}
        and not ${isResting(sql`c.member_id`, sql`c.kind`, now, 'any')})`,
    )
    .orderBy('member.id')
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

const isOpen = (ways: readonly ChannelKind[]) =>
  sql<boolean>`c.kind = any(${ways}) and c.confirmed_at is not null and c.refused_at is null`;

/** One process at a time for one member; what is due is asked by statements of their own, after that was obtained. */
async function oweOne(trx: Trx, memberId: string, ways: readonly ChannelKind[], now: Date): Promise<number> {
  const locked = await sql<{ is: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`beside:${memberId}`}, 24)) as is`.execute(trx);
  if (locked.rows[0]?.is !== true) return 0;
  const { rows: open } = await sql<{ id: string; kind: ChannelKind; rests: boolean }>`
    select c.id, c.kind, ${isResting(sql`c.member_id`, sql`c.kind`, now, 'any')} as rests
      from side_channel c where c.member_id = ${memberId} and ${isOpen(ways)} order by c.id`.execute(trx);
  const has = new Map(open.map((channel) => [channel.kind, channel]));
  const rows = await askedAndUntold(trx, now)
    .select(['delivery.post_id', sql<string | null>`${lastTry}`.as('tried')])
    .where('member.id', '=', memberId)
    .where(isOneMore)
    .where(isUntaken)
    .orderBy('delivery.post_id')
    .execute();
  for (const kind of WAYS) {
    const channel = has.get(kind);
    if (!channel || channel.rests) continue;
    const due = rows.filter(({ tried }) => {
      const vain = WAYS.find((way) => tried?.startsWith(`${way} `)) ?? null;
      return nextRung({ isHere: false, has: new Set(has.keys()), vain }) === kind;
    });
    if (due.length === 0) continue;
    await trx
      .insertInto('side_message')
      .values({
        member_id: memberId,
        kind,
        channel_id: kind === 'mail' ? channel.id : null,
        what: 'alert',
        post_ids: due.map(({ post_id }) => post_id),
        mark: null,
        created_at: now,
        not_before: now,
        lease_until: null,
        error: null,
        settled_at: null,
      })
      .execute();
    // one at a time: how many there were today is asked again before another
    return 1;
  }
  return 0;
}
