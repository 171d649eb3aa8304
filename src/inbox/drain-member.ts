import { describeFailure } from './failure.ts';
import { handleNext, type TurnParts } from './handle-next.ts';
import { isWaiting, release, restUntil, stepAside } from './lease.ts';
import { pause } from './pause.ts';

export interface DrainParts extends TurnParts {
  /** Hears, after a commit, who had a turn. @param pages on which alone something is owed now; null: on any */
  onHandled(memberIds: readonly string[], pages: readonly string[] | null): void;
  /** Aborted when the drain stops: the turn under way ends, no other begins. */
  stopping: AbortSignal;
}

/** Whoever has more waiting lets the others go first: a flood costs nobody else more than so many turns. */
const AT_ONCE = 5;

/** A turn that is interrupted more often than this in a row is itself the trouble. */
const MAX_EXCUSES = 5;

/**
 * Handles a member's events one after the other until none is left, somebody else has the member, the oldest event
 * must rest, or others may have their turn. While the database is away it waits for it, for as long as that takes. Never rejects.
 * @returns when to look again, if the oldest event rests; `behind`: the caller owes the second look (`handOut`); `aside`: they
 * are ready again, which nobody was told
 */
export async function drainMember(parts: DrainParts, memberId: string): Promise<Date | 'behind' | 'aside' | undefined> {
  const { db, log, stopping } = parts;
  let excuses = 0;
  let turns = 0;
  let troubles = 0;
  while (!stopping.aborted) {
    try {
      const outcome = await handleNext(parts, memberId, excuses < MAX_EXCUSES);
      troubles = 0;
      excuses = outcome.kind === 'excused' ? excuses + 1 : 0;
      switch (outcome.kind) {
        case 'busy':
          return undefined;
        case 'resting':
          // After the commit, because whoever found the member busy meanwhile has left a lease of their own.
          await restUntil(db, memberId, outcome.until);
          if (outcome.isTold) tell(parts, [memberId], null);
          return outcome.until;
        case 'excused':
          await pause(excuses, stopping);
          break;
        case 'handled':
        case 'set-aside':
          tell(parts, [memberId], outcome.kind === 'handled' ? (outcome.pages ?? null) : null);
          turns += 1;
          break;
        case 'empty':
          break;
      }
      if (outcome.kind === 'handled' && outcome.more === false) return 'behind';
      const isKnown = outcome.kind === 'handled' && outcome.more === true;
      // whoever was heard now may have missed something: that is looked for with the second look
      if (!isKnown && !(await isWaiting(db, memberId))) return turns > 0 ? 'behind' : undefined;
      if (turns >= AT_ONCE) {
        await stepAside(db, memberId, parts.clock.now());
        return 'aside';
      }
    } catch (error) {
      troubles += 1;
      log.warn({ memberId, failure: describeFailure(error) }, 'the inbox cannot be read');
      await pause(troubles, stopping);
    }
  }
  // Stopped with events left: another process need not wait for the lease to run out.
  await release(db, [memberId]).catch(() => {});
  return undefined;
}

/** The hand-off: what a turn has left for others. */
export function tell(
  { onHandled, log }: DrainParts,
  memberIds: readonly string[],
  pages: readonly string[] | null,
): void {
  try {
    onHandled(memberIds, pages);
  } catch (error) {
    log.error({ failure: describeFailure(error) }, 'the hand-off after a turn failed');
  }
}
