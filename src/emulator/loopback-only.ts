import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * Shuts out everybody but this machine. The socket's own address counts (never a forwarded one); the Host must be a
 * loopback name, so that a site whose name was pointed at 127.0.0.1 (DNS rebinding) cannot speak to the emulator, and
 * an Origin must be this very host, so that no other page can act in a person's name. A link on another page may
 * still lead here.
 */
export function loopbackOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin, 'x-forwarded-for': forwarded, forwarded: standard } = request.headers;
    const refused =
      !isLoopback(request.socket.remoteAddress) ||
      forwarded !== undefined ||
      standard !== undefined ||
      !isLoopbackHost(host) ||
      (origin !== undefined && !isSameHost(origin, host)) ||
      (request.headers['sec-fetch-site'] === 'cross-site' && !isVisit(request.method, request.headers));
    if (refused)
      return reply.code(403).type('text/plain; charset=utf-8').send('The emulator serves this machine only.');
  });
}

const isVisit = (method: string, headers: IncomingHttpHeaders): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

function isLoopback(address = ''): boolean {
  const bare = address.replace(/^::ffff:/, '');
  return bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase().replace(/:80$/, '');
}
