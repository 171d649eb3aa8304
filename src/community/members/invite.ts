import type { Db } from '../../database/database.ts';
import { hashOfCode, newAdminCode } from './admin-code.ts';
import { insertAdminCode } from './store.ts';

/** How long a one-time code may wait to be used. */
const CODE_LIFE_MS = 7 * 24 * 60 * 60_000;

/**
 * Makes a one-time code: whoever sends it to the bot becomes an admin of the town. It is shown once, here.
 * @param by the admin who asks for it; null: the operator
 */
export async function inviteAdmin(
  db: Db,
  townId: number,
  now: Date,
  { lifeMs = CODE_LIFE_MS, by = null }: { lifeMs?: number; by?: string | null } = {},
): Promise<string> {
  const code = newAdminCode();
  await insertAdminCode(db, { hash: hashOfCode(code), townId, by, now, expiresAt: new Date(now.getTime() + lifeMs) });
  return code;
}
