import type { EffectSpecs } from '../../conversation/book.ts';
import type { Trx } from '../../database/database.ts';
import { endMatters } from '../claims/end-matters.ts';
import { listOpenMatters } from '../claims/store.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { takeBackUnsent } from '../members/crowd.ts';
import type { Member } from '../members/member.table.ts';
import { tellOtherAdmins } from '../members/rights.ts';
import { isAdminOf, laterOf, setStanding } from '../members/store.ts';
import { writeJournal } from '../towns/store.ts';
import { findNamed, named } from './people.ts';

const who = ['name', 'number'] as const;

export const banningEffectSpecs = {
  'weigh-ban': {
    outcomes: ['may', 'self', 'admin', 'already', 'unknown'],
    vars: [...who, 'posts', 'answers'],
    slots: ['member'],
  },
  ban: {
    outcomes: ['banned', 'already', 'admin', 'unknown'],
    vars: [...who, 'later'],
    slots: ['member'],
    says: {
      'members.you-are-banned': ['place', 'reason'],
      'members.told-banned': ['by', ...who],
    },
  },
  readmit: {
    outcomes: ['readmitted', 'already', 'gone', 'unknown'],
    vars: [...who, 'later', 'posts'],
    slots: ['member'],
    says: { 'members.told-readmitted': ['by', ...who] },
  },
} satisfies EffectSpecs;

/** A2. Putting somebody out and letting them in again: each told to them, with its reason. */
export const banningEffects: Record<keyof typeof banningEffectSpecs, Effect> = {
  async 'weigh-ban'(input): Promise<EffectOutput> {
    const found = await findNamed(input);
    if (!found || found.target.status === 'left') return { outcome: 'unknown' };
    const { town, target } = found;
    const { own, promised } = await listOpenMatters(input.trx, target.id);
    const vars = { ...named(target), posts: own.length, answers: promised.length };
    const slots = { member: target.id };
    if (target.id === input.member.id) return { outcome: 'self', vars, slots };
    if (await isAdminOf(input.trx, target.id, town.id)) return { outcome: 'admin', vars, slots };
    return { outcome: target.status === 'banned' ? 'already' : 'may', vars, slots };
  },

  async ban(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const found = await findNamed(input);
    if (!found) return { outcome: 'unknown' };
    const { town, target } = found;
    const vars = named(target);
    if (await isAdminOf(trx, target.id, town.id)) return { outcome: 'admin', vars };
    const from = ['pending', 'approved', 'refused'] as const;
    const reason = typeof slots.reason === 'string' ? slots.reason : null;
    if (!from.some((status) => status === target.status)) return { outcome: 'already', vars };
    // posts before the person: whoever leaves just now locks them in this order too
    const ended = await endMatters(trx, target.id, 'removed', now);
    const change = { memberId: target.id, from, to: 'banned', by: member.id, reason, now } as const;
    if (!(await setStanding(trx, change))) return { outcome: 'already', vars, ...ended };
    await writeJournal(trx, {
      townId: town.id,
      adminId: member.id,
      action: 'banned',
      memberId: target.id,
      reason,
      now,
    });
    const told = { key: 'members.you-are-banned', args: { place: town.name, reason: reason ?? '' } };
    return {
      outcome: 'banned',
      vars: { ...vars, later: laterOf(target, now) },
      slots: { member: target.id },
      tell: [
        { to: target, bubbles: [{ type: 'text', text: [told] }], topic: standingTopic(target) },
        ...ended.tell,
        ...(await tellOtherAdmins(input, town, {
          key: 'members.told-banned',
          args: { by: member.name ?? '', ...vars },
        })),
      ],
      takeBack: ended.takeBack,
    };
  },

  /** Whoever was put out or refused is let in; their posts do not come back by themselves. */
  async readmit(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const found = await findNamed(input);
    if (!found) return { outcome: 'unknown' };
    const { town, target } = found;
    const vars = named(target);
    if (target.status === 'left') return { outcome: 'gone', vars };
    const from = ['banned', 'refused'] as const;
    const isFirst = await setStanding(trx, {
      memberId: target.id,
      from,
      to: 'approved',
      by: member.id,
      reason: null,
      now,
    });
    if (!isFirst) return { outcome: 'already', vars, slots: { member: target.id } };
    // what they have not read is over
    await takeBackUnsent(trx, [target], standingTopic(target), now);
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'readmitted', memberId: target.id, now });
    const about = { place: town.name, name: target.name ?? '' };
    const name = target.status === 'banned' ? 'readmitted' : 'approved';
    return {
      outcome: 'readmitted',
      vars: { ...vars, later: laterOf(target, now), posts: await removedWith(trx, target) },
      slots: { member: target.id },
      internal: [{ memberId: target.id, name, about, key: `${name}:${target.id}:${now.getTime()}` }],
      tell: await tellOtherAdmins(input, town, {
        key: 'members.told-readmitted',
        args: { by: member.name ?? '', ...vars },
      }),
    };
  },
};

const standingTopic = ({ id }: Pick<Member, 'id'>) => `standing:${id}`;

/** « 4, 7 »: what was removed with somebody, and can be put back; none, when they were not put out. */
async function removedWith(trx: Trx, { id, status, decided_at }: Member): Promise<string> {
  if (status !== 'banned' || decided_at === null) return '';
  const posts = await trx
    .selectFrom('post')
    .select('number')
    .where('member_id', '=', id)
    .where('outcome', '=', 'removed')
    .where('closed_at', '=', decided_at)
    .orderBy('number')
    .limit(MOST_POSTS)
    .execute();
  return posts.map(({ number }) => String(number)).join(', ');
}

/** As many are named. */
const MOST_POSTS = 10;
