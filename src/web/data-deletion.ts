import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { deletionCode, parseSignedRequest } from '../messenger/signature.ts';
import type { Square } from './square/context.ts';
import { deletionPage } from './square/deletion-page.ts';
import { readingOf } from './square/reading.ts';
import { sendPersonal } from './square/serve.ts';
import { STYLE_URL } from './square/style.ts';

export interface DataDeletionOptions {
  appSecret: string;
  /** The address people see, without a slash at the end. */
  publicUrl: string;
  /** Keeps the code of a request; the same code may come again. */
  remember(code: string, at: Date): Promise<unknown>;
  /** When the request of this code came; null when there was none. */
  recall(code: string): Promise<Date | null>;
  /** Meta says that somebody who runs a Page has removed the app. */
  onDeauthorized(): void;
  now(): Date;
  /** What the status page has in common with the others. */
  square: Omit<Square, 'styleUrl'>;
}

/** A `signed_request` is a few hundred bytes. */
const BODY_LIMIT = 16 * 1024;

/**
 * The callbacks Meta asks of every app: data deletion with its status page, and deauthorisation. A Fastify plugin with
 * its own form parser, which no other route shares: to be registered, not called.
 *
 * The id Meta sends is that of a Facebook Login user, which in Europe cannot be matched to anybody on Messenger: the
 * request is tracked and answered, and the page says where deletion really happens.
 */
export async function dataDeletion(app: FastifyInstance, options: DataDeletionOptions): Promise<void> {
  const { appSecret, publicUrl, remember, recall, onDeauthorized, now, square } = options;
  await app.register(formbody, { bodyLimit: BODY_LIMIT });

  app.post<{ Body: unknown }>('/data-deletion', async (request, reply) => {
    const signed = signedRequest(request.body);
    if (signed === null || parseSignedRequest(signed, appSecret) === null) return refuse(reply);
    const code = deletionCode(signed, appSecret);
    await remember(code, now());
    return reply.send({ url: `${publicUrl}/data-deletion/${code}`, confirmation_code: code });
  });

  app.get<{ Params: { code: string } }>('/data-deletion/:code', async (request, reply) => {
    const { code } = request.params;
    const at = /^[0-9a-f]{1,64}$/.test(code) ? await recall(code) : null;
    const reading = readingOf(request, { ...square, styleUrl: STYLE_URL }, now());
    return sendPersonal(reply, at === null ? 404 : 200, deletionPage(reading, { code: code.slice(0, 64), at }));
  });

  app.post<{ Body: unknown }>('/deauthorize', async (request, reply) => {
    const signed = signedRequest(request.body);
    if (signed === null || parseSignedRequest(signed, appSecret) === null) return refuse(reply);
    // Somebody who runs the Page has removed the app: the Page's token is dead from now on.
    request.log.error({ event: 'deauthorized' }, 'the app was removed from Facebook: a new Page token is needed');
    onDeauthorized();
    return reply.send({ ok: true });
  });
}

function refuse(reply: { code(status: number): { send(body: object): unknown } }): unknown {
  return reply.code(400).send({ error: 'signed_request missing or not signed by Meta' });
}

function signedRequest(body: unknown): string | null {
  const signed = typeof body === 'object' && body !== null && 'signed_request' in body ? body.signed_request : null;
  return typeof signed === 'string' ? signed : null;
}
