import PostalMime from 'postal-mime';

/** What a mail server says of a letter that it had taken: that it could not bring it. */
export interface Bounce {
  /** Names of the letters it is about, without brackets. */
  letters: string[];
  /** « 5.1.1 ». */
  status: string;
  /** Nobody is there: the address is of no use any more. Else this letter alone did not arrive (a full mailbox, a policy, days of « later »). */
  isNobody: boolean;
}

/** RFC 3463: no such mailbox, or domain; a mailbox that was given up. Not 5.1.0, which servers say of much else, nor 5.1.5, which is an address that is good. */
const NOBODY = /^5\.(?:1\.[1-46]|1\.10|2\.1)$/;
const HEADERS = new Set(['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/rfc822-headers']);

/**
 * Reads a delivery status notification (RFC 3464). null: it is none, or speaks of nothing that has failed: a holiday answer, a letter that is
 * late. What stands in it is anybody's word: whose letter it was is known by the letter's name, see `links.ts`.
 */
export async function readBounce(source: Uint8Array): Promise<Bounce | null> {
  const { attachments } = await PostalMime.parse(source, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' });
  const textOf = ({ content }: (typeof attachments)[number]) => String(content);
  const report = attachments.find(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType));
  if (report === undefined) return null;
  const failed = textOf(report)
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((one) => /^action[ \t]*:[ \t]*failed/im.test(one))
    .flatMap((one) => /^status[ \t]*:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(one)?.[1] ?? []);
  const [status] = failed;
  if (status === undefined) return null;
  const letters: string[] = [];
  for (const part of attachments.filter(({ mimeType }) => HEADERS.has(mimeType))) {
    const { messageId } = await PostalMime.parse(textOf(part));
    if (messageId) letters.push(messageId.replace(/^<|>$/g, ''));
  }
  return { letters, status, isNobody: failed.every((one) => NOBODY.test(one)) };
}
