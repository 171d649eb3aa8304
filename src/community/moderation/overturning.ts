import type { EffectSpecs } from '../../conversation/book.ts';
import { endMatters } from '../claims/end-matters.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins } from '../members/rights.ts';
import { isAdminOf, laterOf, setStanding } from '../members/store.ts';
import { writeJournal } from '../towns/store.ts';
import { findNamed } from './people.ts';

/** So long a decision on a newcomer may be taken back; afterwards there is « bannir » and « réadmettre ». */
const FRESH_MS = 24 * 60 * 60_000;

const vars = ['name', 'number', 'later'] as const;

export const overturningEffectSpecs = {
  'refuse-anyway': {
    outcomes: ['refused', 'too-late', 'unknown'],
    vars,
    slots: ['member'],
    says: {
      'admin.decided-refused': ['by', 'name', 'number'],
      'join.refused-after-all': ['place'],
    },
  },
  'approve-anyway': {
    outcomes: ['approved', 'too-late', 'unknown'],
    vars,
    slots: ['member'],
    says: { 'admin.decided-approved': ['by', 'name', 'number'] },
  },
} satisfies EffectSpecs;

/** A mistaken decision on a newcomer is taken back; what they did meanwhile is treated as their new standing has it. */
export const overturningEffects: Record<keyof typeof overturningEffectSpecs, Effect> = {
  async 'refuse-anyway'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findNamed(input);
    if (!found || (await isAdminOf(trx, found.target.id, found.town.id))) return { outcome: 'unknown' };
    const { town, target } = found;
    const said = { name: target.name ?? '', number: target.number ?? '', later: laterOf(target, now) };
    if (!isFresh(target, now) || target.status !== 'approved') return { outcome: 'too-late', vars: said };
    // posts before the person, as in banning.ts
    const ended = await endMatters(trx, target.id, 'withdrawn', now);
    const change = {
      memberId: target.id,
      from: ['approved'],
      to: 'refused',
      by: member.id,
      reason: null,
      now,
    } as const;
    if (!(await setStanding(trx, change))) return { outcome: 'too-late', vars: said, ...ended };
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'refused', memberId: target.id, now });
    const told = { key: 'join.refused-after-all', args: { place: town.name } };
    const news = {
      key: 'admin.decided-refused',
      args: { by: member.name ?? '', name: said.name, number: said.number },
    };
    return {
      outcome: 'refused',
      vars: said,
      slots: { member: target.id },
      tell: [
        { to: target, bubbles: [{ type: 'text', text: [told] }] },
        ...ended.tell,
        ...(await tellOtherAdmins(input, town, news)),
      ],
      takeBack: ended.takeBack,
    };
  },

  async 'approve-anyway'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findNamed(input);
    if (!found) return { outcome: 'unknown' };
    const { town, target } = found;
    const said = { name: target.name ?? '', number: target.number ?? '', later: laterOf(target, now) };
    const change = { memberId: target.id, from: ['refused'] as const, to: 'approved' as const, by: member.id };
    if (!isFresh(target, now) || !(await setStanding(trx, { ...change, reason: null, now }))) {
      return { outcome: 'too-late', vars: said };
    }
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'approved', memberId: target.id, now });
    const news = {
      key: 'admin.decided-approved',
      args: { by: member.name ?? '', name: said.name, number: said.number },
    };
    const key = `approved:${target.id}:${now.getTime()}`;
    return {
      outcome: 'approved',
      vars: said,
      slots: { member: target.id },
      internal: [{ memberId: target.id, name: 'approved', about: { place: town.name }, key }],
      tell: await tellOtherAdmins(input, town, news),
    };
  },
};

function isFresh({ decided_at }: Member, now: Date): boolean {
  return decided_at !== null && now.getTime() - decided_at.getTime() < FRESH_MS;
}
