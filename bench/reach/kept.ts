import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';
import type { Matter, Published } from './trace.ts';

/** What the program has kept of it all, as far as it counts. */

/** Tells PostgreSQL how its tables are filled: without, it reads them in ways that fit empty ones. */
export async function analyze(db: Db): Promise<void> {
  await sql`analyze member, outbox, delivery, post, claim, side_channel, side_message, digest, town_admin`.execute(db);
}

/** Whose window is closed is told nothing on return: what waited for them is lost. */
export async function forgetWaiting(db: Db, memberId: string, now: Date): Promise<void> {
  const away = sql<boolean>`member_id = ${memberId} and exists (
    select from member m where m.id = member_id and m.window_until <= ${now})`;
  await db.deleteFrom('delivery').where('state', '=', 'waiting').where(away).execute();
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'lost' })
    .where('state', '=', 'pending')
    .where('lane', '>', 0)
    .where(away)
    .execute();
}

export async function postsOf(
  db: Db,
  posts: readonly { id: string; author: number; at: number }[],
): Promise<Published[]> {
  const ends = await db.selectFrom('post').select(['id', 'closed_at', 'outcome']).execute();
  const endOf = new Map(ends.map((post) => [post.id, post]));
  return posts.map(({ id, author, at }) => {
    const end = endOf.get(id);
    return { author, at, endedAt: end?.closed_at?.getTime() ?? null, isHandedOver: end?.outcome === 'exchanged' };
  });
}

/**
 * Notices about something of one's own. Not questions the bot would ask again, nor what is only said while somebody is
 * here (« I have sent them a mail »), nor the offer to keep the window open.
 */
export async function mattersOf(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const { rows } = await sql<{ member_id: string; owed: Date; told: Date | null; beside: Date | null }>`
    select o.member_id, o.created_at as owed, s.settled_at as beside,
           case o.state when 'sent' then o.settled_at end as told
      from outbox o left join side_message s on s.id = o.side_message_id and s.state = 'sent'
     where o.lane = 1 and not o.asks and coalesce(o.topic, '') <> 'keep-open'
       and (o.not_after is null or o.says = 'relay.meet-soon')
       and coalesce(o.says, '') not like 'channels.%' and coalesce(o.says, '') not like 'hand.%'
     order by o.id`.execute(db);
  return rows.map(({ member_id, owed, told, beside }) => {
    const times = [told, beside].flatMap((at) => (at === null ? [] : [at.getTime()]));
    return {
      member: indexOf.get(member_id) ?? -1,
      owedAt: owed.getTime(),
      arrivedAt: times.length === 0 ? null : Math.min(...times),
    };
  });
}
