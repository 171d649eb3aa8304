import { type DrainParts, tell } from './drain-member.ts';
import { createEnding, type Ended } from './ending.ts';
import { describeFailure } from './failure.ts';
import { type TurnParts, talked } from './handle-next.ts';
import { takeOldest } from './oldest.ts';
import { paceWith } from './pace.ts';

/**
 * The oldest event of each of several members, in one transaction: most of what a turn asks of PostgreSQL is asked once for
 * all of them. Whatever is not plain talk, and all of them when something fails, is left to be handled one by one
 * (drain-member.ts), as if this had not been tried. Never rejects.
 * @returns whom to go on with one by one, and for whom the caller owes the second look (`handOut`)
 */
export async function drainTogether(
  parts: DrainParts,
  memberIds: readonly string[],
): Promise<{ apart: readonly string[]; behind: readonly string[] }> {
  try {
    const { handled, pages, onward } = await handleTogether(parts, memberIds);
    if (handled.length > 0) tell(parts, handled, pages);
    return { apart: onward, behind: handled.filter((id) => !onward.includes(id)) };
  } catch (error) {
    parts.log.warn({ failure: describeFailure(error) }, 'turns are taken one by one');
    return { apart: memberIds, behind: [] };
  }
}

/** Who was handled, on which Pages that may have left something to send (null: on any), and with whom to go on. */
async function handleTogether(
  parts: TurnParts,
  memberIds: readonly string[],
): Promise<{ handled: string[]; pages: readonly string[] | null; onward: string[] }> {
  const { db, clock, turn } = parts;
  const now = clock.now();
  const ending = createEnding(parts);
  const work = db.transaction().execute(async (trx) => {
    const held = await takeOldest(trx, memberIds, now);
    const waiting: Omit<Ended, 'talk'>[] = [];
    const events = [];
    for (const { pace: before, oldest } of held.values()) {
      if (oldest === null || oldest.attempts > 0 || oldest.notBefore !== null) continue;
      const { event, isMember } = oldest;
      const { pace, restUntil } = paceWith(before, event, isMember, now);
      if (restUntil !== null) continue;
      waiting.push({ event, pace });
      events.push(event);
    }
    const outcomes = events.length > 1 ? await turn(trx, events, now) : [];
    const done = waiting.flatMap((one, place) => {
      const outcome = outcomes[place];
      const talk = talked(outcome);
      return outcome === 'handled' || talk ? [{ ...one, talk }] : [];
    });
    const handled = done.map(({ event }) => event.memberId);
    const apart = [...held.keys()].filter((id) => !handled.includes(id));
    if (done.length === 0) return { handled, pages: [], onward: apart };
    const { pages, waiting: next } = await ending.settle(trx, done, now);
    return { handled, pages, onward: [...apart, ...next] };
  });
  return await work.then(
    (result) => {
      ending.committed();
      return result;
    },
    (error: unknown) => {
      ending.failed();
      throw error;
    },
  );
}
