import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { moveDevice } from '../community/channels/devices.ts';
import { isPrivateLinkGood } from '../community/members/private-link.ts';
import type { Db } from '../database/database.ts';
import { noteShown } from '../side/asked/read.ts';
import { readShown } from '../side/links.ts';
import type { Browser, Pusher } from '../side/pusher.ts';
import { type Tied, tie } from '../side/tie.ts';
import { sendPrivatePage } from './html.ts';
import { deadPage, tiePage } from './push-page.ts';

export interface PushPagesOptions {
  db: Db;
  pusher: Pusher;
  /** Who we are for browsers: the public half, base64url. */
  publicKey: string;
  secretKey: Buffer;
  now(): Date;
  /** After a browser was tied: members hear of it. */
  onConfirmed(): void;
}

type Link = { Params: { token: string } };

const SCRIPTS = { 'worker.js': 'push-worker.js', 'page.js': 'push-page.js' } as const;
const STATUS: Readonly<Record<Tied, number>> = { tied: 204, wrong: 400, dead: 404, enough: 409 };

/**
 * The page that ties a browser to a member, by the link they were given in Messenger (a Fastify plugin, to be registered).
 * Looking uses nothing up, so that the link may be opened again in another browser, or from a home screen; only a browser
 * that is tied does. All of it is below /push/, which is as far as the service worker reaches.
 */
export async function pushPages(app: FastifyInstance, options: PushPagesOptions): Promise<void> {
  const { db, pusher, publicKey, secretKey, now, onConfirmed } = options;

  for (const [name, file] of Object.entries(SCRIPTS)) {
    const script = readFileSync(new URL(`./browser/${file}`, import.meta.url), 'utf8');
    app.get(`/push/${name}`, (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        // of a worker, what it may load: nothing; it may speak to us
        .header('content-security-policy', "default-src 'none'; connect-src 'self'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-cache')
        .send(script),
    );
  }

  app.get<Link>('/push/:token', async ({ params: { token } }, reply) =>
    (await isPrivateLinkGood(db, token, 'push', now()))
      ? sendPrivatePage(reply, 200, tiePage(publicKey, `/push/${token}/manifest`), { isScripted: true })
      : sendPrivatePage(reply, 404, deadPage()),
  );

  /** What an iPhone asks for before it lets a page notify: it is opened from the home screen, by the same link. */
  app.get<Link>('/push/:token/manifest', async ({ params: { token } }, reply) => {
    if (!(await isPrivateLinkGood(db, token, 'push', now()))) return reply.code(404).send();
    return reply
      .type('application/manifest+json')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(
        JSON.stringify({
          name: 'Parallèle',
          short_name: 'Parallèle',
          start_url: `/push/${token}`,
          scope: '/push/',
          display: 'standalone',
          lang: 'fr',
        }),
      );
  });

  /** A browser has been given another address: it stays its member's, who is told nothing. No link is as short as this. */
  app.post('/push/changed', { bodyLimit: 8192 }, async ({ body }, reply) => {
    const { before, subscription } = (body ?? {}) as Record<string, unknown>;
    const [from, to] = [readBrowser(before), readBrowser(subscription)];
    const isMoved = from && to && pusher.accepts(to) && (await moveDevice(db, from, to));
    return reply
      .code(isMoved ? 204 : from && to ? 404 : 400)
      .header('cache-control', 'no-store')
      .send();
  });

  /** A browser shows what it was sent. What stands there was sealed for it, so nobody else can say so. */
  app.post('/push/shown', { bodyLimit: 1024 }, async ({ body }, reply) => {
    const { shown } = (body ?? {}) as Record<string, unknown>;
    const id = typeof shown === 'string' ? readShown(secretKey, shown) : null;
    if (id !== null) await noteShown(db, id, now());
    return reply
      .code(id === null ? 400 : 204)
      .header('cache-control', 'no-store')
      .send();
  });

  app.post<Link>('/push/:token', { bodyLimit: 4096 }, async ({ params: { token }, body }, reply) => {
    const browser = readBrowser(body);
    const tied = browser === null ? 'wrong' : await tie(db, pusher, token, browser, now());
    if (tied === 'tied') onConfirmed();
    return reply.code(STATUS[tied]).header('cache-control', 'no-store').send();
  });
}

/** A PushSubscription as browsers write it in JSON; null: none. Whether its keys and its address are any good is not asked. */
function readBrowser(body: unknown): Browser | null {
  if (typeof body !== 'object' || body === null || !('endpoint' in body) || !('keys' in body)) return null;
  const { endpoint, keys } = body;
  if (typeof endpoint !== 'string' || endpoint.length > 2000 || typeof keys !== 'object' || keys === null) return null;
  const { p256dh, auth } = keys as Record<string, unknown>;
  if (typeof p256dh !== 'string' || typeof auth !== 'string' || p256dh.length > 100 || auth.length > 40) return null;
  return { endpoint, p256dh, auth };
}
