import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendForOne } from '../html.ts';

const squeezeAside = promisify(gzip);

/** What is answered: made once for all who ask for it at the same time. */
export interface Made {
  status: number;
  type: string;
  plain: Buffer;
  /** null: not worth it. */
  gzipped: Buffer | null;
  etag: string;
}

export async function made(status: number, type: string, text: string): Promise<Made> {
  const plain = Buffer.from(text);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { status, type, plain, gzipped: plain.length > 1_000 ? await squeeze(plain) : null, etag: `W/"${hash}"` };
}

/** To hand a page to another thread and to take it back takes longer than to squeeze it here; what is long does not stay. */
const squeeze = async (plain: Buffer): Promise<Buffer> =>
  plain.length > LONG ? await squeezeAside(plain) : gzipSync(plain);
const LONG = 100_000;

/**
 * Whoever asks for the same while it is being made is given the same: a rush costs what a reader costs. Of different
 * things a few are made at a time, and the others wait: most connections to the database are left to the chat. No answer is
 * kept past that, so that a post that was taken down is gone at once.
 */
export function shareFlights<T>(atOnce: number): (name: string, make: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  const waiting: (() => void)[] = [];
  let flying = 0;
  const takeOff = async (make: () => Promise<T>): Promise<T> => {
    // whoever lands hands their place to the first who waits
    if (flying === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else flying += 1;
    try {
      return await make();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else flying -= 1;
    }
  };
  return (name, make) => {
    const already = underWay.get(name);
    if (already) return already;
    const flight = takeOff(make).finally(() => underWay.delete(name));
    underWay.set(name, flight);
    return flight;
  };
}

/** Seconds for which a browser, and whoever stands between, need not ask again. */
const FRESH_S = 15;

/**
 * Sends a page or a feed that is for everybody: 304 when the reader has it, gzip or as it is (what Facebook's crawler
 * takes). No script, no cookie, nothing from elsewhere.
 */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, { status, ...it }: Made): FastifyReply {
  reply
    .header('cache-control', status === 200 ? `public, max-age=${FRESH_S}, stale-while-revalidate=30` : 'no-cache')
    .header('vary', 'accept-encoding, accept-language')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('content-security-policy', it.type.startsWith('image/svg') ? DRAWING_POLICY : POLICY);
  if (status === 200) {
    reply.header('etag', it.etag);
    if (hasTag(request.headers['if-none-match'], it.etag)) return reply.code(304).send();
  }
  reply.code(status).type(it.type);
  if (it.gzipped === null || !takesGzip(request.headers['accept-encoding'])) return reply.send(it.plain);
  return reply.header('content-encoding', 'gzip').send(it.gzipped);
}

/** Sends a page of the same looks that is for one person. */
export const sendPersonal = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  sendForOne(reply, status, text, POLICY);

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A drawing brings its own looks, and nothing else. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Whether the reader has it already, as « If-None-Match » says. */
export function hasTag(asked: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return asked?.split(',').some((tag) => bare(tag) === bare(etag) || tag.trim() === '*') ?? false;
}

function takesGzip(encodings: string | string[] | undefined): boolean {
  return /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?=,|$)/i.test(String(encodings ?? ''));
}
