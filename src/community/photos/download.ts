import type { Readable } from 'node:stream';
import axios from 'axios';
import { isAllowedUrl } from '../allowed-url.ts';
import { type FetchResult, MOST_BYTES, readStatus, redirectTarget } from './rules.ts';

export interface HttpAnswer {
  status: number;
  location: string | undefined;
  body: AsyncIterable<Uint8Array>;
  /** Lets go of the connection; what was not read is not read. */
  discard(): void;
}

/** One GET that follows nothing. Rejects when no answer comes before `signal`. */
export type HttpGet = (url: string, signal: AbortSignal) => Promise<HttpAnswer>;

/** Meta's image servers answer directly; a detour or two within the allowed hosts is tolerated. */
const MOST_REDIRECTS = 2;

/** No redirects, no proxy, no unpacking: what arrives is what the limits are counted on. */
export const axiosGet: HttpGet = async (url, signal) => {
  const response = await axios.get<Readable>(url, {
    responseType: 'stream',
    maxRedirects: 0,
    decompress: false,
    proxy: false,
    validateStatus: () => true,
    signal,
  });
  const location: unknown = response.headers.location;
  return {
    status: response.status,
    location: typeof location === 'string' ? location : undefined,
    body: response.data,
    discard: () => void response.data.destroy(),
  };
};

/** The bytes behind Meta's link, or why there are none. Never throws for what a server does. */
export async function download(
  url: string,
  options: { allowedHosts: readonly string[]; httpGet: HttpGet; signal: AbortSignal },
): Promise<{ got: 'bytes'; bytes: Buffer } | Exclude<FetchResult, { got: 'photo' }>> {
  let address = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!isAllowedUrl(address, options.allowedHosts)) return { got: 'elsewhere' };
    try {
      const answer = await options.httpGet(address, options.signal);
      try {
        if (answer.status >= 300 && answer.status < 400) {
          const target = redirectTarget(address, answer.location);
          if (target === null) return { got: 'gone' };
          address = target;
          continue;
        }
        const refused = readStatus(answer.status);
        if (refused !== null && refused.got !== 'photo') return refused;
        return await readBody(answer.body);
      } finally {
        answer.discard();
      }
    } catch {
      // broken line, name not found, time is up: all the same to a photo
      return { got: 'no-answer' };
    }
  }
  return { got: 'elsewhere' };
}

/** Counts while reading: a length that is announced may be a lie, or missing. */
async function readBody(body: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) return { got: 'too-big' as const };
    chunks.push(chunk);
  }
  return { got: 'bytes' as const, bytes: Buffer.concat(chunks) };
}
