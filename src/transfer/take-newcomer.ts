import { sql } from 'kysely';
import { leaveList } from '../community/members/waiting-list.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { pageOf } from '../database/page-of.ts';
import { postInternal } from '../inbox/internal.ts';
import type { MemberLine } from './sheets.ts';

/** What the file knows of somebody themselves. */
type Known = Pick<MemberLine, 'number' | 'status' | 'name' | 'answer' | 'quartier' | 'locale' | 'created_at'>;

/**
 * Somebody of the file wrote here before it came: they stand at the door and were asked for their town. They are of it, with what the file
 * knows; the door they stood at is behind them, and what they had asked for beside it is taken up. Whoever is in is told so,
 * and whoever waits for an admin's word that they do.
 * @returns false: they are in another town, or went out of the door meanwhile
 */
export async function takeNewcomer(trx: Trx, id: string, town: Town, known: Known, now: Date): Promise<boolean> {
  // their dialogue first, as their own turns take it
  await sql`
    update conversation set state = state || jsonb_build_object('frames',
      jsonb_path_query_array(state, '$.frames[*] ? (@.flow != "join")')) 
     where page_id = ${pageOf(id)} and member_id = ${id}`.execute(trx);
  const { number, status, name, answer, quartier, locale, created_at } = known;
  const { numUpdatedRows } = await trx
    .updateTable('member')
    .set({ number, status, name, answer, quartier, locale, created_at, town_id: town.id })
    .set({ asked_at: status === 'pending' ? now : null })
    .where('id', '=', id)
    .where('town_id', 'is', null)
    .where('status', '=', 'joining')
    .where('erase_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await leaveList(trx, id, town.insee);
  if (status === 'approved' || status === 'pending') {
    const about = { place: town.name, name: name ?? '' };
    const news = status === 'approved' ? 'readmitted' : 'brought';
    await postInternal(trx, id, news, about, `brought:${town.insee}:${id}:${now.getTime()}`, now);
  }
  return true;
}
