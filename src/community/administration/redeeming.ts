import type { EffectSpecs } from '../../conversation/book.ts';
import { goOut } from '../claims/leave-effects.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { hashOfCode } from '../members/admin-code.ts';
import { countWrongCodes, insertWrongCode, MOST_WRONG } from '../members/code-tries.ts';
import type { Member } from '../members/member.table.ts';
import { isOfOtherPage, linkTo } from '../members/own-page.ts';
import { tellOtherAdmins } from '../members/rights.ts';
import { insertAdmin, isAdminOf, townOfCode, updateMember, useAdminCode } from '../members/store.ts';
import { leaveList } from '../members/waiting-list.ts';
import { findTown, lockTown, nextMemberNumber, writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';

export const redeemingEffectSpecs = {
  'redeem-code': {
    outcomes: ['admin', 'leaves', 'elsewhere', 'other-page', 'unknown', 'enough'],
    vars: ['place', 'link', 'left', 'home'],
    says: { 'team.told-joined': ['name'] },
  },
} satisfies EffectSpecs;

/** Becoming an admin by a one-time code. */
export const redeemingEffects: Record<keyof typeof redeemingEffectSpecs, Effect> = {
  'redeem-code': redeem,
};

async function redeem(input: EffectInput): Promise<EffectOutput> {
  const { trx, member, slots, vars, now } = input;
  const isElsewhere = member.town_id !== null && (await isAdminOf(trx, member.id, member.town_id));
  if (isElsewhere) return { outcome: 'elsewhere' };
  const wrong = await countWrongCodes(trx, member.id, now);
  if (wrong >= MOST_WRONG) return { outcome: 'enough' };
  // whoever is out does not use up what is meant for another
  if (member.status === 'banned') return await wrongCode(input, wrong);
  const hash = hashOfCode(String(slots.code ?? ''));
  const meant = await townOfCode(trx, hash, now);
  const isOther = meant !== undefined && member.town_id !== meant.id;
  // the code stays whole: it is used on the town's own Page
  if (isOther && isOfOtherPage(member, meant)) {
    return { outcome: 'other-page', vars: { place: meant.name, link: linkTo(meant) } };
  }
  const home = isOther && isIn(member) ? (input.town?.name ?? '') : '';
  // whoever leaves a town for it was asked, of these two, and said yes
  const isAsked = vars.home === home && vars.place === meant?.name;
  if (isOther && home !== '' && !isAsked) return { outcome: 'leaves', vars: { place: meant.name, home } };
  const townId = await useAdminCode(trx, { hash, memberId: member.id, now });
  const town = townId === undefined ? undefined : await findTown(trx, townId);
  if (!town) return await wrongCode(input, wrong);
  const gone = await comeInto(input, town);
  await insertAdmin(trx, town.id, member.id, now);
  await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'admin-code', memberId: member.id, now });
  const news = { key: 'team.told-joined', args: { name: member.name ?? '' } };
  const tell = [...(gone.tell ?? []), ...(await tellOtherAdmins(input, town, news))];
  return { outcome: 'admin', vars: { place: town.name, home }, became: 'approved', ...gone, tell };
}

const isIn = ({ status }: Member): boolean => status === 'approved' || status === 'pending';

async function wrongCode({ trx, member, now }: EffectInput, before: number): Promise<EffectOutput> {
  await insertWrongCode(trx, member.id, now);
  return { outcome: 'unknown', vars: { left: MOST_WRONG - before - 1 } };
}

/**
 * Whoever a code lets into another town leaves theirs as by « changer de ville »: nothing of theirs stays where no admin
 * could reach them. @returns whom to tell
 */
async function comeInto(input: EffectInput, town: Town): Promise<Pick<EffectOutput, 'tell' | 'takeBack'>> {
  const { trx, member, town: home, now } = input;
  if (member.town_id === town.id) {
    await updateMember(trx, member.id, { status: 'approved', left_at: null });
    return {};
  }
  // of two who cross, neither waits for the other
  const both = [town.id, ...(home ? [home.id] : [])].sort((a, b) => a - b);
  for (const id of both) await lockTown(trx, id);
  const gone = home && isIn(member) ? await goOut(trx, member, home, now) : {};
  if (gone === 'last-admin') throw new Error('redeem-code: the last admin of another town');
  await leaveList(trx, member.id);
  const number = await nextMemberNumber(trx, town.id);
  const came = { town_id: town.id, number, status: 'approved', left_at: null, answer: null, quartier: null } as const;
  await updateMember(trx, member.id, came);
  return gone;
}
