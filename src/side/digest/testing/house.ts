import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { type Mailbox, openMailbox } from '../../../../test/helpers/mailbox.ts';
import type { DigestEvery } from '../../../community/channels/digest.table.ts';
import { setDigest } from '../../../community/channels/digest.ts';
import { messengerLinks } from '../../../messenger/deep-link.ts';
import type { Rounds } from '../../../outbox/rounds.ts';
import { HOUR, type World, world } from '../../../outbox/testing/world.ts';
import { createCarrier } from '../../carrier.ts';
import { createDigestSender } from '../send.ts';

/** A house that e-mails digests to a real SMTP server: a town whose days are from eight to nine in the evening. */
export interface DigestHouse extends AsyncDisposable {
  w: World;
  mailbox: Mailbox;
  /** Whose posts they are. */
  giver: string;
  /** Somebody who is away, and wants digests from now on. */
  reader(name: string, every?: DigestEvery): Promise<string>;
  /** A post that these are still to be told of. */
  owed(item: string, ...members: string[]): Promise<string>;
  /** To a moment of the clocks in Paris. */
  at(local: string): void;
  /** A process that sends digests. @param say finds the words of a letter */
  open(say?: (key: string) => string, onFailure?: (about: object) => void): Rounds;
  /** Looks each hour until then. */
  until(local: string, sender: Rounds, everyMs?: number): Promise<void>;
  states(): Promise<{ state: string; attempts: number }[]>;
  next(): Promise<string[]>;
}

export async function digestHouse(): Promise<DigestHouse> {
  const [w, mailbox] = await Promise.all([world({ connections: 8 }), openMailbox()]);
  const processes: Rounds[] = [];
  const giver = await w.member('giver');
  await sql`update town set day_starts = 8, day_ends = 21`.execute(w.db);
  return {
    w,
    mailbox,
    giver,
    async reader(name, every = 'day') {
      const id = await w.member(name, { windowUntil: new Date(w.now().getTime() - HOUR) });
      await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at)
        values (${id}, 'mail', ${`${name}@example.org`}, ${w.now()}, ${w.now()})`.execute(w.db);
      await w.db.transaction().execute((trx) => setDigest(trx, id, every, w.now()));
      return id;
    },
    async owed(item, ...members) {
      const post = await w.post(giver, item);
      for (const id of members) {
        await sql`insert into delivery (post_id, member_id) values (${post}, ${id})`.execute(w.db);
      }
      return post;
    },
    at(local) {
      w.pass(new Date(local).getTime() - w.now().getTime());
    },
    open(say = (key) => key, onFailure = (about) => expect.fail(JSON.stringify(about))) {
      const sender = createDigestSender({
        db: w.db,
        clock: { now: w.now },
        log: { info() {}, warn() {}, error: onFailure },
        carrier: createCarrier(mailbox.url, 'Parallèle <bonjour@parallele.example>'),
        secretKey: randomBytes(32),
        publicUrl: 'https://parallele.example',
        domain: 'parallele.example',
        link: messengerLinks('https://m.me'),
        say: () => (_locale, key) => (key === 'channels.digest-mail' ? `${say(key)} [[posts]]` : say(key)),
      });
      processes.push(sender);
      sender.start();
      return sender;
    },
    async until(local, sender, everyMs = HOUR) {
      const end = new Date(local).getTime();
      while (w.now().getTime() < end) {
        w.pass(Math.min(everyMs, end - w.now().getTime()));
        sender.wake();
        await sender.idle();
      }
    },
    states: () => w.db.selectFrom('digest').select(['state', 'attempts']).orderBy('id').execute(),
    async next() {
      const { rows } = await sql<{ at: Date }>`select digest_at as at from side_channel order by id`.execute(w.db);
      return rows.map((row) => row.at.toISOString());
    },
    async [Symbol.asyncDispose]() {
      for (const one of processes) await one.stop();
      await w[Symbol.asyncDispose]();
      await mailbox.close();
    },
  };
}
