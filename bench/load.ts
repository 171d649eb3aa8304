import { randomBytes } from 'node:crypto';
import { Agent, type RequestOptions, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { webhookBytes } from '../src/emulator/webhook-body.ts';
import { signBody } from '../src/messenger/signature.ts';
import { PAGE, SECRETS } from '../test/helpers/house.ts';
import { envelopeOf } from '../test/helpers/webhook.ts';

export interface Load {
  url: string;
  /** One after the other behind `url`, again and again: readers who each ask for something else. */
  paths?: readonly string[];
  seconds: number;
  headers?: Record<string, string>;
  /** Requests under way at the same time; 50 unless told. */
  atOnce?: number;
  /** Begun this often, whether those before are answered or not; unless told, one after the other. */
  perSecond?: number;
  /** Signed webhooks instead of GETs: so many new events in each, from so many people. `again`: every so many a one that was sent before. */
  webhook?: { events: number; people: number; again?: number };
}

export interface Counted {
  requests: number;
  /** Milliseconds until the answer was there, for half of them, for all but one of a hundred, and for the slowest. */
  p50: number;
  p99: number;
  worst: number;
}

/** Sends requests from a thread of its own, which takes its part of this machine's processors. @throws if one is refused */
export function load(task: Load): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function send(task: Load): Promise<Counted> {
  const { url, paths = [''], seconds, atOnce = 50, perSecond } = task;
  const agent = new Agent({ keepAlive: true, maxSockets: perSecond === undefined ? atOnce : 500 });
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  const times: number[] = [];
  let begunSoFar = 0;
  const one = async (from: number): Promise<void> => {
    await answer(`${url}${paths[begunSoFar++ % paths.length]}`, agent, task);
    times.push(performance.now() - from);
  };
  if (perSecond === undefined) {
    const chain = async () => {
      while (performance.now() < until) await one(performance.now());
    };
    await Promise.all(Array.from({ length: atOnce }, chain));
  } else {
    // counted from when it should have begun: a server that stops for a moment has made all of them wait
    const underWay: Promise<void>[] = [];
    for (let n = 0; begun + (n * 1_000) / perSecond < until; n += 1) {
      const at = begun + (n * 1_000) / perSecond;
      // asleep until then, for a millisecond more than is left at most: who looks all the time takes one of the two processors
      const early = at - performance.now();
      if (early > 0) await delay(early);
      underWay.push(one(at));
    }
    await Promise.all(underWay);
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => Number((times[Math.floor(part * times.length)] ?? 0).toFixed(1));
  return { requests: times.length, p50: at(0.5), p99: at(0.99), worst: Number((times.at(-1) ?? 0).toFixed(1)) };
}

let deliveries = 0;
let before: Uint8Array | undefined;

function answer(url: string, agent: Agent, { headers = {}, webhook }: Load): Promise<void> {
  if (!webhook) return ask(url, agent, { method: 'GET', headers });
  const { events, people, again = Number.POSITIVE_INFINITY } = webhook;
  deliveries += 1;
  if (before !== undefined && deliveries % again === 0) return post(url, agent, before, headers);
  const writers = Array.from({ length: events }, () => psidOf(Math.floor(Math.random() * people)));
  before = webhookOf(writers, 'Bonjour');
  return post(url, agent, before, headers);
}

/** The people who write, by number. */
export const psidOf = (n: number): string => `70000000${n}`;

/** A new message of each of these people. */
export function webhookOf(psids: readonly string[], text: string): Uint8Array {
  const now = Date.now();
  const message = () => ({ mid: `m_${randomBytes(12).toString('base64url')}`, text });
  const events = psids.map((id) => ({
    sender: { id },
    recipient: { id: PAGE.id },
    timestamp: now,
    message: message(),
  }));
  return webhookBytes(envelopeOf(events));
}

/** Posts a webhook signed as Meta does. @throws unless it is answered by 200 */
export function post(url: string, agent: Agent, body: Uint8Array, headers: Record<string, string> = {}): Promise<void> {
  const signed = { 'content-type': 'application/json', 'x-hub-signature-256': signBody(body, SECRETS.appSecret) };
  return ask(url, agent, { method: 'POST', headers: { ...headers, ...signed } }, body);
}

function ask(url: string, agent: Agent, options: RequestOptions, body?: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, ...options }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.resume().once('end', resolve);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

if (!isMainThread) parentPort?.postMessage(await send(workerData as Load));
