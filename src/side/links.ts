import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIRM_LIFE_MS } from '../community/channels/rules.ts';

/*
 * Links in mails. They are signed and kept nowhere: a mail that is written anew after a failure holds the same link.
 * `confirm` names the minute at which it was asked for, so that a newer one makes it dead; `stop` and the one for
 * digests are good for as long as the address is kept.
 */

const TOKEN = /^([1-9]\d{0,17})\.(?:(\d{1,13})\.)?([A-Za-z0-9_-]{43})$/;

function sign(secretKey: Buffer, what: string): string {
  const key = createHmac('sha256', secretKey).update('side channels').digest();
  return createHmac('sha256', key).update(what).digest('base64url');
}

function isSigned(secretKey: Buffer, what: string, signature: string): boolean {
  const [good, given] = [sign(secretKey, what), signature].map((text) => Buffer.from(text));
  return good !== undefined && given?.length === good.length && timingSafeEqual(good, given);
}

export function confirmToken(secretKey: Buffer, channel: { id: string; asked_at: Date }): string {
  const at = channel.asked_at.getTime();
  return `${channel.id}.${at}.${sign(secretKey, `confirm ${channel.id} ${at}`)}`;
}

/** Whose link it is, and of when; null: not one of ours, or too old. */
export function readConfirm(secretKey: Buffer, token: string, now: Date): { id: string; askedAt: Date } | null {
  const [, id, at, signature = ''] = TOKEN.exec(token) ?? [];
  if (id === undefined || at === undefined || !isSigned(secretKey, `confirm ${id} ${at}`, signature)) return null;
  const askedAt = new Date(Number(at));
  return now.getTime() - askedAt.getTime() < CONFIRM_LIFE_MS ? { id, askedAt } : null;
}

export function stopToken(secretKey: Buffer, channelId: string): string {
  return `${channelId}.${sign(secretKey, `stop ${channelId}`)}`;
}

/** Among all mails, the same when it is written anew. Only whoever got it, and servers on its way, can name it: what comes back is known by it. */
export function letterName(secretKey: Buffer, kind: Letter['kind'], id: string): string {
  return `${kind}-${id}.${sign(secretKey, `letter ${kind} ${id}`)}`;
}

interface Letter {
  /** What stands in side_message, or a digest. */
  kind: 'side' | 'digest';
  id: string;
}

const LETTER = /^(side|digest)-([1-9]\d{0,17})\.([A-Za-z0-9_-]{43})@/;

/** Which letter it names (with its domain behind it); null: none of ours. */
export function readLetterName(secretKey: Buffer, name: string): Letter | null {
  const [, kind, id = '', signature = ''] = LETTER.exec(name) ?? [];
  if (kind !== 'side' && kind !== 'digest') return null;
  return isSigned(secretKey, `letter ${kind} ${id}`, signature) ? { kind, id } : null;
}

/** Stands in a notification, for the browser that shows it to say so: which one that is, and that it was sealed for that browser. */
export function shownToken(secretKey: Buffer, sideMessageId: string): string {
  return `${sideMessageId}.${sign(secretKey, `shown ${sideMessageId}`)}`;
}

/** Which notification is shown; null: not one of ours. */
export function readShown(secretKey: Buffer, token: string): string | null {
  return readTokenOf(secretKey, 'shown', token);
}

/** Which channel is to be given up; null: not one of ours. */
export function readStop(secretKey: Buffer, token: string): string | null {
  return readTokenOf(secretKey, 'stop', token);
}

/** Ends the digests of an address, and nothing else. */
export function digestStopToken(secretKey: Buffer, channelId: string): string {
  return `${channelId}.${sign(secretKey, `digest ${channelId}`)}`;
}

/** Of which channel the digests are to end; null: not one of ours. */
export function readDigestStop(secretKey: Buffer, token: string): string | null {
  return readTokenOf(secretKey, 'digest', token);
}

function readTokenOf(secretKey: Buffer, what: 'stop' | 'digest' | 'shown', token: string): string | null {
  const [, id, at, signature = ''] = TOKEN.exec(token) ?? [];
  if (id === undefined || at !== undefined) return null;
  return isSigned(secretKey, `${what} ${id}`, signature) ? id : null;
}
