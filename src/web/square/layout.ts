import { type Content, html, textOf } from '../markup.ts';
import type { Reading } from './context.ts';
import { DRAWINGS, MARK } from './drawings.ts';
import type { Word } from './words.ts';

export interface Frame {
  /** The path of the page itself, without its language: `/saint-brieuc/42`. */
  path: string;
  title: string;
  /** Tags of its own, for the head. */
  head?: Content;
  /** Whether search engines may show it; yes unless told. */
  isIndexed?: boolean;
  /** What follows the brand in the top line. */
  trail?: Content;
  /** `wide` for lists of cards. */
  width?: 'wide' | 'narrow';
  /** What the language link keeps: the filters of a list. */
  search?: string;
}

const FOOT: readonly (readonly [path: string, word: Word])[] = [
  ['/comment-ca-marche', 'howItWorks'],
  ['/ouvrir-un-parallele', 'openTown'],
  ['/confidentialite', 'privacy'],
  ['/conditions', 'terms'],
];

/** A whole page around its content. Nothing in it comes from elsewhere, and it needs no script. */
export function page(reading: Reading, frame: Frame, content: Content): string {
  const { say, locale, square, to } = reading;
  const address = `${square.publicUrl}${frame.path}`;
  // the bare address is French, but to whoever prefers English; machines that follow links say nothing of that
  const isEnglish = locale === 'en';
  const other = locale === 'fr' ? 'en' : 'fr';
  const more = frame.search === undefined || frame.search === '' ? '' : `&${frame.search}`;
  const body = html`<html lang=${locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${frame.title}</title>
      <link rel="stylesheet" href=${square.styleUrl} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <meta name="theme-color" content="#f7efe3" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1b1714" media="(prefers-color-scheme: dark)" />
      ${frame.isIndexed === false && html`<meta name="robots" content="noindex" />`}
      <link rel="canonical" href=${isEnglish ? `${address}?lang=en` : address} />
      <link rel="alternate" hreflang="fr" href=${address} />
      <link rel="alternate" hreflang="en" href=${`${address}?lang=en`} />
      <link rel="alternate" hreflang="x-default" href=${address} />
      ${frame.head}
    </head>
    <body>
      <a class="skip" href="#content">${say('skip')}</a>
      ${DRAWINGS}
      <header class="top">
        <a class="brand" href=${to('/')}>${MARK}<span>Parallèle</span></a>
        ${frame.trail}
        <a class="language" href=${`${frame.path}?lang=${other}${more}`} hreflang=${other} lang=${other}>${say('otherLanguage')}</a>
      </header>
      <main id="content" class=${frame.width ?? 'narrow'}>${content}</main>
      <footer class="foot">
        <nav aria-label=${say('about')}>
          <ul>
            ${FOOT.map(([path, word]) => html`<li><a href=${to(path)}>${say(word)}</a></li>`)}
          </ul>
        </nav>
        <p>${say('tagline')}</p>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>${textOf(body)}\n`;
}
