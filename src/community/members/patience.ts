import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';
import { crowdButtons } from './applicant-card.ts';
import { isCrowd, mayTellOfMany } from './crowd.ts';
import { mayBeAskedIn } from './humane-hours.ts';
import type { Member } from './member.table.ts';
import { warningsOf } from './signs.ts';
import { countPending, listAdmins } from './store.ts';

const HOUR_MS = 60 * 60_000;
/** How long somebody waits before the admins are reminded, once and again, and before the town's rule holds. */
const PATIENCE = [12 * HOUR_MS, 24 * HOUR_MS, 48 * HOUR_MS] as const;
/** Those who come after each other are told of together. */
const REST_MS = 2 * HOUR_MS;
/** As many are looked at in one round. */
const AT_ONCE = 200;

/** What the clock says of those who wait, for the loader of flows. */
export const patienceSays = {
  'admin.waiting': ['count', 'names', 'since'],
  'admin.let-in': ['names', 'count'],
  'admin.kept-waiting': [],
  'admin.button-pending': [],
  'admin.button-refuse-all': [],
  'join.waits-on': ['place'],
} as const;

type Patience = Pick<EffectOutput, 'tell' | 'internal'> & { timezone: string };

/**
 * M3. Nobody waits for ever: the admins are reminded after half a day and a day, in one message for all who wait, by the
 * hours of their town; after two days the town's rule holds, and whoever waits on is told so, once. While there is a crowd,
 * which somebody may have made up, the admins hear of it seldom, and nobody is let in by time alone.
 */
export async function losePatience(trx: Trx, now: Date): Promise<Patience[]> {
  const due = await sql<Member>`
    select m.* from member m join town t on t.id = m.town_id
     where m.status = 'pending' and m.reminders < 3 and ${mayBeAskedIn(now)}
       and m.asked_at <= ${now}::timestamptz
         - (case m.reminders when 0 then 12 when 1 then 24 else 48 end) * interval '1 hour'
     order by m.asked_at, m.id
     limit ${AT_ONCE}
     for no key update of m skip locked`.execute(trx);
  const towns = new Map<number, Member[]>();
  for (const member of due.rows) {
    if (member.town_id !== null) towns.set(member.town_id, [...(towns.get(member.town_id) ?? []), member]);
  }
  const owed: Patience[] = [];
  for (const [id, waiting] of towns) {
    const town = await trx.selectFrom('town').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    owed.push(await inTown(trx, town, waiting, now));
  }
  return owed;
}

async function inTown(trx: Trx, town: Town, waiting: readonly Member[], now: Date): Promise<Patience> {
  const isCrowded = await isCrowd(trx, town.id, now);
  const letIn: Member[] = [];
  const tell: Tell[] = [];
  for (const member of waiting) {
    const reminders = PATIENCE.filter((ms) => (member.asked_at?.getTime() ?? 0) + ms <= now.getTime()).length;
    await trx.updateTable('member').set({ reminders }).where('id', '=', member.id).execute();
    if (reminders < 3) continue;
    const isDoubtful = isCrowded || (await warningsOf(trx, member, town, now)).warnings.length > 0;
    if (town.after_48h === 'approve' && !isDoubtful) letIn.push(member);
    else
      tell.push({
        to: member,
        bubbles: [{ type: 'text', text: [{ key: 'join.waits-on', args: { place: town.name } }] }],
      });
  }
  for (const { id } of letIn) {
    await trx
      .updateTable('member')
      .set({ status: 'approved', decided_at: now, decided_by: null })
      .where('id', '=', id)
      .execute();
    await writeJournal(trx, { townId: town.id, adminId: null, action: 'approved-48h', memberId: id, now });
  }
  const internal = letIn.map(({ id }) => ({
    memberId: id,
    name: 'approved',
    about: { place: town.name },
    key: `approved:${id}:${now.getTime()}`,
  }));
  return {
    tell: [...tell, ...(await remind(trx, town, { waiting, letIn, isCrowded }, now))],
    internal,
    timezone: town.timezone,
  };
}

/** Names are told of so many; the others are counted. */
const MOST_NAMES = 5;

interface Waits {
  waiting: readonly Member[];
  letIn: readonly Member[];
  isCrowded: boolean;
}

async function remind(trx: Trx, town: Town, { waiting, letIn, isCrowded }: Waits, now: Date): Promise<Tell[]> {
  const admins = await listAdmins(trx, town.id);
  const namesOf = (people: readonly Member[]) =>
    people
      .slice(0, MOST_NAMES)
      .map(({ name }) => name ?? '')
      .join(', ');
  const count = await countPending(trx, town.id);
  const [longest] = waiting.filter((one) => !letIn.includes(one));
  const isTold =
    longest !== undefined && (await mayTellOfMany(trx, town.id, 'crowd_told_at', now, ...(isCrowded ? [] : [REST_MS])));
  const told: Tell[] = [];
  for (const to of admins) {
    if (letIn.length > 0) {
      const args = { names: namesOf(letIn), count: letIn.length };
      told.push({ to, bubbles: [{ type: 'text', text: [{ key: 'admin.let-in', args }] }] });
    }
    if (!isTold) continue;
    const args = {
      count,
      names: namesOf(waiting.filter((one) => !letIn.includes(one))),
      since: { date: longest.asked_at?.toISOString() ?? '' },
    };
    told.push({
      to,
      topic: `pending:${town.id}`,
      bubbles: [
        {
          type: 'buttons',
          text: [
            { key: 'admin.waiting', args },
            ...(isCrowded && town.after_48h === 'approve' ? [{ key: 'admin.kept-waiting' }] : []),
          ],
          buttons: crowdButtons(isCrowded),
        },
      ],
    });
  }
  return told;
}
