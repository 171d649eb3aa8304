import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The phones' page: plain files, no build step. Libraries are served from node_modules, never from a CDN. */
const LIBRARIES: Record<string, { from: string; as: string }> = {
  preact: { from: 'preact', as: 'preact.mjs' },
  'preact/hooks': { from: 'preact/hooks', as: 'hooks.mjs' },
  htm: { from: 'htm', as: 'htm.mjs' },
};

/** The place in index.html where the import map goes. */
const EMPTY_MAP = /<script type="importmap">[^<]*<\/script>/;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const typeOf = (name: string) => TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** @param imageOrigins origins besides our own from which the bot's pictures come. */
export function browserFiles(app: FastifyInstance, imageOrigins: string[]): void {
  const folder = new URL('./browser/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name !== 'index.html');
  const importMap = JSON.stringify({
    imports: Object.fromEntries(Object.entries(LIBRARIES).map(([name, { as }]) => [name, `/emulator/library/${as}`])),
  });
  const mapHash = createHash('sha256').update(importMap).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${mapHash}'`,
    "style-src 'self'",
    `img-src 'self' blob: ${imageOrigins.join(' ')}`.trim(),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };

  app.get('/', { prefixTrailingSlash: 'both' }, (_request, reply) => {
    const html = readFileSync(new URL('index.html', folder), 'utf8');
    return reply
      .headers(headers)
      .type(typeOf('index.html'))
      .send(html.replace(EMPTY_MAP, `<script type="importmap">${importMap}</script>`));
  });
  app.get<{ Params: { name: string } }>('/app/:name', (request, reply) => {
    const { name } = request.params;
    if (!names.includes(name)) return reply.code(404).send('Not found');
    return reply
      .headers(headers)
      .type(typeOf(name))
      .send(readFileSync(new URL(name, folder)));
  });
  app.get<{ Params: { name: string } }>('/library/:name', (request, reply) => {
    const library = Object.values(LIBRARIES).find(({ as }) => as === request.params.name);
    if (!library) return reply.code(404).send('Not found');
    const file = fileURLToPath(import.meta.resolve(library.from));
    return reply.headers(headers).type(typeOf(library.as)).send(readFileSync(file));
  });
}
