import { type DrainParts, tell } from './drain-member.ts';
import { describeFailure } from './failure.ts';
import type { TurnParts } from './handle-next.ts';
import { type Handled, settle, whoWaits } from './lease.ts';
import { lockConversations, takeOldest } from './oldest.ts';
import { paceWith } from './pace.ts';

/**
 * The oldest event of each of several members, in one transaction: most of what a turn asks of PostgreSQL is asked once for
 * all of them. Whatever is not plain talk, and all of them when something fails, is left to be handled one by one
 * (drain-member.ts), as if this had not been tried. Never rejects.
 * @returns whom to go on with one by one
 */
export async function drainTogether(parts: DrainParts, memberIds: readonly string[]): Promise<readonly string[]> {
  try {
    const { handled, apart } = await handleTogether(parts, memberIds);
    if (handled.length === 0) return apart;
    tell(parts, handled);
    // the second look, as behind a single turn
    return [...apart, ...(await whoWaits(parts.db, handled))];
  } catch (error) {
    parts.log.warn({ failure: describeFailure(error) }, 'turns are taken one by one');
    return memberIds;
  }
}

/** Who was handled, and of whom else nobody has hold. */
async function handleTogether(
  { db, clock, turn }: TurnParts,
  memberIds: readonly string[],
): Promise<{ handled: string[]; apart: string[] }> {
  const now = clock.now();
  return await db.transaction().execute(async (trx) => {
    const held = await lockConversations(trx, memberIds);
    const waiting: Handled[] = [];
    const events = [];
    for (const { event, isMember, attempts, notBefore } of (await takeOldest(trx, [...held.keys()])).values()) {
      const before = held.get(event.memberId);
      if (before === undefined || attempts > 0 || notBefore !== null) continue;
      const { pace, restUntil } = paceWith(before, event, isMember, now);
      if (restUntil !== null) continue;
      waiting.push({ event, pace });
      events.push(event);
    }
    const outcomes = events.length > 1 ? await turn(trx, events, now) : [];
    const done = waiting.filter((_, place) => outcomes[place] === 'handled');
    if (done.length > 0) await settle(trx, done, now);
    const handled = done.map(({ event }) => event.memberId);
    return { handled, apart: [...held.keys()].filter((id) => !handled.includes(id)) };
  });
}
