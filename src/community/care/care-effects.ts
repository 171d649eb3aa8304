import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect, EffectInput, EffectOutput, Tell } from '../effect.ts';
import { insertAdmin, isAdminOf, listAdmins } from '../members/store.ts';
import { lockTown, writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { pageTroubleSays } from './page-trouble.ts';
import { mayTakeCare } from './rules.ts';
import { sleepingSays, topicOf } from './sleeping.ts';
import { isAsleep, readVolunteer, wake } from './store.ts';

export const careEffectSpecs = {
  'weigh-care': {
    outcomes: ['may', 'awake', 'not-yet'],
    vars: ['place', 'by'],
    says: { ...sleepingSays, ...pageTroubleSays },
  },
  'take-care': {
    outcomes: ['taken', 'changed'],
    vars: ['place', 'by'],
    says: { 'care.told-taken': ['by', 'place'] },
  },
} satisfies EffectSpecs;

/** A town nobody looks after goes on with a member who is ready to; its admins stay what they are. */
export const careEffects: Record<keyof typeof careEffectSpecs, Effect> = {
  'weigh-care': async (input) => (await whyNot(input)) ?? { outcome: 'may', vars: { place: input.town?.name ?? '' } },

  /** Under the town's lock: the first who volunteers holds. */
  async 'take-care'(input): Promise<EffectOutput> {
    const { trx, member, town, now } = input;
    if (town) await lockTown(trx, town.id);
    // why is said by weighing it anew
    if (!town || (await whyNot(input))) return { outcome: 'changed' };
    const before = await listAdmins(trx, town.id);
    await insertAdmin(trx, town.id, member.id, now);
    await wake(trx, town.id);
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'took-care', memberId: member.id, now });
    const args = { by: member.name ?? '', place: town.name };
    const text = [{ key: 'care.told-taken', args }];
    const tell = before.map((to): Tell => ({ to, topic: topicOf(town), bubbles: [{ type: 'text', text }] }));
    return { outcome: 'taken', vars: args, tell };
  },
};

/** Why this member cannot take over now; null: they may. */
async function whyNot({ trx, member, town, now }: EffectInput): Promise<EffectOutput | null> {
  if (!town) return { outcome: 'not-yet', vars: { place: '' } };
  const vars = { place: town.name, by: await keeperOf({ trx }, town) };
  if (!(await isAsleep(trx, town.id, now)) || (await isAdminOf(trx, member.id, town.id))) {
    return { outcome: 'awake', vars };
  }
  const volunteer = await readVolunteer(trx, member.id);
  return volunteer && mayTakeCare(volunteer, now) ? null : { outcome: 'not-yet', vars };
}

/** Of its admins, whoever was here last. */
async function keeperOf({ trx }: Pick<EffectInput, 'trx'>, town: Town): Promise<string> {
  const admins = await listAdmins(trx, town.id);
  const [last] = admins.sort((a, b) => b.window_until.getTime() - a.window_until.getTime());
  return last?.name ?? '';
}
