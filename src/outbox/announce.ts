import { sql } from 'kysely';
import { isLeftInPeace } from '../community/members/left-in-peace.ts';
import type { Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';

/**
 * Owes the same words to every approved member of a town but one, after everything that concerns them alone. Who is away
 * gets them on their return, as Meta's window has it; who is left in peace does not. One statement a language, however many they are.
 * @param partsIn the words, rendered in a language
 */
export async function announceTo(
  trx: Trx,
  { townId, except }: { townId: number; except: string },
  partsIn: (locale: 'fr' | 'en') => SendMessage[],
  now: Date,
): Promise<void> {
  for (const locale of ['fr', 'en'] as const) {
    await sql`
      insert into outbox (page_id, member_id, lane, topic, parts, created_at, not_before)
      select page_id, id, 2, 'town', ${JSON.stringify(partsIn(locale))}::jsonb, ${now}::timestamptz, ${now}::timestamptz
        from member
       where town_id = ${townId} and status = 'approved' and not unreachable and not ${isLeftInPeace(now)} and locale = ${locale} and id <> ${except}
       order by id`.execute(trx);
  }
}
