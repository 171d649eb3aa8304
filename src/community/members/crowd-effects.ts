import { sql } from 'kysely';
import type { EffectSpecs } from '../../conversation/book.ts';
import type { Db, Trx } from '../../database/database.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { writeJournal } from '../towns/store.ts';
import type { Member } from './member.table.ts';
import { requireAdmin, tellOtherAdmins } from './rights.ts';

const HOUR_MS = 60 * 60_000;
/** So long it may be taken back, as any decision on a newcomer. */
const FRESH_MS = 24 * HOUR_MS;
/** Names are told of so many; the others are counted. */
const MOST_NAMES = 2;
/** Whoever was refused by mistake is waited for by people, not by the clock: see patience.ts. */
const REMINDED = 3;

const REFUSED = 'refused-crowd';

export const crowdEffectSpecs = {
  'weigh-crowd': { outcomes: ['some', 'none'], vars: ['count', 'names', 'until', 'vouched', 'first', 'last'] },
  'refuse-crowd': {
    outcomes: ['refused', 'none'],
    vars: ['count', 'line'],
    says: { 'join.refused': ['place'], 'admin.told-crowd-refused': ['by', 'count'] },
  },
  'take-back-crowd': {
    outcomes: ['taken-back', 'too-late', 'unknown'],
    vars: ['count'],
    says: { 'join.waits-again': ['place'], 'admin.told-crowd-taken-back': ['by', 'count'] },
  },
} satisfies EffectSpecs;

/** A1. Those who asked within one hour are refused at one go, the newest hour first; whoever is vouched for waits on. */
export const crowdEffects: Record<keyof typeof crowdEffectSpecs, Effect> = {
  async 'weigh-crowd'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const { rows } = await sql<{ until: Date | null }>`
      select max(m.asked_at) as until from member m
       where m.town_id = ${town.id} and m.status = 'pending' and not ${isVouched}`.execute(input.trx);
    const until = rows[0]?.until;
    if (!until) return { outcome: 'none' };
    const from = new Date(until.getTime() - HOUR_MS);
    const people = await listOfHour(input.trx, town.id, from, until);
    const vouched = await countVouchedOf(input.trx, town.id, from, until);
    return {
      outcome: 'some',
      vars: {
        count: people.length,
        names: people
          .slice(0, MOST_NAMES)
          .map(({ name }) => name ?? '')
          .join(', '),
        until: { moment: until.toISOString() },
        vouched,
        // what the yes is said to: whoever asks meanwhile is not meant
        first: from.getTime(),
        last: until.getTime(),
      },
    };
  },

  async 'refuse-crowd'(input): Promise<EffectOutput> {
    const { trx, member, vars, now } = input;
    const town = await requireAdmin(input);
    const [from, until] = [new Date(Number(vars.first)), new Date(Number(vars.last))];
    if (Number.isNaN(from.getTime()) || Number.isNaN(until.getTime())) return { outcome: 'none' };
    const refused = await trx
      .updateTable('member as m')
      .set({ status: 'refused', decided_by: member.id, decided_at: now, decision_reason: null })
      .where(ofHour(town.id, from, until))
      .where(sql<boolean>`not ${isVouched}`)
      .returningAll()
      .execute();
    const count = refused.length;
    if (count === 0) return { outcome: 'none' };
    const line = await writeJournal(trx, {
      townId: town.id,
      adminId: member.id,
      action: REFUSED,
      reason: String(count),
      now,
    });
    const news = { key: 'admin.told-crowd-refused', args: { by: member.name ?? '', count } };
    return {
      outcome: 'refused',
      vars: { count, line },
      slots: { line },
      tell: [...toAll(refused, 'join.refused', town.name), ...(await tellOtherAdmins(input, town, news))],
    };
  },

  /** It was a mistake: those of that line whom nobody has decided on since wait again. */
  async 'take-back-crowd'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const town = await requireAdmin(input);
    const line = await findLine(input, town.id);
    if (!line) return { outcome: 'unknown' };
    if (now.getTime() - line.at.getTime() >= FRESH_MS) return { outcome: 'too-late' };
    const waiting = await trx
      .updateTable('member')
      .set({ status: 'pending', decided_by: null, decided_at: null, reminders: REMINDED, kept_by_crowd: false })
      .where('town_id', '=', town.id)
      .where('status', '=', 'refused')
      .where('decided_by', '=', line.admin_id)
      .where('decided_at', '=', line.at)
      .returningAll()
      .execute();
    const count = waiting.length;
    if (count === 0) return { outcome: 'too-late' };
    const about = { townId: town.id, adminId: member.id, reason: String(count), now };
    await writeJournal(trx, { ...about, action: 'crowd-taken-back' });
    const news = { key: 'admin.told-crowd-taken-back', args: { by: member.name ?? '', count } };
    return {
      outcome: 'taken-back',
      vars: { count },
      tell: [...toAll(waiting, 'join.waits-again', town.name), ...(await tellOtherAdmins(input, town, news))],
    };
  },
};

/** A member of the town says they know `member m`. */
const isVouched = sql<boolean>`exists (
  select from vouch v join member by on by.id = v.member_id
   where v.applicant_id = m.id and v.knows and by.status = 'approved')`;

/** Of `member m`: waits, and asked between these moments. */
const ofHour = (townId: number, from: Date, until: Date) => sql<boolean>`
  m.town_id = ${townId} and m.status = 'pending' and m.asked_at >= ${from} and m.asked_at <= ${until}`;

async function listOfHour(db: Db, townId: number, from: Date, until: Date): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.* from member m where ${ofHour(townId, from, until)} and not ${isVouched} order by m.asked_at, m.id`.execute(
    db,
  );
  return rows;
}

async function countVouchedOf(db: Db, townId: number, from: Date, until: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from member m where ${ofHour(townId, from, until)} and ${isVouched}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function findLine({ trx, slots }: EffectInput, townId: number): Promise<{ admin_id: string; at: Date } | null> {
  const id = idOf(slots.line);
  const line = id === null ? undefined : await findRefusal(trx, townId, id);
  return line?.admin_id ? { admin_id: line.admin_id, at: line.at } : null;
}

const findRefusal = (trx: Trx, townId: number, id: string) =>
  trx
    .selectFrom('journal')
    .select(['admin_id', 'at'])
    .where('id', '=', id)
    .where('town_id', '=', townId)
    .where('action', '=', REFUSED)
    .executeTakeFirst();

function toAll(people: readonly Member[], key: string, place: string): Tell[] {
  return people.map((to) => ({ to, bubbles: [{ type: 'text', text: [{ key, args: { place } }] }] }));
}
