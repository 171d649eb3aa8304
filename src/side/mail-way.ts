import { sql } from 'kysely';
import { readMatters } from '../community/channels/matters.ts';
import { isSilenced } from '../community/channels/waiting.ts';
import type { Db } from '../database/database.ts';
import type { MessengerLink } from '../messenger/deep-link.ts';
import { askedLetter } from './asked/letter.ts';
import { readAsked } from './asked/read.ts';
import type { Carrier } from './carrier.ts';
import { confirmLetter, type Letter, type LetterWords, newsLetter } from './letter.ts';
import { confirmToken, letterName, stopToken } from './links.ts';
import { type Claimed, pageLink, type Way } from './way.ts';

export interface MailWayOptions {
  db: Db;
  carrier: Carrier;
  secretKey: Buffer;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Where mails come from: what follows the @ ends the names of mails. */
  domain: string;
  link: MessengerLink;
  say: (timezone: string, now: Date) => LetterWords['say'];
}

/** One mail for all that is new to somebody: or the one that confirms their address. */
export function createMailWay(options: MailWayOptions): Way {
  const { db, carrier, secretKey, publicUrl, domain } = options;

  async function write(claimed: Claimed, now: Date): Promise<Letter | null> {
    const { id, member, place, timezone } = claimed;
    const channel = await db
      .selectFrom('side_channel')
      .selectAll()
      .where('id', '=', claimed.channelId)
      .executeTakeFirst();
    if (!channel || channel.refused_at !== null) return null;
    const words: LetterWords = { locale: member.locale, say: options.say(timezone, now) };
    const stopUrl = `${publicUrl}/mail/stop/${stopToken(secretKey, channel.id)}`;
    const envelope = { to: channel.address, id: `<${letterName(secretKey, 'side', id)}@${domain}>`, at: now, stopUrl };
    if (claimed.what === 'confirm') {
      if (channel.confirmed_at !== null) return null;
      const link = `${publicUrl}/mail/confirm/${confirmToken(secretKey, channel)}`;
      return { ...envelope, ...confirmLetter(words, link, stopUrl) };
    }
    if (claimed.what === 'alert') {
      const posts = await readAsked(db, claimed, now);
      if (posts.length === 0) return null;
      const shown = { pageId: member.page_id, publicUrl, link: options.link };
      return { ...envelope, ...askedLetter(words, { ...shown, posts, place, stopUrl }) };
    }
    const matters = await readMatters(db, id, now);
    if (matters.length === 0) return null;
    const { rows } = await sql`select from member m where m.id = ${member.id} and ${isSilenced}`.execute(db);
    const silenced = rows.length > 0;
    return {
      ...envelope,
      ...newsLetter(words, { matters, place, link: pageLink(claimed), stopUrl, isSilenced: silenced }),
    };
  }

  return {
    mostTries: 10,
    isOnce: true,
    async write(claimed, now) {
      const letter = await write(claimed, now);
      if (letter === null) return null;
      return async () => {
        const carried = await carrier.carry(letter);
        const isGone = carried.kind === 'nobody' && claimed.channelId !== null;
        return { carried, gone: isGone ? [claimed.channelId ?? ''] : [] };
      };
    },
    /** Its member is shown that nobody is there. */
    async bury(trx, _claimed, gone, now) {
      await trx.updateTable('side_channel').set({ refused_at: now }).where('id', 'in', gone).execute();
    },
    close: () => carrier.close(),
  };
}
