import type { Words } from '../../conversation/bubble.ts';
import type { EffectInput, Tell } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { isAdminOf, listAdmins } from './store.ts';

/** The town this member is an admin of at this moment: old buttons of a former admin do nothing. */
export async function townOfAdmin({
  trx,
  member,
  town,
}: Pick<EffectInput, 'trx' | 'member' | 'town'>): Promise<Town | undefined> {
  if (!town || member.status !== 'approved') return undefined;
  return (await isAdminOf(trx, member.id, town.id)) ? town : undefined;
}

/** The same where it has been checked just before: a turn that finds otherwise is taken again, with less rights. */
export async function requireAdmin(input: Pick<EffectInput, 'trx' | 'member' | 'town'>): Promise<Town> {
  const town = await townOfAdmin(input);
  if (!town) throw new Error('no admin of this town any more');
  return town;
}

/** A word to the other admins of the town: who did what. */
export async function tellOtherAdmins(
  { trx, member }: Pick<EffectInput, 'trx' | 'member'>,
  town: Pick<Town, 'id'>,
  words: Words,
  except: readonly string[] = [],
): Promise<Tell[]> {
  const others = (await listAdmins(trx, town.id)).filter(({ id }) => id !== member.id && !except.includes(id));
  return others.map((to) => ({ to, bubbles: [{ type: 'text', text: [words] }] }));
}
