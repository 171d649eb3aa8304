import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { adminWord, adminWordSays } from '../members/admin-word.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins, townOfAdmin } from '../members/rights.ts';
import { findOfTown, laterOf } from '../members/store.ts';
import { findLastLine } from '../posts/journal.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { findNamed, named } from './people.ts';

/** So long a warning may be taken back, as a decision on a newcomer may. */
const FRESH_MS = 24 * 60 * 60_000;

const who = ['name', 'number'] as const;

export const warningEffectSpecs = {
  'weigh-warning': { outcomes: ['may', 'unknown'], vars: who, slots: ['member'] },
  warn: {
    outcomes: ['warned', 'unknown'],
    vars: [...who, 'later', 'line'],
    says: {
      ...adminWordSays,
      'members.you-are-warned': ['place', 'warning'],
      'members.told-warned': ['by', 'warning', ...who],
    },
  },
  'take-back-warning': {
    outcomes: ['taken-back', 'already', 'too-late', 'unknown'],
    vars: [...who, 'later'],
    says: {
      ...adminWordSays,
      'members.warning-was-wrong': ['place', 'warning'],
      'members.told-taken-back': ['by', ...who],
    },
  },
} satisfies EffectSpecs;

/** A2. A warning, in the words of an admin, in the name of all; and taking it back when it was a mistake. */
export const warningEffects: Record<keyof typeof warningEffectSpecs, Effect> = {
  async 'weigh-warning'(input): Promise<EffectOutput> {
    const found = await findNamed(input);
    if (!found || !mayBeWarned(found.target)) return { outcome: 'unknown' };
    return { outcome: 'may', vars: named(found.target), slots: { member: found.target.id } };
  },

  async warn(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const found = await findNamed(input);
    if (!found || !mayBeWarned(found.target)) return { outcome: 'unknown' };
    const { town, target } = found;
    const warning = String(slots.warning ?? '');
    const vars = named(target);
    const about = { townId: town.id, adminId: member.id, memberId: target.id, now };
    const line = await writeJournal(trx, { ...about, action: 'warned', reason: warning });
    const told = { key: 'members.you-are-warned', args: { place: town.name, warning } };
    const others = { key: 'members.told-warned', args: { by: member.name ?? '', warning, ...vars } };
    return {
      outcome: 'warned',
      vars: { ...vars, later: laterOf(target, now), line },
      tell: [
        { to: target, bubbles: [adminWord(told)], topic: topicOf(line) },
        ...(await tellOtherAdmins(input, town, others, [target.id])),
      ],
    };
  },

  /** Whoever has not read it yet reads only that it was a mistake. */
  async 'take-back-warning'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findWarning(input);
    if ('outcome' in found) return found;
    const { town, target, line, warning } = found;
    const vars = named(target);
    const about = { townId: town.id, adminId: member.id, memberId: target.id, now };
    await writeJournal(trx, { ...about, action: 'warning-taken-back' });
    const told = { key: 'members.warning-was-wrong', args: { place: town.name, warning } };
    const others = { key: 'members.told-taken-back', args: { by: member.name ?? '', ...vars } };
    return {
      outcome: 'taken-back',
      vars: { ...vars, later: laterOf(target, now) },
      tell: [
        { to: target, bubbles: [adminWord(told)], topic: topicOf(line) },
        ...(await tellOtherAdmins(input, town, others, [target.id])),
      ],
    };
  },
};

/** The warning that a button names, by its line in the journal, when it is the last word on that person. */
async function findWarning(
  input: EffectInput,
): Promise<{ town: Town; target: Member; line: string; warning: string } | EffectOutput> {
  const { trx, slots, now } = input;
  const town = await townOfAdmin(input);
  const id = idOf(slots.line);
  const line = town && id !== null ? await findLastLine(trx, town.id, id, ['warned', 'warning-taken-back']) : undefined;
  const target = town && line?.member_id ? await findOfTown(trx, town.id, { id: line.member_id }) : undefined;
  if (!town || !line || !target || !mayBeWarned(target)) return { outcome: 'unknown' };
  if (line.action !== 'warned' || line.id !== id) return { outcome: 'already', vars: named(target) };
  if (now.getTime() - line.at.getTime() >= FRESH_MS) return { outcome: 'too-late', vars: named(target) };
  return { town, target, line: line.id, warning: line.reason ?? '' };
}

const topicOf = (line: string): string => `warning:${line}`;

function mayBeWarned({ status }: Pick<Member, 'status'>): boolean {
  return status === 'approved' || status === 'pending';
}
