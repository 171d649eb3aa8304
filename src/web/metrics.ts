import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

export interface MetricsOptions {
  tell(): Promise<{ type: string; text: string }>;
  request(route: string, status: number, seconds: number): void;
  deauthorized(): void;
}

/** What proxies and tunnels add for whom they speak. */
const FOR_ANOTHER = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'fastly-client-ip',
];

/** Names that lead to one machine or network: loopback, private addresses, a word without a dot, as containers are called. */
const WITHIN =
  /^(?:[^.:]+|localhost|.+\.(?:svc|local|internal|lan|home\.arpa)|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+|\[::1\]|\[f[cd][\da-f]*:[\da-f:]*\]|\[fe80:[\da-f:]*\])$/i;

/**
 * Whether a Prometheus asks this process itself. What comes through a proxy names whom it speaks for, or is asked for by the name
 * that everybody knows, or speaks as nginx does unless told (HTTP/1.0).
 */
export function isAskedWithin({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>): boolean {
  if (httpVersion === '1.0' || FOR_ANOTHER.some((name) => headers[name] !== undefined)) return false;
  const host = headers.host ?? '';
  return WITHIN.test(host.replace(/:\d+$/, ''));
}

/**
 * `/metrics`, for a Prometheus that asks this process itself. What comes from outside is told that there is nothing here.
 * Requests are counted by the pattern of their route, whose address could be somebody's.
 */
export async function metricsRoute(app: FastifyInstance, { tell }: MetricsOptions): Promise<void> {
  app.get('/metrics', async (request, reply) => {
    if (!isAskedWithin(request.raw)) return reply.callNotFound();
    const { type, text } = await tell();
    return reply.header('content-type', type).header('cache-control', 'no-store').send(text);
  });
}
