import type { FastifyInstance } from 'fastify';

export interface MetricsOptions {
  tell(): Promise<{ type: string; text: string }>;
  request(route: string, status: number, seconds: number): void;
  deauthorized(): void;
}

/**
 * `/metrics`, for a Prometheus that asks this process itself. What comes through a proxy comes from outside: it is told
 * that there is nothing here. Requests are counted by the pattern of their route, whose address could be somebody's.
 */
export async function metricsRoute(app: FastifyInstance, { tell }: MetricsOptions): Promise<void> {
  app.get('/metrics', async (request, reply) => {
    const isForwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (isForwarded !== undefined) return reply.callNotFound();
    const { type, text } = await tell();
    return reply.header('content-type', type).header('cache-control', 'no-store').send(text);
  });
}
