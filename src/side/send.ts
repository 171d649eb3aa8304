import { sql } from 'kysely';
import type { SideKind } from '../community/channels/channel.table.ts';
import { mayBeAskedIn } from '../community/members/humane-hours.ts';
import type { Clock } from '../database/clock.ts';
import type { Db, Trx } from '../database/database.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { createRounds, LEASE_MS, LOOK_EVERY_MS, type Rounds } from '../outbox/rounds.ts';
import { oweAsked } from './asked/owe.ts';
import { mayBeToldNow } from './asked/owed.ts';
import { noteAsked } from './asked/read.ts';
import { inLines } from './in-lines.ts';
import { oweBeside } from './owe.ts';
import { judge, type Verdict } from './rules.ts';
import { type Render, tellOther } from './tell-other.ts';
import { climbUnseen, UNSEEN_MS } from './unseen.ts';
import type { Attempt, Claimed, Way } from './way.ts';

export type Ways = ReadonlyMap<SideKind, Way>;

export interface SideSenderOptions {
  db: Db;
  clock: Clock;
  log: Log;
  /** Those this house has. */
  ways: Ways;
  render: Render;
  /** Hears which Pages have something new to send, after the commit. */
  wakeSender(pageId: string): void;
  /** Members' own dialogues have news, after the commit. */
  wakeDrain(): void;
}

export type SideSender = Omit<Rounds, 'isUnderWay'>;

/** So many of a kind go out at once: a server that takes its time holds up what is after it as little as may be. */
const AT_ONCE = 4;
const UNWRITTEN = Symbol('unwritten');

/**
 * Sends what is owed beside Messenger; a mail server that hangs holds up no notification. A row is leased
 * before it goes out, and a process that dies leaves it to the next one, who sends it under the same name, if whoever reads
 * would see it once (a browser's push service replaces one by the other). What would be seen twice is not sent again
 * (`isOnce`): the next rung is there for it.
 */
export function createSideSender(options: SideSenderOptions): SideSender {
  const { db, clock, log, ways } = options;
  const onFailure = (error: unknown) =>
    log.error({ failure: describeFailure(error) }, 'what goes beside Messenger waits');
  const sending = [...ways].map(([kind, way]) => {
    /** What has gone nowhere, and could not even be given back. Lost with the process. */
    const unwritten = new Set<Claimed>();
    return createRounds(
      async (isStarted) => {
        for (const claimed of unwritten) await putBack(claimed, way, unwritten);
        if (way.isOnce) await giveUpBegun(db, kind, clock.now());
        await inLines(AT_ONCE, isStarted, () => sendNext(kind, way, unwritten, clock.now()));
      },
      onFailure,
      LOOK_EVERY_MS,
    );
  });
  const rounds = createRounds(async () => {
    try {
      // what is owed anew does not hang on it
      await climbUnseen(db, [...ways.keys()], clock.now()).catch(onFailure);
      if (ways.size > 0) await oweBeside(db, [...ways.keys()], clock.now(), onFailure);
      await oweAsked(db, [...ways.keys()], clock.now(), onFailure);
    } finally {
      // what is owed already does not wait for what cannot be looked for
      for (const one of sending) one.wake();
    }
  }, onFailure);

  /** @returns false when nothing is due */
  async function sendNext(kind: SideKind, way: Way, unwritten: Set<Claimed>, now: Date): Promise<boolean> {
    const claimed = await claimNext(db, kind, way, now);
    if (!claimed) return false;
    try {
      const bring = await write(claimed, way, unwritten, now);
      await (bring === UNWRITTEN ? putBack(claimed, way, unwritten) : send(claimed, way, bring, now));
    } catch (error) {
      // it is leased: the others go on, and it is looked at again when that has run out
      onFailure(error);
    }
    return true;
  }

  async function write(claimed: Claimed, way: Way, unwritten: Set<Claimed>, now: Date) {
    try {
      return await way.write(claimed, now);
    } catch (error) {
      onFailure(error);
      unwritten.add(claimed);
      return UNWRITTEN;
    }
  }

  /** What could not be written has gone nowhere, and is tried again like what a server has put off. */
  async function putBack(claimed: Claimed, way: Way, unwritten: Set<Claimed>): Promise<void> {
    try {
      await judgeAndSettle(claimed, way, { carried: { kind: 'later', because: 'unwritten' }, gone: [] }, clock.now());
      unwritten.delete(claimed);
    } catch (error) {
      // the next round says it again; the others go on
      onFailure(error);
    }
  }

  async function send(claimed: Claimed, way: Way, bring: Awaited<ReturnType<Way['write']>>, now: Date): Promise<void> {
    if (bring === null) {
      await settle(claimed, way, null, { state: 'given-up' }, now);
      rounds.wake();
      return;
    }
    await judgeAndSettle(claimed, way, await bring(), now);
  }

  async function judgeAndSettle(claimed: Claimed, way: Way, attempt: Attempt, now: Date): Promise<void> {
    const { carried } = attempt;
    const isAgain = carried.kind === 'unknown' && claimed.what === 'confirm';
    const known = isAgain ? ({ kind: 'later', because: carried.because } as const) : carried;
    const verdict = judge(known, claimed.attempts, way.mostTries, now);
    if ('because' in carried) {
      const about = { memberId: claimed.member.id, reason: `${claimed.kind} ${carried.because}` };
      log.warn({ ...about, attempts: claimed.attempts }, `beside Messenger: ${verdict.state}`);
    }
    const pages = await settle(claimed, way, attempt, verdict, now);
    for (const page of new Set(pages)) options.wakeSender(page);
    if (attempt.gone.length > 0) options.wakeDrain();
    // the next rung may be there for it
    if (verdict.state === 'failed' || verdict.state === 'given-up') rounds.wake();
  }

  /** Writes down what became of it, unless its lease has run out meanwhile. @returns Pages with news for others */
  function settle(claimed: Claimed, way: Way, attempt: Attempt | null, verdict: Verdict, now: Date): Promise<string[]> {
    const because = attempt === null ? 'nothing to say' : 'because' in attempt.carried ? attempt.carried.because : null;
    return db.transaction().execute(async (trx) => {
      const isWaiting = verdict.state === 'waiting';
      const { numUpdatedRows } = await trx
        .updateTable('side_message')
        .set((eb) => ({
          state: verdict.state,
          error: because,
          lease_until: null,
          ...(isWaiting ? { not_before: verdict.notBefore } : { settled_at: now }),
          ...(isWaiting && verdict.isUntried && { attempts: eb('attempts', '-', 1) }),
        }))
        .where('id', '=', claimed.id)
        .where('state', '=', 'waiting')
        .where('lease_until', '=', claimed.lease)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return [];
      if (attempt && attempt.gone.length > 0) await way.bury(trx, claimed, attempt.gone, now);
      if (claimed.what === 'alert') await noteWhatBecame(trx, claimed, verdict, attempt, now);
      if (verdict.state !== 'sent' || claimed.what !== 'notices') return [];
      return await tellOther(trx, claimed, options.render, now);
    });
  }

  return {
    wake: rounds.wake,
    start() {
      for (const one of sending) one.start();
      rounds.start();
    },
    async stop() {
      await rounds.stop();
      await Promise.all(sending.map((one) => one.stop()));
      for (const way of ways.values()) way.close();
    },
    async idle() {
      // what failed wakes the rung above
      do {
        await rounds.idle();
        await Promise.all(sending.map((one) => one.idle()));
      } while ([rounds, ...sending].some((one) => one.isUnderWay()));
    },
  };
}

