import axios from 'axios';
import webPush from 'web-push';
import { isAllowedUrl } from '../community/allowed-url.ts';
import type { Carried } from './way.ts';

/** Who we are for push services (VAPID, RFC 8292), and which of them we speak to. */
export interface PushIdentity {
  /** base64url. Browsers are tied to it: with another, all of them must be tied anew. */
  publicKey: string;
  privateKey: string;
  /** `mailto:` or `https:`: whom a push service may turn to. */
  subject: string;
  /** Domains of push services, see isAllowedUrl. */
  hosts: readonly string[];
}

/** A browser, as it names itself (PushSubscription). */
export interface Browser {
  endpoint: string;
  /** base64url. */
  p256dh: string;
  auth: string;
}

/** What a push service keeps for a browser that is off. */
export interface Kept {
  /** So long: what comes later than this would not be true any more, or is told in Messenger. */
  forMs: number;
  /** What is still kept under the same name (RFC 8030: Topic) is replaced. At most 32 letters of base64url. */
  topic: string;
}

export interface Pusher {
  /** Whether it is one we would send to: at a service we know, with keys that seal something. */
  accepts(browser: Browser): boolean;
  /** @param payload at most 3 kB */
  push(browser: Browser, payload: string, kept: Kept): Promise<Carried>;
}

const TIMEOUT_MS = 15_000;

/** Tells browsers something, through the push services of their makers, who cannot read it (RFC 8291). */
export function createPusher({ hosts, ...vapidDetails }: PushIdentity): Pusher {
  const seal = ({ endpoint, p256dh, auth }: Browser, payload: string, { forMs, topic }: Kept) =>
    webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails,
      TTL: Math.max(0, Math.round(forMs / 1000)),
      topic,
      urgency: 'normal',
      contentEncoding: 'aes128gcm',
    });
  return {
    accepts(browser) {
      if (!isAllowedUrl(browser.endpoint, hosts)) return false;
      try {
        return seal(browser, '{}', { forMs: 0, topic: 'any' }).body !== null;
      } catch {
        return false;
      }
    },
    async push(browser, payload, kept) {
      // the list may have become shorter since
      if (!isAllowedUrl(browser.endpoint, hosts)) return { kind: 'refused', because: 'elsewhere' };
      try {
        const { headers, body } = seal(browser, payload, kept);
        const { status } = await axios.post(browser.endpoint, body, {
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
          maxRedirects: 0,
          proxy: false,
          timeout: TIMEOUT_MS,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          maxContentLength: 64 * 1024,
          responseType: 'text',
          validateStatus: () => true,
        });
        return judgeStatus(status);
      } catch (error) {
        return { kind: 'later', because: codeOf(error) };
      }
    },
  };
}

/** RFC 8030: 404 and 410 are a browser that is there no more. */
function judgeStatus(status: number): Carried {
  const because = String(status);
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 404 || status === 410) return { kind: 'nobody', because };
  return { kind: status === 429 || status >= 500 ? 'later' : 'refused', because };
}

/** Its code alone: the error itself holds the address. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
