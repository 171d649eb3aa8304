import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import type { Lane, Rank } from './outbox.table.ts';
import { AT_ONCE } from './rules.ts';

export interface OwedMessage {
  pageId: string;
  memberId: string;
  lane: Lane;
  /** Of broadcasts those with a lower one go first. */
  rank?: Rank;
  /** Sent one after the other; none: nothing is owed. */
  parts: SendMessage[];
  /** The posts a broadcast tells of: it is taken back when one of them ends. */
  posts?: readonly string[];
  /** The message (relay_message) that is passed on with it: it is taken back with that. */
  relayId?: string;
  notBefore?: Date;
  /** Said later it would not be true any more. */
  notAfter?: Date;
  /** It only asks: `supersede` may take it back. */
  asks?: boolean;
  /** What it speaks of, e.g. `claim:12`: whatever still waits to be said of it is overtaken by this. */
  topic?: string;
  /** It is said beside what waits of the same topic, not in its place. */
  joins?: true;
  /** Other topics of which nothing that waits is news any more. */
  overtakes?: readonly string[];
  /** Key of its first sentence. */
  says?: string;
}

/**
 * Writes what is owed, in one statement and in the order given (ids rise with it).
 * Belongs to the transaction of whatever made it owed: both happen or neither.
 * @returns the ids of the rows, in order
 */
export async function enqueue(trx: Trx, messages: readonly OwedMessage[], now: Date): Promise<string[]> {
  const some = messages.filter((message) => message.parts.length > 0);
  if (some.length === 0) return [];
  const overtaken = messages.flatMap(({ memberId, topic, joins, overtakes = [] }) =>
    [...(topic === undefined || joins ? [] : [topic]), ...overtakes].map((one) => ({ memberId, topic: one })),
  );
  if (overtaken.length > 0) await overtake(trx, overtaken, now);
  const { rows } = await sql<{ id: string }>`${insertOwed(some.map(rowOf), now)} returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** As it stands in the outbox. */
export type Row = ReturnType<typeof rowOf>;

export function rowOf({ posts = [], ...message }: OwedMessage) {
  return {
    page_id: message.pageId,
    member_id: message.memberId,
    lane: message.lane,
    rank: message.rank ?? 0,
    parts: message.parts,
    cards_part: cardsPartOf(message.parts),
    post_id: posts.length === 1 ? posts[0] : null,
    post_ids: posts.length > 1 ? `{${posts.join(',')}}` : null,
    relay_id: message.relayId ?? null,
    not_before: message.notBefore ?? AT_ONCE,
    not_after: message.notAfter ?? null,
    asks: message.asks ?? false,
    topic: message.topic ?? null,
    says: message.says ?? null,
  };
}

/** @param columns more of them, and what stands there */
export const insertOwed = (
  rows: readonly Row[],
  now: Date,
  columns: Readonly<Record<string, RawBuilder<unknown>>> = {},
): RawBuilder<unknown> => sql`
  insert into outbox (page_id, member_id, lane, rank, parts, cards_part, post_id, post_ids, relay_id, asks, topic, says, created_at, not_before, not_after ${sql.join(
    Object.keys(columns).map((name) => sql`, ${sql.id(name)}`),
    sql``,
  )})
  select o.row ->> 'page_id', (o.row ->> 'member_id')::bigint, (o.row ->> 'lane')::smallint, (o.row ->> 'rank')::smallint, o.row -> 'parts',
         (o.row ->> 'cards_part')::smallint, (o.row ->> 'post_id')::bigint, (o.row ->> 'post_ids')::bigint[], (o.row ->> 'relay_id')::bigint, (o.row ->> 'asks')::boolean,
         o.row ->> 'topic', o.row ->> 'says', ${now}, (o.row ->> 'not_before')::timestamptz, (o.row ->> 'not_after')::timestamptz ${sql.join(
           Object.values(columns).map((value) => sql`, ${value}`),
           sql``,
         )}
    from jsonb_array_elements(${storableJson(rows)}::jsonb) with ordinality as o(row, position)
   order by o.position`;

/** The part that shows the posts. */
export const cardsPartOf = (parts: readonly SendMessage[]): number => Math.max(0, parts.findLastIndex(showsCards));

const showsCards = ({ attachment }: SendMessage): boolean =>
  attachment?.type === 'template' && attachment.payload.template_type === 'generic';

/** Younger than this, a notice is just being sent. */
const WAITS_MS = 60_000;

/**
 * Somebody who was away is told how things stand now: « it is yours », then « too late », would be two lies. What is
 * being sent just now is left alone.
 * @param says keys of first sentences: only these are overtaken
 */
export async function overtake(
  trx: Trx,
  about: readonly { memberId: string; topic: string }[],
  now: Date,
  says?: readonly string[],
): Promise<void> {
  const isSaid = says === undefined ? sql`true` : sql`outbox.says = any(${given('text', says)})`;
  // to whoever is away nothing is being sent
  const isAway = sql`exists (select from member where id = outbox.member_id and window_until <= ${now})`;
  await sql`
    update outbox set state = 'expired', settled_at = ${now}, error = 'overtaken'
      from ${givenRows('newer', about, { member_id: ['bigint', (one) => one.memberId], topic: ['text', (one) => one.topic] })}
     where outbox.member_id = newer.member_id and outbox.topic = newer.topic and ${isSaid}
       and state = 'pending' and next_part = 0 and (created_at < ${new Date(now.getTime() - WAITS_MS)} or ${isAway})`.execute(
    trx,
  );
}

/**
 * Takes back what only asked and has not begun to be sent: these members have gone on, and are asked something else. What is
 * being sent just now is left alone.
 */
export async function supersede(trx: Trx, memberIds: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'asked anew' })
    .where(sql<boolean>`member_id = any(${given('bigint', memberIds)})`)
    .where('asks', '=', true)
    // plainly, since the index is only of these
    .where(sql<boolean>`state = 'pending'`)
    .where('next_part', '=', 0)
    .execute();
}

/** Messages that were passed on and are taken back by their author, or changed, before they began to be sent. */
export async function unsay(trx: Trx, relayIds: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'taken back', parts: '[]' })
    .where('relay_id', 'in', [...relayIds])
    .where('state', '=', 'pending')
    .where('next_part', '=', 0)
    .execute();
}

/** jsonb refuses NUL and half emojis (a text cut in two): better a message without them than a turn that fails. */
function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  // nearly nothing has any, and to look at every value costs more than all the rest
  if (isStorable(text)) return text;
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\0', '') : inner,
  );
}
/** Both are written as escapes. */
export const isStorable = (json: string): boolean => !UNSTORABLE.test(json);
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;
