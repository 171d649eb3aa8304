import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';
import type { Town } from '../towns/town.table.ts';
import type { Member } from './member.table.ts';
import { countPending, listAdmins } from './store.ts';

const HOUR_MS = 60 * 60_000;
/** More than so many of one hour that wait are told of together, … */
const OF_AN_HOUR = 5;
/** … and more than so many in all, however slowly they came. */
const IN_ALL = 20;
/** While it is a crowd the admins hear of it once in so long. */
const REST_MS = 4 * HOUR_MS;

/** @param count how many wait, since a moment if one is given */
export async function isMany(count: (since?: Date) => Promise<number>, now: Date): Promise<boolean> {
  return (await count(new Date(now.getTime() - HOUR_MS))) > OF_AN_HOUR || (await count()) > IN_ALL;
}

/** More ask to come in than admins can look at one by one: somebody may have made them up. */
export async function isCrowd(trx: Trx, townId: number, now: Date): Promise<boolean> {
  return await isMany((since) => countPending(trx, townId, since), now);
}

type ToldAt = keyof Pick<Town, 'crowd_told_at' | 'words_told_at' | 'held_told_at' | 'vouches_told_at'>;

/** Admins who were told of many a short while ago are left in peace. */
export function isResting(toldAt: Date | null, now: Date, restMs: number = REST_MS): boolean {
  return toldAt !== null && toldAt.getTime() > now.getTime() - restMs;
}

/**
 * The admins of `town t` may be told of many again. Until then what falls due stays in line; what had fallen due before the
 * last card was told by it, for such a card tells of all that waits.
 */
export const isRested = (what: ToldAt, now: Date, restMs: number = REST_MS): RawBuilder<boolean> =>
  sql<boolean>`coalesce(t.${sql.ref(what)}, '-infinity') <= ${new Date(now.getTime() - restMs)}`;

/** Whether the admins are told of many now: not when they were a short while ago. It is noted that they are. */
export async function mayTellOfMany(
  trx: Trx,
  townId: number,
  what: ToldAt,
  now: Date,
  restMs: number = REST_MS,
): Promise<boolean> {
  const told = await trx
    .updateTable('town as t')
    .set({ [what]: now })
    .where('t.id', '=', townId)
    .where(isRested(what, now, restMs))
    .returning('t.id')
    .executeTakeFirst();
  return told !== undefined;
}

/**
 * The card that tells admins of many, while it has not begun to be sent: it is taken back from these, for another that says how
 * many they are by now. What is being sent just now is left alone.
 */
export async function takeBackUnsent(trx: Trx, to: readonly Member[], topic: string, now: Date): Promise<Member[]> {
  const ids = to.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    update outbox set state = 'expired', settled_at = ${now}, error = 'overtaken'
     where member_id = any(${given('bigint', ids)}) and topic = ${topic} and state = 'pending' and next_part = 0
    returning member_id as id`.execute(trx);
  return to.filter((member) => rows.some(({ id }) => id === member.id));
}

/** Admins who are told of many now, each with how many they may decide on; none, when they were told a short while ago. */
export async function tellableOfMany(
  trx: Trx,
  townId: number,
  what: ToldAt,
  now: Date,
  countFor: (admin: Member, admins: readonly Member[]) => Promise<number>,
): Promise<{ to: Member; count: number }[]> {
  const admins = await listAdmins(trx, townId);
  const judges = await Promise.all(admins.map(async (to) => ({ to, count: await countFor(to, admins) })));
  const told = judges.filter(({ count }) => count > 0);
  return told.length > 0 && (await mayTellOfMany(trx, townId, what, now)) ? told : [];
}
