import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeFailure } from '../inbox/failure.ts';
import { readJson } from '../messenger/json.ts';
import { parseWebhook } from '../messenger/parse.ts';
import type { ParsedWebhook } from '../messenger/parsed.ts';
import { isSameSecret, isSignature, isSignedByMeta } from '../messenger/signature.ts';
import { fewLarge } from './few-large.ts';

export interface WebhookOptions {
  appSecret: string;
  verifyToken: string;
  /** Stores what came. Meta gets its 200 once this resolves; when it rejects, Meta is asked to deliver again. */
  receive(batch: Omit<ParsedWebhook, 'ignored'>): Promise<unknown>;
  now(): Date;
  /** Milliseconds that `receive` may take before Meta is asked to deliver again; 4.5 s unless told. */
  storeLimitMs?: number;
}

/** Meta wants its answer within five seconds: a database that froze must not leave it without one. */
const STORE_LIMIT_MS = 4_500;

/** A thousand events, of which each may be a text of two thousand letters written as `\u00e9`, or a few photos' long links. */
export const BODY_LIMIT = 16 * 1024 * 1024;

/** Anything else sent back could be made to run in a browser. */
const CHALLENGE = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * `GET` and `POST /webhook`. A Fastify plugin with its own body parser (raw bytes, whatever the content type), which
 * no other route shares: to be registered, not called.
 */
export async function webhook(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  const { appSecret, verifyToken, receive, now, storeLimitMs = STORE_LIMIT_MS } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    done(null, body);
  });

  app.get<{ Querystring: Record<string, unknown> }>('/webhook', (request, reply) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
    const isOurs = mode === 'subscribe' && typeof token === 'string' && isSameSecret(token, verifyToken);
    reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff');
    if (!isOurs || typeof challenge !== 'string' || !CHALLENGE.test(challenge)) return reply.code(403).send('refused');
    return reply.send(challenge);
  });

  // one logger for all of them: a child of it for each, with a number, would be made for lines that are hardly ever written
  const quiet = { childLoggerFactory: (logger: FastifyBaseLogger) => logger };
  // what cannot be Meta's is not even read
  const onRequest = [
    async (request: FastifyRequest, reply: FastifyReply) =>
      isSignature(request.headers['x-hub-signature-256']) ? undefined : unsigned(request, reply),
    fewLarge(),
  ];
  app.post('/webhook', { ...quiet, onRequest }, async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isSignedByMeta(body, request.headers['x-hub-signature-256'], appSecret)) return unsigned(request, reply);
    const parsed = parse(body, now());
    if (parsed === null) return reply.code(400).send('not JSON');
    if ('unknownObject' in parsed) return reply.code(404).send('not about a Page');
    const stored = await store(parsed, (batch) => within(storeLimitMs, receive(batch)), request.log);
    return stored ? reply.code(200).send('EVENT_RECEIVED') : reply.code(503).send('try again');
  });
}

function unsigned(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reason = request.headers['x-hub-signature-256'] === undefined ? 'missing' : 'wrong';
  const bytes = Number(request.headers['content-length'] ?? 0);
  request.log.warn({ event: 'webhook-unsigned', reason, bytes }, 'webhook refused: no valid signature');
  return reply.code(401).send('signature refused');
}

function parse(body: Buffer, now: Date): ReturnType<typeof parseWebhook> | null {
  try {
    return parseWebhook(readJson(body), now);
  } catch {
    return null;
  }
}

/**
 * Rejects when `work` takes longer. The work itself may still finish, which is harmless: what Meta then delivers again is
 * known by its id and not taken twice.
 */
function within(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(Object.assign(new Error('not stored in time'), { code: 'ETIMEDOUT' }));
    const timer = setTimeout(late, ms).unref();
    const settle =
      <T>(how: (outcome: T) => void) =>
      (outcome: T) => {
        clearTimeout(timer);
        how(outcome);
      };
    work.then(
      settle(() => resolve()),
      settle(reject),
    );
  });
}

async function store(
  { ignored: _, ...parsed }: ParsedWebhook,
  receive: WebhookOptions['receive'],
  log: FastifyBaseLogger,
): Promise<boolean> {
  try {
    await receive(parsed);
    return true;
  } catch (error) {
    // A database error quotes the values it choked on: only its name and code may be written down.
    log.error(
      { event: 'webhook-not-stored', failure: describeFailure(error), events: parsed.events.length },
      'webhook not stored: Meta will retry',
    );
    return false;
  }
}
