import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import type { Trx } from '../../database/database.ts';
import type { Effect, Tell } from '../effect.ts';
import type { Town } from '../towns/town.table.ts';
import { isCrowd } from './crowd.ts';
import { decisionButtons } from './decision-buttons.ts';
import type { Member } from './member.table.ts';
import { tellOtherAdmins } from './rights.ts';
import { isAdminOf, listAdmins, updateMember } from './store.ts';

export const nameEffectSpecs = {
  'take-name': { outcomes: ['taken'], says: { 'team.told-named': ['name'] } },
  rename: {
    outcomes: ['renamed', 'nobody'],
    vars: ['name'],
    says: { 'admin.newcomer-renamed': ['name', 'was', 'number'], 'admin.newcomer-how': ['number'] },
  },
} satisfies EffectSpecs;

/** What one is called among neighbours. */
export const nameEffects: Record<keyof typeof nameEffectSpecs, Effect> = {
  /** Whoever became an admin before they had a name: the others read who it is. */
  async 'take-name'(input) {
    const { trx, member, town, slots } = input;
    const name = String(slots.name ?? '');
    await updateMember(trx, member.id, { name });
    const isNews = town !== null && (await isAdminOf(trx, member.id, town.id));
    const tell = isNews ? await tellOtherAdmins(input, town, { key: 'team.told-named', args: { name } }) : [];
    return { outcome: 'taken', tell };
  },

  async rename({ trx, member, town, slots, now }) {
    if (member.status !== 'approved' && member.status !== 'pending') return { outcome: 'nobody' };
    const name = String(slots.name ?? '');
    await updateMember(trx, member.id, { name });
    const tell = town === null ? [] : await tellOfOtherName(trx, member, town, name, now);
    return { outcome: 'renamed', vars: { name }, tell };
  },
};

/** Whoever decides has a card with the name before it: they read that it is another. While it is a crowd they are left in peace. */
async function tellOfOtherName(trx: Trx, member: Member, town: Town, name: string, now: Date): Promise<Tell[]> {
  if (member.status !== 'pending' || member.name === name || (await isCrowd(trx, town.id, now))) return [];
  const args = { name, was: member.name ?? '', number: member.number ?? '' };
  const card: Bubble = {
    type: 'buttons',
    text: [
      { key: 'admin.newcomer-renamed', args },
      { key: 'admin.newcomer-how', args },
    ],
    buttons: decisionButtons(member.id),
  };
  const admins = await listAdmins(trx, town.id);
  // of several corrections that none has been told yet the last is
  return admins.map((to) => ({ to, bubbles: [card], topic: `renamed:${member.id}` }));
}
