import type { RunChange } from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';

/** Writes which dialogues began and ended in a turn: old buttons point here (design §3.6). */
export async function saveRuns(trx: Trx, memberId: string, runs: readonly RunChange[], now: Date): Promise<void> {
  for (const { run, flow, version, closed } of runs) {
    const end = closed && { closed_at: now, outcome: closed.outcome, subject: JSON.stringify(closed.subject) };
    await trx
      .insertInto('flow_run')
      .values({
        member_id: memberId,
        id: run,
        flow,
        version,
        opened_at: now,
        ...(end ?? { closed_at: null, outcome: null, subject: JSON.stringify({}) }),
      })
      .onConflict((conflict) =>
        end
          ? conflict.columns(['member_id', 'id']).doUpdateSet(end)
          : conflict.columns(['member_id', 'id']).doNothing(),
      )
      .execute();
  }
}
