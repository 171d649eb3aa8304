import type { FastifyReply, FastifyRequest } from 'fastify';

/** A body above this, or of a length that is not said, is held whole before anybody knows whose it is. */
const LARGE = 256 * 1024;
/** Of those so many at the same time: a stranger's must not fill the memory of a small machine. */
const MOST = 4;

/**
 * A hook for before a body is read: large bodies beyond a few under way are answered 503, for which Meta comes again. Small ones, which
 * nearly all are, always pass.
 */
export function fewLarge(): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  let underWay = 0;
  return async (request, reply) => {
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    if (length <= LARGE) return;
    if (underWay >= MOST) return reply.code(503).header('retry-after', '1').send('try again');
    underWay += 1;
    // also when whoever sent it has gone away in the middle
    reply.raw.once('close', () => {
      underWay -= 1;
    });
  };
}
