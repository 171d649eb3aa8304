import { type RawBuilder, sql } from 'kysely';
import { given } from '../database/given.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { CALLS_A_PERSON, FEWEST_ENGAGED, MOST_FOR_STRANGERS } from './allowance.ts';
import type { Room } from './at-once.ts';
import { insertOwed, rowOf } from './enqueue.ts';
import { plus, REPLY_LIFE_MS } from './rules.ts';

/** What is said to somebody at the end of their turn. */
export interface Answer {
  pageId: string;
  memberId: string;
  /** 0: to what they just did; 1: to news of matters of theirs. */
  lane: 0 | 1;
  messages: readonly AnswerMessage[];
}

export interface AnswerMessage {
  /** Sent one after the other; not empty. */
  parts: SendMessage[];
  asks?: boolean;
  /** Key of its first sentence. */
  says?: string;
}

/**
 * Parts of a `with`: `answered` writes what is owed at the end of turns, and where there is room the first message of each answer is
 * begun with it, if `begin_answers` (`db/migrations/0160-answers-begun-at-once.ts`) finds nothing before it. With `id`, `member_id`
 * and `state`.
 */
export function answered(answers: readonly Answer[], room: Room | null, now: Date): RawBuilder<unknown> {
  const rows = answers.flatMap(({ messages, ...to }) =>
    messages.map((message, place) => ({ ...rowOf({ ...to, ...message }), first: place === 0 && to.lane === 0 })),
  );
  const returning = sql`returning id, member_id, state`;
  if (room === null) return sql`answered as (${insertOwed(rows, now)} ${returning})`;
  const first = answers.filter(({ lane, pageId }) => lane === 0 && room.pages.has(pageId));
  const pages = given(
    'text',
    first.map(({ pageId }) => pageId),
  );
  const members = given(
    'bigint',
    first.map(({ memberId }) => memberId),
  );
  const calls = given(
    'integer',
    first.map(({ messages }) => messages[0]?.parts.length ?? 0),
  );
  const { lease, begun, brake } = room;
  const begins = sql`((o.row ->> 'first')::boolean and (o.row ->> 'member_id')::bigint = any(array(select member_id from begins)))`;
  const columns = {
    state: sql`case when ${begins} then 'sending' else 'pending' end`,
    lease_until: sql`case when ${begins} then ${lease}::timestamptz end`,
    begun_part: sql`case when ${begins} then 0 end`,
    begun_at: sql`case when ${begins} then ${begun}::timestamptz end`,
  };
  return sql`
    begins as materialized (
      select unnest(begin_answers(
        ${pages}, ${members}, ${calls}, ${begun}, ${plus(begun, -REPLY_LIFE_MS)}, ${brake.perSecond}::float8, ${brake.burst}::float8,
        ${sql.lit(CALLS_A_PERSON)}, ${sql.lit(FEWEST_ENGAGED)}, ${sql.lit(MOST_FOR_STRANGERS)})) as member_id),
    answered as (${insertOwed(rows, now, columns)} ${returning})`;
}
