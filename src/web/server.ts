import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { recallDeletion, rememberDeletion } from '../community/members/deletion.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { Pusher } from '../side/pusher.ts';
import { dataDeletion } from './data-deletion.ts';
import { type HealthOptions, health } from './health.ts';
import { mailPages } from './mail-pages.ts';
import { type MetricsOptions, metricsRoute } from './metrics.ts';
import { myData } from './my-data.ts';
import { photoRoutes } from './photos.ts';
import { type PostersOptions, posters } from './posters.ts';
import { pushPages } from './push-pages.ts';
import { type SquareOptions, square } from './square/routes.ts';
import { type WebhookOptions, webhook } from './webhook.ts';

export interface ServerOptions extends HealthOptions {
  db: Db;
  /** For what passers-by read: the public pages, their photos and posters. */
  pagesDb: Db;
  clock: Clock;
  log: FastifyBaseLogger;
  appSecret: string;
  verifyToken: string;
  publicUrl: string;
  timezone: string;
  /** Signs the links in mails. */
  secretKey: Buffer;
  /** How browsers are told something, and who we are for them; none: they are not. */
  push: { pusher: Pusher; publicKey: string } | null;
  /** After somebody confirmed an address, or tied a browser. */
  onConfirmed(): void;
  receive: WebhookOptions['receive'];
  /** Passes while the server has been told to close and still answers whoever comes. */
  linger?(): Promise<unknown>;
  metrics: MetricsOptions;
  posters: Pick<PostersOptions, 'link' | 'say'>;
  /** What the public pages say of this deployment. */
  square: Omit<SquareOptions, 'db' | 'now' | 'publicUrl'>;
}

/** Every route of the service; it listens when told to. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { db, pagesDb, clock, log, appSecret, verifyToken, publicUrl, receive } = options;
  const now = () => clock.now();
  // requests are not logged one by one: their addresses and paths are personal data
  const logController = new LogController({ disableRequestLogging: true });
  const app = Fastify({ loggerInstance: log, logController, requestTimeout: 30_000, return503OnClosing: false });
  // Told to close, it takes what still comes: a webhook that is refused is one that Meta counts against us. Whoever passes
  // requests on hears with each answer that this connection ends, and from /health/web to go elsewhere.
  app.addHook('preClose', async () => void (await options.linger?.()));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply
        .code(status)
        .type('text/plain')
        .send(error.code ?? 'refused');
    // what went wrong is for the operator; a stranger learns nothing from it
    log.error({ err: error, status }, 'a request failed');
    return reply.code(status).type('text/plain').send('something went wrong here');
  });
  // before the routes: only those registered after it are seen
  app.addHook('onResponse', (request, reply, done) => {
    options.metrics.request(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  await app.register(webhook, { appSecret, verifyToken, receive, now });
  await app.register(dataDeletion, {
    appSecret,
    publicUrl,
    now,
    square: { ...options.square, publicUrl },
    remember: (code: string, at: Date) => rememberDeletion(db, code, at),
    recall: (code: string) => recallDeletion(db, code),
    onDeauthorized: options.metrics.deauthorized,
  });
  await app.register(myData, { db, publicUrl, now, timezone: options.timezone });
  await app.register(mailPages, { db, secretKey: options.secretKey, now, onConfirmed: options.onConfirmed });
  if (options.push)
    await app.register(pushPages, {
      ...{ db, secretKey: options.secretKey, now, onConfirmed: options.onConfirmed },
      ...options.push,
    });
  await app.register(photoRoutes, { db: pagesDb });
  await app.register(metricsRoute, options.metrics);
  await app.register(posters, { db: pagesDb, ...options.posters });
  await square(app, { ...options.square, db: pagesDb, now, publicUrl });
  const { isTaking, isKept, isHandled, arePagesWell } = options;
  await app.register(health, { isTaking, isKept, isHandled, arePagesWell });
  return app;
}
