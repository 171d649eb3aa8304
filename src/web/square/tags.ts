import type { TownBoard } from '../../community/posts/on-the-web.ts';
import { keywordOf } from '../../community/posts/rules.ts';
import type { WebPost, WebTown } from '../../community/posts/web-post.ts';
import { type Content, dataBlock, html } from '../markup.ts';
import { cardUrl, townCardUrl } from './card-facts.ts';
import type { Reading } from './context.ts';
import { capital, isFree, placeOf } from './post-card.ts';
import { countWord, kindWord } from './words.ts';

/** « À donner : fauteuil en velours vert » */
export function titleOf({ say, locale }: Reading, { direction, kind, item }: WebPost): string {
  return `${say(kindWord(direction, kind))}${locale === 'fr' ? '\u00a0: ' : ': '}${item}`;
}

/** Open Graph, which Facebook makes a card of, and the same for machines that read schema.org. */
export function postTags(reading: Reading, town: WebTown, post: WebPost): Content {
  const { say, square } = reading;
  const url = `${square.publicUrl}/${town.slug}/${post.number}`;
  const image = `${square.publicUrl}${cardUrl(reading.locale, town, post)}`;
  const title = titleOf(reading, post);
  const description = say('postDescription', { place: placeOf(town, post), keyword: keywordOf(post) });
  const photo = post.photos[0];
  return [
    openGraph(reading, { url, title, description, image, alt: `${title}, ${town.name}. ${keywordOf(post)}` }),
    dataBlock('application/ld+json', {
      '@context': 'https://schema.org',
      '@type': post.direction === 'offer' ? 'Offer' : 'Demand',
      url,
      name: capital(post.item),
      price: 0,
      priceCurrency: 'EUR',
      availability:
        !isFree(post) || post.backOn !== null ? 'https://schema.org/OutOfStock' : 'https://schema.org/InStock',
      availabilityStarts: post.createdAt,
      ...(post.until !== null && { availabilityEnds: post.until }),
      areaServed: { '@type': 'City', name: town.name },
      itemOffered: {
        '@type': post.kind === 'service' ? 'Service' : 'Product',
        name: capital(post.item),
        ...(photo && { image: `${square.publicUrl}/photos/${photo.key}.jpg` }),
      },
    }),
  ];
}

/** Of a post that is over: nothing of what it was. */
export function endedTags(reading: Reading, town: WebTown, number: number): Content {
  const { say, square } = reading;
  return openGraph(reading, {
    url: `${square.publicUrl}/${town.slug}/${number}`,
    title: say('endedTitle'),
    description: say('endedText', { number, place: town.name }),
    image: `${square.publicUrl}${townCardUrl(reading.locale, town)}`,
    alt: `Parallèle, ${town.name}`,
  });
}

export function boardTags(reading: Reading, { town, posts, total }: TownBoard): Content {
  const { say, square } = reading;
  const url = `${square.publicUrl}/${town.slug}`;
  const title = say('townTitle', { place: town.name });
  const description = say('townDescription', { count: countWord(say, total), place: town.name });
  return [
    html`<link rel="alternate" type="application/atom+xml" title=${title} href=${`${url}/feed.atom`} />`,
    openGraph(reading, {
      url,
      title,
      description: capital(description),
      image: `${square.publicUrl}${townCardUrl(reading.locale, town)}`,
      alt: `Parallèle, ${town.name}`,
    }),
    dataBlock('application/ld+json', {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      url,
      name: title,
      about: { '@type': 'City', name: town.name },
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: posts.map((post, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: `${url}/${post.number}`,
        })),
      },
    }),
  ];
}

export interface Shared {
  url: string;
  title: string;
  description: string;
  /** Absolute, 1200 × 630. */
  image: string;
  alt: string;
}

export function openGraph(
  { locale }: Pick<Reading, 'locale'>,
  { url, title, description, image, alt }: Shared,
): Content {
  const tags: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Parallèle'],
    ['og:locale', locale === 'fr' ? 'fr_FR' : 'en_GB'],
    // a link that is shared in English shows an English card
    ['og:url', locale === 'fr' ? url : `${url}?lang=en`],
    ['og:title', title],
    ['og:description', description],
    ['og:image', image],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', alt],
  ];
  return html`<meta name="description" content=${description} />
    ${tags.map(([property, content]) => html`<meta property=${property} content=${content} />`)}
    <meta name="twitter:card" content="summary_large_image" />`;
}
