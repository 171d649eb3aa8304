import { type RawBuilder, sql } from 'kysely';

/** Older than this, it was missed: no machine writes outside Messenger of what happened days ago. */
export const YOUNG_MS = 24 * 60 * 60_000;

/** Meta refuses whatever the Page of `member m` sends, until a message of it has gone through again. */
export const isSilenced = sql<boolean>`exists (select from page where page.id = m.page_id and page.pause_reason is not null)`;

/**
 * Notices `outbox o` of `member m` that Messenger does not bring: only their return would, or an end of the Page's
 * trouble. What is only true for a while is not, except what two have agreed on and that is still ahead; nor what speaks of side
 * channels themselves.
 */
export const isKeptWaiting = (now: Date): RawBuilder<boolean> => sql<boolean>`
  o.lane = 1 and o.state = 'pending' and o.next_part = 0 and not o.asks
  and (o.not_after is null or (o.says in ('relay.meet-soon', 'loan.begins-lender', 'loan.begins-borrower') and o.not_after > ${now}))
  and coalesce(o.says, '') not like 'channels.%' and (m.window_until <= ${now} or ${isSilenced})`;

/** They came within a day, and so long ago. */
export const isSince = (now: Date, waitsMs: number): RawBuilder<boolean> => sql<boolean>`
  ${hasWaited(now, waitsMs)} and ${isYoung(now)}`;

/** They came so long ago. */
export const hasWaited = (now: Date, waitsMs: number): RawBuilder<boolean> =>
  sql<boolean>`o.created_at <= ${new Date(now.getTime() - waitsMs)}`;

/** Something that writes by itself may still bring them. */
export const isYoung = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`o.created_at > ${new Date(now.getTime() - YOUNG_MS)}`;

/** Notices `outbox o`, of `side_message s` if any, that nothing beside Messenger has taken. */
export const isUntaken = sql<boolean>`(s.id is null or s.state in ('failed', 'given-up'))`;
