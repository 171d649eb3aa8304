import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { isAmong } from '../../database/given.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { crowdButtons, keptWaiting } from './applicant-card.ts';
import { isCrowd, isResting, mayTellOfMany } from './crowd.ts';
import { mayBeAskedIn } from './humane-hours.ts';
import type { Member } from './member.table.ts';
import { warningsOf } from './signs.ts';
import { countPending, listAdmins, listPending } from './store.ts';

const HOUR_MS = 60 * 60_000;
/** How long somebody waits before the admins are reminded, once and again, and before the town's rule holds. */
const PATIENCE = [12 * HOUR_MS, 24 * HOUR_MS, 48 * HOUR_MS] as const;
/** Those who come after each other are told of together. */
const REST_MS = 2 * HOUR_MS;
/** Admins decide on a crowd one by one: what is left of it does not come in by time while they do. */
const CALM_MS = 24 * HOUR_MS;
/** That there is a crowd is noted once in so long. */
const NOTED_MS = 10 * 60_000;
/** As many are looked at in one round. */
const AT_ONCE = 200;

/** What the clock says of those who wait, for the loader of flows. */
export const patienceSays = {
  'admin.waiting': ['count', 'names', 'since'],
  'admin.let-in': ['names', 'count'],
  'admin.kept-waiting': [],
  'admin.button-pending': [],
  'admin.button-refuse-all': [],
  'join.waits-on': ['place', 'how'],
} as const;

type Patience = Pick<EffectOutput, 'tell' | 'internal'> & { timezone: string };

/**
 * M3. Nobody waits for ever: the admins are reminded after half a day and a day, in one message for all who wait, by the
 * hours of their town; after two days the town's rule holds, and whoever waits on is told so, once, also where there is no
 * admin. While there is a crowd, which somebody may have made up, the admins hear of it seldom, and nobody is let in by time
 * alone; once there has been none for a day, those whom it kept are.
 * @param only of these; null: of all
 */
