import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the `member` of a query has asked to be left in peace: a pause, or to be told nothing. What concerns them alone
 * comes all the same; a word to the whole town does not, for « pause » promises silence.
 */
export const isLeftInPeace = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`exists (select from news_wish w where w.member_id = member.id and (w.level = 'nothing' or w.paused_until > ${now}))`;
