import { createGraphClient } from '../../src/messenger/client.ts';
import { readJson } from '../../src/messenger/json.ts';
import { parseWebhook } from '../../src/messenger/parse.ts';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';
import { startSignedServer } from '../signed-server.ts';

// The least a turn can be with fastify and axios: the signature is checked, the event read, the same sentence sent. Nothing is kept, nobody
// known, no order held, nothing understood. `node bare.ts <graph> <answer>`; tells its parent what `ours.ts` tells.

const [graphUrl = '', answer = ''] = process.argv.slice(2);
const graph = createGraphClient({ graphUrl, version: 'v25.0', appSecret: SECRETS.appSecret });
const { url } = await startSignedServer((body) => {
  const parsed = parseWebhook(readJson(body), new Date());
  if ('unknownObject' in parsed) return;
  for (const { psid, dedupKey } of parsed.events) {
    void graph.send(PAGE, psid, { text: answer }, { messagingType: 'RESPONSE', metadata: dedupKey });
  }
});
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.(url);