export async function losePatience(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Patience[]> {
  const owed: Patience[] = [];
  for (const { town, room } of await listTowns(trx, now, only)) {
    const waiting = (await sql<Member>`${due(town, room, now, only)} for no key update of m skip locked`.execute(trx))
      .rows;
    if (waiting.length > 0) owed.push(await inTown(trx, town, { ...room, waiting }, now));
  }
  return owed;
}

/** For whom there is something to do. */
export async function applicantsDue(trx: Trx, now: Date): Promise<{ id: string; town: number }[]> {
  const found: { id: string; town: number }[] = [];
  for (const { town, room } of await listTowns(trx, now, null)) {
    const { rows } = await due(town, room, now, null).execute(trx);
    found.push(...rows.map(({ id }) => ({ id, town: town.id })));
  }
  return found;
}

/** Towns where somebody may have waited for long enough, and what the clock may do there. */
async function listTowns(trx: Trx, now: Date, only: readonly string[] | null): Promise<{ town: Town; room: Room }[]> {
  const { rows } = await sql<Town>`
    select t.* from town t where ${mayBeAskedIn(now)} and exists (
      select from member m where m.town_id = t.id and m.status = 'pending' and ${isAmong('m.id', only)} and (${isDue(now)}
        or (m.kept_by_crowd and t.after_48h = 'approve')))`.execute(trx);
  const towns: { town: Town; room: Room }[] = [];
  for (const town of rows) towns.push({ town, room: await roomIn(trx, town, now) });
  return towns;
}

/** The next step of how long `member m` has waited is reached. */
const isDue = (now: Date) => sql<boolean>`(m.reminders < ${PATIENCE.length} and ${nextStep} <= ${now}::timestamptz)`;
const nextStep = sql<Date>`m.asked_at + (array[${sql.join(PATIENCE.map((ms) => ms / HOUR_MS))}]::int[])[m.reminders + 1] * interval '1 hour'`;

/** What the clock may do in a town now. */
interface Room {
  isCrowded: boolean;
  /** None: there is nobody to remind, and whoever waits is told so in time. */
  admins: readonly Member[];
  /** Nobody was told of those who wait a short while ago. */
  mayRemind: boolean;
  /** Whoever has nothing against them may come in by time alone. */
  mayLetIn: boolean;
}

async function roomIn(trx: Trx, town: Town, now: Date): Promise<Room> {
  const isCrowded = await isCrowd(trx, town.id, now);
  const isQuiet = isResting(town.crowd_told_at, now, ...(isCrowded ? [] : [REST_MS]));
  const admins = await listAdmins(trx, town.id);
  const isCalm = !isCrowded && !isResting(town.crowd_seen_at, now, CALM_MS);
  if (isCrowded && !isResting(town.crowd_seen_at, now, NOTED_MS)) {
    await trx.updateTable('town').set({ crowd_seen_at: now }).where('id', '=', town.id).execute();
  }
  const mayRemind = admins.length === 0 || !isQuiet;
  return { isCrowded, admins, mayRemind, mayLetIn: town.after_48h === 'approve' && isCalm };
}

/** Those for whom there is something to do: whoever fell due since the admins were last told waits until they may be again. */
function due(town: Town, { mayRemind, mayLetIn }: Room, now: Date, only: readonly string[] | null): RawBuilder<Member> {
  return sql`
    select m.* from member m
     where m.town_id = ${town.id} and m.status = 'pending' and ${isAmong('m.id', only)}
       and ((${isDue(now)} and (${mayRemind} or ${nextStep} <= ${town.crowd_told_at}::timestamptz
              or (${mayLetIn} and m.asked_at <= ${new Date(now.getTime() - PATIENCE[2])}::timestamptz)))
         or (m.kept_by_crowd and ${mayLetIn}))
     order by m.asked_at, m.id
     limit ${AT_ONCE}`;
}

/** How many of the steps were reached at a moment. */
function stepsOf({ asked_at }: Member, at: Date | null): number {
  return at === null ? 0 : PATIENCE.filter((ms) => (asked_at?.getTime() ?? 0) + ms <= at.getTime()).length;
}

async function inTown(trx: Trx, town: Town, due: Room & { waiting: Member[] }, now: Date): Promise<Patience> {
  const letIn: Member[] = [];
  const kept: Member[] = [];
  for (const member of due.waiting) {
    const mayComeIn = due.mayLetIn && stepsOf(member, now) === PATIENCE.length;
    const isLetIn = mayComeIn && (await warningsOf(trx, member, town, now)).warnings.length === 0;
    (isLetIn ? letIn : kept).push(member);
  }
  // a card since then has told of them
  const news = kept.filter((member) => stepsOf(member, town.crowd_told_at) < stepsOf(member, now));
  const rest = due.isCrowded ? [] : [REST_MS];
  const isHeard = due.mayRemind && due.admins.length > 0 && news.length > 0;
  const isTold = isHeard && (await mayTellOfMany(trx, town.id, 'crowd_told_at', now, ...rest));
  const told: Member[] = [];
  for (const member of kept) {
    const reminders = Math.max(member.reminders, stepsOf(member, due.mayRemind ? now : town.crowd_told_at));
    const isLast = member.reminders < PATIENCE.length && reminders === PATIENCE.length;
    if (isLast) told.push(member);
    // nothing is asked for them any more: they come in by time as soon as that may be, also where the town settles it later
    const change = { reminders, kept_by_crowd: isLast && !due.mayLetIn };
    await trx.updateTable('member').set(change).where('id', '=', member.id).execute();
  }
  for (const { id } of letIn) {
    const change = { status: 'approved', decided_at: now, decided_by: null, kept_by_crowd: false } as const;
    await trx.updateTable('member').set(change).where('id', '=', id).execute();
    await writeJournal(trx, { townId: town.id, adminId: null, action: 'approved-48h', memberId: id, now });
  }
  const waitsOn = { key: 'join.waits-on', args: { place: town.name, how: due.admins.length === 0 ? 'nobody' : '' } };
  return {
    tell: [
      ...told.map((to): Tell => ({ to, bubbles: [{ type: 'text', text: [waitsOn] }] })),
      ...(await tellAdmins(trx, town, due, { letIn, news: isTold ? news : [] })),
    ],
    internal: letIn.map(({ id }) => ({
      memberId: id,
      name: 'approved',
      about: { place: town.name },
      key: `approved:${id}:${now.getTime()}`,
    })),
    timezone: town.timezone,
  };
}

/** Names are told of so many; the others are counted. */
const MOST_NAMES = 5;

const namesOf = (people: readonly Member[]) =>
  people
    .slice(0, MOST_NAMES)
    .map(({ name }) => name ?? '')
    .join(', ');

interface News {
  letIn: readonly Member[];
  /** Whom they are reminded of. */
  news: readonly Member[];
}

async function tellAdmins(trx: Trx, town: Town, { admins, isCrowded }: Room, { letIn, news }: News): Promise<Tell[]> {
  const bubbles: Pick<Tell, 'bubbles' | 'topic'>[] = [];
  if (letIn.length > 0) {
    const args = { names: namesOf(letIn), count: letIn.length };
    bubbles.push({ bubbles: [{ type: 'text', text: [{ key: 'admin.let-in', args }] }] });
  }
  // of all who wait, the count and the names too: who waits longest has been told of before
  const waiting = news.length === 0 ? [] : await listPending(trx, town.id, MOST_NAMES).execute();
  const [longest] = waiting;
  if (longest) {
    const since = { date: longest.asked_at?.toISOString() ?? '' };
    const args = { count: await countPending(trx, town.id), names: namesOf(waiting), since };
    const text = [{ key: 'admin.waiting', args }, ...keptWaiting(town, isCrowded)];
    bubbles.push({
      topic: `pending:${town.id}`,
      bubbles: [{ type: 'buttons', text, buttons: crowdButtons(isCrowded) }],
    });
  }
  return admins.flatMap((to) => bubbles.map((told): Tell => ({ to, ...told })));
}
