import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands in front of several web processes, as Caddy, HAProxy or nginx would: small, and it counts. */
export interface Balancer extends AsyncDisposable {
  url: string;
  /** Behind it from now on. */
  add(processUrl: string): void;
  /** Behind it no more; those under way there end. */
  remove(processUrl: string): void;
  /** Requests answered by 502 or worse, or by nobody. */
  refused(): number;
  passed(): number;
}

interface Behind {
  url: URL;
  agent: Agent;
  isReady: boolean;
}

const LOOK_EVERY_MS = 100;

/**
 * Passes each request on to the next process whose `/health/web` says so, over connections that are kept. A process
 * that nobody listens for is passed over; a request that has begun is never tried again, since it is a POST.
 */
export async function startBalancer(): Promise<Balancer> {
  const behind: Behind[] = [];
  let next = 0;
  let passed = 0;
  let refused = 0;

  const server = createServer(async (incoming, reply) => {
    const body: Buffer[] = [];
    for await (const part of incoming) body.push(part as Buffer);
    for (let tries = behind.length; tries >= 0; tries -= 1) {
      const ready = behind.filter(({ isReady }) => isReady);
      const one = ready[next++ % ready.length];
      if (!one) break;
      try {
        const answer = await pass(one, incoming, Buffer.concat(body));
        if (answer.status >= 500) refused += 1;
        else passed += 1;
        return void reply.writeHead(answer.status).end(answer.body);
      } catch (error) {
        one.isReady = false;
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') break;
      }
    }
    refused += 1;
    reply.writeHead(502).end();
  });

  function pass({ url, agent }: Behind, incoming: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { connection: _, host: __, ...headers } = incoming.headers;
      const onward = request(
        { agent, host: url.hostname, port: url.port, method: incoming.method, path: incoming.url, headers },
        async (answer) => {
          let text = '';
          for await (const part of answer.setEncoding('utf8')) text += String(part);
          resolve({ status: answer.statusCode ?? 502, body: text });
        },
      );
      onward.on('error', reject);
      onward.end(body);
    });
  }

  async function look(one: Behind): Promise<void> {
    one.isReady = await fetch(new URL('/health/web', one.url), { headers: { connection: 'close' } }).then(
      (answer) => answer.ok,
      () => false,
    );
  }
  const looking = setInterval(() => {
    for (const one of behind) void look(one);
  }, LOOK_EVERY_MS);

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(url) {
      behind.push({ url: new URL(url), agent: new Agent({ keepAlive: true }), isReady: true });
    },
    remove(url) {
      const place = behind.findIndex((one) => one.url.href === new URL(url).href);
      for (const one of place < 0 ? [] : behind.splice(place, 1)) one.agent.destroy();
    },
    refused: () => refused,
    passed: () => passed,
    async [Symbol.asyncDispose]() {
      clearInterval(looking);
      for (const { agent } of behind) agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
