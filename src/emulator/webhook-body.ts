import { createHmac } from 'node:crypto';

/** One element of `messaging[]`, or with a `field` of `changes[]`. */
export type MessagingEvent = Record<string, unknown>;

export interface Envelope {
  object: 'page';
  /** `time`: milliseconds, for `changes` seconds. */
  entry: { id: string; time: number; messaging?: MessagingEvent[]; changes?: MessagingEvent[] }[];
}

/**
 * The bytes of a webhook as Meta writes them: non-ASCII as \u with lowercase hex, `/` as `\/`. The signature is over
 * exactly these bytes, so whoever parses and writes the JSON again gets another one (messenger-platform §1.3).
 */
export function webhookBytes(envelope: object, escapeMore = false): Buffer {
  const wide = escapeMore ? /[<%@]|[^\x20-\x7e]/g : /[^\x20-\x7e]/g;
  const json = JSON.stringify(envelope)
    .replaceAll('/', '\\/')
    .replace(wide, (unit) => `\\u${hexOf(unit)}`);
  return Buffer.from(json, 'ascii');
}

/** Four hex digits; the extra ASCII escapes stood in capitals in Meta's older text (\u003C). */
function hexOf(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
  return '<%@'.includes(unit) ? hex.toUpperCase() : hex;
}

/** Both signature headers Meta has sent: SHA-256, and the SHA-1 of old beside it. */
export function signatureHeaders(
  bytes: Buffer,
  appSecret: string,
  kind: 'right' | 'wrong' | 'missing' | 'sha1',
): Record<string, string> {
  const sha1 = { 'x-hub-signature': `sha1=${createHmac('sha1', appSecret).update(bytes).digest('hex')}` };
  const sha256 = (secret: string) => createHmac('sha256', secret).update(bytes).digest('hex');
  if (kind === 'missing') return {};
  if (kind === 'sha1') return sha1;
  if (kind === 'wrong') return { 'x-hub-signature-256': `sha256=${sha256(`not ${appSecret}`)}` };
  return { ...sha1, 'x-hub-signature-256': `sha256=${sha256(appSecret)}` };
}

/** Meta's proof that whoever holds a token also knows the app secret. */
export function secretProof(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex');
}
