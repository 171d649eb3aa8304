import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { isSignedByMeta } from '../src/messenger/signature.ts';
import { SECRETS } from '../test/helpers/house.ts';

/** What no webhook can do without: it checks the signature and answers. `hear` is given what came. */
export async function startSignedServer(
  hear: (body: Buffer) => void = () => {},
): Promise<AsyncDisposable & { url: string }> {
  const app = Fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/webhook', async (request, reply) => {
    if (!isSignedByMeta(request.body, request.headers['x-hub-signature-256'], SECRETS.appSecret))
      return reply.code(401).send();
    hear(request.body);
    return reply.send('EVENT_RECEIVED');
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/webhook`;
  return { url, [Symbol.asyncDispose]: () => app.close() };
}
