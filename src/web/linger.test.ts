import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { openHouse, SECRETS } from '../../test/helpers/house.ts';
import { envelopeOf, textEvent } from '../../test/helpers/webhook.ts';
import { signBody } from '../messenger/signature.ts';

interface Answer {
  status: number | undefined;
  connection: string | undefined;
}

function ask(agent: Agent, url: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'x-hub-signature-256': signBody(Buffer.from(body), SECRETS.appSecret) };
    const asked = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      answer.resume().once('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }));
    });
    asked.once('error', reject).end(body);
  });
}

test('told to end, it takes what comes over open and new connections until nobody should come any more', async () => {
  await using house = await openHouse({ roles: { web: true, worker: false } });
  using kept = new Kept();
  const event = () => JSON.stringify(envelopeOf([textEvent('7001', 'merci')]));
  expect(await ask(kept.agent, house.webhookUrl, event())).toEqual({ status: 200, connection: 'keep-alive' });
  const nobodyComes = Promise.withResolvers<void>();
  const stopped = house.app.stop(() => nobodyComes.promise);
  // on the connection of before, then on a new one each: nobody keeps them
  for (let times = 0; times < 2; times += 1) {
    expect(await ask(kept.agent, house.webhookUrl, event())).toEqual({ status: 200, connection: 'close' });
  }
  expect((await ask(kept.agent, new URL('/health/web', house.webhookUrl).href)).status).toBe(503);
  nobodyComes.resolve();
  await stopped;
  await expect(ask(kept.agent, house.webhookUrl, event())).rejects.toThrow('ECONNREFUSED');
  const { length } = await house.db.selectFrom('inbox_event').select('id').execute();
  expect(length).toBe(3);
});

class Kept implements Disposable {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  [Symbol.dispose](): void {
    this.agent.destroy();
  }
}
