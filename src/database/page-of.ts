import { type RawBuilder, sql } from 'kysely';

/** The Page of a member, where only their number is at hand: what is theirs is found by their Page first (docs/scale.md). */
export const pageOf = (memberId: string): RawBuilder<string> =>
  sql<string>`(select member.page_id from member where member.id = ${memberId})`;
