import { randomBytes } from 'node:crypto';
import { webhookBytes } from '../../src/emulator/webhook-body.ts';
import { signBody } from '../../src/messenger/signature.ts';
import { PAGE, SECRETS } from './house.ts';

/** Webhooks made by hand: what the phones of the emulator would not send, or not in this way. */

/** One event of a person; `what` is e.g. `{ message: { mid, text } }`. */
export function eventOf(psid: string, what: object, at = Date.now()): object {
  return { sender: { id: psid }, recipient: { id: PAGE.id }, timestamp: at, ...what };
}

export const textEvent = (psid: string, text: string, at?: number): object =>
  eventOf(psid, { message: { mid: newMid(), text } }, at);

export const tapEvent = (psid: string, payload: string, at?: number): object =>
  eventOf(psid, { postback: { mid: newMid(), title: 'Bouton', payload } }, at);

const newMid = () => `m_${randomBytes(12).toString('base64url')}`;

export function envelopeOf(events: readonly object[], { pageId = PAGE.id, at = Date.now() } = {}): object {
  return { object: 'page', entry: [{ id: pageId, time: at, messaging: events }] };
}

/** The bytes as Meta would write them, signed. @returns the status and the words of the answer */
export async function postSigned(url: string, envelope: object): Promise<{ status: number; body: string }> {
  const bytes = webhookBytes(envelope);
  return postBytes(url, bytes, { 'x-hub-signature-256': signBody(bytes, SECRETS.appSecret) });
}

export async function postBytes(
  url: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: await response.text() };
}
