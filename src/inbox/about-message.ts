import { sql } from 'kysely';
import { listAnsweredBy } from '../community/claims/store.ts';
import { findRelayed } from '../community/relay/store.ts';
import type { TurnEvent } from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';
import { editKey, messageKey } from '../messenger/dedup-key.ts';
import type { Inbound } from '../messenger/inbound.ts';
import type { WaitingEvent } from './oldest.ts';

/*
 * Edits, deletions, reactions and quotes speak of another message by Meta's id. The member's own messages are found by
 * their dedup key, which holds it; the bot's by the ids that its outbox was answered with.
 */

type About<K extends Inbound['type']> = Extract<Inbound, { type: K }>;

/** More changes than Meta allows of one message. */
const EDITS = Array.from({ length: 10 }, (_, index) => index + 1);

/** The words before go with it: what a member took back is not kept. */
export async function asEdit(trx: Trx, event: WaitingEvent, body: About<'edit'>): Promise<TurnEvent> {
  const of = await findOwn(trx, event, body.mid);
  await forgetWords(trx, event, body.mid);
  return { type: 'edit', of: of ?? null, text: body.text, ...(await cameOf(trx, event.memberId, of)) };
}

export async function asDelete(trx: Trx, event: WaitingEvent, body: About<'delete'>): Promise<TurnEvent> {
  await forgetWords(trx, event, body.mid);
  const of = await findOwn(trx, event, body.mid);
  return { type: 'delete', of: of ?? null, ...(await cameOf(trx, event.memberId, of)) };
}

/** What was made of a message: passed on to another, or an answer to a post. */
async function cameOf(
  trx: Trx,
  memberId: string,
  eventId: string | undefined,
): Promise<{ relayed?: string; answered?: string }> {
  if (eventId === undefined) return {};
  const relayed = await findRelayed(trx, eventId);
  if (relayed !== undefined) return { relayed };
  const [answered] = await listAnsweredBy(trx, memberId, eventId);
  return answered === undefined ? {} : { answered };
}

/** A reaction to a message of one's own says nothing to us. */
export async function asReaction(
  trx: Trx,
  event: WaitingEvent,
  { mid, ...reaction }: About<'reaction'>,
): Promise<TurnEvent> {
  const own = await findOwn(trx, event, mid);
  return own === undefined ? reaction : { type: 'reaction' };
}

/** A quoted message that carried the card of one post says which post is meant. */
export async function asText(trx: Trx, event: WaitingEvent, body: About<'text'>): Promise<TurnEvent> {
  const { replyTo, ...said } = body;
  const quotes = replyTo === undefined ? null : await findPostQuoted(trx, event.memberId, replyTo);
  return quotes === null ? said : { ...said, quotes };
}

async function findOwn(trx: Trx, { pageId, memberId, id }: WaitingEvent, mid: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('inbox_event')
    .select('id')
    .where('page_id', '=', pageId)
    .where('dedup_key', '=', messageKey(mid))
    .where('member_id', '=', memberId)
    .where('id', '!=', id)
    .executeTakeFirst();
  return row?.id;
}

/** Personal data: our copy of the words of a message, and of what they were changed into before this event. */
async function forgetWords(trx: Trx, { pageId, memberId, id }: WaitingEvent, mid: string): Promise<void> {
  await trx
    .updateTable('inbox_event')
    .set({ body: null })
    .where('page_id', '=', pageId)
    .where('dedup_key', 'in', [messageKey(mid), ...EDITS.map((nth) => editKey(mid, nth))])
    .where('member_id', '=', memberId)
    .where('id', '!=', id)
    // what is still to be handled needs its words; it is handled before a deletion that came after it
    .where((eb) => eb.or([eb('handled_at', 'is not', null), eb('failed_at', 'is not', null)]))
    .execute();
}

async function findPostQuoted(trx: Trx, memberId: string, mid: string): Promise<string | null> {
  const { rows } = await sql<{ post: string }>`
    select distinct found[1] as post
      from outbox, regexp_matches(parts::text, '"v1:do:(?:claim|take-it):([1-9][0-9]{0,17})"', 'g') as found
     where member_id = ${memberId} and parts <> '[]'::jsonb and ${mid} = any(message_ids)
     limit 2`.execute(trx);
  const [only, another] = rows;
  return only === undefined || another !== undefined ? null : only.post;
}
