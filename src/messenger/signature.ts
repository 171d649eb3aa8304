import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readJson } from './json.ts';

/** Everything of Meta's wire that rests on a hash. The only pure file that may import node:crypto. */

const SIGNATURE_HEADER = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether Meta signed these bytes.
 * Over the bytes as received, never over re-serialised JSON: Meta signs its own escaped form (`\u00e9`, `\/`).
 * @param header value of `X-Hub-Signature-256`; the older SHA-1 header is no proof and never looked at
 */
export function isSignedByMeta(body: Uint8Array, header: unknown, appSecret: string): boolean {
  const digest = typeof header === 'string' ? SIGNATURE_HEADER.exec(header)?.[1] : undefined;
  if (digest === undefined) return false;
  return timingSafeEqual(Buffer.from(digest, 'hex'), hmac(appSecret, body));
}

/** Whether a value of `X-Hub-Signature-256` could be one at all. */
export function isSignature(header: unknown): header is string {
  return typeof header === 'string' && SIGNATURE_HEADER.test(header);
}

/** The header value Meta would send with these bytes: for the emulator and for tests. */
export function signBody(body: Uint8Array, appSecret: string): string {
  return `sha256=${hmac(appSecret, body).toString('hex')}`;
}

/** `appsecret_proof`: shows Meta that whoever uses the token also knows the app's secret. */
export function appsecretProof(token: string, appSecret: string): string {
  return hmac(appSecret, token).toString('hex');
}

/** Compares two secrets in a time that tells nothing, whatever their lengths. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

/** A short, stable name for a text: 64 hex digits. */
export function fingerprint(text: string): string {
  return sha256(text).toString('hex');
}

export interface SignedRequest {
  /** App-scoped id of a Facebook Login user: never a PSID, so it finds no member (messenger-platform §6). */
  userId: string | null;
  issuedAt: Date | null;
}

const SIGNED_REQUEST = /^([A-Za-z0-9_-]+)={0,2}\.([A-Za-z0-9_-]+={0,2})$/;

/**
 * Reads Meta's `signed_request` (data deletion, deauthorisation): `base64url(signature).base64url(payload)`.
 * `expires` is not enforced: a deletion asked for is a deletion asked for, however late it comes.
 * @returns null when it is malformed, names another algorithm, or is not signed with our secret
 */
export function parseSignedRequest(text: unknown, appSecret: string): SignedRequest | null {
  const parts = typeof text === 'string' ? SIGNED_REQUEST.exec(text) : null;
  if (!parts?.[1] || !parts[2]) return null;
  const signature = Buffer.from(parts[1], 'base64url');
  // The signature covers the ENCODED payload, padding included if there was any.
  const expected = hmac(appSecret, parts[2]);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const payload = readPayload(parts[2]);
  if (payload === null || payload.algorithm !== 'HMAC-SHA256') return null;
  const { user_id: user, issued_at: issued } = payload;
  return {
    userId: typeof user === 'string' || typeof user === 'number' ? String(user) : null,
    issuedAt: typeof issued === 'number' ? new Date(issued * 1000) : null,
  };
}

/** A `signed_request` as Meta makes it: for the emulator and for tests. */
export function signRequest(payload: object, appSecret: string): string {
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${hmac(appSecret, encoded).toString('base64url')}.${encoded}`;
}

/**
 * The confirmation code of one deletion request. Made from the request itself, so that a repeated delivery gets the
 * same code, and with our secret, so that nobody can guess it.
 */
export function deletionCode(signedRequest: string, appSecret: string): string {
  return hmac(appSecret, `data-deletion:${signedRequest}`).toString('hex').slice(0, 24);
}

function readPayload(encoded: string): Record<string, unknown> | null {
  try {
    const payload = readJson(Buffer.from(encoded, 'base64url'));
    return typeof payload === 'object' && payload !== null ? { ...payload } : null;
  } catch {
    return null;
  }
}

function hmac(key: string, data: Uint8Array | string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
