import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { writeJournal } from '../towns/store.ts';
import { adminWord, adminWordSays } from './admin-word.ts';
import type { Member } from './member.table.ts';
import { requireAdmin, tellOtherAdmins } from './rights.ts';
import { decide, findMember, findOfTown, isAdminOf, laterOf, listAdmins } from './store.ts';

/** So long another decision may be asked for once more, see moderation/overturning.ts. */
const FRESH_MS = 24 * 60 * 60_000;

export const adminEffectSpecs = {
  'find-applicant': { outcomes: ['open', 'unknown'], vars: ['name', 'number'] },
  'write-applicant': {
    outcomes: ['passed', 'unknown'],
    vars: ['name', 'number', 'later'],
    says: {
      'human.answer-came': ['by', 'answer'],
      ...adminWordSays,
      'admin.told-written': ['by', 'name', 'number', 'words'],
    },
  },
  approve: {
    outcomes: ['approved', 'already', 'opposed', 'unknown'],
    vars: ['name', 'number', 'by', 'own', 'decision', 'later'],
    slots: ['member'],
    says: { 'admin.decided-approved': ['by', 'name', 'number'] },
  },
  refuse: {
    outcomes: ['refused', 'already', 'opposed', 'unknown'],
    vars: ['name', 'number', 'by', 'own', 'decision', 'later'],
    slots: ['member'],
    says: {
      'admin.decided-refused': ['by', 'name', 'number'],
      'join.refused': ['place'],
      'join.refused-why': ['reason'],
    },
  },
  'find-refused': { outcomes: ['open', 'unknown'], vars: ['name', 'number'] },
  'tell-reason': {
    outcomes: ['told', 'unknown'],
    vars: ['name', 'number', 'later'],
    says: { 'join.refused-why': ['reason'] },
  },
} satisfies EffectSpecs;

/** What admins decide. */
export const adminEffects: Record<keyof typeof adminEffectSpecs, Effect> = {
  async 'find-applicant'(input): Promise<EffectOutput> {
    const applicant = await findWaiting(input);
    if (!applicant) return { outcome: 'unknown' };
    return { outcome: 'open', vars: { name: applicant.name ?? '', number: applicant.number ?? '' } };
  },

  /** A word before deciding; what comes back goes to all admins, by flows/human. */
  async 'write-applicant'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const applicant = await findWaiting(input);
    if (!applicant) return { outcome: 'unknown' };
    const words = String(slots.words ?? '');
    const by = member.name ?? '';
    const vars = { name: applicant.name ?? '', number: applicant.number ?? '' };
    const word = adminWord({ key: 'human.answer-came', args: { by, answer: words } });
    const town = await requireAdmin(input);
    // what was written is between them: the line says only that it was
    const about = { townId: town.id, adminId: member.id, memberId: applicant.id, now };
    await writeJournal(trx, { ...about, action: 'wrote-applicant' });
    const news = { key: 'admin.told-written', args: { by, words, ...vars } };
    return {
      outcome: 'passed',
      vars: { ...vars, later: laterOf(applicant, now) },
      tell: [{ to: applicant, bubbles: [word] }, ...(await tellOtherAdmins(input, town, news))],
    };
  },

  approve: (input) => decideOn(input, 'approved'),

  refuse: (input) => decideOn(input, 'refused'),

  async 'find-refused'(input): Promise<EffectOutput> {
    const refused = await findRefused(input);
    return refused ? { outcome: 'open', vars: named(refused) } : { outcome: 'unknown' };
  },

  async 'tell-reason'(input): Promise<EffectOutput> {
    const { trx, slots, member, now } = input;
    const refused = await findRefused(input);
    if (!refused) return { outcome: 'unknown' };
    const reason = String(slots.reason ?? '');
    await trx.updateTable('member').set({ decision_reason: reason }).where('id', '=', refused.id).execute();
    const line = { townId: refused.town_id, adminId: member.id, memberId: refused.id, reason, now };
    await writeJournal(trx, { ...line, action: 'gave-reason' });
    return {
      outcome: 'told',
      vars: { ...named(refused), later: laterOf(refused, now) },
      tell: [{ to: refused, bubbles: [{ type: 'text', text: [{ key: 'join.refused-why', args: { reason } }] }] }],
    };
  },
};

const named = ({ name, number }: Member) => ({ name: name ?? '', number: number ?? '' });

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
  if (!isFirst) return alreadyDecided({ trx, member, now }, applicant, about, status);
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
      key: `approved:${applicant.id}:${now.getTime()}`,
    };
    const vars = { ...about, later: laterOf(applicant, now) };
    return { outcome: status, vars, slots: { member: applicant.id }, tell, internal: [news] };
  }
  const why = reason === null ? [] : [{ key: 'join.refused-why', args: { reason } }];
  const text = [{ key: 'join.refused', args: { place: town.name } }, ...why];
  tell.push({ to: applicant, bubbles: [{ type: 'text', text }] });
  return { outcome: status, vars: { ...about, later: laterOf(applicant, now) }, slots: { member: applicant.id }, tell };
}

async function alreadyDecided(
  { trx, member, now }: Pick<Parameters<Effect>[0], 'trx' | 'member' | 'now'>,
  applicant: Member,
  about: { name: string; number: number },
  wanted: 'approved' | 'refused',
): ReturnType<Effect> {
  const as = (await findMember(trx, applicant.id)) ?? applicant;
  const by = as.decided_by === null ? undefined : await findMember(trx, as.decided_by);
  const decision = as.status === 'approved' ? 'approved' : 'refused';
  const isFresh = as.decided_at !== null && now.getTime() - as.decided_at.getTime() < FRESH_MS;
  // the first decision holds; whoever wants another says so once more
  const isOpposed = isFresh && decision !== wanted && (as.status === 'approved' || as.status === 'refused');
  const vars = { ...about, by: by?.name ?? '', own: by?.id === member.id ? 'yes' : '', decision };
  return { outcome: isOpposed ? 'opposed' : 'already', vars, slots: { member: applicant.id } };
}

/** Somebody who waits in the admin's town. */
async function findWaiting(input: Parameters<Effect>[0]): Promise<Member | undefined> {
  const town = await requireAdmin(input);
  const id = idOf(input.slots.member);
  const found = id === null ? undefined : await findOfTown(input.trx, town.id, { id });
  return found?.status === 'pending' ? found : undefined;
}

/** Who decided gives the reason, and only as long as that decision stands. */
async function findRefused(input: Parameters<Effect>[0]): Promise<(Member & { town_id: number }) | undefined> {
  const town = await requireAdmin(input);
  const id = idOf(input.slots.member);
  const found = id === null ? undefined : await findOfTown(input.trx, town.id, { id });
  const isTheirs = found?.status === 'refused' && found.decided_by === input.member.id;
  return found && isTheirs ? { ...found, town_id: town.id } : undefined;
}
