import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { createGraphClient } from '../../src/messenger/client.ts';
import { readJson } from '../../src/messenger/json.ts';
import { parseWebhook } from '../../src/messenger/parse.ts';
import { isSignedByMeta } from '../../src/messenger/signature.ts';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';

// The least a turn can be with fastify and axios: the signature is checked, the event read, the same sentence sent. Nothing is kept, nobody
// known, no order held, nothing understood. `node bare.ts <graph> <answer>`; tells its parent what `ours.ts` tells.

const [graphUrl = '', answer = ''] = process.argv.slice(2);
const graph = createGraphClient({ graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post<{ Body: Buffer }>('/webhook', async (request, reply) => {
  if (!isSignedByMeta(request.body, request.headers['x-hub-signature-256'], SECRETS.appSecret))
    return reply.code(401).send();
  const parsed = parseWebhook(readJson(request.body), new Date());
  if (!('unknownObject' in parsed)) {
    for (const { psid, dedupKey } of parsed.events) {
      void graph.send(PAGE, psid, { text: answer }, { messagingType: 'RESPONSE', metadata: dedupKey });
    }
  }
  return reply.send('EVENT_RECEIVED');
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/webhook`);
