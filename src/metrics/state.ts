import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { isUnreachable } from '../inbox/failure.ts';
import { openEvents } from '../inbox/open-events.ts';
import { owed } from '../outbox/owed.ts';
import { hasDeadToken, isInTrouble } from '../outbox/page-signs.ts';
import { countToMend } from '../outbox/refused.ts';

/** What the tables say, each counted for the whole house whichever process is asked. */
export const GAUGES: Readonly<Record<string, { help: string; label?: string }>> = {
  events_waiting: { help: 'Events that came, may be handled now, and are not.' },
  oldest_event_seconds: { help: 'How long the oldest of them has waited.' },
  events_put_off: {
    help: 'Events of people who write too fast, and of turns that are tried again: they rest for a while.',
  },
  events_set_aside: { help: 'Events of the last day that could not be handled.' },
  messages_waiting: { help: 'Messages that ought to be out by now, by lane.', label: 'lane' },
  oldest_message_seconds: {
    help: 'How long the oldest of them has waited, by lane: an answer since it was owed, however often it was tried.',
    label: 'lane',
  },
  messages_in_doubt: { help: 'Messages of which nobody knows whether they went out.' },
  messages_failed: { help: 'Messages of the last day that Meta refused for good, and somebody should look why.' },
  members: { help: 'Members by what Meta’s window lets us do: open, closed, unreachable.', label: 'window' },
  newcomers_waiting: { help: 'People who wait for an admin.' },
  posts_open: { help: 'Posts that are up.' },
  deliveries_waiting: { help: 'Posts owed to people who are away.' },
  mails_waiting: { help: 'E-mails that may go out now and have not.' },
  digests_waiting: { help: 'Digests of posts, by e-mail, that may go out now and have not.' },
  pages_paused: {
    help: 'Pages from which Meta let nothing be written at the last try, and of which nothing has said since that it is over.',
  },
  pages_token_dead: { help: 'Of these, those whose token Meta knows no more.' },
  pages_resting: { help: 'Pages that rest for a while because Meta asked for it: too many calls.' },
  webhooks_refused: { help: 'Pages whose webhooks Meta does not let us subscribe to.', label: 'page' },
  resubscribed_seconds: {
    help: 'Since when a Page is subscribed again that Meta had taken us off, or of which a field was missing.',
    label: 'page',
  },
  token_ends_seconds: { help: 'In how long the token of a Page ends, where it has an end.', label: 'page' },
};

export interface Stated {
  name: string;
  label: string;
  value: number;
}

const LANES = sql`case o.lane when 0 then 'reply' when 1 then 'own' else 'news' end`;

/** What is asked of the tables: figures that come of the same rows together, the others each by itself. */
function figuresOf(now: Date): readonly RawBuilder<unknown>[] {
  const at = sql`${now}::timestamptz`;
  return [
    sql`(
    with open as (
      select since from ${openEvents} e
    ), waiting as (
      select extract(epoch from ${at} - since) as age from open where since <= ${at}
    )
    select 'events_waiting', '', count(*) from waiting
    union all select 'oldest_event_seconds', '', coalesce(max(age), 0)::float8 from waiting
    union all select 'events_put_off', '', count(*) from open where since > ${at})`,
    sql`(
    with due as (
      select ${LANES} as lane, extract(epoch from ${at} - o.since) as age from ${owed(now)} o
    )
    select 'messages_waiting', lane, count(*) from due group by lane
    union all select 'oldest_message_seconds', lane, greatest(max(age), 0)::float8 from due group by lane)`,
    sql`select 'events_set_aside', '', count(*) from inbox_event where failed_at > ${at} - interval '1 day'`,
    sql`select 'messages_in_doubt', '', count(*) from outbox where state = 'unknown'`,
    sql`select 'messages_failed', coalesce(error, ''), count(*)
    from outbox where state = 'failed' and settled_at > ${at} - interval '1 day' group by 2
    union all select 'messages_failed', '', 0`,
    sql`select 'members', case when unreachable then 'unreachable' when window_until > ${at} then 'open' else 'closed' end, count(*)
    from member where status = 'approved' group by 2`,
    sql`select 'newcomers_waiting', '', count(*) from member where status = 'pending'`,
    sql`select 'posts_open', '', count(*) from post where outcome is null`,
    sql`select 'deliveries_waiting', '', count(*) from delivery where state = 'waiting'`,
    sql`select 'mails_waiting', '', count(*) from side_message where state = 'waiting' and not_before <= ${at}`,
    sql`select 'digests_waiting', '', count(*) from digest where state = 'waiting' and not_before <= ${at}`,
    sql`select 'pages_paused', '', count(*) from page where ${isInTrouble('page')}`,
    sql`select 'pages_token_dead', '', count(*) from page where ${hasDeadToken('page')}`,
    sql`select 'pages_resting', '', count(*)
    from page where paused_until > ${at} and pause_reason is null and given_up_at is null`,
    sql`select 'webhooks_refused', id, 1 from page where webhooks_refused is not null and given_up_at is null`,
    sql`select 'resubscribed_seconds', id, extract(epoch from ${at} - resubscribed_at)::float8
    from page where resubscribed_at is not null and given_up_at is null`,
    sql`select 'token_ends_seconds', id, extract(epoch from token_ends_at - ${at})::float8
    from page where token_ends_at is not null and given_up_at is null`,
  ];
}

/** Beyond this the figures that are left are not asked for one by one: the next reading would begin beside this one. */
const APART_MS = 20_000;

/**
 * One statement: all figures are of the same moment. Where that cannot be, each is asked for by itself, and one that cannot be read is not
 * told. @param onUnread hears why, once for each of these
 */
export async function readState(db: Db, now: Date, onUnread: (error: unknown) => void = () => {}): Promise<Stated[]> {
  const ask = async (figures: readonly RawBuilder<unknown>[]): Promise<Stated[]> => {
    const { rows } = await sql<Stated>`
      select name, label, value::float8 as value
        from (${sql.join(figures, sql` union all `)}) as figure (name, label, value)`.execute(db);
    return rows;
  };
  const figures = figuresOf(now);
  const rows = await ask(figures).catch((error: unknown) => {
    if (isUnreachable(error)) throw error;
    return askApart(figures, ask, onUnread);
  });
  const [failed, others] = [
    rows.filter(({ name }) => name === 'messages_failed'),
    rows.filter(({ name }) => name !== 'messages_failed'),
  ];
  return failed.length === 0 ? others : [...others, { name: 'messages_failed', label: '', value: countToMend(failed) }];
}

async function askApart(
  figures: readonly RawBuilder<unknown>[],
  ask: (figures: readonly RawBuilder<unknown>[]) => Promise<Stated[]>,
  onUnread: (error: unknown) => void,
): Promise<Stated[]> {
  const read: Stated[] = [];
  const begun = performance.now();
  for (const figure of figures) {
    try {
      if (performance.now() - begun > APART_MS) throw new Error('the figures before it took too long');
      read.push(...(await ask([figure])));
    } catch (error) {
      if (isUnreachable(error)) throw error;
      onUnread(error);
    }
  }
  return read;
}
