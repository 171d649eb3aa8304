import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they stand in a page: never markup, whoever wrote them. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

/** A small page; its words are markup already, its title is not. `style` is its only one: see `sendPrivatePage`. */
export function privatePage(
  { lang, title, heading = title }: { lang: 'fr' | 'en'; title: string; heading?: string },
  content: string,
  style: string,
): string {
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<title>${escapeHtml(title)} · Parallèle</title><style>${style}</style></head>` +
    `<body><main><h1>${escapeHtml(heading)}</h1>${content}</main></body></html>\n`
  );
}

const OUR_SCRIPTS = "script-src 'self'; worker-src 'self'; connect-src 'self'; manifest-src 'self'";

/**
 * Sends a page that is for one person and loads nothing: no script, no picture, no frame, no style but its own, kept by
 * nobody and found by no search engine. Its address is a secret, so that no other site is told it.
 * @param style the page's only style
 * @param isScripted it has a script, a worker and a manifest, all of them our own files
 */
export function sendPrivatePage(
  reply: FastifyReply,
  status: number,
  html: string,
  style: string,
  { isScripted = false } = {},
): FastifyReply {
  const hash = createHash('sha256').update(style).digest('base64');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'` +
        (isScripted ? `; ${OUR_SCRIPTS}` : ''),
    )
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(html);
}
