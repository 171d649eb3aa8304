import { sql } from 'kysely';
import { mayBeAskedIn } from '../community/members/humane-hours.ts';
import type { Clock } from '../database/clock.ts';
import type { Db, Trx } from '../database/database.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import type { Carrier } from './carrier.ts';
import { confirmLetter, type Letter, type LetterWords, newsLetter } from './letter.ts';
import { confirmToken, stopToken } from './links.ts';
import { readMatters } from './matters.ts';
import { oweMails } from './owe.ts';
import { judge, type Verdict } from './rules.ts';
import { type Render, tellOther } from './tell-other.ts';

export interface MailerOptions {
  db: Db;
  clock: Clock;
  log: Log;
  carrier: Carrier;
  secretKey: Buffer;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Where mails come from: what follows the @ ends the names of mails. */
  domain: string;
  say: (timezone: string, now: Date) => LetterWords['say'];
  render: Render;
  /** Hears which Pages have something new to send, after the commit. */
  wakeSender(pageId: string): void;
}

export interface Mailer {
  /** A hint that something may be due; before `start` it does nothing. */
  wake(): void;
  start(): void;
  /** Ends after the mail under way. */
  stop(): Promise<void>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
}

/** Longer than a carrier needs to give up. */
const LEASE_MS = 2 * 60_000;

interface Claimed {
  id: string;
  what: 'confirm' | 'notices';
  attempts: number;
  lease: Date;
  member: { id: string; page_id: string; locale: 'fr' | 'en' };
  channel: { id: string; address: string; asked_at: Date; confirmed_at: Date | null; refused_at: Date | null } | null;
  place: string;
  slug: string | null;
  timezone: string;
}

/**
 * Sends what is owed by e-mail, one after the other: the rows are the truth, being woken is a hint. A row is leased before
 * its mail goes out, and a process that dies leaves it to the next one, who sends it under the same name: once for
 * whoever reads, which is as much as SMTP can promise.
 */
export function createMailer(options: MailerOptions): Mailer {
  const { db, clock, log, carrier } = options;
  let isStarted = false;
  let isAgain = false;
  let round: Promise<void> | null = null;

  function wake(): void {
    if (!isStarted) return;
    isAgain = true;
    round ??= rounds().finally(() => {
      round = null;
      if (isAgain) wake();
    });
  }

  async function rounds(): Promise<void> {
    while (isAgain && isStarted) {
      isAgain = false;
      try {
        const now = clock.now();
        await oweMails(db, now);
        while (isStarted && (await sendNext(clock.now())));
      } catch (error) {
        log.error({ failure: describeFailure(error) }, 'mails wait');
      }
    }
  }

  /** @returns false when nothing is due */
  async function sendNext(now: Date): Promise<boolean> {
    const claimed = await claimNext(db, now);
    if (!claimed) return false;
    const letter = await write(claimed, now);
    if (letter === null) {
      await settle(claimed, { state: 'given-up' }, 'nothing to say', now);
      return true;
    }
    const carried = await carrier.carry(letter);
    const because = 'because' in carried ? carried.because : null;
    const verdict = judge(carried, claimed.attempts, now);
    if (verdict.state !== 'sent') {
      const about = { memberId: claimed.member.id, reason: because, attempts: claimed.attempts };
      log.warn(about, verdict.state === 'waiting' ? 'a mail could not be sent yet' : 'a mail could not be sent');
    }
    const pages = await settle(claimed, verdict, because, now);
    for (const page of new Set(pages)) options.wakeSender(page);
    return true;
  }

  /** null: it would tell nothing that is still true. */
  async function write(claimed: Claimed, now: Date): Promise<Letter | null> {
    const { id, channel, member, place, timezone } = claimed;
    if (!channel || channel.refused_at !== null) return null;
    const words: LetterWords = { locale: member.locale, say: options.say(timezone, now) };
    const stopUrl = `${options.publicUrl}/mail/stop/${stopToken(options.secretKey, channel.id)}`;
    const envelope = { to: channel.address, id: `<side-${id}@${options.domain}>`, at: now, stopUrl };
    if (claimed.what === 'confirm') {
      if (channel.confirmed_at !== null) return null;
      const link = `${options.publicUrl}/mail/confirm/${confirmToken(options.secretKey, channel)}`;
      return { ...envelope, ...confirmLetter(words, link, stopUrl) };
    }
    const matters = await readMatters(db, id, now);
    if (matters.length === 0) return null;
    const ref = claimed.slug === null ? '' : `?ref=town_${claimed.slug}`;
    const link = `https://m.me/${member.page_id}${ref}`;
    return { ...envelope, ...newsLetter(words, { matters, place, link, stopUrl }) };
  }

  /** Writes down what became of it, unless its lease has run out meanwhile. @returns Pages with news for others */
  function settle(claimed: Claimed, verdict: Verdict, because: string | null, now: Date): Promise<string[]> {
    return db.transaction().execute(async (trx) => {
      const isWaiting = verdict.state === 'waiting';
      const { numUpdatedRows } = await trx
        .updateTable('side_message')
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
      if (numUpdatedRows === 0n) return [];
      if ('isDead' in verdict && claimed.channel) await bury(trx, claimed.channel.id, now);
      if (verdict.state !== 'sent' || claimed.what !== 'notices') return [];
      return await tellOther(trx, claimed.id, options.render, now);
    });
  }

  return {
    wake,
    start() {
      isStarted = true;
      wake();
    },
    async stop() {
      isStarted = false;
      await round;
      carrier.close();
    },
    async idle() {
      while (round) await round;
    },
  };
}

