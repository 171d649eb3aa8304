import { sql } from 'kysely';
import type { DigestEvery } from '../../community/channels/digest.table.ts';
import { digestDay, isDigestTime, nextMorning } from '../../community/channels/digest.ts';
import { findMail, stateOfMail } from '../../community/channels/store.ts';
import type { Locale } from '../../conversation/book.ts';
import type { Clock } from '../../database/clock.ts';
import type { Db, Trx } from '../../database/database.ts';
import { describeFailure } from '../../inbox/failure.ts';
import type { Log } from '../../inbox/log.ts';
import type { MessengerLink } from '../../messenger/deep-link.ts';
import { createRounds, LEASE_MS, LOOK_EVERY_MS, type Rounds } from '../../outbox/rounds.ts';
import type { Carrier } from '../carrier.ts';
import { inLines } from '../in-lines.ts';
import type { Letter, LetterWords } from '../letter.ts';
import { digestStopToken, letterName } from '../links.ts';
import { judge, type Verdict } from '../rules.ts';
import type { Carried } from '../way.ts';
import { digestLetter } from './letter.ts';
import { DAY_OVER, isReached, oweDigests } from './owe.ts';
import { readDigest } from './read.ts';

export interface DigestSenderOptions {
  db: Db;
  clock: Clock;
  log: Log;
  carrier: Carrier;
  secretKey: Buffer;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Where mails come from: what follows the @ ends the names of mails. */
  domain: string;
  link: MessengerLink;
  say: (timezone: string, now: Date) => LetterWords['say'];
}

/**
 * So many go out at once, each on a connection of its own, beside the four of own matters: a town's morning must not look like a flood to
 * its mail server.
 */
const AT_ONCE = 5;
/** A server that is away may be back any time: only the end of the day ends the tries. */
const LONGEST_PAUSE_MS = 30 * 60_000;

interface Claimed {
  id: string;
  channelId: string;
  attempts: number;
  lease: Date;
  /** null: its day is over. */
  member: { id: string; page_id: string; locale: Locale } | null;
  place: string;
  slug: string;
  timezone: string;
}

/**
 * F5. Sends what is new in somebody's town by e-mail, each at most once: leased and written down before it goes out. What may have
 * gone out is not sent again, and what it told of counts as mailed.
 */
export function createDigestSender(options: DigestSenderOptions): Rounds {
  const { db, clock, log } = options;
  const onFailure = (error: unknown) => log.error({ failure: describeFailure(error) }, 'digests wait');
  return createRounds(
    async (isStarted) => {
      await oweDigests(db, clock.now(), isStarted);
      await takeUpBegun(db, clock.now());
      await inLines(AT_ONCE, isStarted, () => sendNext(clock.now()));
    },
    onFailure,
    LOOK_EVERY_MS,
  );

  /** @returns false when nothing is due */
  async function sendNext(now: Date): Promise<boolean> {
    const claimed = await claimNext(db, now);
    if (!claimed) return false;
    if (claimed.member === null) return true;
    let letter: Letter | null;
    try {
      letter = await write(claimed, claimed.member, now);
    } catch (error) {
      // it has gone nowhere
      onFailure(error);
      await settle(
        claimed,
        judgeDigest({ kind: 'later', because: 'unwritten' }, claimed.attempts, now),
        'unwritten',
        now,
      );
      return true;
    }
    if (letter === null) {
      await settle(claimed, { state: 'given-up' }, 'nothing to say', now);
      return true;
    }
    const carried = await options.carrier.carry(letter);
    const verdict = judgeDigest(carried, claimed.attempts, clock.now());
    const because = 'because' in carried ? carried.because : null;
    if (because !== null) {
      const about = { memberId: claimed.member.id, reason: `digest ${because}`, attempts: claimed.attempts };
      log.warn(about, `beside Messenger: ${verdict.state}`);
    }
    await settle(claimed, verdict, because, clock.now(), carried.kind);
    return true;
  }

  /** Of what is true now; what it tells of is written down before it goes out. null: there is nothing to say, or nobody to say it to. */
  async function write(claimed: Claimed, member: NonNullable<Claimed['member']>, now: Date): Promise<Letter | null> {
    const channel = await findMail(db, member.id);
    if (channel?.id !== claimed.channelId || channel.digest === null) return null;
    if (stateOfMail(channel) !== 'on' || !(await isStillForThem(db, member.id, now))) return null;
    const digest = await readDigest(db, member.id, now);
    if (digest.posts.length === 0) return null;
    const { publicUrl, link, secretKey } = options;
    const { place, slug } = claimed;
    const stopUrl = `${publicUrl}/mail/digest/${digestStopToken(secretKey, channel.id)}`;
    const every: DigestEvery = channel.digest;
    const words: LetterWords = { locale: member.locale, say: options.say(claimed.timezone, now) };
    const told = digestLetter(words, {
      ...digest,
      place,
      slug,
      pageId: member.page_id,
      every,
      stopUrl,
      publicUrl,
      link,
    });
    const isOurs = await db
      .updateTable('digest')
      .set({ post_ids: digest.posts.map(({ id }) => id) })
      .where('id', '=', claimed.id)
      .where('state', '=', 'waiting')
      .where('lease_until', '=', claimed.lease)
      .executeTakeFirst();
    if (isOurs.numUpdatedRows === 0n) throw new Error('the lease of a digest has run out');
    const id = `<${letterName(secretKey, 'digest', claimed.id)}@${options.domain}>`;
    return { to: channel.address, id, at: now, stopUrl, ...told };
  }

  /** Writes down what became of it, unless its lease has run out meanwhile. */
  async function settle(
    claimed: Claimed,
    verdict: Verdict,
    because: string | null,
    now: Date,
    kind?: Carried['kind'],
  ): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const isWaiting = verdict.state === 'waiting';
      const { numUpdatedRows } = await trx
        .updateTable('digest')
        .set({
          state: verdict.state,
          error: because,
          lease_until: null,
          ...(isWaiting ? { not_before: verdict.notBefore } : { settled_at: now }),
        })
        .where('id', '=', claimed.id)
        .where('state', '=', 'waiting')
        .where('lease_until', '=', claimed.lease)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      if (kind === 'accepted' || kind === 'unknown') await noteMailed(trx, [claimed.id], now);
      if (kind === 'nobody') {
        await trx.updateTable('side_channel').set({ refused_at: now }).where('id', '=', claimed.channelId).execute();
      }
    });
  }
}

