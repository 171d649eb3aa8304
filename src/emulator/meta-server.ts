import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { graphApi } from './graph-api.ts';
import type { Meta } from './meta.ts';

export interface MetaServer {
  /** For META_GRAPH_URL: the bot adds `/v25.0/…`. */
  graphUrl: string;
  /** Where photos of people are served from; for the bot's list of hosts it may fetch from. */
  baseUrl: string;
  close(): Promise<void>;
}

/** A fake Graph server for tests on a loopback port (0: any free one). `close` also closes `meta`. */
export async function startMetaServer(meta: Meta, { port = 0 }: { port?: number } = {}): Promise<MetaServer> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(graphApi, { prefix: '/emulator/graph', meta });
  await app.register(photoRoutes, { prefix: '/emulator', meta });
  await app.listen({ host: '127.0.0.1', port });
  const { port: actual } = app.server.address() as AddressInfo;
  meta.core.baseUrl = `http://127.0.0.1:${actual}`;
  return {
    baseUrl: meta.core.baseUrl,
    graphUrl: `${meta.core.baseUrl}/emulator/graph`,
    async close() {
      await meta.close();
      await app.close();
    },
  };
}

/** Serves people's photos as Meta's CDN would. */
export async function photoRoutes(app: FastifyInstance, { meta }: { meta: Meta }): Promise<void> {
  app.get<{ Params: { file: string } }>('/photos/:file', async (request, reply) => {
    const bytes = meta.core.photos.get(request.params.file.replace(/\.jpg$/, ''));
    if (!bytes) return reply.code(404).send('Not found');
    return reply.header('x-content-type-options', 'nosniff').type('image/jpeg').send(Buffer.from(bytes));
  });
}