async function bury(trx: Trx, channelId: string, now: Date): Promise<void> {
  await trx.updateTable('side_channel').set({ refused_at: now }).where('id', '=', channelId).execute();
}

/** Takes the oldest that is due, committed before anything is sent. What was put off into the night waits for the morning. */
async function claimNext(db: Db, now: Date): Promise<Claimed | undefined> {
  const lease = new Date(now.getTime() + LEASE_MS);
  const { rows } = await sql<Omit<Claimed, 'lease' | 'channel'> & ChannelColumns>`
    with due as (
      select id from side_message
       where state = 'waiting' and not_before <= ${now} and (lease_until is null or lease_until <= ${now})
         and (what = 'confirm' or exists (
           select from member m join town t on t.id = m.town_id
            where m.id = side_message.member_id and ${mayBeAskedIn(now)}))
       order by not_before, id limit 1 for update skip locked
    ), taken as (
      update side_message s set lease_until = ${lease}, attempts = attempts + 1 from due where s.id = due.id
      returning s.id, s.what, s.attempts, s.member_id, s.channel_id
    )
    select taken.id, taken.what, taken.attempts,
           jsonb_build_object('id', m.id::text, 'page_id', m.page_id, 'locale', m.locale) as member,
           coalesce(t.name, '') as place, t.slug, coalesce(t.timezone, 'UTC') as timezone, c.id as "channelId",
           c.address, c.asked_at as "askedAt", c.confirmed_at as "confirmedAt", c.refused_at as "refusedAt"
      from taken join member m on m.id = taken.member_id left join town t on t.id = m.town_id
      left join side_channel c on c.id = taken.channel_id`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { channelId, address, askedAt, confirmedAt, refusedAt, ...claimed } = row;
  const channel =
    channelId === null || address === null || askedAt === null
      ? null
      : { id: channelId, address, asked_at: askedAt, confirmed_at: confirmedAt, refused_at: refusedAt };
  return { ...claimed, channel, lease };
}

interface ChannelColumns {
  channelId: string | null;
  address: string | null;
  askedAt: Date | null;
  confirmedAt: Date | null;
  refusedAt: Date | null;
}
