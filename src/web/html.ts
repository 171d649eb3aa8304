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

/** The only style of pages that are for one person, by day and by night, in the colours of the public ones. */
const STYLE =
  ':root{color-scheme:light dark;--paper:light-dark(#f7efe3,#1b1714);--ink:light-dark(#2d2520,#f6ece0);' +
  '--quiet:light-dark(#64564b,#c3b3a3);--line:light-dark(#dccbb5,#463b31);--accent:light-dark(#a84420,#f0a37c);' +
  '--on-accent:light-dark(#fff8f1,#2a1409)}' +
  'body{font:1.0625rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}' +
  'main{max-width:40rem;margin:0 auto;padding:1rem}h1{line-height:1.2}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}' +
  'dl{border-left:3px solid var(--line);padding-left:1rem}dt{color:var(--quiet)}' +
  'dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere}' +
  'a{color:var(--accent)}button{font:inherit;font-weight:650;padding:.6rem 1.5rem;min-height:3.2rem;border:0;' +
  'border-radius:2rem;color:var(--on-accent);background:var(--accent)}';

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
