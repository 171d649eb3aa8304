import type { Trx } from '../../database/database.ts';
import { writeJournal } from '../towns/store.ts';
import { hashOfCode, newAdminCode } from './admin-code.ts';
import { insertAdminCode } from './store.ts';

/** How long a one-time code may wait to be used. */
const CODE_LIFE_MS = 7 * 24 * 60 * 60_000;

/**
 * Makes a one-time code: whoever sends it to the bot becomes an admin of the town. It is shown once, here; the journal tells that there is one.
 * @param by the admin who asks for it; null: the operator
 */
export async function inviteAdmin(
  trx: Trx,
  townId: number,
  now: Date,
  { lifeMs = CODE_LIFE_MS, by = null }: { lifeMs?: number; by?: string | null } = {},
): Promise<string> {
  const code = newAdminCode();
  await writeJournal(trx, { townId, adminId: by, action: 'admin-invited', now });
  await insertAdminCode(trx, { hash: hashOfCode(code), townId, by, now, expiresAt: new Date(now.getTime() + lifeMs) });
  return code;
}
