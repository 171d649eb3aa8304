import { createHash } from 'node:crypto';
import { keywordOf } from '../../community/posts/rules.ts';
import { thingOf } from '../../community/posts/title.ts';
import type { WebPost, WebTown } from '../../community/posts/web-post.ts';
import type { Locale } from '../../conversation/book.ts';
import { capital, placeOf } from './post-card.ts';
import { kindWord, sayIn } from './words.ts';

/** What is drawn on the card that a shared link shows. */
export interface CardFacts {
  /** Above: « À donner ». */
  label: string;
  title: string;
  place: string;
  /** « FAUTEUIL 42 »; null: of a town. */
  keyword: string | null;
  kind: WebPost['kind'] | null;
  photoKey: string | null;
}

/** Changes with the drawing itself, so that whoever keeps cards by their address gets the new one. */
const DRAWN = 2;

export function postCardFacts(locale: Locale, town: WebTown, post: WebPost): CardFacts {
  return {
    label: sayIn(locale)(kindWord(post.direction, post.kind)),
    title: capital(thingOf(post.item)),
    place: placeOf(town, post),
    keyword: keywordOf(post),
    kind: post.kind,
    photoKey: post.photos[0]?.key ?? null,
  };
}

export function townCardFacts(locale: Locale, town: Pick<WebTown, 'name' | 'slug'>): CardFacts {
  const tagline = sayIn(locale)('tagline');
  return { label: 'Parallèle', title: town.name, place: tagline, keyword: null, kind: null, photoKey: null };
}

/** Its address changes with what it shows: Facebook keeps a picture by its address. */
export function cardUrl(locale: Locale, town: WebTown, post: WebPost): string {
  return `/${town.slug}/${post.number}/carte.jpg${version(locale, postCardFacts(locale, town, post))}`;
}

export function townCardUrl(locale: Locale, town: Pick<WebTown, 'name' | 'slug'>): string {
  return `/${town.slug}/carte.jpg${version(locale, townCardFacts(locale, town))}`;
}

function version(locale: Locale, facts: CardFacts): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWN, facts]))
    .digest('base64url')
    .slice(0, 10);
  return `?lang=${locale}&v=${hash}`;
}
