import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { recallDeletion, rememberDeletion } from '../community/members/deletion.ts';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import { dataDeletion } from './data-deletion.ts';
import { type HealthOptions, health } from './health.ts';
import { photoRoutes } from './photos.ts';
import { type WebhookOptions, webhook } from './webhook.ts';

export interface ServerOptions extends HealthOptions {
  db: Db;
  clock: Clock;
  log: FastifyBaseLogger;
  appSecret: string;
  verifyToken: string;
  publicUrl: string;
  receive: WebhookOptions['receive'];
}

/** Every route of the service; it listens when told to. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { db, clock, log, appSecret, verifyToken, publicUrl, receive } = options;
  const now = () => clock.now();
  // requests are not logged one by one: their addresses and paths are personal data
  const app = Fastify({ loggerInstance: log, disableRequestLogging: true, requestTimeout: 30_000 });
  await app.register(webhook, { appSecret, verifyToken, receive, now });
  await app.register(dataDeletion, {
    appSecret,
    publicUrl,
    now,
    remember: (code: string, at: Date) => rememberDeletion(db, code, at),
    recall: (code: string) => recallDeletion(db, code),
  });
  await app.register(photoRoutes, { db });
  await app.register(health, { isReady: options.isReady });
  return app;
}
