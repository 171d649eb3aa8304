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

/** The only style of pages that are for one person, by day and by night. */
const STYLE =
  ':root{color-scheme:light dark;--quiet:#555;--line:#ccc}' +
  '@media(prefers-color-scheme:dark){:root{--quiet:#aaa;--line:#555}}' +
  'body{font:1rem/1.5 system-ui,sans-serif;color:light-dark(#222,#eee);background:light-dark(#fff,#181a1b);margin:0}' +
  'main{max-width:40rem;margin:0 auto;padding:1rem}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}' +
  'dl{border-left:3px solid var(--line);padding-left:1rem}dt{color:var(--quiet)}' +
  'dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}pre{overflow:auto}a{color:light-dark(#1f6f5c,#7fd1bd)}' +
  'button{font:inherit;padding:.75rem 1.25rem}';

/** A small page; its words are markup already, its title is not. It has no style but one: see `sendPrivatePage`. */
export function privatePage(
  { lang, title, heading = title }: { lang: 'fr' | 'en'; title: string; heading?: string },
  content: string,
): string {
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<title>${escapeHtml(title)} · Parallèle</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${escapeHtml(heading)}</h1>${content}</main></body></html>\n`
  );
}

const OUR_SCRIPTS = "script-src 'self'; worker-src 'self'; connect-src 'self'; manifest-src 'self'";

/**
 * Sends a page that is for one person: kept by nobody and found by no search engine. Its address is a secret, so that no
 * other site is told it. @param policy what it may load @param type unless it is a page
 */
export function sendForOne(
  reply: FastifyReply,
  status: number,
  content: string,
  policy: string,
  type = 'text/html',
): FastifyReply {
  return reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(content);
}

/**
 * Sends such a page that loads nothing: no script, no picture, no frame, no style but its own.
 * @param isScripted it has a script, a worker and a manifest, all of them our own files
 */
export function sendPrivatePage(
  reply: FastifyReply,
  status: number,
  html: string,
  { isScripted = false } = {},
): FastifyReply {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
  return sendForOne(reply, status, html, isScripted ? `${policy}; ${OUR_SCRIPTS}` : policy);
}