const judgeDigest = (carried: Carried, tries: number, now: Date): Verdict =>
  judge(carried, tries, Number.POSITIVE_INFINITY, now, LONGEST_PAUSE_MS);

/** What these told of, or may have told of, is in no digest again. It is owed in Messenger as before. */
async function noteMailed(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    update delivery d set mailed_at = ${now}::timestamptz
      from digest g join post on post.id = any(g.post_ids)
     where g.id = any(${ids}::bigint[]) and d.town_id = post.town_id and d.post_id = post.id and d.member_id = g.member_id`.execute(
    trx,
  );
}

/**
 * Whoever began these has died, or could not write down what became of them. What one tells stands in its row before it goes out: where
 * nothing does it has gone nowhere, and is due again. Of the others nobody knows, and they are not sent again.
 */
async function takeUpBegun(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('digest')
      .set({ lease_until: null })
      .where('state', '=', 'waiting')
      .where('lease_until', '<=', now)
      .where('post_ids', '=', sql<string[]>`'{}'::bigint[]`)
      .execute();
    const begun = await trx
      .updateTable('digest')
      .set({ state: 'failed', error: 'unknown', lease_until: null, settled_at: now })
      .where('state', '=', 'waiting')
      .where('lease_until', '<=', now)
      .returning('id')
      .execute();
    const ids = begun.map(({ id }) => id);
    if (ids.length > 0) await noteMailed(trx, ids, now);
  });
}

async function isStillForThem(db: Db, memberId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select from member m where m.id = ${memberId} and ${isReached(now)}`.execute(db);
  return rows.length > 0;
}

/**
 * Takes the oldest that is due, committed before anything is sent. One whose day is over is given up, and its member's next one is due
 * the next morning (now, if that has come), also where they have one a week.
 */
async function claimNext(db: Db, now: Date): Promise<Claimed | undefined> {
  const lease = new Date(now.getTime() + LEASE_MS);
  const { rows } = await sql<Omit<Claimed, 'lease' | 'member'> & { isTime: boolean; member: Claimed['member'] }>`
    with due as (
      select id, member_id from digest
       where state = 'waiting' and not_before <= ${now} and lease_until is null
       order by not_before, id limit 1 for update skip locked
    ), judged as (
      select due.id, m.id as member_id, m.page_id, m.locale, t.name, t.slug, t.timezone,
             coalesce(g.channel_id is not null and g.day = ${digestDay(now)} and ${isDigestTime(now)}, false) as is_time,
             g.channel_id, case when ${isDigestTime(now)} then ${now}::timestamptz else ${nextMorning(now)} end as next
        from due join digest g on g.id = due.id join member m on m.id = due.member_id left join town t on t.id = m.town_id
    ), sooner as (
      -- whoever holds the wish is changing or ending it: this waits for nobody, since a wish that ends waits for its digests
      select c.id, judged.next from judged join side_channel c on c.id = judged.channel_id
       where not judged.is_time and c.digest is not null and c.digest_at > judged.next
         for no key update of c skip locked
    ), moved as (
      update side_channel c set digest_at = sooner.next from sooner where c.id = sooner.id
    )
    update digest g
       set lease_until = case when is_time then ${lease}::timestamptz end, attempts = attempts + 1, post_ids = '{}',
           state = case when is_time then 'waiting' else 'given-up' end,
           error = case when is_time then g.error else ${DAY_OVER} end,
           settled_at = case when is_time then null else ${now}::timestamptz end
      from judged where g.id = judged.id
    returning g.id, g.channel_id as "channelId", g.attempts, judged.is_time as "isTime",
              jsonb_build_object('id', judged.member_id::text, 'page_id', judged.page_id, 'locale', judged.locale) as member,
              coalesce(judged.name, '') as place, coalesce(judged.slug, '') as slug, coalesce(judged.timezone, 'UTC') as timezone`.execute(
    db,
  );
  const [row] = rows;
  return row && { ...row, member: row.isTime ? row.member : null, lease };
}