/** What its member asked to be told of is told once: by a notification, when their browser says that it shows it. */
async function noteWhatBecame(trx: Trx, claimed: Claimed, verdict: Verdict, attempt: Attempt | null, now: Date) {
  if (verdict.state === 'sent') await noteAsked(trx, [claimed.id], claimed.kind === 'push' ? 'perhaps' : 'told', now);
  else if (attempt?.carried.kind === 'unknown') await noteAsked(trx, [claimed.id], 'perhaps', now);
}

/** Whoever began these has died, or could not write down what became of them: nobody knows, and they are not sent again. */
async function giveUpBegun(db: Db, kind: SideKind, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const begun = await trx
      .updateTable('side_message')
      .set({ state: 'failed', error: 'unknown', lease_until: null, settled_at: now })
      .where('kind', '=', kind)
      .where('what', '<>', 'confirm')
      .where('state', '=', 'waiting')
      .where('lease_until', '<=', now)
      .returning('id')
      .execute();
    const ids = begun.map(({ id }) => id);
    if (ids.length > 0) await noteAsked(trx, ids, 'perhaps', now);
  });
}

/** Takes the oldest that is due, committed before anything is sent. What was put off into the night waits for the morning. */
async function claimNext(db: Db, kind: SideKind, { isOnce }: Way, now: Date): Promise<Claimed | undefined> {
  const lease = new Date(now.getTime() + LEASE_MS);
  const { rows } = await sql<Omit<Claimed, 'lease'>>`
    with due as (
      select id from side_message
       where state = 'waiting' and not_before <= ${now} and (lease_until is null or (lease_until <= ${now} and (what = 'confirm' or not ${isOnce === true})))
         and kind = ${kind} and (what = 'confirm' or what = 'alert' and ${mayBeToldNow(now)} or what = 'notices' and exists (
           select from member m join town t on t.id = m.town_id
            where m.id = side_message.member_id and ${mayBeAskedIn(now)}))
       order by not_before, id limit 1 for update skip locked
    ), taken as (
      update side_message s
         -- before it goes out: a browser may be quicker than its push service's answer
         set lease_until = ${lease}, attempts = attempts + 1,
             climbs_at = case when s.kind = 'push' then ${new Date(now.getTime() + UNSEEN_MS)}::timestamptz end
        from due where s.id = due.id
      returning s.id, s.kind, s.what, s.attempts, s.member_id, s.channel_id, s.post_ids
    )
    select taken.id, taken.kind, taken.what, taken.attempts, taken.channel_id as "channelId", taken.post_ids as "postIds",
           jsonb_build_object('id', m.id::text, 'page_id', m.page_id, 'locale', m.locale) as member,
           coalesce(t.name, '') as place, t.slug, coalesce(t.timezone, 'UTC') as timezone
      from taken join member m on m.id = taken.member_id left join town t on t.id = m.town_id`.execute(db);
  const [row] = rows;
  return row && { ...row, lease };
}
