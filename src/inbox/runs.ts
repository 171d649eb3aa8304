import { sql } from 'kysely';
import type { Member } from '../community/members/member.table.ts';
import type { RunChange } from '../conversation/turn.ts';
import type { Trx } from '../database/database.ts';

/** Writes which dialogues began and ended in turns: old buttons point here (design §3.6). */
export async function saveRuns(
  trx: Trx,
  changes: readonly ({ member: Pick<Member, 'id' | 'page_id'> } & RunChange)[],
  now: Date,
): Promise<void> {
  // one that began and ended in the same turn is written as it ended
  const runs = [...new Map(changes.map((change) => [`${change.member.id} ${change.run}`, change])).values()];
  if (runs.length === 0) return;
  const rows = runs.map(({ member, run, flow, version, closed }) => ({
    ...{ page_id: member.page_id, member_id: member.id, id: run, flow, version },
    ...{ closed_at: closed && now, outcome: closed?.outcome ?? null, subject: closed?.subject ?? {} },
  }));
  await sql`
    insert into flow_run (page_id, member_id, id, flow, version, opened_at, closed_at, outcome, subject)
    select page_id, member_id, id, flow, version, ${now}, closed_at, outcome, subject
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as run(page_id text, member_id bigint, id text, flow text, version integer, closed_at timestamptz, outcome text, subject jsonb)
    on conflict (page_id, member_id, id) do update
       set closed_at = excluded.closed_at, outcome = excluded.outcome, subject = excluded.subject
     where excluded.closed_at is not null`.execute(trx);
}
