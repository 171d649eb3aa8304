import { sql } from 'kysely';
import type { Crashing } from '../helpers/crashing.ts';
import { handledActs, readJournal } from './journal.ts';
import { wrongEffects } from './once.ts';
import type { Posted } from './rest.ts';
import { readSends, type SendCounts } from './sends.ts';

export interface Books {
  /** What must never be, a line each; none: all is well. */
  wrong: string[];
  counts: SendCounts & {
    events: number;
    /** Transactions in which they were handled, and what was written in them. */
    turns: number;
    effects: number;
    promises: number;
  };
}

/**
 * What must be true once everything has come to rest, whatever happened before: every event was handled once, in one
 * transaction with all that came of it; every message was sent once or was settled by its echo; everybody's came in order;
 * no more is promised than there is, and nobody is stuck.
 */
export async function checkBooks(house: Crashing, { taken, again }: Pick<Posted, 'taken' | 'again'>): Promise<Books> {
  const { db } = house;
  const now = house.clock.now();
  const wrong: string[] = [];
  const none = (what: string, count: number) => void (count > 0 && wrong.push(`${count} ${what}`));

  const { rows } = await sql<Record<'events' | 'open' | 'failed' | 'hints' | 'owed' | 'promises', number>>`
    select (select count(*) from inbox_event)::int as events,
           (select count(*) from inbox_event where handled_at is null and failed_at is null)::int as open,
           (select count(*) from inbox_event where failed_at is not null)::int as failed,
           (select count(*) from ready)::int as hints,
           (select count(*) from outbox o join member m on m.id = o.member_id
             where o.state in ('sending', 'unknown')
                or (o.state = 'pending' and o.not_before <= ${now} and not m.unreachable
                    and m.window_until > ${now}))::int as owed,
           (select count(*) from claim where state in ('accepted', 'out', 'done'))::int as promises`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('no books');
  none('events are not handled', found.open);
  none('events were set aside', found.failed);
  none('hints are left', found.hints);
  none('messages are still owed', found.owed);

  const journal = await readJournal(db);
  wrong.push(...(await wrongEffects(db, now)));

  const known = await db.selectFrom('inbox_event').select(['dedup_key', 'sent_at']).execute();
  const stored = new Map(known.map(({ dedup_key, sent_at }) => [dedup_key, sent_at.getTime()]));
  const keys = [...taken.keys()];
  none('acts that were taken are not stored', keys.filter((key) => !stored.has(key)).length);
  none(
    'acts are stored as of another moment',
    keys.filter((key) => stored.has(key) && stored.get(key) !== taken.get(key)).length,
  );

  const places = new Map(keys.map((key, place) => [key, place]));
  for (const key of again) places.delete(key);
  none('acts were handled in another order than Meta brought them', countAstray(await handledActs(db), places));

  const { rows: over } = await sql`
    select post.id from post join claim on claim.post_id = post.id
     where post.kind <> 'lend' and post.direction = 'offer' and claim.state in ('accepted', 'out', 'done')
     group by post.id having sum(claim.parts) > post.quantity`.execute(db);
  none('posts are promised more often than there is', over.length);
  const { rows: lent } = await sql`
    select post.id from post join claim on claim.post_id = post.id
     where post.kind = 'lend' and post.direction = 'offer' and claim.state = 'out'
     group by post.id having sum(claim.parts) > post.quantity`.execute(db);
  none('things are lent to more people than there are of them', lent.length);
  const { rows: overlapping } = await sql`
    select one.id from claim one
      join claim other on other.post_id = one.post_id and other.id > one.id
       and other.from_on <= one.to_on and one.from_on <= other.to_on
      join post on post.id = one.post_id
     where post.kind = 'lend' and post.direction = 'offer' and one.parts + other.parts > post.quantity
       and one.state in ('accepted', 'out') and other.state in ('accepted', 'out')`.execute(db);
  none('days of a loan are promised to two', overlapping.length);
  const { rows: doubled } = await sql`
    select from claim where state in ('waiting', 'accepted', 'out') group by post_id, member_id having count(*) > 1`.execute(
    db,
  );
  none('people answer the same post twice', doubled.length);

  const sends = await readSends(house);
  for (const own of Map.groupBy(await house.sentRows(), ({ member_id }) => member_id).values()) {
    const ids = own.map(({ id }) => BigInt(id));
    none('answers overtook an earlier one', ids.filter((id, place) => place > 0 && id < (ids[place - 1] ?? 0n)).length);
  }
  const { events, promises } = found;
  const { turns, effects } = journal;
  return { wrong: [...wrong, ...sends.wrong], counts: { events, turns, effects, promises, ...sends.counts } };
}

/** Of each member, in the order in which they were handled. */
function countAstray(acts: readonly { member: string; key: string }[], places: ReadonlyMap<string, number>): number {
  const reached = new Map<string, number>();
  let astray = 0;
  for (const { member, key } of acts) {
    const place = places.get(key);
    if (place === undefined) continue;
    if (place < (reached.get(member) ?? 0)) astray += 1;
    reached.set(member, place);
  }
  return astray;
}
