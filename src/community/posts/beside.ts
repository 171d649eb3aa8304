import type { Db } from '../../database/database.ts';
import type { EffectInput } from '../effect.ts';

interface Beside {
  /** What they are told by first, when Messenger lets nothing be said; null: nothing yet. */
  told: 'push' | 'mail' | null;
  /** What this house can offer them; null: they have chosen, or it has nothing. */
  offered: 'push' | 'mail' | 'both' | null;
}

/** By which way somebody who is away is told of what they have asked for. */
export async function besideOf(db: Db, memberId: string, house: EffectInput['house']): Promise<Beside> {
  const [mails, pushes] = [house.mails === true, house.pushes === true];
  if (!(mails || pushes)) return { told: null, offered: null };
  const rows = await db
    .selectFrom('side_channel')
    .select('kind')
    .where('member_id', '=', memberId)
    .where('confirmed_at', 'is not', null)
    .where('refused_at', 'is', null)
    .execute();
  const has = new Set(rows.map(({ kind }) => kind));
  if (pushes && has.has('push')) return { told: 'push', offered: null };
  if (mails && has.has('mail')) return { told: 'mail', offered: null };
  return { told: null, offered: mails && pushes ? 'both' : mails ? 'mail' : 'push' };
}
