import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import webPush from 'web-push';
import { PushApiModel } from 'web-push-testing/src/PushApiModel.js';
import type { PushIdentity } from '../../src/side/pusher.ts';

/** What a browser shows of what it was sent. */
export interface Shown {
  title: string;
  body: string;
  lang: string;
  tag: string;
  /** It makes itself heard where it takes the place of another. */
  renotify?: boolean;
  url: string;
  /** What it says back when it shows it. */
  shown?: string;
}

/** A browser with its subscription, as its page would send it. */
export interface TestBrowser {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What reached it, unsealed with its own keys. */
  shown(): Shown[];
  /** Its holder takes the permission back. */
  expire(): void;
}

/** A push service on loopback: real HTTP, and web-push-testing to check who sends and to unseal what comes. */
export interface PushService {
  /** Who we are for it. */
  identity: PushIdentity;
  browser(): Promise<TestBrowser>;
  /** How often somebody tried to bring something, taken or not. */
  tries: number;
  headers: IncomingHttpHeaders[];
  /** What it answers next, whatever comes; null: as it is. */
  answers: number | null;
  /** What the worker of each browser does with what it shows; null: the browsers are off. */
  onShown: ((shown: Shown) => Promise<void>) | null;
  close(): Promise<void>;
}

export async function openPushService(): Promise<PushService> {
  const model = new PushApiModel();
  const server = createServer(async (request, response) => {
    service.tries += 1;
    service.headers.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (service.answers !== null)
      return response.writeHead(service.answers).end('no, dear https://push.example/secret');
    const { 'content-encoding': encoding, authorization, ttl } = request.headers;
    const hash = (request.url ?? '').split('/').at(-1) ?? '';
    const status = await model
      .handleNotification(hash, { encoding, authorization, ttl: String(ttl) }, Buffer.concat(chunks))
      .then(
        () => 201,
        (error: Error) => (error.name === 'SubscriptionExpiredError' ? 410 : 400),
      );
    const shown = model.getNotifications({ clientHash: hash }).messages.at(-1);
    // before its service has answered us
    if (status === 201 && shown !== undefined) await service.onShown?.(JSON.parse(shown) as Shown);
    response.writeHead(status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  model.notifyUrl = `http://127.0.0.1:${port}/notify/`;
  const keys = webPush.generateVAPIDKeys();
  const service: PushService = {
    identity: { ...keys, subject: 'mailto:bonjour@parallele.example', hosts: [`127.0.0.1:${port}`] },
    tries: 0,
    headers: [],
    answers: null,
    onShown: null,
    async browser() {
      const options = { userVisibleOnly: 'true', applicationServerKey: keys.publicKey };
      const { clientHash, ...subscription } = await model.subscribe(options);
      return {
        subscription,
        shown: () => model.getNotifications({ clientHash }).messages.map((text) => JSON.parse(text) as Shown),
        expire: () => model.expireSubscription(clientHash),
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}
