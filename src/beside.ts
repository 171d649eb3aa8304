import type { SideKind } from './community/channels/channel.table.ts';
import type { MailConfig } from './config.ts';
import type { Speech } from './conversation/speak/speech.ts';
import type { MessengerLink } from './messenger/deep-link.ts';
import type { Rounds } from './outbox/rounds.ts';
import { createCarrier } from './side/carrier.ts';
import { createDigestSender } from './side/digest/send.ts';
import type { LetterWords } from './side/letter.ts';
import { createMailWay } from './side/mail-way.ts';
import { createPushWay } from './side/push-way.ts';
import { createPusher, type Pusher, type PushIdentity } from './side/pusher.ts';
import { createSideSender, type SideSender, type SideSenderOptions } from './side/send.ts';
import { createTemplateWay, type TemplateWayOptions } from './side/template-way.ts';
import type { Way } from './side/way.ts';

export interface BesideOptions extends TemplateWayOptions, Omit<SideSenderOptions, 'ways'> {
  speech: Speech;
  publicUrl: string;
  secretKey: Buffer;
  mail: MailConfig | null;
  push: PushIdentity | null;
  link: MessengerLink;
}

export interface Beside {
  sender: SideSender;
  /** All who send: who does, and who e-mails what is new in a town. */
  workers: readonly Omit<Rounds, 'isUnderWay'>[];
  /** What this house can send. */
  kinds: readonly SideKind[];
  /** For the page that ties browsers; null: none is told anything. */
  push: { pusher: Pusher; publicKey: string } | null;
}

/** The ways beside Messenger that this house has, and who goes them. */
export function createBeside(options: BesideOptions): Beside {
  const { db, speech, mail, push, publicUrl, secretKey, link } = options;
  const ways = new Map<SideKind, Way>();
  const say = (timezone: string, now: Date): LetterWords['say'] => {
    return (locale, key, args) =>
      speech.say(locale, { key, ...(args && { args }) }, { timezone, now, isReadLater: true });
  };
  const pusher = push && createPusher(push);
  if (pusher) ways.set('push', createPushWay({ db, pusher, secretKey, say, publicUrl, link }));
  let digests: Rounds | null = null;
  if (mail) {
    const carrier = createCarrier(mail.url, mail.from);
    ways.set('mail', createMailWay({ db, carrier, secretKey, publicUrl, domain: mail.domain, link, say }));
    digests = createDigestSender({ ...options, carrier, domain: mail.domain, say });
  }
  ways.set('template', createTemplateWay(options));
  const sender = createSideSender({ ...options, ways });
  return {
    sender,
    workers: digests ? [sender, digests] : [sender],
    kinds: [...ways.keys()],
    push: pusher && push ? { pusher, publicKey: push.publicKey } : null,
  };
}
