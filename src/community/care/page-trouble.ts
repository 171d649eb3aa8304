import type { Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { listAdmins } from '../members/store.ts';

/** What admins hear when their Page could not write, for the loader of flows. */
export const pageTroubleSays = { 'care.page-trouble': ['place'] } as const;

/**
 * Meta refuses whatever a Page sends. Its admins read why all came late when it can write again: until then nothing reaches
 * them here, and whoever runs this is told by the log.
 */
export async function tellOfTrouble(
  trx: Trx,
  pageId: string,
): Promise<(Pick<EffectOutput, 'tell'> & { timezone: string })[]> {
  const towns = await trx
    .selectFrom('town')
    .select(['id', 'name', 'timezone'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('town_admin')
          .innerJoin('member', 'member.id', 'town_admin.member_id')
          .select('member.id')
          .whereRef('town_admin.town_id', '=', 'town.id')
          .where('member.page_id', '=', pageId),
      ),
    )
    .orderBy('id')
    .execute();
  const told: (Pick<EffectOutput, 'tell'> & { timezone: string })[] = [];
  for (const { id, name, timezone } of towns) {
    const admins = (await listAdmins(trx, id)).filter((admin) => admin.page_id === pageId);
    const text = [{ key: 'care.page-trouble', args: { place: name } }];
    const tell = admins.map((to): Tell => ({ to, topic: `page:${pageId}`, bubbles: [{ type: 'text', text }] }));
    told.push({ timezone, tell });
  }
  return told;
}
