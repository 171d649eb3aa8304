import type { Member } from './member.table.ts';

/** Whoever has been away for longer is looked at anew, like a newcomer. */
const STILL_KNOWN_MS = 365 * 24 * 60 * 60_000;

/** M5. Whether somebody who left may come back without being approved again. `left_at` is kept of the approved only. */
export function mayComeBack({ status, left_at }: Pick<Member, 'status' | 'left_at'>, now: Date): boolean {
  return status === 'left' && left_at !== null && now.getTime() - left_at.getTime() < STILL_KNOWN_MS;
}
