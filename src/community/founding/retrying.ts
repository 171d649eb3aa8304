import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';

/** As many are looked at in one round. */
const AT_ONCE = 100;

/**
 * Whoever was let open a town while they were the last to look after another is asked again once somebody looks after that
 * one with them: their town opens in their own turn, as after the operator's yes. Once a day at most, while they are here.
 */
export async function retryFoundings(trx: Trx, now: Date): Promise<NonNullable<EffectOutput['internal']>> {
  const { rows } = await sql<{ id: string; member_id: string }>`
    select f.id, f.member_id from founding f join member m on m.id = f.member_id
     where f.accepted and f.town_id is null
       and m.status in ('joining', 'pending', 'approved', 'left') and not m.unreachable and m.window_until > ${now}
       and not exists (select from town t where t.insee = f.insee)
       and not exists (
         select from town_admin a where a.member_id = m.id and a.town_id = m.town_id
            and not exists (select from town_admin o where o.town_id = a.town_id and o.member_id <> m.id))
     order by f.id limit ${AT_ONCE}`.execute(trx);
  const day = now.toISOString().slice(0, 10);
  return rows.map(({ id, member_id }) => ({
    memberId: member_id,
    name: 'founding-accepted',
    about: { founding: id },
    key: `founding-accepted:${id}:${day}`,
  }));
}
