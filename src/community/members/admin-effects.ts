import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, idOf, type Tell } from '../effect.ts';
import { findTown, nextMemberNumber, writeJournal } from '../towns/store.ts';
import { hashOfCode } from './admin-code.ts';
import { countWrongCodes, insertWrongCode, MOST_WRONG } from './code-tries.ts';
import { decisionButtons } from './decision-buttons.ts';
import type { Member } from './member.table.ts';
import { tellOtherAdmins } from './rights.ts';
import {
  decide,
  findMember,
  findOfTown,
  insertAdmin,
  isAdminOf,
  laterOf,
  listAdmins,
  listPending,
  updateMember,
  useAdminCode,
} from './store.ts';

export const adminEffectSpecs = {
  'list-pending': {
    outcomes: ['some', 'none'],
    says: { 'admin.card-waiting': ['name', 'number'], 'admin.card-waiting-answer': ['answer'] },
  },
  approve: {
    outcomes: ['approved', 'already', 'unknown'],
    vars: ['name', 'number', 'by', 'decision', 'later'],
    says: { 'admin.decided-approved': ['by', 'name', 'number'] },
  },
  refuse: {
    outcomes: ['refused', 'already', 'unknown'],
    vars: ['name', 'number', 'by', 'decision', 'refused'],
    says: {
      'admin.decided-refused': ['by', 'name', 'number'],
      'join.refused': ['place'],
      'join.refused-why': ['reason'],
    },
  },
  'tell-reason': { outcomes: ['told'], says: { 'join.refused-why': ['reason'] } },
  'redeem-code': {
    outcomes: ['admin', 'elsewhere', 'unknown', 'enough'],
    vars: ['place'],
    says: { 'team.told-joined': ['name'] },
  },
} satisfies EffectSpecs;

/** What admins decide, and becoming one. */
export const adminEffects: Record<keyof typeof adminEffectSpecs, Effect> = {
  async 'list-pending'({ trx, member, town }) {
    const waiting = town && (await isAdminOf(trx, member.id, town.id)) ? await listPending(trx, town.id, 10) : [];
    if (waiting.length === 0) return { outcome: 'none' };
    const cards = waiting.map((one) => ({
      title: { key: 'admin.card-waiting', args: { name: one.name ?? '', number: one.number ?? 0 } },
      subtitle: { key: 'admin.card-waiting-answer', args: { answer: one.answer ?? '' } },
      buttons: decisionButtons(one.id),
    }));
    return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
  },

  approve: (input) => decideOn(input, 'approved'),

  refuse: (input) => decideOn(input, 'refused'),

  async 'tell-reason'({ trx, vars, slots, town, member }) {
    const id = idOf(vars.refused);
    const refused = id === null ? undefined : await findMember(trx, id);
    if (!refused || !town || refused.town_id !== town.id || !(await isAdminOf(trx, member.id, town.id))) {
      return { outcome: 'told' };
    }
    const reason = String(slots.reason ?? '');
    await trx.updateTable('member').set({ decision_reason: reason }).where('id', '=', refused.id).execute();
    return {
      outcome: 'told',
      tell: [{ to: refused, bubbles: [{ type: 'text', text: [{ key: 'join.refused-why', args: { reason } }] }] }],
    };
  },

  async 'redeem-code'(input) {
    const { trx, member, slots, now } = input;
    const isElsewhere = member.town_id !== null && (await isAdminOf(trx, member.id, member.town_id));
    if (isElsewhere) return { outcome: 'elsewhere' };
    if ((await countWrongCodes(trx, member.id, now)) >= MOST_WRONG) return { outcome: 'enough' };
    const townId = await useAdminCode(trx, { hash: hashOfCode(String(slots.code ?? '')), memberId: member.id, now });
    const town = townId === undefined ? undefined : await findTown(trx, townId);
    if (!town || member.status === 'banned') {
      await insertWrongCode(trx, member.id, now);
      return { outcome: 'unknown' };
    }
    const number = member.town_id === town.id ? member.number : await nextMemberNumber(trx, town.id);
    await updateMember(trx, member.id, { town_id: town.id, number, status: 'approved' });
    await insertAdmin(trx, town.id, member.id, now);
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'admin-code', memberId: member.id, now });
    const news = { key: 'team.told-joined', args: { name: member.name ?? '' } };
    const tell = await tellOtherAdmins(input, town, news);
    return { outcome: 'admin', vars: { place: town.name }, became: 'approved', tell };
  },
};

/** A1: the first decision holds, the newcomer hears at once, the other admins are told who decided. */
async function decideOn(
  { trx, member, town, slots, now }: Parameters<Effect>[0],
  status: 'approved' | 'refused',
): ReturnType<Effect> {
  // checked here, at the moment it happens: old buttons of a former admin do nothing
  if (!town || !(await isAdminOf(trx, member.id, town.id))) return { outcome: 'unknown' };
  const id = idOf(slots.member);
  const number = Number(slots.number ?? Number.NaN);
  const who = id === null ? { number } : { id };
  const applicant = id === null && !Number.isSafeInteger(number) ? undefined : await findOfTown(trx, town.id, who);
  if (!applicant) return { outcome: 'unknown' };
  const reason = typeof slots.reason === 'string' ? slots.reason : null;
  const about = { name: applicant.name ?? '', number: applicant.number ?? 0 };
  const isFirst = await decide(trx, { memberId: applicant.id, status, by: member.id, reason, now });
  if (!isFirst) return alreadyDecided(trx, applicant, about);
  await writeJournal(trx, { townId: town.id, adminId: member.id, action: status, memberId: applicant.id, reason, now });
  const others = (await listAdmins(trx, town.id)).filter((admin) => admin.id !== member.id);
  const by = member.name ?? '';
  const tell: Tell[] = others.map((to) => ({
    to,
    bubbles: [{ type: 'text', text: [{ key: `admin.decided-${status}`, args: { by, ...about } }] }],
  }));
  if (status === 'approved') {
    const news = {
      memberId: applicant.id,
      name: 'approved',
      about: { place: town.name },
      key: `approved:${applicant.id}`,
    };
    return { outcome: status, vars: { ...about, later: laterOf(applicant, now) }, tell, internal: [news] };
  }
  const why = reason === null ? [] : [{ key: 'join.refused-why', args: { reason } }];
  const text = [{ key: 'join.refused', args: { place: town.name } }, ...why];
  tell.push({ to: applicant, bubbles: [{ type: 'text', text }] });
  return { outcome: status, vars: { ...about, refused: applicant.id }, tell };
}

async function alreadyDecided(
  trx: Parameters<Effect>[0]['trx'],
  applicant: Member,
  about: { name: string; number: number },
): ReturnType<Effect> {
  const now = (await findMember(trx, applicant.id)) ?? applicant;
  const by = now.decided_by === null ? undefined : await findMember(trx, now.decided_by);
  const decision = now.status === 'approved' ? 'approved' : 'refused';
  return { outcome: 'already', vars: { ...about, by: by?.name ?? '', decision } };
}
