import type { Alarm } from '../community/alarm.ts';
import type { EffectOutput } from '../community/effect.ts';
import { lockPost } from '../community/posts/store.ts';
import { humaneTime } from '../community/reminders/humane-time.ts';
import { type Due, listDue, putOffDue, takeReminder } from '../community/reminders/store.ts';
import { findTown } from '../community/towns/store.ts';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { describeFailure } from './failure.ts';
import type { Log } from './log.ts';

/** As many are looked at in one go. */
const AT_ONCE = 500;

export interface RingPorts {
  db: Db;
  log: Log;
  alarms: Readonly<Record<string, Alarm>>;
  /** Carries out what concerns others, see perform.ts. */
  perform(trx: Trx, output: EffectOutput, timezone: string, now: Date): Promise<void>;
}

/**
 * Does what is due, each reminder in a transaction of its own: taken and done, or neither. Locks the post first, as
 * everybody does (locks.ts). In the quiet hours of its town nothing rings: it is put off to the morning. One that fails is left for the next round and does not stop the others.
 * @returns how many were done
 */
export async function ringDue(ports: RingPorts, now: Date): Promise<number> {
  let rung = 0;
  const failed = new Set<string>();
  for (;;) {
    const due = (await listDue(ports.db, now, AT_ONCE + failed.size)).filter(({ id }) => !failed.has(id));
    if (due.length === 0) return rung;
    for (const reminder of due) {
      try {
        if (await inTransaction(ports.db, (trx) => ring(ports, trx, reminder, now))) rung += 1;
      } catch (error) {
        failed.add(reminder.id);
        ports.log.error({ reminder: reminder.what, failure: describeFailure(error) }, 'a reminder failed');
      }
    }
  }
}

async function ring(ports: RingPorts, trx: Trx, { id, what, postId, claimId }: Due, now: Date): Promise<boolean> {
  const post = await lockPost(trx, postId);
  const town = post && (await findTown(trx, post.town_id));
  if (!town) return false;
  // its town may have other hours since it was set, and the clock may be late
  const humane = humaneTime(now, town);
  if (humane > now) {
    await putOffDue(trx, id, humane, now);
    return false;
  }
  if (!(await takeReminder(trx, id, now))) return false;
  const { timezone } = town;
  const alarm = ports.alarms[what];
  if (!alarm) throw new Error(`no alarm named ${what}`);
  const output = await alarm({ trx, post, claimId, now, timezone });
  await ports.perform(trx, { outcome: what, ...output }, timezone, now);
  return true;
}
