import type { Town } from '../../src/community/towns/town.table.ts';
import type { Clock } from '../../src/database/clock.ts';
import type { Db } from '../../src/database/database.ts';
import type { Meta } from '../../src/emulator/meta.ts';
import type { Person } from '../../src/emulator/person.ts';

const HOUR = 3_600_000;

/**
 * Writes somebody into a town who came in long ago; on Meta's side they have a thread with the Page.
 * @returns the member's id
 */
export async function addMember(
  { db, meta, clock }: { db: Db; meta: Meta; clock: Clock },
  person: Person,
  town: Town,
  { locale = 'fr', window = 'open' }: { locale?: 'fr' | 'en'; window?: 'open' | 'closed' },
): Promise<string> {
  const now = clock.now();
  const lastAct = new Date(now.getTime() - (window === 'open' ? 1 : 30) * HOUR);
  const { id } = await db
    .insertInto('member')
    .values({
      page_id: person.pageId,
      psid: person.psid,
      town_id: town.id,
      number: null,
      status: 'approved',
      name: person.name,
      answer: null,
      locale,
      window_until: new Date(lastAct.getTime() + 23 * HOUR),
      created_at: lastAct,
      asked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  // the program may have counted whom it can write to a moment ago (by the minute, by a real clock), and knows nothing of them
  await db.updateTable('page').set({ engaged: null, engaged_at: null }).where('engaged', 'is not', null).execute();
  await db.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
  const thread = meta.core.world.threads.find(({ psid }) => psid === person.psid);
  if (thread) Object.assign(thread, { started: true, lastOpenerAt: lastAct.getTime() });
  return id;
}
