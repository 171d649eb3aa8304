import { type RawBuilder, sql } from 'kysely';
import type { SideKind } from './channel.table.ts';

/** Nobody gets more than one of a kind in so long. */
const PAUSE_MS: Readonly<Record<SideKind, number>> = {
  mail: 60 * 60_000,
  push: 15 * 60_000,
  template: 24 * 60 * 60_000,
};

/**
 * Of this kind something is on its way to `member`, or was sent not long ago.
 * @param what notices of their own matters, which wait for nothing else; or any
 */
export function isResting(
  member: RawBuilder<unknown>,
  kind: RawBuilder<unknown>,
  now: Date,
  what: 'notices' | 'any' = 'notices',
): RawBuilder<boolean> {
  const since = (one: SideKind) => new Date(now.getTime() - PAUSE_MS[one]);
  return sql<boolean>`exists (select from side_message r
    where r.member_id = ${member} and r.kind = ${kind} and r.what in ('notices', ${what === 'any' ? 'alert' : 'notices'}) and (r.state = 'waiting' or (r.state = 'sent'
      and r.created_at > case r.kind when 'mail' then ${since('mail')}::timestamptz when 'push' then ${since('push')}::timestamptz
        else ${since('template')}::timestamptz end)))`;
}
