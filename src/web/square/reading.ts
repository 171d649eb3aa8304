import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../conversation/book.ts';
import type { Reading, Square } from './context.ts';
import { sayIn } from './words.ts';

/** In which language a page is read: the one that was chosen by a link, else the one the browser prefers. */
export function readingOf(request: FastifyRequest, common: Square, now: Date): Reading {
  const { lang } = request.query as Record<string, unknown>;
  const chosen = lang === 'fr' || lang === 'en' ? lang : null;
  const locale = chosen ?? preferred(request.headers['accept-language']);
  return {
    locale,
    say: sayIn(locale),
    square: common,
    now,
    to: (path) => (chosen === null ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}`),
  };
}

/** English for whoever prefers it to French, French for everybody else. */
function preferred(accepted: string | undefined): Locale {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').slice(0, 500).split(',')) {
    const [range = '', ...options] = part.trim().toLowerCase().split(';');
    const quality = Number(/^\s*q=([\d.]+)/.exec(options.find((option) => option.includes('q=')) ?? '')?.[1] ?? 1);
    const language = range.split('-')[0] ?? '';
    weights.set(language, Math.max(weights.get(language) ?? 0, Number.isFinite(quality) ? quality : 0));
  }
  const french = weights.get('fr') ?? 0;
  const english = weights.get('en') ?? 0;
  return english > french ? 'en' : 'fr';
}
