import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

/** For this folder's tests only: a bot as small as one can be, that remembers what it was told and answers in kind. */
export interface EchoBot {
  url: string;
  /** Each webhook as it came. */
  heard: { status: number; headers: Record<string, unknown>; raw: Buffer; body: Webhook }[];
  /** All events, in order of arrival. */
  events(): Event[];
  /** What to answer a webhook with; 200 unless changed. */
  status: number;
  close(): Promise<void>;
}

export interface Webhook {
  entry: { id: string; time: number; messaging: Event[] }[];
}
export interface Event {
  sender: { id: string };
  recipient: { id: string };
  timestamp?: number;
  message?: {
    mid: string;
    text?: string;
    is_echo?: boolean;
    metadata?: string;
    quick_reply?: { payload: string };
    attachments?: { type: string; payload: { url?: string; sticker_id?: number } | null }[];
  };
  postback?: { mid: string; title: string; payload: string; referral?: { ref: string } };
  referral?: { ref: string };
  delivery?: object;
  read?: object;
}

const verifyToken = 'verify';

/** Starts it; with `answer`, it sends what that returns to whoever wrote or tapped. */
export async function startEchoBot(
  appSecret: string,
  graph: () => { url: string; token: string },
  answer?: (event: Event) => object[],
): Promise<EchoBot> {
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const heard: EchoBot['heard'] = [];
  const bot: EchoBot = {
    url: '',
    heard,
    events: () => heard.flatMap((one) => one.body.entry.flatMap((entry) => entry.messaging)),
    status: 200,
    close: () => app.close(),
  };
  app.get<{ Querystring: Record<string, string> }>('/webhook', async ({ query }, reply) =>
    query['hub.verify_token'] === verifyToken ? reply.send(query['hub.challenge']) : reply.code(403).send(),
  );
  app.post('/webhook', async (request, reply) => {
    const raw = request.body as Buffer;
    const status = signedWith(appSecret, raw, request.headers['x-hub-signature-256']) ? bot.status : 401;
    const body = JSON.parse(raw.toString()) as Webhook;
    if (status === 200) heard.push({ status, headers: request.headers, raw, body });
    reply.code(status).send();
    if (status === 200 && answer) void say(body, answer, graph());
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  bot.url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/webhook`;
  return bot;
}

async function say(body: Webhook, answer: (event: Event) => object[], graph: { url: string; token: string }) {
  for (const event of body.entry.flatMap((entry) => entry.messaging)) {
    if (event.message?.is_echo || event.delivery || event.read) continue;
    for (const message of answer(event)) await send(graph, event.sender.id, { message });
  }
}

/** One call of the Send API, with what a bot always gives filled in. */
export async function send(
  graph: { url: string; token: string },
  psid: string,
  rest: object,
): Promise<{ status: number; body: { message_id?: string; error?: { code: number; error_subcode?: number } } }> {
  const response = await fetch(`${graph.url}/v25.0/me/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${graph.token}` },
    body: JSON.stringify({ recipient: { id: psid }, messaging_type: 'RESPONSE', ...rest }),
  });
  return { status: response.status, body: (await response.json()) as never };
}

function signedWith(secret: string, raw: Buffer, header: unknown): boolean {
  if (typeof header !== 'string') return false;
  const right = Buffer.from(`sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`);
  const given = Buffer.from(header);
  return right.length === given.length && timingSafeEqual(right, given);
}
