import type { FastifyInstance, FastifyReply } from 'fastify';
import { createPhotoSizes, FORMATS, MIME, WIDTHS } from '../community/photos/sizes.ts';
import { databasePhotos, type PhotoStore } from '../community/photos/store.ts';
import type { Db } from '../database/database.ts';

/**
 * `GET /photos/<key>.jpg`, for Messenger's cards, and `GET /photos/<key>/<width>.<format>`, for pages (a Fastify plugin, to
 * be registered). A key names one picture for ever, which never changes; but it may be taken away for good: whoever keeps
 * a copy asks again after a day. One that is not ready yet answers 404, which nobody may cache.
 */
export async function photoRoutes(app: FastifyInstance, options: { db: Db; store?: PhotoStore }): Promise<void> {
  const store = options.store ?? databasePhotos;
  const sizes = createPhotoSizes();
  const send = (reply: FastifyReply, photo: { bytes: Buffer; mime: string } | null) =>
    photo === null
      ? reply.code(404).header('cache-control', 'no-store').type('text/plain').send('Not found')
      : reply
          .header('content-type', photo.mime)
          .header('cache-control', 'public, max-age=86400, immutable')
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'")
          .send(photo.bytes);

  app.get<{ Params: { file: string } }>('/photos/:file', async (request, reply) => {
    const key = /^([A-Za-z0-9_-]{1,64})\.jpg$/.exec(request.params.file)?.[1];
    const photo = key === undefined ? null : await store.read(options.db, key);
    return send(reply, photo);
  });
  app.get<{ Params: { key: string; file: string } }>('/photos/:key/:file', async (request, reply) => {
    const [, wide, as] = /^(\d{1,4})\.([a-z]{3,4})$/.exec(request.params.file) ?? [];
    const width = WIDTHS.find((one) => String(one) === wide);
    const format = FORMATS.find((one) => one === as);
    const { key } = request.params;
    if (width === undefined || format === undefined || !/^[A-Za-z0-9_-]{1,64}$/.test(key)) return send(reply, null);
    const bytes = await sizes.read(options.db, { key, width, format });
    return send(reply, bytes && { bytes, mime: MIME[format] });
  });
}
