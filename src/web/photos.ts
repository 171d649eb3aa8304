import type { FastifyInstance } from 'fastify';
import { databasePhotos, type PhotoStore } from '../community/photos/store.ts';
import type { Db } from '../database/database.ts';

/**
 * `GET /photos/<key>.jpg` (a Fastify plugin, to be registered): pictures for Messenger's cards and the town's pages. A
 * key names one picture for ever, but a picture may be taken away for good: whoever keeps a copy asks again after a day.
 * One that is not ready yet answers 404, which nobody may cache.
 */
export async function photoRoutes(app: FastifyInstance, options: { db: Db; store?: PhotoStore }): Promise<void> {
  const store = options.store ?? databasePhotos;
  app.get<{ Params: { file: string } }>('/photos/:file', async (request, reply) => {
    const key = /^([A-Za-z0-9_-]{1,64})\.jpg$/.exec(request.params.file)?.[1];
    const photo = key === undefined ? null : await store.read(options.db, key);
    if (photo === null) return reply.code(404).header('cache-control', 'no-store').type('text/plain').send('Not found');
    return reply
      .header('content-type', photo.mime)
      .header('cache-control', 'public, max-age=86400')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'")
      .send(photo.bytes);
  });
}
