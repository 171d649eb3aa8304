import type { EffectSpecs } from '../../conversation/book.ts';
import { goOut } from '../claims/leave-effects.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { findTown, lockTown, nextMemberNumber, writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { hashOfCode } from './admin-code.ts';
import { adminWord, adminWordSays } from './admin-word.ts';
import { countWrongCodes, insertWrongCode, MOST_WRONG } from './code-tries.ts';
import type { Member } from './member.table.ts';
import { isOfOtherPage, linkTo } from './own-page.ts';
import { requireAdmin, tellOtherAdmins } from './rights.ts';
import {
  decide,
  findMember,
  findOfTown,
  insertAdmin,
  isAdminOf,
  laterOf,
  listAdmins,
  townOfCode,
  updateMember,
  useAdminCode,
} from './store.ts';
import { leaveList } from './waiting-list.ts';

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
    vars: ['name', 'number', 'by', 'own', 'decision', 'refused'],
    slots: ['member'],
    says: {
      'admin.decided-refused': ['by', 'name', 'number'],
      'join.refused': ['place'],
      'join.refused-why': ['reason'],
    },
  },
  'tell-reason': { outcomes: ['told'], says: { 'join.refused-why': ['reason'] } },
  'redeem-code': {
    outcomes: ['admin', 'elsewhere', 'other-page', 'unknown', 'enough'],
    vars: ['place', 'link', 'left', 'home'],
    says: { 'team.told-joined': ['name'] },
  },
} satisfies EffectSpecs;

/** What admins decide, and becoming one. */
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

  async 'tell-reason'({ trx, vars, slots, town, member, now }) {
    const id = idOf(vars.refused);
    const refused = id === null ? undefined : await findMember(trx, id);
    // who decided gives the reason, and only as long as that decision stands
    const isMine = refused?.status === 'refused' && refused.decided_by === member.id;
    if (!refused || !isMine || refused.town_id !== town?.id || !(await isAdminOf(trx, member.id, town.id))) {
      return { outcome: 'told' };
    }
    const reason = String(slots.reason ?? '');
    await trx.updateTable('member').set({ decision_reason: reason }).where('id', '=', refused.id).execute();
    const line = { townId: town.id, adminId: member.id, memberId: refused.id, reason, now };
    await writeJournal(trx, { ...line, action: 'gave-reason' });
    return {
      outcome: 'told',
      tell: [{ to: refused, bubbles: [{ type: 'text', text: [{ key: 'join.refused-why', args: { reason } }] }] }],
    };
  },

  async 'redeem-code'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const isElsewhere = member.town_id !== null && (await isAdminOf(trx, member.id, member.town_id));
    if (isElsewhere) return { outcome: 'elsewhere' };
    const wrong = await countWrongCodes(trx, member.id, now);
    if (wrong >= MOST_WRONG) return { outcome: 'enough' };
    // whoever is out does not use up what is meant for another
    if (member.status === 'banned') return await wrongCode(input, wrong);
    const hash = hashOfCode(String(slots.code ?? ''));
    const meant = await townOfCode(trx, hash, now);
    // the code stays whole: it is used on the town's own Page
    if (meant && isOfOtherPage(member, meant) && member.town_id !== meant.id) {
      return { outcome: 'other-page', vars: { place: meant.name, link: linkTo(meant) } };
    }
    const townId = await useAdminCode(trx, { hash, memberId: member.id, now });
    const town = townId === undefined ? undefined : await findTown(trx, townId);
    if (!town) return await wrongCode(input, wrong);
    const gone = await comeInto(input, town);
    await insertAdmin(trx, town.id, member.id, now);
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'admin-code', memberId: member.id, now });
    const news = { key: 'team.told-joined', args: { name: member.name ?? '' } };
    const tell = [...(gone.tell ?? []), ...(await tellOtherAdmins(input, town, news))];
    const home = isIn(member) && member.town_id !== town.id ? (input.town?.name ?? '') : '';
    return { outcome: 'admin', vars: { place: town.name, home }, became: 'approved', ...gone, tell };
  },
};

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
  return { outcome: status, vars: { ...about, refused: applicant.id }, slots: { member: applicant.id }, tell };
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
